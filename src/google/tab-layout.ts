/**
 * How each tab looks, as requests that may be repeated: headings, widths, colours, text format, validation. Apart
 * from which tabs are made and what is put back (`tab-setup.ts`).
 */
import { ROLES, STAFF } from '../domain/office';
import { FORCE_MAJEURE, timeMarkText } from '../text/dates';
import { STATUS_NAMES, WAITING_FOR } from '../text/names';
import {
  COUNTING_WORDS,
  NO,
  ORIENTATION_WORDS,
  PROFILE_ROWS,
  type ProfileKey,
  TEXT_COUNTING_WORDS,
  YES,
} from '../text/settings';
import { CONTROL_HEADINGS, CONTROL_LABELS, FILTER_VIEWS } from '../text/tabs';
import {
  ARCHIVE_COLUMNS,
  BOOK_COLUMNS,
  CONTROL_END,
  CONTROL_ROWS,
  type Column,
  type ColumnKey,
  type ControlKey,
  HIDDEN_COLUMNS,
  JOURNAL_COLUMNS,
  OUTBOX_COLUMNS,
  PROFILE_COLUMNS,
  REGISTER_GROUPS,
  SETTINGS_COLUMNS,
  STAGE_COLUMNS,
  TABS,
  type TabKey,
} from './layout';
import { PAPER_COLUMNS, PAPER_ROWS } from './paper-tab';
import { COLUMN_KEYS, columnAt, groupStart } from './register-row';
import {
  addFilterView,
  color,
  columnWidth,
  formatCells,
  type GridRange,
  oneOf,
  type Request,
  rowHeight,
  type ShownRows,
  textEquals,
  textStarts,
  writeTexts,
} from './requests';
import { stagesSeed } from './settings-seed';

const ROWS = 1000;
/** Rows of a settings tab: holidays of eight years. People may add more. */
const SETTINGS_ROWS = 200;
/** Pixels of a register row: three lines, so that a long narrative does not push the next item off the screen. */
const REGISTER_ROW_HEIGHT = 58;
const FONT = { fontFamily: 'Arial', fontSize: 10 };
const HEADING_COLOR = '#fde8d0';
const HELP_COLOR = '#f8fafc';
const FORMAT_FIELDS =
  'backgroundColor,textFormat.bold,textFormat.italic,textFormat.fontFamily,textFormat.fontSize,wrapStrategy,verticalAlignment';

/** A tab's columns as its heading row names them; none of a paper. */
export const TAB_COLUMNS: Record<TabKey, readonly Column[]> = {
  register: REGISTER_GROUPS.flatMap((group) => group.columns),
  dashboard: [],
  recap: [],
  registerBook: [],
  responseSheets: [],
  archive: ARCHIVE_COLUMNS,
  books: BOOK_COLUMNS,
  journal: JOURNAL_COLUMNS,
  outbox: OUTBOX_COLUMNS,
  profile: PROFILE_COLUMNS,
  ...SETTINGS_COLUMNS,
  stages: STAGE_COLUMNS,
  control: [
    { key: 'label', heading: CONTROL_HEADINGS.label, width: 220 },
    { key: 'value', heading: CONTROL_HEADINGS.value, width: 460 },
  ],
};

/** Which row of a tab, counted from 0, holds the headings of its columns. */
export function headingRow(key: TabKey): number {
  return key === 'register' ? 1 : 0;
}

/** A new tab, as large as it needs to be, every cell plain text. */
export function addTab(key: TabKey): Request {
  const tab = TABS[key];
  const isPaper = TAB_COLUMNS[key].length === 0;
  return {
    addSheet: {
      properties: {
        sheetId: tab.sheetId,
        title: tab.title,
        hidden: tab.hidden ?? false,
        gridProperties: {
          rowCount: isPaper ? PAPER_ROWS : tab.color === TABS.profile.color ? SETTINGS_ROWS : ROWS,
          columnCount: isPaper ? PAPER_COLUMNS : TAB_COLUMNS[key].length,
        },
      },
    },
  };
}

/** How a tab looks, whatever it looked like before. */
export function layoutRequests(key: TabKey): Request[] {
  const tab = TABS[key];
  const { sheetId } = tab;
  const properties: Request = {
    updateSheetProperties: {
      properties: {
        sheetId,
        title: tab.title,
        tabColor: color(tab.color),
        ...(tab.headingRows > 0
          ? {
              gridProperties: { frozenRowCount: tab.headingRows, frozenColumnCount: tab.frozenColumns },
            }
          : {}),
      },
      fields: `title,tabColor${tab.headingRows > 0 ? ',gridProperties.frozenRowCount,gridProperties.frozenColumnCount' : ''}`,
    },
  };
  if (TAB_COLUMNS[key].length === 0) return [properties];
  return [
    properties,
    formatCells(
      { sheetId },
      {
        numberFormat: { type: 'TEXT' },
        wrapStrategy: key === 'journal' || key === 'outbox' || key === 'control' ? 'CLIP' : 'WRAP',
        verticalAlignment: 'TOP',
        textFormat: FONT,
      },
      'numberFormat,wrapStrategy,verticalAlignment,textFormat.fontFamily,textFormat.fontSize',
    ),
    ...(key === 'register' ? registerLayout() : headings(key)),
    ...TAB_COLUMNS[key].map((column, index) =>
      columnWidth(
        sheetId,
        index,
        column.width,
        key === 'register' && (HIDDEN_COLUMNS as readonly string[]).includes(column.key),
      ),
    ),
    ...validations(key),
    ...(key === 'stages' ? [writeTexts(sheetId, tab.headingRows, 0, stagesSeed())] : []),
    ...(key === 'control' ? controlLabels() : []),
  ];
}

/** Headings, and below them, on settings tabs, their help. */
function headings(key: TabKey): Request[] {
  const { sheetId, headingRows } = TABS[key];
  const columns = TAB_COLUMNS[key];
  const look = (row: number, background: string, style: { bold?: boolean; italic?: boolean }) =>
    formatCells(
      {
        sheetId,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: 0,
        endColumnIndex: columns.length,
      },
      {
        backgroundColor: color(background),
        wrapStrategy: 'WRAP',
        verticalAlignment: 'TOP',
        textFormat: { ...FONT, bold: false, italic: false, ...style },
      },
      FORMAT_FIELDS,
    );
  const help = columns.map((column) => ('help' in column ? String(column.help) : ''));
  return [
    writeTexts(sheetId, 0, 0, [columns.map((column) => column.heading)]),
    look(0, HEADING_COLOR, { bold: true }),
    ...(headingRows > 1 ? [writeTexts(sheetId, 1, 0, [help]), look(1, HELP_COLOR, { italic: true })] : []),
  ];
}

/** Two rows of headings: who fills a group of columns, and the columns. */
function registerLayout(): Request[] {
  const { sheetId, headingRows } = TABS.register;
  const requests: Request[] = [
    { unmergeCells: { range: { sheetId, startRowIndex: 0, endRowIndex: 1 } } },
    rowHeight(sheetId, headingRows, REGISTER_ROW_HEIGHT, ROWS),
    rowHeight(sheetId, 0, 28),
    rowHeight(sheetId, 1, 38),
  ];
  for (const group of REGISTER_GROUPS) {
    const start = groupStart(group.key);
    const end = start + group.columns.length;
    const area = { startColumnIndex: start, endColumnIndex: end };
    const titles = [group.title, ...group.columns.slice(1).map(() => '')];
    requests.push(
      writeTexts(sheetId, 0, start, [titles, group.columns.map((column) => column.heading)]),
      formatCells(
        { sheetId, startRowIndex: 0, endRowIndex: 2, ...area },
        {
          backgroundColor: color(group.color),
          wrapStrategy: 'WRAP',
          verticalAlignment: 'MIDDLE',
          textFormat: { ...FONT, bold: true, italic: false },
        },
        FORMAT_FIELDS,
      ),
    );
    if (group.columns.length > 1) {
      const range = { sheetId, startRowIndex: 0, endRowIndex: 1, ...area };
      requests.push({ mergeCells: { range, mergeType: 'MERGE_ALL' } });
    }
  }
  return requests;
}

/** Colours by status and by time, the same for a row's reader and for the printed book. */
export function colorRules(): Request[] {
  const statuses: [string, string][] = [
    [STATUS_NAMES.submitted, '#dbeafe'],
    [STATUS_NAMES.received, '#e0e7ff'],
    [STATUS_NAMES.corrected, '#ede9fe'],
    [STATUS_NAMES.approved, '#dcfce7'],
    [STATUS_NAMES['partly uploaded'], '#ecfccb'],
    [STATUS_NAMES.done, '#bbf7d0'],
    [STATUS_NAMES.returned, '#fef3c7'],
    [STATUS_NAMES.rejected, '#fee2e2'],
    [STATUS_NAMES.cancelled, '#e5e7eb'],
  ];
  const late = timeMarkText({ mark: 'late', due: '', days: 0 }).split(' ')[0] ?? '';
  return [
    ...statuses.map(([text, background]) => textEquals(dataColumn('status'), text, background)),
    textStarts(dataColumn('timeMark'), late, '#fecaca'),
    textEquals(dataColumn('timeMark'), timeMarkText({ mark: 'due today', due: '' }), '#fde68a'),
    textEquals(dataColumn('timeMark'), FORCE_MAJEURE, '#e2e8f0'),
  ];
}

/** "What waits for me" for each role, what is late, and what is not finished. */
export function filterViews(): { title: string; request: Request }[] {
  const { sheetId, headingRows } = TABS.register;
  // The heading row belongs to the filtered range, as Google has it.
  const range: GridRange = {
    sheetId,
    startRowIndex: headingRows - 1,
    startColumnIndex: 0,
    endColumnIndex: COLUMN_KEYS.length,
  };
  const waiting = [STAFF, ...ROLES.filter((role) => Object.values(WAITING_FOR).includes(role))];
  const late = timeMarkText({ mark: 'late', due: '', days: 0 }).split(' ')[0];
  const views: [title: string, column: ColumnKey, shown: ShownRows][] = [
    ...waiting.map((whom): [string, ColumnKey, ShownRows] => [
      FILTER_VIEWS.waitingFor(whom),
      'waitingFor',
      { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: whom }] } },
    ]),
    [
      FILTER_VIEWS.late,
      'timeMark',
      { condition: { type: 'TEXT_STARTS_WITH', values: [{ userEnteredValue: late }] } },
    ],
    [FILTER_VIEWS.open, 'waitingFor', { hiddenValues: [WAITING_FOR.done, ''] }],
  ];
  return views.map(([title, column, shown]) => ({
    title,
    request: addFilterView(title, range, columnAt(column), shown),
  }));
}

/** Each tab's rows of data under a name without blanks, for whoever builds a formula or jumps there. */
export function namedRanges(): { key: TabKey; name: string; range: GridRange }[] {
  return (Object.keys(TABS) as TabKey[])
    .filter((key) => TAB_COLUMNS[key].length > 0)
    .map((key) => ({
      key,
      name: TABS[key].title.replaceAll(' ', '_'),
      range: {
        sheetId: TABS[key].sheetId,
        startRowIndex: TABS[key].headingRows,
        startColumnIndex: 0,
        endColumnIndex: TAB_COLUMNS[key].length,
      },
    }));
}

function dataColumn(key: (typeof COLUMN_KEYS)[number]): GridRange {
  const { sheetId, headingRows } = TABS.register;
  const index = columnAt(key);
  return { sheetId, startRowIndex: headingRows, startColumnIndex: index, endColumnIndex: index + 1 };
}

/** Drop-down lists, so that most settings are chosen and not typed. */
function validations(key: TabKey): Request[] {
  const list = (column: string, values: readonly string[]) => {
    const index = TAB_COLUMNS[key].findIndex((one) => one.key === column);
    return oneOf(
      {
        sheetId: TABS[key].sheetId,
        startRowIndex: TABS[key].headingRows,
        startColumnIndex: index,
        endColumnIndex: index + 1,
      },
      values,
    );
  };
  switch (key) {
    case 'profile':
      return profileValidations();
    case 'people':
      return [
        list('role', [STAFF, ...ROLES]),
        list('acting', ['Plt.', 'Plh.']),
        list('qualified', [YES, NO]),
      ];
    case 'kinds':
      return [list('needsNarrative', [YES, NO]), list('isEvent', [YES, NO])];
    case 'platforms':
      return [list('active', [YES, NO]), list('counting', Object.values(TEXT_COUNTING_WORDS))];
    default:
      return [];
  }
}

function profileValidations(): Request[] {
  const choices: Partial<Record<ProfileKey, readonly string[]>> = {
    signatureActing: ['Plt.', 'Plh.'],
    paper: ['A4', 'F4'],
    orientation: Object.values(ORIENTATION_WORDS),
    timeZone: ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
    timeZoneName: ['WIB', 'WITA', 'WIT'],
    counting: Object.values(COUNTING_WORDS),
    verifiesUploads: [YES, NO],
  };
  const keys = Object.keys(PROFILE_ROWS) as ProfileKey[];
  const { sheetId, headingRows } = TABS.profile;
  return keys.flatMap((key, index) => {
    const values = choices[key];
    if (!values) return [];
    const row = headingRows + index;
    return [
      oneOf(
        { sheetId, startRowIndex: row, endRowIndex: row + 1, startColumnIndex: 1, endColumnIndex: 2 },
        values,
      ),
    ];
  });
}

function controlLabels(): Request[] {
  const labels = (Object.keys(CONTROL_ROWS) as ControlKey[]).sort(
    (a, b) => CONTROL_ROWS[a] - CONTROL_ROWS[b],
  );
  const rows = Array.from({ length: CONTROL_END - 1 }, (_, index) => [
    labels[index] ? CONTROL_LABELS[labels[index]] : '',
  ]);
  return [writeTexts(TABS.control.sheetId, 1, 0, rows)];
}
