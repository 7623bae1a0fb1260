/** Rows found by Google itself, so that none is read which is not meant, however long a tab is. */
import { columnName } from './a1';
import { type ColumnKey, TABS } from './layout';
import { columnAt } from './register-row';

/** @param pattern a regular expression of a cell's text; rows count from 1, as the sheet shows them */
export function rowsFound(range: string, pattern: string): number[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getRange(range)
    .createTextFinder(pattern)
    .useRegularExpression(true)
    .matchCase(true)
    .findAll()
    .map((cell) => cell.getRow());
}

/** A column of the register, below its headings. */
export function registerColumn(key: ColumnKey): string {
  const { title, headingRows } = TABS.register;
  const letter = columnName(columnAt(key));
  return `'${title}'!${letter}${headingRows + 1}:${letter}`;
}

/** As a regular expression that finds just this text. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
