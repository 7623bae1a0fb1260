/** What the cells of a Range hold: values, what they show, formulas, notes. Apart from how they look. */
import type { Cell } from '../../documents';
import { cellWith, scriptValue } from '../cell-values';
import { requireCellSize } from '../cells';
import { formulaA1, formulaR1C1 } from '../r1c1';
import { displayText } from '../state';
import { requireValid } from '../validation';
import { RangePlace } from './range-place';

type Range = GoogleAppsScript.Spreadsheet.Range;

export abstract class RangeValues extends RangePlace {
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  getValue(): any {
    return this._first((cell) => this._read(cell));
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  getValues(): any[][] {
    return this._map((cell) => this._read(cell));
  }
  getDisplayValue(): string {
    return this._first((cell) => this._shown(cell));
  }
  getDisplayValues(): string[][] {
    return this._map((cell) => this._shown(cell));
  }
  isBlank(): boolean {
    return this._map((cell) => cell.value === undefined && cell.formula === undefined)
      .flat()
      .every(Boolean);
  }

  /** The same into every cell. */
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  setValue(value: any): Range {
    return this._enter(() => value);
  }
  /** platform.md §8: parsed as if it were typed. */
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  setValues(values: any[][]): Range {
    this._requireSize(values);
    return this._enter((down, across) => values[down]?.[across]);
  }

  getFormula(): string {
    return this._first((cell) => cell.formula ?? '');
  }
  getFormulas(): string[][] {
    return this._map((cell) => cell.formula ?? '');
  }
  getFormulaR1C1(): string | null {
    return this._first((cell, row, column) => (cell.formula ? formulaR1C1(cell.formula, row, column) : null));
  }
  getFormulasR1C1(): (string | null)[][] {
    return this._map((cell, row, column) => (cell.formula ? formulaR1C1(cell.formula, row, column) : null));
  }
  setFormula(formula: string): Range {
    return this._formulas(() => formula);
  }
  setFormulas(formulas: string[][]): Range {
    this._requireSize(formulas);
    return this._formulas((down, across) => String(formulas[down]?.[across] ?? ''));
  }
  setFormulaR1C1(formula: string): Range {
    return this._formulas((_, __, row, column) => formulaA1(formula, row, column));
  }
  setFormulasR1C1(formulas: string[][]): Range {
    this._requireSize(formulas);
    return this._formulas((down, across, row, column) =>
      formulaA1(String(formulas[down]?.[across] ?? ''), row, column),
    );
  }

  getNote(): string {
    return this._first((cell) => cell.note ?? '');
  }
  getNotes(): string[][] {
    return this._map((cell) => cell.note ?? '');
  }
  setNote(note: string | null): Range {
    return this._rewrite((cell) => withNote(cell, note));
  }
  setNotes(notes: (string | null)[][]): Range {
    this._requireSize(notes);
    return this._rewrite((cell, row, column) =>
      withNote(cell, notes[row - this._block.fromRow]?.[column - this._block.fromColumn] ?? null),
    );
  }
  clearNote(): Range {
    return this.setNote(null);
  }

  _read(cell: Cell) {
    this._warnOfFormula(cell);
    return scriptValue(this._world, this._sheet, cell);
  }

  _shown(cell: Cell): string {
    this._warnOfFormula(cell);
    return displayText(this._sheet, cell);
  }

  /** Formulas are not computed: whoever reads one is told so in the log, once an execution, and gets `#N/A`. */
  _warnOfFormula(cell: Cell): void {
    if (cell.formula === undefined || this._execution.hasReadFormula) return;
    this._execution.hasReadFormula = true;
    this._execution.log('warn', `local-google does not compute formulas: ${cell.formula} reads as #N/A`);
  }

  _enter(valueAt: (down: number, across: number) => unknown): Range {
    const sheet = this._sheet;
    const { fromRow, fromColumn } = this._block;
    return this._rewrite((old, row, column) => {
      const cell = cellWith(this._world, sheet, old, valueAt(row - fromRow, column - fromColumn));
      requireValid(sheet, row, column, cell);
      return cell;
    });
  }

  _formulas(formulaAt: (down: number, across: number, row: number, column: number) => string): Range {
    const { fromRow, fromColumn } = this._block;
    return this._rewrite(({ value: _value, runs: _runs, formula: _formula, ...kept }, row, column) => {
      const given = formulaAt(row - fromRow, column - fromColumn, row, column);
      requireCellSize(given);
      if (given === '') return kept;
      return { ...kept, formula: given.startsWith('=') ? given : `=${given}` };
    });
  }
}

function withNote({ note: _note, ...kept }: Cell, note: string | null): Cell {
  return note ? { ...kept, note: String(note) } : kept;
}
