/**
 * A paper written into its tab: the tab is emptied and filled anew in one list of requests, so that a reader sees
 * the old paper or the new one, never half of each.
 */
import type { Paper, PaperStyle } from '../actions/paper';
import { type CellFormat, color, columnWidth, type Request, rowHeight } from './requests';

/** Rows and columns that a paper tab has; more than any paper fills, so that nothing has to grow. */
export const PAPER_ROWS = 2000;
export const PAPER_COLUMNS = 14;

const LINE = { style: 'SOLID', color: color('#444444') };
const THICK = { style: 'SOLID_THICK', color: color('#000000') };

/** All cells are text in Arial, since Google's PDF export has that for certain (domain.md §2.1). */
export function paperRequests(sheetId: number, paper: Paper): Request[] {
  const whole = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: PAPER_ROWS,
    startColumnIndex: 0,
    endColumnIndex: PAPER_COLUMNS,
  };
  const height = paper.rows.length;
  if (height > PAPER_ROWS) throw new Error(`A paper of ${height} rows does not fit its tab of ${PAPER_ROWS}`);
  const rows = paper.rows.map(({ cells }) => ({
    values: cells.flatMap(({ text, style = {}, span = 1 }) => [
      { userEnteredValue: { stringValue: text }, userEnteredFormat: format(style) },
      ...Array.from({ length: span - 1 }, () => ({ userEnteredFormat: format(style) })),
    ]),
  }));
  const merges: Request[] = paper.rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.flatMap(({ span = 1 }) => {
      const start = column;
      column += span;
      if (span === 1) return [];
      return [
        {
          mergeCells: {
            range: {
              sheetId,
              startRowIndex: row,
              endRowIndex: row + 1,
              startColumnIndex: start,
              endColumnIndex: start + span,
            },
            mergeType: 'MERGE_ALL',
          },
        },
      ];
    });
  });
  return [
    { unmergeCells: { range: whole } },
    { updateCells: { range: whole, rows, fields: 'userEnteredValue,userEnteredFormat' } },
    ...merges,
    ...paper.widths.map((width, column) => columnWidth(sheetId, column, width)),
    { autoResizeDimensions: { dimensions: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: height } } },
    ...paper.rows.flatMap((row, index) => (row.height ? [rowHeight(sheetId, index, row.height)] : [])),
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { frozenRowCount: paper.frozenRows, hideGridlines: true } },
        fields: 'gridProperties.frozenRowCount,gridProperties.hideGridlines',
      },
    },
  ];
}

function format(style: PaperStyle): CellFormat {
  return {
    numberFormat: { type: 'TEXT' },
    wrapStrategy: style.wrap === false ? 'OVERFLOW_CELL' : 'WRAP',
    verticalAlignment: style.middle ? 'MIDDLE' : 'TOP',
    horizontalAlignment: style.align ?? 'LEFT',
    textFormat: {
      fontFamily: 'Arial',
      fontSize: style.size ?? 9,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
    },
    ...(style.background ? { backgroundColor: color(style.background) } : {}),
    ...(style.boxed ? { borders: { top: LINE, bottom: LINE, left: LINE, right: LINE } } : {}),
    ...(style.thickBelow ? { borders: { bottom: THICK } } : {}),
  };
}
