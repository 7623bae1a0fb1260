/** What making papers needs of the world besides. Apart from `ports`, since everyday acts are loaded without it. */
import type { JournalLine } from '../domain/journal';
import type { Period } from '../domain/period';
import type { Refusal } from '../domain/refusal';
import type { Paper } from './paper';
import type { Change, PaperTab, PlacedItem, Register, Snapshot, World } from './ports';

export interface PrintingWorld extends World {
  register: PaperRegister;
}

export interface PaperRegister extends Register {
  /** Settings, control, and the items with a link that went online in a period; reads the rows of these only. */
  readUploaded(period: Period): (Snapshot & { items: PlacedItem[] }) | Refusal;
  /** The same for the items of a year, by their numbers. */
  readYear(year: string): (Snapshot & { items: PlacedItem[] }) | Refusal;
  /** The same for items by their numbers. */
  readNumbered(numbers: readonly string[]): (Snapshot & { items: PlacedItem[] }) | Refusal;
  /** The journal's lines of a month, `2026-11`. */
  linesOfMonth(month: string): JournalLine[];
  /** The journal's lines in whose fact a text stands, a paper's fingerprint say. */
  linesTelling(text: string): JournalLine[];
  /** Writes a paper into its tab, together with its journal line. */
  commitPaper(tab: PaperTab, paper: Paper, change: Change): void;
  /** Lays a paper's pictures over its tab, when that still holds it. Without the lock: it takes seconds. */
  illustrate(tab: PaperTab, paper: Paper, fingerprint: string): Refusal | undefined;
  /** The fingerprint of the paper that stands in a tab; '' of none. */
  paperIn(tab: PaperTab): string;
}
