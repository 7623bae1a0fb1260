/** Blocks of cells made concrete: bounds filled in from the tab, cells listed, A1 resolved to a tab. */
import type { GridRange, SheetDocument } from '../documents';
import type { World } from '../world';
import { columnName, parseA1 } from './a1';
import { namedRange } from './named-ranges';
import { findSheetByTitle, getSheet, listSheets } from './state';

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

/** The tab and block that an A1 text names: a block, a whole tab, or a named range. */
export function resolveA1(
  world: World,
  spreadsheetId: string,
  a1: string,
): { sheet: SheetDocument; range: GridRange } {
  const whole = findSheetByTitle(world, spreadsheetId, a1.replace(/^'(.*)'$/, '$1').replaceAll("''", "'"));
  if (whole) return { sheet: whole, range: { sheetId: whole.sheetId } };
  const named = namedRange(world, spreadsheetId, a1);
  if (named) return { sheet: getSheet(world, spreadsheetId, named.sheetId), range: named };
  const { sheetTitle, ...bounds } = parseA1(a1);
  const sheet =
    sheetTitle === undefined
      ? listSheets(world, spreadsheetId).find((one) => !one.hidden)
      : findSheetByTitle(world, spreadsheetId, sheetTitle);
  if (!sheet) throw new Error(`Unable to parse range: ${a1}`);
  return { sheet, range: { sheetId: sheet.sheetId, ...bounds } };
}

/** `'Kotak Keluar'!A3:F9`: the concrete block, as Google's answers name it. */
export function blockA1(sheet: SheetDocument, block: Block): string {
  return `${quotedTitle(sheet.title)}!${plainA1(block)}`;
}

export function plainA1({ fromRow, toRow, fromColumn, toColumn }: Block): string {
  const from = `${columnName(fromColumn)}${fromRow + 1}`;
  const to = `${columnName(toColumn - 1)}${toRow}`;
  return from === to ? from : `${from}:${to}`;
}

/** Quoted unless it is one plain word that is no cell. */
export function quotedTitle(title: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(title) && !/^[a-z]{1,3}\d+$/i.test(title);
  return isPlain ? title : `'${title.replaceAll("'", "''")}'`;
}
