/**
 * The state of spreadsheets: tabs and cells as the store keeps them, and who may change what. Everything that
 * shows or changes a spreadsheet (both services, the web interface, the export) goes through here.
 */
import type {
  Cell,
  CellFormat,
  GridRange,
  ProtectedRange,
  SheetDocument,
  SpreadsheetDocument,
} from '../documents';
import { domainOf, mayEdit } from '../drive/access';
import type { PlacedCell } from '../store';
import type { World } from '../world';
import { bandColor } from './banding';
import { isMet } from './conditions';
import { numberText } from './numbers';

/** Under this key the store keeps a tab and its cells. */
export function sheetKey(spreadsheetId: string, sheetId: number): string {
  return `${spreadsheetId}/${sheetId}`;
}

export function newSheet(
  { id, locale }: Pick<SpreadsheetDocument, 'id' | 'locale'>,
  sheetId: number,
  index: number,
  title: string,
): SheetDocument {
  return {
    ...WITHOUT,
    spreadsheetId: id,
    locale,
    sheetId,
    index,
    title,
    hidden: false,
    rowCount: 1000,
    columnCount: 26,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    hideGridlines: false,
    columnWidths: {},
    rowHeights: {},
  };
}

/** What a new tab does not have, and a tab kept by an older version may lack. */
const WITHOUT = {
  locale: 'id_ID',
  hiddenColumns: [],
  hiddenRows: [],
  merges: [],
  protectedRanges: [],
  conditionalFormats: [],
  filterViews: [],
  charts: [],
  images: [],
  bandings: [],
} satisfies Partial<SheetDocument>;

export function createSpreadsheetState(world: World, document: SpreadsheetDocument): void {
  world.store.put('spreadsheet', document.id, document);
  putSheet(world, newSheet(document, 0, 0, 'Sheet1'));
}

export function getSpreadsheet(world: World, spreadsheetId: string): SpreadsheetDocument {
  const document = world.store.get('spreadsheet', spreadsheetId);
  if (!document) throw new Error('Requested entity was not found.');
  return document;
}

/** All tabs of a spreadsheet, in the order in which they are shown. */
export function listSheets(world: World, spreadsheetId: string): SheetDocument[] {
  return world.store
    .listBelow('sheet', `${spreadsheetId}/`)
    .map((one) => ({ ...WITHOUT, ...one }))
    .sort((a, b) => a.index - b.index);
}

export function getSheet(world: World, spreadsheetId: string, sheetId: number): SheetDocument {
  const sheet = world.store.get('sheet', sheetKey(spreadsheetId, sheetId));
  if (!sheet) throw new Error(`No grid with id: ${sheetId}`);
  return { ...WITHOUT, ...sheet };
}

export function findSheetByTitle(
  world: World,
  spreadsheetId: string,
  title: string,
): SheetDocument | undefined {
  const sheet = world.store.findBelow('sheet', `${spreadsheetId}/`, 'title', title);
  return sheet && { ...WITHOUT, ...sheet };
}

export function putSheet(world: World, sheet: SheetDocument): void {
  world.store.put('sheet', sheetKey(sheet.spreadsheetId, sheet.sheetId), sheet);
}

/** The cells of a block that hold anything, by row and column. */
export function readCells(world: World, sheet: SheetDocument, range?: GridRange): PlacedCell[] {
  return world.store.cells(
    sheetKey(sheet.spreadsheetId, sheet.sheetId),
    range?.startRowIndex ?? 0,
    range?.endRowIndex ?? sheet.rowCount,
    range?.startColumnIndex ?? 0,
    range?.endColumnIndex ?? sheet.columnCount,
  );
}

/** What a cell of a tab shows. */
export function displayText(sheet: SheetDocument, cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return '#N/A';
  if (cell.value === undefined) return '';
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  if (typeof cell.value === 'string') return cell.value;
  return numberText(cell.value, ownFormat(sheet, cell).numberFormat, sheet.locale);
}

/** How a cell looks, its conditional formats applied. */
export function effectiveFormat(sheet: SheetDocument, row: number, column: number, cell: Cell): CellFormat {
  const at: GridRange = {
    sheetId: sheet.sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  const text = displayText(sheet, cell);
  const match = sheet.conditionalFormats.find(
    (rule) =>
      !rule.gradient && rule.ranges.some((range) => overlap(range, at)) && isMet(rule, text, cell.value),
  );
  const band = bandColor(sheet, row, column);
  const own = { ...(band && { backgroundColor: band }), ...ownFormat(sheet, cell) };
  return match ? { ...own, ...match.format } : own;
}

/** How a cell looks without conditional formats. */
export function ownFormat(sheet: SheetDocument, cell: Cell): CellFormat {
  return cell.format ?? sheet.defaultFormat ?? {};
}

export function overlap(a: GridRange, b: GridRange): boolean {
  return (
    a.sheetId === b.sheetId &&
    (a.startRowIndex ?? 0) < (b.endRowIndex ?? Infinity) &&
    (b.startRowIndex ?? 0) < (a.endRowIndex ?? Infinity) &&
    (a.startColumnIndex ?? 0) < (b.endColumnIndex ?? Infinity) &&
    (b.startColumnIndex ?? 0) < (a.endColumnIndex ?? Infinity)
  );
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: GridRange, inner: GridRange): boolean {
  const from = (a: number | undefined, b: number | undefined) => (a ?? 0) <= (b ?? 0);
  const to = (a: number | undefined, b: number | undefined) => (a ?? Infinity) >= (b ?? Infinity);
  return (
    outer.sheetId === inner.sheetId &&
    from(outer.startRowIndex, inner.startRowIndex) &&
    to(outer.endRowIndex, inner.endRowIndex) &&
    from(outer.startColumnIndex, inner.startColumnIndex) &&
    to(outer.endColumnIndex, inner.endColumnIndex)
  );
}

/** The protection that keeps an account from changing a block, if one does. The owner is never kept. */
export function blockingProtection(
  world: World,
  email: string,
  sheet: SheetDocument,
  range: GridRange,
): ProtectedRange | undefined {
  const owner = world.store.get('file', sheet.spreadsheetId)?.ownerEmail;
  if (email === owner) return undefined;
  return sheet.protectedRanges.find(
    (one) =>
      !one.warningOnly &&
      overlap(one.range, range) &&
      !one.editors.includes(email) &&
      !(one.domainUsersCanEdit && domainOf(email) === domainOf(owner ?? '')) &&
      !one.unprotectedRanges?.some((open) => contains(open, range)),
  );
}

export const PROTECTED_MESSAGE =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Throws, in Google's words, unless the account may change the block. */
export function requireEditable(world: World, email: string, sheet: SheetDocument, range: GridRange): void {
  if (!mayEdit(world, sheet.spreadsheetId, email)) {
    throw new Error('The caller does not have permission');
  }
  if (blockingProtection(world, email, sheet, range)) throw new Error(PROTECTED_MESSAGE);
}
