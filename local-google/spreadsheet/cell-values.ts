/**
 * What scripts read and write of a cell as JavaScript values: dates are Dates by the spreadsheet's clock, empty is ''.
 * Apart from the Sheets API, which knows numbers only (platform.md §2.6).
 */
import type { Cell, CellValue, SheetDocument } from '../documents';
import type { World } from '../world';
import { enteredCell } from './entered';
import { isDatePattern, momentOf, serialOf } from './numbers';
import { displayText, getSpreadsheet, ownFormat } from './state';

export function scriptValue(world: World, sheet: SheetDocument, cell: Cell): CellValue | Date {
  if (cell.formula !== undefined) return displayText(sheet, cell);
  if (typeof cell.value === 'number' && isDatePattern(ownFormat(sheet, cell).numberFormat))
    return new Date(momentOf(cell.value, getSpreadsheet(world, sheet.spreadsheetId).timeZone));
  return cell.value ?? '';
}

/** platform.md §8: text is read as if it were typed; `null` and `undefined` leave nothing (platform.md §2.6). */
export function cellWith(world: World, sheet: SheetDocument, old: Cell, value: unknown): Cell {
  if (value === null || value === undefined) return enteredCell(world, sheet, old, '');
  if (isDate(value)) return dateCell(world, sheet, old, value);
  if (typeof value === 'number' && !Number.isFinite(value))
    return { ...enteredCell(world, sheet, old, ''), value: '#NUM!' };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return enteredCell(world, sheet, old, value);
  if (typeof value === 'bigint') return enteredCell(world, sheet, old, String(value));
  throw new Error('local-google does not imitate writing an object into a cell yet');
}

/** From whichever realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function dateCell(world: World, sheet: SheetDocument, old: Cell, date: Date): Cell {
  const { value: _value, formula: _formula, runs: _runs, ...kept } = old;
  const value = serialOf(date.getTime(), getSpreadsheet(world, sheet.spreadsheetId).timeZone);
  const format = ownFormat(sheet, old);
  if (format.numberFormat === '@') return { ...kept, value: String(date) };
  if (format.numberFormat) return { ...kept, value };
  const day = /^en(_US)?$/.test(sheet.locale) ? 'm/d/yyyy' : 'dd/mm/yyyy';
  const numberFormat = Number.isInteger(value) ? day : `${day} h:mm:ss`;
  return { ...kept, value, format: { ...format, numberFormat } };
}
