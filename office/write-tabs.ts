/** Texts into the tabs of a spreadsheet, at fixed places, so that doing it twice is doing it once. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { TABS } from '../src/google/layout';
import { writeTexts } from '../src/google/requests';
import { WHAT } from '../src/text/office-tools';
import type { Google } from './google';
import { refusalFor } from './refusal';
import { quoted } from './spreadsheet-texts';

export type Batch = sheets_v4.Schema$Request[];

interface TabThere {
  sheetId: number;
  title: string;
}

const ROWS_AT_ONCE = 500;

export async function tabsOf(google: Google, id: string): Promise<{ title: string; tabs: TabThere[] }> {
  try {
    const { data } = await google.sheets.spreadsheets.get({
      spreadsheetId: id,
      fields: 'properties(title),sheets(properties(sheetId,title))',
    });
    const tabs = (data.sheets ?? []).map(({ properties }) => ({
      sheetId: properties?.sheetId ?? 0,
      title: properties?.title ?? '',
    }));
    return { title: data.properties?.title ?? '', tabs };
  } catch (error) {
    throw refusalFor(error, WHAT.register, google.account);
  }
}

/** Whether there is a register in it: a control tab that holds something. */
export async function isRegister(google: Google, id: string, tabs: readonly TabThere[]): Promise<boolean> {
  const control = tabs.find((one) => one.sheetId === TABS.control.sheetId);
  if (!control) return false;
  const range = `${quoted(control.title)}!B2:B3`;
  const { data } = await google.sheets.spreadsheets.values.get({ spreadsheetId: id, range });
  return (data.values ?? []).length > 0;
}

export async function writeBatch(google: Google, spreadsheetId: string, requests: Batch): Promise<void> {
  await google.sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
}

/** All that stands below a row is replaced. As text: nothing is parsed (docs/architecture.md, invariant 5). */
export async function writeRows(
  google: Google,
  spreadsheetId: string,
  sheetId: number,
  firstRow: number,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const { data } = await google.sheets.spreadsheets.get({
    spreadsheetId,
    fields: 'sheets(properties(sheetId,gridProperties(rowCount,columnCount)))',
  });
  const grid = data.sheets?.find((one) => one.properties?.sheetId === sheetId)?.properties?.gridProperties;
  const rowCount = Math.max(grid?.rowCount ?? 0, firstRow + rows.length + 1);
  const columnCount = Math.max(grid?.columnCount ?? 0, ...rows.map((row) => row.length));
  await writeBatch(google, spreadsheetId, [
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { rowCount, columnCount } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    },
    { updateCells: { range: { sheetId, startRowIndex: firstRow }, fields: 'userEnteredValue' } },
  ]);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const block = rows.slice(from, from + ROWS_AT_ONCE);
    await writeBatch(google, spreadsheetId, [
      writeTexts(sheetId, firstRow + from, 0, block) as Batch[number],
    ]);
  }
}
