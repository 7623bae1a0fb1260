/** Sorting: the order of cells, and the request that puts a block's rows into it. */
import type { Cell, SortSpec } from '../documents';
import { type Batch, editableBlock } from './batch';
import { putCellAt } from './cells';
import { overlap, readCells } from './state';

const RANKS = { number: 0, string: 1, boolean: 2 } as const;
const WORDS = new Intl.Collator('en', { sensitivity: 'base' });

/** Numbers come first, then text, then FALSE and TRUE; blanks are last either way [recalled]. */
export function compareCells(a: Cell | undefined, b: Cell | undefined, order: SortSpec['sortOrder']): number {
  const isBlank = (cell: Cell | undefined) => cell?.value === undefined && cell?.formula === undefined;
  if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
  const [x, y] = [a?.value ?? '', b?.value ?? ''];
  const difference =
    RANKS[typeof x as keyof typeof RANKS] - RANKS[typeof y as keyof typeof RANKS] || compareSame(x, y);
  return order === 'DESCENDING' ? -difference : difference;
}

function compareSame(x: string | number | boolean, y: string | number | boolean): number {
  return typeof x === 'string' && typeof y === 'string' ? WORDS.compare(x, y) : Number(x) - Number(y);
}

/** Whole cells move, but what a cell takes (its validation) stays where it is. */
export function sortRange(
  batch: Batch,
  { range, sortSpecs = [] }: GoogleAppsScript.Sheets.Schema.SortRangeRequest,
): undefined {
  const { sheet, range: given, block } = editableBlock(batch, range);
  if (sheet.merges.some((one) => overlap(one, given)))
    throw new Error('You cannot sort a range that contains merged cells.');
  const rows = new Map<number, Map<number, Cell>>();
  for (const { row, column, cell } of readCells(batch.world, sheet, given)) {
    const line = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, line.set(column, cell));
  }
  const order = sortedRows(
    Array.from({ length: block.toRow - block.fromRow }, (_, index) => block.fromRow + index),
    sortSpecs.map(sortSpecOf),
    (row, column) => rows.get(row)?.get(column),
  );
  order.forEach((source, index) => {
    const row = block.fromRow + index;
    if (source === row) return;
    for (let column = block.fromColumn; column < block.toColumn; column += 1) {
      const { validation: _moved, ...moved } = rows.get(source)?.get(column) ?? {};
      const validation = rows.get(row)?.get(column)?.validation;
      putCellAt(batch.world, sheet, row, column, { ...moved, ...(validation && { validation }) });
      batch.cellsWritten += 1;
    }
  });
}

export function sortSpecOf({
  dimensionIndex = 0,
  sortOrder,
}: GoogleAppsScript.Sheets.Schema.SortSpec): SortSpec {
  return { dimensionIndex, sortOrder: sortOrder === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING' };
}

/** Rows in the order of the specs; equals stay as they were. */
export function sortedRows(
  rows: number[],
  specs: SortSpec[],
  cellOf: (row: number, column: number) => Cell | undefined,
): number[] {
  return [...rows].sort((a, b) => {
    for (const { dimensionIndex, sortOrder } of specs) {
      const difference = compareCells(cellOf(a, dimensionIndex), cellOf(b, dimensionIndex), sortOrder);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}
