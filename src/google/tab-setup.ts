/** Tabs made when they are missing: headings, widths, colours, text format, validation. One atomic batch. */

import { ROLES } from '../domain/office';
import { STATUS_NAMES } from '../text/names';
import {
  CONTROL_LABELS,
  CONTROL_ROWS,
  type Column,
  HIDDEN_COLUMNS,
  JOURNAL_COLUMNS,
  OUTBOX_COLUMNS,
  REGISTER_GROUPS,
  SETTINGS_COLUMNS,
  TABS,
  type Tab,
} from './layout';
import { PAPER_COLUMNS, PAPER_ROWS } from './paper-tab';
import { COLUMN_KEYS } from './register-row';
import { color, columnWidth, formatCells, type Request, rowHeight, writeTexts } from './requests';
import { type OfficeProfile, SETTINGS_TABS, type SettingsTab, seedRows } from './settings';

const ROWS = 1000;
/** Pixels of a register row: three lines, so that a long narrative does not push the next item off the screen. */
const REGISTER_ROW_HEIGHT = 58;
const HEADING = {
  backgroundColor: color('#fde8d0'),
  textFormat: { bold: true, fontFamily: 'Arial', fontSize: 10 },
};

/** Colours by status, the same for a row's reader and for the printed book. */
const STATUS_COLORS: [text: string, background: string][] = [
  [STATUS_NAMES.submitted, '#dbeafe'],
  [STATUS_NAMES.received, '#e0e7ff'],
  [STATUS_NAMES.corrected, '#ede9fe'],
  [STATUS_NAMES.approved, '#dcfce7'],
  [STATUS_NAMES['partly uploaded'], '#ecfccb'],
  [STATUS_NAMES.done, '#bbf7d0'],
  [STATUS_NAMES.returned, '#fef3c7'],
  [STATUS_NAMES.rejected, '#fee2e2'],
];

/** Requests for every tab that is not there yet. `existing` are the sheet ids that are. */
export function tabRequests(existing: readonly number[], profile: OfficeProfile): Request[] {
  const missing = (tab: Tab) => !existing.includes(tab.sheetId);
  const requests: Request[] = [];
  if (missing(TABS.register)) requests.push(...registerTab());
  if (missing(TABS.recap)) requests.push(addTab(TABS.recap, PAPER_ROWS, PAPER_COLUMNS));
  if (missing(TABS.journal)) requests.push(...plainTab(TABS.journal, JOURNAL_COLUMNS));
  if (missing(TABS.outbox)) requests.push(...plainTab(TABS.outbox, OUTBOX_COLUMNS));
  for (const tab of SETTINGS_TABS) if (missing(TABS[tab])) requests.push(...settingsTab(tab, profile));
  if (missing(TABS.control)) requests.push(...controlTab());
  return requests;
}

function addTab(tab: Tab, rowCount: number, columnCount: number): Request {
  return {
    addSheet: {
      properties: {
        sheetId: tab.sheetId,
        title: tab.title,
        hidden: tab.hidden ?? false,
        tabColor: color(tab.color),
        gridProperties: {
          rowCount,
          columnCount,
          frozenRowCount: tab.headingRows,
          frozenColumnCount: tab.frozenColumns,
        },
      },
    },
  };
}

/** A tab with one row of headings; every cell is plain text. */
function plainTab(tab: Tab, columns: readonly Column[]): Request[] {
  return [
    addTab(tab, ROWS, columns.length),
    textCells(tab),
    writeTexts(tab.sheetId, 0, 0, [columns.map((column) => column.heading)]),
    headingFormat(tab, 0, 1),
    ...columns.map((column, index) => columnWidth(tab.sheetId, index, column.width)),
  ];
}

function registerTab(): Request[] {
  const tab = TABS.register;
  const requests: Request[] = [
    addTab(tab, ROWS, COLUMN_KEYS.length),
    textCells(tab, 'WRAP'),
    rowHeight(tab.sheetId, tab.headingRows, REGISTER_ROW_HEIGHT, ROWS),
  ];
  let start = 0;
  for (const group of REGISTER_GROUPS) {
    const end = start + group.columns.length;
    requests.push(
      writeTexts(tab.sheetId, 0, start, [[group.title]]),
      writeTexts(tab.sheetId, 1, start, [group.columns.map((column) => column.heading)]),
      formatCells(
        {
          sheetId: tab.sheetId,
          startRowIndex: 0,
          endRowIndex: 2,
          startColumnIndex: start,
          endColumnIndex: end,
        },
        {
          ...HEADING,
          backgroundColor: color(group.color),
          wrapStrategy: 'WRAP',
          verticalAlignment: 'MIDDLE',
        },
        'backgroundColor,textFormat.bold,textFormat.fontFamily,textFormat.fontSize,wrapStrategy,verticalAlignment',
      ),
      ...group.columns.map((column, index) =>
        columnWidth(
          tab.sheetId,
          start + index,
          column.width,
          (HIDDEN_COLUMNS as readonly string[]).includes(column.key),
        ),
      ),
    );
    if (group.columns.length > 1) {
      const range = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: start, endColumnIndex: end };
      requests.push({ mergeCells: { range: { sheetId: tab.sheetId, ...range }, mergeType: 'MERGE_ALL' } });
    }
    start = end;
  }
  requests.push(rowHeight(tab.sheetId, 0, 28), rowHeight(tab.sheetId, 1, 38));
  const statusColumn = COLUMN_KEYS.indexOf('status');
  STATUS_COLORS.forEach(([text, background], index) => {
    requests.push({
      addConditionalFormatRule: {
        index,
        rule: {
          ranges: [
            {
              sheetId: tab.sheetId,
              startRowIndex: tab.headingRows,
              startColumnIndex: statusColumn,
              endColumnIndex: statusColumn + 1,
            },
          ],
          booleanRule: {
            condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
            format: { backgroundColor: color(background) },
          },
        },
      },
    });
  });
  return requests;
}

function settingsTab(tab: SettingsTab, profile: OfficeProfile): Request[] {
  const rows = seedRows(tab, profile);
  const { sheetId } = TABS[tab];
  const requests = plainTab(TABS[tab], SETTINGS_COLUMNS[tab]);
  if (rows.length > 0) requests.push(writeTexts(sheetId, 1, 0, rows));
  if (tab === 'people') requests.push(oneOf(sheetId, 3, ROLES), oneOf(sheetId, 4, ['Plt.', 'Plh.']));
  if (tab === 'kinds') requests.push(oneOf(sheetId, 2, ['Ya', 'Tidak']), oneOf(sheetId, 3, ['Ya', 'Tidak']));
  return requests;
}

function controlTab(): Request[] {
  const tab = TABS.control;
  const labels = Object.entries(CONTROL_ROWS).sort(([, a], [, b]) => a - b);
  return [
    addTab(tab, 40, 2),
    textCells(tab),
    writeTexts(tab.sheetId, 0, 0, [['Kendali', 'Isi']]),
    headingFormat(tab, 0, 1),
    writeTexts(
      tab.sheetId,
      1,
      0,
      labels.map(([key]) => [CONTROL_LABELS[key as keyof typeof CONTROL_LABELS]]),
    ),
    columnWidth(tab.sheetId, 0, 220),
    columnWidth(tab.sheetId, 1, 460),
  ];
}

function textCells(tab: Tab, wrapStrategy: 'WRAP' | 'CLIP' = 'CLIP'): Request {
  return formatCells(
    { sheetId: tab.sheetId },
    {
      numberFormat: { type: 'TEXT' },
      wrapStrategy,
      verticalAlignment: 'TOP',
      textFormat: { fontFamily: 'Arial', fontSize: 10 },
    },
    'numberFormat,wrapStrategy,verticalAlignment,textFormat.fontFamily,textFormat.fontSize',
  );
}

function headingFormat(tab: Tab, from: number, to: number): Request {
  return formatCells(
    { sheetId: tab.sheetId, startRowIndex: from, endRowIndex: to },
    HEADING,
    'backgroundColor,textFormat.bold,textFormat.fontFamily,textFormat.fontSize',
  );
}

function oneOf(sheetId: number, column: number, values: readonly string[]): Request {
  return {
    setDataValidation: {
      range: { sheetId, startRowIndex: 1, startColumnIndex: column, endColumnIndex: column + 1 },
      rule: {
        condition: { type: 'ONE_OF_LIST', values: values.map((userEnteredValue) => ({ userEnteredValue })) },
        strict: true,
        showCustomUi: true,
      },
    },
  };
}
