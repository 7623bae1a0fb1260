/** Data filters: the other way to name a block, by A1 notation or by indices. */
import type { GridRange, SheetDocument } from '../documents';
import type { World } from '../world';
import { resolveA1 } from './grid-range';
import { getSheet } from './state';

export function resolveFilter(
  world: World,
  spreadsheetId: string,
  { a1Range, gridRange, developerMetadataLookup }: GoogleAppsScript.Sheets.Schema.DataFilter,
): { sheet: SheetDocument; range: GridRange } {
  if (developerMetadataLookup) throw new Error('local-google does not imitate developer metadata yet');
  if (a1Range !== undefined) return resolveA1(world, spreadsheetId, a1Range);
  const sheet = getSheet(world, spreadsheetId, gridRange?.sheetId ?? 0);
  return { sheet, range: { ...gridRange, sheetId: sheet.sheetId } };
}
