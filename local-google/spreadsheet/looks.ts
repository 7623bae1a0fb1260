/** Requests for how blocks of cells look and what they take: borders, merges, data validation. */
import type { GridRange } from '../documents';
import { type Batch, editableBlock } from './batch';
import { cellAt, putCellAt, writtenCell } from './cells';
import { borderOf } from './format';
import { type Block, positions } from './grid-range';
import { contains, overlap, ownFormat, putSheet } from './state';

type Schema = {
  Borders: GoogleAppsScript.Sheets.Schema.UpdateBordersRequest;
  Merge: GoogleAppsScript.Sheets.Schema.MergeCellsRequest;
  Unmerge: GoogleAppsScript.Sheets.Schema.UnmergeCellsRequest;
  Validation: GoogleAppsScript.Sheets.Schema.SetDataValidationRequest;
};

export function updateBorders(
  batch: Batch,
  { range, top, bottom, left, right, innerHorizontal, innerVertical }: Schema['Borders'],
): undefined {
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
}

const PARTLY_MERGED = 'You must select all cells in a merged range to merge or unmerge them.';

/** Of merged cells only the first keeps its content. */
export function mergeCells(batch: Batch, { range, mergeType = 'MERGE_ALL' }: Schema['Merge']): undefined {
  const { sheet, range: given, block } = editableBlock(batch, range);
  if (sheet.merges.some((one) => overlap(one, given) && !contains(given, one)))
    throw new Error(PARTLY_MERGED);
  const merges = sheet.merges.filter((one) => !overlap(one, given));
  for (const part of partsOf(block, mergeType)) {
    const merged: GridRange = {
      sheetId: sheet.sheetId,
      startRowIndex: part.fromRow,
      endRowIndex: part.toRow,
      startColumnIndex: part.fromColumn,
      endColumnIndex: part.toColumn,
    };
    merges.push(merged);
    for (const [row, column] of positions(part)) {
      const isFirst = row === part.fromRow && column === part.fromColumn;
      const { value, formula, runs, note, ...kept } = cellAt(batch.world, sheet, row, column);
      if (!isFirst && (value ?? formula ?? note) !== undefined)
        putCellAt(batch.world, sheet, row, column, kept);
    }
  }
  putSheet(batch.world, { ...sheet, merges });
}

function partsOf(block: Block, mergeType: string): Block[] {
  const rows = Array.from({ length: block.toRow - block.fromRow }, (_, at) => block.fromRow + at);
  const columns = Array.from({ length: block.toColumn - block.fromColumn }, (_, at) => block.fromColumn + at);
  switch (mergeType) {
    case 'MERGE_ALL':
      return [block];
    case 'MERGE_ROWS':
      return rows.map((row) => ({ ...block, fromRow: row, toRow: row + 1 }));
    case 'MERGE_COLUMNS':
      return columns.map((column) => ({ ...block, fromColumn: column, toColumn: column + 1 }));
    default:
      throw new Error(`Invalid value for mergeType: ${mergeType}`);
  }
}

export function unmergeCells(batch: Batch, { range }: Schema['Unmerge']): undefined {
  const { sheet, range: given } = editableBlock(batch, range);
  if (sheet.merges.some((one) => overlap(one, given) && !contains(given, one)))
    throw new Error(PARTLY_MERGED);
  putSheet(batch.world, { ...sheet, merges: sheet.merges.filter((one) => !overlap(one, given)) });
}

export function setDataValidation(batch: Batch, { range, rule }: Schema['Validation']): undefined {
  const { sheet, block } = editableBlock(batch, range);
  for (const [row, column] of positions(block)) {
    const cell = cellAt(batch.world, sheet, row, column);
    const data = rule ? { dataValidation: rule } : {};
    putCellAt(batch.world, sheet, row, column, writtenCell(cell, data, 'dataValidation'));
  }
}
