/** Requests that change what a spreadsheet consists of: its tabs, and its own properties. */
import type { SheetDocument } from '../documents';
import { updateFile } from '../drive/files';
import type { World } from '../world';
import type { Batch } from './batch';
import { requireMask, withMask } from './field-mask';
import { placeNamedRanges } from './named-ranges';
import { apiProperties, changeProperties, titleTaken } from './sheet-properties';
import {
  findSheetByTitle,
  getSheet,
  getSpreadsheet,
  listSheets,
  newSheet,
  putSheet,
  readCells,
  requireEditable,
  sheetKey,
} from './state';

type Schema = {
  AddSheet: GoogleAppsScript.Sheets.Schema.AddSheetRequest;
  DeleteSheet: GoogleAppsScript.Sheets.Schema.DeleteSheetRequest;
  UpdateSheet: GoogleAppsScript.Sheets.Schema.UpdateSheetPropertiesRequest;
  Duplicate: GoogleAppsScript.Sheets.Schema.DuplicateSheetRequest;
  UpdateSpreadsheet: GoogleAppsScript.Sheets.Schema.UpdateSpreadsheetPropertiesRequest;
};

export function addSheet(batch: Batch, { properties = {} }: Schema['AddSheet']) {
  const sheets = listSheets(batch.world, batch.spreadsheetId);
  const title = properties.title ?? freeTitle(sheets);
  if (findSheetByTitle(batch.world, batch.spreadsheetId, title)) throw new Error(titleTaken(title));
  const sheetId = freeId(batch.world, batch.spreadsheetId, properties.sheetId);
  const document = getSpreadsheet(batch.world, batch.spreadsheetId);
  const sheet = newSheet(document, sheetId, sheets.length, title);
  putSheet(batch.world, sheet);
  changeProperties(batch.world, sheet, { index: sheets.length, ...properties, title }, maskOf(properties));
  return { addSheet: { properties: apiProperties(getSheet(batch.world, batch.spreadsheetId, sheetId)) } };
}

/** What is given is set; the rest stays as a new tab has it. */
function maskOf(properties: NonNullable<Schema['AddSheet']['properties']>): string {
  const { gridProperties = {}, ...rest } = properties;
  return [
    'index',
    ...Object.keys(rest),
    ...Object.keys(gridProperties).map((name) => `gridProperties.${name}`),
  ].join(',');
}

export function deleteSheet(batch: Batch, { sheetId = 0 }: Schema['DeleteSheet']): undefined {
  const sheet = getSheet(batch.world, batch.spreadsheetId, sheetId);
  requireEditable(batch.world, batch.email, sheet, { sheetId });
  const rest = listSheets(batch.world, batch.spreadsheetId).filter((one) => one.sheetId !== sheetId);
  if (rest.length === 0) throw new Error("You can't remove all the sheets in a document.");
  if (!rest.some((one) => !one.hidden))
    throw new Error("You can't remove all the visible sheets in a document.");
  batch.world.store.removeBlock(sheetKey(batch.spreadsheetId, sheetId), 0, 1e9);
  batch.world.store.remove('sheet', sheetKey(batch.spreadsheetId, sheetId));
  rest.forEach((one, index) => {
    putSheet(batch.world, { ...one, index });
  });
  placeNamedRanges(batch.world, batch.spreadsheetId, (range) =>
    range.sheetId === sheetId ? undefined : range,
  );
}

export function updateSheet(batch: Batch, { properties = {}, fields }: Schema['UpdateSheet']): undefined {
  const sheet = getSheet(batch.world, batch.spreadsheetId, properties.sheetId ?? 0);
  const mask = requireMask(fields);
  requireEditable(batch.world, batch.email, sheet, { sheetId: sheet.sheetId });
  changeProperties(batch.world, sheet, properties, mask);
}

export function duplicateSheet(
  batch: Batch,
  { sourceSheetId = 0, insertSheetIndex = 0, newSheetId, newSheetName }: Schema['Duplicate'],
) {
  const source = getSheet(batch.world, batch.spreadsheetId, sourceSheetId);
  const sheets = listSheets(batch.world, batch.spreadsheetId);
  const title = newSheetName ?? freeCopyTitle(sheets, source.title);
  if (sheets.some((one) => one.title === title)) throw new Error(titleTaken(title));
  const sheetId = freeId(batch.world, batch.spreadsheetId, newSheetId);
  const index = Math.min(insertSheetIndex, sheets.length);
  for (const one of sheets) if (one.index >= index) putSheet(batch.world, { ...one, index: one.index + 1 });
  copySheet(batch.world, source, { spreadsheetId: batch.spreadsheetId, sheetId, title, index });
  return {
    duplicateSheet: { properties: apiProperties(getSheet(batch.world, batch.spreadsheetId, sheetId)) },
  };
}

/** Into this or another spreadsheet, at the end. */
export function copySheetTo(world: World, source: SheetDocument, spreadsheetId: string): SheetDocument {
  const sheets = listSheets(world, spreadsheetId);
  const sheetId = freeId(world, spreadsheetId, undefined);
  const title = freeCopyTitle(sheets, source.title);
  copySheet(world, source, { spreadsheetId, sheetId, title, index: sheets.length });
  return getSheet(world, spreadsheetId, sheetId);
}

/** Cells, looks, rules and filters go along; protections do not, nor do the ids of charts and filter views. */
function copySheet(
  world: World,
  source: SheetDocument,
  at: Pick<SheetDocument, 'spreadsheetId' | 'sheetId' | 'title' | 'index'>,
): void {
  const { locale } = getSpreadsheet(world, at.spreadsheetId);
  const own = renumbered(structuredClone({ ...source, protectedRanges: [] }), source.sheetId, at.sheetId);
  putSheet(world, {
    ...own,
    ...at,
    locale,
    charts: own.charts.map((one) => ({ ...one, chartId: world.store.next(`chart:${at.spreadsheetId}`) })),
    images: own.images.map((one) => ({ ...one, imageId: world.store.next(`image:${at.spreadsheetId}`) })),
    bandings: own.bandings.map((one) => ({
      ...one,
      bandedRangeId: world.store.next(`banding:${at.spreadsheetId}`),
    })),
    filterViews: own.filterViews.map((one) => ({
      ...one,
      filterViewId: world.store.next(`filter view:${at.spreadsheetId}`),
    })),
  });
  const key = sheetKey(at.spreadsheetId, at.sheetId);
  for (const { row, column, cell } of readCells(world, source)) world.store.putCell(key, row, column, cell);
}

/** The same with every mention of one tab turned into another's. */
function renumbered<T>(value: T, from: number, to: number): T {
  if (Array.isArray(value)) return value.map((one) => renumbered(one, from, to)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'sheetId' && one === from ? to : renumbered(one, from, to),
    ]),
  ) as T;
}

function freeTitle(sheets: SheetDocument[]): string {
  let number = sheets.length + 1;
  while (sheets.some((one) => one.title === `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function freeCopyTitle(sheets: SheetDocument[], title: string): string {
  const isTaken = (name: string) => sheets.some((one) => one.title === name);
  const copy = `Copy of ${title}`;
  let number = 1;
  while (isTaken(number === 1 ? copy : `${copy} ${number}`)) number += 1;
  return number === 1 ? copy : `${copy} ${number}`;
}

function freeId(world: World, spreadsheetId: string, wanted: number | undefined): number {
  const isTaken = (id: number) => listSheets(world, spreadsheetId).some((one) => one.sheetId === id);
  if (wanted !== undefined) {
    if (isTaken(wanted)) throw new Error(`Sheet with ID ${wanted} already exists. Please enter another ID.`);
    return wanted;
  }
  let id = world.store.next(`sheet:${spreadsheetId}`);
  while (isTaken(id)) id = world.store.next(`sheet:${spreadsheetId}`);
  return id;
}

export function updateSpreadsheet(
  batch: Batch,
  { properties = {}, fields }: Schema['UpdateSpreadsheet'],
): undefined {
  const old = getSpreadsheet(batch.world, batch.spreadsheetId);
  const { title, locale, timeZone } = withMask<NonNullable<Schema['UpdateSpreadsheet']['properties']>>(
    { title: old.title, locale: old.locale, timeZone: old.timeZone },
    properties,
    requireMask(fields),
  );
  batch.world.store.put('spreadsheet', batch.spreadsheetId, {
    ...old,
    title: title ?? '',
    locale: locale ?? old.locale,
    timeZone: timeZone ?? old.timeZone,
  });
  if (locale && locale !== old.locale)
    for (const one of listSheets(batch.world, batch.spreadsheetId)) putSheet(batch.world, { ...one, locale });
  if (title && title !== old.title)
    updateFile(batch.world, batch.spreadsheetId, (file) => {
      file.name = title;
    });
}
