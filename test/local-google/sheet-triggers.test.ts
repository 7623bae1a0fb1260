/** Edit, change and open triggers: what people do fires them, what scripts do never does. */
import { setRole } from '../../local-google/drive/files';
import { block } from './sheets-workspace';
import { OTHER, OWNER, STAFF, workspace } from './workspace';

const CODE = `
function install() {
  const ss = SpreadsheetApp.getActive();
  for (const [name, event] of [['edited', 'onEdit'], ['changed', 'onChange'], ['opened', 'onOpen']])
    ScriptApp.newTrigger(name).forSpreadsheet(ss)[event]().create();
}
function note(kind, e) {
  const event = { kind, auth: String(e.authMode), uid: !!e.triggerUid, user: e.user.getEmail(), source: e.source.getId() };
  if (e.range) event.range = e.range.getSheet().getName() + '!' + e.range.getA1Notation();
  for (const key of ['value', 'oldValue', 'changeType']) if (key in e) event[key] = e[key];
  event.active = Session.getActiveUser().getEmail();
  try { event.effective = Session.getEffectiveUser().getEmail(); } catch (error) { event.effective = 'refused'; }
  console.log(JSON.stringify(event));
}
function onEdit(e) { note('onEdit', e); }
function edited(e) { note('edited', e); }
function changed(e) { note('changed', e); }
function opened(e) { note('opened', e); SpreadsheetApp.getUi().createMenu('Vom Auslöser').addItem('x', 'x').addToUi(); }
function onOpen(e) { note('onOpen', e); SpreadsheetApp.getUi().createMenu('Menu').addItem('x', 'x').addToUi(); }
function write() {
  Sheets.Spreadsheets.Values.update({ values: [['x']] }, SpreadsheetApp.getActive().getId(), 'A1', { valueInputOption: 'RAW' });
}
`;
type Event = Record<string, string | boolean>;

/** A spreadsheet shared with OTHER; `events` are those since it was last asked. */
function sheet(code = CODE) {
  const made = workspace(code);
  const { google, sheetId } = made;
  setRole(google.world, sheetId, OTHER, 'editor', true);
  setRole(google.world, sheetId, STAFF, 'viewer', true);
  let seen = 0;
  return {
    ...made,
    person: (email: string) => google.person(email),
    events(kind?: string): Event[] {
      const all = google.world.store.list('log').map((line) => JSON.parse(line.text) as Event);
      const fresh = all.slice(seen);
      seen = all.length;
      return kind ? fresh.filter((one) => one.kind === kind) : fresh;
    },
  };
}

describe('onEdit', () => {
  it('runs with the rights of whoever types, and hardly any (platform.md §2.2, §3.1)', () => {
    const { person, sheetId, events } = sheet();
    person(OTHER).typeIntoCell(sheetId, 'Sheet1', 'B2', 'halo');
    expect(events()).toEqual([
      {
        kind: 'onEdit',
        auth: 'LIMITED',
        uid: false,
        user: '',
        source: sheetId,
        range: 'Sheet1!B2',
        value: 'halo',
        active: '',
        effective: 'refused',
      },
    ]);
  });

  it('has value and oldValue of a single cell, as texts (event-objects guide, “Edit”)', () => {
    const { person, sheetId, events } = sheet();
    const values = (act: () => void) => {
      act();
      const [{ value, oldValue, range } = {}] = events('onEdit');
      return { value, oldValue, range };
    };
    const one = person(OWNER);
    expect(values(() => one.typeIntoCell(sheetId, 'Sheet1', 'A1', '5'))).toEqual({
      value: '5',
      range: 'Sheet1!A1',
    });
    expect(values(() => one.typeIntoCell(sheetId, 'Sheet1', 'A1', 'TRUE'))).toMatchObject({
      value: 'TRUE',
      oldValue: '5',
    });
    expect(values(() => one.typeIntoCell(sheetId, 'Sheet1', 'A1', '2026-03-04'))).toMatchObject({
      value: '46085',
      oldValue: 'TRUE',
    });
    expect(values(() => one.clearRange(sheetId, 'Sheet1', 'A1'))).toEqual({
      oldValue: '46085',
      range: 'Sheet1!A1',
    });
    expect(values(() => one.typeIntoCell(sheetId, 'Sheet1', 'A1', 'x'))).toEqual({
      value: 'x',
      range: 'Sheet1!A1',
    });
  });

  it('has neither of several cells, nor of a pasted one (“e.value is undefined on a paste”)', () => {
    const { person, sheetId, events } = sheet();
    person(OWNER).pasteIntoRange(sheetId, 'Sheet1', 'B2', [
      ['a', 'b'],
      ['c', null],
    ]);
    person(OWNER).pasteIntoRange(sheetId, 'Sheet1', 'A1', [['a']]);
    person(OWNER).clearRange(sheetId, 'Sheet1', 'B2:C3');
    expect(events('onEdit').map(({ range, value, oldValue }) => [range, value, oldValue])).toEqual([
      ['Sheet1!B2:C3', undefined, undefined],
      ['Sheet1!A1', undefined, undefined],
      ['Sheet1!B2:C3', undefined, undefined],
    ]);
  });

  it('is not fired by scripts (simple-triggers guide), and what it throws stops nobody', () => {
    const { value, person, sheetId, events, google } = sheet();
    value('install');
    value('write');
    expect(events()).toEqual([]);
    const broken = workspace('function onEdit() { throw new Error("kaputt"); }');
    broken.google.person(OWNER).typeIntoCell(broken.sheetId, 'Sheet1', 'A1', 'x');
    expect(broken.google.world.store.list('log')[0]?.text).toContain('kaputt');
    person(OWNER).typeIntoCell(sheetId, 'Sheet1', 'A1', 'x');
    expect(google.world.store.list('log').length).toBeGreaterThan(0);
  });
});

describe('installed triggers', () => {
  it('run as their creator, whoever acts; a private account is not told who it was (platform.md §3.1)', () => {
    const { value, person, sheetId, events } = sheet();
    value('install');
    person(OTHER).typeIntoCell(sheetId, 'Sheet1', 'A1', 'x');
    expect(events('edited')).toEqual([
      {
        kind: 'edited',
        auth: 'FULL',
        uid: true,
        user: '',
        source: sheetId,
        range: 'Sheet1!A1',
        value: 'x',
        active: '',
        effective: OWNER,
      },
    ]);
    person(OWNER).typeIntoCell(sheetId, 'Sheet1', 'A1', 'y');
    expect(events('edited')).toMatchObject([{ user: OWNER, active: OWNER, effective: OWNER, oldValue: 'x' }]);
  });

  it('within an organisation are told who it was, simple ones too (platform.md §3.1)', () => {
    const made = sheet();
    const { google, sheetId, events } = made;
    for (const account of google.world.accounts) account.kind = 'workspace';
    made.value('install');
    google.person(OTHER).typeIntoCell(sheetId, 'Sheet1', 'A1', 'x');
    expect(events().map(({ kind, user, active }) => [kind, user, active])).toEqual([
      ['onEdit', OTHER, OTHER],
      ['edited', OTHER, OTHER],
      ['changed', OTHER, OTHER],
    ]);
  });

  it.each([
    ['typing', 'EDIT', (id: string, p: Person) => p.typeIntoCell(id, 'Sheet1', 'A1', 'x')],
    ['inserting rows', 'INSERT_ROW', (id: string, p: Person) => p.insertRows(id, 'Sheet1', '2:3')],
    ['inserting columns', 'INSERT_COLUMN', (id: string, p: Person) => p.insertColumns(id, 'Sheet1', 'B')],
    ['deleting rows', 'REMOVE_ROW', (id: string, p: Person) => p.deleteRows(id, 'Sheet1', '2')],
    ['deleting columns', 'REMOVE_COLUMN', (id: string, p: Person) => p.deleteColumns(id, 'Sheet1', 'B:C')],
    ['moving columns', 'OTHER', (id: string, p: Person) => p.moveColumns(id, 'Sheet1', 'B', 'E')],
    ['moving rows', 'OTHER', (id: string, p: Person) => p.moveRows(id, 'Sheet1', '2', '5')],
    ['sorting', 'OTHER', (id: string, p: Person) => p.sortRange(id, 'Sheet1', 'A2:C9', 'B', false)],
    ['adding a tab', 'INSERT_GRID', (id: string, p: Person) => p.addSheet(id, 'Neu')],
    ['duplicating a tab', 'INSERT_GRID', (id: string, p: Person) => p.duplicateSheet(id, 'Sheet1')],
    ['renaming a tab', 'OTHER', (id: string, p: Person) => p.renameSheet(id, 'Sheet1', 'Isi')],
  ] as const)('hear of a change: %s is %s (event-objects guide, “Change”)', (_act, type, act) => {
    const { value, person, sheetId, events } = sheet();
    value('install');
    act(sheetId, person(OWNER));
    const all = events();
    expect(all.filter((one) => one.kind === 'changed').map((one) => one.changeType)).toEqual([type]);
    expect(all.some((one) => one.kind === 'edited')).toBe(type === 'EDIT');
  });

  it('hear of a deleted tab', () => {
    const { value, person, sheetId, events } = sheet();
    value('install');
    person(OWNER).addSheet(sheetId, 'Neu');
    person(OWNER).deleteSheet(sheetId, 'Neu');
    expect(events('changed').map((one) => one.changeType)).toEqual(['INSERT_GRID', 'REMOVE_GRID']);
  });
});

type Person = ReturnType<ReturnType<typeof sheet>['person']>;

describe('opening', () => {
  it('runs onOpen and installed triggers for editors, and shows both their menus', () => {
    const { value, person, sheetId, events } = sheet();
    value('install');
    const menus = (email: string) =>
      person(email)
        .openSpreadsheet(sheetId)
        .map((one) => one.kind === 'menu' && one.name);
    expect(menus(OTHER)).toEqual(['Menu', 'Vom Auslöser']);
    expect(events().map((one) => one.kind)).toEqual(['onOpen', 'opened']);
    expect(menus(STAFF)).toEqual([]);
    expect(events()).toEqual([]);
  });
});

describe('what a person does to rows, columns and tabs', () => {
  const values = ({ google, sheetId }: ReturnType<typeof sheet>, tab = 0) =>
    google.world.store.cells(`${sheetId}/${tab}`).map(({ row, column, cell }) => [row, column, cell.value]);

  it('moves what lies there', () => {
    const made = sheet('');
    const one = made.person(OWNER);
    const id = made.sheetId;
    one.pasteIntoRange(id, 'Sheet1', 'A1', [['c'], ['a'], ['b']]);
    one.sortRange(id, 'Sheet1', 'A1:A3', 'A');
    expect(values(made)).toEqual([
      [0, 0, 'a'],
      [1, 0, 'b'],
      [2, 0, 'c'],
    ]);
    one.insertRows(id, 'Sheet1', '1');
    one.moveColumns(id, 'Sheet1', 'A', 'C');
    one.deleteRows(id, 'Sheet1', '3:4');
    expect(values(made)).toEqual([[1, 1, 'a']]);
    one.duplicateSheet(id, 'Sheet1');
    one.renameSheet(id, 'Copy of Sheet1', 'Salinan');
    one.hideSheet(id, 'Sheet1');
    expect(
      made.google.world.store.list('sheet').map(({ title, hidden, index }) => [title, hidden, index]),
    ).toEqual([
      ['Sheet1', true, 0],
      ['Salinan', false, 1],
    ]);
  });

  it('is refused where others protect, all or nothing (platform.md §3.2)', () => {
    const made = sheet(`function protect() {
      const requests = [{ addProtectedRange: { protectedRange: { range: ${JSON.stringify(block(1, 3, 0, 1))} } } }];
      Sheets.Spreadsheets.batchUpdate({ requests }, SpreadsheetApp.getActive().getId());
    }`);
    made.value('protect');
    const [other, id] = [made.person(OTHER), made.sheetId];
    const refused = 'You are trying to edit a protected cell or object.';
    for (const act of [
      () => other.typeIntoCell(id, 'Sheet1', 'A2', 'x'),
      () => other.pasteIntoRange(id, 'Sheet1', 'A1', [['x'], ['y']]),
      () => other.clearRange(id, 'Sheet1', 'A1:A9'),
      () => other.deleteRows(id, 'Sheet1', '2'),
      () => other.insertRows(id, 'Sheet1', '3'),
      () => other.sortRange(id, 'Sheet1', 'A1:A9', 'A'),
      () => other.deleteSheet(id, 'Sheet1'),
    ])
      expect(act).toThrow(refused);
    expect(values(made)).toEqual([]);
    expect(() => made.person(STAFF).typeIntoCell(id, 'Sheet1', 'C3', 'x')).toThrow(
      'does not have permission',
    );
    expect(() => made.person(STAFF).addSheet(id)).toThrow('does not have permission');
    other.pasteIntoRange(id, 'Sheet1', 'B1', [['x'], ['y']]);
  });

  it('pastes over the edge into a larger tab', () => {
    const made = sheet('');
    made.person(OWNER).pasteIntoRange(made.sheetId, 'Sheet1', 'Z1000', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(made.google.world.store.list('sheet')[0]).toMatchObject({ rowCount: 1001, columnCount: 27 });
  });
});

it('a script that is not bound to the spreadsheet may listen to it too', () => {
  const { google, value, sheetId } = workspace(`
    function install(id) { ScriptApp.newTrigger('edited').forSpreadsheet(id).onEdit().create(); }
    function edited(e) { console.log(e.range.getA1Notation()); }`);
  const other = google.createSpreadsheet(OWNER, 'Lain');
  value('install', { args: [other] });
  google.person(OWNER).typeIntoCell(other, 'Sheet1', 'C3', 'x');
  google.person(OWNER).typeIntoCell(sheetId, 'Sheet1', 'D4', 'x');
  expect(google.world.store.list('log').map((one) => one.text)).toEqual(['C3']);
});

it('the range of an edit says by itself where it lies', () => {
  const { google, sheetId } = workspace(
    'function onEdit({ range }) { console.log([range.rowStart, range.rowEnd, range.columnStart, range.columnEnd].join()); }',
  );
  google.person(OWNER).pasteIntoRange(sheetId, 'Sheet1', 'C3', [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(google.world.store.list('log').map((one) => one.text)).toEqual(['3,4,3,4']);
});
