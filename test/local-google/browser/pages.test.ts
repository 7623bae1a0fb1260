/** All pages of the web interface: no barriers on any of them; the clock's, the phone's, and menus as they open. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { createFile } from '../../../local-google/drive/files';
import { OTHER, OWNER, STAFF } from '../workspace';
import { keepScreen, type Site, site } from './site';

const CODE = `
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu('Klub');
  for (let i = 0; i < 15; i += 1) menu.addItem('Hitung ' + i, 'count');
  const more = ui.createMenu('Lainnya');
  for (let i = 0; i < 10; i += 1) more.addItem('Bagian ' + i, 'count');
  menu.addSubMenu(more).addToUi();
}
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

beforeEach(async () => {
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
  createFile(google.world, OWNER, {
    name: 'foto.png',
    kind: 'file',
    mimeType: 'image/png',
    bytes,
  });
  google.person(STAFF).submitForm(form, { byTitle: { Nama: 'Sari' } });
  google.advance(3_600_000);
});
afterEach(async () => {
  await web.close();
  expect(web.complaints()).toEqual([]);
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

/** Path of each page, and a text that stands on it once it is there. */
const pages = (): [path: string, text: string][] => [
  ['/', 'Pilih akun'],
  ['/u/0', 'Halo'],
  [`/u/0/spreadsheets/d/${web.sheetId}/edit`, 'Nama'],
  [`/u/0/forms/d/e/${form}/viewform`, 'Pendaftaran klub'],
  [`/u/0/forms/d/${form}/edit`, 'Pendaftaran'],
  ['/u/0/mail', 'Laporan per jam'],
  ['/u/0/drive', 'foto.png'],
  ['/u/0/clock', 'hourly'],
  ['/u/0/phone', 'Di ponsel berjalan'],
];

/** What axe calls serious or critical. */
async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ iframes: false });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join(' | ')}`);
  });
}

it.each(['desktop', 'phone'] as const)('no page has a serious barrier: %s', async (screen) => {
  for (const [path, text] of pages()) {
    const page = await web.open(path, screen);
    await page.getByText(text).first().waitFor();
    expect([path, await barriers(page)]).toEqual([path, []]);
    await page.context().close();
  }
});

it('shows a script’s menus on a computer, and says on a phone that there are none (platform.md §4)', async () => {
  const path = `/u/0/spreadsheets/d/${web.sheetId}/edit`;
  const computer = await web.open(path);
  await computer.getByRole('menuitem', { name: 'Klub' }).waitFor();
  const phone = await web.open(path, 'phone');
  await phone.getByText('Menu skrip tidak ada di ponsel').waitFor();
  expect(await phone.getByRole('menuitem', { name: 'Klub' }).count()).toBe(0);
  await keepScreen(phone, 'spreadsheet-phone');
});

it('keeps a long menu and its submenu inside a low window', async () => {
  const page = await web.open(`/u/0/spreadsheets/d/${web.sheetId}/edit`);
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.getByRole('menuitem', { name: 'Klub' }).click();
  await page.getByRole('menu', { name: 'Klub' }).getByRole('menuitem', { name: 'Lainnya' }).click();
  for (const name of ['Klub', 'Lainnya']) {
    const box = await page.getByRole('menu', { name, exact: true }).boundingBox();
    expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 420).toBe(true);
  }
  await page.getByRole('menuitem', { name: 'Bagian 9' }).click();
  await page.getByText('Terhitung').waitFor();
});
