/**
 * Requests for whole rows and columns: inserting, deleting, moving, appending. Whoever may not edit
 * a protection cannot cut through it either: with a protected column nobody else inserts rows (reported at
 * webapps.stackexchange.com, question 104684).
 */
import type { GridRange, SheetDocument } from '../documents';
import type { World } from '../world';
import type { Batch } from './batch';
import { putCellAt } from './cells';
import { type Dimension, deletion, insertion, relocation } from './movement';
import { getSheet, PROTECTED_MESSAGE, putSheet, readCells, requireEditable, sheetKey } from './state';
import { moveTab } from './tab-movement';

type Schema = {
  Insert: GoogleAppsScript.Sheets.Schema.InsertDimensionRequest;
  Delete: GoogleAppsScript.Sheets.Schema.DeleteDimensionRequest;
  Move: GoogleAppsScript.Sheets.Schema.MoveDimensionRequest;
  Append: GoogleAppsScript.Sheets.Schema.AppendDimensionRequest;
  Range: GoogleAppsScript.Sheets.Schema.DimensionRange;
};

/** platform.md §2.5. */
const MOST_CELLS = 10_000_000;

export function insertDimension(
  batch: Batch,
  { range, inheritFromBefore = false }: Schema['Insert'],
): undefined {
  const { sheet, dimension, from, to } = spanOf(batch, range);
  const size = sizeOf(sheet, dimension);
  if (inheritFromBefore && from === 0) {
    throw new Error('inheritFromBefore cannot be true if inserting at the beginning of the grid.');
  }
  // Google's words, kept in an error that others met.
  if (from > size || (!inheritFromBefore && from === size))
    throw new Error('range.startIndex must be less than the grid size if inheritFromBefore is false.');
  requireGap(batch, sheet, dimension, from);
  insert(batch.world, sheet, dimension, from, to - from, inheritFromBefore ? from - 1 : from);
}

/** Without asking for rights. `like`: the row or column whose look (size, formats, validation) the new ones take. */
export function insert(
  world: World,
  sheet: SheetDocument,
  dimension: Dimension,
  at: number,
  count: number,
  like: number,
): void {
  requireRoom(sheet, dimension, count);
  const key = sheetKey(sheet.spreadsheetId, sheet.sheetId);
  const model = readCells(world, sheet, lineOf(sheet, dimension, like, like + 1));
  world.store.shiftCells(key, dimension === 'ROWS' ? 'row' : 'column', at, count);
  moveTab(world, sheet, insertion(dimension, at, count), count);
  for (const { row, column, cell } of model) {
    const { format, validation } = cell;
    if (!format && !validation) continue;
    for (let index = at; index < at + count; index += 1) {
      const place = dimension === 'ROWS' ? ([index, column] as const) : ([row, index] as const);
      putCellAt(world, sheet, ...place, { ...(format && { format }), ...(validation && { validation }) });
    }
  }
  const moved = getSheet(world, sheet.spreadsheetId, sheet.sheetId);
  const sizes = dimension === 'ROWS' ? sheet.rowHeights : sheet.columnWidths;
  const size = sizes[like];
  if (size === undefined) return;
  const added = Object.fromEntries(Array.from({ length: count }, (_, index) => [at + index, size]));
  putSheet(world, {
    ...moved,
    ...(dimension === 'ROWS'
      ? { rowHeights: { ...moved.rowHeights, ...added } }
      : { columnWidths: { ...moved.columnWidths, ...added } }),
  });
}

export function deleteDimension(batch: Batch, { range }: Schema['Delete']): undefined {
  const { sheet, dimension, from, to } = spanOf(batch, range);
  const size = sizeOf(sheet, dimension);
  const word = dimension === 'ROWS' ? 'row' : 'column';
  if (to > size) {
    throw new Error(
      `Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${to - 1} but there are only ${size} ${word}s.`,
    );
  }
  if (to - from === size) throw new Error(`You can't delete all the ${word}s on the sheet.`);
  const frozen = dimension === 'ROWS' ? sheet.frozenRowCount : sheet.frozenColumnCount;
  if (frozen > 0 && from <= frozen && to === size)
    throw new Error(`Sorry, it is not possible to delete all non-frozen ${word}s.`);
  requireEditable(batch.world, batch.email, sheet, lineOf(sheet, dimension, from, to));
  remove(batch.world, sheet, dimension, from, to);
}

/** Without asking for rights. */
function remove(world: World, sheet: SheetDocument, dimension: Dimension, from: number, to: number): void {
  const key = sheetKey(sheet.spreadsheetId, sheet.sheetId);
  if (dimension === 'ROWS') world.store.removeBlock(key, from, to);
  else world.store.removeBlock(key, 0, 1e9, from, to);
  world.store.shiftCells(key, dimension === 'ROWS' ? 'row' : 'column', to, from - to);
  const frozenKey = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  const frozen = sheet[frozenKey];
  const lost = Math.max(0, Math.min(to, frozen) - from);
  moveTab(world, { ...sheet, [frozenKey]: frozen - lost }, deletion(dimension, from, to), from - to);
}

export function moveDimension(batch: Batch, { source, destinationIndex = 0 }: Schema['Move']): undefined {
  const { sheet, dimension, from, to } = spanOf(batch, source);
  const size = sizeOf(sheet, dimension);
  if (to > size || destinationIndex > size) throw new Error('destinationIndex is beyond the grid.');
  if (destinationIndex > from && destinationIndex < to)
    throw new Error('destinationIndex cannot be within the source range.');
  requireEditable(batch.world, batch.email, sheet, lineOf(sheet, dimension, from, to));
  requireGap(batch, sheet, dimension, destinationIndex);
  const key = sheetKey(sheet.spreadsheetId, sheet.sheetId);
  const axis = dimension === 'ROWS' ? 'row' : 'column';
  const moving = readCells(batch.world, sheet, lineOf(sheet, dimension, from, to));
  if (dimension === 'ROWS') batch.world.store.removeBlock(key, from, to);
  else batch.world.store.removeBlock(key, 0, 1e9, from, to);
  const start = destinationIndex > from ? destinationIndex - (to - from) : destinationIndex;
  batch.world.store.shiftCells(key, axis, to, from - to);
  batch.world.store.shiftCells(key, axis, start, to - from);
  for (const { row, column, cell } of moving) {
    if (dimension === 'ROWS') putCellAt(batch.world, sheet, row - from + start, column, cell);
    else putCellAt(batch.world, sheet, row, column - from + start, cell);
  }
  moveTab(batch.world, sheet, relocation(dimension, from, to, destinationIndex), 0);
}

export function appendDimension(
  batch: Batch,
  { sheetId = 0, dimension, length = 0 }: Schema['Append'],
): undefined {
  const sheet = getSheet(batch.world, batch.spreadsheetId, sheetId);
  const isRows = dimension === 'ROWS';
  requireRoom(sheet, isRows ? 'ROWS' : 'COLUMNS', length);
  requireGap(batch, sheet, isRows ? 'ROWS' : 'COLUMNS', isRows ? sheet.rowCount : sheet.columnCount);
  putSheet(batch.world, {
    ...sheet,
    ...(isRows ? { rowCount: sheet.rowCount + length } : { columnCount: sheet.columnCount + length }),
  });
}

/** The tab and the rows or columns that a request names. */
export function spanOf(batch: Batch, range: Schema['Range'] | undefined) {
  if (range?.dimension !== 'ROWS' && range?.dimension !== 'COLUMNS')
    throw new Error('Invalid value for dimension: a dimension of ROWS or COLUMNS must be given.');
  const sheet = getSheet(batch.world, batch.spreadsheetId, range.sheetId ?? 0);
  const from = range.startIndex ?? 0;
  const to = range.endIndex ?? sizeOf(sheet, range.dimension);
  if (from >= to) throw new Error(`range.endIndex[${to}] must be greater than range.startIndex[${from}]`);
  return { sheet, dimension: range.dimension as Dimension, from, to };
}

function sizeOf(sheet: SheetDocument, dimension: Dimension): number {
  return dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
}

export function lineOf(sheet: SheetDocument, dimension: Dimension, from: number, to: number): GridRange {
  return dimension === 'ROWS'
    ? { sheetId: sheet.sheetId, startRowIndex: from, endRowIndex: to }
    : { sheetId: sheet.sheetId, startColumnIndex: from, endColumnIndex: to };
}

/** Refuses to open a gap inside a protection of others. Before its first row, or after its last, is not inside. */
function requireGap(batch: Batch, sheet: SheetDocument, dimension: Dimension, at: number): void {
  requireEditable(batch.world, batch.email, { ...sheet, protectedRanges: [] }, { sheetId: sheet.sheetId });
  const owner = batch.world.store.get('file', sheet.spreadsheetId)?.ownerEmail;
  const isCut = sheet.protectedRanges.some((one) => {
    const [start, end] =
      dimension === 'ROWS'
        ? [one.range.startRowIndex, one.range.endRowIndex]
        : [one.range.startColumnIndex, one.range.endColumnIndex];
    const isInside = (start === undefined || start < at) && (end === undefined || end > at);
    return isInside && !one.warningOnly && batch.email !== owner && !one.editors.includes(batch.email);
  });
  if (isCut) throw new Error(PROTECTED_MESSAGE);
}

function requireRoom(sheet: SheetDocument, dimension: Dimension, count: number): void {
  const rows = sheet.rowCount + (dimension === 'ROWS' ? count : 0);
  const columns = sheet.columnCount + (dimension === 'COLUMNS' ? count : 0);
  if (rows * columns > MOST_CELLS) {
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}
