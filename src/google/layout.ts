/**
 * The one place that knows the shape of the spreadsheet: its tabs and columns, their widths, and which columns
 * belong to which kind of author. What they are called is in `src/text`. No logic.
 */
import { ROLES, type Role } from '../domain/office';
import { PROFILE_HEADINGS, SETTINGS_WORDS, STAGE_HEADINGS } from '../text/settings';
import {
  ARCHIVE_HEADINGS,
  BOOK_HEADINGS,
  GROUP_TITLES,
  JOURNAL_HEADINGS,
  OUTBOX_HEADINGS,
  REGISTER_HEADINGS,
  TAB_TITLES,
} from '../text/tabs';

/** Who may write a block of cells: the office account alone, or holders of these roles beside it. */
export type Author = 'office' | readonly Role[];

const EDITORIAL: readonly Role[] = ['Admin Medsos', 'Wakil Pimpinan Redaksi', 'Pimpinan Redaksi'];

export type TabKey = keyof typeof TAB_TITLES;

export interface Tab {
  sheetId: number;
  title: string;
  /** Rows above the first row of data. */
  headingRows: number;
  frozenColumns: number;
  color: string;
  hidden?: boolean;
}

const RECORDS = '#b45309';
const MACHINERY = '#475569';
const SETTINGS = '#15803d';

function tab(key: TabKey, sheetId: number, color: string, headingRows: number, frozenColumns: number): Tab {
  return { sheetId, title: TAB_TITLES[key], headingRows, frozenColumns, color };
}

/** Tabs in the order in which they stand, by their fixed ids, so that a renamed tab is still found. */
export const TABS: Record<TabKey, Tab> = {
  register: tab('register', 101, RECORDS, 2, 1),
  dashboard: tab('dashboard', 120, RECORDS, 0, 0),
  recap: tab('recap', 102, RECORDS, 0, 0),
  registerBook: tab('registerBook', 115, RECORDS, 0, 0),
  responseSheets: tab('responseSheets', 117, RECORDS, 0, 0),
  archive: tab('archive', 116, RECORDS, 1, 1),
  books: tab('books', 114, RECORDS, 1, 1),
  journal: tab('journal', 103, MACHINERY, 1, 1),
  outbox: tab('outbox', 104, MACHINERY, 1, 1),
  profile: tab('profile', 105, SETTINGS, 1, 1),
  people: tab('people', 106, SETTINGS, 2, 1),
  kinds: tab('kinds', 107, SETTINGS, 2, 1),
  platforms: tab('platforms', 108, SETTINGS, 2, 1),
  departments: tab('departments', 109, SETTINGS, 2, 0),
  holidays: tab('holidays', 110, SETTINGS, 2, 0),
  forceMajeure: tab('forceMajeure', 112, SETTINGS, 2, 0),
  sensitiveNames: tab('sensitiveNames', 121, SETTINGS, 2, 1),
  stages: tab('stages', 113, SETTINGS, 1, 0),
  control: { ...tab('control', 111, MACHINERY, 1, 1), hidden: true },
};

export interface Column {
  key: string;
  heading: string;
  /** Pixels. */
  width: number;
}

export interface ColumnGroup {
  key: GroupKey;
  /** Shown above the headings: who fills these columns. */
  title: string;
  author: Author;
  color: string;
  columns: readonly (Column & { key: ColumnKey })[];
}

export type ColumnKey = keyof typeof REGISTER_HEADINGS;
export type GroupKey = keyof typeof GROUP_TITLES;

function group(
  key: GroupKey,
  author: Author,
  color: string,
  widths: Partial<Record<ColumnKey, number>>,
): ColumnGroup {
  const columns = (Object.entries(widths) as [ColumnKey, number][]).map(([column, width]) => ({
    key: column,
    heading: REGISTER_HEADINGS[column],
    width,
  }));
  return { key, title: GROUP_TITLES[key], author, color, columns };
}

/** The register's columns, grouped by author (design.md §3): each group is one protected range. */
export const REGISTER_GROUPS: readonly ColumnGroup[] = [
  group('identity', 'office', '#fde8d0', { number: 110 }),
  // Derived from the columns of the roles at every act, and each morning; no rule ever reads it.
  group('status', EDITORIAL, '#fde8d0', {
    status: 210,
    waitingFor: 150,
    dueOn: 100,
    timeMark: 130,
    journalLines: 90,
  }),
  group('submission', 'office', '#e6eef9', {
    title: 240,
    department: 180,
    submittedAt: 130,
    submitterName: 180,
    submitterEmail: 170,
    version: 50,
    eventDate: 100,
    eventEnd: 100,
    place: 150,
    kind: 120,
    fileCount: 100,
    completeness: 190,
    narrative: 300,
    caption: 240,
    shortCaption: 200,
    platforms: 130,
    videoLink: 130,
    folderUrl: 160,
    collectedOn: 100,
    submitBy: 100,
    respondBy: 100,
    uploadBy: 100,
    submissionTimeliness: 130,
    remarks: 180,
    rules: 170,
    submissionData: 90,
    responseId: 90,
    answeredAt: 90,
    fileMarks: 90,
  }),
  group('receipt', ['Admin Medsos'], '#e3f4e6', {
    receiptDecision: 110,
    receiptNote: 200,
    receiptBy: 200,
    receiptAt: 120,
    receiptTimeliness: 130,
    receiptData: 90,
  }),
  group('correction', ['Wakil Pimpinan Redaksi'], '#fbf3d4', {
    correctionDecision: 110,
    correctionNote: 200,
    correctedNarrative: 300,
    correctedCaption: 240,
    correctedShortCaption: 200,
    correctionBy: 200,
    correctionAt: 120,
    correctionTimeliness: 130,
    correctionData: 90,
  }),
  group('decision', ['Pimpinan Redaksi'], '#f7e1ea', {
    decisionDecision: 110,
    decisionNote: 200,
    decisionBy: 200,
    decisionAt: 120,
    decisionTimeliness: 130,
    decisionData: 90,
  }),
  group('uploads', ['Admin Medsos'], '#e9e4f7', {
    uploadLinks: 320,
    uploadedBy: 200,
    uploadTimeliness: 130,
    amendments: 220,
    uploadData: 90,
  }),
  group('verification', EDITORIAL, '#dff3f1', { verification: 260, verificationData: 90 }),
];

/** Columns for machines: kept, but not shown. */
export const HIDDEN_COLUMNS: readonly ColumnKey[] = [
  'journalLines',
  'submissionData',
  'responseId',
  'answeredAt',
  'fileMarks',
  'receiptData',
  'correctionData',
  'decisionData',
  'uploadData',
  'verificationData',
];

function columns<K extends string>(
  headings: Record<K, string>,
  widths: Record<NoInfer<K>, number>,
): readonly (Column & { key: K })[] {
  return (Object.keys(headings) as K[]).map((key) => ({ key, heading: headings[key], width: widths[key] }));
}

// A cell holds 50,000 characters (platform.md §2.5), a fact with two long texts more: three cells of detail.
export const JOURNAL_COLUMNS = columns(JOURNAL_HEADINGS, {
  sequence: 60,
  at: 150,
  event: 140,
  number: 110,
  version: 50,
  email: 190,
  name: 420,
  role: 160,
  fingerprint: 140,
  detail: 240,
  detail2: 60,
  detail3: 60,
  previous: 140,
  hash: 140,
});

export const OUTBOX_COLUMNS = columns(OUTBOX_HEADINGS, {
  id: 80,
  queuedAt: 150,
  number: 110,
  to: 220,
  subject: 560,
  state: 190,
  data: 200,
});

export const ARCHIVE_COLUMNS = columns(ARCHIVE_HEADINGS, {
  number: 50,
  kind: 240,
  about: 150,
  at: 120,
  by: 230,
  fileName: 300,
  url: 200,
  printed: 190,
  signed: 190,
  stored: 230,
  fingerprint: 140,
  sha256: 140,
  data: 60,
});

export const BOOK_COLUMNS = columns(BOOK_HEADINGS, {
  name: 200,
  sop: 200,
  items: 110,
  carried: 240,
  journal: 130,
  closedOn: 130,
  archive: 320,
  fingerprint: 200,
});

export const STAGE_COLUMNS = columns(STAGE_HEADINGS, {
  number: 40,
  activity: 420,
  responsible: 180,
  completeness: 260,
  limit: 260,
  output: 240,
});

/** Headings and help of a settings tab's columns, with their widths. */
function settings<K extends string>(
  words: Record<K, readonly [heading: string, help: string]>,
  widths: Record<NoInfer<K>, number>,
): readonly (Column & { key: K; help: string })[] {
  return (Object.keys(words) as K[]).map((key) => {
    const [heading, help] = words[key];
    return { key, heading, help, width: widths[key] };
  });
}

/** The settings tabs with one row for each thing that is set, in the order in which they stand. */
export const SETTINGS_COLUMNS = {
  people: settings(SETTINGS_WORDS.people, {
    name: 200,
    position: 360,
    email: 230,
    role: 180,
    acting: 90,
    from: 110,
    until: 110,
    qualified: 120,
  }),
  kinds: settings(SETTINGS_WORDS.kinds, { name: 260, minimumFiles: 150, needsNarrative: 110, isEvent: 170 }),
  platforms: settings(SETTINGS_WORDS.platforms, {
    name: 160,
    hosts: 260,
    active: 90,
    textLimit: 140,
    counting: 130,
    hashtagLimit: 120,
    mediaLimit: 160,
    checkedOn: 150,
    account: 150,
  }),
  departments: settings(SETTINGS_WORDS.departments, { name: 420 }),
  holidays: settings(SETTINGS_WORDS.holidays, { day: 150, name: 420 }),
  forceMajeure: settings(SETTINGS_WORDS.forceMajeure, {
    from: 110,
    until: 160,
    reason: 320,
    declaredBy: 260,
    lifts: 280,
  }),
  sensitiveNames: settings(SETTINGS_WORDS.sensitiveNames, { name: 260, aliases: 320, sort: 140 }),
} as const;
export type SettingsTab = keyof typeof SETTINGS_COLUMNS;

export const PROFILE_COLUMNS = columns(PROFILE_HEADINGS, { name: 240, value: 380, help: 520 });

/**
 * The control tab: key in column A, value in column B. The first rows are written by every act and so by all roles,
 * the others by the office account alone.
 */
export const CONTROL_ROWS = {
  journalCount: 2,
  journalHash: 3,
  letters: 4,
  lastNumber: 5,
  formId: 6,
  folderId: 7,
  vaultId: 8,
  vaultCount: 9,
  settings: 10,
  books: 11,
  rolesApplied: 12,
  schema: 13,
  archiving: 14,
  told: 15,
  mending: 16,
  page: 17,
  remindedOn: 18,
  sentLetters: 19,
  sweptUntil: 20,
  address: 21,
} as const;
export type ControlKey = keyof typeof CONTROL_ROWS;

/** The last row of the control tab that is read. */
export const CONTROL_END = 21;

/** Protected blocks besides the register's groups: who may write each tab. */
export const TAB_AUTHORS: { tab: Tab; author: Author; rows?: readonly [from: number, to: number] }[] = [
  { tab: TABS.recap, author: ROLES },
  { tab: TABS.registerBook, author: ROLES },
  { tab: TABS.responseSheets, author: ROLES },
  { tab: TABS.archive, author: ROLES },
  { tab: TABS.journal, author: ROLES },
  { tab: TABS.outbox, author: ROLES },
  { tab: TABS.control, author: ROLES, rows: [1, CONTROL_ROWS.letters] },
  { tab: TABS.control, author: 'office', rows: [CONTROL_ROWS.lastNumber, CONTROL_END] },
  ...(
    [
      'dashboard',
      'books',
      'profile',
      'people',
      'kinds',
      'platforms',
      'departments',
      'holidays',
      'forceMajeure',
      'sensitiveNames',
      'stages',
    ] as const
  ).map((key) => ({ tab: TABS[key], author: 'office' as const })),
];
