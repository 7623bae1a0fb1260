/** Sheet: one tab as scripts see it. Its rows and columns are in sheet-rows.ts. */

import { addressOf } from '../../addresses';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import type { ServiceObject } from '../../service-object';
import { parseA1 } from '../a1';
import { cellWith } from '../cell-values';
import { putCellAt } from '../cells';
import { colorStyle } from '../colors';
import { SheetType } from '../enums';
import { blockOf, resolveA1 } from '../grid-range';
import { getSpreadsheet, listSheets, putSheet, readCells, requireEditable, sheetKey } from '../state';
import { copySheetTo } from '../structure';
import { bandingsOf } from './banding';
import { EmbeddedChartFace } from './chart';
import { EmbeddedChartBuilderFace, specOf } from './chart-builder';
import { ConditionalFormatRuleFace } from './conditional-format';
import { FilterFace } from './filter';
import { NamedRangeFace } from './named-range';
import { imagesOf, insertImage } from './over-grid-image';
import { protect, protectionsOf } from './protection';
import { RangeFace } from './range';
import { RangeListFace } from './range-list';
import { blockFrom, oneCell } from './range-place';
import { activeCell, activeRange, activeSheetId, currentCell, SelectionFace, select } from './selection';
import { SheetRows } from './sheet-rows';
import { SpreadsheetFace } from './spreadsheet';
import { integer } from './spreadsheet-object';
import { TextFinderFace } from './text-finder';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Image = GoogleAppsScript.Spreadsheet.OverGridImage;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Integer = GoogleAppsScript.Integer;

export class SheetFace extends SheetRows implements Imitation<SheetFace, Sheet> {
  readonly _name = 'Sheet';
  override readonly _local = [
    'getSheetId',
    'getIndex',
    'getParent',
    'getType',
    'newChart',
    'getSelection',
    'createTextFinder',
  ];

  getName(): string {
    return this._sheet.title;
  }
  getSheetName(): string {
    return this.getName();
  }
  setName(name: string): Sheet {
    return this._properties({ title: name }, 'title');
  }
  getSheetId(): Integer {
    return integer(this._sheetId);
  }
  /** Begins with 1. */
  getIndex(): Integer {
    return integer(this._sheet.index + 1);
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return partial(new SpreadsheetFace(this._execution, this._spreadsheetId));
  }
  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return SheetType.GRID;
  }
  /** Of the form whose answers come here; null when none does. */
  getFormUrl(): string | null {
    const { formId } = this._sheet;
    return formId ? addressOf.formEdit(formId).replace(/edit$/, 'viewform') : null;
  }

  getRange(first: number | string, column?: number, numRows?: number, numColumns?: number): Range {
    if (typeof first === 'string') return this._named(first);
    const block = blockFrom(this._sheet, first, column ?? 1, numRows, numColumns);
    return partial(new RangeFace(this._execution, this._spreadsheetId, this._sheetId, block));
  }
  getRangeList(a1Notations: string[]): RangeList {
    const ranges = a1Notations.map((one) => this._named(String(one)));
    if (ranges.length === 0) throw new Error('The range list must contain at least one range.');
    return partial(new RangeListFace(this._execution, this._spreadsheetId, ranges));
  }
  /** From A1 to where the content ends; A1 alone of an empty tab. */
  getDataRange(): Range {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): any[][] {
    const rows = numRows === -1 ? Math.max(1, this.getLastRow() - startRow + 1) : numRows;
    const columns = numColumns === -1 ? Math.max(1, this.getLastColumn() - startColumn + 1) : numColumns;
    return this.getRange(startRow, startColumn, rows, columns).getValues();
  }
  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const everywhere = [{ sheetId: this._sheetId }];
    return partial(new TextFinderFace(this._execution, this._spreadsheetId, findText, everywhere));
  }

  /** Below the last row with content, parsed as if typed (platform.md §8). */
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  appendRow(rowContents: any[]): Sheet {
    this._change((batch) => {
      const key = sheetKey(this._spreadsheetId, this._sheetId);
      const row = batch.world.store.lastRowWithData(key) + 1;
      const sheet = {
        ...this._sheet,
        rowCount: Math.max(this._sheet.rowCount, row + 1),
        columnCount: Math.max(this._sheet.columnCount, rowContents.length),
      };
      const range = { sheetId: this._sheetId, startRowIndex: row, endRowIndex: row + 1 };
      requireEditable(batch.world, batch.email, sheet, {
        ...range,
        startColumnIndex: 0,
        endColumnIndex: Math.max(1, rowContents.length),
      });
      putSheet(batch.world, sheet);
      const own = new Map(readCells(batch.world, sheet, range).map(({ column, cell }) => [column, cell]));
      rowContents.forEach((value, column) => {
        putCellAt(
          batch.world,
          sheet,
          row,
          column,
          cellWith(batch.world, sheet, own.get(column) ?? {}, value),
        );
        batch.cellsWritten += 1;
      });
    });
    return partial(this);
  }

  /** Contents and looks; notes and rules stay. */
  clear(options: { formatOnly?: boolean; contentsOnly?: boolean } = {}): Sheet {
    return this._everywhere((range) => range.clear(options));
  }
  clearContents(): Sheet {
    return this.clear({ contentsOnly: true });
  }
  clearFormats(): Sheet {
    const { defaultFormat: _gone, ...sheet } = this._sheet;
    this._everywhere((range) => range.clear({ formatOnly: true }));
    this._change((batch) => putSheet(batch.world, sheet));
    return partial(this);
  }
  clearNotes(): Sheet {
    return this._everywhere((range) => range.clear({ commentsOnly: true }));
  }
  /** All below the frozen rows. */
  sort(columnPosition: number, ascending = true): Sheet {
    const { frozenRowCount, rowCount, columnCount } = this._sheet;
    const block = { fromRow: frozenRowCount, toRow: rowCount, fromColumn: 0, toColumn: columnCount };
    new RangeFace(this._execution, this._spreadsheetId, this._sheetId, block).sort({
      column: columnPosition,
      ascending,
    });
    return partial(this);
  }

  getTabColor(): string | null {
    return this._sheet.tabColor ?? null;
  }
  setTabColor(color: string | null): Sheet {
    return this._properties({ tabColorStyle: colorStyle(color) }, 'tabColorStyle');
  }
  hasHiddenGridlines(): boolean {
    return this._sheet.hideGridlines;
  }
  setHiddenGridlines(hideGridlines: boolean): Sheet {
    this._grid({ hideGridlines }, 'hideGridlines');
    return partial(this);
  }
  isRightToLeft(): boolean {
    return this._sheet.rightToLeft ?? false;
  }
  setRightToLeft(rightToLeft: boolean): Sheet {
    return this._properties({ rightToLeft }, 'rightToLeft');
  }
  isSheetHidden(): boolean {
    return this._sheet.hidden;
  }
  hideSheet(): Sheet {
    return this._properties({ hidden: true }, 'hidden');
  }
  showSheet(): Sheet {
    return this._properties({ hidden: false }, 'hidden');
  }
  copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Sheet {
    const target = spreadsheet as unknown as SpreadsheetFace;
    const made = target._change((batch) => copySheetTo(batch.world, this._sheet, target._spreadsheetId));
    return partial(new SheetFace(this._execution, target._spreadsheetId, made.sheetId));
  }

  activate(): Sheet {
    select(this._execution, this._spreadsheetId, this._cornerRange);
    return partial(this);
  }
  getActiveCell(): Range {
    return this._isActive ? activeCell(this._execution, this._spreadsheetId) : this.getRange(1, 1);
  }
  getActiveRange(): Range | null {
    return this._isActive ? activeRange(this._execution, this._spreadsheetId) : null;
  }
  getActiveRangeList(): RangeList | null {
    const range = this.getActiveRange();
    return range && partial(new RangeListFace(this._execution, this._spreadsheetId, [range]));
  }
  getCurrentCell(): Range | null {
    return this._isActive ? currentCell(this._execution, this._spreadsheetId) : null;
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
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const [known] = this.getProtections('SHEET' as never);
    return known ?? protect(this, { sheetId: this._sheetId });
  }
  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return protectionsOf(this._execution, this._spreadsheetId, type, this._sheetId);
  }
  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return (getSpreadsheet(this._world, this._spreadsheetId).namedRanges ?? [])
      .filter(({ range }) => range !== 'broken' && range.sheetId === this._sheetId)
      .map((one) => partial(new NamedRangeFace(this._execution, this._spreadsheetId, one.namedRangeId)));
  }
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    if (!this._sheet.basicFilter) return null;
    return partial(new FilterFace(this._execution, this._spreadsheetId, this._sheetId));
  }
  getBandings(): GoogleAppsScript.Spreadsheet.Banding[] {
    return bandingsOf(this._execution, this._spreadsheetId, (one) => one.range.sheetId === this._sheetId);
  }

  getConditionalFormatRules(): Rule[] {
    return this._sheet.conditionalFormats.map((one) =>
      ConditionalFormatRuleFace.of(this._execution, this._spreadsheetId, one),
    );
  }
  /** Puts them in the place of all that there are. */
  setConditionalFormatRules(rules: Rule[]): void {
    const count = this._sheet.conditionalFormats.length;
    const deletions = Array.from({ length: count }, () => ({
      deleteConditionalFormatRule: { sheetId: this._sheetId, index: 0 },
    }));
    const additions = rules.map((one, index) => ({
      addConditionalFormatRule: { rule: (one as unknown as ConditionalFormatRuleFace)._api(), index },
    }));
    if (deletions.length + additions.length > 0) this._apply(...deletions, ...additions);
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  getCharts(): Chart[] {
    return this._sheet.charts.map((one) =>
      EmbeddedChartFace.of(this._execution, this._spreadsheetId, this._sheetId, one),
    );
  }
  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    const built = {
      type: 'TABLE',
      ranges: [],
      options: {},
      headers: 0,
      merge: 'MERGE_COLUMNS',
      hidden: 'IGNORE_BOTH',
      isTransposed: false,
    };
    const place = { row: 1, column: 1, offsetX: 0, offsetY: 0 };
    const home = { spreadsheetId: this._spreadsheetId, sheetId: this._sheetId };
    return partial(new EmbeddedChartBuilderFace(this._execution, { ...home, built, place }));
  }
  insertChart(chart: Chart): void {
    this._putChart(chart);
  }
  updateChart(chart: Chart): void {
    this.removeChart(chart);
    this._putChart(chart);
  }
  removeChart(chart: Chart): void {
    const objectId = (chart as unknown as EmbeddedChartFace)._draft.chartId;
    if (objectId === undefined) throw new Error('The chart has not been inserted.');
    this._apply({ deleteEmbeddedObject: { objectId } });
  }

  insertImage(
    blobSource: GoogleAppsScript.Base.BlobSource | string,
    column: number,
    row: number,
    offsetX?: number,
    offsetY?: number,
  ): Image {
    return insertImage(this, blobSource, column, row, offsetX, offsetY);
  }
  getImages(): Image[] {
    return imagesOf(this);
  }

  _putChart(chart: Chart): void {
    const draft = (chart as unknown as EmbeddedChartFace)._draft;
    const { row, column, offsetX, offsetY } = draft.place;
    const overlayPosition = {
      anchorCell: { sheetId: this._sheetId, rowIndex: row - 1, columnIndex: column - 1 },
      offsetXPixels: offsetX,
      offsetYPixels: offsetY,
      ...sizeOf(draft.built.options),
    };
    const { chartId } = draft;
    const [reply] = this._apply({
      addChart: {
        chart: {
          ...(chartId === undefined ? {} : { chartId }),
          spec: specOf(draft),
          position: { overlayPosition },
        },
      },
    });
    const id = reply?.addChart?.chart?.chartId ?? 0;
    draft.chartId = id;
    const charts = this._sheet.charts.map((one) =>
      one.chartId === id ? { ...one, built: draft.built } : one,
    );
    putSheet(this._world, { ...this._sheet, charts });
  }

  get _cornerRange() {
    return {
      sheetId: this._sheetId,
      startRowIndex: 0,
      endRowIndex: 1,
      startColumnIndex: 0,
      endColumnIndex: 1,
    };
  }
  get _isActive(): boolean {
    return activeSheetId(this._execution, this._spreadsheetId) === this._sheetId;
  }

  /** `B2:C`, or a name; another tab's are no ranges of this one. */
  _named(a1: string): Range {
    const found = this._resolve(a1);
    if (!found || found.sheet.sheetId !== this._sheetId) throw new Error('Range not found');
    const range = { ...found.range, sheetId: this._sheetId };
    const { fromRow, toRow, fromColumn, toColumn } = blockOf(this._sheet, range);
    const isOutside =
      (range.endRowIndex ?? 0) > this._sheet.rowCount ||
      (range.endColumnIndex ?? 0) > this._sheet.columnCount;
    if (isOutside || fromRow >= toRow || fromColumn >= toColumn) throw new Error('Range not found');
    return partial(RangeFace.of(this._execution, this._spreadsheetId, range));
  }
  _resolve(a1: string) {
    try {
      // Without a tab's name it is this tab's.
      const { sheetTitle, ...bounds } = parseA1(a1);
      if (sheetTitle === undefined)
        return { sheet: this._sheet, range: { sheetId: this._sheetId, ...ordered(bounds) } };
    } catch {
      // It may be a name.
    }
    try {
      return resolveA1(this._world, this._spreadsheetId, a1);
    } catch {
      return undefined;
    }
  }

  _everywhere(act: (range: RangeFace) => unknown): Sheet {
    const { rowCount, columnCount } = this._sheet;
    const cells = readCells(this._world, this._sheet);
    const toRow = Math.min(rowCount, Math.max(1, ...cells.map((one) => one.row + 1)));
    const toColumn = Math.min(columnCount, Math.max(1, ...cells.map((one) => one.column + 1)));
    const block = { ...oneCell(0, 0), toRow, toColumn };
    act(new RangeFace(this._execution, this._spreadsheetId, this._sheetId, block));
    return partial(this);
  }
  _properties(properties: object, fields: string): Sheet {
    this._apply({ updateSheetProperties: { properties: { sheetId: this._sheetId, ...properties }, fields } });
    return partial(this);
  }
}

/** `C3:A1` is `A1:C3`. */
function ordered(bounds: {
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}) {
  const swap = (start: number | undefined, end: number | undefined) =>
    start !== undefined && end !== undefined && start >= end ? [end - 1, start + 1] : [start, end];
  const [startRowIndex, endRowIndex] = swap(bounds.startRowIndex, bounds.endRowIndex);
  const [startColumnIndex, endColumnIndex] = swap(bounds.startColumnIndex, bounds.endColumnIndex);
  return { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex };
}

function sizeOf(options: Record<string, unknown>) {
  const { width, height } = options;
  return {
    ...(typeof width === 'number' ? { widthPixels: width } : {}),
    ...(typeof height === 'number' ? { heightPixels: height } : {}),
  };
}

export const sheetsOf = (execution: ServiceObject['_execution'], spreadsheetId: string): Sheet[] =>
  listSheets(execution.world, spreadsheetId).map((one) =>
    partial(new SheetFace(execution, spreadsheetId, one.sheetId)),
  );
