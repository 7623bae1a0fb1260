/**
 * SpreadsheetApp as a bound script uses it for its surroundings: which spreadsheet, which selection, menus,
 * dialogs, toasts. Cells are read and written through the advanced service (sheets-service.ts).
 */

import { addressOf } from '../addresses';
import type { GridRange, SheetDocument } from '../documents';
import { enumeration } from '../enumeration';
import type { Effect } from '../execution';
import { HtmlOutput } from '../html/html-service';
import { releaseAllLocks } from '../lock/lock-service';
import { ServiceObject } from '../service-object';
import { columnName } from './a1';
import { getSheet, getSpreadsheet, listSheets } from './state';

export class SpreadsheetAppService extends ServiceObject {
  readonly _name = 'SpreadsheetApp';
  override readonly _roundTrips = ['flush'];

  getActiveSpreadsheet(): LocalSpreadsheet {
    return new LocalSpreadsheet(this._execution);
  }

  getActive(): LocalSpreadsheet {
    return this.getActiveSpreadsheet();
  }

  getUi(): LocalUi {
    if (this._execution.options.surroundings === 'trigger') {
      throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return new LocalUi(this._execution);
  }

  flush(): void {
    // Everything is written at once here; what is left is the cost of asking.
  }
}

class LocalSpreadsheet
  extends ServiceObject
  implements
    Pick<GoogleAppsScript.Spreadsheet.Spreadsheet, 'getId' | 'getUrl' | 'getName' | 'getSpreadsheetTimeZone'>
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

  getActiveSheet(): LocalSheet {
    const { world, options } = this._execution;
    const sheet = options.selection
      ? getSheet(world, this.getId(), options.selection.sheetId)
      : listSheets(world, this.getId())[0];
    if (!sheet) throw new Error('Please select an active sheet first.');
    return new LocalSheet(this._execution, sheet);
  }

  getActiveRange(): LocalRange | null {
    const { selection } = this._execution.options;
    return selection ? new LocalRange(this._execution, this.getActiveSheet()._sheet, selection) : null;
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
      'getRow' | 'getColumn' | 'getNumRows' | 'getNumColumns' | 'getLastRow' | 'getA1Notation'
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

  getSheet(): LocalSheet {
    return new LocalSheet(this._execution, this._sheet);
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

const BUTTON_SETS = enumeration<typeof GoogleAppsScript.Base.ButtonSet>(
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
);
const BUTTONS = enumeration<typeof GoogleAppsScript.Base.Button>('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');

class LocalUi extends ServiceObject {
  readonly _name = 'Ui';
  readonly ButtonSet = BUTTON_SETS;
  readonly Button = BUTTONS;

  createMenu(caption: string): LocalMenu {
    return new LocalMenu(this._execution, caption);
  }

  /** Shown, and taken as answered with OK. Locks do not survive it (platform.md §2.4). */
  alert(...given: unknown[]): GoogleAppsScript.Base.Button {
    releaseAllLocks(this._execution);
    const [title, text] = given.filter((one) => typeof one === 'string').length > 1 ? given : ['', given[0]];
    this._execution.effects.push({ kind: 'alert', title: String(title ?? ''), text: String(text ?? '') });
    return BUTTONS.OK;
  }

  showModalDialog(html: unknown, title: string): void {
    this._show('modal', html, title);
  }
  showModelessDialog(html: unknown, title: string): void {
    this._show('modal', html, title);
  }
  showSidebar(html: unknown): void {
    this._show('sidebar', html, '');
  }

  private _show(place: 'modal' | 'sidebar', html: unknown, title: string): void {
    const output = html as HtmlOutput;
    if (!(output instanceof HtmlOutput))
      throw new Error("The parameters don't match the method signature for Ui.");
    const effect: Effect = {
      kind: 'dialog',
      place,
      title: title || output.getTitle(),
      html: output.getContent(),
      width: output.getWidth() ?? 600,
      height: output.getHeight() ?? 400,
    };
    this._execution.effects.push(effect);
  }
}

class LocalMenu extends ServiceObject {
  readonly _name = 'Menu';
  private readonly _items: Extract<Effect, { kind: 'menu' }>['items'] = [];

  constructor(
    execution: ServiceObject['_execution'],
    private readonly _caption: string,
  ) {
    super(execution);
  }

  addItem(caption: string, functionName: string): this {
    this._items.push({ caption, handler: functionName });
    return this;
  }
  addSeparator(): this {
    this._items.push('separator');
    return this;
  }
  addToUi(): void {
    this._execution.effects.push({ kind: 'menu', name: this._caption, items: this._items });
  }
}
