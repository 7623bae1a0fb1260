/** NamedRange: a name for a block, unique in its spreadsheet. */
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { namedRangeById } from '../named-ranges';
import { getSpreadsheet } from '../state';
import { RangeFace } from './range';
import { SpreadsheetObject } from './spreadsheet-object';

type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class NamedRangeFace extends SpreadsheetObject implements Imitation<NamedRangeFace, NamedRange> {
  readonly _name = 'NamedRange';

  constructor(
    execution: SpreadsheetObject['_execution'],
    spreadsheetId: string,
    readonly _id: string,
  ) {
    super(execution, spreadsheetId);
  }

  static find(
    execution: SpreadsheetObject['_execution'],
    spreadsheetId: string,
    name: string,
  ): NamedRangeFace | undefined {
    const found = (getSpreadsheet(execution.world, spreadsheetId).namedRanges ?? []).find(
      (one) => one.name.toLowerCase() === name.toLowerCase(),
    );
    return found && new NamedRangeFace(execution, spreadsheetId, found.namedRangeId);
  }

  getName(): string {
    const all = getSpreadsheet(this._world, this._spreadsheetId).namedRanges ?? [];
    const found = all.find((one) => one.namedRangeId === this._id);
    if (!found) throw new Error('The named range has been removed.');
    return found.name;
  }
  setName(name: string): NamedRange {
    return this._update({ name }, 'name');
  }
  getRange(): Range {
    const range = namedRangeById(this._world, this._spreadsheetId, this._id);
    if (!range) throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    return partial(RangeFace.of(this._execution, this._spreadsheetId, range));
  }
  setRange(range: Range): NamedRange {
    return this._update({ range: (range as unknown as RangeFace)._gridRange }, 'range');
  }
  remove(): void {
    this._apply({ deleteNamedRange: { namedRangeId: this._id } });
  }

  private _update(change: object, fields: string): NamedRange {
    this._apply({ updateNamedRange: { namedRange: { namedRangeId: this._id, ...change }, fields } });
    return partial(this);
  }
}
