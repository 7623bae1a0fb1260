/**
 * The part of Spreadsheet that speaks of the active tab, as Google's oldest methods do: each is Sheet's own. Apart from
 * what is of the whole file.
 */
import { partial } from '../../partial';
import { listSheets } from '../state';
import { RangeListFace } from './range-list';
import { activeCell, activeRange, activeSheetId, currentCell, SelectionFace } from './selection';
import { SheetFace } from './sheet';
import { SpreadsheetObject } from './spreadsheet-object';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Integer = GoogleAppsScript.Integer;

export abstract class SpreadsheetTabs extends SpreadsheetObject {
  getActiveSheet(): Sheet {
    return partial(this._active);
  }
  setActiveSheet(sheet: Sheet, _restoreSelection?: boolean): Sheet {
    return sheet.activate();
  }
  getActiveRange(): Range | null {
    return activeRange(this._execution, this._spreadsheetId);
  }
  getActiveRangeList(): RangeList | null {
    const range = this.getActiveRange();
    return range && partial(new RangeListFace(this._execution, this._spreadsheetId, [range]));
  }
  getActiveCell(): Range {
    return activeCell(this._execution, this._spreadsheetId);
  }
  getCurrentCell(): Range | null {
    return currentCell(this._execution, this._spreadsheetId);
  }
  getSelection(): GoogleAppsScript.Spreadsheet.Selection {
    return partial(new SelectionFace(this._execution, this._spreadsheetId));
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setActiveRangeList(rangeList: RangeList): RangeList {
    return rangeList.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return this._active.setActiveSelection(range);
  }
  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }

  insertImage(
    blobSource: GoogleAppsScript.Base.BlobSource | string,
    column: number,
    row: number,
    offsetX?: number,
    offsetY?: number,
  ): GoogleAppsScript.Spreadsheet.OverGridImage {
    return this._active.insertImage(blobSource, column, row, offsetX, offsetY);
  }
  /** Of all tabs. */
  getImages(): GoogleAppsScript.Spreadsheet.OverGridImage[] {
    const { _execution, _spreadsheetId } = this;
    return listSheets(this._world, _spreadsheetId).flatMap(({ sheetId }) =>
      new SheetFace(_execution, _spreadsheetId, sheetId).getImages(),
    );
  }

  getSheetId(): Integer {
    return this._active.getSheetId();
  }
  getSheetName(): string {
    return this._active.getName();
  }
  renameActiveSheet(newName: string): void {
    this._active.setName(newName);
  }
  getDataRange(): Range {
    return this._active.getDataRange();
  }
  getLastRow(): Integer {
    return this._active.getLastRow();
  }
  getLastColumn(): Integer {
    return this._active.getLastColumn();
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): any[][] {
    return this._active.getSheetValues(startRow, startColumn, numRows, numColumns);
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  appendRow(rowContents: any[]): Sheet {
    return this._active.appendRow(rowContents);
  }
  sort(columnPosition: number, ascending = true): Sheet {
    return this._active.sort(columnPosition, ascending);
  }
  getFrozenRows(): Integer {
    return this._active.getFrozenRows();
  }
  getFrozenColumns(): Integer {
    return this._active.getFrozenColumns();
  }
  setFrozenRows(rows: number): void {
    this._active.setFrozenRows(rows);
  }
  setFrozenColumns(columns: number): void {
    this._active.setFrozenColumns(columns);
  }
  getColumnWidth(columnPosition: number): Integer {
    return this._active.getColumnWidth(columnPosition);
  }
  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this._active.setColumnWidth(columnPosition, width);
  }
  getRowHeight(rowPosition: number): Integer {
    return this._active.getRowHeight(rowPosition);
  }
  setRowHeight(rowPosition: number, height: number): Sheet {
    return this._active.setRowHeight(rowPosition, height);
  }
  autoResizeColumn(columnPosition: number): Sheet {
    return this._active.autoResizeColumn(columnPosition);
  }
  hideColumn(column: Range): void {
    this._active.hideColumn(column);
  }
  hideRow(row: Range): void {
    this._active.hideRow(row);
  }
  unhideColumn(column: Range): void {
    this._active.unhideColumn(column);
  }
  unhideRow(row: Range): void {
    this._active.unhideRow(row);
  }
  isColumnHiddenByUser(columnPosition: number): boolean {
    return this._active.isColumnHiddenByUser(columnPosition);
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    return this._active.isRowHiddenByUser(rowPosition);
  }
  isRowHiddenByFilter(rowPosition: number): boolean {
    return this._active.isRowHiddenByFilter(rowPosition);
  }
  insertColumnAfter(afterPosition: number): Sheet {
    return this._active.insertColumnAfter(afterPosition);
  }
  insertColumnBefore(beforePosition: number): Sheet {
    return this._active.insertColumnBefore(beforePosition);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): Sheet {
    return this._active.insertColumnsAfter(afterPosition, howMany);
  }
  insertColumnsBefore(beforePosition: number, howMany: number): Sheet {
    return this._active.insertColumnsBefore(beforePosition, howMany);
  }
  insertRowAfter(afterPosition: number): Sheet {
    return this._active.insertRowAfter(afterPosition);
  }
  insertRowBefore(beforePosition: number): Sheet {
    return this._active.insertRowBefore(beforePosition);
  }
  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    return this._active.insertRowsAfter(afterPosition, howMany);
  }
  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    return this._active.insertRowsBefore(beforePosition, howMany);
  }
  deleteColumn(columnPosition: number): Sheet {
    return this._active.deleteColumn(columnPosition);
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    this._active.deleteColumns(columnPosition, howMany);
  }
  deleteRow(rowPosition: number): Sheet {
    return this._active.deleteRow(rowPosition);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    this._active.deleteRows(rowPosition, howMany);
  }

  get _active(): SheetFace {
    const id = activeSheetId(this._execution, this._spreadsheetId);
    return new SheetFace(this._execution, this._spreadsheetId, id);
  }
}
