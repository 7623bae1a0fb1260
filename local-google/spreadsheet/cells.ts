/** Cells written through the Sheets API: values as given (a `stringValue` is never parsed), formats by mask. */
import type { Cell, CellFormat, SheetDocument, Validation } from '../documents';
import type { World } from '../world';
import { apiCondition, conditionOf } from './conditions';
import { maskFields, maskPaths } from './field-mask';
import { apiTextFormat, applyFormat, textFormatOf } from './format';
import { sheetKey } from './state';

type ApiCell = GoogleAppsScript.Sheets.Schema.CellData;
type ApiRule = GoogleAppsScript.Sheets.Schema.DataValidationRule;

export const CELL_LIMIT = 50_000;

/** Throws what Google says to text that no cell can hold (platform.md §2.5). */
export function requireCellSize(text: string): void {
  if (text.length > CELL_LIMIT)
    throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
}

/** What a script may write of a cell; all else that the API answers is computed. */
const WRITABLE = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation', 'textFormatRuns'];

/** What a cell becomes when `data` is written to it under a field mask. `unformatted`: the tab's own look. */
export function writtenCell(old: Cell, data: ApiCell, mask: string, unformatted: CellFormat = {}): Cell {
  const everything = mask.trim() === '*';
  for (const [name = ''] of maskPaths(mask)) {
    if (!everything && !WRITABLE.includes(name))
      throw new Error(`local-google does not imitate writing the cell's ${name} yet`);
  }
  const names = (field: string) => everything || maskFields(mask, field).length > 0;
  const cell: Cell = { ...old };
  if (names('userEnteredValue')) {
    delete cell.value;
    delete cell.formula;
    Object.assign(cell, contentOf(data.userEnteredValue));
    // Parts of a text cannot outlive it.
    delete cell.runs;
  }
  const formatFields = everything ? [''] : maskFields(mask, 'userEnteredFormat');
  if (formatFields.length > 0) {
    const format: CellFormat = applyFormat(cell.format ?? unformatted, data.userEnteredFormat, formatFields);
    if (Object.keys(format).length > 0 || Object.keys(unformatted).length > 0) cell.format = format;
    else delete cell.format;
  }
  if (names('note')) {
    if (data.note) cell.note = data.note;
    else delete cell.note;
  }
  if (names('dataValidation')) {
    if (data.dataValidation) cell.validation = validationOf(data.dataValidation);
    else delete cell.validation;
  }
  if (names('textFormatRuns')) {
    if (data.textFormatRuns?.length) {
      cell.runs = data.textFormatRuns.map(({ startIndex = 0, format }) => ({
        startIndex,
        format: textFormatOf(format),
      }));
    } else delete cell.runs;
  }
  return cell;
}

function contentOf(
  value: GoogleAppsScript.Sheets.Schema.ExtendedValue | undefined,
): Pick<Cell, 'value' | 'formula'> {
  if (value?.formulaValue !== undefined) return { formula: value.formulaValue };
  if (value?.stringValue !== undefined) {
    requireCellSize(value.stringValue);
    return value.stringValue === '' ? {} : { value: value.stringValue };
  }
  if (value?.numberValue !== undefined) return { value: value.numberValue };
  return value?.boolValue === undefined ? {} : { value: value.boolValue };
}

export function validationOf(rule: ApiRule): Validation {
  return {
    ...conditionOf(rule.condition),
    strict: rule.strict ?? false,
    ...(rule.inputMessage ? { inputMessage: rule.inputMessage } : {}),
    ...(rule.showCustomUi ? { showCustomUi: true } : {}),
  };
}

export function apiValidation(validation: Validation): ApiRule {
  const { strict, inputMessage, showCustomUi } = validation;
  return {
    condition: apiCondition(validation),
    ...(inputMessage ? { inputMessage } : {}),
    ...(strict ? { strict } : {}),
    ...(showCustomUi ? { showCustomUi } : {}),
  };
}

export function apiRuns(runs: NonNullable<Cell['runs']>) {
  return runs.map(({ startIndex, format }) => ({
    ...(startIndex > 0 ? { startIndex } : {}),
    format: apiTextFormat(format),
  }));
}

/** Reads one cell; an empty one is `{}`. */
export function cellAt(world: World, sheet: SheetDocument, row: number, column: number): Cell {
  const key = sheetKey(sheet.spreadsheetId, sheet.sheetId);
  return world.store.cells(key, row, row + 1, column, column + 1)[0]?.cell ?? {};
}

export function putCellAt(world: World, sheet: SheetDocument, row: number, column: number, cell: Cell): void {
  world.store.putCell(sheetKey(sheet.spreadsheetId, sheet.sheetId), row, column, cell);
}
