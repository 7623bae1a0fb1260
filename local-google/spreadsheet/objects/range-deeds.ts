/**
 * What is done to the block of a Range as a whole: cleared, copied, moved, merged, sorted, split. Apart from its values
 * and looks, since each is one act on all of them.
 */
import type { Cell } from '../../documents';
import { partial } from '../../partial';
import { cellAt, putCellAt } from '../cells';
import { enteredCell } from '../entered';
import { type Block, positions } from '../grid-range';
import { displayText, readCells, requireEditable } from '../state';
import { RangeLooks } from './range-looks';
import { blockFrom } from './range-place';
import { gridRangeOf } from './spreadsheet-object';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Request = GoogleAppsScript.Sheets.Schema.Request;

interface ClearOptions {
  commentsOnly?: boolean;
  contentsOnly?: boolean;
  formatOnly?: boolean;
  validationsOnly?: boolean;
  skipFilteredRows?: boolean;
}

export abstract class RangeDeeds extends RangeLooks {
  /** Without options contents and formats go; validation and notes stay, as Sheets' "Clear" leaves them. */
  clear(options: ClearOptions = {}): Range {
    if (options.skipFilteredRows)
      throw new Error('local-google does not imitate Range.clear with skipFilteredRows yet');
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly } = options;
    const isAll = !contentsOnly && !formatOnly && !validationsOnly && !commentsOnly;
    return this._rewrite((cell) => {
      let left: Cell = cell;
      if (isAll || contentsOnly) left = withoutContent(left);
      if (isAll || formatOnly) left = without(left, 'format');
      if (validationsOnly) left = without(left, 'validation');
      if (commentsOnly) left = without(left, 'note');
      return left;
    });
  }
  clearContent(): Range {
    return this.clear({ contentsOnly: true });
  }
  clearFormat(): Range {
    return this.clear({ formatOnly: true });
  }
  clearDataValidations(): Range {
    return this.clear({ validationsOnly: true });
  }

  copyTo(
    destination: Range,
    second?: GoogleAppsScript.Spreadsheet.CopyPasteType | { formatOnly?: boolean; contentsOnly?: boolean },
    transposed = false,
  ): void {
    const target = destination as unknown as RangeDeeds;
    if (target._spreadsheetId !== this._spreadsheetId)
      throw new Error('Target range and source range must be on the same spreadsheet.');
    const options = (second ?? {}) as { formatOnly?: boolean; contentsOnly?: boolean };
    const pasteType = options.contentsOnly
      ? 'PASTE_VALUES'
      : options.formatOnly
        ? 'PASTE_FORMAT'
        : second && String(second).startsWith('PASTE_')
          ? String(second)
          : 'PASTE_NORMAL';
    if (pasteType === 'PASTE_COLUMN_WIDTHS')
      throw new Error('local-google does not imitate CopyPasteType.PASTE_COLUMN_WIDTHS yet');
    this._apply({
      copyPaste: {
        source: this._gridRange,
        destination: target._gridRange,
        pasteType,
        pasteOrientation: transposed ? 'TRANSPOSE' : 'NORMAL',
      },
    });
  }
  copyFormatToRange(
    sheet: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this._copyInto('PASTE_FORMAT', sheet, column, columnEnd, row, rowEnd);
  }
  copyValuesToRange(
    sheet: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    this._copyInto('PASTE_VALUES', sheet, column, columnEnd, row, rowEnd);
  }
  moveTo(target: Range): void {
    const { _gridRange: to } = target as unknown as RangeDeeds;
    this._apply({
      cutPaste: {
        source: this._gridRange,
        destination: { sheetId: to.sheetId, rowIndex: to.startRowIndex, columnIndex: to.startColumnIndex },
        pasteType: 'PASTE_NORMAL',
      },
    });
  }

  merge(): Range {
    return this._merge('MERGE_ALL');
  }
  mergeAcross(): Range {
    return this._merge('MERGE_ROWS');
  }
  mergeVertically(): Range {
    return this._merge('MERGE_COLUMNS');
  }
  breakApart(): Range {
    return this._done({ unmergeCells: { range: this._gridRange } });
  }
  insertCells(shiftDimension: GoogleAppsScript.Spreadsheet.Dimension): Range {
    return this._done({ insertRange: { range: this._gridRange, shiftDimension: String(shiftDimension) } });
  }
  deleteCells(shiftDimension: GoogleAppsScript.Spreadsheet.Dimension): void {
    this._done({ deleteRange: { range: this._gridRange, shiftDimension: String(shiftDimension) } });
  }

  /** `3`, `{column: 3, ascending: false}`, or a list of either; columns are the tab's, beginning with 1. */
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  sort(sortSpecObj: any): Range {
    const specs = (Array.isArray(sortSpecObj) ? sortSpecObj : [sortSpecObj]).map((one) => {
      const { column, ascending = true } = typeof one === 'number' ? { column: one } : one;
      const index = Number(column) - 1;
      if (!(index >= this._block.fromColumn && index < this._block.toColumn))
        throw new Error('The column index in sort is out of bounds of the range.');
      return { dimensionIndex: index, sortOrder: ascending ? 'ASCENDING' : 'DESCENDING' };
    });
    return this._done({ sortRange: { range: this._gridRange, sortSpecs: specs } });
  }
  /** The same order each time, like all chance here. */
  randomize(): Range {
    const lines = this._lines();
    for (let at = lines.length - 1; at > 0; at -= 1) {
      const other = this._world.store.next('randomize') % (at + 1);
      [lines[at], lines[other]] = [lines[other] as Cell[], lines[at] as Cell[]];
    }
    return this._putLines(lines);
  }
  /** Rows that repeat an earlier one go, and those below move up; letters' case does not matter. */
  removeDuplicates(columnsToCompare?: number[]): Range {
    const { fromRow, fromColumn } = this._block;
    const sheet = this._sheet;
    const seen = new Set<string>();
    const wanted = columnsToCompare?.map((one) => one - 1 - fromColumn);
    const kept = this._lines().filter((line) => {
      const compared = wanted ? wanted.map((index) => line[index] ?? {}) : line;
      const key = JSON.stringify(compared.map((cell) => displayText(sheet, cell).toLowerCase()));
      return !seen.has(key) && seen.add(key);
    });
    const width = this.getNumColumns();
    const all = [...kept];
    while (all.length < this.getNumRows()) all.push(Array.from({ length: width }, () => ({})));
    this._putLines(all);
    const height = Math.max(1, kept.length);
    return this._at({ ...this._block, toRow: fromRow + height });
  }
  trimWhitespace(): Range {
    return this._rewrite((cell) => {
      if (typeof cell.value !== 'string') return cell;
      const value = cell.value.trim().replace(/[ \t]+/g, ' ');
      return value === cell.value ? cell : enteredCell(this._world, this._sheet, cell, value);
    });
  }
  /** The parts go into the columns to the right; without a delimiter it is looked for. */
  splitTextToColumns(delimiter?: string | GoogleAppsScript.Spreadsheet.TextToColumnsDelimiter): void {
    const sheet = this._sheet;
    this._change((batch) => {
      for (const [row, column] of positions(this._block)) {
        const text = displayText(sheet, cellAt(batch.world, sheet, row, column));
        const parts = text === '' ? [] : text.split(delimiterOf(delimiter, text));
        const area = { fromRow: row, toRow: row + 1, fromColumn: column, toColumn: column + parts.length };
        requireEditable(batch.world, batch.email, sheet, gridRangeOf(this._sheetId, area));
        parts.forEach((part, index) => {
          const old = cellAt(batch.world, sheet, row, column + index);
          putCellAt(batch.world, sheet, row, column + index, enteredCell(batch.world, sheet, old, part));
          batch.cellsWritten += 1;
        });
      }
    });
  }

  _merge(mergeType: string): Range {
    return this._done({ mergeCells: { range: this._gridRange, mergeType } });
  }
  _done(request: Request): Range {
    this._apply(request);
    return partial(this);
  }
  _copyInto(
    pasteType: string,
    sheet: Sheet | number,
    column: number,
    columnEnd: number,
    row: number,
    rowEnd: number,
  ): void {
    const sheetId = typeof sheet === 'number' ? sheet : sheet.getSheetId();
    const block: Block = { fromRow: row - 1, toRow: rowEnd, fromColumn: column - 1, toColumn: columnEnd };
    blockFrom(
      { rowCount: Infinity, columnCount: Infinity },
      row,
      column,
      rowEnd - row + 1,
      columnEnd - column + 1,
    );
    this._apply({
      copyPaste: { source: this._gridRange, destination: gridRangeOf(sheetId, block), pasteType },
    });
  }

  _lines(): Cell[][] {
    const sheet = this._sheet;
    const { fromRow, toRow, fromColumn, toColumn } = this._block;
    const lines = Array.from({ length: toRow - fromRow }, () =>
      Array.from({ length: toColumn - fromColumn }, (): Cell => ({})),
    );
    for (const { row, column, cell } of readCells(this._world, sheet, this._gridRange))
      (lines[row - fromRow] as Cell[])[column - fromColumn] = cell;
    return lines;
  }
  _putLines(lines: Cell[][]): Range {
    const { fromRow, fromColumn } = this._block;
    return this._rewrite((old, row, column) => {
      const { validation: _moved, ...cell } = lines[row - fromRow]?.[column - fromColumn] ?? {};
      return { ...cell, ...(old.validation && { validation: old.validation }) };
    });
  }
}

function withoutContent({ value: _value, formula: _formula, runs: _runs, ...kept }: Cell): Cell {
  return kept;
}
function without(cell: Cell, key: 'format' | 'validation' | 'note'): Cell {
  const { [key]: _gone, ...kept } = cell;
  return kept;
}

const DELIMITERS: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

function delimiterOf(given: unknown, text: string): string {
  if (typeof given === 'string') return given;
  if (given) return DELIMITERS[String(given)] ?? ',';
  return [',', ';', '.', ' '].find((one) => text.includes(one)) ?? ',';
}
