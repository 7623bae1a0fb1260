/**
 * SpreadsheetApp: the way in to spreadsheets. What it hands out is in objects/, menus and dialogs are in ui.ts; many
 * cells at once are read and written through the advanced service (sheets-service.ts).
 */
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { SpreadsheetFace } from './objects/spreadsheet';
import { LocalUi } from './ui';

export class SpreadsheetAppService
  extends ServiceObject
  implements
    Pick<
      GoogleAppsScript.Spreadsheet.SpreadsheetApp,
      'getActiveSpreadsheet' | 'getActive' | 'getUi' | 'flush'
    >
{
  readonly _name = 'SpreadsheetApp';
  override readonly _roundTrips = ['flush'];

  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return partial(new SpreadsheetFace(this._execution, this._execution.project.containerId));
  }

  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.getActiveSpreadsheet();
  }

  getUi(): GoogleAppsScript.Base.Ui {
    if (['trigger', 'web app'].includes(this._execution.options.surroundings)) {
      throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return partial(new LocalUi(this._execution));
  }

  flush(): void {
    // Everything is written at once here; what is left is the cost of asking.
  }
}
