/** The advanced Sheets service and what a script sees of the spreadsheet: refusals first, then behaviour. */
import { sheetWorkspace as sheet, write } from './sheets-workspace';
import { HOUR, OTHER, OWNER, START, workspace } from './workspace';

const CODE = `
function missing() { return SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getSlicers(); }
function count() {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  Sheets.Spreadsheets.Values.batchGet(id, { ranges: ['Sheet1!A1:B2'] });
  SpreadsheetApp.getActiveSpreadsheet().getId();
}
function selected() { const r = SpreadsheetApp.getActiveSpreadsheet().getActiveRange(); return [r.getA1Notation(), r.getRow(), r.getNumRows()]; }
function ask() { SpreadsheetApp.getUi().alert('Hai'); }
function menu() { SpreadsheetApp.getUi().createMenu('M').addItem('Satu', 'one').addSeparator().addToUi(); }
`;
const text = (...texts: string[]) => ({
  values: texts.map((stringValue) => ({ userEnteredValue: { stringValue } })),
});

describe('batchUpdate', () => {
  it('applies all requests or none, and names the one that failed', () => {
    const { update, values } = sheet();
    const { error } = update([write(0, 0, ['kept?']), { deleteSheet: { sheetId: 99 } }]);
    expect(error?.message).toBe(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[1].deleteSheet: No grid with id: 99',
    );
    expect(values('Sheet1!A1')).toBeUndefined();
  });

  it('stores a stringValue as text, whatever it looks like (toolchain.md: never parsed)', () => {
    const { update, values } = sheet();
    const nasty = ['=1+1', '+62', '@x', '-1', '007', 'TRUE', '2026-03-04', "'a"];
    expect(update([write(0, 0, nasty)]).error).toBeUndefined();
    expect(values('Sheet1!A1:H1')).toEqual([nasty]);
  });

  it('refuses by name what it does not imitate, and an empty list', () => {
    const { update } = sheet();
    expect(update([{ addTable: {} }]).error?.message).toContain(
      'local-google does not imitate the request addTable yet',
    );
    expect(update([]).error?.message).toContain('Must specify at least one request.');
  });

  it('refuses more than 50,000 characters in a cell (platform.md §2.5), and cells beyond the grid', () => {
    const { update } = sheet();
    expect(update([write(0, 0, ['x'.repeat(50_001)])]).error?.message).toContain(
      'maximum of 50000 characters',
    );
    expect(update([write(0, 0, ['x'.repeat(50_000)])]).error).toBeUndefined();
    expect(update([write(1000, 0, ['x'])]).error?.message).toContain('beyond the grid');
  });

  it('appends after the last row with data, growing the grid, and never overwrites', () => {
    const { update, values } = sheet();
    const append = (...lines: string[][]) => ({
      appendCells: { sheetId: 0, rows: lines.map((line) => text(...line)), fields: 'userEnteredValue' },
    });
    update([write(999, 0, ['last'])]);
    expect(update([append(['a', 'b'], ['c'])]).error).toBeUndefined();
    expect(values('Sheet1!A1000:B')).toEqual([['last'], ['a', 'b'], ['c']]);
  });

  it('clears under the same fields what a range has and the rows have not', () => {
    const { update, values } = sheet();
    update([write(0, 0, ['a', 'b'], ['c', 'd'])]);
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    update([{ updateCells: { range, rows: [text('new')], fields: 'userEnteredValue' } }]);
    expect(values('Sheet1!A1:B2')).toEqual([['new']]);
  });

  it('finds and replaces whole cells, and says how many', () => {
    const { update, value } = sheet();
    update([write(0, 0, ['Antre 1'], ['Antre 12'], ['antre 1'])]);
    const findReplace = {
      find: 'Antre 1',
      replacement: 'Terkirim',
      matchCase: true,
      matchEntireCell: true,
      sheetId: 0,
    };
    const replies = value('update', { args: [[{ findReplace }]] });
    expect(replies).toEqual([{ findReplace: { occurrencesChanged: 1, valuesChanged: 1 } }]);
    expect(value('get', { args: [['Sheet1!A1:A3']] })).toMatchObject([
      { values: [['Terkirim'], ['Antre 12'], ['antre 1']] },
    ]);
  });

  it('formats a whole tab at once, and a cell formatted afterwards keeps the rest of the look', () => {
    const { update, google, sheetId } = sheet();
    const look = { numberFormat: { type: 'TEXT' }, textFormat: { fontSize: 12 } };
    const fields = 'userEnteredFormat(numberFormat,textFormat.fontSize)';
    update([
      { repeatCell: { range: { sheetId: 0 }, cell: { userEnteredFormat: look }, fields } },
      write(0, 0, ['x']),
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
          cell: { userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'userEnteredFormat.textFormat.bold',
        },
      },
    ]);
    const [cell] = google.world.store.cells(`${sheetId}/0`);
    expect(cell?.cell.format).toEqual({ numberFormat: '@', fontSize: 12, bold: true });
    google.person(OWNER).typeIntoCell(sheetId, 'Sheet1', 'C3', '=1+1');
    expect(google.world.store.cells(`${sheetId}/0`).at(-1)?.cell.value).toBe('=1+1');
  });
});

describe('protected ranges bind scripts (platform.md §3.2)', () => {
  const protect = (users: string[]) => ({
    addProtectedRange: {
      protectedRange: { range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 }, editors: { users } },
    },
  });

  it('refuses others in Google’s words, lets the named ones and the owner', () => {
    const { update } = sheet();
    update([protect([])]);
    expect(update([write(0, 1, ['x'])], OTHER).error?.message).toContain(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    expect(update([write(0, 0, ['x'])], OTHER).error).toBeUndefined();
    expect(update([write(0, 1, ['x'])]).error).toBeUndefined();
    update([protect([OTHER])]);
    expect(update([write(0, 1, ['x'])], OTHER).error?.message).toContain('protected');
  });

  it('cannot be taken away by those it binds, and whoever makes one stays its editor', () => {
    const { update, google } = sheet();
    update([protect([])]);
    expect(update([{ deleteProtectedRange: { protectedRangeId: 1 } }], OTHER).error?.message).toContain(
      'protected',
    );
    update([{ deleteProtectedRange: { protectedRangeId: 1 } }]);
    expect(update([protect([])], OTHER).error).toBeUndefined();
    expect(google.world.store.list('sheet')[0]?.protectedRanges[0]?.editors).toEqual([OTHER]);
  });

  it('keeps who may not even see the spreadsheet from reading it', () => {
    const { google, project, sheetId } = sheet();
    const file = google.world.store.get('file', sheetId);
    if (file) google.world.store.put('file', sheetId, { ...file, editors: [] });
    const { error } = google.run(project, 'get', { as: OTHER, args: [['Sheet1!A1']] });
    expect(error?.message).toContain('The caller does not have permission');
  });
});

describe('batchGet', () => {
  it('cuts rows after their last filled cell and blocks after their last filled row', () => {
    const { update, get } = sheet();
    update([write(0, 0, ['a', '', 'c', ''], [''], ['d'])]);
    expect(get('Sheet1!A1:D9', 'Sheet1!F1:G2', 'Sheet1', 'Sheet1!2:2')).toEqual([
      { range: 'Sheet1!A1:D9', majorDimension: 'ROWS', values: [['a', '', 'c'], [], ['d']] },
      { range: 'Sheet1!F1:G2', majorDimension: 'ROWS' },
      { range: 'Sheet1!A1:Z1000', majorDimension: 'ROWS', values: [['a', '', 'c'], [], ['d']] },
      { range: 'Sheet1!A2:Z2', majorDimension: 'ROWS' },
    ]);
  });

  it('refuses a range that is none, in Google’s words', () => {
    const { refusal } = sheet();
    expect(refusal('get', { args: [['Nowhere!A1']] })).toContain('Unable to parse range: Nowhere!A1');
  });
});

describe('what is typed by hand is parsed as Sheets parses it (platform.md §8)', () => {
  it.each([
    ['=1+1', { formula: '=1+1' }],
    ['+1', { formula: '+1' }],
    ['007', { value: 7 }],
    ['true', { value: true }],
    ["'=x", { value: '=x' }],
    ['halo', { value: 'halo' }],
  ] as const)('%s', (typed, cell) => {
    const { google, sheetId } = sheet();
    google.person(OWNER).typeIntoCell(sheetId, 'Sheet1', 'A1', typed);
    expect(google.world.store.cells(`${sheetId}/0`)[0]?.cell).toEqual(cell);
  });
});

describe('an execution', () => {
  it('refuses by name a method that is not imitated', () => {
    expect(workspace(CODE).refusal('missing')).toBe('local-google does not imitate Sheet.getSlicers yet');
  });

  it('is metered: calls, round trips, cells', () => {
    const { google, project, sheetId } = workspace(CODE);
    expect(sheet().update([write(0, 0, ['a', 'b'])]).meter).toMatchObject({ roundTrips: 1, cellsWritten: 2 });
    google.person(OWNER).typeIntoCell(sheetId, 'Sheet1', 'A1', 'a');
    google.person(OWNER).typeIntoCell(sheetId, 'Sheet1', 'B1', 'b');
    const { meter } = google.run(project, 'count', { as: OWNER });
    expect(meter).toMatchObject({
      calls: 5,
      roundTrips: 1,
      cellsRead: 2,
      trips: ['Sheets.Spreadsheets.Values.batchGet'],
    });
  });

  it('starts from nothing, with the world’s clock as its own', () => {
    const { google, value } = workspace(
      'var seen = 0; function f() { seen += 1; return [seen, Date.now(), new Date().getTime(), new Date(5).getTime()]; }',
    );
    expect([value('f'), value('f')]).toEqual([
      [1, START, START, 5],
      [1, START, START, 5],
    ]);
    google.advance(HOUR);
    expect(value('f')).toEqual([1, START + HOUR, START + HOUR, 5]);
  });

  it('has the real Date in all else: its methods, subclasses of it, calls without new', () => {
    const { value } = workspace(
      `class Later extends Date { constructor(...given) { super(...given); } }
       function f() {
         const later = new Later();
         return [Object.getOwnPropertyNames(Date.prototype).includes('getUTCHours'), later instanceof Date,
           later.getTime(), new Date() instanceof Date, new Date().constructor === Date, typeof Date(), Date.name,
           Date.UTC(1970, 0, 1, 1), new Date(2026, 2, 2).getMonth()];
       }`,
    );
    expect(value('f')).toEqual([true, true, START, true, true, 'string', 'Date', 3_600_000, 2]);
  });

  it('knows the selection, shows alerts and menus, and says who is missing', () => {
    const { google, project, value, refusal } = workspace(CODE);
    const selection = {
      sheetId: 0,
      startRowIndex: 4,
      endRowIndex: 6,
      startColumnIndex: 1,
      endColumnIndex: 3,
    };
    expect(value('selected', { selection })).toEqual(['B5:C6', 5, 2]);
    expect(google.run(project, 'ask', { as: OWNER }).effects).toEqual([
      { kind: 'alert', title: '', text: 'Hai' },
    ]);
    expect(google.run(project, 'menu', { as: OWNER }).effects).toEqual([
      { kind: 'menu', name: 'M', items: [{ caption: 'Satu', handler: 'one' }, 'separator'] },
    ]);
    expect(refusal('nothing')).toBe('Script function not found: nothing');
    expect(google.run(project, 'ask', { as: OWNER, surroundings: 'trigger' }).error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});
