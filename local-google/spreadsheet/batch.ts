/** What every request of a `batchUpdate` is given: who changes which spreadsheet, and the check that they may. */
import type { GridRange } from '../documents';
import type { World } from '../world';
import { blockOf } from './grid-range';
import { getSheet, requireEditable } from './state';

/** Who changes which spreadsheet, and how many cells were written so far (for the meter). */
export interface Batch {
  world: World;
  email: string;
  spreadsheetId: string;
  cellsWritten: number;
}

/** The tab and block of a request, with the right to change it checked. */
export function editableBlock(batch: Batch, range: GoogleAppsScript.Sheets.Schema.GridRange | undefined) {
  const sheet = getSheet(batch.world, batch.spreadsheetId, range?.sheetId ?? 0);
  const given: GridRange = { ...range, sheetId: sheet.sheetId };
  requireEditable(batch.world, batch.email, sheet, given);
  return { sheet, range: given, block: blockOf(sheet, given) };
}
