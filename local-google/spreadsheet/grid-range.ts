/** Blocks of cells made concrete: bounds filled in from the tab, cells listed, A1 resolved to a tab. */
import type { GridRange, SheetDocument } from '../documents';
import type { World } from '../world';
import { parseA1 } from './a1';
import { findSheetByTitle, listSheets } from './state';

export interface Block {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

/** A block's bounds on its tab: what is missing reaches to the tab's edge. */
export function blockOf(sheet: SheetDocument, range: Partial<GridRange>): Block {
  return {
    fromRow: range.startRowIndex ?? 0,
    toRow: Math.min(range.endRowIndex ?? sheet.rowCount, sheet.rowCount),
    fromColumn: range.startColumnIndex ?? 0,
    toColumn: Math.min(range.endColumnIndex ?? sheet.columnCount, sheet.columnCount),
  };
}

export function* positions(block: Block): Generator<[row: number, column: number]> {
  for (let row = block.fromRow; row < block.toRow; row += 1) {
    for (let column = block.fromColumn; column < block.toColumn; column += 1) yield [row, column];
  }
}

/** The tab and block that an A1 text names; a bare tab name is the whole tab. */
export function resolveA1(
  world: World,
  spreadsheetId: string,
  a1: string,
): { sheet: SheetDocument; range: GridRange } {
  const whole = findSheetByTitle(world, spreadsheetId, a1.replace(/^'(.*)'$/, '$1').replaceAll("''", "'"));
  if (whole) return { sheet: whole, range: { sheetId: whole.sheetId } };
  const { sheetTitle, ...bounds } = parseA1(a1);
  const sheet =
    sheetTitle === undefined
      ? listSheets(world, spreadsheetId)[0]
      : findSheetByTitle(world, spreadsheetId, sheetTitle);
  if (!sheet) throw new Error(`Unable to parse range: ${a1}`);
  return { sheet, range: { sheetId: sheet.sheetId, ...bounds } };
}
