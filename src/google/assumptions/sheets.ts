/** What is believed of the Sheets API: that writing is atomic and literal, and where appended rows land. */
import { type Request, sheets, textCell, writeTexts } from '../requests';
import { type Assumption, open, relied } from './assumption';
import { type Bench, type BenchTab, refusal } from './bench';

/** Texts that Google would understand as something else, were they typed. */
const LOOK_LIKE_MORE = [
  '=1+1',
  '+62812',
  '-5',
  '@nama',
  "'kutip",
  '0812',
  '2026-03-04',
  '07:00',
  'TRUE',
  '1e5',
  'Rp 1.500',
  ' tepi ',
];
const NO_SUCH_TAB = 987_654_321;
const LONGEST = 50_000;

export const SHEETS_ASSUMPTIONS: readonly Assumption[] = [
  relied('batch-all-or-nothing', 'design §3; decision 0004', 'refused, nothing written', (bench) => {
    const tab = bench.tab();
    const said = refusal(() =>
      bench.batch([writeTexts(tab.sheetId, 0, 0, [['x']]), writeTexts(NO_SUCH_TAB, 0, 0, [['x']])]),
    );
    return `${said ? 'refused' : 'accepted'}, ${bench.read(tab, 'A1') ? 'first part written' : 'nothing written'}`;
  }),
  relied('text-stays-text', 'invariant 5; platform.md §8', 'all kept', (bench) =>
    kept(bench, LOOK_LIKE_MORE),
  ),
  relied('lines-stay', 'platform.md §8', 'all kept', (bench) =>
    kept(bench, ['satu\ndua', 'satu\r\ndua', 'satu\n\n', 'a\tb']),
  ),
  relied('letters-stay', 'invariant 11', 'all kept', (bench) =>
    kept(bench, ['🙏🏽 👨‍👩‍👧', 'e\u0301', 'a\u00a0b', 'a\u200bb', '“–”']),
  ),
  relied('longest-text', 'platform.md §2.5; decision 0004', '50000 kept, 50001 refused', (bench) => {
    const tab = bench.tab();
    bench.batch([writeTexts(tab.sheetId, 0, 0, [['x'.repeat(LONGEST)]])]);
    const length = bench.read(tab, 'A1')?.[0]?.[0]?.length;
    const more = refusal(() => bench.batch([writeTexts(tab.sheetId, 1, 0, [['x'.repeat(LONGEST + 1)]])]));
    return `${length} kept, ${LONGEST + 1} ${more ? 'refused' : 'accepted'}`;
  }),
  relied('written-is-read', 'decision 0004', 'read at once', (bench) => {
    const tab = bench.tab([['lama']]);
    bench.batch([writeTexts(tab.sheetId, 0, 0, [['baru']])]);
    return bench.read(tab, 'A1')?.[0]?.[0] === 'baru' ? 'read at once' : 'the old is read';
  }),
  relied('append-below-values', 'invariant 6', 'row 4', (bench) => {
    // The last value is in another column, and there are formats and a list below it, as in the register.
    const tab = bench.tab([['a'], [], ['', 'b']]);
    const below = { sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: 15 };
    bench.batch([
      {
        repeatCell: {
          range: below,
          cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' }, wrapStrategy: 'WRAP' } },
          fields: 'userEnteredFormat(numberFormat,wrapStrategy)',
        },
      },
      listIn({ ...below, startRowIndex: 7, startColumnIndex: 2, endColumnIndex: 3 }),
    ]);
    bench.append(tab, [['baru']]);
    return `row ${bench.rowOf(tab, 'baru')}`;
  }),
  relied('append-makes-rows', 'invariant 6', 'rows 3 and 4', (bench) => {
    const tab = bench.tab([['a'], ['b']], 2);
    bench.append(tab, [['satu'], ['dua']]);
    return `rows ${bench.rowOf(tab, 'satu')} and ${bench.rowOf(tab, 'dua')}`;
  }),
  relied('append-twice-in-a-batch', 'decision 0004', 'rows 2 and 3', (bench) => {
    const tab = bench.tab([['a']]);
    const one = (text: string): Request => ({
      appendCells: {
        sheetId: tab.sheetId,
        rows: [{ values: [textCell(text)] }],
        fields: 'userEnteredValue',
      },
    });
    bench.batch([one('satu'), one('dua')]);
    return `rows ${bench.rowOf(tab, 'satu')} and ${bench.rowOf(tab, 'dua')}`;
  }),
  relied('append-empty-texts', 'decision 0004', 'row 3', (bench) => {
    // A row whose first cells are empty texts still is a row.
    const tab = bench.tab([['a']]);
    bench.append(tab, [['', '', 'x']]);
    bench.append(tab, [['baru']]);
    return `row ${bench.rowOf(tab, 'baru')}`;
  }),
  relied('find-whole-cell', 'decision 0004', 'only that one, 1 counted', (bench) => {
    const others = ['Antre S-0000011', 'antre s-000001', 'x Antre S-000001'];
    const tab = bench.tab(['Antre S-000001', ...others].map((text) => [text]));
    const answer = bench.batch([marking(tab, 'Antre S-000001', 'Terkirim')]);
    const now = (bench.read(tab, 'A1:A') ?? []).map((row) => row[0]);
    const right = JSON.stringify(now) === JSON.stringify(['Terkirim', ...others]);
    const count = answer.replies?.[0]?.findReplace?.occurrencesChanged;
    return `${right ? 'only that one' : JSON.stringify(now)}, ${count} counted`;
  }),
  relied('found-is-literal', 'decision 0004', 'only that one', (bench) => {
    const tab = bench.tab([['Antre (S.1)'], ['Antre (Sx1)']]);
    bench.batch([marking(tab, 'Antre (S.1)', 'Terkirim')]);
    const now = (bench.read(tab, 'A1:A') ?? []).map((row) => row[0]);
    return JSON.stringify(now) === '["Terkirim","Antre (Sx1)"]' ? 'only that one' : JSON.stringify(now);
  }),
  open('replaced-by-date', 'platform.md §8', 'text', (bench) => {
    const tab = bench.tab([['a']]);
    bench.batch([
      {
        repeatCell: {
          range: { sheetId: tab.sheetId },
          cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
      marking(tab, 'a', '2026-03-04'),
    ]);
    return kindsIn(bench, tab)[0];
  }),
  relied('empty-ends-left-out', 'decision 0010', '3, 0 and 1 cells; nothing for an empty block', (bench) => {
    const tab = bench.tab([['a', '', 'c', ''], [], ['x']]);
    const rows = bench.read(tab, 'A1:D') ?? [];
    const empty = bench.read(tab, 'E1:F');
    const lengths = `${rows[0]?.length}, ${rows[1]?.length} and ${rows[2]?.length} cells`;
    return `${lengths}; ${empty ? 'something' : 'nothing'} for an empty block`;
  }),
  relied('ranges-in-order', 'decision 0004', 'as asked', (bench) => {
    const tab = bench.tab([['a', 'b'], ['c']]);
    const ranges = ['B1', 'A2:A', 'A1', 'B1'].map((one) => `'${tab.title}'!${one}`);
    const found = sheets().Values?.batchGet(bench.spreadsheet(), { ranges });
    const texts = (found?.valueRanges ?? []).map((one) => (one.values as string[][] | undefined)?.[0]?.[0]);
    return texts.join('') === 'bcab' ? 'as asked' : texts.join(' ');
  }),
  relied('unknown-tab-is-named', 'src/google/blocks.ts', 'Unable to parse range', (bench) => {
    const said = refusal(() =>
      sheets().Values?.batchGet(bench.spreadsheet(), { ranges: ["'Tidak ada'!A1"] }),
    );
    return said && /Unable to parse range/.test(said) ? 'Unable to parse range' : (said ?? 'accepted');
  }),
  relied('hidden-columns-are-read', 'decision 0004', 'read', (bench) => {
    const tab = bench.tab([['a', 'b', 'c']]);
    bench.batch([
      {
        updateDimensionProperties: {
          range: { sheetId: tab.sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    ]);
    return bench.read(tab, 'A1:C')?.[0]?.[1] === 'b' ? 'read' : 'left out';
  }),
  open('hidden-columns-are-searched', 'decision 0034', 'found', (bench) => {
    const tab = bench.tab([['a', 'tersembunyi']]);
    const range = { sheetId: tab.sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 };
    bench.batch([
      {
        updateDimensionProperties: { range, properties: { hiddenByUser: true }, fields: 'hiddenByUser' },
      },
    ]);
    const column = SpreadsheetApp.openById(bench.spreadsheet()).getRange(`'${tab.title}'!B1:B`);
    return column.createTextFinder('tersembunyi').findAll().length === 1 ? 'found' : 'not found';
  }),
  open('list-binds-scripts', 'platform.md §3.2', 'accepted', (bench) => {
    const tab = bench.tab();
    bench.batch([
      listIn({
        sheetId: tab.sheetId,
        startRowIndex: 0,
        endRowIndex: 1,
        startColumnIndex: 0,
        endColumnIndex: 1,
      }),
    ]);
    return refusal(() => bench.batch([writeTexts(tab.sheetId, 0, 0, [['tidak ada']])]))
      ? 'refused'
      : 'accepted';
  }),
];

/** Whether texts are read as they were written, first without a format, then as cells of text. */
function kept(bench: Bench, texts: readonly string[]): string {
  const tab = bench.tab([texts.slice(0, 6), texts.slice(6)].filter((row) => row.length > 0));
  const now = (bench.read(tab, 'A1:F') ?? []).flat();
  const changed = texts.filter((text, index) => now[index] !== text);
  const odd = kindsIn(bench, tab).filter((kind) => kind !== 'text');
  if (changed.length === 0 && odd.length === 0) return 'all kept';
  const pairs = changed.map(
    (text) => `${JSON.stringify(text)} → ${JSON.stringify(now[texts.indexOf(text)])}`,
  );
  return [...pairs, ...odd].join('; ');
}

/** What Google holds in the cells of a tab: text, number, formula. */
function kindsIn(bench: Bench, tab: BenchTab): string[] {
  const found = sheets().get(bench.spreadsheet(), {
    ranges: [`'${tab.title}'!A1:F6`],
    fields: 'sheets.data.rowData.values.userEnteredValue',
  });
  const rows = found.sheets?.[0]?.data?.[0]?.rowData ?? [];
  return rows.flatMap((row) =>
    (row.values ?? []).flatMap(({ userEnteredValue }) => {
      const [kind] = Object.keys(userEnteredValue ?? {});
      return kind ? [kind === 'stringValue' ? 'text' : kind] : [];
    }),
  );
}

function marking(tab: BenchTab, find: string, replacement: string): Request {
  // Without its last row, as the outbox names its column.
  const range = { sheetId: tab.sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 1 };
  return { findReplace: { find, replacement, matchCase: true, matchEntireCell: true, range } };
}

function listIn(range: GoogleAppsScript.Sheets.Schema.GridRange): Request {
  const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'ada' }] };
  return { setDataValidation: { range, rule: { condition, strict: true } } };
}
