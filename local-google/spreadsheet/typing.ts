/**
 * A cell typed into by hand: protections bind, and what is typed is parsed as Sheets parses it (a formula, a
 * number, TRUE), unless the cell's format is plain text.
 */
import type { CellValue } from '../documents';
import type { World } from '../world';
import { parseA1 } from './a1';
import { cellAt, putCellAt } from './cells';
import { enteredCell } from './entered';
import { findSheetByTitle, requireEditable } from './state';
import { requireValid } from './validation';

export function typeIntoCell(
  world: World,
  email: string,
  spreadsheetId: string,
  sheetTitle: string,
  a1: string,
  value: CellValue | '',
): void {
  const sheet = findSheetByTitle(world, spreadsheetId, sheetTitle);
  if (!sheet) throw new Error(`Unable to parse range: ${sheetTitle}!${a1}`);
  const { startRowIndex = 0, startColumnIndex = 0 } = parseA1(a1);
  requireEditable(world, email, sheet, {
    sheetId: sheet.sheetId,
    startRowIndex,
    endRowIndex: startRowIndex + 1,
    startColumnIndex,
    endColumnIndex: startColumnIndex + 1,
  });
  const typed = enteredCell(world, sheet, cellAt(world, sheet, startRowIndex, startColumnIndex), value);
  requireValid(sheet, startRowIndex, startColumnIndex, typed);
  putCellAt(world, sheet, startRowIndex, startColumnIndex, typed);
}
