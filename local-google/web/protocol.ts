/**
 * What server and browser say to each other: the shapes of the JSON answers. Types only, so that both sides
 * hold to the same words without sharing any code.
 */
import type { CellFormat, ExecutionDocument, FormAnswer, FormItem, GridRange } from '../documents';
import type { MenuEntry } from '../execution/effects';
import type { Question } from '../execution/execution';

export interface PublicAccount {
  email: string;
  name: string;
  description: string;
}

/** What every page needs to know first. */
export interface SessionView {
  title: string;
  intro: string;
  accounts: PublicAccount[];
  now: number;
}

export interface HomeView {
  title: string;
  intro: string;
  links: { label: string; description: string; address: string }[];
  mails: MailSummary[];
}

export interface MailSummary {
  id: string;
  from: string;
  fromName: string;
  to: string[];
  cc: string[];
  subject: string;
  snippet: string;
  sentAt: number;
  hasAttachments: boolean;
}

export interface MailView extends MailSummary {
  body: string;
  hasHtml: boolean;
  replyTo?: string;
  attachments: { name: string; mimeType: string; address: string }[];
}

export interface SpreadsheetView {
  id: string;
  title: string;
  mayEdit: boolean;
  tabs: { sheetId: number; title: string; tabColor?: string }[];
  /** Titles; only whoever may edit is told. */
  hiddenTabs: string[];
}

/** How a cell looks, with everything that says nothing left out. */
export type CellStyle = CellFormat & { numeric?: boolean };

export interface GridView {
  /** Of which moment it is. */
  revision: number;
  sheetId: number;
  title: string;
  /** The tab's size; the browser draws `shownRows` of them. */
  rowCount: number;
  columnCount: number;
  shownRows: number;
  frozenRowCount: number;
  frozenColumnCount: number;
  hideGridlines: boolean;
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenColumns: number[];
  /** Hidden by somebody, or by the filter that is applied. */
  hiddenRows: number[];
  /** The rows of a filter that sorts, in the order in which they are shown; the others stand where they are. */
  sortedRows?: number[];
  /** Filter views to choose from, and the one that is applied, if any. */
  filterViews: { id: number; title: string }[];
  filterViewId?: number;
  /** The block that a filter is on: its first row has the columns' filters. */
  filterRange?: GridRange;
  filteredColumns: number[];
  merges: GridRange[];
  /** Blocks that this account may not change. */
  locked: GridRange[];
  styles: CellStyle[];
  /** What cells take, written once and named by number. */
  validations: CellValidation[];
  /** Row, column, text, number of the style, what typing starts from where that is not the text, note, validation. */
  cells: [number, number, string, number, string?, string?, number?][];
}

/** What may be chosen, and what help there is. */
export interface CellValidation {
  kind: 'list' | 'checkbox' | 'other';
  choices: string[];
  help?: string;
  /** Of a checkbox: what a tick and its absence are, where that is not TRUE and FALSE. */
  isStrict: boolean;
}

/** What a script showed; an HTML dialog is kept on the server under an address of its own. */
export type EffectView =
  | { kind: 'alert' | 'prompt'; title: string; text: string }
  | { kind: 'toast'; title: string; text: string }
  | { kind: 'menu'; name: string; items: MenuEntry[] }
  | {
      kind: 'dialog';
      place: 'modal' | 'sidebar';
      title: string;
      address: string;
      projectId: string;
      width: number;
      height: number;
    };

export interface RunView {
  value?: unknown;
  error?: string;
  effects: EffectView[];
  /** What the script asks before it goes on, by the number under which it waits. */
  question?: QuestionView;
}

export interface QuestionView extends Question {
  runId: string;
}

export interface FileView {
  id: string;
  name: string;
  mimeType: string;
  sizeBytes: number;
  updatedAt: number;
  ownerEmail: string;
  /** The page that opens it. */
  address: string;
  /** Its bytes; absent for folders, spreadsheets and forms. */
  rawAddress?: string;
}

export interface FolderView {
  id: string;
  name: string;
  /** From the outermost folder that the account may see, this one last. */
  path: { id: string; name: string }[];
  entries: FileView[];
}

export interface FormView {
  id: string;
  title: string;
  description: string;
  confirmationMessage: string;
  items: FormItem[];
  accepting: boolean;
  emailCollection: 'none' | 'typed' | 'verified';
  allowResponseEdits: boolean;
  mayEditForm: boolean;
  /** When an answer is being edited: what it says now, by item id; the files of upload questions apart. */
  answers?: Record<number, FormAnswer>;
  files?: Record<number, FileView[]>;
}

/** One answer as the browser sends it. Of files: the ids of those kept, and the multipart parts of new ones. */
export type SentAnswer = string | (string | { part: string })[] | string[][];

export interface SentView {
  responseId: string;
  editAddress?: string;
  confirmationMessage: string;
}

export interface ClockView {
  now: number;
  triggers: { handler: string; event: string; owner: string; nextAt?: number }[];
  /** The newest first. */
  executions: Pick<ExecutionDocument, 'id' | 'at' | 'functionName' | 'surroundings' | 'actor' | 'status'>[];
}
