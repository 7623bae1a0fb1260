/**
 * The advanced Sheets service (`Sheets.Spreadsheets…`): reads of many ranges in one round trip, and atomic
 * writes. Runs with the rights of the account that runs the script, like everything else.
 */

import type { ConditionalFormat, GridRange } from '../documents';
import { mayView } from '../drive/access';
import type { Execution } from '../execution';
import { ServiceObject } from '../service-object';
import type { Batch } from './batch';
import { batchUpdate } from './batch-update';
import { resolveA1 } from './grid-range';
import { displayText, getSpreadsheet, listSheets, readCells } from './state';

type Schema = {
  ValueRange: GoogleAppsScript.Sheets.Schema.ValueRange;
  Spreadsheet: GoogleAppsScript.Sheets.Schema.Spreadsheet;
};

export class SheetsService extends ServiceObject {
  readonly _name = 'Sheets';

  get Spreadsheets(): SpreadsheetsCollection {
    return new SpreadsheetsCollection(this._execution);
  }
}

class SpreadsheetsCollection
  extends ServiceObject
  implements Pick<GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection, 'batchUpdate' | 'get'>
{
  readonly _name = 'Sheets.Spreadsheets';
  override readonly _roundTrips = ['batchUpdate', 'get'];

  get Values(): ValuesCollection {
    return new ValuesCollection(this._execution);
  }

  batchUpdate(
    resource: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest,
    spreadsheetId: string,
  ): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse {
    return calling('sheets.spreadsheets.batchUpdate', () => {
      requireView(this._execution, spreadsheetId);
      const batch: Batch = {
        world: this._execution.world,
        email: this._execution.user,
        spreadsheetId,
        cellsWritten: 0,
      };
      const replies = batchUpdate(batch, resource.requests ?? []);
      this._execution.meter.cellsWritten += batch.cellsWritten;
      return { spreadsheetId, replies };
    });
  }

  /** Everything of a spreadsheet but its cells. `fields` is accepted; what it leaves out comes all the same. */
  get(spreadsheetId: string, _optional?: object): Schema['Spreadsheet'] {
    return calling('sheets.spreadsheets.get', () => {
      requireView(this._execution, spreadsheetId);
      const { world } = this._execution;
      const { title, locale, timeZone } = getSpreadsheet(world, spreadsheetId);
      return {
        spreadsheetId,
        properties: { title, locale, timeZone },
        sheets: listSheets(world, spreadsheetId).map((sheet) => ({
          properties: {
            sheetId: sheet.sheetId,
            title: sheet.title,
            index: sheet.index,
            hidden: sheet.hidden,
            gridProperties: {
              rowCount: sheet.rowCount,
              columnCount: sheet.columnCount,
              frozenRowCount: sheet.frozenRowCount,
              frozenColumnCount: sheet.frozenColumnCount,
            },
          },
          merges: sheet.merges.map(plainRange),
          conditionalFormats: sheet.conditionalFormats.map(plainRule),
          protectedRanges: sheet.protectedRanges.map((one) => ({
            protectedRangeId: one.protectedRangeId,
            range: plainRange(one.range),
            description: one.description,
            warningOnly: one.warningOnly,
            editors: { users: one.editors },
          })),
        })),
      };
    });
  }
}

class ValuesCollection
  extends ServiceObject
  implements Pick<GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection, 'batchGet'>
{
  readonly _name = 'Sheets.Spreadsheets.Values';
  override readonly _roundTrips = ['batchGet'];

  /** Rows are cut after their last filled cell, and blocks after their last filled row, as Google does. */
  batchGet(spreadsheetId: string, given: object = {}): GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse {
    const optional = given as { ranges?: string[]; valueRenderOption?: string };
    return calling('sheets.spreadsheets.values.batchGet', () => {
      requireView(this._execution, spreadsheetId);
      const unformatted = optional.valueRenderOption === 'UNFORMATTED_VALUE';
      const valueRanges = (optional.ranges ?? []).map((a1) => this._read(spreadsheetId, a1, unformatted));
      return { spreadsheetId, valueRanges };
    });
  }

  private _read(spreadsheetId: string, a1: string, unformatted: boolean): Schema['ValueRange'] {
    const { sheet, range } = resolveA1(this._execution.world, spreadsheetId, a1);
    const values: unknown[][] = [];
    for (const { row, column, cell } of readCells(this._execution.world, sheet, range)) {
      const value = unformatted && cell.formula === undefined ? (cell.value ?? '') : displayText(cell);
      if (value === '') continue;
      const at = row - (range.startRowIndex ?? 0);
      while (values.length <= at) values.push([]);
      const line = values[at] ?? [];
      while (line.length < column - (range.startColumnIndex ?? 0)) line.push('');
      line.push(value);
    }
    this._execution.meter.cellsRead += values.reduce((sum, line) => sum + line.length, 0);
    return values.length > 0 ? { range: a1, values } : { range: a1 };
  }
}

function requireView(execution: Execution, spreadsheetId: string): void {
  getSpreadsheet(execution.world, spreadsheetId);
  if (!mayView(execution.world, spreadsheetId, execution.user)) {
    throw new Error('The caller does not have permission');
  }
}

/** Errors of an advanced service name the method that was called. */
function calling<T>(method: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(`API call to ${method} failed with error: ${(error as Error).message}`);
  }
}

function plainRange({ sheetId, ...bounds }: GridRange) {
  return { sheetId, ...bounds };
}

function plainRule(rule: ConditionalFormat) {
  return {
    ranges: rule.ranges.map(plainRange),
    booleanRule: {
      condition: { type: rule.type, values: rule.values.map((one) => ({ userEnteredValue: one })) },
    },
  };
}
