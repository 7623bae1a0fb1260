/** Finds tables: filled cells that touch. Apart, because appending and `getDataRegion` both look for them. */
import type { GridRange, SheetDocument } from '../documents';
import type { World } from '../world';
import { type Block, blockOf } from './grid-range';
import { readCells } from './state';

/** The last table of a tab that a range touches: the one that reaches furthest down. */
export function tableIn(world: World, sheet: SheetDocument, range: GridRange): Block | undefined {
  const block = blockOf(sheet, range);
  const touches = (one: Block) =>
    one.fromRow < block.toRow &&
    one.toRow > block.fromRow &&
    one.fromColumn < block.toColumn &&
    one.toColumn > block.fromColumn;
  return tables(world, sheet)
    .filter(touches)
    .sort((a, b) => b.toRow - a.toRow)[0];
}

/** The blocks around each group of filled cells that touch by an edge or a corner. */
function tables(world: World, sheet: SheetDocument): Block[] {
  const filled = new Map<string, [row: number, column: number]>();
  for (const { row, column, cell } of readCells(world, sheet)) {
    if (cell.value !== undefined || cell.formula !== undefined) filled.set(`${row}/${column}`, [row, column]);
  }
  const found: Block[] = [];
  for (const [key, start] of filled) {
    if (!filled.delete(key)) continue;
    const block: Block = {
      fromRow: start[0],
      toRow: start[0] + 1,
      fromColumn: start[1],
      toColumn: start[1] + 1,
    };
    const open = [start];
    for (let at = open.pop(); at; at = open.pop()) {
      const [row, column] = at;
      block.fromRow = Math.min(block.fromRow, row);
      block.toRow = Math.max(block.toRow, row + 1);
      block.fromColumn = Math.min(block.fromColumn, column);
      block.toColumn = Math.max(block.toColumn, column + 1);
      for (let y = row - 1; y <= row + 1; y += 1) {
        for (let x = column - 1; x <= column + 1; x += 1) {
          const next = filled.get(`${y}/${x}`);
          if (!next) continue;
          filled.delete(`${y}/${x}`);
          open.push(next);
        }
      }
    }
    found.push(block);
  }
  return found;
}
