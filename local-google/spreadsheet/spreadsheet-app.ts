/**
 * SpreadsheetApp as a bound script uses it for its surroundings: which spreadsheet, which tab, which selection.
 * Menus and dialogs are in ui.ts. Cells are read and written through the advanced service (sheets-service.ts).
 */

import { addressOf } from '../addresses';
import type { GridRange, SheetDocument } from '../documents';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { columnName } from './a1';
import { getSheet, getSpreadsheet, listSheets } from './state';
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
    return partial(new LocalSpreadsheet(this._execution));
  }

  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return this.getActiveSpreadsheet();
  }

  getUi(): GoogleAppsScript.Base.Ui {
    if (this._execution.options.surroundings === 'trigger') {
      throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return partial(new LocalUi(this._execution));
  }

  flush(): void {
    // Everything is written at once here; what is left is the cost of asking.
  }
}

class LocalSpreadsheet
  extends ServiceObject
  implements
    Pick<
      GoogleAppsScript.Spreadsheet.Spreadsheet,
      | 'getId'
      | 'getUrl'
      | 'getName'
      | 'getSpreadsheetTimeZone'
      | 'getActiveSheet'
      | 'getActiveRange'
      | 'toast'
    >
{
  readonly _name = 'Spreadsheet';
  override readonly _roundTrips = ['getName', 'getSpreadsheetTimeZone'];

  getId(): string {
    return this._execution.project.containerId;
  }
  getUrl(): string {
    return addressOf.spreadsheet(this.getId());
  }
  getName(): string {
    return getSpreadsheet(this._execution.world, this.getId()).title;
  }
  getSpreadsheetTimeZone(): string {
    return getSpreadsheet(this._execution.world, this.getId()).timeZone;
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return partial(new LocalSheet(this._execution, this._activeSheet()));
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range | null {
    const { selection } = this._execution.options;
    return selection ? partial(new LocalRange(this._execution, this._activeSheet(), selection)) : null;
  }

  private _activeSheet(): SheetDocument {
    const { world, options } = this._execution;
    const sheet = options.selection
      ? getSheet(world, this.getId(), options.selection.sheetId)
      : listSheets(world, this.getId())[0];
    if (!sheet) throw new Error('Please select an active sheet first.');
    return sheet;
  }

  toast(text: string, title = ''): void {
    this._execution.effects.push({ kind: 'toast', title, text: String(text) });
  }
}

class LocalSheet
  extends ServiceObject
  implements Pick<GoogleAppsScript.Spreadsheet.Sheet, 'getName' | 'getSheetId' | 'getIndex'>
{
  readonly _name = 'Sheet';
  override readonly _roundTrips = ['getName'];

  constructor(
    execution: ServiceObject['_execution'],
    readonly _sheet: SheetDocument,
  ) {
    super(execution);
  }

  getName(): string {
    return this._sheet.title;
  }
  getSheetId(): GoogleAppsScript.Integer {
    return this._sheet.sheetId as GoogleAppsScript.Integer;
  }
  getIndex(): GoogleAppsScript.Integer {
    return (this._sheet.index + 1) as GoogleAppsScript.Integer;
  }
}

class LocalRange
  extends ServiceObject
  implements
    Pick<
      GoogleAppsScript.Spreadsheet.Range,
      'getSheet' | 'getRow' | 'getColumn' | 'getNumRows' | 'getNumColumns' | 'getLastRow' | 'getA1Notation'
    >
{
  readonly _name = 'Range';

  constructor(
    execution: ServiceObject['_execution'],
    private readonly _sheet: SheetDocument,
    private readonly _range: GridRange,
  ) {
    super(execution);
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return partial(new LocalSheet(this._execution, this._sheet));
  }
  getRow(): GoogleAppsScript.Integer {
    return ((this._range.startRowIndex ?? 0) + 1) as GoogleAppsScript.Integer;
  }
  getColumn(): GoogleAppsScript.Integer {
    return ((this._range.startColumnIndex ?? 0) + 1) as GoogleAppsScript.Integer;
  }
  getLastRow(): GoogleAppsScript.Integer {
    return (this._range.endRowIndex ?? this._sheet.rowCount) as GoogleAppsScript.Integer;
  }
  getNumRows(): GoogleAppsScript.Integer {
    return (this.getLastRow() - this.getRow() + 1) as GoogleAppsScript.Integer;
  }
  getNumColumns(): GoogleAppsScript.Integer {
    const end = this._range.endColumnIndex ?? this._sheet.columnCount;
    return (end - (this._range.startColumnIndex ?? 0)) as GoogleAppsScript.Integer;
  }
  getA1Notation(): string {
    const from = `${columnName(this.getColumn() - 1)}${this.getRow()}`;
    const to = `${columnName(this.getColumn() + this.getNumColumns() - 2)}${this.getLastRow()}`;
    return from === to ? from : `${from}:${to}`;
  }
}
