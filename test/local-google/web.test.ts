/**
 * The web interface's server, asked as a browser would, on an invented Apps Script project about a garden:
 * what pages may do, for whom, and that nothing happens by merely looking.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFile, setRole } from '../../local-google/drive/files';
import { createLocalGoogle, type LocalGoogle } from '../../local-google/index';
import { listSheets, putSheet, readCells } from '../../local-google/spreadsheet/state';
import { localAddress, rewriteLinks } from '../../local-google/web/addresses';
import type { FormView, GridView, RunView, SentView, SpreadsheetView } from '../../local-google/web/protocol';
import { serve } from '../../local-google/web/server';

const CHIEF = 'lurah@contoh.id';
const GARDENER = 'kebun@contoh.id';
const GUEST = 'warga@contoh.id';
/** As their numbers in `/u/<number>`. */
const AS = { chief: 0, gardener: 1, guest: 2 };

const MANIFEST = {
  timeZone: 'Asia/Jakarta',
  runtimeVersion: 'V8',
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] },
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets',
    'https://www.googleapis.com/auth/drive',
    'https://www.googleapis.com/auth/forms',
    'https://www.googleapis.com/auth/script.container.ui',
  ],
};
const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Kebun').addItem('Tandai', 'mark').addSeparator().addItem('Catat', 'ask').addToUi();
}
function put(row, column, text) {
  var start = { sheetId: 0, rowIndex: row, columnIndex: column };
  var rows = [{ values: [{ userEnteredValue: { stringValue: text } }] }];
  Sheets.Spreadsheets.batchUpdate(
    { requests: [{ updateCells: { start: start, rows: rows, fields: 'userEnteredValue' } }] },
    SpreadsheetApp.getActiveSpreadsheet().getId());
}
function mark() {
  var row = SpreadsheetApp.getActiveSpreadsheet().getActiveRange().getRow();
  put(row - 1, 2, 'Ditandai');
  SpreadsheetApp.getActiveSpreadsheet().toast('Baris ' + row, 'Selesai');
}
function ask() {
  var html = HtmlService.createHtmlOutput('<p id="x">Halo</p>').setWidth(400).setHeight(200);
  SpreadsheetApp.getUi().showModalDialog(html, 'Catat panen');
}
function fail() { put(8, 0, 'tetap'); throw new Error('Belum boleh.'); }
function echo(value) { return { value: value, list: [1, undefined, null], gone: undefined }; }
function nothing() {}
function withDate() { return { deep: [{ at: new Date() }] }; }
function withFunction() { return { act: function () {} }; }
function secret_() { return 1; }
`;

let folder: string;
let google: LocalGoogle;
let site: Awaited<ReturnType<typeof serve>>;
let spreadsheet: string;
let project: string;
let form: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'local-google-web-'));
  const source = join(folder, 'project');
  mkdirSync(source);
  writeFileSync(join(source, 'appsscript.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(source, 'Code.js'), CODE);
  google = createLocalGoogle({
    accounts: [
      { email: CHIEF, name: 'Bu Lurah' },
      { email: GARDENER, name: 'Petugas Kebun' },
      { email: GUEST, name: 'Warga' },
    ],
    startAt: Date.UTC(2025, 6, 1, 2),
  });
  spreadsheet = google.createSpreadsheet(CHIEF, 'Register Kebun');
  project = google.loadProject(source, spreadsheet, CHIEF).id;
  setRole(google.world, spreadsheet, GARDENER, 'editor', true);
  form = makeForm();
  site = await serve(google, { port: 0, clientFolder: folder });
});

afterEach(async () => {
  await site.close();
  google.close();
  rmSync(folder, { recursive: true });
});

function makeForm(): string {
  const { id } = createFile(google.world, CHIEF, { name: 'Laporan', kind: 'form' });
  const item = { helpText: '', required: false, choices: [] };
  google.world.store.put('form', id, {
    id,
    title: 'Laporan Panen',
    description: '',
    confirmationMessage: 'Terima kasih.',
    published: true,
    acceptingResponses: true,
    allowResponseEdits: true,
    emailCollection: 'verified',
    items: [
      { ...item, id: 1, type: 'TEXT', title: 'Nama', required: true },
      { ...item, id: 2, type: 'CHECKBOX', title: 'Jenis', choices: ['Sayur', 'Buah'] },
    ],
  });
  google.person(CHIEF).addUploadQuestion(id, { title: 'Foto', maxFiles: 5 });
  return id;
}

const api = (account: number, path: string) => `${site.address}/api/u/${account}${path}`;

function post(account: number, path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(api(account, path), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function run(name: string, args: unknown[] = [], account = AS.gardener): Promise<RunView> {
  const response = await post(account, `/projects/${project}/run`, { function: name, args });
  return (await response.json()) as RunView;
}

function cell(row: number, column: number) {
  const sheet = listSheets(google.world, spreadsheet)[0];
  if (!sheet) throw new Error('no tab');
  return readCells(google.world, sheet).find((one) => one.row === row && one.column === column)?.cell.value;
}

const row = (index: number) => ({
  sheetId: 0,
  startRowIndex: index,
  endRowIndex: index + 1,
  startColumnIndex: 0,
  endColumnIndex: 1,
});

describe('pages', () => {
  test('every address gives the shell, with a policy that lets nothing foreign in', async () => {
    for (const path of ['/', '/u/0/', '/u/1/mail', `/u/1/spreadsheets/d/${spreadsheet}/edit?gid=0`]) {
      const response = await fetch(site.address + path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).toContain('<html lang="id">');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await fetch(`${site.address}/u/9/`)).status).toBe(404);
    expect((await fetch(`${site.address}/assets/..%2Fproject%2FCode.js`)).status).toBe(404);
  });

  test('two servers do not fight for the usual port', async () => {
    const first = await serve(google, { clientFolder: folder });
    const second = await serve(google, { clientFolder: folder });
    expect(first.address).not.toBe(second.address);
    await first.close();
    await second.close();
  });
});

describe('the spreadsheet', () => {
  test('shows the menus that onOpen builds', async () => {
    const response = await post(AS.gardener, `/spreadsheets/${spreadsheet}/open`, {});
    expect(await response.json()).toEqual({
      effects: [
        {
          kind: 'menu',
          name: 'Kebun',
          items: [{ caption: 'Tandai', handler: 'mark' }, 'separator', { caption: 'Catat', handler: 'ask' }],
        },
      ],
    });
  });

  test('a menu item runs on the selection, changes a cell and returns its toast', async () => {
    const response = await post(AS.gardener, `/spreadsheets/${spreadsheet}/menu`, {
      handler: 'mark',
      selection: row(4),
    });
    expect(await response.json()).toEqual({
      effects: [{ kind: 'toast', title: 'Selesai', text: 'Baris 5' }],
    });
    expect(cell(4, 2)).toBe('Ditandai');
  });

  test('an HTML dialog has an address of its own, only for who opened it, and knows google.script', async () => {
    const response = await post(AS.gardener, `/spreadsheets/${spreadsheet}/menu`, { handler: 'ask' });
    const [effect] = ((await response.json()) as RunView).effects;
    if (effect?.kind !== 'dialog') throw new Error('no dialog');
    expect(effect).toMatchObject({ place: 'modal', title: 'Catat panen', width: 400, height: 200 });
    const dialog = await fetch(site.address + effect.address);
    const html = await dialog.text();
    expect(dialog.headers.get('content-security-policy')).toMatch(/^sandbox (?!.*allow-same-origin)/);
    expect(html.indexOf('withSuccessHandler')).toBeLessThan(html.indexOf('<p id="x">'));
    const foreign = effect.address.replace('/u/1/', '/u/0/');
    expect((await fetch(site.address + foreign)).status).toBe(404);
  });

  test('typing is kept, and refused where protected', async () => {
    const [sheet] = listSheets(google.world, spreadsheet);
    if (!sheet) throw new Error('no tab');
    const range = { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 };
    putSheet(google.world, {
      ...sheet,
      protectedRanges: [{ protectedRangeId: 1, range, warningOnly: false, editors: [] }],
    });
    const type = (column: number) =>
      post(AS.gardener, `/spreadsheets/${spreadsheet}/cells`, {
        sheetId: 0,
        cells: [{ row: 0, column, value: 'Kangkung' }],
      });
    expect((await type(0)).status).toBe(200);
    expect(cell(0, 0)).toBe('Kangkung');
    const refused = await type(1);
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as { error: string }).error).toMatch(/protected cell/);
    expect(cell(0, 1)).toBeUndefined();

    const seenBy = async (account: number) =>
      (await (await fetch(api(account, `/spreadsheets/${spreadsheet}/tabs/0`))).json()) as GridView;
    expect((await seenBy(AS.gardener)).locked).toEqual([range]);
    expect((await seenBy(AS.chief)).locked).toEqual([]);
    expect((await seenBy(AS.chief)).cells).toEqual([[0, 0, 'Kangkung', 0]]);
  });

  test('a viewer sees it without menus and runs nothing; others see nothing', async () => {
    const status = async (path: string) => (await fetch(api(AS.guest, path))).status;
    expect(await status(`/spreadsheets/${spreadsheet}`)).toBe(403);
    expect(await status(`/spreadsheets/${spreadsheet}/tabs/0`)).toBe(403);

    setRole(google.world, spreadsheet, GUEST, 'viewer', true);
    const view = await (await fetch(api(AS.guest, `/spreadsheets/${spreadsheet}`))).json();
    expect((view as SpreadsheetView).mayEdit).toBe(false);
    const opened = await post(AS.guest, `/spreadsheets/${spreadsheet}/open`, {});
    expect(await opened.json()).toEqual({ effects: [] });
    const menu = await post(AS.guest, `/spreadsheets/${spreadsheet}/menu`, {
      handler: 'mark',
      selection: row(4),
    });
    expect(menu.status).toBe(403);
    expect(((await menu.json()) as { error: string }).error).toMatch(/Anda memerlukan akses/);
    expect((await post(AS.guest, `/projects/${project}/run`, { function: 'nothing' })).status).toBe(403);
    const typed = await post(AS.guest, `/spreadsheets/${spreadsheet}/cells`, {
      sheetId: 0,
      cells: [{ row: 0, column: 0, value: 'x' }],
    });
    expect(typed.status).toBe(422);
    expect(cell(4, 2)).toBeUndefined();
  });
});

describe('google.script.run', () => {
  test('values arrive as on Google', async () => {
    expect((await run('echo', [{ a: [true, 'x'] }])).value).toEqual({
      value: { a: [true, 'x'] },
      list: [1, null, null],
    });
    expect((await run('nothing')).value).toBeNull();
    expect((await run('withDate')).value).toBeNull();
    expect((await run('withDate')).error).toBeUndefined();
    expect((await run('withFunction')).error).toMatch(/not a supported return type/);
  });

  test('hidden and unknown functions cannot be called', async () => {
    const hidden = await post(AS.gardener, `/projects/${project}/run`, { function: 'secret_' });
    expect(hidden.status).toBe(400);
    expect((await run('unknown')).error).toMatch(/not found/);
  });

  test('what a script did before it threw stays', async () => {
    expect(await run('fail')).toEqual({ error: 'Belum boleh.', effects: [] });
    expect(cell(8, 0)).toBe('tetap');
  });
});

describe('the form', () => {
  async function send(answers: object, files: Record<string, File> = {}, query = '') {
    const body = new FormData();
    body.append('answers', JSON.stringify(answers));
    for (const [part, file] of Object.entries(files)) body.append(part, file);
    return fetch(api(AS.gardener, `/forms/${form}/responses${query}`), { method: 'POST', body });
  }
  const picture = (name: string, bytes: number[]) =>
    new File([new Uint8Array(bytes)], name, { type: 'image/png' });

  test('takes answers with files, and lets them be edited, keeping some files', async () => {
    const view = (await (await fetch(api(AS.gardener, `/forms/${form}`))).json()) as FormView;
    expect(view).toMatchObject({ title: 'Laporan Panen', accepting: true, mayEditForm: false });
    const upload = view.items.find((one) => one.type === 'FILE_UPLOAD')?.id ?? 0;

    const response = await send(
      { 1: 'Kebun A', Jenis: ['Sayur', 'Buah'], [upload]: [{ part: 'p1' }, { part: 'p2' }] },
      { p1: picture('satu.png', [1, 2, 3]), p2: picture('dua.png', [4]) },
    );
    expect(response.status).toBe(200);
    const sent = (await response.json()) as SentView;
    expect(sent.confirmationMessage).toBe('Terima kasih.');
    expect(sent.editAddress).toBe(`/u/1/forms/d/e/${form}/viewform?edit2=${sent.responseId}`);
    const stored = google.world.store.get('response', sent.responseId);
    expect(stored).toMatchObject({
      respondentEmail: GARDENER,
      answers: { 1: 'Kebun A', 2: ['Sayur', 'Buah'] },
    });
    const [first = '', second = ''] = (stored?.answers[upload] ?? []) as string[];
    expect([...google.world.store.readBlob(first)]).toEqual([1, 2, 3]);

    const query = `?edit2=${sent.responseId}`;
    const before = (await (await fetch(api(AS.gardener, `/forms/${form}${query}`))).json()) as FormView;
    expect(before.answers?.[1]).toBe('Kebun A');
    expect(before.files?.[upload]?.map((one) => one.id)).toEqual([first, second]);
    const edited = await send(
      { 1: 'Kebun B', [upload]: [second, { part: 'p3' }] },
      { p3: picture('tiga.png', [9]) },
      query,
    );
    expect(edited.status).toBe(200);
    const after = google.world.store.get('response', sent.responseId);
    expect(after?.answers[1]).toBe('Kebun B');
    const kept = (after?.answers[upload] ?? []) as string[];
    expect(kept[0]).toBe(second);
    expect([...google.world.store.readBlob(kept[1] ?? '')]).toEqual([9]);
  });

  test('says what is wrong and keeps nothing', async () => {
    const response = await send({ 1: '' });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { error: string }).error).toMatch(/^Nama: /);
    const incomplete = await send({ 1: 'x', Foto: [{ part: 'lost' }] });
    expect(incomplete.status).toBe(400);
    expect(google.world.store.list('response')).toEqual([]);
  });

  test('only editors change it', async () => {
    const question = { title: 'Denah', helpText: 'Satu saja.', maxFiles: 1, required: true };
    expect((await post(AS.guest, `/forms/${form}/upload-question`, question)).status).toBe(403);
    expect((await post(AS.chief, `/forms/${form}/upload-question`, question)).status).toBe(200);
    expect((await post(AS.chief, `/forms/${form}/email-collection`, { collection: 'none' })).status).toBe(
      200,
    );
    const stored = google.world.store.get('form', form);
    expect(stored?.emailCollection).toBe('none');
    expect(stored?.items.at(-1)).toMatchObject({ title: 'Denah', required: true, upload: { maxFiles: 1 } });
  });
});

describe('mail, Drive and clock', () => {
  beforeEach(() => {
    google.world.store.put('message', 'm1', {
      id: 'm1',
      from: CHIEF,
      to: [GARDENER],
      cc: [],
      subject: 'Halo',
      body: 'Halo',
      htmlBody: `<a href="https://docs.google.com/spreadsheets/d/${spreadsheet}/edit#gid=0">Register</a>`,
      sentAt: google.world.clock.now(),
      attachments: [],
    });
  });

  test('a mail is its people’s; its links lead here and nothing in it runs', async () => {
    expect((await fetch(api(AS.guest, '/mail/m1'))).status).toBe(404);
    expect(await (await fetch(api(AS.gardener, '/mail'))).json()).toMatchObject([{ subject: 'Halo' }]);
    const page = await fetch(`${site.address}/u/1/mail/m1/html`);
    expect(await page.text()).toContain(`href="/u/1/spreadsheets/d/${spreadsheet}/edit?gid=0"`);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'(?!.*allow-scripts)/);
    expect((await fetch(`${site.address}/u/2/mail/m1/html`)).status).toBe(404);
  });

  test('files are given to whom they are shared with, and web pages never run', async () => {
    const bytes = new TextEncoder().encode('<script>alert(1)</script>');
    const file = createFile(google.world, CHIEF, {
      name: 'a.html',
      kind: 'file',
      mimeType: 'text/html',
      bytes,
    });
    const raw = (account: number) => fetch(`${site.address}/u/${account}/drive/file/d/${file.id}/raw`);
    expect((await raw(AS.guest)).status).toBe(403);
    const own = await raw(AS.chief);
    expect(own.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(own.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(api(AS.guest, `/drive/files/${file.id}`))).status).toBe(403);
    const shared = (await (await fetch(api(AS.gardener, '/drive/folders/dibagikan'))).json()) as {
      entries: { id: string }[];
    };
    expect(shared.entries.map((one) => one.id)).toEqual([spreadsheet]);
  });

  test('the clock moves forward only', async () => {
    const before = google.world.clock.now();
    expect(await (await post(AS.chief, '/clock', { advance: 3600_000 })).json()).toMatchObject({ fired: 0 });
    expect(google.world.clock.now()).toBe(before + 3600_000);
    expect((await post(AS.chief, '/clock', { advance: -1 })).status).toBe(400);
  });
});

describe('looking and acting', () => {
  test('opening addresses never changes anything', async () => {
    const kinds = ['file', 'spreadsheet', 'sheet', 'form', 'response', 'message', 'log', 'counter'] as const;
    const state = () => JSON.stringify(kinds.map((kind) => google.world.store.list(kind)));
    const before = state();
    const paths = [
      ...['/session', '/revision'].map((path) => `/api${path}`),
      ...['/home', '/mail', '/clock', '/drive/folders/saya', '/drive/folders/dibagikan'].map(
        (p) => `/api/u/2${p}`,
      ),
      ...[`/spreadsheets/${spreadsheet}`, `/spreadsheets/${spreadsheet}/tabs/0`].map((p) => `/api/u/1${p}`),
      `/api/u/1/forms/${form}`,
      // What only a POST may do is not there for a GET.
      `/api/u/1/spreadsheets/${spreadsheet}/open`,
      `/api/u/1/spreadsheets/${spreadsheet}/menu?handler=mark`,
      `/api/u/1/projects/${project}/run?function=fail`,
    ];
    const revision = async () => (await fetch(`${site.address}/api/revision`)).json();
    const first = await revision();
    const statuses = await Promise.all(paths.map(async (path) => (await fetch(site.address + path)).status));
    expect(statuses).toEqual([...Array(10).fill(200), 404, 404, 404]);
    expect(state()).toBe(before);
    expect(await revision()).toEqual(first);
  });

  test('every act moves the revision on', async () => {
    const revision = async () =>
      (await (await fetch(`${site.address}/api/revision`)).json()) as { revision: number };
    const first = await revision();
    await run('nothing');
    expect((await revision()).revision).toBeGreaterThan(first.revision);
  });

  test.each([
    ['another origin', { Origin: 'https://jahat.example' }],
    ['a sandboxed page', { Origin: 'null' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a plain form', { 'Content-Type': 'text/plain' }],
  ])('refuses what comes from %s', async (_, headers) => {
    const response = await post(
      AS.gardener,
      `/spreadsheets/${spreadsheet}/menu`,
      { handler: 'mark', selection: row(4) },
      headers as Record<string, string>,
    );
    expect([400, 403]).toContain(response.status);
    expect(cell(4, 2)).toBeUndefined();
  });

  test('takes what comes from its own pages', async () => {
    const headers = { Origin: site.address };
    const body = { handler: 'mark', selection: row(4) };
    expect((await post(AS.gardener, `/spreadsheets/${spreadsheet}/menu`, body, headers)).status).toBe(200);
  });
});

describe('Google’s addresses', () => {
  test.each([
    ['https://docs.google.com/spreadsheets/d/abc/edit', '/u/3/spreadsheets/d/abc/edit'],
    ['https://docs.google.com/spreadsheets/u/0/d/abc/edit#gid=7', '/u/3/spreadsheets/d/abc/edit?gid=7'],
    [
      'https://docs.google.com/spreadsheets/d/abc/edit?usp=sharing&gid=7#gid=7',
      '/u/3/spreadsheets/d/abc/edit?gid=7',
    ],
    [
      'https://docs.google.com/spreadsheets/d/abc/export?format=pdf&gid=7',
      '/u/3/spreadsheets/d/abc/export?format=pdf&gid=7',
    ],
    ['https://docs.google.com/forms/d/e/abc/viewform?edit2=xyz', '/u/3/forms/d/e/abc/viewform?edit2=xyz'],
    ['https://docs.google.com/forms/d/abc/viewform', '/u/3/forms/d/e/abc/viewform'],
    ['https://docs.google.com/forms/d/abc/edit', '/u/3/forms/d/abc/edit'],
    ['https://drive.google.com/drive/folders/abc?usp=sharing', '/u/3/drive/folders/abc'],
    ['https://drive.google.com/drive/u/0/folders/abc', '/u/3/drive/folders/abc'],
    ['https://drive.google.com/file/d/abc/view?usp=drivesdk', '/u/3/drive/file/d/abc/view'],
    ['https://drive.google.com/open?id=abc', '/u/3/drive/file/d/abc/view'],
    ['https://drive.google.com/uc?export=download&id=abc', '/u/3/drive/file/d/abc/raw?download=1'],
    ['https://mail.google.com/mail/u/0/#inbox', '/u/3/mail'],
    ['https://www.instagram.com/p/abc', undefined],
    ['https://docs.google.com.example/spreadsheets/d/abc/edit', undefined],
    ['javascript:alert(1)', undefined],
    ['tidak ada', undefined],
  ])('%s', (address, expected) => {
    expect(localAddress(address, 3)).toBe(expected);
  });

  test('are rewritten in mails, whatever the quotes, and others left alone', () => {
    const html = `<a class=x href='https://drive.google.com/open?id=a&amp;usp=b'>A</a><a href="https://x.id/?a=1&amp;b=2">B</a>`;
    expect(rewriteLinks(html, 1)).toBe(
      `<a class=x href="/u/1/drive/file/d/a/view">A</a><a href="https://x.id/?a=1&amp;b=2">B</a>`,
    );
  });
});

it("answers for Google's APIs at the same address, by token and not by who looks at a page", async () => {
  const { access_token } = google.credentials(GARDENER);
  const about = (headers: Record<string, string>) =>
    fetch(`${site.address}/drive/v3/about?fields=user(emailAddress)`, { headers });
  expect(await (await about({ Authorization: `Bearer ${access_token}` })).json()).toEqual({
    user: { emailAddress: GARDENER },
  });
  expect((await about({})).status).toBe(401);
});
