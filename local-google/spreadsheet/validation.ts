/** Data validation: whether a strict rule refuses what is entered. Apart: people and scripts are both refused. */
import type { Cell, SheetDocument } from '../documents';
import { isMet } from './conditions';
import { plainA1 } from './grid-range';
import { displayText } from './state';

/** Throws, in Google's words, when a cell that is to be written breaks its own strict rule. An empty cell never does. */
export function requireValid(sheet: SheetDocument, row: number, column: number, cell: Cell): void {
  const { validation } = cell;
  const text = displayText(sheet, cell);
  // What a formula gives is not known here.
  if (!validation?.strict || text === '' || cell.formula !== undefined) return;
  if (isMet(validation, text, cell.value) || isUnknowable(validation.type)) return;
  const a1 = plainA1({ fromRow: row, toRow: row + 1, fromColumn: column, toColumn: column + 1 });
  const advice =
    validation.inputMessage ??
    (validation.type === 'ONE_OF_LIST'
      ? `Please enter one of the following values: ${validation.values.join(', ')}.`
      : '');
  throw new Error(
    `The data you entered in cell ${a1} violates the data validation rules set on this cell.${advice && `\n${advice}`}`,
  );
}

/** Rules that need formulas or other cells let everything pass here. */
function isUnknowable(type: string): boolean {
  return type === 'CUSTOM_FORMULA' || type === 'ONE_OF_RANGE' || /^DATE_(?!IS_VALID)/.test(type);
}
