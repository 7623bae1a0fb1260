/** A spreadsheet with a script that hands its arguments to the advanced Sheets service, for the tests of that. */
import type { RunResult } from '../../local-google';
import { setRole } from '../../local-google/drive/files';
import { OTHER, OWNER, type Workspace, workspace } from './workspace';

const CODE = `
function id() { return SpreadsheetApp.getActiveSpreadsheet().getId(); }
function update(requests) { return Sheets.Spreadsheets.batchUpdate({ requests }, id()).replies; }
function get(ranges, optional) { return Sheets.Spreadsheets.Values.batchGet(id(), Object.assign({ ranges }, optional)).valueRanges; }
function shape(optional) { return Sheets.Spreadsheets.get(id(), optional); }
function call(path, args) {
  const names = path.split('.');
  const service = names.slice(0, -1).reduce((at, name) => at[name], Sheets);
  return service[names[names.length - 1]].apply(service, args);
}
`;

export interface SheetWorkspace extends Workspace {
  /** `batchUpdate` as an account (the owner unless told); what it threw is in `error`. */
  update(requests: object[], as?: string): RunResult;
  /** As `update`, with the replies; throws what it threw. */
  reply(...requests: object[]): Record<string, unknown>[];
  get(...ranges: string[]): { range: string; values?: unknown[][] }[];
  /** The values of one range; undefined where there are none. */
  values(range: string): unknown[][] | undefined;
  /** `Spreadsheets.get`, or only one of its tabs' properties. */
  shape(optional?: object): GoogleAppsScript.Sheets.Schema.Spreadsheet;
  /** The first tab as `Spreadsheets.get` tells it. */
  tab(optional?: object): GoogleAppsScript.Sheets.Schema.Sheet;
  /** Any method of the advanced service: `call('Spreadsheets.Values.get', id, 'A1')`. */
  call(path: string, ...args: unknown[]): unknown;
  /** What that threw. */
  refused(path: string, ...args: unknown[]): string;
}

/** The owner's spreadsheet, shared with OTHER as an editor. */
export function sheetWorkspace(): SheetWorkspace {
  const made = workspace(CODE);
  const { google, sheetId, project } = made;
  setRole(google.world, sheetId, OTHER, 'editor', true);
  const shape = (optional?: object) =>
    made.value('shape', { args: [optional] }) as GoogleAppsScript.Sheets.Schema.Spreadsheet;
  return {
    ...made,
    update: (requests, as = OWNER) => google.run(project, 'update', { as, args: [requests] }),
    reply: (...requests) => made.value('update', { args: [requests] }) as Record<string, unknown>[],
    get: (...ranges) => made.value('get', { args: [ranges] }) as { range: string; values?: unknown[][] }[],
    values: (range) => (made.value('get', { args: [[range]] }) as { values?: unknown[][] }[])[0]?.values,
    shape,
    tab: (optional) => shape(optional).sheets?.[0] as GoogleAppsScript.Sheets.Schema.Sheet,
    call: (path, ...args) => made.value('call', { args: [path, args] }),
    refused: (path, ...args) => made.refusal('call', { args: [path, args] }),
  };
}

const text = (...texts: string[]) => ({
  values: texts.map((stringValue) => ({ userEnteredValue: { stringValue } })),
});

/** The request that writes rows of text from a cell on. */
export const write = (row: number, column: number, ...rows: string[][]) => ({
  updateCells: {
    start: { sheetId: 0, rowIndex: row, columnIndex: column },
    rows: rows.map((line) => text(...line)),
    fields: 'userEnteredValue',
  },
});

/** A block of the first tab. */
export const block = (fromRow: number, toRow: number, fromColumn: number, toColumn: number) => ({
  sheetId: 0,
  startRowIndex: fromRow,
  endRowIndex: toRow,
  startColumnIndex: fromColumn,
  endColumnIndex: toColumn,
});

export const rows = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});
export const columns = (startIndex: number, endIndex: number) => ({
  ...rows(startIndex, endIndex),
  dimension: 'COLUMNS',
});
