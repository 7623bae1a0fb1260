/**
 * Where a Range lies, and how its cells are gone through. Apart from what is read and written there, because all of
 * that stands on this. A Range is a place, not its cells: rows inserted above do not move it.
 */
import type { Cell, GridRange } from '../../documents';
import type { Execution } from '../../execution/execution';
import { columnName } from '../a1';
import type { Batch } from '../batch';
import { cellAt, putCellAt } from '../cells';
import { type Block, blockOf, plainA1, positions } from '../grid-range';
import { contains, overlap, readCells, requireEditable } from '../state';
import { gridRangeOf, integer, SheetObject } from './spreadsheet-object';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Integer = GoogleAppsScript.Integer;

/** The bounds that its notation left open: `A:A` has no rows. */
export interface Open {
  rows: 'both' | 'end' | 'none';
  columns: 'both' | 'end' | 'none';
}

const CLOSED: Open = { rows: 'none', columns: 'none' };

export abstract class RangePlace extends SheetObject {
  readonly _name = 'Range';
  override readonly _local: readonly string[] = [
    'createTextFinder',
    ...['getRow', 'getColumn', 'getLastRow', 'getLastColumn', 'getNumRows', 'getNumColumns', 'getRowIndex'],
    ...['getWidth', 'getHeight', 'getA1Notation', 'getGridId', 'getSheet', 'getCell', 'offset'],
    ...['isStartRowBounded', 'isEndRowBounded', 'isStartColumnBounded', 'isEndColumnBounded'],
  ];

  constructor(
    execution: Execution,
    spreadsheetId: string,
    sheetId: number,
    readonly _block: Block,
    readonly _open: Open = CLOSED,
  ) {
    super(execution, spreadsheetId, sheetId);
  }

  /** Another block of the same tab. */
  abstract _at(block: Block): Range;

  getRow(): Integer {
    return integer(this._block.fromRow + 1);
  }
  getRowIndex(): Integer {
    return this.getRow();
  }
  getColumn(): Integer {
    return integer(this._block.fromColumn + 1);
  }
  getLastRow(): Integer {
    return integer(this._block.toRow);
  }
  getLastColumn(): Integer {
    return integer(this._block.toColumn);
  }
  getNumRows(): Integer {
    return integer(this._block.toRow - this._block.fromRow);
  }
  getHeight(): Integer {
    return this.getNumRows();
  }
  getNumColumns(): Integer {
    return integer(this._block.toColumn - this._block.fromColumn);
  }
  getWidth(): Integer {
    return this.getNumColumns();
  }
  getGridId(): Integer {
    return integer(this._sheetId);
  }

  /** `A:A`, `2:3` and `B2:B` stay so. */
  getA1Notation(): string {
    const { fromRow, toRow, fromColumn, toColumn } = this._block;
    const { rows, columns } = this._open;
    if (rows === 'none' && columns === 'none') return plainA1(this._block);
    const from = `${columns === 'both' ? '' : columnName(fromColumn)}${rows === 'both' ? '' : fromRow + 1}`;
    const to = `${columns === 'none' ? columnName(toColumn - 1) : ''}${rows === 'none' ? toRow : ''}`;
    return `${from}:${to}`;
  }
  isStartRowBounded(): boolean {
    return this._open.rows !== 'both';
  }
  isEndRowBounded(): boolean {
    return this._open.rows === 'none';
  }
  isStartColumnBounded(): boolean {
    return this._open.columns !== 'both';
  }
  isEndColumnBounded(): boolean {
    return this._open.columns === 'none';
  }

  /** Counted from the range's own first cell, which is 1, 1. */
  getCell(row: number, column: number): Range {
    const [y, x] = [Math.trunc(row), Math.trunc(column)];
    if (y < 1 || y > this.getNumRows() || x < 1 || x > this.getNumColumns())
      throw new Error('Cell reference out of range');
    const { fromRow, fromColumn } = this._block;
    return this._at(oneCell(fromRow + y - 1, fromColumn + x - 1));
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    const { fromRow, fromColumn } = this._block;
    return this._at(
      blockFrom(
        this._sheet,
        fromRow + Math.trunc(rowOffset) + 1,
        fromColumn + Math.trunc(columnOffset) + 1,
        numRows ?? this.getNumRows(),
        numColumns ?? this.getNumColumns(),
      ),
    );
  }

  /** Nobody but those who may edit the spreadsheet, and are not kept out by a protection. */
  canEdit(): boolean {
    try {
      requireEditable(this._world, this._execution.user, this._sheet, this._gridRange);
      return true;
    } catch {
      return false;
    }
  }

  /** Merges that lie wholly in the range. */
  getMergedRanges(): Range[] {
    const sheet = this._sheet;
    return sheet.merges
      .filter((one) => contains(this._gridRange, one))
      .map((one) => this._at(blockOf(sheet, one)));
  }
  isPartOfMerge(): boolean {
    return this._sheet.merges.some((one) => overlap(one, this._gridRange));
  }

  get _gridRange(): GridRange {
    return gridRangeOf(this._sheetId, this._block);
  }

  /** What `read` makes of each cell, row by row. */
  _map<T>(read: (cell: Cell, row: number, column: number) => T): T[][] {
    const { fromRow, toRow, fromColumn, toColumn } = this._block;
    const sheet = this._sheet;
    const cells = new Map<string, Cell>();
    for (const { row, column, cell } of readCells(this._world, sheet, this._gridRange))
      cells.set(`${row}/${column}`, cell);
    this._execution.meter.cellsRead += (toRow - fromRow) * (toColumn - fromColumn);
    return Array.from({ length: toRow - fromRow }, (_, down) =>
      Array.from({ length: toColumn - fromColumn }, (__, across) => {
        const [row, column] = [fromRow + down, fromColumn + across];
        return read(cells.get(`${row}/${column}`) ?? {}, row, column);
      }),
    );
  }

  /** The same of the first cell, which is what the singular getters speak of. */
  _first<T>(read: (cell: Cell, row: number, column: number) => T): T {
    const { fromRow, fromColumn } = this._block;
    this._execution.meter.cellsRead += 1;
    return read(cellAt(this._world, this._sheet, fromRow, fromColumn), fromRow, fromColumn);
  }

  /** Each cell becomes what `change` makes of it; rights are checked first. */
  _rewrite(change: (cell: Cell, row: number, column: number) => Cell): Range {
    this._change((batch) => rewrite(batch, this._sheetId, this._sheet, this._block, change));
    return this as unknown as Range;
  }

  /** What was given for each cell, which must be as large as the range. */
  _requireSize(given: readonly (readonly unknown[])[]): void {
    const [rows, columns] = [this.getNumRows(), this.getNumColumns()];
    const mismatch = (kind: string, has: number, needs: number) =>
      new Error(
        `The number of ${kind} in the data does not match the number of ${kind} in the range. The data has ${has} but the range has ${needs}.`,
      );
    if (given.length !== rows) throw mismatch('rows', given.length, rows);
    for (const row of given) if (row.length !== columns) throw mismatch('columns', row.length, columns);
  }
}

function rewrite(
  batch: Batch,
  sheetId: number,
  sheet: RangePlace['_sheet'],
  block: Block,
  change: (cell: Cell, row: number, column: number) => Cell,
): void {
  requireEditable(batch.world, batch.email, sheet, gridRangeOf(sheetId, block));
  for (const [row, column] of positions(block)) {
    const cell = change(cellAt(batch.world, sheet, row, column), row, column);
    putCellAt(batch.world, sheet, row, column, cell);
    batch.cellsWritten += 1;
  }
}

export function oneCell(row: number, column: number): Block {
  return { fromRow: row, toRow: row + 1, fromColumn: column, toColumn: column + 1 };
}

/** By Google's numbers, which begin with 1; refused in Google's words where it is no part of the tab. */
export function blockFrom(
  sheet: { rowCount: number; columnCount: number },
  row: number,
  column: number,
  numRows = 1,
  numColumns = 1,
): Block {
  const [y, x, height, width] = [row, column, numRows, numColumns].map(Math.trunc) as [
    number,
    number,
    number,
    number,
  ];
  if (!(y >= 1)) throw new Error('The starting row of the range is too small.');
  if (!(x >= 1)) throw new Error('The starting column of the range is too small.');
  if (!(height >= 1)) throw new Error('The number of rows in the range must be at least 1.');
  if (!(width >= 1)) throw new Error('The number of columns in the range must be at least 1.');
  if (y + height - 1 > sheet.rowCount || x + width - 1 > sheet.columnCount)
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  return { fromRow: y - 1, toRow: y - 1 + height, fromColumn: x - 1, toColumn: x - 1 + width };
}
