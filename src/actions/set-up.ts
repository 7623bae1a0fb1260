/**
 * Menu *Siapkan register*: makes or repairs everything, as the office account only. Two phases, because some steps
 * only a person can do (platform.md §1.1): what is still to be done by hand is said, and verified on the next run.
 * Safe to run again after any interruption: each part is made only if it is missing.
 */
import type { Office } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { changeFor } from './act';
import type { Control, World } from './ports';

/** The version of the register's shape, kept in the journal. */
export const SCHEMA_VERSION = '1';

export interface SetUp {
  /** The account that owns the spreadsheet. */
  owner(): string;
  /** Tabs, headings, settings of a new register; what exists stays as it is. */
  tabs(): void;
  /** Makes the folder and the form if they are missing, and keeps their ids. */
  folderAndForm(control: Control): { formId: string; folderId: string; formUrl: string };
  /** Protections, sharing and choices of the form, from the settings. */
  applySettings(office: Office, formId: string, folderId: string): void;
  /** What a person still has to do in the form's editor, as sentences. */
  handWork(formId: string): string[];
  /** Installs the triggers that are missing, publishes the form. */
  goLive(formId: string): void;
}

export type SetUpOutcome = { ready: true } | { ready: false; formUrl: string; steps: string[] } | Refusal;

export function setUp(world: World, parts: SetUp): SetUpOutcome {
  const owner = parts.owner();
  if (world.email === '') return { refused: 'no identity' };
  if (world.email !== owner) return { refused: 'not the office account', owner };
  return world.register.alone((): SetUpOutcome => {
    parts.tabs();
    const read = world.register.readAll();
    if (isRefusal(read)) return read;
    const { office, control } = read;
    // Not "if the tabs are new": the run that made them may have died before it came to this.
    if (control.head.count === 0) {
      const now = world.now(office.timeZone);
      world.register.commit(
        changeFor(world, { type: 'set up', version: SCHEMA_VERSION }, { office, control, now }),
      );
    }
    const { formId, folderId, formUrl } = parts.folderAndForm(control);
    parts.applySettings(office, formId, folderId);
    const steps = parts.handWork(formId);
    if (steps.length > 0) return { ready: false, formUrl, steps };
    parts.goLive(formId);
    return { ready: true };
  });
}
