/** TextFinder: finds and replaces text in ranges, cell by cell from the top. */
import type { Cell, GridRange } from '../../documents';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { cellAt, putCellAt } from '../cells';
import { enteredCell } from '../entered';
import { displayText, getSheet, readCells, requireEditable } from '../state';
import { RangeFace } from './range';
import { oneCell } from './range-place';
import { gridRangeOf, integer, SpreadsheetObject } from './spreadsheet-object';

type TextFinder = GoogleAppsScript.Spreadsheet.TextFinder;
type Range = GoogleAppsScript.Spreadsheet.Range;

interface Match {
  sheetId: number;
  row: number;
  column: number;
}

export class TextFinderFace extends SpreadsheetObject implements Imitation<TextFinderFace, TextFinder> {
  readonly _name = 'TextFinder';
  override readonly _local = [
    ...['matchCase', 'matchEntireCell', 'matchFormulaText', 'useRegularExpression', 'ignoreDiacritics'],
    ...['startFrom', 'getCurrentMatch'],
  ];
  private _options = { case: false, entire: false, formula: false, expression: false, plain: false };
  private _from?: Match;
  private _current?: Match;

  constructor(
    execution: SpreadsheetObject['_execution'],
    spreadsheetId: string,
    private readonly _text: string,
    private readonly _ranges: GridRange[],
  ) {
    super(execution, spreadsheetId);
  }

  matchCase(matchCase: boolean): TextFinder {
    return this._set({ case: matchCase });
  }
  matchEntireCell(matchEntireCell: boolean): TextFinder {
    return this._set({ entire: matchEntireCell });
  }
  matchFormulaText(matchFormulaText: boolean): TextFinder {
    return this._set({ formula: matchFormulaText });
  }
  useRegularExpression(useRegEx: boolean): TextFinder {
    return this._set({ expression: useRegEx });
  }
  ignoreDiacritics(ignoreDiacritics: boolean): TextFinder {
    return this._set({ plain: ignoreDiacritics });
  }
  /** The search begins after this cell. */
  startFrom(startRange: Range): TextFinder {
    const { _sheetId: sheetId, _block: block } = startRange as unknown as RangeFace;
    this._from = { sheetId, row: block.fromRow, column: block.fromColumn };
    return partial(this);
  }

  findAll(): Range[] {
    return this._matches().map((one) => this._range(one));
  }
  /** Null after the last one. */
  findNext(): Range | null {
    return this._step(1);
  }
  findPrevious(): Range | null {
    return this._step(-1);
  }
  getCurrentMatch(): Range | null {
    return this._current ? this._range(this._current) : null;
  }

  /** Returns how often it was replaced. */
  replaceAllWith(replaceText: string): GoogleAppsScript.Integer {
    return integer(this._replace(this._matches(), replaceText));
  }
  /** In the current match. */
  replaceWith(replaceText: string): GoogleAppsScript.Integer {
    if (!this._current) throw new Error('No current match to replace.');
    return integer(this._replace([this._current], replaceText));
  }

  private _set(part: Partial<TextFinderFace['_options']>): TextFinder {
    this._options = { ...this._options, ...part };
    return partial(this);
  }

  private _pattern(): RegExp {
    const source = this._options.expression ? this._text : this._text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this._options.entire ? `^(?:${source})$` : source, this._options.case ? 'g' : 'gi');
  }

  private _matches(): Match[] {
    return this._ranges.flatMap((range) => {
      const sheet = getSheet(this._world, this._spreadsheetId, range.sheetId);
      return readCells(this._world, sheet, range)
        .filter(({ cell }) => this._pattern().test(this._seen(sheet, cell)))
        .map(({ row, column }) => ({ sheetId: sheet.sheetId, row, column }));
    });
  }

  private _seen(sheet: Parameters<typeof displayText>[0], cell: Cell): string {
    const text =
      this._options.formula && cell.formula !== undefined ? cell.formula : displayText(sheet, cell);
    return this._options.plain ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  }

  private _step(by: 1 | -1): Range | null {
    const matches = this._matches();
    const at = this._current ?? this._from;
    const order = (one: Match) => this._ranges.findIndex((range) => range.sheetId === one.sheetId);
    const compare = (a: Match, b: Match) => order(a) - order(b) || a.row - b.row || a.column - b.column;
    const next = at
      ? by === 1
        ? matches.find((one) => compare(one, at) > 0)
        : matches.filter((one) => compare(one, at) < 0).at(-1)
      : by === 1
        ? matches[0]
        : matches.at(-1);
    this._current = next;
    return next ? this._range(next) : null;
  }

  private _replace(matches: Match[], replacement: string): number {
    let count = 0;
    this._change((batch) => {
      for (const { sheetId, row, column } of matches) {
        const sheet = getSheet(batch.world, this._spreadsheetId, sheetId);
        requireEditable(batch.world, batch.email, sheet, gridRangeOf(sheetId, oneCell(row, column)));
        const cell = cellAt(batch.world, sheet, row, column);
        // What a formula shows cannot be replaced, only its text.
        if (cell.formula !== undefined && !this._options.formula) continue;
        const before = cell.formula ?? displayText(sheet, cell);
        const put = this._options.expression ? replacement : replacement.replaceAll('$', '$$$$');
        const after = before.replace(this._pattern(), (...given) => {
          count += 1;
          return String(given[0]).replace(
            new RegExp(this._pattern().source, this._options.case ? '' : 'i'),
            put,
          );
        });
        putCellAt(batch.world, sheet, row, column, enteredCell(batch.world, sheet, cell, after));
        batch.cellsWritten += 1;
      }
    });
    return count;
  }

  private _range({ sheetId, row, column }: Match): Range {
    return partial(new RangeFace(this._execution, this._spreadsheetId, sheetId, oneCell(row, column)));
  }
}
