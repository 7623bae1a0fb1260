/** `build/local-google.mjs`, as other programs have it: imported by plain Node, and run from the command line. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const MODULE = resolve('build/local-google.mjs');
const OWNER = 'kantor@contoh.id';
const STAFF = 'sari@contoh.id';

jest.setTimeout(60_000);

/** A project of its own: a club's attendance, on a sheet and a form. */
const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Klub').addItem('Hitung', 'count').addToUi();
}
function setUp() {
  const form = FormApp.create('Hadir').setTitle('Daftar hadir');
  form.addTextItem().setTitle('Nama').setRequired(true);
  ScriptApp.newTrigger('received').forForm(form).onFormSubmit().create();
  ScriptApp.newTrigger('nightly').timeBased().everyHours(1).create();
  return form.getId();
}
function write(row) {
  const id = SpreadsheetApp.getActive().getId();
  Sheets.Spreadsheets.Values.append({ values: [row] }, id, 'Sheet1!A1', { valueInputOption: 'RAW' });
}
function received(e) {
  const answers = e.response.getItemResponses().map((one) => one.getResponse());
  const files = answers.filter(Array.isArray).flat();
  write([e.response.getRespondentEmail(), answers[0], String(files.length)]);
  MailApp.sendEmail('kantor@contoh.id', 'Hadir: ' + answers[0], 'Terima kasih.');
}
function nightly() { console.info('malam'); }
function count(times) {
  console.log('menghitung', times);
  write(['jumlah', String(times)]);
  SpreadsheetApp.getActive().toast('Sudah');
  return { counted: times };
}
function fail() { broken(); }
function broken() { throw new Error('Belum boleh'); }
function doGet(e) { return ContentService.createTextOutput('Halo ' + Session.getActiveUser().getEmail() + e.parameter.q); }
`;
const MANIFEST = {
  timeZone: 'Asia/Jakarta',
  webapp: { access: 'ANYONE', executeAs: 'USER_ACCESSING' },
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }] },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-google-module-'));
  writeFileSync(join(folder, 'Code.gs'), CODE);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(MANIFEST));
});
afterEach(() => rmSync(folder, { recursive: true }));

function node(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: folder }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

/** Runs a program that prints JSON. */
async function program(code: string): Promise<unknown> {
  const path = join(folder, 'program.mjs');
  writeFileSync(
    path,
    `import { createLocalGoogle } from ${JSON.stringify(pathToFileURL(MODULE).href)};
const google = createLocalGoogle({
  accounts: [{ email: '${OWNER}', name: 'Kantor' }, { email: '${STAFF}', name: 'Sari' }],
  startAt: Date.parse('2026-11-02T08:00:00+07:00'),
});
${code}`,
  );
  const { out, err } = await node(path);
  expect(err).toBe('');
  return JSON.parse(out);
}

it("gives Google's globals to a plain program, as each account sees them", async () => {
  const seen = await program(`
    const { DriveApp, Sheets, Utilities, SpreadsheetApp, MailApp, Session } = google.globals({ as: '${OWNER}' });
    const folder = DriveApp.createFolder('Arsip');
    const file = folder.createFile(Utilities.newBlob('isi', 'text/plain', 'catatan.txt'));
    const { spreadsheetId } = Sheets.Spreadsheets.create({ properties: { title: 'Buku' } });
    Sheets.Spreadsheets.Values.update({ values: [['=1+1', 'teks']] }, spreadsheetId, 'Sheet1!A1', { valueInputOption: 'RAW' });
    MailApp.sendEmail('${STAFF}', 'Kabar', 'isi');
    const staff = google.globals({ as: '${STAFF}' });
    let refused;
    try { staff.DriveApp.getFileById(file.getId()); } catch (error) { refused = error.message; }
    let missing;
    try { SpreadsheetApp.getActiveSpreadsheet().tidakAda(); } catch (error) { missing = error.message; }
    console.log(JSON.stringify({
      me: Session.getActiveUser().getEmail(),
      names: [...google.files('${OWNER}')].filter((one) => one.parentId).map((one) => one.name),
      bytes: Buffer.from(google.fileBytes(file.getId())).toString(),
      cells: google.cells(spreadsheetId, 'Sheet1'),
      mails: google.mailbox('${STAFF}').map((one) => one.subject),
      refused, missing,
    }));`);
  expect(seen).toEqual({
    me: OWNER,
    names: ['Arsip', 'catatan.txt', 'Buku'],
    bytes: 'isi',
    cells: [['=1+1', 'teks']],
    mails: ['Kabar'],
    refused: expect.stringContaining('No item with the given ID could be found'),
    missing: 'There is no script project here.',
  });
});

it('loads a project and runs its functions, menu, form, clock and web app', async () => {
  const seen = await program(
    `
    const sheet = google.createSpreadsheet('${OWNER}', 'Klub');
    const project = google.loadProject(${JSON.stringify('FOLDER')}, sheet, '${OWNER}');
    const { value: form, error } = google.run(project, 'setUp', { as: '${OWNER}' });
    if (error) throw error;
    google.person('${OWNER}').setEmailCollection(form, 'verified');
    google.person('${OWNER}').addUploadQuestion(form, { title: 'Foto', maxFiles: 5, maxBytes: 1e6 });
    const files = [{ name: 'a.png', mimeType: 'image/png', bytes: new Uint8Array(3) }];
    const response = google.person('${STAFF}').submitForm(form, { byTitle: { Nama: 'Sari', Foto: files } });
    google.fireTrigger(google.triggers(project).find((one) => one.handler === 'received'));
    const fired = google.advance(3 * 3_600_000);
    const clicked = google.clickMenu(project, ['Klub', 'Hitung'], { as: '${OWNER}', args: [4] });
    google.arm({ kind: 'service error', at: 1 });
    const struck = google.clickMenu(project, ['Klub', 'Hitung'], { as: '${OWNER}', args: [5] });
    const deployment = google.deploy(project, { as: '${OWNER}' });
    const page = google.request(deployment, { as: '${STAFF}', query: 'q=!' });
    console.log(JSON.stringify({
      cells: google.cells(sheet, 'Sheet1'), fired, value: clicked.value,
      effects: clicked.effects.map((one) => one.kind), trips: clicked.meter.trips,
      struck: struck.error.message, page: page.text,
      mails: google.mailbox('${OWNER}').length, logs: google.logs().map((one) => one.level + ' ' + one.text.split('\\n')[0]),
      uploaded: response.answers, executions: google.executions().length,
    }));`.replace('FOLDER', folder),
  );
  expect(seen).toMatchObject({
    cells: [
      [STAFF, 'Sari', '1'],
      [STAFF, 'Sari', '1'],
      ['jumlah', '4'],
    ],
    fired: 1,
    value: { counted: 4 },
    effects: ['toast'],
    trips: ['Sheets.Spreadsheets.Values.append'],
    struck: expect.stringContaining('Internal error encountered'),
    page: `Halo ${STAFF}!`,
    mails: 2,
    logs: ['info malam', 'info menghitung 4', 'info menghitung 5', expect.stringContaining('error ')],
  });
});

describe('the command', () => {
  it('runs any function and tells its log, its meter and what it changed', async () => {
    const { code, out, err } = await node(
      MODULE,
      'run',
      folder,
      'count',
      '--as',
      OWNER,
      '--arguments',
      '[3]',
    );
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')).toEqual([
      'Log',
      '  info  menghitung 3',
      'Shown',
      '  toast Sudah',
      'Meter',
      expect.stringMatching(/^ {2}\d+ calls, 1 round trips, 0 cells read, 2 written$/),
      '  1 × Sheets.Spreadsheets.Values.append',
      'Changed',
      '  + cell Sheet1!A1: jumlah',
      '  + cell Sheet1!B1: 3',
      'Returned',
      '  {"counted":3}',
      '',
    ]);
  });

  it('names a failure, where in the script it happened, and nothing of what it runs on', async () => {
    const { code, out } = await node(MODULE, 'run', folder, 'fail', '--as', OWNER);
    expect(code).toBe(1);
    expect(out).toMatch(
      /error {2}Error: Belum boleh\n\s+at broken\(Code:\d+:\d+\)\n\s+at fail\(Code:\d+:\d+\)\nShown/,
    );
    expect(out).not.toContain('local-google.mjs');
  });

  it('goes on in a workspace that is kept', async () => {
    const run = (value: string) =>
      node(MODULE, 'run', folder, 'count', '--as', OWNER, '--arguments', `[${value}]`, '--workspace', 'kept');
    await run('1');
    expect((await run('2')).out).toContain('+ cell Sheet1!A2: jumlah');
  });

  it('tells how it is used', async () => {
    const { code, err } = await node(MODULE, 'run', folder);
    expect(code).toBe(2);
    expect(err).toContain('Usage:');
    expect((await node(MODULE, 'run', tmpdir(), 'x', '--as', OWNER)).err).toContain('no appsscript.json');
  });
});
