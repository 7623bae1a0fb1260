/**
 * `spreadsheets.get`: all that a spreadsheet is, in the API's shape, cut down to the ranges and fields that were
 * asked for. Apart from the service that scripts see, because the REST face gives the same answer.
 */
import { addressOf } from '../addresses';
import type { Cell, GridRange, SheetDocument } from '../documents';
import { apiBanding } from './banding';
import { type Batch, requireView } from './batch';
import { apiRuns, apiValidation } from './cells';
import { apiChart } from './charts';
import { apiRule } from './conditional-formats';
import { maskPaths, pickFields } from './field-mask';
import { apiFilter, apiFilterView, applyFilter } from './filters';
import { apiFormat } from './format';
import { type Block, blockOf, resolveA1 } from './grid-range';
import { listNamedRanges } from './named-ranges';
import { apiProtectedRange } from './protected-ranges';
import { apiProperties } from './sheet-properties';
import {
  displayText,
  effectiveFormat,
  getSpreadsheet,
  listSheets,
  overlap,
  ownFormat,
  readCells,
} from './state';

type Api = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type ApiSheet = GoogleAppsScript.Sheets.Schema.Sheet;
type ApiCell = GoogleAppsScript.Sheets.Schema.CellData;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;

export interface GetOptions {
  ranges?: string | string[];
  includeGridData?: boolean | string;
  fields?: string;
}

const USUAL_WIDTH = 100;
const USUAL_HEIGHT = 21;

export function getApiSpreadsheet(batch: Batch, options: GetOptions = {}): Api {
  const { world, spreadsheetId } = batch;
  requireView(batch);
  const { title, locale, timeZone } = getSpreadsheet(world, spreadsheetId);
  const ranges = [options.ranges ?? []].flat().map((a1) => resolveA1(world, spreadsheetId, a1));
  const wanted = listSheets(world, spreadsheetId).filter(
    (sheet) => ranges.length === 0 || ranges.some((one) => one.sheet.sheetId === sheet.sheetId),
  );
  const names = listNamedRanges(world, spreadsheetId);
  const answer: Api = {
    spreadsheetId,
    properties: { title, locale, autoRecalc: 'ON_CHANGE', timeZone },
    sheets: wanted.map((sheet) => {
      const blocks = ranges.filter((one) => one.sheet.sheetId === sheet.sheetId).map((one) => one.range);
      return apiSheet(batch, sheet, includesData(options) ? (blocks.length > 0 ? blocks : [{}]) : []);
    }),
    ...(names.length > 0 ? { namedRanges: names } : {}),
    spreadsheetUrl: addressOf.spreadsheet(spreadsheetId),
  };
  return pickFields(answer, options.fields);
}

/** `includeGridData` counts only without a field mask (Sheets v4 `spreadsheets.get`). */
function includesData({ fields, includeGridData }: GetOptions): boolean {
  if (!fields) return includeGridData === true || includeGridData === 'true';
  return maskPaths(fields).some(([first, second]) => {
    if (first === '*') return true;
    return first === 'sheets' && (second === undefined || second === 'data' || second === '*');
  });
}

function apiSheet(batch: Batch, sheet: SheetDocument, blocks: Partial<GridRange>[]): ApiSheet {
  const filled = <T>(name: string, list: T[]) => (list.length > 0 ? { [name]: list } : {});
  return {
    properties: apiProperties(sheet),
    ...filled(
      'data',
      blocks.map((one) => gridData(batch, sheet, blockOf(sheet, one))),
    ),
    ...filled(
      'merges',
      sheet.merges.map((one) => ({ ...one })),
    ),
    ...filled('conditionalFormats', sheet.conditionalFormats.map(apiRule)),
    ...filled('filterViews', sheet.filterViews.map(apiFilterView)),
    ...filled(
      'protectedRanges',
      sheet.protectedRanges.map((one) => apiProtectedRange(batch.world, batch.email, sheet, one)),
    ),
    ...(sheet.basicFilter ? { basicFilter: apiFilter(sheet.basicFilter) } : {}),
    ...filled('charts', sheet.charts.map(apiChart)),
    ...filled('bandedRanges', sheet.bandings.map(apiBanding)),
  };
}

function gridData(batch: Batch, sheet: SheetDocument, block: Block): GridData {
  const rows: ApiCell[][] = [];
  const range: GridRange = {
    sheetId: sheet.sheetId,
    startRowIndex: block.fromRow,
    endRowIndex: block.toRow,
    startColumnIndex: block.fromColumn,
    endColumnIndex: block.toColumn,
  };
  for (const { row, column, cell } of readCells(batch.world, sheet, range)) {
    while (rows.length <= row - block.fromRow) rows.push([]);
    const line = rows[row - block.fromRow] as ApiCell[];
    while (line.length < column - block.fromColumn) line.push({});
    line.push(apiCell(sheet, row, column, cell));
    batch.cellsRead = (batch.cellsRead ?? 0) + 1;
  }
  const filtered = sheet.basicFilter && overlap(sheet.basicFilter.range, range);
  const hiddenByFilter =
    filtered && sheet.basicFilter ? applyFilter(batch.world, sheet, sheet.basicFilter).hidden : undefined;
  return {
    ...(block.fromRow > 0 ? { startRow: block.fromRow } : {}),
    ...(block.fromColumn > 0 ? { startColumn: block.fromColumn } : {}),
    ...(rows.length > 0 ? { rowData: rows.map((values) => (values.length > 0 ? { values } : {})) } : {}),
    rowMetadata: Array.from({ length: block.toRow - block.fromRow }, (_, at) => ({
      pixelSize: sheet.rowHeights[block.fromRow + at] ?? USUAL_HEIGHT,
      ...(sheet.hiddenRows.includes(block.fromRow + at) ? { hiddenByUser: true } : {}),
      ...(hiddenByFilter?.has(block.fromRow + at) ? { hiddenByFilter: true } : {}),
    })),
    columnMetadata: Array.from({ length: block.toColumn - block.fromColumn }, (_, at) => ({
      pixelSize: sheet.columnWidths[block.fromColumn + at] ?? USUAL_WIDTH,
      ...(sheet.hiddenColumns.includes(block.fromColumn + at) ? { hiddenByUser: true } : {}),
    })),
  };
}

function apiCell(sheet: SheetDocument, row: number, column: number, cell: Cell): ApiCell {
  const text = displayText(sheet, cell);
  const own = ownFormat(sheet, cell);
  const effective = effectiveFormat(sheet, row, column, cell);
  const entered =
    cell.formula !== undefined
      ? { formulaValue: cell.formula }
      : cell.value !== undefined && extended(cell.value);
  const link = cell.format?.link ?? cell.runs?.find((run) => run.format.link)?.format.link;
  return {
    ...(entered ? { userEnteredValue: entered } : {}),
    ...(cell.formula !== undefined
      ? { effectiveValue: { errorValue: { type: 'N_A', message: 'local-google does not compute formulas' } } }
      : entered && { effectiveValue: entered }),
    ...(text !== '' ? { formattedValue: text } : {}),
    ...(Object.keys(own).length > 0 ? { userEnteredFormat: apiFormat(own) } : {}),
    ...(Object.keys(effective).length > 0 ? { effectiveFormat: apiFormat(effective) } : {}),
    ...(link ? { hyperlink: link } : {}),
    ...(cell.note ? { note: cell.note } : {}),
    ...(cell.runs ? { textFormatRuns: apiRuns(cell.runs) } : {}),
    ...(cell.validation ? { dataValidation: apiValidation(cell.validation) } : {}),
  };
}

function extended(value: NonNullable<Cell['value']>) {
  if (typeof value === 'string') return { stringValue: value };
  return typeof value === 'number' ? { numberValue: value } : { boolValue: value };
}
