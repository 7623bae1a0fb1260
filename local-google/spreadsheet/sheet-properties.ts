/** A tab's properties in the API's shape, and changing them under a field mask. */
import type { SheetDocument } from '../documents';
import type { World } from '../world';
import { withMask } from './field-mask';
import { apiColor, styledColor } from './format';
import { findSheetByTitle, listSheets, putSheet, sheetKey } from './state';

type ApiProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

export function apiProperties(sheet: SheetDocument): ApiProperties {
  const color = apiColor(sheet.tabColor);
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index: sheet.index,
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(sheet.frozenRowCount ? { frozenRowCount: sheet.frozenRowCount } : {}),
      ...(sheet.frozenColumnCount ? { frozenColumnCount: sheet.frozenColumnCount } : {}),
      ...(sheet.hideGridlines ? { hideGridlines: true } : {}),
    },
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(color ? { tabColor: color, tabColorStyle: { rgbColor: color } } : {}),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
  };
}

/** Stores the tab with its properties changed. Its id and kind no request changes. */
export function changeProperties(
  world: World,
  sheet: SheetDocument,
  given: ApiProperties,
  mask: string,
): void {
  const old = apiProperties(sheet);
  const next = withMask<ApiProperties>(old, given, mask, ['sheetId', 'sheetType']);
  // Two names for one colour: the one that changed counts, the style first.
  if (/tabColor\b/.test(mask) && !/tabColorStyle/.test(mask)) delete next.tabColorStyle;
  else if (/tabColorStyle/.test(mask)) delete next.tabColor;
  const { title = '', gridProperties: grid = {} } = next;
  const same = findSheetByTitle(world, sheet.spreadsheetId, title);
  if (same && same.sheetId !== sheet.sheetId) throw new Error(titleTaken(title));
  if (title === '') throw new Error('A sheet must have a name.');
  const others = listSheets(world, sheet.spreadsheetId).filter((one) => one.sheetId !== sheet.sheetId);
  if (next.hidden && !others.some((one) => !one.hidden))
    throw new Error("You can't hide all the sheets in a document.");
  const { tabColor: _old, ...rest } = sheet;
  const tabColor = styledColor(next.tabColorStyle, next.tabColor);
  const changed: SheetDocument = {
    ...rest,
    title,
    hidden: next.hidden ?? false,
    rowCount: grid.rowCount ?? sheet.rowCount,
    columnCount: grid.columnCount ?? sheet.columnCount,
    frozenRowCount: grid.frozenRowCount ?? 0,
    frozenColumnCount: grid.frozenColumnCount ?? 0,
    hideGridlines: grid.hideGridlines ?? false,
    ...(tabColor ? { tabColor } : {}),
    rightToLeft: next.rightToLeft ?? false,
  };
  requireSize(changed);
  putSheet(world, changed);
  const key = sheetKey(sheet.spreadsheetId, sheet.sheetId);
  world.store.removeBlock(key, changed.rowCount, 1e9);
  world.store.removeBlock(key, 0, 1e9, changed.columnCount);
  if (next.index !== old.index) moveSheet(world, changed, next.index ?? others.length + 1);
}

export function titleTaken(title: string): string {
  return `A sheet with the name "${title}" already exists. Please enter another name.`;
}

function requireSize(sheet: SheetDocument): void {
  if (sheet.rowCount < 1 || sheet.columnCount < 1)
    throw new Error('A sheet must have at least one row and column.');
  if (sheet.frozenRowCount >= sheet.rowCount && sheet.frozenRowCount > 0)
    throw new Error("You can't freeze all visible rows on the sheet.");
  if (sheet.frozenColumnCount >= sheet.columnCount && sheet.frozenColumnCount > 0)
    throw new Error("You can't freeze all visible columns on the sheet.");
}

/** @param index in the order before the move: to go behind the next tab, it is the own index plus 2 (Sheets v4). */
function moveSheet(world: World, sheet: SheetDocument, index: number): void {
  const order = listSheets(world, sheet.spreadsheetId).filter((one) => one.sheetId !== sheet.sheetId);
  order.splice(index > sheet.index ? index - 1 : index, 0, sheet);
  order.forEach((one, at) => {
    putSheet(world, { ...one, index: at });
  });
}
