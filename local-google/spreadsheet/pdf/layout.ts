/**
 * What of a tab is printed, and how large: its used area as visible columns and rows with their sizes, and the
 * boxes (cells or merged blocks) on them. Pure: it draws nothing. Lengths are pixels of the sheet (96 per inch).
 */
import type { CellFormat, GridRange, HorizontalAlign, SheetDocument, VerticalAlign } from '../../documents';
import type { PlacedCell } from '../../store';
import { displayText, effectiveFormat } from '../state';
import type { PdfOptions } from './options';
import { type Piece, piecesIn, type TextRun, textRuns } from './pieces';
import { type Measure, type Span, typedLines, wrapText } from './text';

export const PADDING = 3;
const COLUMN_WIDTH = 100;
const ROW_HEIGHT = 21;
/** Of the font's size; makes one line of 10 points just as high as a row of 21 pixels allows. */
const LINE_HEIGHT = 1.125;

/** A cell or a merged block. Rows and columns count what is printed, from 0; ends are exclusive. */
export interface Box {
  row: number;
  column: number;
  rowEnd: number;
  columnEnd: number;
  format: CellFormat;
  /** Each line in parts of one look. */
  lines: Piece[][];
  /** Its lines may run over empty neighbours. */
  overflows: boolean;
  align: HorizontalAlign;
  verticalAlign: VerticalAlign;
  lineHeight: number;
}

export interface Layout {
  widths: number[];
  heights: number[];
  /** How many of the first rows are frozen. */
  frozenRows: number;
  boxes: Box[];
  /** The box that covers a cell, by `row * widths.length + column`. */
  boxAt: Map<number, Box>;
}

export function layOut(
  sheet: SheetDocument,
  cells: PlacedCell[],
  range: PdfOptions['range'],
  measure: Measure,
): Layout {
  const used = usedArea(sheet, cells);
  const fromRow = range.fromRow ?? 0;
  const toRow = Math.min(range.toRow ?? used.rows, sheet.rowCount);
  const fromColumn = range.fromColumn ?? 0;
  const toColumn = Math.min(range.toColumn ?? used.columns, sheet.columnCount);

  const columns = numbers(fromColumn, toColumn).filter((one) => !sheet.hiddenColumns.includes(one));
  const widths = columns.map((one) => sheet.columnWidths[one] ?? COLUMN_WIDTH);
  const heights = numbers(fromRow, toRow).map((one) => sheet.rowHeights[one] ?? ROW_HEIGHT);
  const columnAt = (index: number) => columns.filter((one) => one < index).length;

  const boxes: Box[] = [];
  const boxAt = new Map<number, Box>();
  const mergeOf = mergesByAnchor(sheet);
  // A merged block whose first cell is empty is still one block.
  const placed = new Map(cells.map((one) => [place(one.row, one.column), one]));
  for (const merge of mergeOf.values()) {
    const { row, column } = merge;
    if (!placed.has(place(row, column))) placed.set(place(row, column), { row, column, cell: {} });
  }
  const inOrder = [...placed.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const one of inOrder) {
    const merge = mergeOf.get(place(one.row, one.column));
    const { text, runs, ...looks } = look(sheet, one);
    const box: Box = {
      row: Math.max(one.row, fromRow) - fromRow,
      rowEnd: Math.min(merge?.rowEnd ?? one.row + 1, toRow) - fromRow,
      column: columnAt(one.column),
      columnEnd: columnAt(merge?.columnEnd ?? one.column + 1),
      ...looks,
      lines: [],
    };
    // Outside the printed area, in a hidden column, or under a merged block.
    if (box.row >= box.rowEnd || box.column >= box.columnEnd) continue;
    const key = box.row * widths.length + box.column;
    if (boxAt.has(key)) continue;
    const width = sum(widths, box.column, box.columnEnd) - 2 * PADDING;
    const inPieces = (span: Span) => piecesIn(text, runs, span);
    const widthOf = (span: Span) => widthOfPieces(inPieces(span), measure);
    const spans = box.format.wrap ? wrapText(text, width, widthOf) : typedLines(text);
    box.lines = spans.map(inPieces);
    if (merge) box.overflows = false;
    boxes.push(box);
    for (let row = box.row; row < box.rowEnd; row += 1) {
      for (let column = box.column; column < box.columnEnd; column += 1) {
        boxAt.set(row * widths.length + column, box);
      }
    }
    if (box.rowEnd === box.row + 1) {
      heights[box.row] = Math.max(heights[box.row] ?? 0, textHeight(box) + 2 * PADDING);
    }
  }
  const frozenRows = Math.max(0, Math.min(sheet.frozenRowCount, toRow) - fromRow);
  return { widths, heights, frozenRows, boxes, boxAt };
}

export function textHeight(box: Box): number {
  return box.lines.length * box.lineHeight;
}

export function sum(values: number[], from = 0, to = values.length): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += values[index] ?? 0;
  return total;
}

export function widthOfPieces(pieces: readonly Piece[], measure: Measure): number {
  return pieces.reduce((total, { text, style }) => total + measure(text, style), 0);
}

function look(sheet: SheetDocument, { row, column, cell }: PlacedCell) {
  const format = effectiveFormat(sheet, row, column, cell);
  const isText = typeof cell.value === 'string' && cell.formula === undefined;
  const byKind: HorizontalAlign = isText ? 'LEFT' : typeof cell.value === 'number' ? 'RIGHT' : 'CENTER';
  const runs: TextRun[] = textRuns(format, isText ? cell.runs : undefined);
  const size = Math.max(...runs.map((run) => run.style.size));
  return {
    format,
    text: displayText(sheet, cell),
    runs,
    overflows: isText && !format.wrap,
    align: format.horizontalAlignment ?? byKind,
    verticalAlign: format.verticalAlignment ?? ('BOTTOM' as const),
    lineHeight: size * LINE_HEIGHT,
  };
}

/** Up to the last cell that shows anything: a text, a background or a border. */
function usedArea(sheet: SheetDocument, cells: PlacedCell[]): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  const mergeOf = mergesByAnchor(sheet);
  for (const { row, column, cell } of cells) {
    const { backgroundColor, borders } = cell.format ?? {};
    const coloured = backgroundColor !== undefined && backgroundColor.toLowerCase() !== '#ffffff';
    const bordered = Object.values(borders ?? {}).some((one) => one.style !== 'NONE');
    if (displayText(sheet, cell) === '' && !coloured && !bordered) continue;
    const merge = mergeOf.get(place(row, column));
    rows = Math.max(rows, merge?.rowEnd ?? row + 1);
    columns = Math.max(columns, merge?.columnEnd ?? column + 1);
  }
  return { rows, columns };
}

function mergesByAnchor(sheet: SheetDocument) {
  return new Map(
    sheet.merges.map((merge) => {
      const bounds = boundsOf(sheet, merge);
      return [place(bounds.row, bounds.column), bounds];
    }),
  );
}

function boundsOf(sheet: SheetDocument, range: GridRange) {
  return {
    row: range.startRowIndex ?? 0,
    rowEnd: range.endRowIndex ?? sheet.rowCount,
    column: range.startColumnIndex ?? 0,
    columnEnd: range.endColumnIndex ?? sheet.columnCount,
  };
}

function place(row: number, column: number): string {
  return `${row}/${column}`;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
