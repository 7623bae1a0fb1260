/** Where data ends, seen from a cell: what Ctrl+A and Ctrl with an arrow do in Sheets. */
import type { SheetDocument } from '../../documents';
import type { World } from '../../world';
import type { Block } from '../grid-range';
import { readCells } from '../state';

type Filled = (row: number, column: number) => boolean;

export function dataRegion(world: World, sheet: SheetDocument, from: Block, dimension?: string): Block {
  const isFilled = filledCells(world, sheet);
  const block = { ...from };
  const any = (rows: [number, number], columns: [number, number]) => {
    for (let row = Math.max(0, rows[0]); row < rows[1]; row += 1)
      for (let column = Math.max(0, columns[0]); column < columns[1]; column += 1)
        if (isFilled(row, column)) return true;
    return false;
  };
  const growsDown = dimension !== 'COLUMNS';
  const growsAcross = dimension !== 'ROWS';
  for (let hasGrown = true; hasGrown; ) {
    hasGrown = false;
    const [left, right] = growsAcross
      ? [block.fromColumn - 1, block.toColumn + 1]
      : [block.fromColumn, block.toColumn];
    const [top, bottom] = growsDown ? [block.fromRow - 1, block.toRow + 1] : [block.fromRow, block.toRow];
    const grow = (
      isPossible: boolean,
      rows: [number, number],
      columns: [number, number],
      act: () => void,
    ) => {
      if (!isPossible || !any(rows, columns)) return;
      act();
      hasGrown = true;
    };
    grow(growsDown && block.fromRow > 0, [block.fromRow - 1, block.fromRow], [left, right], () => {
      block.fromRow -= 1;
    });
    grow(growsDown && block.toRow < sheet.rowCount, [block.toRow, block.toRow + 1], [left, right], () => {
      block.toRow += 1;
    });
    grow(growsAcross && block.fromColumn > 0, [top, bottom], [block.fromColumn - 1, block.fromColumn], () => {
      block.fromColumn -= 1;
    });
    grow(
      growsAcross && block.toColumn < sheet.columnCount,
      [top, bottom],
      [block.toColumn, block.toColumn + 1],
      () => {
        block.toColumn += 1;
      },
    );
  }
  return block;
}

const STEPS: Record<string, [down: number, across: number]> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

export function nextDataCell(world: World, sheet: SheetDocument, from: Block, direction: string): Block {
  const isFilled = filledCells(world, sheet);
  const [down, across] = STEPS[direction] ?? [0, 0];
  let [row, column] = [from.fromRow, from.fromColumn];
  const isInside = (y: number, x: number) => y >= 0 && x >= 0 && y < sheet.rowCount && x < sheet.columnCount;
  const isRun =
    isFilled(row, column) && isInside(row + down, column + across) && isFilled(row + down, column + across);
  while (isInside(row + down, column + across)) {
    // Along a run to its end; else over the gap to what comes next, or to the edge.
    if (isRun && !isFilled(row + down, column + across)) break;
    row += down;
    column += across;
    if (!isRun && isFilled(row, column)) break;
  }
  return { fromRow: row, toRow: row + 1, fromColumn: column, toColumn: column + 1 };
}

function filledCells(world: World, sheet: SheetDocument): Filled {
  const filled = new Set(
    readCells(world, sheet)
      .filter(({ cell }) => cell.value !== undefined || cell.formula !== undefined)
      .map(({ row, column }) => `${row}/${column}`),
  );
  return (row, column) => filled.has(`${row}/${column}`);
}
