/**
 * What actions need of the world, as the few interfaces that `src/google` fills in. Actions see nothing else of
 * Google, so each can be read, and tested, without it.
 */
import type { Moment } from '../domain/calendar';
import type { Fact } from '../domain/facts';
import type { Sha256 } from '../domain/fingerprint';
import type { FileReference, Item, Upload } from '../domain/item';
import type { JournalHead, JournalLine } from '../domain/journal';
import type { Office, Signature } from '../domain/office';
import type { Recap } from '../domain/recap';
import type { Act, Refusal } from '../domain/refusal';
import type { Addresses, Letter } from '../text/letters';

/** What the register keeps about itself: where the chain ends, what was numbered last, where its parts are. */
export interface Control {
  head: JournalHead;
  /** The last register number given, '' before the first. */
  lastNumber: string;
  /** How many letters were ever queued. */
  letters: number;
  formId: string;
  folderId: string;
}

export interface Snapshot {
  office: Office;
  control: Control;
}

/** An item and the row of the Register tab where it stands, counted from 1 as the sheet shows it. */
export interface PlacedItem {
  row: number;
  item: Item;
}

/** Which form responses the register has. */
export interface Intake {
  /** Whether it has this response as answered at this moment, or a later answer of it. */
  has(responseId: string, answeredAt: Moment): boolean;
  /** The item of a response; reads its row. */
  find(responseId: string): PlacedItem | undefined;
}

export interface QueuedLetter {
  /** `S-000012` */
  id: string;
  number: string;
  queuedAt: Moment;
  letter: Letter;
}

/** Everything that one act changes: committed wholly or not at all. */
export interface Change {
  before: Control;
  fact: Fact;
  /** The item after the fact, and its row; no row: a new one at the end. Absent when the register stays. */
  item?: Item;
  row?: number;
  journal: { lines: JournalLine[]; head: JournalHead };
  letters: QueuedLetter[];
}

export interface Register {
  /** Runs while nobody else may, or is refused as busy. Never ask a person anything inside. */
  alone<T>(act: () => T): T | Refusal;
  /** Settings, control and the item of one row, in one round trip. */
  readRow(row: number): (Snapshot & { placed: PlacedItem | undefined }) | Refusal;
  /** Settings, control, and where each form response stands. */
  readIntake(): (Snapshot & Intake) | Refusal;
  /** Settings, control and every item. */
  readAll(): (Snapshot & { items: Item[] }) | Refusal;
  readJournal(): (Snapshot & { lines: JournalLine[] }) | Refusal;
  commit(change: Change): void;
  /** Writes the recap tab and its journal line together. */
  commitRecap(recap: RecapContent, change: Change): void;
}

/** The recap with what is printed around it. */
export interface RecapContent {
  recap: Recap;
  office: Office;
  printedAt: Moment;
  printedBy: Signature;
  head: JournalHead;
  fingerprint: string;
}

export interface Outbox {
  /** Sends letters that are committed, and marks them. What fails stays queued for the sweep. */
  deliver(letters: QueuedLetter[], now: Moment): void;
  /** Letters still queued. */
  waiting(): QueuedLetter[];
}

export interface Folders {
  /**
   * Puts the files of one version into the item's folder (made when `folderUrl` is ''), named in order.
   * May be repeated.
   */
  file(item: {
    folderId: string;
    folderUrl: string;
    number: string;
    version: number;
    title: string;
    submittedAt: Moment;
    files: FileReference[];
  }): { folderUrl: string; files: FileReference[] };
}

/** A form response as it comes: answers by question title, nothing of it trusted. */
export interface RawResponse {
  id: string;
  editUrl: string;
  email: string;
  submittedAt: Date;
  answers: Record<string, unknown>;
  files: FileReference[];
}

export interface World {
  /** The account that acts; '' when Google does not tell. */
  email: string;
  /** Now, in the office's time zone. */
  now(timeZone: string): Moment;
  /** An instant in the office's time zone. */
  momentOf(date: Date, timeZone: string): Moment;
  sha256: Sha256;
  addresses: Addresses;
  register: Register;
  outbox: Outbox;
  folders: Folders;
}

/** What a dialog shows and sends back: plain text only, since it crosses to the page. */
export interface Work {
  act: Act;
  row: number;
  number: string;
  seenVersion: number;
  seenFingerprint: string;
  title: string;
  summary: [label: string, value: string][];
  replies: { who: string; decision: string; note: string }[];
  original: { narrative: string; caption: string };
  current: { narrative: string; caption: string };
  folderUrl: string;
  files: number;
  platforms: string[];
  uploads: Pick<Upload, 'platform' | 'url' | 'reason'>[];
}
