/** What a call of the advanced Sheets service needs: its scopes, and who asks of which spreadsheet. */
import type { Execution } from '../execution/execution';
import type { Batch } from './batch';

export const SHEETS_SCOPES = {
  read: ['spreadsheets', 'spreadsheets.readonly', 'drive', 'drive.readonly', 'drive.file'],
  write: ['spreadsheets', 'drive', 'drive.file'],
};

export function batchOf(execution: Execution, spreadsheetId: string): Batch {
  return { world: execution.world, email: execution.user, spreadsheetId, cellsWritten: 0, cellsRead: 0 };
}
