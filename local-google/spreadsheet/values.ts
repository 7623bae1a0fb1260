/**
 * `spreadsheets.values`: plain rows of values, read and written. Apart from the service that scripts see, because
 * the REST face gives the same answers.
 */
import type { Cell, CellValue, GridRange, SheetDocument } from '../documents';
import { type Batch, editableBlock } from './batch';
import { cellAt, putCellAt, requireCellSize } from './cells';
import { insert } from './dimensions';
import { enteredCell } from './entered';
import { type Block, blockA1, blockOf, resolveA1 } from './grid-range';
import { isDatePattern } from './numbers';
import { displayText, getSheet, ownFormat, putSheet, readCells } from './state';
import { tableIn } from './tables';

type ValueRange = GoogleAppsScript.Sheets.Schema.ValueRange;
type UpdateResponse = GoogleAppsScript.Sheets.Schema.UpdateValuesResponse;

export interface ReadOptions {
  majorDimension?: string;
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
}

export interface WriteOptions {
  valueInputOption?: string;
  insertDataOption?: string;
  includeValuesInResponse?: boolean;
  responseValueRenderOption?: string;
  responseDateTimeRenderOption?: string;
}

/** Rows are cut after their last filled cell, and blocks after their last filled row, as Google does. */
export function readValues(batch: Batch, a1: string, options: ReadOptions = {}): ValueRange {
  const { sheet, range } = resolveA1(batch.world, batch.spreadsheetId, a1);
  return readBlock(batch, sheet, range, options);
}

export function readBlock(
  batch: Batch,
  sheet: SheetDocument,
  range: GridRange,
  { majorDimension = 'ROWS', valueRenderOption, dateTimeRenderOption }: ReadOptions,
): ValueRange {
  requireGrid(sheet, range);
  const block = blockOf(sheet, range);
  const isRows = majorDimension !== 'COLUMNS';
  const values: unknown[][] = [];
  for (const { row, column, cell } of readCells(batch.world, sheet, range)) {
    const value = rendered(sheet, cell, valueRenderOption, dateTimeRenderOption);
    if (value === '') continue;
    const [outer, inner] = isRows
      ? [row - block.fromRow, column - block.fromColumn]
      : [column - block.fromColumn, row - block.fromRow];
    while (values.length <= outer) values.push([]);
    const line = values[outer] as unknown[];
    while (line.length < inner) line.push('');
    line[inner] = value;
  }
  batch.cellsRead = (batch.cellsRead ?? 0) + values.reduce((sum, line) => sum + line.length, 0);
  const answer: ValueRange = { range: blockA1(sheet, block), majorDimension };
  if (values.length > 0) answer.values = values;
  return answer;
}

function rendered(
  sheet: SheetDocument,
  cell: Cell,
  option: string | undefined,
  dates: string | undefined,
): CellValue {
  if (option === 'FORMULA' && cell.formula !== undefined) return cell.formula;
  const isPlain = option === 'UNFORMATTED_VALUE' || option === 'FORMULA';
  const isDate = typeof cell.value === 'number' && isDatePattern(ownFormat(sheet, cell).numberFormat);
  if (!isPlain || cell.formula !== undefined || (isDate && dates === 'FORMATTED_STRING'))
    return displayText(sheet, cell);
  return cell.value ?? '';
}

/** Google's words, where a block lies outside its tab. */
function requireGrid(sheet: SheetDocument, range: GridRange): void {
  const { startRowIndex = 0, startColumnIndex = 0 } = range;
  if (startRowIndex < sheet.rowCount && startColumnIndex < sheet.columnCount) return;
  const block = {
    fromRow: startRowIndex,
    toRow: range.endRowIndex ?? sheet.rowCount,
    fromColumn: startColumnIndex,
    toColumn: range.endColumnIndex ?? sheet.columnCount,
  };
  throw new Error(
    `Range (${blockA1(sheet, block)}) exceeds grid limits. Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
  );
}

export function writeValues(
  batch: Batch,
  a1: string,
  given: ValueRange,
  options: WriteOptions,
): UpdateResponse {
  const { sheet, range } = resolveA1(batch.world, batch.spreadsheetId, a1);
  requireGrid(sheet, range);
  const block = blockOf(sheet, range);
  const rows = rowsOf(given);
  const height = rows.length;
  const width = Math.max(0, ...rows.map((row) => row.length));
  // One cell stands for as much as there is to write; a larger block is a limit.
  const isCorner = block.toRow - block.fromRow === 1 && block.toColumn - block.fromColumn === 1;
  if (!isCorner) requireFit(sheet, block, height, width);
  return writeAt(batch, sheet, block.fromRow, block.fromColumn, rows, options);
}

function requireFit(sheet: SheetDocument, block: Block, height: number, width: number): void {
  const within = `Requested writing within range [${blockA1(sheet, block)}], but tried writing to`;
  if (height > block.toRow - block.fromRow) throw new Error(`${within} row [${block.toRow + 1}]`);
  if (width > block.toColumn - block.fromColumn) {
    const next = blockA1(sheet, { ...block, fromColumn: block.toColumn, toColumn: block.toColumn + 1 });
    throw new Error(`${within} column [${/!([A-Z]+)/.exec(next)?.[1]}]`);
  }
}

function writeAt(
  batch: Batch,
  given: SheetDocument,
  row: number,
  column: number,
  rows: unknown[][],
  options: WriteOptions,
): UpdateResponse {
  const { valueInputOption } = options;
  if (valueInputOption !== 'RAW' && valueInputOption !== 'USER_ENTERED')
    throw new Error("'valueInputOption' is required but not specified");
  const width = Math.max(0, ...rows.map((line) => line.length));
  const sheet = grown(batch, given, row + rows.length, column + width);
  const block: Block = {
    fromRow: row,
    toRow: row + rows.length,
    fromColumn: column,
    toColumn: column + width,
  };
  if (rows.length === 0 || width === 0)
    return {
      spreadsheetId: batch.spreadsheetId,
      updatedRange: blockA1(sheet, { ...block, toRow: row + 1, toColumn: column + 1 }),
    };
  editableBlock(batch, {
    sheetId: sheet.sheetId,
    startRowIndex: row,
    endRowIndex: block.toRow,
    startColumnIndex: column,
    endColumnIndex: block.toColumn,
  });
  let updatedCells = 0;
  rows.forEach((line, down) => {
    line.forEach((value, across) => {
      // Null leaves a cell as it is, an empty text empties it (Sheets v4 `ValueRange`).
      if (value === null || value === undefined) return;
      const at = [row + down, column + across] as const;
      putCellAt(
        batch.world,
        sheet,
        ...at,
        written(batch, sheet, cellAt(batch.world, sheet, ...at), value, valueInputOption),
      );
      updatedCells += 1;
    });
  });
  batch.cellsWritten += updatedCells;
  const answer: UpdateResponse = {
    spreadsheetId: batch.spreadsheetId,
    updatedRange: blockA1(sheet, block),
    updatedRows: rows.length,
    updatedColumns: width,
    updatedCells,
  };
  if (options.includeValuesInResponse) {
    answer.updatedData = readBlock(
      batch,
      sheet,
      {
        sheetId: sheet.sheetId,
        startRowIndex: block.fromRow,
        endRowIndex: block.toRow,
        startColumnIndex: block.fromColumn,
        endColumnIndex: block.toColumn,
      },
      {
        valueRenderOption: options.responseValueRenderOption,
        dateTimeRenderOption: options.responseDateTimeRenderOption,
      },
    );
  }
  return answer;
}

function written(batch: Batch, sheet: SheetDocument, old: Cell, value: unknown, option: string): Cell {
  if (!['string', 'number', 'boolean'].includes(typeof value))
    throw new Error(`Invalid values: ${Array.isArray(value) ? 'list_value' : 'struct_value'}`);
  if (option === 'USER_ENTERED') return enteredCell(batch.world, sheet, old, value as CellValue);
  const { value: _value, formula: _formula, runs: _runs, ...kept } = old;
  if (typeof value === 'string') requireCellSize(value);
  return value === '' ? kept : { ...kept, value: value as CellValue };
}

/** Values written beyond the last row or column make the tab larger. */
function grown(batch: Batch, sheet: SheetDocument, rows: number, columns: number): SheetDocument {
  if (rows <= sheet.rowCount && columns <= sheet.columnCount) return sheet;
  const larger = {
    ...sheet,
    rowCount: Math.max(rows, sheet.rowCount),
    columnCount: Math.max(columns, sheet.columnCount),
  };
  putSheet(batch.world, larger);
  return larger;
}

function rowsOf({ values = [], majorDimension }: ValueRange): unknown[][] {
  if (majorDimension !== 'COLUMNS') return values;
  const height = Math.max(0, ...values.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => values.map((column) => (column[row] as unknown) ?? null));
}

/** Below the last table that the range touches; at the range's start where there is none (Sheets guide, "Append"). */
export function appendValues(batch: Batch, a1: string, given: ValueRange, options: WriteOptions) {
  const { sheet, range } = resolveA1(batch.world, batch.spreadsheetId, a1);
  requireGrid(sheet, range);
  const block = blockOf(sheet, range);
  const table = tableIn(batch.world, sheet, range);
  const row = table ? table.toRow : block.fromRow;
  const column = table ? table.fromColumn : block.fromColumn;
  const rows = rowsOf(given);
  if (options.insertDataOption === 'INSERT_ROWS' && row < sheet.rowCount && rows.length > 0)
    insert(batch.world, sheet, 'ROWS', row, rows.length, row - 1);
  const target = getSheet(batch.world, batch.spreadsheetId, sheet.sheetId);
  const updates = writeAt(batch, target, row, column, rows, options);
  return {
    spreadsheetId: batch.spreadsheetId,
    ...(table ? { tableRange: blockA1(sheet, table) } : {}),
    updates,
  };
}

/** Formats, notes and validation stay. Returns the range as Google names it. */
export function clearValues(batch: Batch, a1: string): string {
  const { sheet, range } = resolveA1(batch.world, batch.spreadsheetId, a1);
  requireGrid(sheet, range);
  editableBlock(batch, range);
  for (const { row, column, cell } of readCells(batch.world, sheet, range)) {
    const { value, formula, runs: _runs, ...kept } = cell;
    if (value === undefined && formula === undefined) continue;
    putCellAt(batch.world, sheet, row, column, kept);
    batch.cellsWritten += 1;
  }
  return blockA1(sheet, blockOf(sheet, range));
}
