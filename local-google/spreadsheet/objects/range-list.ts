/** RangeList: several ranges of one tab, changed together. Each method is Range's own, on all of them. */
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import type { RangeFace } from './range';
import { select } from './selection';
import { SpreadsheetObject } from './spreadsheet-object';

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class RangeListFace extends SpreadsheetObject implements Imitation<RangeListFace, RangeList> {
  readonly _name = 'RangeList';
  override readonly _local = ['getRanges', 'activate'];

  constructor(
    execution: SpreadsheetObject['_execution'],
    spreadsheetId: string,
    private readonly _ranges: Range[],
  ) {
    super(execution, spreadsheetId);
  }

  getRanges(): Range[] {
    return [...this._ranges];
  }
  activate(): RangeList {
    const last = this._ranges.at(-1) as unknown as RangeFace | undefined;
    if (last) select(this._execution, this._spreadsheetId, last._gridRange);
    return partial(this);
  }
  breakApart(): RangeList {
    return this._all((range) => range.breakApart());
  }
  check(): RangeList {
    return this._all((range) => range.check());
  }
  uncheck(): RangeList {
    return this._all((range) => range.uncheck());
  }
  clear(options: Parameters<RangeFace['clear']>[0] = {}): RangeList {
    return this._all((range) => range.clear(options));
  }
  clearContent(): RangeList {
    return this._all((range) => range.clearContent());
  }
  clearDataValidations(): RangeList {
    return this._all((range) => range.clearDataValidations());
  }
  clearFormat(): RangeList {
    return this._all((range) => range.clearFormat());
  }
  clearNote(): RangeList {
    return this._all((range) => range.clearNote());
  }
  insertCheckboxes(...values: unknown[]): RangeList {
    return this._all((range) => range.insertCheckboxes(...values));
  }
  removeCheckboxes(): RangeList {
    return this._all((range) => range.removeCheckboxes());
  }
  setBackground(color: string | null): RangeList {
    return this._all((range) => range.setBackground(color));
  }
  setBackgroundRGB(red: number, green: number, blue: number): RangeList {
    return this._all((range) => range.setBackgroundRGB(red, green, blue));
  }
  setBorder(...given: Parameters<RangeFace['setBorder']>): RangeList {
    return this._all((range) => range.setBorder(...given));
  }
  setFontColor(color: string | null): RangeList {
    return this._all((range) => range.setFontColor(color));
  }
  setFontFamily(fontFamily: string | null): RangeList {
    return this._all((range) => range.setFontFamily(fontFamily));
  }
  setFontLine(fontLine: GoogleAppsScript.Spreadsheet.FontLine | null): RangeList {
    return this._all((range) => range.setFontLine(fontLine));
  }
  setFontSize(size: number): RangeList {
    return this._all((range) => range.setFontSize(size));
  }
  setFontStyle(fontStyle: GoogleAppsScript.Spreadsheet.FontStyle | null): RangeList {
    return this._all((range) => range.setFontStyle(fontStyle));
  }
  setFontWeight(fontWeight: GoogleAppsScript.Spreadsheet.FontWeight | null): RangeList {
    return this._all((range) => range.setFontWeight(fontWeight));
  }
  setFormula(formula: string): RangeList {
    return this._all((range) => range.setFormula(formula));
  }
  setFormulaR1C1(formula: string): RangeList {
    return this._all((range) => range.setFormulaR1C1(formula));
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): RangeList {
    return this._all((range) => range.setHorizontalAlignment(alignment));
  }
  setNote(note: string | null): RangeList {
    return this._all((range) => range.setNote(note));
  }
  setNumberFormat(numberFormat: string): RangeList {
    return this._all((range) => range.setNumberFormat(numberFormat));
  }
  setShowHyperlink(showHyperlink: boolean): RangeList {
    return this._all((range) => range.setShowHyperlink(showHyperlink));
  }
  setTextDirection(direction: GoogleAppsScript.Spreadsheet.TextDirection | null): RangeList {
    return this._all((range) => range.setTextDirection(direction));
  }
  setTextRotation(degrees: number): RangeList {
    return this._all((range) => range.setTextRotation(degrees));
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  setValue(value: any): RangeList {
    return this._all((range) => range.setValue(value));
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): RangeList {
    return this._all((range) => range.setVerticalAlignment(alignment));
  }
  setVerticalText(isVertical: boolean): RangeList {
    return this._all((range) => range.setVerticalText(isVertical));
  }
  setWrap(isWrapEnabled: boolean): RangeList {
    return this._all((range) => range.setWrap(isWrapEnabled));
  }
  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): RangeList {
    return this._all((range) => range.setWrapStrategy(strategy));
  }
  trimWhitespace(): RangeList {
    return this._all((range) => range.trimWhitespace());
  }

  _all(act: (range: RangeFace) => unknown): RangeList {
    for (const range of this._ranges) act(range as unknown as RangeFace);
    return partial(this);
  }
}
