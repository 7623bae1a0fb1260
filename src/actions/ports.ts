/**
 * What actions need of the world, as the few interfaces that `src/google` fills in. Actions see nothing else of
 * Google, so each can be read, and tested, without it. What only the care of the register needs is in `care-ports`.
 */
import type { Books } from '../domain/book';
import type { Day, Moment } from '../domain/calendar';
import type { Post } from '../domain/caption';
import type { Fact } from '../domain/facts';
import type { Sha256 } from '../domain/fingerprint';
import type { FileReference, Item, Texts, Upload } from '../domain/item';
import type { JournalHead, JournalLine } from '../domain/journal';
import type { Office, Person, SensitiveName } from '../domain/office';
import type { Recap } from '../domain/recap';
import type { Act, Refusal } from '../domain/refusal';
import type { Repair } from '../domain/repair';
import type { ResponseSheet, ResponseSheetsAbout } from '../domain/response-sheet';
import type { FilesNow } from '../domain/rules/files';
import type { Addresses, Letter } from '../text/letter';
import type { ReplyShown } from '../text/replies';

/** What the register keeps about itself, and only the office account may write. */
export interface OfficeControl {
  /** The last register number given, '' before the first. */
  lastNumber: string;
  formId: string;
  folderId: string;
  vaultId: string;
  /** How many of the journal's lines the vault has. */
  vaultCount: number;
  /** The settings in force, compiled from their tabs. */
  settings: Office;
  books: Books;
  /** Accounts by role as protections and sharing were last set. */
  rolesApplied: Partial<Record<Person['role'], string[]>>;
  /** The version of the register's shape. */
  schema: string;
  /** Id of the archive that is being made, '' otherwise. */
  archiving: string;
  /** What the office account was last told of, so that it is told once. */
  told: string;
  /** Where the work sheet is as a web app; '' while the office has not deployed it. */
  page: string;
  /** The last day on which reminders were queued, '' before the first. */
  remindedOn: Day | '';
  /** How many letters there were when all of them had been sent: the sweep looks for others only after these. */
  sentLetters: number;
  /** The instant until which the sweep has seen the form's answers taken in, '' before the first. */
  sweptUntil: string;
  /** Where this register is, '' until it was set up: a spreadsheet that names another is a copy. */
  address: string;
  /** What setting up has begun to put right, and not yet journalled: a run that died goes on with it. */
  mending: Repair[];
}

export interface Control extends OfficeControl {
  /** Where the journal's chain ends. */
  head: JournalHead;
  /** How many letters were ever queued. */
  letters: number;
}

export interface Snapshot {
  office: Office;
  control: Control;
}

/** An item and the row of the Register tab where it stands, counted from 1 as the sheet shows it. */
export interface PlacedItem {
  row: number;
  item: Item;
  /** Numbers of its lines in the journal. */
  lines: number[];
}

/** What the first columns of a row say: enough to list it. Read by people only; rules read the item. */
export interface ListedItem {
  row: number;
  number: string;
  /** As the cell has it. */
  status: string;
  due: string;
  timeMark: string;
  title: string;
}

/** A row of the Register tab as it stands: for what compares or mends. */
export interface RegisterRow {
  row: number;
  number: string;
  cells: string[];
  /** Absent when its data cannot be read. */
  placed?: PlacedItem;
}

export interface QueuedLetter {
  /** `S-000012` */
  id: string;
  number: string;
  queuedAt: Moment;
  letter: Letter;
}

/** What was queued about an item: whether it still waits, and whom it went to. */
export interface LetterAbout extends Pick<QueuedLetter, 'id' | 'queuedAt'> {
  to: string[];
  isQueued: boolean;
}

/** One fact and what it makes of a row. */
export interface ChangedItem {
  fact: Fact;
  /** The item after the fact, and its row; no row: a new one at the end. Absent when the register stays. */
  item?: Item;
  row?: number;
  lines: number[];
}

/** Everything that one act changes: committed wholly or not at all. */
export interface Change {
  before: Control;
  now: Moment;
  today: Day;
  parts: ChangedItem[];
  journal: { lines: JournalLine[]; head: JournalHead };
  letters: QueuedLetter[];
  control?: Partial<OfficeControl>;
  /** Ids of letters that are not to be sent any more. */
  withdrawn?: string[];
  /** Rows whose derived columns are written anew although nothing happened to them: a day has passed. */
  refreshed?: PlacedItem[];
}

export interface Register {
  /** Runs while nobody else may, or is refused as busy. Never ask a person anything inside. */
  alone<T>(act: () => T): T | Refusal;
  /** Settings, control and the item of one row, in one round trip. */
  readRow(row: number): (Snapshot & { placed: PlacedItem | undefined }) | Refusal;
  /** The same of several rows; each that cannot be read is a refusal of its own. */
  readRows(rows: readonly number[]): (Snapshot & { rows: (PlacedItem | undefined | Refusal)[] }) | Refusal;
  /** Settings, control, every item's short line, and the item of one row if asked for, in one round trip. */
  readList(row?: number): (Snapshot & { listed: ListedItem[]; placed: PlacedItem | undefined }) | Refusal;
  /** Settings, control and every item. */
  readAll(): (Snapshot & { items: PlacedItem[] }) | Refusal;
  /** The same for items of a year and later, and whatever is open; reads the rows of these only. */
  readRecent(year: string): (Snapshot & { items: PlacedItem[] }) | Refusal;
  /** The same for items that somebody still has to act on; reads the rows of these only. */
  readOpen(): (Snapshot & { items: PlacedItem[] }) | Refusal;
  /**
   * The items in whose links, or in whose verification, one of these texts stands: looked for by Google, so that only the
   * rows that are found are read, however long the register is.
   */
  find(column: 'uploadLinks' | 'verification', texts: readonly string[]): PlacedItem[] | Refusal;
  /** Rows as they stand, readable or not, and the whole journal. */
  readBook(): (Snapshot & { rows: RegisterRow[]; lines: JournalLine[] }) | Refusal;
  /** Lines of the journal by number; whole lines only. */
  readLines(numbers: readonly number[]): JournalLine[];
  /** An item's lines of the journal, and what was queued about it, in one round trip. */
  readHistory(number: string, lines: readonly number[]): { lines: JournalLine[]; letters: LetterAbout[] };
  /** The lines from a number on. */
  readLinesFrom(number: number): JournalLine[];
  /** The control tab alone. */
  readControl(): PartialControl | Refusal;
  commit(change: Change): void;
  /** Values of the office's part of the control tab, outside of any change. */
  writeControl(control: Partial<OfficeControl>): void;
}

export type PaperTab = 'recap' | 'registerBook' | 'responseSheets';

/** The control tab in a register that may not be set up yet. */
export type PartialControl = Omit<Control, 'settings' | 'books'> &
  Partial<Pick<Control, 'settings' | 'books'>>;

/** A paper that stands in its tab, ready to be exported and filed. */
export interface PaperMade {
  rows: number;
  fileName: string;
  /** Of what it says, as its footer prints it. */
  fingerprint: string;
}

/** What is printed around every paper. */
export interface Printing {
  office: Office;
  /** When it was made of this data, and by whom, as the journal names them. */
  printedAt: Moment;
  printedBy: string;
  head: JournalHead;
  fingerprint: string;
}

export interface RecapContent extends Printing {
  recap: Recap;
}

export interface RegisterBookContent extends Printing {
  year: string;
  items: Item[];
}

export interface ResponseSheetsContent extends Printing {
  /** What it is about, as its title says. */
  about: ResponseSheetsAbout;
  sheets: ResponseSheet[];
}

export interface Outbox {
  /** Sends letters that are committed, and marks them. What fails stays queued for the sweep. */
  deliver(letters: QueuedLetter[], now: Moment): void;
  /** Letters still queued. */
  waiting(after: number): QueuedLetter[];
}

/** A picture as a page can show it: without an address, since Drive's are short-lived and for signed-in programs only. */
export interface Picture {
  id: string;
  /** `data:image/jpeg;base64,…`; '' when Drive has no picture of it. */
  data: string;
}

export interface Folders {
  /** Small pictures of what lies in a folder, in two round trips. */
  thumbnails(folderUrl: string): Picture[];
  /** One file large enough to look closely. */
  picture(id: string): Picture;
  /** Looks at files that were handed in: name, checksum, first bytes. All in one round trip. */
  inspect(ids: readonly string[]): FoundFile[];
  /**
   * Puts the files of one version into the item's folder (made when `folderUrl` is ''), named in order. May be
   * repeated.
   */
  file(
    item: {
      folderId: string;
      folderUrl: string;
      number: string;
      /** Stands in the files' names: which version they are of. */
      label: string;
      title: string;
      submittedAt: Moment;
      files: FileReference[];
    },
    found: readonly FoundFile[],
  ): { folderUrl: string; files: FileReference[] };
  /**
   * What lies in folders now, by file id; one round trip for some forty folders. Photos of one folder that a letter is
   * going to show come along in that round trip.
   */
  filesIn(folderUrls: readonly string[], toShow?: readonly string[]): FilesNow;
}

/** A file as Drive has it now. */
export interface FoundFile extends FileReference {
  /** The folders in which it lies; none: it is not there. */
  parents: string[];
}

/** The second spreadsheet, which only the office account can open: copies of the journal and the settings. */
export interface Vault {
  /** How many lines it has, and the hash of the last. */
  head(vaultId: string): JournalHead;
  append(vaultId: string, lines: readonly JournalLine[]): void;
  lines(vaultId: string): JournalLine[];
}

/** A form response as it comes: answers by question title, nothing of it trusted. */
export interface RawResponse {
  id: string;
  editUrl: string;
  email: string;
  submittedAt: Date;
  answers: Record<string, unknown>;
  /** Ids in Drive. */
  files: string[];
}

export interface World {
  /** Nobody asked: the register makes its papers by itself, and no role is needed for that. */
  unattended?: true;
  /** The account that acts; '' when Google does not tell. */
  email: string;
  /** Now, in the office's time zone. */
  now(timeZone: string): Moment;
  /** An instant in the office's time zone. */
  momentOf(date: Date, timeZone: string): Moment;
  sha256: Sha256;
  addresses: Pick<Addresses, 'register'>;
  register: Register;
  outbox: Outbox;
  folders: Folders;
}

/** The office account's world, which alone can open the vault. */
export interface KeepingWorld extends World {
  vault: Vault;
}

/** One item as the work sheet shows it and sends it back: plain data only, since it crosses to the page. */
export interface Work {
  row: number;
  number: string;
  seenVersion: number;
  seenFingerprint: string;
  title: string;
  status: string;
  waitingFor: string;
  /** What its limit is called now: `Menjelang batas`; '' when nothing runs. */
  timeMark: string;
  summary: [label: string, value: string][];
  replies: ReplyShown[];
  original: Texts;
  current: Texts;
  folderUrl: string;
  files: { id: string; name: string }[];
  /** How many of what: `5 berkas: 4 foto, 1 video`. */
  fileFacts: string;
  /** Numbers of its lines in the journal, for its history. */
  lines: number[];
  /** `WIB`. */
  zone: string;
  platforms: string[];
  uploads: Pick<Upload, 'platform' | 'url' | 'reason'>[];
  /** What is to be uploaded where, exactly; only of platforms of which nothing is recorded yet. */
  toUpload: PlatformText[];
  /** Platforms on which something is online, and those that whoever looks may verify as the second person. */
  online: string[];
  toVerify: string[];
  /** What whoever looks may do with it now, in the menu's order. */
  acts: Act[];
  /** What the caption check goes by, so that it follows while a caption is being corrected. */
  post: Omit<Post, 'caption'>;
  limits: Pick<Office, 'platforms' | 'kinds'>;
  /** Names that ask for balance, to look for while a text is being corrected. */
  sensitiveNames: SensitiveName[];
  /** Whether the last decision is theirs to take back. */
  canTakeBack: boolean;
}

/** The text for one platform, how long it may be as the platform counts, and the office's account there. */
export interface PlatformText {
  platform: string;
  account: string;
  text: string;
  length: number;
  limit: number;
}

/** An item in somebody's queue. */
export type Queued = Pick<ListedItem, 'number' | 'title' | 'due' | 'timeMark'>;

/** What the work sheet is opened with. */
export interface Desk {
  /** What waits for whoever looks, the most urgent first. */
  queue: Queued[];
  /** Absent when nothing was asked for and nothing waits. */
  work?: Work;
  /** The dashboard's page; '' while none is deployed. */
  dashboard: string;
}

/** An act on several items: what is before whoever decides, and what the act is not possible on. */
export interface Several {
  act: 'receive' | 'correct' | 'approve';
  items: (Pick<Work, 'row' | 'number' | 'title' | 'seenVersion' | 'seenFingerprint'> & {
    mentions: string[];
  })[];
  cannot: { number: string; title: string; why: string }[];
}

/** What came of it. */
export interface SeveralDone {
  done: string[];
  cannot: { number: string; why: string }[];
}
