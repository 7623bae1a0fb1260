/**
 * A tab as the grid draws it: hidden rows and columns left out, those of a filter in its order, merges and borders
 * worked out, every cell with what it shows. Apart from the drawing, so that two states of a tab can be compared without touching the page.
 */
import type { Border, GridRange } from '../../documents';
import { columnName } from '../../spreadsheet/a1';
import type { CellStyle, CellValidation, GridView } from '../protocol';

export interface ModelCell {
  a1: string;
  text: string;
  /** What typing starts from. */
  typed: string;
  note: string;
  validation?: CellValidation;
  /** The heading of a filter's column; `on` while that hides rows. */
  filter?: 'off' | 'on';
  style: CellStyle;
  isLocked: boolean;
  /** The neighbour to the right is empty, so text may run over it. */
  spills: boolean;
  borderRight?: Border;
  borderBottom?: Border;
  /** Pixels that wrapped text may take; then it is cut off. */
  maxHeight: number;
}

export interface Merge {
  x: number;
  y: number;
  columns: number;
  rows: number;
}

/** In Sheets a cell without these is this wide and high. */
export const COLUMN_WIDTH = 100;
export const ROW_HEIGHT = 21;
/** Where nobody set a height, wrapped text makes the row this much higher and no more. */
const MOST_AUTO_HEIGHT = 110;

export class GridModel {
  /** The tab's column numbers, by place in the grid. */
  readonly columns: number[] = [];
  /** The tab's row numbers, by place in the grid. */
  readonly rows: number[];
  readonly merges: Merge[];
  private readonly byPlace = new Map<number, GridView['cells'][number]>();

  constructor(readonly view: GridView) {
    for (let column = 0; column < view.columnCount; column += 1) {
      if (!view.hiddenColumns.includes(column)) this.columns.push(column);
    }
    this.rows = shownRows(view);
    for (const cell of view.cells) this.byPlace.set(cell[0] * 10_000 + cell[1], cell);
    this.merges = view.merges.flatMap((range) => this.mergeOf(range) ?? []);
  }

  /** What makes the grid be built anew; all else is changed in place. */
  get structure(): string {
    const { sheetId, shownRows, columnWidths, rowHeights, frozenRowCount, frozenColumnCount } = this.view;
    return JSON.stringify([
      sheetId,
      shownRows,
      this.rows,
      this.columns,
      columnWidths,
      rowHeights,
      frozenRowCount,
      frozenColumnCount,
      this.merges,
    ]);
  }

  get frozenColumns(): number {
    return this.columns.filter((column) => column < this.view.frozenColumnCount).length;
  }

  get frozenRows(): number {
    return this.rows.filter((row) => row < this.view.frozenRowCount).length;
  }

  widthOf(x: number): number {
    return this.view.columnWidths[this.columns[x] ?? -1] ?? COLUMN_WIDTH;
  }

  heightOf(y: number): number {
    return this.view.rowHeights[this.rows[y] ?? -1] ?? ROW_HEIGHT;
  }

  cell(x: number, y: number): ModelCell {
    const column = this.columns[x] ?? 0;
    const row = this.rows[y] ?? 0;
    const merge = this.merges.find((one) => one.x === x && one.y === y);
    const source = merge ? this.anchorColumn(column, row) : column;
    const [, , text = '', styleNumber = -1, typed = '', note = '', rule = -1] = this.at(row, source) ?? [];
    const validation = this.view.validations[rule];
    const filter = this.filterAt(row, column);
    const style = this.view.styles[styleNumber] ?? {};
    const lastX = x + (merge?.columns ?? 1) - 1;
    const lastY = y + (merge?.rows ?? 1) - 1;
    const end = this.styleAt(lastX, lastY);
    const height = this.view.rowHeights[row];
    return {
      a1: `${columnName(column)}${row + 1}`,
      text,
      typed: typed || text,
      note,
      ...(validation ? { validation } : {}),
      ...(filter ? { filter } : {}),
      style,
      isLocked: this.isLocked(row, column),
      spills: text !== '' && !style.wrap && !style.numeric && !this.hasText(lastX + 1, y),
      borderRight: (merge ? end : style).borders?.right ?? this.styleAt(lastX + 1, y).borders?.left,
      borderBottom: (merge ? end : style).borders?.bottom ?? this.styleAt(x, lastY + 1).borders?.top,
      maxHeight: merge ? 1000 : height === undefined ? MOST_AUTO_HEIGHT : height - 3,
    };
  }

  private at(row: number, column: number) {
    return this.byPlace.get(row * 10_000 + column);
  }

  private styleAt(x: number, y: number): CellStyle {
    const column = this.columns[x];
    const row = this.rows[y];
    const cell = column === undefined || row === undefined ? undefined : this.at(row, column);
    return (cell && this.view.styles[cell[3]]) ?? {};
  }

  private hasText(x: number, y: number): boolean {
    const column = this.columns[x];
    const row = this.rows[y] ?? -1;
    return column === undefined || (this.at(row, column)?.[2] ?? '') !== '';
  }

  private filterAt(row: number, column: number): ModelCell['filter'] {
    const range = this.view.filterRange;
    if (!range || row !== (range.startRowIndex ?? 0)) return undefined;
    const isInside =
      column >= (range.startColumnIndex ?? 0) && column < (range.endColumnIndex ?? this.view.columnCount);
    if (!isInside) return undefined;
    return this.view.filteredColumns.includes(column) ? 'on' : 'off';
  }

  private isLocked(row: number, column: number): boolean {
    return this.view.locked.some(
      (range) =>
        (range.startRowIndex ?? 0) <= row &&
        row < (range.endRowIndex ?? Infinity) &&
        (range.startColumnIndex ?? 0) <= column &&
        column < (range.endColumnIndex ?? Infinity),
    );
  }

  /** Where a merge's content stands: its first column, even when that one is hidden. */
  private anchorColumn(column: number, row: number): number {
    const range = this.view.merges.find(
      (one) =>
        (one.startRowIndex ?? 0) === row &&
        (one.startColumnIndex ?? 0) <= column &&
        column < (one.endColumnIndex ?? this.view.columnCount),
    );
    return range?.startColumnIndex ?? column;
  }

  private mergeOf(range: GridRange): Merge | undefined {
    const { startRowIndex = 0, startColumnIndex = 0 } = range;
    const endRow = range.endRowIndex ?? this.view.rowCount;
    const endColumn = range.endColumnIndex ?? this.view.columnCount;
    const columns = this.columns.filter((column) => column >= startColumnIndex && column < endColumn);
    const rows = this.rows.filter((row) => row >= startRowIndex && row < endRow);
    const [firstColumn, firstRow] = [columns[0], rows[0]];
    if (firstColumn === undefined || firstRow === undefined) return undefined;
    if (columns.length === 1 && rows.length === 1) return undefined;
    return {
      x: this.columns.indexOf(firstColumn),
      y: this.rows.indexOf(firstRow),
      columns: columns.length,
      rows: rows.length,
    };
  }
}

/** Without the hidden ones; where a filter sorts, its rows trade places among themselves. */
function shownRows({ shownRows: count, hiddenRows, sortedRows }: GridView): number[] {
  const hidden = new Set(hiddenRows);
  const rows = Array.from({ length: count }, (_, row) => row).filter((row) => !hidden.has(row));
  if (!sortedRows) return rows;
  const sorted = new Set(sortedRows);
  const order = sortedRows.filter((row) => !hidden.has(row) && row < count);
  return rows.map((row) => (sorted.has(row) ? (order.shift() ?? row) : row));
}
