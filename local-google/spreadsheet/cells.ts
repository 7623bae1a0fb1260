/** Cells written through the Sheets API: values as given (a `stringValue` is never parsed), formats by mask. */
import type { Cell, CellFormat, SheetDocument } from '../documents';
import type { World } from '../world';
import { applyFormat, maskFields } from './format';
import { sheetKey } from './state';

type ApiCell = GoogleAppsScript.Sheets.Schema.CellData;

export const CELL_LIMIT = 50_000;

/** What a cell becomes when `data` is written to it under a field mask. `unformatted`: the tab's own look. */
export function writtenCell(old: Cell, data: ApiCell, mask: string, unformatted: CellFormat = {}): Cell {
  const everything = mask.trim() === '*';
  const cell: Cell = { ...old };
  if (everything || maskFields(mask, 'userEnteredValue').length > 0) {
    delete cell.value;
    delete cell.formula;
    const value = data.userEnteredValue;
    if (value?.formulaValue !== undefined) cell.formula = value.formulaValue;
    else if (value?.stringValue !== undefined) {
      if (value.stringValue.length > CELL_LIMIT) {
        throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
      }
      if (value.stringValue !== '') cell.value = value.stringValue;
    } else if (value?.numberValue !== undefined) cell.value = value.numberValue;
    else if (value?.boolValue !== undefined) cell.value = value.boolValue;
  }
  const formatFields = everything ? [''] : maskFields(mask, 'userEnteredFormat');
  if (formatFields.length > 0) {
    const format: CellFormat = applyFormat(cell.format ?? unformatted, data.userEnteredFormat, formatFields);
    if (Object.keys(format).length > 0 || Object.keys(unformatted).length > 0) cell.format = format;
    else delete cell.format;
  }
  if (everything || maskFields(mask, 'note').length > 0) {
    if (data.note) cell.note = data.note;
    else delete cell.note;
  }
  if (everything || maskFields(mask, 'dataValidation').length > 0) {
    const rule = data.dataValidation;
    if (rule) {
      cell.validation = {
        type: rule.condition?.type ?? '',
        values: (rule.condition?.values ?? []).map((one) => one.userEnteredValue ?? ''),
        strict: rule.strict ?? false,
      };
    } else delete cell.validation;
  }
  return cell;
}

/** Reads one cell; an empty one is `{}`. */
export function cellAt(world: World, sheet: SheetDocument, row: number, column: number): Cell {
  const key = sheetKey(sheet.spreadsheetId, sheet.sheetId);
  return world.store.cells(key, row, row + 1, column, column + 1)[0]?.cell ?? {};
}

export function putCellAt(world: World, sheet: SheetDocument, row: number, column: number, cell: Cell): void {
  world.store.putCell(sheetKey(sheet.spreadsheetId, sheet.sheetId), row, column, cell);
}
