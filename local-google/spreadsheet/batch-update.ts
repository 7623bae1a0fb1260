/**
 * `Sheets.Spreadsheets.batchUpdate`: the requests, each applied to the state, all or none. A request that is
 * not imitated is refused by name. Protections bind the caller in every one of them.
 */
import type { GridRange, SheetDocument } from '../documents';
import { type Batch, editableBlock } from './batch';
import { cellAt, putCellAt, writtenCell } from './cells';
import { addConditionalFormat, deleteConditionalFormat } from './conditional-formats';
import { findReplace } from './find-replace';
import { borderOf } from './format';
import { positions } from './grid-range';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protected-ranges';
import { ownFormat, putSheet, readCells, sheetKey } from './state';
import {
  addSheet,
  autoResize,
  deleteSheet,
  updateDimension,
  updateSheet,
  updateSpreadsheet,
} from './structure';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Response = GoogleAppsScript.Sheets.Schema.Response;

type Handlers = {
  [K in keyof Request]-?: (batch: Batch, body: NonNullable<Request[K]>) => Response | undefined;
};

/** Applies all requests or none. Errors name the request that failed, as Google's do. */
export function batchUpdate(batch: Batch, requests: Request[]): Response[] {
  if (requests.length === 0) throw new Error('Must specify at least one request.');
  return batch.world.store.atomically(() =>
    requests.map((request, index) => {
      const [name, body] = Object.entries(request)[0] ?? ['nothing', undefined];
      const handler = HANDLERS[name as keyof Request] as
        | ((batch: Batch, body: unknown) => Response | undefined)
        | undefined;
      if (!handler) throw new Error(`local-google does not imitate the request ${name} yet`);
      try {
        return handler(batch, body) ?? {};
      } catch (error) {
        throw new Error(`Invalid requests[${index}].${name}: ${(error as Error).message}`);
      }
    }),
  );
}

function writeRows(
  batch: Batch,
  sheet: SheetDocument,
  startRow: number,
  startColumn: number,
  rows: GoogleAppsScript.Sheets.Schema.RowData[],
  fields: string,
): void {
  rows.forEach((row, down) => {
    (row.values ?? []).forEach((data, across) => {
      const at = [startRow + down, startColumn + across] as const;
      putCellAt(
        batch.world,
        sheet,
        ...at,
        writtenCell(cellAt(batch.world, sheet, ...at), data, fields, sheet.defaultFormat),
      );
      batch.cellsWritten += 1;
    });
  });
}

function isWholeTab(range: GoogleAppsScript.Sheets.Schema.GridRange | undefined): boolean {
  const bounds = [range?.startRowIndex, range?.endRowIndex, range?.startColumnIndex, range?.endColumnIndex];
  return bounds.every((bound) => bound === undefined);
}

function writesValues(fields: string): boolean {
  return fields === '*' || ['userEnteredValue', 'note', 'dataValidation'].some((one) => fields.includes(one));
}

/** One look for a whole tab is kept once, and given to the cells that have a look of their own. */
function formatWholeTab(
  batch: Batch,
  sheet: SheetDocument,
  cell: GoogleAppsScript.Sheets.Schema.CellData,
  fields: string,
): void {
  for (const { row, column, cell: old } of readCells(batch.world, sheet)) {
    if (old.format)
      putCellAt(batch.world, sheet, row, column, writtenCell(old, cell, fields, sheet.defaultFormat));
  }
  const { format } = writtenCell({ format: sheet.defaultFormat ?? {} }, cell, fields);
  putSheet(batch.world, { ...sheet, defaultFormat: format });
}

const HANDLERS: Partial<Handlers> = {
  updateCells(batch, { rows = [], fields = '', start, range }) {
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
    return undefined;
  },

  appendCells(batch, { sheetId = 0, rows = [], fields = '' }) {
    const { sheet } = editableBlock(batch, { sheetId });
    const start = batch.world.store.lastRowWithData(sheetKey(batch.spreadsheetId, sheetId)) + 1;
    if (start + rows.length > sheet.rowCount)
      putSheet(batch.world, { ...sheet, rowCount: start + rows.length });
    writeRows(batch, sheet, start, 0, rows, fields);
    return undefined;
  },

  repeatCell(batch, { range, cell = {}, fields = '' }) {
    const { sheet, block } = editableBlock(batch, range);
    if (isWholeTab(range) && !writesValues(fields)) {
      formatWholeTab(batch, sheet, cell, fields);
      return undefined;
    }
    for (const [row, column] of positions(block)) {
      const old = cellAt(batch.world, sheet, row, column);
      putCellAt(batch.world, sheet, row, column, writtenCell(old, cell, fields, sheet.defaultFormat));
      batch.cellsWritten += 1;
    }
    return undefined;
  },

  updateBorders(batch, { range, top, bottom, left, right, innerHorizontal, innerVertical }) {
    const { sheet, block } = editableBlock(batch, range);
    for (const [row, column] of positions(block)) {
      const cell = cellAt(batch.world, sheet, row, column);
      const sides = {
        top: row === block.fromRow ? top : innerHorizontal,
        bottom: row === block.toRow - 1 ? bottom : innerHorizontal,
        left: column === block.fromColumn ? left : innerVertical,
        right: column === block.toColumn - 1 ? right : innerVertical,
      };
      const borders = { ...cell.format?.borders };
      for (const [side, border] of Object.entries(sides)) {
        if (!border) continue;
        const flat = borderOf(border);
        if (flat) borders[side as keyof typeof sides] = flat;
        else delete borders[side as keyof typeof sides];
      }
      putCellAt(batch.world, sheet, row, column, { ...cell, format: { ...ownFormat(sheet, cell), borders } });
    }
    return undefined;
  },

  mergeCells(batch, { range, mergeType = 'MERGE_ALL' }) {
    if (mergeType !== 'MERGE_ALL') throw new Error(`local-google does not imitate ${mergeType} yet`);
    const { sheet, range: given, block } = editableBlock(batch, range);
    const merged: GridRange = {
      ...given,
      startRowIndex: block.fromRow,
      endRowIndex: block.toRow,
      startColumnIndex: block.fromColumn,
      endColumnIndex: block.toColumn,
    };
    putSheet(batch.world, { ...sheet, merges: [...sheet.merges, merged] });
    return undefined;
  },

  unmergeCells(batch, { range }) {
    const { sheet, block } = editableBlock(batch, range);
    const inside = (one: GridRange) =>
      (one.startRowIndex ?? 0) >= block.fromRow && (one.endRowIndex ?? Infinity) <= block.toRow;
    putSheet(batch.world, { ...sheet, merges: sheet.merges.filter((one) => !inside(one)) });
    return undefined;
  },

  setDataValidation(batch, { range, rule }) {
    const { sheet, block } = editableBlock(batch, range);
    for (const [row, column] of positions(block)) {
      const cell = cellAt(batch.world, sheet, row, column);
      const data = rule ? { dataValidation: rule } : {};
      putCellAt(batch.world, sheet, row, column, writtenCell(cell, data, 'dataValidation'));
    }
    return undefined;
  },

  appendDimension(batch, { sheetId = 0, dimension, length = 0 }) {
    const { sheet } = editableBlock(batch, { sheetId });
    const grown =
      dimension === 'ROWS'
        ? { ...sheet, rowCount: sheet.rowCount + length }
        : { ...sheet, columnCount: sheet.columnCount + length };
    putSheet(batch.world, grown);
    return undefined;
  },

  addSheet,
  deleteSheet,
  updateSheetProperties: updateSheet,
  updateSpreadsheetProperties: updateSpreadsheet,
  updateDimensionProperties: updateDimension,
  autoResizeDimensions: autoResize,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  addConditionalFormatRule: addConditionalFormat,
  deleteConditionalFormatRule: deleteConditionalFormat,
  findReplace,
};
