/**
 * The owner's edit trigger: whoever types where only the register writes is noticed and journalled, and settings that
 * were edited take effect at once, or the cell that cannot be read is named. Runs as the office account.
 */
import type { RegisterFact } from '../domain/facts';
import type { Refusal, SettingFault } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { TAB_TITLES } from '../text/tabs';
import { applySettings, record } from './apply';
import type { CareWorld } from './care-ports';

/** What an edit event says. `before` and `after` are '' where Google tells neither (several cells, or cleared). */
export interface Edit {
  tab: keyof typeof TAB_TITLES;
  cell: string;
  before: string;
  after: string;
}

export interface NotedEdit {
  /** Whether it was in a record, where nobody but the register writes. */
  isRecord: boolean;
  /** Settings that are in force now. */
  applied: string[];
  peopleWait: boolean;
  faults: SettingFault[];
}

/** Tabs whose content is a record; the others are settings, or papers that are made anew. */
const RECORDS: readonly Edit['tab'][] = ['register', 'books', 'journal', 'outbox', 'control'];
const PAPERS: readonly Edit['tab'][] = ['recap', 'registerBook', 'responseSheets'];
/** Characters of a cell's text that a line of the journal keeps. */
const LONGEST = 200;

export function noteEdit(world: CareWorld, edit: Edit): NotedEdit | Refusal | undefined {
  if (PAPERS.includes(edit.tab)) return undefined;
  return world.register.alone((): NotedEdit | Refusal => {
    if (!RECORDS.includes(edit.tab)) return applyEdited(world);
    const done = noteFact(world, {
      type: 'edited by hand',
      tab: TAB_TITLES[edit.tab],
      cell: edit.cell,
      before: edit.before.slice(0, LONGEST),
      after: edit.after.slice(0, LONGEST),
    });
    return done ?? { isRecord: true, applied: [], peopleWait: false, faults: [] };
  });
}

/** Rows, columns or tabs were inserted, deleted or moved. */
export function noteStructure(world: CareWorld, change: string): Refusal | undefined {
  const done = world.register.alone(() => noteFact(world, { type: 'structure changed by hand', change }));
  return done && isRefusal(done) ? done : undefined;
}

function noteFact(world: CareWorld, fact: RegisterFact): Refusal | undefined {
  const control = world.register.readControl();
  if (isRefusal(control)) return control;
  const { settings, books } = control;
  if (!settings || !books) return { refused: 'register not set up' };
  record(world, fact, { office: settings, control: { ...control, settings, books } });
  return undefined;
}

function applyEdited(world: CareWorld): NotedEdit | Refusal {
  const applied = applySettings(world, { people: false });
  if (isRefusal(applied)) return applied;
  const { changed, peopleWait, faults } = applied;
  return { isRecord: false, applied: changed, peopleWait, faults };
}
