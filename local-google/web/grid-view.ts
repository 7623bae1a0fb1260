/**
 * One tab as the browser draws it: only what is there, every look written once and named by number, so that
 * a register of some hundred rows stays a small answer.
 */
import type { Cell, CellFormat, SheetDocument, Validation } from '../documents';
import { mayEdit } from '../drive/access';
import { applyFilter } from '../spreadsheet/filters';
import { quotedTitle, resolveA1 } from '../spreadsheet/grid-range';
import { blockingProtection, displayText, effectiveFormat, readCells, sheetKey } from '../spreadsheet/state';
import type { World } from '../world';
import type { CellStyle, CellValidation, GridView } from './protocol';

/** Blank rows after the last filled one, and the least that is drawn: a sheet should not look cut off. */
const SPARE_ROWS = 20;
const LEAST_ROWS = 40;

/** @param filterViewId the view that the account has chosen for itself; the tab's own filter when absent */
export function gridView(world: World, email: string, sheet: SheetDocument, filterViewId?: number): GridView {
  const last = world.store.lastRowWithData(sheetKey(sheet.spreadsheetId, sheet.sheetId));
  const shownRows = Math.min(sheet.rowCount, Math.max(last + 1 + SPARE_ROWS, LEAST_ROWS));
  const styles = new Numbered<CellStyle>();
  const validations = new Numbered<CellValidation>();
  const cells: GridView['cells'] = [];
  for (const { row, column, cell } of readCells(world, sheet, {
    sheetId: sheet.sheetId,
    endRowIndex: shownRows,
  })) {
    const text = displayText(sheet, cell);
    const style = styles.numberOf(
      look(effectiveFormat(sheet, row, column, cell), typeof cell.value === 'number'),
    );
    const typed = typedText(cell, text);
    const entry: GridView['cells'][number] = [row, column, text, style];
    if (typed !== undefined || cell.note || cell.validation) entry.push(typed ?? '');
    if (cell.note || cell.validation) entry.push(cell.note ?? '');
    if (cell.validation) entry.push(validations.numberOf(validationView(world, sheet, cell.validation)));
    cells.push(entry);
  }
  const view = sheet.filterViews.find((one) => one.filterViewId === filterViewId);
  const filter = view ?? sheet.basicFilter;
  const filtered = filter && applyFilter(world, sheet, filter);
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    shownRows,
    frozenRowCount: sheet.frozenRowCount,
    frozenColumnCount: sheet.frozenColumnCount,
    hideGridlines: sheet.hideGridlines,
    columnWidths: sheet.columnWidths,
    rowHeights: sheet.rowHeights,
    hiddenColumns: sheet.hiddenColumns,
    hiddenRows: [...new Set([...sheet.hiddenRows, ...(filtered?.hidden ?? [])])].sort((a, b) => a - b),
    ...(filtered?.order ? { sortedRows: filtered.order } : {}),
    filterViews: sheet.filterViews.map(({ filterViewId: id, title }) => ({ id, title })),
    ...(view ? { filterViewId: view.filterViewId } : {}),
    ...(filter ? { filterRange: filter.range } : {}),
    filteredColumns: filter?.filterSpecs.map((one) => one.columnIndex) ?? [],
    merges: sheet.merges,
    locked: lockedRanges(world, email, sheet),
    styles: styles.list,
    validations: validations.list,
    cells,
  };
}

/** Equal things once, each under a number. */
class Numbered<T> {
  readonly list: T[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(one: T): number {
    const key = JSON.stringify(one);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.list.push(one) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}

/** What typing starts from, where that is not what is shown: a formula, and a number behind its pattern. */
function typedText(cell: Cell, text: string): string | undefined {
  const typed =
    cell.formula ??
    (typeof cell.value === 'number' && !/\d[/:-]\d|%$/.test(text) ? String(cell.value) : text);
  return typed === text ? undefined : typed;
}

function validationView(world: World, sheet: SheetDocument, validation: Validation): CellValidation {
  const { type, values, inputMessage, strict } = validation;
  const kind = type === 'BOOLEAN' ? 'checkbox' : type.startsWith('ONE_OF') ? 'list' : 'other';
  return {
    kind,
    choices: type === 'ONE_OF_RANGE' ? rangeChoices(world, sheet, values[0] ?? '') : values,
    ...(inputMessage ? { help: inputMessage } : {}),
    isStrict: strict,
  };
}

/** The distinct texts of a block, which a list may be made of: `='Daftar'!A2:A`. */
function rangeChoices(world: World, sheet: SheetDocument, formula: string): string[] {
  try {
    const a1 = formula.replace(/^=/, '').replaceAll('$', '');
    const named = a1.includes('!') ? a1 : `${quotedTitle(sheet.title)}!${a1}`;
    const source = resolveA1(world, sheet.spreadsheetId, named);
    const texts = readCells(world, source.sheet, source.range).map(({ cell }) =>
      displayText(source.sheet, cell),
    );
    return [...new Set(texts.filter((text) => text !== ''))];
  } catch {
    // A range that is no more offers nothing.
    return [];
  }
}

/** What the account may not change: all of it for a mere viewer. */
function lockedRanges(world: World, email: string, sheet: SheetDocument): GridView['locked'] {
  if (!mayEdit(world, sheet.spreadsheetId, email)) return [{ sheetId: sheet.sheetId }];
  return sheet.protectedRanges
    .filter((one) => {
      // Asked of a tab that has only this protection, so that the rule itself stays in one place.
      const alone = { ...sheet, protectedRanges: [one] };
      return blockingProtection(world, email, alone, one.range) !== undefined;
    })
    .map((one) => one.range);
}

function look(format: CellFormat, numeric: boolean): CellStyle {
  const style: CellStyle = { ...format };
  // Plain text stays left even when it is all digits, as in Sheets.
  if (numeric) style.numeric = true;
  delete style.numberFormat;
  return style;
}
