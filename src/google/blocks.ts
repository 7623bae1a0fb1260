/** Ranges of the spreadsheet read in one round trip, and what is said when it may not be read or a tab is not there. */
import type { Refusal } from '../domain/refusal';
import { TABS } from './layout';
import { sheets } from './requests';

/** Texts by range, row and column. */
export type Blocks = string[][][];

export function readBlocks(spreadsheetId: string, ranges: string[]): Blocks {
  const found = sheets().Values?.batchGet(spreadsheetId, { ranges });
  return (found?.valueRanges ?? []).map((range) => (range.values ?? []) as string[][]);
}

export function readBlocksIfSetUp(spreadsheetId: string, ranges: string[]): Blocks | Refusal {
  try {
    return readBlocks(spreadsheetId, ranges);
  } catch (error) {
    const message = String((error as Error)?.message);
    // So the service says that it does not know a tab's name.
    if (/Unable to parse range/.test(message)) return missingTab(spreadsheetId);
    if (/caller does not have permission/.test(message)) return { refused: 'register not shared' };
    throw error;
  }
}

/** Which tab is not there, or is called something else. */
function missingTab(spreadsheetId: string): Refusal {
  const found = sheets().get(spreadsheetId, { fields: 'sheets(properties(sheetId,title))' });
  const titles = new Map(
    (found.sheets ?? []).map(({ properties }) => [properties?.sheetId, properties?.title]),
  );
  if (!titles.has(TABS.register.sheetId) && !titles.has(TABS.control.sheetId))
    return { refused: 'register not set up' };
  for (const { sheetId, title } of Object.values(TABS)) {
    const now = titles.get(sheetId);
    if (now === undefined) return { refused: 'tab missing', tab: title };
    if (now !== title) return { refused: 'tab renamed', tab: title, now };
  }
  return { refused: 'register not set up' };
}
