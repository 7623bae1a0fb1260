/**
 * Tabs made when they are missing and put right when they are not: one look at the spreadsheet, one atomic batch.
 * How a tab looks is in `tab-layout.ts`.
 */

import { compareNumbers } from '../domain/numbering';
import type { Office } from '../domain/office';
import type { Finding, Repair } from '../domain/repair';
import { isRefusal } from '../domain/rules/case';
import { columnName } from './a1';
import { repairColumns } from './column-repair';
import { CONTROL_RANGE, controlRequests, readControl } from './control';
import { chartRequests } from './dashboard-tab';
import { TABS, type TabKey } from './layout';
import { COLUMN_KEYS } from './register-row';
import { type Request, sheets, writeTexts } from './requests';
import { settingsRows } from './settings-rows';
import { type OfficeProfile, settingsSeed } from './settings-seed';
import {
  addTab,
  colorRules,
  filterViews,
  headingRow,
  layoutRequests,
  namedRanges,
  TAB_COLUMNS,
} from './tab-layout';

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;

const KEYS = Object.keys(TABS) as TabKey[];
const FIELDS =
  'namedRanges,sheets(properties(sheetId,title,gridProperties),conditionalFormats,filterViews(filterViewId,title),charts(chartId))';

/** @param isUnused no part of the register was ever made: tabs of settings were filled beforehand, from a profile */
export function setUpTabs(
  spreadsheetId: string,
  profile: OfficeProfile,
  isUnused: boolean,
): { repairs: Repair[]; findings: Finding[] } {
  const found = sheets().get(spreadsheetId, { fields: FIELDS });
  const sheetOf = new Map((found.sheets ?? []).map((one) => [one.properties?.sheetId, one]));
  const there = KEYS.filter((key) => sheetOf.has(TABS[key].sheetId));
  const isNew = there.length === 0 || (isUnused && !there.includes('control'));
  const contents = readContents(spreadsheetId, there, sheetOf);
  const repairs: Repair[] = [];
  const requests: Request[] = [];

  KEYS.forEach((key) => {
    const tab = TABS[key];
    const sheet = sheetOf.get(tab.sheetId);
    if (!sheet) {
      requests.push(addTab(key), ...layoutRequests(key), ...contentOf(key, profile, contents.settings));
      if (!isNew) repairs.push({ repaired: 'tab made again', tab: tab.title });
      return;
    }
    const was = sheet.properties?.title ?? '';
    if (was !== tab.title) repairs.push({ repaired: 'tab named again', tab: tab.title, was });
    if (TAB_COLUMNS[key].length > 0) {
      if (key === 'register') requests.push(unmergeTitles());
      const mended = repairColumns(
        tab,
        contents.headings.get(key) ?? [],
        TAB_COLUMNS[key].map((one) => one.heading),
      );
      requests.push(...mended.requests);
      repairs.push(...mended.repairs);
    }
    requests.push(...layoutRequests(key));
  });

  if (contents.begun.some((one) => one.repaired === 'register upgraded')) {
    const added = newSettings(contents.settingNames, profile);
    requests.push(...added.requests);
    repairs.push(...added.repairs);
  }
  const order = numbersInOrder(contents.numbers, contents.rowsOfTwins);
  requests.push(...order.requests);
  repairs.push(...order.repairs);
  // Kept with what it says, so that a run that dies after this batch goes on where it was.
  repairs.unshift(...contents.begun.filter((one) => !isAmong(one, repairs)));
  if (repairs.length > 0) requests.push(...controlRequests({ mending: repairs }));
  requests.push(...looksOfRegister(sheetOf.get(TABS.register.sheetId)), ...tabOrder(), {
    updateSpreadsheetProperties: {
      properties: { timeZone: contents.settings?.timeZone ?? profile.profile.timeZone },
      fields: 'timeZone',
    },
  });
  // The empty tab that every new spreadsheet starts with.
  if (isNew && sheetOf.has(0)) requests.push({ deleteSheet: { sheetId: 0 } });
  sheets().batchUpdate({ requests }, spreadsheetId);
  // "Not all locales/languages are supported" (Sheets API reference), and ours writes text.
  const locale: Request = {
    updateSpreadsheetProperties: { properties: { locale: 'id_ID' }, fields: 'locale' },
  };
  if (isNew) ifPossible(spreadsheetId, [locale], 'the locale');
  const charts = sheetOf.get(TABS.dashboard.sheetId)?.charts ?? [];
  ifPossible(spreadsheetId, chartRequests(charts.map((one) => one.chartId)), 'the charts of the dashboard');
  ifPossible(
    spreadsheetId,
    namedRangeRequests(found, isNew ? [] : KEYS.filter((key) => !there.includes(key))),
    'the names of ranges',
  );
  return { repairs, findings: order.findings };
}

/** Requests that nothing depends on, apart from the others, which must not fail with them. */
function ifPossible(spreadsheetId: string, requests: Request[], what: string): void {
  if (requests.length === 0) return;
  try {
    sheets().batchUpdate({ requests }, spreadsheetId);
  } catch (error) {
    console.warn(`The spreadsheet stays without ${what}: ${String(error)}`);
  }
}

interface Contents {
  headings: Map<TabKey, string[]>;
  /** Register numbers from the first row of data on, '' for an empty row. */
  numbers: string[];
  /** Whole rows of numbers that stand twice. */
  rowsOfTwins: Map<number, string[]>;
  settings: Office | undefined;
  /** What the profile tab names, row by row. */
  settingNames: string[];
  /** Repairs that an earlier run began and did not end. */
  begun: Repair[];
}

/** Heading rows, register numbers and the settings in force, by the names that the tabs have now. */
function readContents(
  spreadsheetId: string,
  there: readonly TabKey[],
  sheetOf: ReadonlyMap<number | undefined, Sheet>,
): Contents {
  const titled = (key: TabKey) =>
    `'${(sheetOf.get(TABS[key].sheetId)?.properties?.title ?? '').replaceAll("'", "''")}'`;
  const withColumns = there.filter((key) => TAB_COLUMNS[key].length > 0);
  const first = TABS.register.headingRows + 1;
  const wide = columnName(COLUMN_KEYS.length + 20);
  const ranges = withColumns.map((key) => {
    const row = headingRow(key) + 1;
    return `${titled(key)}!A${row}:${wide}${row}`;
  });
  if (there.includes('register')) ranges.push(`${titled('register')}!A${first}:${wide}`);
  if (there.includes('control')) ranges.push(CONTROL_RANGE.replace(/^'[^']*'/, titled('control')));
  if (there.includes('profile')) ranges.push(`${titled('profile')}!A${TABS.profile.headingRows + 1}:A`);
  if (ranges.length === 0)
    return {
      headings: new Map(),
      numbers: [],
      rowsOfTwins: new Map(),
      settings: undefined,
      settingNames: [],
      begun: [],
    };
  const blocks = (sheets().Values?.batchGet(spreadsheetId, { ranges })?.valueRanges ?? []).map(
    (one) => (one.values ?? []) as string[][],
  );
  const headings = new Map(withColumns.map((key, index) => [key, blocks[index]?.[0] ?? []]));
  let next = withColumns.length;
  const rows = there.includes('register') ? (blocks[next++] ?? []) : [];
  const read = there.includes('control') ? readControl(blocks[next++], spreadsheetId) : undefined;
  const control = read && !isRefusal(read) ? read : undefined;
  // Where the number column was moved, the rows are looked at once it stands in its place again.
  const isFirst = headings.get('register')?.[0] === TAB_COLUMNS.register[0]?.heading;
  const numbers = isFirst ? rows.map((row) => row[0] ?? '') : [];
  const isTwin = (number: string) => number !== '' && numbers.indexOf(number) !== numbers.lastIndexOf(number);
  return {
    headings,
    numbers,
    rowsOfTwins: new Map(
      numbers.flatMap((number, index) => (isTwin(number) ? [[index, rows[index] ?? []]] : [])),
    ),
    settings: control?.settings,
    settingNames: (blocks[next] ?? []).map((row) => row[0] ?? ''),
    begun: control?.mending ?? [],
  };
}

/** What a tab begins with: the settings in force when it was lost, the profile when the register is new. */
function contentOf(key: TabKey, profile: OfficeProfile, settings: Office | undefined): Request[] {
  const rows = settings ? settingsRows(key, settings) : settingsSeed(key, profile);
  return rows.length > 0 ? [writeTexts(TABS[key].sheetId, TABS[key].headingRows, 0, rows)] : [];
}

/**
 * Settings that a later version brought are put into the profile tab, each in its place, with what ships. In a register
 * of this version a missing one was deleted by hand: it is named as a fault, since what ships may not be what was meant.
 */
function newSettings(names: readonly string[], profile: OfficeProfile) {
  const { sheetId, headingRows } = TABS.profile;
  const requests: Request[] = [];
  const repairs: Repair[] = [];
  settingsSeed('profile', profile).forEach((row, index) => {
    const [name = ''] = row;
    if (names.includes(name)) return;
    const at = headingRows + index;
    const range = { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 };
    requests.push({ insertDimension: { range, inheritFromBefore: true } }, writeTexts(sheetId, at, 0, [row]));
    repairs.push({ repaired: 'setting added', name });
  });
  return { requests, repairs };
}

function isAmong(repair: Repair, repairs: readonly Repair[]): boolean {
  return repairs.some((one) => JSON.stringify(one) === JSON.stringify(repair));
}

function unmergeTitles(): Request {
  const range = { sheetId: TABS.register.sheetId, startRowIndex: 0, endRowIndex: 1 };
  return { unmergeCells: { range } };
}

/**
 * A register sorted by hand is sorted by number again. A row that stands twice, to the letter, loses its copy; two
 * different rows of one number are left to a person.
 */
function numbersInOrder(numbers: readonly string[], rowsOfTwins: ReadonlyMap<number, string[]>) {
  const { sheetId, headingRows } = TABS.register;
  const repairs: Repair[] = [];
  const findings: Finding[] = [];
  const copies: number[] = [];
  const seen = new Map<string, number>();
  numbers.forEach((number, index) => {
    if (number === '') return;
    const first = seen.get(number);
    if (first === undefined) seen.set(number, index);
    else if (JSON.stringify(rowsOfTwins.get(first)) === JSON.stringify(rowsOfTwins.get(index))) {
      copies.push(index);
      repairs.push({ repaired: 'copy of a row removed', number });
    } else {
      const rows = [first, index].map((at) => at + headingRows + 1);
      findings.push({ found: 'number twice', number, rows });
    }
  });
  const requests: Request[] = copies.reverse().map((index) => {
    const row = headingRows + index;
    return { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } } };
  });
  const filled = numbers.filter(Boolean);
  const isInOrder = numbers.every(
    (number, index) =>
      number !== '' && (index === 0 || compareNumbers(numbers[index - 1] ?? '', number) <= 0),
  );
  if (filled.length > 0 && !isInOrder) {
    const range = { sheetId, startRowIndex: headingRows, startColumnIndex: 0 };
    requests.push({ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } });
    repairs.push({ repaired: 'rows sorted' });
  }
  return { requests, repairs, findings };
}

/** Colours and filter views, ours replaced whatever became of them. */
function looksOfRegister(sheet: Sheet | undefined): Request[] {
  const { sheetId } = TABS.register;
  const views = filterViews();
  const ours = (sheet?.filterViews ?? []).filter((one) => views.some((view) => view.title === one.title));
  return [
    ...(sheet?.conditionalFormats ?? []).map(
      (): Request => ({ deleteConditionalFormatRule: { sheetId, index: 0 } }),
    ),
    ...colorRules(),
    ...ours.map((one): Request => ({ deleteFilterView: { filterId: one.filterViewId } })),
    ...views.map((view) => view.request),
  ];
}

/**
 * Names under ids of our own, so that one whose tab was deleted, which leaves a broken name that Google does not list,
 * is given its new tab instead of being refused as a second one.
 */
function namedRangeRequests(found: Spreadsheet, madeAgain: readonly TabKey[]): Request[] {
  const known = (found.namedRanges ?? []).map((one) => one.namedRangeId);
  return namedRanges().map(({ key, name, range }): Request => {
    const namedRangeId = `rm${range.sheetId}`;
    const namedRange = { namedRangeId, name, range };
    return known.includes(namedRangeId) || madeAgain.includes(key)
      ? { updateNamedRange: { namedRange, fields: 'name,range' } }
      : { addNamedRange: { namedRange } };
  });
}

function tabOrder(): Request[] {
  return KEYS.map((key, index) => ({
    updateSheetProperties: { properties: { sheetId: TABS[key].sheetId, index }, fields: 'index' },
  }));
}
