/**
 * The shapes in which local-google keeps what Google would keep: one plain record per thing, stored as JSON.
 * Apart from the services, so that state and the methods Google shows of it do not mix.
 * Times are milliseconds since 1970 (UTC); e-mail addresses are lower case.
 */

/** A person's or an office's Google account. */
export interface Account {
  email: string;
  /** How the web interface and mails name the account. */
  name: string;
  /**
   * `consumer`: a private Google account, what an account is unless told. `workspace`: one of an organisation, which
   * has larger quotas, and whose members Google tells each other's addresses (platform.md §2.3, §3.1).
   */
  kind?: 'consumer' | 'workspace';
}

/** Anything that Drive lists: folders, uploaded files, and the faces of spreadsheets and forms. */
export interface FileDocument {
  id: string;
  name: string;
  mimeType: string;
  /** Absent for a root folder ("Drive Saya"). */
  parentId?: string;
  ownerEmail: string;
  createdAt: number;
  updatedAt: number;
  trashed: boolean;
  sizeBytes: number;
  /** Accounts that may change it; folders pass this on to what they hold. */
  editors: string[];
  /** Accounts that may read it; folders pass this on too. */
  viewers: string[];
  /** Viewers who may comment, too. */
  commenters?: string[];
  /** Whoever has the link (or finds it, or is of the owner's organisation) may do this; folders pass it on. */
  link?: LinkSharing;
  description?: string;
  starredBy?: string[];
  /** Whether editors may share it; they may unless told. */
  writersCanShare?: boolean;
  properties?: Record<string, string>;
  /** Who changed it last; the owner when absent. */
  changedBy?: string;
  /** Counts every change of its content. */
  revision?: number;
  /** Of a shortcut: what it leads to. */
  targetId?: string;
}

export interface LinkSharing {
  audience: 'anyone' | 'anyoneWithLink' | 'domain' | 'domainWithLink';
  role: 'reader' | 'commenter' | 'writer';
}

export const MIME = {
  folder: 'application/vnd.google-apps.folder',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  form: 'application/vnd.google-apps.form',
  shortcut: 'application/vnd.google-apps.shortcut',
  script: 'application/vnd.google-apps.script',
} as const;

/** A spreadsheet's own properties. Its Drive face has the same id. */
export interface SpreadsheetDocument {
  id: string;
  title: string;
  locale: string;
  timeZone: string;
  namedRanges?: NamedRange[];
}

/** A name for a block. Broken (`#REF!`) once its cells are gone: the API then lists it no more. */
export interface NamedRange {
  namedRangeId: string;
  name: string;
  range: GridRange | 'broken';
}

/** A half-open block of cells of one tab; a missing bound is unbounded (Sheets v4 `GridRange`). */
export interface GridRange {
  sheetId: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface ProtectedRange {
  protectedRangeId: number;
  range: GridRange;
  description?: string;
  warningOnly: boolean;
  /** Besides the owner, who may always edit. */
  editors: string[];
  /** Whether everybody of the owner's organisation may edit, who may edit the spreadsheet. */
  domainUsersCanEdit?: boolean;
  /** Blocks that everybody may change, of a protection of the whole tab. */
  unprotectedRanges?: GridRange[];
  /** Of a protection that was made for a name. */
  namedRangeId?: string;
}

/** One tab: everything of it but its cells. */
export interface SheetDocument {
  spreadsheetId: string;
  /** The spreadsheet's, here too because every text that a tab shows depends on it. */
  locale: string;
  sheetId: number;
  index: number;
  title: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  frozenColumnCount: number;
  hideGridlines: boolean;
  tabColor?: string;
  /** Pixels by index; what is missing is 100 wide, 21 high. */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  /** Hidden by a person or a script; what a filter hides is not written down. */
  hiddenColumns: number[];
  hiddenRows: number[];
  merges: GridRange[];
  protectedRanges: ProtectedRange[];
  conditionalFormats: ConditionalFormat[];
  /** The one filter that everybody sees. */
  basicFilter?: Filter;
  /** Filters with a name, which each person chooses for themselves. */
  filterViews: FilterView[];
  charts: Chart[];
  /** Pictures that lie over the cells. */
  images: OverImage[];
  /** Alternating colours of rows or columns. */
  bandings: Banding[];
  rightToLeft?: boolean;
  /** The form whose answers come to this tab. */
  formId?: string;
  /** How a cell looks that has no format of its own; set by formatting the whole tab. */
  defaultFormat?: CellFormat;
}

/** A question about a cell's value: Sheets v4 `BooleanCondition`, flattened. */
export interface Condition {
  /** `TEXT_EQ`, `NUMBER_GREATER`, `NOT_BLANK` … */
  type: string;
  values: string[];
}

/** "When a cell of these ranges meets the condition, show it so." */
export interface ConditionalFormat extends Condition {
  ranges: GridRange[];
  format: CellFormat;
  /** A colour scale instead of a condition; kept, and not drawn. */
  gradient?: object;
}

/** Which rows of a block are shown, and in which order. The block's first row is its heading. */
export interface Filter {
  range: GridRange;
  sortSpecs: SortSpec[];
  filterSpecs: FilterSpec[];
}

export interface FilterView extends Filter {
  filterViewId: number;
  title: string;
  namedRangeId?: string;
}

export interface SortSpec {
  dimensionIndex: number;
  sortOrder: 'ASCENDING' | 'DESCENDING';
}

/** What a row must meet in one column. */
export interface FilterSpec {
  columnIndex: number;
  hiddenValues?: string[];
  condition?: Condition;
}

/** A picture over the cells: where it is anchored, how large it is shown and how large it is by itself, in pixels. */
export interface OverImage {
  imageId: number;
  /** Its bytes in the store. */
  blobId: string;
  rowIndex: number;
  columnIndex: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  inherentWidth: number;
  inherentHeight: number;
  title: string;
  description: string;
  /** The function that a click on it calls. */
  script: string;
}

/** A chart as it was given (Sheets v4 `EmbeddedChart`): its source and its place move with their cells. */
export interface Chart {
  chartId: number;
  spec: object;
  position: object;
  /** Of one that a script built: what its builder was told and the API does not say. */
  built?: BuiltChart;
}

export interface BuiltChart {
  type: string;
  ranges: GridRange[];
  /** As the script set them, by name. */
  options: Record<string, unknown>;
  headers: number;
  merge: string;
  hidden: string;
  isTransposed: boolean;
}

/** Sheets v4 `BandedRange`, flattened: colours as `#rrggbb`. */
export interface Banding {
  bandedRangeId: number;
  range: GridRange;
  rows?: BandColors;
  columns?: BandColors;
}
export interface BandColors {
  header?: string;
  first?: string;
  second?: string;
  footer?: string;
}

export type HorizontalAlign = 'LEFT' | 'CENTER' | 'RIGHT';
export type VerticalAlign = 'TOP' | 'MIDDLE' | 'BOTTOM';
export interface Border {
  style: 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE' | 'NONE';
  /** `#rrggbb`. */
  color: string;
}

/** How a cell looks: Sheets v4 `CellFormat`, flattened, colours as `#rrggbb`. */
export interface CellFormat {
  backgroundColor?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  /** Where a click on the text leads. */
  link?: string;
  fontFamily?: string;
  /** Points. */
  fontSize?: number;
  horizontalAlignment?: HorizontalAlign;
  verticalAlignment?: VerticalAlign;
  wrap?: boolean;
  /** `CLIP` instead of running over into empty neighbours. */
  clip?: boolean;
  /** `@` is plain text. */
  numberFormat?: string;
  /** Said with the number format where the pattern alone does not say it: `DATE`, `CURRENCY` … */
  numberFormatType?: string;
  textDirection?: string;
  hyperlinkDisplayType?: string;
  /** Pixels. */
  padding?: { top?: number; right?: number; bottom?: number; left?: number };
  textRotation?: { angle?: number; vertical?: boolean };
  borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', Border>>;
}

export type CellValue = string | number | boolean;

/** What one cell holds. A formula is kept as typed and never computed; its value is then `#N/A`. */
export interface Cell {
  value?: CellValue;
  formula?: string;
  format?: CellFormat;
  note?: string;
  validation?: Validation;
  /** Parts of the text that look otherwise than the rest, by where they start. */
  runs?: { startIndex: number; format: CellFormat }[];
}

/** What may be written into a cell; strict ones refuse the rest, the others only mark it. */
export interface Validation extends Condition {
  strict: boolean;
  inputMessage?: string;
  showCustomUi?: boolean;
}

export type FormItemType =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'DATE'
  | 'DATETIME'
  | 'TIME'
  | 'DURATION'
  | 'MULTIPLE_CHOICE'
  | 'LIST'
  | 'CHECKBOX'
  | 'SCALE'
  | 'GRID'
  | 'CHECKBOX_GRID'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK'
  | 'IMAGE'
  | 'VIDEO'
  | 'FILE_UPLOAD';

export interface FormItem {
  /** A decimal number, as FormApp gives it. */
  id: number;
  type: FormItemType;
  title: string;
  helpText: string;
  required: boolean;
  choices: string[];
  /** By the choice's place: where it leads, and whether it is right (of a quiz). */
  choiceFacts?: ({ goal?: PageGoal; isCorrect?: boolean } | null)[];
  /** Whether respondents may write an answer of their own beside the choices. */
  hasOther?: boolean;
  /** Of grids. */
  rows?: string[];
  columns?: string[];
  scale?: { lower: number; upper: number; leftLabel: string; rightLabel: string };
  includesYear?: boolean;
  /** Of IMAGE and VIDEO. */
  media?: { fileBlobId?: string; mimeType?: string; url?: string; alignment: string; width: number };
  /** Of PAGE_BREAK: what comes after the page before it. */
  goal?: PageGoal;
  validation?: FormValidation;
  /** Of a quiz. */
  points?: number;
  feedback?: Partial<Record<'correct' | 'incorrect' | 'general', Feedback>>;
  /** Only of FILE_UPLOAD, and only a person can set it. */
  upload?: { maxFiles: number; maxBytes: number; folderId: string };
}

export interface PageGoal {
  type: 'CONTINUE' | 'RESTART' | 'SUBMIT' | 'GO_TO_PAGE';
  itemId?: number;
}

/** What an answer must be: named as FormApp's builders name it, `requireNumberBetween`. */
export interface FormValidation {
  rule: string;
  values: (string | number)[];
  helpText?: string;
}

export interface Feedback {
  text: string;
  links: { url: string; text?: string }[];
}

export interface FormDocument {
  id: string;
  title: string;
  description: string;
  confirmationMessage: string;
  items: FormItem[];
  published: boolean;
  acceptingResponses: boolean;
  allowResponseEdits: boolean;
  /** `typed`: a free-text box, all that a script can set. `verified`: only a person can set it. */
  emailCollection: 'none' | 'typed' | 'verified';
  closedMessage?: string;
  progressBar?: boolean;
  shuffleQuestions?: boolean;
  /** Whether respondents are offered to answer again; they are unless told. */
  respondAgain?: boolean;
  publishingSummary?: boolean;
  limitOneResponse?: boolean;
  requiresLogin?: boolean;
  isQuiz?: boolean;
  /** The spreadsheet to which answers go as well, and its tab for them. */
  destination?: { spreadsheetId: string; sheetId: number };
}

/** Of a checkbox grid, a list of the ticked columns for each row; of a grid, a column for each row, '' for none. */
export type FormAnswer = string | string[] | string[][];

export interface ResponseDocument {
  id: string;
  formId: string;
  respondentEmail: string;
  /** When it was first sent in. */
  createdAt?: number;
  /** Moves on when the answer is edited. */
  submittedAt: number;
  /** By item id. Uploads are file ids. Unanswered items are missing. */
  answers: Record<number, FormAnswer>;
  /** By item id; of a quiz. */
  grades?: Record<number, { score?: number; feedback?: Feedback }>;
  /** Where it stands in the form's destination: the row, which Forms finds again when the answer is edited. */
  row?: number;
}

export interface MessageDocument {
  id: string;
  from: string;
  senderName?: string;
  to: string[];
  cc: string[];
  /** Hidden from the other recipients; they count against the quota like all others. */
  bcc?: string[];
  replyTo?: string;
  subject: string;
  body: string;
  htmlBody?: string;
  sentAt: number;
  attachments: { name: string; mimeType: string; fileBlobId: string }[];
  /** Pictures that the HTML shows by `cid:` and the key. */
  inlineImages?: Record<string, { mimeType: string; fileBlobId: string }>;
}

/** A script project: a folder of source files, bound to a container. */
export interface ProjectDocument {
  id: string;
  /** Absolute path of the folder with the manifest. */
  folder: string;
  /** A standalone script's own id. */
  containerId: string;
  ownerEmail: string;
  /** Of one that was made by the Apps Script API. */
  title?: string;
  createdAt?: number;
  updatedAt?: number;
}

/** A project's files as they were once. Deployments run versions; menus and triggers run the files of now. */
export interface VersionDocument {
  projectId: string;
  number: number;
  description: string;
  createdAt: number;
  /** Where the copy lies. */
  folder: string;
}

export interface DeploymentDocument {
  id: string;
  projectId: string;
  /** Absent for the deployment of the files of now, which only editors can open (`/dev`). */
  versionNumber?: number;
  description: string;
  updatedAt: number;
  /** The account that deployed it, and as which it runs where the manifest says so. */
  deployedBy: string;
}

/** A value of CacheService; the id is `scope/key`. */
export interface CacheDocument {
  id: string;
  value: string;
  expiresAt: number;
}

export interface TriggerDocument {
  id: string;
  projectId: string;
  /** The account that created it, and as which it always runs. */
  ownerEmail: string;
  handler: string;
  event: 'ON_FORM_SUBMIT' | 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';
  /** The form's or spreadsheet's id; absent for clock triggers. */
  sourceId?: string;
  clock?: ClockRhythm;
  /** When a clock trigger fires next. */
  nextAt?: number;
}

/** How often a clock trigger fires; none of the first six: once. */
export interface ClockRhythm {
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  /** MONDAY … SUNDAY */
  weekDay?: string;
  /** 1–31 */
  monthDay?: number;
  atHour?: number;
  minute: number;
  timeZone: string;
}

/** A line of the execution log. */
export interface LogDocument {
  id: string;
  at: number;
  projectId: string;
  functionName: string;
  actor: string;
  level: 'info' | 'warn' | 'error';
  text: string;
}

/** One execution that came to its end, as Apps Script's page of executions lists it. */
export interface ExecutionDocument {
  id: string;
  at: number;
  projectId: string;
  functionName: string;
  surroundings: string;
  /** As whom it ran. */
  actor: string;
  milliseconds: number;
  status: 'completed' | 'failed' | 'timed out';
}

/** Key and value of PropertiesService; the id is `scope/owner/key`. */
export interface PropertyDocument {
  id: string;
  value: string;
}

/** Every kind of record, by the name under which the store keeps it. */
export interface Documents {
  file: FileDocument;
  spreadsheet: SpreadsheetDocument;
  sheet: SheetDocument;
  form: FormDocument;
  response: ResponseDocument;
  message: MessageDocument;
  project: ProjectDocument;
  trigger: TriggerDocument;
  log: LogDocument;
  execution: ExecutionDocument;
  property: PropertyDocument;
  cache: CacheDocument;
  /** How much of a quota an account used since when; the id is `quota/address`. */
  usage: { since: number; amount: number };
  version: VersionDocument;
  deployment: DeploymentDocument;
  counter: { value: number };
}
