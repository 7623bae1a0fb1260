/** Spreadsheet as scripts see it: what it is called, which tab and which cells somebody looks at. */
import { addressOf } from '../../addresses';
import { checkArguments } from '../../arguments';
import type { Execution } from '../../execution/execution';
import { partial } from '../../partial';
import { ServiceObject } from '../../service-object';
import { resolveA1 } from '../grid-range';
import { getSheet, getSpreadsheet, listSheets } from '../state';
import { RangeFace } from './range';
import { SheetFace } from './sheet';

type Imitated =
  | 'getId'
  | 'getUrl'
  | 'getName'
  | 'getSpreadsheetTimeZone'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'getRange'
  | 'toast';

export class SpreadsheetFace
  extends ServiceObject
  implements Pick<GoogleAppsScript.Spreadsheet.Spreadsheet, Imitated>
{
  readonly _name = 'Spreadsheet';
  override readonly _roundTrips = ['getName', 'getSpreadsheetTimeZone'];

  constructor(
    execution: Execution,
    readonly _id: string,
  ) {
    super(execution);
  }

  getId(): string {
    return this._id;
  }
  getUrl(): string {
    return addressOf.spreadsheet(this._id);
  }
  getName(): string {
    return getSpreadsheet(this._execution.world, this._id).title;
  }
  getSpreadsheetTimeZone(): string {
    return getSpreadsheet(this._execution.world, this._id).timeZone;
  }

  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return partial(new SheetFace(this._execution, this._id, this._activeSheetId()));
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range | null {
    const { selection } = this._execution.options;
    if (!selection || this._id !== this._execution.project.containerId) return null;
    return partial(RangeFace.of(this._execution, this._id, selection));
  }

  getRange(a1Notation: string): GoogleAppsScript.Spreadsheet.Range {
    checkArguments('Spreadsheet.getRange', [a1Notation], ['String']);
    try {
      const { range } = resolveA1(this._execution.world, this._id, a1Notation);
      return partial(RangeFace.of(this._execution, this._id, range));
    } catch {
      throw new Error('Range not found');
    }
  }

  toast(text: string, title = ''): void {
    this._execution.effects.push({ kind: 'toast', title, text: String(text) });
  }

  _activeSheetId(): number {
    const { world, options, project } = this._execution;
    if (options.selection && this._id === project.containerId)
      return getSheet(world, this._id, options.selection.sheetId).sheetId;
    const first = listSheets(world, this._id).find((one) => !one.hidden);
    if (!first) throw new Error('Please select an active sheet first.');
    return first.sheetId;
  }
}
