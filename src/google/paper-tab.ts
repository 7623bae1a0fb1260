/**
 * A paper written into its tab: the tab is emptied and filled anew in one list of requests, so that a reader sees
 * the old paper or the new one, never half of each.
 */
import type { Paper, PaperCell, PaperRow, PaperStyle, Redline } from '../actions/paper';
import { chartRequests } from './paper-charts';
import { type CellFormat, color, columnWidth, type Request, rowHeight } from './requests';

/** Rows and columns that a paper tab has; rows are added when a paper needs more. */
export const PAPER_ROWS = 2000;
export const PAPER_COLUMNS = 14;

const LINE = { style: 'SOLID', color: color('#444444') };
const THICK = { style: 'SOLID_THICK', color: color('#000000') };

/** @param oldCharts ids of charts that stand in the tab */
export function paperRequests(sheetId: number, paper: Paper, oldCharts: readonly number[] = []): Request[] {
  const rowCount = Math.max(PAPER_ROWS, paper.rows.length);
  const whole = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: rowCount,
    startColumnIndex: 0,
    endColumnIndex: PAPER_COLUMNS,
  };
  return [
    ...oldCharts.map((objectId): Request => ({ deleteEmbeddedObject: { objectId } })),
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { rowCount, frozenRowCount: 0, hideGridlines: true } },
        fields: 'gridProperties.rowCount,gridProperties.frozenRowCount,gridProperties.hideGridlines',
      },
    },
    { unmergeCells: { range: whole } },
    {
      updateCells: {
        range: whole,
        rows: paper.rows.map(({ cells }) => ({ values: cells.flatMap(cellData) })),
        fields: 'userEnteredValue,userEnteredFormat,textFormatRuns',
      },
    },
    ...paper.rows.flatMap((row, index) => mergeRequests(sheetId, row, index)),
    ...paper.widths.map((width, column) => columnWidth(sheetId, column, width)),
    ...heightRequests(sheetId, paper.rows),
    ...chartRequests(sheetId, paper),
  ];
}

function cellData({ text, number, style = {}, span = 1, redline = [] }: PaperCell) {
  const data = {
    userEnteredValue: number === undefined ? { stringValue: text } : { numberValue: number },
    userEnteredFormat: format(style, number !== undefined),
    ...(redline.length > 0 ? { textFormatRuns: runs(text, redline) } : {}),
  };
  const covered = { userEnteredFormat: format(style, number !== undefined) };
  return [data, ...Array.from({ length: span - 1 }, () => covered)];
}

function mergeRequests(sheetId: number, { cells }: PaperRow, row: number): Request[] {
  let column = 0;
  return cells.flatMap(({ span = 1 }) => {
    const start = column;
    column += span;
    if (span === 1) return [];
    const range = {
      sheetId,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: start,
      endColumnIndex: start + span,
    };
    return [{ mergeCells: { range, mergeType: 'MERGE_ALL' } }];
  });
}

/** Neighbours of the same height in one request. */
function heightRequests(sheetId: number, rows: readonly PaperRow[]): Request[] {
  const requests: Request[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const height = rows[from]?.height ?? 0;
    while (to < rows.length && rows[to]?.height === height) to += 1;
    requests.push(rowHeight(sheetId, from, height, to));
  }
  return requests;
}

/** Where the look changes; a run ends where the next one begins (Sheets v4 TextFormatRun). */
function runs(text: string, redline: readonly Redline[]) {
  const changes = redline.flatMap(({ from, to, how }) => [
    { startIndex: from, format: REDLINE_LOOKS[how] },
    { startIndex: to, format: {} },
  ]);
  return changes.filter(
    ({ startIndex }, index) => startIndex < text.length && changes[index + 1]?.startIndex !== startIndex,
  );
}

const REDLINE_LOOKS = {
  removed: { strikethrough: true, foregroundColor: color('#b91c1c') },
  added: { underline: true, foregroundColor: color('#166534') },
};

/** All cells are in Arial, since Google's PDF export has that for certain (domain.md §2.1). */
function format(style: PaperStyle, isNumber: boolean): CellFormat {
  return {
    numberFormat: isNumber ? { type: 'NUMBER', pattern: '#,##0' } : { type: 'TEXT' },
    wrapStrategy: 'WRAP',
    verticalAlignment: style.middle ? 'MIDDLE' : 'TOP',
    horizontalAlignment: style.align ?? 'LEFT',
    textFormat: {
      fontFamily: 'Arial',
      fontSize: style.size ?? 9,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
    },
    ...(style.background ? { backgroundColor: color(style.background) } : {}),
    ...bordersOf(style),
  };
}

function bordersOf({ boxed, thickBelow, thinAbove }: PaperStyle): Pick<CellFormat, 'borders'> {
  if (thickBelow) return { borders: { bottom: THICK } };
  if (thinAbove) return { borders: { top: LINE } };
  if (!boxed) return {};
  const isOpenAbove = boxed === 'goes on' || boxed === 'ends';
  const isOpenBelow = boxed === 'goes on' || boxed === 'begins';
  return {
    borders: {
      left: LINE,
      right: LINE,
      ...(isOpenAbove ? {} : { top: LINE }),
      ...(isOpenBelow ? {} : { bottom: LINE }),
    },
  };
}
