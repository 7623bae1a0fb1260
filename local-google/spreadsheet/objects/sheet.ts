/** Sheet: one tab as scripts see it. */
import type { SheetDocument } from '../../documents';
import type { Execution } from '../../execution/execution';
import { ServiceObject } from '../../service-object';
import { getSheet } from '../state';

export class SheetFace
  extends ServiceObject
  implements Pick<GoogleAppsScript.Spreadsheet.Sheet, 'getName' | 'getSheetId' | 'getIndex'>
{
  readonly _name = 'Sheet';
  override readonly _roundTrips = ['getName'];

  constructor(
    execution: Execution,
    readonly _spreadsheetId: string,
    readonly _sheetId: number,
  ) {
    super(execution);
  }

  get _sheet(): SheetDocument {
    return getSheet(this._execution.world, this._spreadsheetId, this._sheetId);
  }

  getName(): string {
    return this._sheet.title;
  }
  getSheetId(): GoogleAppsScript.Integer {
    return this._sheetId as GoogleAppsScript.Integer;
  }
  getIndex(): GoogleAppsScript.Integer {
    return (this._sheet.index + 1) as GoogleAppsScript.Integer;
  }
}
