/** What is believed of a spreadsheet's structure: ids of our own, names, order, protections, filter views. */
import { type Request, sheets } from '../requests';
import { type Assumption, open, relied } from './assumption';
import { refusal } from './bench';

const OWN_ID = 101;

export const STRUCTURE_ASSUMPTIONS: readonly Assumption[] = [
  relied('own-tab-ids', 'decision 0011', 'given, twice refused', (bench) => {
    const add = (title: string): Request => ({ addSheet: { properties: { sheetId: OWN_ID, title } } });
    const answer = bench.batch([add('Seratus satu')]);
    const isOurs = answer.replies?.[0]?.addSheet?.properties?.sheetId === OWN_ID;
    const again = refusal(() => bench.batch([add('Lagi')]));
    return `${isOurs ? 'given' : 'another given'}, twice ${again ? 'refused' : 'accepted'}`;
  }),
  relied('own-range-ids', 'decision 0011', 'given', (bench) => {
    const tab = bench.tab();
    bench.batch([naming('uji_satu', 'uji1', tab.sheetId)]);
    return namedRanges(bench.spreadsheet()).includes('uji1') ? 'given' : 'another given';
  }),
  relied('name-of-deleted-tab', 'decision 0011', 'not listed, given anew', (bench) => {
    const [tab, next] = [bench.tab(), bench.tab()];
    bench.batch([naming('uji_dua', 'uji2', tab.sheetId)]);
    bench.batch([{ deleteSheet: { sheetId: tab.sheetId } }]);
    const isListed = namedRanges(bench.spreadsheet()).includes('uji2');
    const namedRange = { namedRangeId: 'uji2', name: 'uji_dua', range: { sheetId: next.sheetId } };
    const said = refusal(() => bench.batch([{ updateNamedRange: { namedRange, fields: 'name,range' } }]));
    return `${isListed ? 'listed' : 'not listed'}, ${said ? 'refused' : 'given anew'}`;
  }),
  relied('rows-are-sorted', 'decision 0011', '0009, 0010, 0101', (bench) => {
    const tab = bench.tab([['MS-2026-0101'], ['MS-2026-0010'], ['MS-2026-0009']]);
    const range = { sheetId: tab.sheetId, startRowIndex: 0, startColumnIndex: 0 };
    bench.batch([{ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } }]);
    return (bench.read(tab, 'A1:A') ?? []).map((row) => row[0]?.slice(-4)).join(', ');
  }),
  relied('protection-names-editors', 'platform.md §3.2', 'this account', (bench) => {
    const tab = bench.tab();
    const me = Session.getEffectiveUser().getEmail().toLowerCase();
    const protectedRange = {
      range: { sheetId: tab.sheetId },
      warningOnly: false,
      editors: { users: [me] },
    };
    bench.batch([{ addProtectedRange: { protectedRange } }]);
    const found = sheets().get(bench.spreadsheet(), {
      fields: 'sheets(properties(sheetId),protectedRanges)',
    });
    const ours = found.sheets?.find((one) => one.properties?.sheetId === tab.sheetId);
    const users = (ours?.protectedRanges?.[0]?.editors?.users ?? []).map((one) => one.toLowerCase());
    return users.length === 1 && users[0] === me ? 'this account' : `${users.length} accounts`;
  }),
  open('indonesian-locale', 'src/google/tab-setup.ts', 'id_ID', (bench) => {
    bench.batch([{ updateSpreadsheetProperties: { properties: { locale: 'id_ID' }, fields: 'locale' } }]);
    return sheets().get(bench.spreadsheet(), { fields: 'properties.locale' }).properties?.locale;
  }),
  relied('indonesian-zones', 'domain.md §4', 'Asia/Jayapura', (bench) => {
    const properties = { timeZone: 'Asia/Jayapura' };
    bench.batch([{ updateSpreadsheetProperties: { properties, fields: 'timeZone' } }]);
    return sheets().get(bench.spreadsheet(), { fields: 'properties.timeZone' }).properties?.timeZone;
  }),
  relied('filter-views', 'src/google/tab-layout.ts', 'kept', (bench) => {
    const tab = bench.tab([['a'], ['b']]);
    const range = { sheetId: tab.sheetId, startRowIndex: 0 };
    const filterSpecs = [{ columnIndex: 0, filterCriteria: { hiddenValues: ['b'] } }];
    const filter = { title: 'Uji', range, filterSpecs } as GoogleAppsScript.Sheets.Schema.FilterView;
    bench.batch([{ addFilterView: { filter } }]);
    const found = sheets().get(bench.spreadsheet(), {
      fields: 'sheets(properties(sheetId),filterViews(title))',
    });
    const ours = found.sheets?.find((one) => one.properties?.sheetId === tab.sheetId);
    return ours?.filterViews?.[0]?.title === 'Uji' ? 'kept' : 'lost';
  }),
];

function naming(name: string, namedRangeId: string, sheetId: number): Request {
  return { addNamedRange: { namedRange: { namedRangeId, name, range: { sheetId } } } };
}

function namedRanges(spreadsheetId: string): string[] {
  const found = sheets().get(spreadsheetId, { fields: 'namedRanges(namedRangeId)' });
  return (found.namedRanges ?? []).map((one) => one.namedRangeId ?? '');
}
