/** Requests that change what a spreadsheet consists of: tabs, their properties, widths and heights. */
import { mayEdit } from '../drive/access';
import type { Batch } from './batch';
import { colorText } from './format';
import {
  findSheetByTitle,
  getSheet,
  getSpreadsheet,
  listSheets,
  newSheet,
  putSheet,
  requireEditable,
  sheetKey,
} from './state';

type Response = GoogleAppsScript.Sheets.Schema.Response;

function requireEditor(batch: Batch): void {
  if (!mayEdit(batch.world, batch.spreadsheetId, batch.email)) {
    throw new Error('The caller does not have permission');
  }
}

export function addSheet(
  batch: Batch,
  { properties = {} }: GoogleAppsScript.Sheets.Schema.AddSheetRequest,
): Response {
  requireEditor(batch);
  const sheets = listSheets(batch.world, batch.spreadsheetId);
  const title = properties.title ?? `Sheet${sheets.length + 1}`;
  if (findSheetByTitle(batch.world, batch.spreadsheetId, title)) {
    throw new Error(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
  const sheetId = properties.sheetId ?? batch.world.store.next(`sheet:${batch.spreadsheetId}`);
  if (sheets.some((one) => one.sheetId === sheetId)) {
    throw new Error(`Sheet with ID ${sheetId} already exists. Please enter another ID.`);
  }
  putSheet(batch.world, newSheet(batch.spreadsheetId, sheetId, properties.index ?? sheets.length, title));
  applyProperties(batch, sheetId, properties);
  return { addSheet: { properties: { sheetId, title, index: sheets.length } } };
}

export function deleteSheet(
  batch: Batch,
  { sheetId = 0 }: GoogleAppsScript.Sheets.Schema.DeleteSheetRequest,
): undefined {
  const sheet = getSheet(batch.world, batch.spreadsheetId, sheetId);
  requireEditable(batch.world, batch.email, sheet, { sheetId });
  if (listSheets(batch.world, batch.spreadsheetId).length === 1) {
    throw new Error("You can't remove all the sheets in a document.");
  }
  batch.world.store.removeCells(sheetKey(batch.spreadsheetId, sheetId));
  batch.world.store.remove('sheet', sheetKey(batch.spreadsheetId, sheetId));
}

export function updateSheet(
  batch: Batch,
  { properties = {} }: GoogleAppsScript.Sheets.Schema.UpdateSheetPropertiesRequest,
): undefined {
  const sheetId = properties.sheetId ?? 0;
  const sheet = getSheet(batch.world, batch.spreadsheetId, sheetId);
  requireEditable(batch.world, batch.email, sheet, { sheetId });
  applyProperties(batch, sheetId, properties);
}

/** What is given is set; what is not given stays (field masks that name an absent field are not imitated). */
function applyProperties(
  batch: Batch,
  sheetId: number,
  given: GoogleAppsScript.Sheets.Schema.SheetProperties,
): void {
  const sheet = getSheet(batch.world, batch.spreadsheetId, sheetId);
  const grid = given.gridProperties ?? {};
  if (given.index !== undefined) {
    const others = listSheets(batch.world, batch.spreadsheetId).filter((one) => one.sheetId !== sheetId);
    others.splice(given.index, 0, sheet);
    others.forEach((one, index) => {
      putSheet(batch.world, { ...one, index });
    });
  }
  putSheet(batch.world, {
    ...sheet,
    index: given.index ?? sheet.index,
    title: given.title ?? sheet.title,
    hidden: given.hidden ?? sheet.hidden,
    rowCount: grid.rowCount ?? sheet.rowCount,
    columnCount: grid.columnCount ?? sheet.columnCount,
    frozenRowCount: grid.frozenRowCount ?? sheet.frozenRowCount,
    frozenColumnCount: grid.frozenColumnCount ?? sheet.frozenColumnCount,
    hideGridlines: grid.hideGridlines ?? sheet.hideGridlines,
    tabColor: colorText(given.tabColor) ?? sheet.tabColor,
  });
}

export function updateSpreadsheet(
  batch: Batch,
  { properties = {} }: GoogleAppsScript.Sheets.Schema.UpdateSpreadsheetPropertiesRequest,
): undefined {
  requireEditor(batch);
  const old = getSpreadsheet(batch.world, batch.spreadsheetId);
  batch.world.store.put('spreadsheet', batch.spreadsheetId, {
    ...old,
    title: properties.title ?? old.title,
    locale: properties.locale ?? old.locale,
    timeZone: properties.timeZone ?? old.timeZone,
  });
}

export function updateDimension(
  batch: Batch,
  { range = {}, properties = {} }: GoogleAppsScript.Sheets.Schema.UpdateDimensionPropertiesRequest,
): undefined {
  const sheet = getSheet(batch.world, batch.spreadsheetId, range.sheetId ?? 0);
  requireEditable(batch.world, batch.email, sheet, { sheetId: sheet.sheetId });
  const isColumns = range.dimension === 'COLUMNS';
  const end = range.endIndex ?? (isColumns ? sheet.columnCount : sheet.rowCount);
  const sizes = { ...(isColumns ? sheet.columnWidths : sheet.rowHeights) };
  const hidden = new Set(sheet.hiddenColumns);
  for (let index = range.startIndex ?? 0; index < end; index += 1) {
    if (properties.pixelSize !== undefined) sizes[index] = properties.pixelSize;
    if (isColumns && properties.hiddenByUser === true) hidden.add(index);
    if (isColumns && properties.hiddenByUser === false) hidden.delete(index);
  }
  putSheet(batch.world, {
    ...sheet,
    ...(isColumns ? { columnWidths: sizes } : { rowHeights: sizes }),
    hiddenColumns: [...hidden].sort((a, b) => a - b),
  });
}

/** Rows as high as their text again; columns are not measured here. */
export function autoResize(
  batch: Batch,
  { dimensions = {} }: GoogleAppsScript.Sheets.Schema.AutoResizeDimensionsRequest,
): undefined {
  if (dimensions.dimension !== 'ROWS')
    throw new Error('local-google imitates autoResizeDimensions of ROWS only');
  const sheet = getSheet(batch.world, batch.spreadsheetId, dimensions.sheetId ?? 0);
  requireEditable(batch.world, batch.email, sheet, { sheetId: sheet.sheetId });
  const rowHeights = Object.fromEntries(
    Object.entries(sheet.rowHeights).filter(
      ([row]) =>
        Number(row) < (dimensions.startIndex ?? 0) || Number(row) >= (dimensions.endIndex ?? sheet.rowCount),
    ),
  );
  putSheet(batch.world, { ...sheet, rowHeights });
}
