/** What every request to the Sheets API is given: who asks of which spreadsheet, and the check that they may. */
import type { GridRange } from '../documents';
import { mayEdit, mayView } from '../drive/access';
import type { World } from '../world';
import { blockOf } from './grid-range';
import { getSheet, getSpreadsheet, requireEditable } from './state';

/** Who asks of which spreadsheet, and how many cells were read and written so far (for the meter). */
export interface Batch {
  world: World;
  email: string;
  spreadsheetId: string;
  cellsWritten: number;
  cellsRead?: number;
}

/** The tab and block of a request, with the right to change it checked. */
export function editableBlock(batch: Batch, range: GoogleAppsScript.Sheets.Schema.GridRange | undefined) {
  const sheet = getSheet(batch.world, batch.spreadsheetId, range?.sheetId ?? 0);
  const given: GridRange = { ...range, sheetId: sheet.sheetId };
  requireEditable(batch.world, batch.email, sheet, given);
  return { sheet, range: given, block: blockOf(sheet, given) };
}

export function requireEditor({ world, email, spreadsheetId }: Batch): void {
  if (!mayEdit(world, spreadsheetId, email)) throw new Error('The caller does not have permission');
}

export function requireView({ world, email, spreadsheetId }: Batch): void {
  getSpreadsheet(world, spreadsheetId);
  if (!mayView(world, spreadsheetId, email)) throw new Error('The caller does not have permission');
}
