/**
 * Apps Script projects that are not the register run unchanged: a mail merge bound to a sheet, a registration bound to a
 * form, an inventory of Drive with a web app. They are written as public scripts are, and use other parts of the
 * services than the register; here is what must come of them.
 */
import { join } from 'node:path';
import { createLocalGoogle, type LocalGoogle, type RunOptions } from '../../local-google';
import type { ProjectDocument } from '../../local-google/documents';
import { createFile } from '../../local-google/drive/files';
import { createFormState } from '../../local-google/forms/state';
import { effectiveFormat, getSheet, readCells } from '../../local-google/spreadsheet/state';

const ANA = 'ana@example.org';
const BEN = 'ben@example.org';
const CYD = 'cyd@example.org';
const DAY = 86_400_000;

const open: LocalGoogle[] = [];
afterEach(() => {
  for (const google of open.splice(0)) google.close();
});

function world(): LocalGoogle {
  const google = createLocalGoogle({
    accounts: [ANA, BEN, CYD].map((email) => ({ email, name: email.split('@')[0] ?? '' })),
    startAt: Date.UTC(2026, 4, 4, 9, 30),
  });
  open.push(google);
  return google;
}

const folder = (name: string) => join(__dirname, 'projects', name);

/** Runs as Ana unless told, and returns its value; throws what it threw. */
function runner(google: LocalGoogle, project: ProjectDocument) {
  return (name: string, options: Partial<RunOptions> = {}) => {
    const { value, error, effects, meter } = google.run(project, name, { as: ANA, ...options });
    if (error) throw error;
    return { value: value as unknown, effects, meter };
  };
}

describe('a mail merge', () => {
  function setUp() {
    const google = world();
    const sheetId = google.createSpreadsheet(ANA, 'Invoices', 'Europe/Lisbon');
    const run = runner(google, google.loadProject(folder('mail-merge'), sheetId, ANA));
    run('setUpSheets');
    const type = (a1: string, value: string | number | boolean) =>
      google.person(ANA).typeIntoCell(sheetId, 'Recipients', a1, value);
    const rows = [
      ['Sara', 'sara@example.com', 'en', '1.234,5', '31/05/2026'],
      ['Rui', 'rui@example.com', 'pt', '99', '01/06/2026'],
      ['Noor', 'not an address', 'en', '10', '02/06/2026'],
    ];
    google.person(ANA).pasteIntoRange(sheetId, 'Recipients', 'A2', rows);
    for (const a1 of ['F2', 'F3', 'F4']) type(a1, true);
    return { google, sheetId, run, type };
  }

  it('makes its sheets, in which the right things can be typed', () => {
    const { google, sheetId, type } = setUp();
    expect(() => type('C5', 'fr')).toThrow(
      'The data you entered in cell C5 violates the data validation rules set on this cell.\nChoose one of the languages of the template.',
    );
    const [first] = google.person(ANA).openSpreadsheet(sheetId);
    expect(first).toMatchObject({
      kind: 'menu',
      name: 'Mail merge',
      items: [
        { caption: 'Set up sheets', handler: 'setUpSheets' },
        'separator',
        { caption: 'Send emails' },
        { caption: 'More', items: [{ caption: 'Clear status', handler: 'clearStatus' }] },
      ],
    });
    const document = google.world.store
      .listBelow('sheet', `${sheetId}/`)
      .find((one) => one.title === 'Recipients');
    expect(document).toMatchObject({
      frozenRowCount: 1,
      tabColor: '#1155cc',
      columnWidths: { 1: 220, 2: 90, 4: 90 },
    });
  });

  it('sends one letter for each ticked row, says so in colour, and does not send again', () => {
    const { google, sheetId, run } = setUp();
    expect(run('sendEmails').value).toBe(2);
    const [mail] = google.mailbox('sara@example.com');
    expect(mail).toMatchObject({ from: ANA, senderName: 'Accounts', subject: 'Invoice for Sara' });
    expect(mail?.htmlBody).toContain('<b>This is a large invoice.</b>');
    expect(mail?.htmlBody).toContain('Please pay 1234.50 until 31 May 2026.');
    expect(mail?.attachments.map((one) => one.name)).toEqual(['invoice.json']);
    expect(google.mailbox('rui@example.com')[0]?.subject).toBe('Fatura para Rui');
    const sheet = google.world.store
      .listBelow('sheet', `${sheetId}/`)
      .find((one) => one.title === 'Recipients');
    const tab = getSheet(google.world, sheetId, sheet?.sheetId ?? -1);
    const statuses = readCells(google.world, tab).filter(
      (one) => one.column === 6 && one.row > 0 && one.row < 4,
    );
    expect(statuses.map((one) => one.cell.value)).toEqual([
      'Sent 2026-05-04 10:30',
      'Sent 2026-05-04 10:30',
      expect.stringMatching(/^Error: .*not an address/),
    ]);
    expect(
      statuses.map((one) => effectiveFormat(tab, one.row, one.column, one.cell).backgroundColor),
    ).toEqual(['#d9ead3', '#d9ead3', '#f4cccc']);
    expect(run('sendEmails').value).toBe(0);
  });

  it('asks before it uses up the day’s letters', () => {
    const { google, run } = setUp();
    google.useQuota(ANA, 'email', 99);
    const { value, effects } = run('sendEmails', { answers: [{ button: 'NO' }] });
    expect([value, effects]).toEqual([
      0,
      [{ kind: 'alert', title: 'Quota', text: 'Only 1 emails are left today. Continue?' }],
    ]);
  });
});

describe('a registration', () => {
  function setUp() {
    const google = world();
    const { id } = createFormState(google.world, ANA, 'Meetup', true);
    const run = runner(google, google.loadProject(folder('event-registration'), id, ANA));
    run('buildForm');
    const register = (name: string, email: string, session: string, more = {}) =>
      google.person(BEN).submitForm(id, {
        byTitle: { 'Full name': name, Email: email, Session: session, ...more },
      });
    const form = () => google.world.store.get('form', id);
    return { google, id, run, register, form };
  }

  it('confirms each guest, with an address to change the answer, until it is full', () => {
    const { google, register, form } = setUp();
    const first = register('Cyd', CYD, 'Morning', {
      Meals: ['Lunch', 'Vegan'],
      Topics: ['Yes', ''],
      Arrival: '09:15',
    });
    const [mail] = google.mailbox(CYD);
    expect(mail?.body.split('\n')).toEqual([
      'Hello Cyd,',
      'session: Morning',
      'meals: Lunch and Vegan',
      `change your registration: https://docs.google.com/forms/d/e/${first.formId}/viewform?edit2=${first.id}`,
    ]);
    register('Dan', 'dan@example.com', 'Afternoon');
    expect(form()?.items.find((one) => one.title === 'Session')?.choices).toEqual(['Morning']);
    expect(() => register('Eve', 'eve@example.com', 'Afternoon')).toThrow('Session: Pilihan tidak valid');
    register('Eve', 'eve@example.com', 'Morning');
    expect(() => register('Fay', 'fay@example.com', 'Morning')).toThrow('Sorry, we are fully booked.');
  });

  it('holds guests to what it asks', () => {
    const { register } = setUp();
    expect(() => register('Cyd', 'no address', 'Morning')).toThrow('Email: Not an email address.');
    expect(() => register('Cyd', CYD, 'Morning', { Meals: ['Breakfast', 'Lunch', 'Dinner'] })).toThrow(
      'Meals',
    );
  });

  it('invites with names and addresses filled in', () => {
    const { google, run } = setUp();
    const answers = [{ button: 'OK' as const, text: `Cyd & Co <${CYD}>` }];
    expect(run('invite', { answers }).value).toBe(1);
    const href = /href="([^"]+)"/.exec(google.mailbox(CYD)[0]?.htmlBody ?? '')?.[1] ?? '';
    expect([...new URL(href).searchParams.values()]).toEqual(['pp_url', 'Cyd & Co', CYD]);
  });

  it('reports every morning by the New York clock, from its spreadsheet', () => {
    const { google, register } = setUp();
    register('Cyd', CYD, 'Morning');
    google.advance(DAY);
    const report = google.mailbox(ANA).find((one) => one.subject.endsWith('registrations'));
    expect(report).toMatchObject({ subject: '1 registrations', body: 'Morning: 1/2' });
    const { triggers } = { triggers: google.world.store.list('trigger') };
    const clock = triggers.find((one) => one.event === 'CLOCK');
    expect(new Date(clock?.nextAt ?? 0).getUTCHours()).toBe(12);
  });
});

describe('an inventory', () => {
  function setUp() {
    const google = world();
    const make = (name: string, parentId: string | undefined, mimeType: string, size: number) =>
      createFile(google.world, ANA, { name, kind: 'file', parentId, mimeType, bytes: new Uint8Array(size) })
        .id;
    const root = createFile(google.world, ANA, { name: 'Photos', kind: 'folder' }).id;
    const inner = createFile(google.world, ANA, { name: '2025', kind: 'folder', parentId: root }).id;
    for (const number of [1, 2, 3, 4]) make(`p${number}.jpg`, root, 'image/jpeg', number * 10);
    const film = make('film.mp4', inner, 'video/mp4', 500);
    make('note.txt', inner, 'text/plain', 5);
    const sheetId = google.createSpreadsheet(ANA, 'Inventory of Drive');
    const project = google.loadProject(folder('drive-inventory'), sheetId, ANA);
    const run = runner(google, project);
    run('startInventory', { args: [root] });
    return { google, sheetId, project, run, film };
  }

  it('goes through a folder in portions, by a trigger that ends itself', () => {
    const { google, sheetId } = setUp();
    const inventory = google.world.store
      .listBelow('sheet', `${sheetId}/`)
      .find((one) => one.title === 'Inventory');
    const count = () =>
      new Set(
        readCells(google.world, getSheet(google.world, sheetId, inventory?.sheetId ?? -1)).map(
          (one) => one.row,
        ),
      ).size;
    expect(count()).toBe(4);
    google.advance(60_000);
    expect(count()).toBe(7);
    google.advance(60_000);
    expect(google.world.store.list('trigger')).toEqual([]);
    expect(google.world.store.list('log').filter((one) => one.level === 'error')).toEqual([]);
  });

  it('reports with a chart, and lets nobody but the owner change it', () => {
    const { google, sheetId } = setUp();
    google.advance(60_000);
    google.advance(60_000);
    const report = google.world.store.listBelow('sheet', `${sheetId}/`).find((one) => one.title === 'Report');
    expect(report?.charts).toMatchObject([
      {
        spec: {
          title: 'Files by kind',
          basicChart: {
            chartType: 'COLUMN',
            axis: [{ position: 'BOTTOM_AXIS', title: 'Kind' }],
            headerCount: 1,
          },
        },
        position: { overlayPosition: { widthPixels: 480, anchorCell: { rowIndex: 1, columnIndex: 4 } } },
      },
    ]);
    expect(report?.bandings).toHaveLength(1);
    expect(report?.protectedRanges).toMatchObject([{ description: 'Report', editors: [ANA] }]);
    const file = google.world.store.get('file', sheetId);
    if (file) google.world.store.put('file', sheetId, { ...file, editors: [BEN] });
    expect(() => google.person(BEN).typeIntoCell(sheetId, 'Report', 'A1', 'x')).toThrow(
      'protected cell or object',
    );
  });

  it('is a web app: a page with escaped names, JSON from the cache, a file, and a button that files what is large', () => {
    const { google, project, run, film } = setUp();
    google.advance(60_000);
    google.advance(60_000);
    const app = google.deploy(project, { as: ANA });
    const page = google.request(app, { as: BEN });
    expect(page).toMatchObject({ kind: 'page', title: 'Inventory of Photos' });
    const html = page.kind === 'page' ? page.html : '';
    expect(html.replace(/\s+/g, ' ')).toContain('<tr><td>video</td><td>1</td></tr>');
    expect(html).toContain("var name = 'Photos'");
    expect(html).toContain('<style>td { padding: 4px; }</style>');
    const json = google.request(app, { as: BEN, query: 'format=json' });
    expect(json.kind === 'text' && JSON.parse(json.text)).toEqual({
      root: 'Photos',
      rows: [
        ['video', 1, 500],
        ['image', 4, 100],
        ['text', 1, 5],
      ],
      cached: true,
    });
    expect(google.request(app, { as: BEN, query: 'format=csv' })).toMatchObject({
      kind: 'text',
      text: 'video,1,500\nimage,4,100\ntext,1,5',
    });
    expect(run('archive', { args: [100] }).value).toMatchObject({ moved: ['film.mp4'] });
    const moved = google.world.store.get('file', film);
    const archive = google.world.store.get('file', moved?.parentId ?? '');
    expect([moved?.description, archive?.name, archive?.link]).toEqual([
      'Was in Photos/2025',
      'Archive',
      { audience: 'anyoneWithLink', role: 'reader' },
    ]);
  });
});
