/** A spreadsheet as texts, tab by tab: what the register keeps is text and nothing else, so nothing is lost by it. */
import { readControl } from '../src/google/control';
import { TABS, type TabKey } from '../src/google/layout';
import { REFUSED, WHAT } from '../src/text/office-tools';
import type { Google } from './google';
import { OfficeRefusal, refusalFor } from './refusal';

export interface TabTexts {
  sheetId: number;
  title: string;
  rows: string[][];
}

export interface SpreadsheetTexts {
  id: string;
  title: string;
  timeZone: string;
  tabs: TabTexts[];
}

/** Rows a request: what Google advises to stay below is 2 MB an answer. */
const ROWS_AT_ONCE = 2_000;
/** Somebody acts while it is read: then it is read again. */
const READINGS = 5;

export async function readSpreadsheet(google: Google, id: string, what: string): Promise<SpreadsheetTexts> {
  try {
    const { data } = await google.sheets.spreadsheets.get({
      spreadsheetId: id,
      fields: 'properties(title,timeZone),sheets(properties(sheetId,title,gridProperties(rowCount)))',
    });
    const tabs = (data.sheets ?? []).map(({ properties }) => ({
      sheetId: properties?.sheetId ?? 0,
      title: properties?.title ?? '',
      rowCount: properties?.gridProperties?.rowCount ?? 0,
      rows: [] as string[][],
    }));
    const longest = Math.max(0, ...tabs.map((one) => one.rowCount));
    for (let from = 1; from <= longest; from += ROWS_AT_ONCE) {
      const wanted = tabs.filter((one) => one.rowCount >= from);
      const blocks = await readBlocks(
        google,
        id,
        wanted.map(
          ({ title, rowCount }) => `${quoted(title)}!${from}:${Math.min(rowCount, from + ROWS_AT_ONCE - 1)}`,
        ),
      );
      wanted.forEach((one, index) => {
        const rows = blocks[index] ?? [];
        while (rows.length > 0 && one.rows.length < from - 1) one.rows.push([]);
        one.rows.push(...rows);
      });
    }
    return {
      id,
      title: data.properties?.title ?? '',
      timeZone: data.properties?.timeZone ?? '',
      tabs: tabs.map(({ sheetId, title, rows }) => ({ sheetId, title, rows })),
    };
  } catch (error) {
    throw refusalFor(error, what, google.account);
  }
}

/** As of one moment: when the journal's head moved meanwhile, once more. */
export async function readRegister(google: Google, id: string): Promise<SpreadsheetTexts> {
  for (let reading = 1; reading <= READINGS; reading += 1) {
    const texts = await readSpreadsheet(google, id, WHAT.register);
    const control = texts.tabs.find((one) => one.sheetId === TABS.control.sheetId);
    if (!control) throw new OfficeRefusal(REFUSED.noRegister(texts.title));
    const range = `${quoted(control.title)}!B2:B4`;
    const [now = []] = await readBlocks(google, id, [range]).catch((error) => {
      throw refusalFor(error, WHAT.register, google.account);
    });
    const read = control.rows.slice(1, 4).map((row) => row[1] ?? '');
    if (read.every((text, index) => text === (now[index]?.[0] ?? ''))) return texts;
  }
  throw new OfficeRefusal(REFUSED.busyOffice);
}

async function readBlocks(google: Google, id: string, ranges: string[]): Promise<string[][][]> {
  const { data } = await google.sheets.spreadsheets.values.batchGet({ spreadsheetId: id, ranges });
  return (data.valueRanges ?? []).map((one) =>
    ((one.values ?? []) as unknown[][]).map((row) => row.map(String)),
  );
}

export function tabRows(texts: SpreadsheetTexts, key: TabKey): string[][] {
  return texts.tabs.find((one) => one.sheetId === TABS[key].sheetId)?.rows ?? [];
}

/** What the register keeps about itself; a refusal where it cannot be read. */
export function controlOf(
  texts: SpreadsheetTexts,
): Exclude<ReturnType<typeof readControl>, { refused: string }> {
  const control = readControl(
    tabRows(texts, 'control').map((row) => [row[1] ?? '']),
    texts.id,
  );
  if ('refused' in control)
    throw new OfficeRefusal(
      control.refused === 'copied register' ? REFUSED.copied(control.address) : REFUSED.unreadableControl,
    );
  return control;
}

export function quoted(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}
