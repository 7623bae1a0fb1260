/** Requests that make room for a block by moving the cells behind it, or close up after one is taken out. */
import type { SheetDocument } from '../documents';
import { type Batch, editableBlock } from './batch';
import { blockOf } from './grid-range';
import { deletion, insertion } from './movement';
import { getSheet, sheetKey } from './state';
import { moveBand } from './tab-movement';

type Schema = {
  InsertRange: GoogleAppsScript.Sheets.Schema.InsertRangeRequest;
  DeleteRange: GoogleAppsScript.Sheets.Schema.DeleteRangeRequest;
};

/** What is pushed over the edge of the tab must be empty there; Google makes room, so does this. */
export function insertRange(batch: Batch, { range, shiftDimension }: Schema['InsertRange']): undefined {
  const { sheet, block, isRows } = shifting(batch, range, shiftDimension);
  const count = isRows ? block.toRow - block.fromRow : block.toColumn - block.fromColumn;
  const key = sheetKey(sheet.spreadsheetId, sheet.sheetId);
  const at = isRows ? block.fromRow : block.fromColumn;
  const across = isRows
    ? ([block.fromColumn, block.toColumn] as const)
    : ([block.fromRow, block.toRow] as const);
  batch.world.store.shiftCells(key, isRows ? 'row' : 'column', at, count, ...across);
  const grown = grownTo(batch, sheet);
  moveBand(batch.world, grown, insertion(isRows ? 'ROWS' : 'COLUMNS', at, count), ...across);
}

export function deleteRange(batch: Batch, { range, shiftDimension }: Schema['DeleteRange']): undefined {
  const { sheet, block, isRows } = shifting(batch, range, shiftDimension);
  const key = sheetKey(sheet.spreadsheetId, sheet.sheetId);
  const [from, to] = isRows ? [block.fromRow, block.toRow] : [block.fromColumn, block.toColumn];
  const across = isRows
    ? ([block.fromColumn, block.toColumn] as const)
    : ([block.fromRow, block.toRow] as const);
  batch.world.store.removeBlock(key, block.fromRow, block.toRow, block.fromColumn, block.toColumn);
  batch.world.store.shiftCells(key, isRows ? 'row' : 'column', to, from - to, ...across);
  moveBand(batch.world, sheet, deletion(isRows ? 'ROWS' : 'COLUMNS', from, to), ...across);
}

/** All that moves must be free to change: the block and everything behind it. */
function shifting(batch: Batch, range: Schema['InsertRange']['range'], shiftDimension: string | undefined) {
  if (shiftDimension !== 'ROWS' && shiftDimension !== 'COLUMNS')
    throw new Error('Invalid value for shiftDimension: ROWS or COLUMNS must be given.');
  const isRows = shiftDimension === 'ROWS';
  const sheet = getSheet(batch.world, batch.spreadsheetId, range?.sheetId ?? 0);
  const block = blockOf(sheet, range ?? {});
  editableBlock(batch, {
    sheetId: sheet.sheetId,
    startRowIndex: block.fromRow,
    startColumnIndex: block.fromColumn,
    ...(isRows ? { endColumnIndex: block.toColumn } : { endRowIndex: block.toRow }),
  });
  return { sheet, block, isRows };
}

/** The tab, large enough for its last cell. */
function grownTo(batch: Batch, sheet: SheetDocument): SheetDocument {
  const cells = batch.world.store.cells(sheetKey(sheet.spreadsheetId, sheet.sheetId));
  const rowCount = Math.max(sheet.rowCount, ...cells.map((one) => one.row + 1));
  const columnCount = Math.max(sheet.columnCount, ...cells.map((one) => one.column + 1));
  return { ...sheet, rowCount, columnCount };
}
