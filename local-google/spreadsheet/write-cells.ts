/** Requests that write cells: a block, the same everywhere, or below what is there. */
import type { SheetDocument } from '../documents';
import { type Batch, editableBlock } from './batch';
import { cellAt, putCellAt, writtenCell } from './cells';
import { requireMask } from './field-mask';
import { positions } from './grid-range';
import { putSheet, readCells, sheetKey } from './state';

type Schema = {
  UpdateCells: GoogleAppsScript.Sheets.Schema.UpdateCellsRequest;
  AppendCells: GoogleAppsScript.Sheets.Schema.AppendCellsRequest;
  RepeatCell: GoogleAppsScript.Sheets.Schema.RepeatCellRequest;
  RowData: GoogleAppsScript.Sheets.Schema.RowData;
  GridRange: GoogleAppsScript.Sheets.Schema.GridRange;
  CellData: GoogleAppsScript.Sheets.Schema.CellData;
};

export function updateCells(
  batch: Batch,
  { rows = [], fields: given, start, range }: Schema['UpdateCells'],
): undefined {
  const fields = requireMask(given);
  const from = start ?? {
    sheetId: range?.sheetId,
    rowIndex: range?.startRowIndex,
    columnIndex: range?.startColumnIndex,
  };
  const height = rows.length;
  const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
  const row = from.rowIndex ?? 0;
  const column = from.columnIndex ?? 0;
  const area = range ?? {
    sheetId: from.sheetId,
    startRowIndex: row,
    endRowIndex: row + height,
    startColumnIndex: column,
    endColumnIndex: column + width,
  };
  const { sheet, block } = editableBlock(batch, area);
  if (row + height > sheet.rowCount || column + width > sheet.columnCount) {
    throw new Error(
      `Attempting to write column: ${column + width - 1}, row: ${row + height - 1} beyond the grid of ${sheet.title}`,
    );
  }
  if (range) {
    // With a range, what the rows do not cover is cleared under the same fields (Sheets v4 UpdateCellsRequest).
    for (const { row: y, column: x, cell } of batch.world.store.cells(
      sheetKey(sheet.spreadsheetId, sheet.sheetId),
      block.fromRow,
      block.toRow,
      block.fromColumn,
      block.toColumn,
    )) {
      putCellAt(batch.world, sheet, y, x, writtenCell(cell, {}, fields, sheet.defaultFormat));
    }
  }
  writeRows(batch, sheet, row, column, rows, fields);
}

export function appendCells(
  batch: Batch,
  { sheetId = 0, rows = [], fields }: Schema['AppendCells'],
): undefined {
  const mask = requireMask(fields);
  const start = batch.world.store.lastRowWithData(sheetKey(batch.spreadsheetId, sheetId)) + 1;
  const width = Math.max(1, ...rows.map((row) => row.values?.length ?? 0));
  const { sheet } = editableBlock(batch, {
    sheetId,
    startRowIndex: start,
    endRowIndex: start + Math.max(1, rows.length),
    startColumnIndex: 0,
    endColumnIndex: width,
  });
  if (start + rows.length > sheet.rowCount)
    putSheet(batch.world, { ...sheet, rowCount: start + rows.length });
  writeRows(batch, sheet, start, 0, rows, mask);
}

export function repeatCell(
  batch: Batch,
  { range, cell = {}, fields: given }: Schema['RepeatCell'],
): undefined {
  const fields = requireMask(given);
  const { sheet, block } = editableBlock(batch, range);
  if (isWholeTab(range) && !writesValues(fields)) {
    formatWholeTab(batch, sheet, cell, fields);
    return;
  }
  for (const [row, column] of positions(block)) {
    const old = cellAt(batch.world, sheet, row, column);
    putCellAt(batch.world, sheet, row, column, writtenCell(old, cell, fields, sheet.defaultFormat));
    batch.cellsWritten += 1;
  }
}

function writeRows(
  batch: Batch,
  sheet: SheetDocument,
  startRow: number,
  startColumn: number,
  rows: Schema['RowData'][],
  fields: string,
): void {
  rows.forEach((row, down) => {
    (row.values ?? []).forEach((data, across) => {
      const at = [startRow + down, startColumn + across] as const;
      const old = cellAt(batch.world, sheet, ...at);
      putCellAt(batch.world, sheet, ...at, writtenCell(old, data, fields, sheet.defaultFormat));
      batch.cellsWritten += 1;
    });
  });
}

function isWholeTab(range: Schema['GridRange'] | undefined): boolean {
  const bounds = [range?.startRowIndex, range?.endRowIndex, range?.startColumnIndex, range?.endColumnIndex];
  return bounds.every((bound) => bound === undefined);
}

function writesValues(fields: string): boolean {
  const values = ['userEnteredValue', 'note', 'dataValidation', 'textFormatRuns'];
  return fields.trim() === '*' || values.some((one) => fields.includes(one));
}

/** One look for a whole tab is kept once, and given to the cells that have a look of their own. */
function formatWholeTab(batch: Batch, sheet: SheetDocument, cell: Schema['CellData'], fields: string): void {
  for (const { row, column, cell: old } of readCells(batch.world, sheet)) {
    if (old.format)
      putCellAt(batch.world, sheet, row, column, writtenCell(old, cell, fields, sheet.defaultFormat));
  }
  const { format } = writtenCell({ format: sheet.defaultFormat ?? {} }, cell, fields);
  putSheet(batch.world, { ...sheet, defaultFormat: format });
}
