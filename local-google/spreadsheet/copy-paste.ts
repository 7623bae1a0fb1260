/** Requests that copy or cut a block. Formulas are copied as they are typed: their references do not follow. */
import type { Cell, GridRange, SheetDocument } from '../documents';
import { type Batch, editableBlock } from './batch';
import { cellAt, putCellAt } from './cells';
import { type Block, blockOf } from './grid-range';
import { contains, getSheet, overlap, putSheet, readCells, sheetKey } from './state';

type Schema = {
  CopyPaste: GoogleAppsScript.Sheets.Schema.CopyPasteRequest;
  CutPaste: GoogleAppsScript.Sheets.Schema.CutPasteRequest;
};

/** What each kind of pasting takes from the copied cell. */
const PASTED: Record<string, (from: Cell, to: Cell) => Cell> = {
  PASTE_NORMAL: (from) => from,
  PASTE_NO_BORDERS: ({ format, ...from }, to) => ({
    ...from,
    format: withBorders(format, to.format?.borders),
  }),
  PASTE_VALUES: ({ value, formula }, to) => ({ ...bare(to), ...(formula === undefined ? { value } : {}) }),
  PASTE_FORMULA: ({ value, formula }, to) => ({ ...bare(to), value, formula }),
  PASTE_FORMAT: ({ format }, to) => ({ ...to, format }),
  PASTE_DATA_VALIDATION: ({ validation }, to) => ({ ...to, validation }),
  PASTE_CONDITIONAL_FORMATTING: (_from, to) => to,
};

function bare({ value: _value, formula: _formula, runs: _runs, ...rest }: Cell): Cell {
  return rest;
}

function withBorders(
  format: Cell['format'],
  borders: NonNullable<Cell['format']>['borders'],
): Cell['format'] {
  const { borders: _own, ...rest } = format ?? {};
  return borders ? { ...rest, borders } : rest;
}

/** The source is repeated as often as it fits wholly into the destination, and at least once. */
export function copyPaste(
  batch: Batch,
  { source, destination, pasteType = 'PASTE_NORMAL', pasteOrientation = 'NORMAL' }: Schema['CopyPaste'],
): undefined {
  const from = getSheet(batch.world, batch.spreadsheetId, source?.sheetId ?? 0);
  const to = getSheet(batch.world, batch.spreadsheetId, destination?.sheetId ?? 0);
  const isTransposed = pasteOrientation === 'TRANSPOSE';
  const block = blockOf(from, source ?? {});
  const [height, width] = sizeOf(block, isTransposed);
  const at = blockOf(to, destination ?? {});
  const down = Math.max(1, Math.floor((at.toRow - at.fromRow) / height));
  const across = Math.max(1, Math.floor((at.toColumn - at.fromColumn) / width));
  const area: GridRange = {
    sheetId: to.sheetId,
    startRowIndex: at.fromRow,
    endRowIndex: at.fromRow + down * height,
    startColumnIndex: at.fromColumn,
    endColumnIndex: at.fromColumn + across * width,
  };
  editableBlock(batch, area);
  requireInside(to, area);
  const copied = copyOf(batch, from, block, isTransposed);
  for (let row = 0; row < down * height; row += 1) {
    for (let column = 0; column < across * width; column += 1) {
      const cell = copied.get(`${row % height}/${column % width}`) ?? {};
      paste(batch, to, at.fromRow + row, at.fromColumn + column, cell, pasteType);
    }
  }
  if (pasteType !== 'PASTE_NORMAL' || isTransposed) return;
  copyMerges(batch, from, block, to.sheetId, area);
}

export function cutPaste(
  batch: Batch,
  { source, destination, pasteType = 'PASTE_NORMAL' }: Schema['CutPaste'],
): undefined {
  const { sheet: from, block } = editableBlock(batch, source);
  const to = getSheet(batch.world, batch.spreadsheetId, destination?.sheetId ?? 0);
  const [height, width] = sizeOf(block, false);
  const row = destination?.rowIndex ?? 0;
  const column = destination?.columnIndex ?? 0;
  const area: GridRange = {
    sheetId: to.sheetId,
    startRowIndex: row,
    endRowIndex: row + height,
    startColumnIndex: column,
    endColumnIndex: column + width,
  };
  editableBlock(batch, area);
  requireInside(to, area);
  const cut = copyOf(batch, from, block, false);
  const key = sheetKey(from.spreadsheetId, from.sheetId);
  batch.world.store.removeBlock(key, block.fromRow, block.toRow, block.fromColumn, block.toColumn);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      paste(batch, to, row + y, column + x, cut.get(`${y}/${x}`) ?? {}, pasteType);
  }
}

function sizeOf(block: Block, isTransposed: boolean): [height: number, width: number] {
  const size: [number, number] = [block.toRow - block.fromRow, block.toColumn - block.fromColumn];
  return isTransposed ? [size[1], size[0]] : size;
}

function requireInside(sheet: SheetDocument, area: GridRange): void {
  if ((area.endRowIndex ?? 0) > sheet.rowCount || (area.endColumnIndex ?? 0) > sheet.columnCount)
    throw new Error('The destination is beyond the grid.');
}

function copyOf(batch: Batch, sheet: SheetDocument, block: Block, isTransposed: boolean): Map<string, Cell> {
  const range: GridRange = {
    sheetId: sheet.sheetId,
    startRowIndex: block.fromRow,
    endRowIndex: block.toRow,
    startColumnIndex: block.fromColumn,
    endColumnIndex: block.toColumn,
  };
  return new Map(
    readCells(batch.world, sheet, range).map(({ row, column, cell }) => {
      const [y, x] = [row - block.fromRow, column - block.fromColumn];
      return [isTransposed ? `${x}/${y}` : `${y}/${x}`, cell];
    }),
  );
}

function paste(
  batch: Batch,
  sheet: SheetDocument,
  row: number,
  column: number,
  cell: Cell,
  type: string,
): void {
  const take = PASTED[type];
  if (!take) throw new Error(`Invalid value for pasteType: ${type}`);
  const pasted = take(cell, cellAt(batch.world, sheet, row, column));
  // Without the parts that are undefined, an empty cell is not kept.
  const kept = Object.fromEntries(Object.entries(pasted).filter(([, value]) => value !== undefined));
  putCellAt(batch.world, sheet, row, column, kept);
  batch.cellsWritten += 1;
}

function copyMerges(batch: Batch, from: SheetDocument, block: Block, toId: number, area: GridRange): void {
  const to = getSheet(batch.world, batch.spreadsheetId, toId);
  const inside = from.merges.filter((one) =>
    contains(
      {
        sheetId: from.sheetId,
        startRowIndex: block.fromRow,
        endRowIndex: block.toRow,
        startColumnIndex: block.fromColumn,
        endColumnIndex: block.toColumn,
      },
      one,
    ),
  );
  const rows = (area.startRowIndex ?? 0) - block.fromRow;
  const columns = (area.startColumnIndex ?? 0) - block.fromColumn;
  const moved = inside.map((one) => ({
    sheetId: toId,
    startRowIndex: (one.startRowIndex ?? 0) + rows,
    endRowIndex: (one.endRowIndex ?? 0) + rows,
    startColumnIndex: (one.startColumnIndex ?? 0) + columns,
    endColumnIndex: (one.endColumnIndex ?? 0) + columns,
  }));
  putSheet(batch.world, { ...to, merges: [...to.merges.filter((one) => !overlap(one, area)), ...moved] });
}
