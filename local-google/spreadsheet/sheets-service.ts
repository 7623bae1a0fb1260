/**
 * The advanced Sheets service (`Sheets.Spreadsheets…`): reads of many ranges in one round trip, and atomic
 * writes. Runs with the rights of the account that runs the script, like everything else.
 */
import { AdvancedService, calling } from '../advanced-service';
import { mayEdit } from '../drive/access';
import { requireView } from './batch';
import { batchUpdate } from './batch-update';
import { createFromApi } from './create-spreadsheet';
import { pickFields } from './field-mask';
import { type GetOptions, getApiSpreadsheet } from './get-spreadsheet';
import { apiProperties } from './sheet-properties';
import { batchOf, SHEETS_SCOPES } from './sheets-call';
import { getSheet } from './state';
import { copySheetTo } from './structure';
import { ValuesCollection } from './values-collection';

type Api = GoogleAppsScript.Sheets.Schema.Spreadsheet;

export class SheetsService extends AdvancedService {
  readonly _name = 'Sheets';

  get Spreadsheets(): SpreadsheetsCollection {
    return new SpreadsheetsCollection(this._execution);
  }
}

type Imitated = 'batchUpdate' | 'create' | 'get';

class SpreadsheetsCollection
  extends AdvancedService
  implements Pick<GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection, Imitated>
{
  readonly _name = 'Sheets.Spreadsheets';
  override readonly _roundTrips = ['batchUpdate', 'create', 'get'];

  get Values(): ValuesCollection {
    return new ValuesCollection(this._execution);
  }
  get Sheets(): SheetsCollection {
    return new SheetsCollection(this._execution);
  }

  batchUpdate(
    resource: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse {
    return calling(this._execution, 'sheets.spreadsheets.batchUpdate', SHEETS_SCOPES.write, () => {
      const batch = batchOf(this._execution, spreadsheetId);
      requireView(batch);
      const replies = batchUpdate(batch, resource.requests ?? []);
      this._execution.meter.cellsWritten += batch.cellsWritten;
      const ranges = resource.responseRanges;
      return {
        spreadsheetId,
        replies,
        ...(resource.includeSpreadsheetInResponse
          ? {
              updatedSpreadsheet: getApiSpreadsheet(batch, {
                ranges,
                includeGridData: resource.responseIncludeGridData,
              }),
            }
          : {}),
      };
    });
  }

  create(resource: Api, optional: { fields?: string } = {}): Api {
    return calling(this._execution, 'sheets.spreadsheets.create', SHEETS_SCOPES.write, () => {
      const { world, user } = this._execution;
      const id = createFromApi(world, user, resource);
      return pickFields(getApiSpreadsheet(batchOf(this._execution, id)), optional.fields);
    });
  }

  get(spreadsheetId: string, optional: GetOptions = {}): Api {
    return calling(this._execution, 'sheets.spreadsheets.get', SHEETS_SCOPES.read, () => {
      const batch = batchOf(this._execution, spreadsheetId);
      const answer = getApiSpreadsheet(batch, optional);
      this._execution.meter.cellsRead += batch.cellsRead ?? 0;
      return answer;
    });
  }
}

class SheetsCollection
  extends AdvancedService
  implements GoogleAppsScript.Sheets.Collection.Spreadsheets.SheetsCollection
{
  readonly _name = 'Sheets.Spreadsheets.Sheets';
  override readonly _roundTrips = ['copyTo'];

  copyTo(
    resource: GoogleAppsScript.Sheets.Schema.CopySheetToAnotherSpreadsheetRequest,
    spreadsheetId: string,
    sheetId: number,
  ): GoogleAppsScript.Sheets.Schema.SheetProperties {
    return calling(this._execution, 'sheets.spreadsheets.sheets.copyTo', SHEETS_SCOPES.write, () => {
      const { world, user } = this._execution;
      const destination = resource.destinationSpreadsheetId ?? '';
      requireView(batchOf(this._execution, spreadsheetId));
      requireView(batchOf(this._execution, destination));
      if (!mayEdit(world, destination, user)) throw new Error('The caller does not have permission');
      return apiProperties(copySheetTo(world, getSheet(world, spreadsheetId, sheetId), destination));
    });
  }
}
