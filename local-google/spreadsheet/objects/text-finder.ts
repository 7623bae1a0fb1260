/**
 * TextFinder: looks for a text in a range on the server, so that only what is found travels. Its ranges are the cells
 * that hold it, row by row (developers.google.com/apps-script/reference/spreadsheet/text-finder).
 */
import type { GridRange } from '../../documents';
import type { Execution } from '../../execution/execution';
import { partial } from '../../partial';
import { ServiceObject } from '../../service-object';
import { displayText, getSheet, readCells } from '../state';
import { RangeFace } from './range';

type Finder = GoogleAppsScript.Spreadsheet.TextFinder;
type Imitated = 'matchCase' | 'matchEntireCell' | 'useRegularExpression' | 'findAll';

export class TextFinderFace extends ServiceObject implements Pick<Finder, Imitated> {
  readonly _name = 'TextFinder';
  override readonly _roundTrips = ['findAll'];
  private _case = false;
  private _whole = false;
  private _regular = false;

  constructor(
    execution: Execution,
    private readonly _spreadsheetId: string,
    private readonly _range: GridRange,
    private readonly _text: string,
  ) {
    super(execution);
  }

  matchCase(matchCase: boolean): Finder {
    this._case = matchCase;
    return partial<Finder>(this);
  }
  matchEntireCell(matchEntireCell: boolean): Finder {
    this._whole = matchEntireCell;
    return partial<Finder>(this);
  }
  useRegularExpression(useRegEx: boolean): Finder {
    this._regular = useRegEx;
    return partial<Finder>(this);
  }

  findAll(): GoogleAppsScript.Spreadsheet.Range[] {
    const { world } = this._execution;
    const sheet = getSheet(world, this._spreadsheetId, this._range.sheetId);
    const source = this._regular ? this._text : this._text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(this._whole ? `^(?:${source})$` : source, this._case ? 'u' : 'iu');
    return readCells(world, sheet, this._range)
      .filter(({ cell }) => pattern.test(displayText(sheet, cell)))
      .map(({ row, column }) =>
        partial(
          RangeFace.of(this._execution, this._spreadsheetId, {
            sheetId: sheet.sheetId,
            startRowIndex: row,
            endRowIndex: row + 1,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          }),
        ),
      );
  }
}
