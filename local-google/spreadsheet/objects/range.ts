/** Range: a block of cells of one tab as scripts see it. */
import { checkArguments } from '../../arguments';
import type { GridRange, SheetDocument } from '../../documents';
import type { Execution } from '../../execution/execution';
import { partial } from '../../partial';
import { ServiceObject } from '../../service-object';
import { type Block, blockOf, plainA1 } from '../grid-range';
import { getSheet } from '../state';
import { SheetFace } from './sheet';
import { TextFinderFace } from './text-finder';

type Imitated =
  | 'getSheet'
  | 'getRow'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getA1Notation'
  | 'createTextFinder';

export class RangeFace extends ServiceObject implements Pick<GoogleAppsScript.Spreadsheet.Range, Imitated> {
  readonly _name = 'Range';

  constructor(
    execution: Execution,
    readonly _spreadsheetId: string,
    readonly _sheetId: number,
    readonly _block: Block,
  ) {
    super(execution);
  }

  /** Of a block whose missing bounds reach to the tab's edges now. */
  static of(execution: Execution, spreadsheetId: string, range: GridRange): RangeFace {
    const sheet = getSheet(execution.world, spreadsheetId, range.sheetId);
    return new RangeFace(execution, spreadsheetId, sheet.sheetId, blockOf(sheet, range));
  }

  get _sheet(): SheetDocument {
    return getSheet(this._execution.world, this._spreadsheetId, this._sheetId);
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return partial(new SheetFace(this._execution, this._spreadsheetId, this._sheetId));
  }
  getRow(): GoogleAppsScript.Integer {
    return (this._block.fromRow + 1) as GoogleAppsScript.Integer;
  }
  getColumn(): GoogleAppsScript.Integer {
    return (this._block.fromColumn + 1) as GoogleAppsScript.Integer;
  }
  getLastRow(): GoogleAppsScript.Integer {
    return this._block.toRow as GoogleAppsScript.Integer;
  }
  getLastColumn(): GoogleAppsScript.Integer {
    return this._block.toColumn as GoogleAppsScript.Integer;
  }
  getNumRows(): GoogleAppsScript.Integer {
    return (this._block.toRow - this._block.fromRow) as GoogleAppsScript.Integer;
  }
  getNumColumns(): GoogleAppsScript.Integer {
    return (this._block.toColumn - this._block.fromColumn) as GoogleAppsScript.Integer;
  }
  getA1Notation(): string {
    return plainA1(this._block);
  }
  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    checkArguments('Range.createTextFinder', [findText], ['String']);
    const { fromRow, toRow, fromColumn, toColumn } = this._block;
    const range: GridRange = {
      sheetId: this._sheetId,
      startRowIndex: fromRow,
      endRowIndex: toRow,
      startColumnIndex: fromColumn,
      endColumnIndex: toColumn,
    };
    return partial(new TextFinderFace(this._execution, this._spreadsheetId, range, findText));
  }
}
