/**
 * What the care of the register needs of the world besides: settings as people leave them, mending, sharing, archives.
 * Apart from `ports`, since everyday acts are loaded without it.
 */
import type { Day } from '../domain/calendar';
import type { Dashboard } from '../domain/dashboard';
import type { ClosedBook } from '../domain/facts';
import type { RowDifference, SharingFault } from '../domain/integrity';
import type { Item } from '../domain/item';
import type { JournalLine } from '../domain/journal';
import type { Office } from '../domain/office';
import type { ArchivedPaper } from '../domain/papers';
import type { Rebuilt } from '../domain/rebuild';
import type { Refusal, SettingFault } from '../domain/refusal';
import type { Change, Control, KeepingWorld, PartialControl, RegisterRow } from './ports';

export interface CareWorld extends KeepingWorld {
  settings: Settings;
  mending: Mending;
  access: Access;
  dashboard: { write(dashboard: Dashboard, asOf: string): void };
  /** Where the work sheet is as a web app, as Google tells this account; '' when nothing was deployed. */
  webApp: string;
}

export interface Settings {
  /** Settings tabs as people have left them: compiled, with every fault named by its cell. */
  read(): CompiledSettings | Refusal;
}

/** What the settings tabs give. A tab with a fault keeps what was in force before. */
export interface CompiledSettings {
  control: PartialControl;
  /** Absent only before the first time that every tab could be read. */
  office: Office | undefined;
  /** The SOP that the profile names, also when another is in force (A22). */
  wantedSop: Office['sop'] | undefined;
  faults: SettingFault[];
  /** Titles of the tabs whose content differs from what is in force. */
  changed: string[];
}

/** What compares and mends a register that was damaged by hand. */
export interface Mending {
  /** Whether a row can be written of it: what a line forged by hand tells need not be an item. */
  isItem(item: Item): boolean;
  /** Cells in which rows differ from what they should hold; columns that change with the day are passed over. */
  compare(rows: readonly RegisterRow[], items: ReadonlyMap<string, Rebuilt>): RowDifference[];
  /** Writes whole rows as they should be, together with the change. Without a row: at the end. */
  rewriteRows(rows: readonly (Rebuilt & { row?: number })[], change: Change): void;
  /** Fills the tab of closed books when it was lost. */
  refillBooks(books: readonly ClosedBook[]): void;
  /** Fills the tab of filed papers when it was lost. */
  refillArchive(papers: readonly ArchivedPaper[]): void;
  /** Empties the journal tab and writes these lines, and what follows them if anything does. */
  rewriteJournal(lines: readonly JournalLine[], change?: Change): void;
  /** Puts rows into a new tab of their own, as the journal tells them, differing cells marked. */
  addComparison(
    title: string,
    items: readonly Rebuilt[],
    differences: readonly RowDifference[],
    today: Day,
  ): void;
  /** What is left of the register's own records when one of its tabs was lost. */
  readRemains(): { lines: JournalLine[]; letters: number };
  /** Writes values of the control tab, its head and letters included. */
  rewriteControl(control: Partial<Control>): void;
}

/** Who owns what, and who may see and write what: Google's sharing and protections. */
export interface Access {
  /** The account that owns the spreadsheet. */
  owner(): string;
  /** Sets sharing and protections to the holders of a day; rows of closed books to nobody but the owner. */
  apply(office: Office, control: Control, today: Day): void;
  /** What is shared by link, or with accounts that the settings do not name. */
  faults(office: Office, control: Control): SharingFault[];
  /** Everything that belongs to the register, with its owner as this account sees it. */
  ownership(control: Control): Owned[];
}

export interface Owned {
  what: 'spreadsheet' | 'form' | 'folder' | 'vault' | 'triggers';
  name: string;
  /** '' when this account cannot see it. */
  owner: string;
  address: string;
}

/** Closed books as spreadsheets of their own, without a script. */
export interface Archives {
  /** Makes an empty one in the register's folder, or finds the one that an interrupted run made. Returns its id. */
  create(title: string, folderId: string): string;
  /** Fills it with the book's rows, journal lines and settings, and reads all of it back. Returns its texts. */
  fill(id: string, content: ArchiveContent): string[][];
  /** Named as it stays, for role holders to read, for nobody to write. Returns its address. */
  seal(id: string, title: string, office: Office, today: Day): string;
}

export interface ArchiveContent {
  rows: readonly RegisterRow[];
  lines: readonly JournalLine[];
  /** What is said on its first tab: label and value. */
  about: readonly (readonly [string, string])[];
}

/** The form as a script sees it. */
export interface FormCheck {
  /** Titles of the questions for files. */
  uploads: string[];
  /** Whether there is exactly the one that is needed. */
  hasUpload: boolean;
  collectsEmail: boolean;
  /** Whether it is published and takes answers. */
  isOpen: boolean;
}

/** The form, which a script can shape and a person has to finish. */
export interface FormCare {
  /** Puts sections, questions, order, help and choices right. */
  shape(formId: string, office: Office): void;
  check(formId: string): FormCheck;
  address(formId: string): string;
  /** Whether a person has said of this form what no script can see: verified addresses, up to ten files. */
  isConfirmed(formId: string): boolean;
  confirm(formId: string): void;
  /** Installs the triggers that are missing, publishes the form. */
  goLive(formId: string): void;
}
