/** `Sheets.Spreadsheets.Values` as scripts see it. */
import { AdvancedService, calling } from '../advanced-service';
import { type Batch, requireView } from './batch';
import { resolveFilter } from './data-filter';
import { batchOf, SHEETS_SCOPES } from './sheets-call';
import {
  appendValues,
  clearValues,
  type ReadOptions,
  readBlock,
  readValues,
  type WriteOptions,
  writeValues,
} from './values';

export class ValuesCollection
  extends AdvancedService
  implements
    Pick<
      GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection,
      | 'append'
      | 'batchClear'
      | 'batchGet'
      | 'batchGetByDataFilter'
      | 'batchUpdate'
      | 'clear'
      | 'get'
      | 'update'
    >
{
  readonly _name = 'Sheets.Spreadsheets.Values';
  override readonly _roundTrips = [
    ...['append', 'batchClear', 'batchGet', 'batchGetByDataFilter', 'batchUpdate', 'clear', 'get', 'update'],
  ];

  get(
    spreadsheetId: string,
    range: string,
    optional: ReadOptions = {},
  ): GoogleAppsScript.Sheets.Schema.ValueRange {
    return this._reading('get', spreadsheetId, (batch) => readValues(batch, range, optional));
  }

  batchGet(
    spreadsheetId: string,
    optional: ReadOptions & { ranges?: string | string[] } = {},
  ): GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse {
    return this._reading('batchGet', spreadsheetId, (batch) => ({
      spreadsheetId,
      valueRanges: [optional.ranges ?? []].flat().map((a1) => readValues(batch, a1, optional)),
    }));
  }

  batchGetByDataFilter(
    resource: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterRequest,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse {
    return this._reading('batchGetByDataFilter', spreadsheetId, (batch) => ({
      spreadsheetId,
      valueRanges: (resource.dataFilters ?? []).map((filter) => {
        const { sheet, range } = resolveFilter(batch.world, spreadsheetId, filter);
        return { valueRange: readBlock(batch, sheet, range, resource), dataFilters: [filter] };
      }),
    }));
  }

  update(
    resource: GoogleAppsScript.Sheets.Schema.ValueRange,
    spreadsheetId: string,
    range: string,
    optional: WriteOptions = {},
  ): GoogleAppsScript.Sheets.Schema.UpdateValuesResponse {
    return this._writing('update', spreadsheetId, (batch) => writeValues(batch, range, resource, optional));
  }

  append(
    resource: GoogleAppsScript.Sheets.Schema.ValueRange,
    spreadsheetId: string,
    range: string,
    optional: WriteOptions = {},
  ): GoogleAppsScript.Sheets.Schema.AppendValuesResponse {
    return this._writing('append', spreadsheetId, (batch) => appendValues(batch, range, resource, optional));
  }

  batchUpdate(
    resource: GoogleAppsScript.Sheets.Schema.BatchUpdateValuesRequest,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchUpdateValuesResponse {
    return this._writing('batchUpdate', spreadsheetId, (batch) => {
      const responses = (resource.data ?? []).map((one) =>
        writeValues(batch, one.range ?? '', one, resource),
      );
      const total = (name: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
        responses.reduce((sum, one) => sum + (one[name] ?? 0), 0);
      const sheets = new Set(responses.map((one) => one.updatedRange?.replace(/![^!]*$/, '')));
      return {
        spreadsheetId,
        totalUpdatedRows: total('updatedRows'),
        totalUpdatedColumns: total('updatedColumns'),
        totalUpdatedCells: total('updatedCells'),
        totalUpdatedSheets: sheets.size,
        responses,
      };
    });
  }

  clear(
    _resource: object,
    spreadsheetId: string,
    range: string,
  ): GoogleAppsScript.Sheets.Schema.ClearValuesResponse {
    return this._writing('clear', spreadsheetId, (batch) => ({
      spreadsheetId,
      clearedRange: clearValues(batch, range),
    }));
  }

  batchClear(
    resource: GoogleAppsScript.Sheets.Schema.BatchClearValuesRequest,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchClearValuesResponse {
    return this._writing('batchClear', spreadsheetId, (batch) => ({
      spreadsheetId,
      clearedRanges: (resource.ranges ?? []).map((range) => clearValues(batch, range)),
    }));
  }

  _reading<T>(method: string, spreadsheetId: string, act: (batch: Batch) => T): T {
    return this._call(method, SHEETS_SCOPES.read, spreadsheetId, act);
  }

  /** All of a call's values are written, or none. */
  _writing<T>(method: string, spreadsheetId: string, act: (batch: Batch) => T): T {
    return this._call(method, SHEETS_SCOPES.write, spreadsheetId, (batch) =>
      batch.world.store.atomically(() => act(batch)),
    );
  }

  _call<T>(method: string, scopes: string[], spreadsheetId: string, act: (batch: Batch) => T): T {
    return calling(this._execution, `sheets.spreadsheets.values.${method}`, scopes, () => {
      const batch = batchOf(this._execution, spreadsheetId);
      requireView(batch);
      const answer = act(batch);
      this._execution.meter.cellsWritten += batch.cellsWritten;
      this._execution.meter.cellsRead += batch.cellsRead ?? 0;
      return answer;
    });
  }
}
