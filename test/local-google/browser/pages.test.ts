/**
 * Every page of the web interface: read by axe on a big screen and on a phone, no wider than the screen, and true
 * without being loaded anew when somebody else changes the workspace.
 */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { createFile } from '../../../local-google/drive/files';
import { OTHER, OWNER, STAFF } from '../workspace';
import { keepScreen, type Site, site } from './site';

const CODE = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Klub').addItem('Hitung', 'count').addToUi(); }
function count() { SpreadsheetApp.getActive().toast('Terhitung'); }
function setUp() {
  const form = FormApp.create('Pendaftaran').setTitle('Pendaftaran klub');
  form.addTextItem().setTitle('Nama').setRequired(true);
  form.addMultipleChoiceItem().setTitle('Hari').setChoiceValues(['Senin', 'Selasa']);
  form.addDateItem().setTitle('Tanggal');
  ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
  ScriptApp.newTrigger('broken').timeBased().everyHours(1).create();
  return form.getId();
}
function hourly() { MailApp.sendEmail('${OWNER}', 'Laporan per jam', 'Isi laporan'); }
function broken() { throw new Error('rusak'); }
function doGet() { return HtmlService.createHtmlOutput('<h1>Antrean</h1>').setTitle('Antrean'); }
`;
const MANIFEST = '{"timeZone":"Asia/Jakarta","webapp":{"access":"ANYONE","executeAs":"USER_ACCESSING"}}';

let web: Site;
let form: string;
let picture: string;

beforeAll(async () => {
  web = await site(CODE, { 'appsscript.json': MANIFEST });
  const { google, project, sheetId } = web;
  form = String(google.run(project, 'setUp', { as: OWNER }).value);
  const owner = google.person(OWNER);
  owner.setEmailCollection(form, 'verified');
  owner.addUploadQuestion(form, { title: 'Foto', maxFiles: 5, maxBytes: 1e6 });
  owner.shareFile(sheetId, STAFF, 'editor');
  owner.shareFile(sheetId, OTHER, 'viewer');
  owner.typeIntoCell(sheetId, 'Sheet1', 'A1', 'Nama');
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/q842iQAAAABJRU5ErkJggg==',
    'base64',
  );
  picture = createFile(google.world, OWNER, {
    name: 'foto.png',
    kind: 'file',
    mimeType: 'image/png',
    bytes,
  }).id;
  google.person(STAFF).submitForm(form, { byTitle: { Nama: 'Sari' } });
  google.advance(3_600_000);
});
afterAll(() => web.close());

/** Name, address, and what is there once the page is. */
const PAGES: [string, () => string, string][] = [
  ['choice of account', () => '/', 'Pilih akun'],
  ['home', () => '/u/0/', 'Halo, Kantor KPU'],
  ['spreadsheet', () => `/u/0/spreadsheets/d/${web.sheetId}/edit`, 'Sheet1'],
  ['form', () => `/u/1/forms/d/e/${form}/viewform`, 'Nama'],
  ['form editor', () => `/u/0/forms/d/${form}/edit`, 'Kumpulkan alamat email'],
  ['mail', () => '/u/0/mail', 'Laporan per jam'],
  ['letter', () => `/u/0/mail#${web.google.mailbox(OWNER)[0]?.id}`, 'kepada'],
  ['drive', () => '/u/0/drive', 'foto.png'],
  ['file', () => `/u/0/drive/file/d/${picture}/view`, 'Keterangan file'],
  ['clock', () => '/u/0/clock', 'hourly'],
  ['phone', () => '/u/0/phone', 'Buka di ponsel'],
  ['no access', () => `/u/2/forms/d/${form}/edit`, 'Anda memerlukan akses'],
  ['nothing there', () => '/u/0/tidak/ada', 'Halaman tidak ditemukan'],
];

describe.each(['desktop', 'phone'] as const)('on a %s', (screen) => {
  it.each(PAGES)('%s: nothing that axe minds, nothing wider than the screen', async (name, path, text) => {
    const page = await web.open(path(), screen);
    await page.locator(`:text("${text}"), [aria-label="${text}"]`).first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle').catch(() => undefined);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await keepScreen(page, `${name}-${screen}`.replaceAll(' ', '-'));
    await page.context().close();
  });
});

/** Serious and critical ones. */
async function violations(page: Page): Promise<string[]> {
  // By the protocol, which the page's policy does not bind.
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { iframes: false }),
  );
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

it('shows what others change, on every page, without being loaded anew', async () => {
  const { google, sheetId } = web;
  const seen = await Promise.all(
    ['/u/0/drive', '/u/0/mail', '/u/0/clock', `/u/1/spreadsheets/d/${sheetId}/edit`].map((path) =>
      web.open(path),
    ),
  );
  const [drive, mail, clock, sheet] = seen as [Page, Page, Page, Page];
  await drive.getByText('foto.png').first().waitFor();
  await sheet.locator('td', { hasText: 'Nama' }).first().waitFor();
  let loads = 0;
  for (const page of seen)
    page.on('load', () => {
      loads += 1;
    });
  google.globals({ as: OWNER }).DriveApp.createFolder('Arsip baru');
  google.globals({ as: STAFF }).MailApp.sendEmail(OWNER, 'Kabar baru', 'isi');
  google.person(OWNER).typeIntoCell(sheetId, 'Sheet1', 'B1', 'Dari peramban lain');
  google.advance(3_600_000);
  await drive.getByText('Arsip baru').waitFor();
  await mail.getByText('Kabar baru').waitFor();
  await sheet.locator('td', { hasText: 'Dari peramban lain' }).first().waitFor();
  const rows = clock.getByRole('region', { name: 'Eksekusi' });
  await rows
    .getByRole('row', { name: /hourly.*Selesai/ })
    .nth(1)
    .waitFor();
  expect(loads).toBe(0);
});

it('shows which triggers fired when the clock is moved on, and how they ended', async () => {
  const page = await web.open('/u/0/clock');
  await page.getByRole('button', { name: 'Maju 1 hari' }).click();
  await page.getByText('Maju 1 hari: 2 pemicu dijalankan.').waitFor();
  const rows = page.getByRole('region', { name: 'Eksekusi' });
  await rows
    .getByRole('row', { name: /hourly Pemicu kantor@kpu\.test Selesai/ })
    .first()
    .waitFor();
  await rows
    .getByRole('row', { name: /broken Pemicu kantor@kpu\.test Gagal/ })
    .first()
    .waitFor();
});

it('has no menus of scripts on a phone, on the desk or in the hand (platform.md §4)', async () => {
  const path = `/u/0/spreadsheets/d/${web.sheetId}/edit`;
  const phone = await web.open(path, 'phone');
  await phone.getByText('Menu skrip tidak ada di ponsel').waitFor();
  expect(await phone.getByRole('menuitem', { name: 'Klub' }).count()).toBe(0);
  const desk = await web.open(path);
  await desk.getByRole('menuitem', { name: 'Klub' }).waitFor();
  const framed = await web.open('/u/0/phone');
  await framed.getByRole('link', { name: 'Drive' }).click();
  const frame = framed.frameLocator('iframe.phone');
  await frame.getByText('foto.png').first().waitFor();
  expect(await frame.locator('html').evaluate(() => innerWidth)).toBeLessThan(400);
});

it('is used by keyboard: type, move, open the menu, choose', async () => {
  const page = await web.open(`/u/0/spreadsheets/d/${web.sheetId}/edit`);
  await page.getByRole('menuitem', { name: 'Klub' }).waitFor();
  await page.locator('td', { hasText: 'Nama' }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('Budi');
  await page.keyboard.press('Enter');
  await page.locator('td', { hasText: 'Budi' }).first().waitFor();
  expect(web.google.cells(web.sheetId, 'Sheet1')[1]?.[0]).toBe('Budi');
  await page.keyboard.press('Alt+f');
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('Terhitung').waitFor();
});
