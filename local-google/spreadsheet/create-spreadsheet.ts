/** Making a spreadsheet: its Drive face, its properties and tabs. Apart, because scripts, people and REST make them. */
import { createFile } from '../drive/files';
import type { World } from '../world';
import type { Batch } from './batch';
import { addNamedRange } from './named-ranges';
import { changeProperties } from './sheet-properties';
import { createSpreadsheetState, getSheet, getSpreadsheet, newSheet, putSheet } from './state';
import { updateCells } from './write-cells';

type Api = GoogleAppsScript.Sheets.Schema.Spreadsheet;

const USUAL = { title: 'Untitled spreadsheet', locale: 'en_US', timeZone: 'Etc/GMT' };

/** `spreadsheets.create`. Returns the id. */
export function createFromApi(world: World, email: string, wanted: Api): string {
  return world.store.atomically(() => {
    const properties = { ...USUAL, ...wanted.properties };
    const { id } = createFile(world, email, { name: properties.title, kind: 'spreadsheet' });
    const { title, locale, timeZone } = properties;
    createSpreadsheetState(world, { id, title, locale, timeZone });
    const batch: Batch = { world, email, spreadsheetId: id, cellsWritten: 0 };
    (wanted.sheets ?? []).forEach((one, index) => {
      const given = one.properties ?? {};
      const sheetId = given.sheetId ?? index;
      const sheet = newSheet(getSpreadsheet(world, id), sheetId, index, given.title ?? `Sheet${index + 1}`);
      if (index === 0 && sheetId !== 0) world.store.remove('sheet', `${id}/0`);
      putSheet(world, sheet);
      changeProperties(world, sheet, { ...given, index, title: sheet.title }, maskOf(given));
      for (const data of one.data ?? []) {
        const start = { sheetId, rowIndex: data.startRow ?? 0, columnIndex: data.startColumn ?? 0 };
        updateCells(batch, { start, rows: data.rowData ?? [], fields: '*' });
      }
      const made = getSheet(world, id, sheetId);
      putSheet(world, { ...made, merges: (one.merges ?? []).map((merge) => ({ ...merge, sheetId })) });
    });
    for (const namedRange of wanted.namedRanges ?? []) addNamedRange(batch, { namedRange });
    return id;
  });
}

function maskOf({ gridProperties = {}, ...rest }: GoogleAppsScript.Sheets.Schema.SheetProperties): string {
  const grid = Object.keys(gridProperties).map((name) => `gridProperties.${name}`);
  return ['title', ...Object.keys(rest).filter((name) => name !== 'index'), ...grid].join(',');
}
