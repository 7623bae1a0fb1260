/**
 * One tab as the browser draws it: only what is there, every look written once and named by number, so that
 * a register of some hundred rows stays a small answer.
 */
import type { CellFormat, SheetDocument } from '../documents';
import { mayEdit } from '../drive/access';
import { blockingProtection, displayText, effectiveFormat, readCells, sheetKey } from '../spreadsheet/state';
import type { World } from '../world';
import type { CellStyle, GridView } from './protocol';

/** Blank rows after the last filled one, and the least that is drawn: a sheet should not look cut off. */
const SPARE_ROWS = 20;
const LEAST_ROWS = 40;

export function gridView(world: World, email: string, sheet: SheetDocument): GridView {
  const last = world.store.lastRowWithData(sheetKey(sheet.spreadsheetId, sheet.sheetId));
  const shownRows = Math.min(sheet.rowCount, Math.max(last + 1 + SPARE_ROWS, LEAST_ROWS));
  const styles: CellStyle[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (style: CellStyle) => {
    const key = JSON.stringify(style);
    let number = numbers.get(key);
    if (number === undefined) {
      number = styles.push(style) - 1;
      numbers.set(key, number);
    }
    return number;
  };
  const cells: GridView['cells'] = [];
  for (const { row, column, cell } of readCells(world, sheet, {
    sheetId: sheet.sheetId,
    endRowIndex: shownRows,
  })) {
    const text = displayText(sheet, cell);
    const style = numberOf(look(effectiveFormat(sheet, row, column, cell), typeof cell.value === 'number'));
    const typed = cell.formula !== undefined && cell.formula !== text ? cell.formula : undefined;
    const entry: GridView['cells'][number] = [row, column, text, style];
    if (typed !== undefined || cell.note) entry.push(typed ?? '');
    if (cell.note) entry.push(cell.note);
    cells.push(entry);
  }
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
    merges: sheet.merges,
    locked: lockedRanges(world, email, sheet),
    styles,
    cells,
  };
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
