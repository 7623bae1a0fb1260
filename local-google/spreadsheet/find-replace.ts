/**
 * `findReplace`: text found and replaced on the server, wherever it stands. Whole-cell, case-sensitive
 * replacement is a compare-and-set that needs no row number, which is what callers use it for.
 */
import { type Batch, editableBlock } from './batch';
import { putCellAt } from './cells';
import { displayText, readCells } from './state';

export function findReplace(batch: Batch, request: GoogleAppsScript.Sheets.Schema.FindReplaceRequest) {
  const { find = '', replacement = '', matchCase, matchEntireCell, searchByRegex, range, sheetId } = request;
  if (searchByRegex) throw new Error('local-google does not imitate findReplace.searchByRegex yet');
  if (!range && sheetId === undefined)
    throw new Error('local-google imitates findReplace with a range or a sheet only');
  const { sheet, range: given } = editableBlock(batch, range ?? { sheetId });
  let occurrencesChanged = 0;
  for (const { row, column, cell } of readCells(batch.world, sheet, given)) {
    const text = displayText(sheet, cell);
    const fold = (one: string) => (matchCase ? one : one.toLowerCase());
    const hit = matchEntireCell ? fold(text) === fold(find) : fold(text).includes(fold(find));
    if (!hit || cell.formula !== undefined) continue;
    const value = matchEntireCell ? replacement : replaceAll(text, find, replacement, !matchCase);
    putCellAt(batch.world, sheet, row, column, { ...cell, value });
    batch.cellsWritten += 1;
    occurrencesChanged += 1;
  }
  return { findReplace: { occurrencesChanged, valuesChanged: occurrencesChanged } };
}

function replaceAll(text: string, find: string, replacement: string, ignoreCase: boolean): string {
  const pattern = new RegExp(find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), ignoreCase ? 'gi' : 'g');
  return text.replace(pattern, () => replacement);
}
