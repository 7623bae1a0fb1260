/**
 * The tab *Uji Diri*: what was observed, run after run. It is protected as the journal is, so that role holders append
 * to it as they append to the journal, and has two cells beside the list in which protections are tried.
 */
import type { SelfTested } from '../../actions/self-test';
import { shortMoment } from '../../text/dates';
import {
  ASSUMPTION_TEXTS,
  OUTCOME_NAMES,
  TRIAL_HEADINGS,
  TRIAL_TAB_TITLE,
  TRIED_BY,
} from '../../text/self-test';
import { columnName } from '../a1';
import { appendTexts, columnWidth, formatCells, type Request, sheets, writeTexts } from '../requests';

export const TRIAL_TAB = { sheetId: 190, title: TRIAL_TAB_TITLE } as const;
const COLUMNS: readonly [heading: string, width: number][] = [
  [TRIAL_HEADINGS.text, 420],
  [TRIAL_HEADINGS.outcome, 90],
  [TRIAL_HEADINGS.observed, 260],
  [TRIAL_HEADINGS.expected, 260],
  [TRIAL_HEADINGS.source, 220],
  [TRIAL_HEADINGS.run, 220],
];
/** Beside the list; the first may be written by everybody who may write the tab, the second by its owner alone. */
export const OPEN_CELL = { row: 1, column: COLUMNS.length + 1 };
export const CLOSED_CELL = { row: 1, column: COLUMNS.length + 2 };

/** Makes the tab anew, and lets these accounts write it. */
export function makeTrialTab(registerId: string, owner: string, editors: readonly string[]): void {
  const { sheetId } = TRIAL_TAB;
  const closed = {
    sheetId,
    startRowIndex: CLOSED_CELL.row,
    endRowIndex: CLOSED_CELL.row + 1,
    startColumnIndex: CLOSED_CELL.column,
    endColumnIndex: CLOSED_CELL.column + 1,
  };
  const protect = (range: GoogleAppsScript.Sheets.Schema.GridRange, users: string[]): Request => ({
    addProtectedRange: { protectedRange: { range, warningOnly: false, editors: { users } } },
  });
  const requests: Request[] = [
    ...(isThere(registerId) ? [{ deleteSheet: { sheetId } }] : []),
    {
      addSheet: {
        properties: {
          ...TRIAL_TAB,
          gridProperties: { frozenRowCount: 1, rowCount: 100, columnCount: CLOSED_CELL.column + 1 },
        },
      },
    },
    formatCells(
      { sheetId },
      { numberFormat: { type: 'TEXT' }, wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
      'numberFormat,wrapStrategy,verticalAlignment',
    ),
    formatCells(
      { sheetId, startRowIndex: 0, endRowIndex: 1 },
      { textFormat: { bold: true } },
      'textFormat.bold',
    ),
    ...COLUMNS.map(([, width], index) => columnWidth(sheetId, index, width)),
    writeTexts(sheetId, 0, 0, [[...COLUMNS.map(([heading]) => heading), '', ...TRIAL_HEADINGS.cells]]),
    protect({ sheetId }, [owner, ...editors.filter((one) => one !== owner)]),
    protect(closed, [owner]),
  ];
  sheets().batchUpdate({ requests }, registerId);
}

export function isThere(registerId: string): boolean {
  const found = sheets().get(registerId, { fields: 'sheets(properties(sheetId))' });
  return (found.sheets ?? []).some((one) => one.properties?.sheetId === TRIAL_TAB.sheetId);
}

export function writeResults(registerId: string, { at, by, observations }: SelfTested): void {
  const rows = observations.map((one) => [
    ASSUMPTION_TEXTS[one.id],
    OUTCOME_NAMES[one.outcome],
    one.observed ?? '',
    one.expected,
    one.source,
    `${shortMoment(at)} ${TRIED_BY[by]}`,
  ]);
  sheets().batchUpdate({ requests: [appendTexts(TRIAL_TAB.sheetId, rows)] }, registerId);
}

export function trialCell(registerId: string, { row, column }: { row: number; column: number }): string {
  const range = `'${TRIAL_TAB.title}'!${columnName(column)}${row + 1}`;
  const found = sheets().Values?.batchGet(registerId, { ranges: [range] });
  return (found?.valueRanges?.[0]?.values as string[][] | undefined)?.[0]?.[0] ?? '';
}
