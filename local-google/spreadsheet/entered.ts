/**
 * What a person types, or a script writes as if it were typed, becomes what a cell holds: a leading `=` or `+` makes
 * a formula, numbers, dates and TRUE are read as such, and in a cell of plain text (`@`) all of it stays text
 * (platform.md §8). Apart, because typing, `setValues` and USER_ENTERED must agree.
 */
import type { Cell, CellValue, SheetDocument } from '../documents';
import { fieldsIn } from '../utilities/format-date';
import type { World } from '../world';
import { requireCellSize } from './cells';
import { enteredValue } from './numbers';
import { getSpreadsheet, ownFormat } from './state';

/** The cell with new content, everything else of it kept. */
export function enteredCell(world: World, sheet: SheetDocument, old: Cell, entered: CellValue): Cell {
  const { value: _value, formula: _formula, runs: _runs, ...kept } = old;
  if (entered === '') return kept;
  if (typeof entered !== 'string') return { ...kept, value: entered };
  requireCellSize(entered);
  const format = ownFormat(sheet, old);
  if (format.numberFormat === '@') return { ...kept, value: entered };
  // Kept as a quote prefix, which is no part of the value (platform.md §8).
  if (entered.startsWith("'")) return entered === "'" ? kept : { ...kept, value: entered.slice(1) };
  if (/^[=+]/.test(entered) && entered.length > 1) return { ...kept, formula: entered };
  const { year } = fieldsIn(world.clock.now(), getSpreadsheet(world, sheet.spreadsheetId).timeZone);
  const { value, numberFormat } = enteredValue(entered, sheet.locale, year);
  if (!numberFormat || format.numberFormat) return { ...kept, value };
  return { ...kept, value, format: { ...format, numberFormat } };
}
