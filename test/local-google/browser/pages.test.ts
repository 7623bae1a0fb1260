/** The clock's page and the phone: what fired, and what a phone does not show. */
import { createFile } from '../../../local-google/drive/files';
import { OTHER, OWNER, STAFF } from '../workspace';
import { type Site, site } from './site';

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
  createFile(google.world, OWNER, {
    name: 'foto.png',
    kind: 'file',
    mimeType: 'image/png',
    bytes,
  });
  google.person(STAFF).submitForm(form, { byTitle: { Nama: 'Sari' } });
  google.advance(3_600_000);
});
afterAll(() => web.close());

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
