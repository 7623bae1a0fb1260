/**
 * Range: a block of cells of one tab as scripts see it. Here is what it has to do with other things: rules, filters,
 * protections, the selection. What it reads and writes is in its parents, range-place.ts to range-deeds.ts.
 */
import type { Cell, GridRange } from '../../documents';
import type { Execution } from '../../execution/execution';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { cellAt } from '../cells';
import { type Block, blockOf } from '../grid-range';
import { getSheet, overlap } from '../state';
import { addBanding, bandingsOf, themeColors } from './banding';
import { dataRegion, nextDataCell } from './data-region';
import { DataValidationFace } from './data-validation';
import { FilterFace } from './filter';
import { protect } from './protection';
import { RangeDeeds } from './range-deeds';
import type { Open } from './range-place';
import { select } from './selection';
import { SheetFace } from './sheet';
import { TextFinderFace } from './text-finder';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Banding = GoogleAppsScript.Spreadsheet.Banding;
type Theme = GoogleAppsScript.Spreadsheet.BandingTheme;

export class RangeFace extends RangeDeeds implements Imitation<RangeFace, Range> {
  /** Of a block whose missing bounds reach to the tab's edges now. */
  static of(execution: Execution, spreadsheetId: string, range: GridRange): RangeFace {
    const sheet = getSheet(execution.world, spreadsheetId, range.sheetId);
    return new RangeFace(execution, spreadsheetId, sheet.sheetId, blockOf(sheet, range), openOf(range));
  }

  override _at(block: Block): Range {
    return partial(new RangeFace(this._execution, this._spreadsheetId, this._sheetId, block));
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return partial(new SheetFace(this._execution, this._spreadsheetId, this._sheetId));
  }

  activate(): Range {
    select(this._execution, this._spreadsheetId, this._gridRange);
    return partial(this);
  }
  activateAsCurrentCell(): Range {
    return this.activate();
  }

  getDataValidation(): Rule | null {
    return this._first((cell) => this._rule(cell));
  }
  getDataValidations(): (Rule | null)[][] {
    return this._map((cell) => this._rule(cell));
  }
  setDataValidation(rule: Rule | null): Range {
    return this._rewrite((cell) => withRule(cell, rule));
  }
  setDataValidations(rules: (Rule | null)[][]): Range {
    this._requireSize(rules);
    const { fromRow, fromColumn } = this._block;
    return this._rewrite((cell, row, column) =>
      withRule(cell, rules[row - fromRow]?.[column - fromColumn] ?? null),
    );
  }

  /** A checkbox is a rule; the cells become unticked unless they hold one of its values. */
  insertCheckboxes(...values: unknown[]): Range {
    const [checked = true, unchecked = values.length > 0 ? '' : false] = values;
    return this._rewrite((cell) => {
      const isOne = cell.value === checked || cell.value === unchecked;
      const value = isOne ? cell.value : unchecked === '' ? undefined : (unchecked as Cell['value']);
      const rule = { type: 'BOOLEAN', values: values.map(String), strict: true, showCustomUi: true };
      const { value: _old, formula: _formula, runs: _runs, ...kept } = cell;
      return { ...kept, ...(value === undefined ? {} : { value }), validation: rule };
    });
  }
  removeCheckboxes(): Range {
    return this._rewrite((cell) => {
      if (cell.validation?.type !== 'BOOLEAN') return cell;
      const { validation: _rule, value: _value, ...kept } = cell;
      return kept;
    });
  }
  check(): Range {
    return this._tick(0, true);
  }
  uncheck(): Range {
    return this._tick(1, false);
  }
  /** Null where not every cell has a checkbox, or they differ. */
  isChecked(): boolean | null {
    const ticks = this._map((cell) => {
      if (cell.validation?.type !== 'BOOLEAN') return null;
      const [checked = 'true'] = cell.validation.values;
      return String(cell.value ?? '').toLowerCase() === checked.toLowerCase();
    }).flat();
    return new Set(ticks).size === 1 ? (ticks[0] ?? null) : null;
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    if (this._sheet.basicFilter)
      throw new Error("You can't create a filter in a sheet that already has a filter.");
    this._apply({ setBasicFilter: { filter: { range: this._gridRange } } });
    return partial(new FilterFace(this._execution, this._spreadsheetId, this._sheetId));
  }
  /** The tab's, if the range has to do with it. */
  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    const { basicFilter } = this._sheet;
    if (!basicFilter || !overlap(basicFilter.range, this._gridRange)) return null;
    return partial(new FilterFace(this._execution, this._spreadsheetId, this._sheetId));
  }
  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    return partial(new TextFinderFace(this._execution, this._spreadsheetId, findText, [this._gridRange]));
  }

  applyRowBanding(theme?: Theme, showHeader = true, showFooter = false): Banding {
    return addBanding(this, { rows: themeColors(theme, showHeader, showFooter) });
  }
  applyColumnBanding(theme?: Theme, showHeader = true, showFooter = false): Banding {
    return addBanding(this, { columns: themeColors(theme, showHeader, showFooter) });
  }
  getBandings(): Banding[] {
    return bandingsOf(this._execution, this._spreadsheetId, (one) => overlap(one.range, this._gridRange));
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return protect(this, this._gridRange);
  }

  /** The block of cells around, up to empty rows and columns, as Ctrl+A selects it. */
  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): Range {
    return this._at(dataRegion(this._world, this._sheet, this._block, dimension && String(dimension)));
  }
  /** Where Ctrl and an arrow lead from the first cell. */
  getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): Range {
    return this._at(nextDataCell(this._world, this._sheet, this._block, String(direction)));
  }

  _rule(cell: Cell): Rule | null {
    return cell.validation
      ? DataValidationFace.of(this._execution, this._spreadsheetId, cell.validation)
      : null;
  }
  _tick(index: 0 | 1, usual: boolean): Range {
    const { fromRow, fromColumn } = this._block;
    if (cellAt(this._world, this._sheet, fromRow, fromColumn).validation?.type !== 'BOOLEAN')
      throw new Error('The range does not contain checkboxes.');
    return this._rewrite((cell) => {
      if (cell.validation?.type !== 'BOOLEAN') return cell;
      const { value: _old, ...kept } = cell;
      const own = cell.validation.values;
      const value = own.length > 0 ? own[index] : usual;
      return value === undefined ? kept : { ...kept, value };
    });
  }
}

function withRule({ validation: _old, ...kept }: Cell, rule: Rule | null): Cell {
  return rule ? { ...kept, validation: (rule as unknown as DataValidationFace)._kept() } : kept;
}

function openOf(range: GridRange): Open {
  const open = (start: number | undefined, end: number | undefined) =>
    end !== undefined ? 'none' : start === undefined ? 'both' : 'end';
  const rows = open(range.startRowIndex, range.endRowIndex);
  const columns = open(range.startColumnIndex, range.endColumnIndex);
  // A whole tab has bounds, as `getDataRange` and protections give it.
  return rows === 'both' && columns === 'both' ? { rows: 'none', columns: 'none' } : { rows, columns };
}
