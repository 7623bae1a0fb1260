/**
 * A cell typed into by hand: protections bind, and what is typed is parsed as Sheets parses it (a formula, a
 * number, TRUE), unless the cell's format is plain text.
 */
import type { Cell, CellValue } from '../documents';
import type { World } from '../world';
import { parseA1 } from './a1';
import { cellAt, putCellAt } from './cells';
import { findSheetByTitle, ownFormat, requireEditable } from './state';

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
  const old = cellAt(world, sheet, startRowIndex, startColumnIndex);
  const { value: _value, formula: _formula, ...kept } = old;
  const typed = parseTyped(value, ownFormat(sheet, old).numberFormat === '@');
  if (
    old.validation?.strict &&
    typeof typed.value === 'string' &&
    old.validation.type === 'ONE_OF_LIST' &&
    !old.validation.values.includes(typed.value)
  ) {
    throw new Error(
      'The data you entered violates the data validation rules set on this cell. Please enter one of the listed values.',
    );
  }
  putCellAt(world, sheet, startRowIndex, startColumnIndex, { ...kept, ...typed });
}

function parseTyped(value: CellValue | '', isText: boolean): Pick<Cell, 'value' | 'formula'> {
  if (value === '') return {};
  if (typeof value !== 'string' || isText) return { value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (/^[=+]/.test(value) && value.length > 1) return { formula: value };
  if (/^(true|false)$/i.test(value)) return { value: value.toLowerCase() === 'true' };
  if (/^-?\d+(\.\d+)?(e\d+)?$/i.test(value)) return { value: Number(value) };
  return { value };
}
