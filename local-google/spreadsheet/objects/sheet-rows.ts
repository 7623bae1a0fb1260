/** The part of Sheet about its rows and columns: how many, how wide, hidden, frozen, inserted, deleted, moved. */
import { partial } from '../../partial';
import { applyFilter } from '../filters';
import { readCells } from '../state';
import { integer, SheetObject } from './spreadsheet-object';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Integer = GoogleAppsScript.Integer;
type Dimension = 'ROWS' | 'COLUMNS';

const USUAL_WIDTH = 100;
const USUAL_HEIGHT = 21;

export abstract class SheetRows extends SheetObject {
  getMaxRows(): Integer {
    return integer(this._sheet.rowCount);
  }
  getMaxColumns(): Integer {
    return integer(this._sheet.columnCount);
  }
  /** The last with content; looks and rules do not count. 0 for an empty tab. */
  getLastRow(): Integer {
    return integer(Math.max(0, ...this._filled().map((one) => one.row + 1)));
  }
  getLastColumn(): Integer {
    return integer(Math.max(0, ...this._filled().map((one) => one.column + 1)));
  }

  getFrozenRows(): Integer {
    return integer(this._sheet.frozenRowCount);
  }
  getFrozenColumns(): Integer {
    return integer(this._sheet.frozenColumnCount);
  }
  setFrozenRows(rows: number): void {
    if (rows < 0 || rows > this._sheet.rowCount) throw new Error('Those rows are out of bounds.');
    this._grid({ frozenRowCount: rows }, 'frozenRowCount');
  }
  setFrozenColumns(columns: number): void {
    if (columns < 0 || columns > this._sheet.columnCount) throw new Error('Those columns are out of bounds.');
    this._grid({ frozenColumnCount: columns }, 'frozenColumnCount');
  }

  getColumnWidth(columnPosition: number): Integer {
    this._requireSpan('COLUMNS', columnPosition, 1);
    return integer(this._sheet.columnWidths[columnPosition - 1] ?? USUAL_WIDTH);
  }
  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this._size('COLUMNS', columnPosition, 1, width);
  }
  setColumnWidths(startColumn: number, numColumns: number, width: number): Sheet {
    return this._size('COLUMNS', startColumn, numColumns, width);
  }
  getRowHeight(rowPosition: number): Integer {
    this._requireSpan('ROWS', rowPosition, 1);
    return integer(this._sheet.rowHeights[rowPosition - 1] ?? USUAL_HEIGHT);
  }
  /** Never lower than the text needs, which is 21 pixels here. */
  setRowHeight(rowPosition: number, height: number): Sheet {
    return this._size('ROWS', rowPosition, 1, Math.max(USUAL_HEIGHT, height));
  }
  setRowHeights(startRow: number, numRows: number, height: number): Sheet {
    return this._size('ROWS', startRow, numRows, Math.max(USUAL_HEIGHT, height));
  }
  setRowHeightsForced(startRow: number, numRows: number, height: number): Sheet {
    return this._size('ROWS', startRow, numRows, height);
  }
  autoResizeColumn(columnPosition: number): Sheet {
    return this.autoResizeColumns(columnPosition, 1);
  }
  autoResizeColumns(startColumn: number, numColumns: number): Sheet {
    return this._autoResize('COLUMNS', startColumn, numColumns);
  }
  autoResizeRows(startRow: number, numRows: number): Sheet {
    return this._autoResize('ROWS', startRow, numRows);
  }

  hideColumn(column: Range): void {
    this._hide('COLUMNS', column.getColumn(), column.getNumColumns(), true);
  }
  hideColumns(columnIndex: number, numColumns = 1): void {
    this._hide('COLUMNS', columnIndex, numColumns, true);
  }
  hideRow(row: Range): void {
    this._hide('ROWS', row.getRow(), row.getNumRows(), true);
  }
  hideRows(rowIndex: number, numRows = 1): void {
    this._hide('ROWS', rowIndex, numRows, true);
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    this._hide('COLUMNS', columnIndex, numColumns, false);
  }
  showRows(rowIndex: number, numRows = 1): void {
    this._hide('ROWS', rowIndex, numRows, false);
  }
  unhideColumn(column: Range): void {
    this._hide('COLUMNS', column.getColumn(), column.getNumColumns(), false);
  }
  unhideRow(row: Range): void {
    this._hide('ROWS', row.getRow(), row.getNumRows(), false);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    return this._sheet.hiddenColumns.includes(columnPosition - 1);
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    return this._sheet.hiddenRows.includes(rowPosition - 1);
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    const sheet = this._sheet;
    if (!sheet.basicFilter) return false;
    return applyFilter(this._world, sheet, sheet.basicFilter).hidden.has(rowPosition - 1);
  }

  insertRowAfter(afterPosition: number): Sheet {
    return this.insertRowsAfter(afterPosition, 1);
  }
  insertRowBefore(beforePosition: number): Sheet {
    return this.insertRowsBefore(beforePosition, 1);
  }
  insertRows(rowIndex: number, numRows = 1): void {
    this.insertRowsBefore(rowIndex, numRows);
  }
  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    this._requireSpan('ROWS', afterPosition, 1);
    return this._insert('ROWS', afterPosition, howMany, true);
  }
  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    this._requireSpan('ROWS', beforePosition, 1);
    return this._insert('ROWS', beforePosition - 1, howMany, false);
  }
  insertColumnAfter(afterPosition: number): Sheet {
    return this.insertColumnsAfter(afterPosition, 1);
  }
  insertColumnBefore(beforePosition: number): Sheet {
    return this.insertColumnsBefore(beforePosition, 1);
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    this.insertColumnsBefore(columnIndex, numColumns);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    this._requireSpan('COLUMNS', afterPosition, 1);
    return this._insert('COLUMNS', afterPosition, howMany, true);
  }
  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    this._requireSpan('COLUMNS', beforePosition, 1);
    return this._insert('COLUMNS', beforePosition - 1, howMany, false);
  }
  deleteRow(rowPosition: number): Sheet {
    this.deleteRows(rowPosition, 1);
    return partial(this);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    this._apply({ deleteDimension: { range: this._requireSpan('ROWS', rowPosition, howMany) } });
  }
  deleteColumn(columnPosition: number): Sheet {
    this.deleteColumns(columnPosition, 1);
    return partial(this);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    this._apply({ deleteDimension: { range: this._requireSpan('COLUMNS', columnPosition, howMany) } });
  }
  /** To before `destinationIndex`, as the rows are numbered before the move. */
  moveRows(rowSpec: Range, destinationIndex: number): void {
    const source = this._requireSpan('ROWS', rowSpec.getRow(), rowSpec.getNumRows());
    this._apply({ moveDimension: { source, destinationIndex: destinationIndex - 1 } });
  }
  moveColumns(columnSpec: Range, destinationIndex: number): void {
    const source = this._requireSpan('COLUMNS', columnSpec.getColumn(), columnSpec.getNumColumns());
    this._apply({ moveDimension: { source, destinationIndex: destinationIndex - 1 } });
  }

  _filled() {
    return readCells(this._world, this._sheet).filter(
      ({ cell }) => cell.value !== undefined || cell.formula !== undefined,
    );
  }

  /** Refused in Google's words where they are no rows of the tab. */
  _requireSpan(dimension: Dimension, position: number, howMany: number) {
    const size = dimension === 'ROWS' ? this._sheet.rowCount : this._sheet.columnCount;
    const [from, count] = [Math.trunc(position) - 1, Math.trunc(howMany)];
    const word = dimension === 'ROWS' ? 'rows' : 'columns';
    if (!(from >= 0 && count >= 1 && from + count <= size))
      throw new Error(`Those ${word} are out of bounds.`);
    return { sheetId: this._sheetId, dimension, startIndex: from, endIndex: from + count };
  }

  _insert(dimension: Dimension, startIndex: number, count: number, inheritFromBefore: boolean): Sheet {
    if (count < 1) throw new Error(`Invalid argument: ${count}`);
    const range = { sheetId: this._sheetId, dimension, startIndex, endIndex: startIndex + Math.trunc(count) };
    this._apply({ insertDimension: { range, inheritFromBefore } });
    return partial(this);
  }
  _size(dimension: Dimension, position: number, count: number, pixelSize: number): Sheet {
    const range = this._requireSpan(dimension, position, count);
    this._apply({
      updateDimensionProperties: {
        range,
        properties: { pixelSize: Math.trunc(pixelSize) },
        fields: 'pixelSize',
      },
    });
    return partial(this);
  }
  _autoResize(dimension: Dimension, position: number, count: number): Sheet {
    this._apply({ autoResizeDimensions: { dimensions: this._requireSpan(dimension, position, count) } });
    return partial(this);
  }
  _hide(dimension: Dimension, position: number, count: number, hiddenByUser: boolean): void {
    const range = this._requireSpan(dimension, position, count);
    this._apply({
      updateDimensionProperties: { range, properties: { hiddenByUser }, fields: 'hiddenByUser' },
    });
  }
  _grid(gridProperties: object, field: string): void {
    this._apply({
      updateSheetProperties: {
        properties: { sheetId: this._sheetId, gridProperties },
        fields: `gridProperties.${field}`,
      },
    });
  }
}
