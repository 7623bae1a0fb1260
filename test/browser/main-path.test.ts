/** The SOP from the form to the recap's PDF, done by people in a real browser. Each test goes on from the one before. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { eventSample, FIRST_ROW } from '../journeys/office';
import { pdfText } from '../pdf-text';
import {
  addPhotos,
  type BrowserOffice,
  cell,
  cellSays,
  cellUnder,
  chooseMenu,
  dialog,
  downloaded,
  fillForm,
  finish,
  homeLink,
  keepScreen,
  openAct,
  openBeside,
  openBrowserOffice,
  openMail,
  SCREEN_SIZES,
  sendForm,
  shown,
  until,
} from './browser-office';

jest.setTimeout(240_000);

const SAMPLE = eventSample();
const NUMBER = 'MS-2026-0001';
const ROW = FIRST_ROW;
const STATUS = `B${ROW}`;
const NEW_CAPTION = 'KPU Kabupaten Pasaman menggelar rapat pleno rutin bulan November 2026. #KPUPasaman';
const INSTAGRAM = 'https://www.instagram.com/p/CONTOH0001A/';
const FACEBOOK = 'https://www.facebook.com/contoh.kpu.pasaman/posts/1000000000000001';

let open: BrowserOffice;
/** Admin's page of the register, never loaded anew. */
let register: Page;
let loads = 0;

beforeAll(async () => {
  open = await openBrowserOffice();
});
afterEach(() => open.checkErrors());
afterAll(() => open?.close());

it('staff hands in five photos on a phone', async () => {
  const page = await open.enter('staff', 'phone');
  await keepScreen(page, 'home-phone');
  await homeLink(page, 'Formulir penyerahan').click();
  await shown(page.getByText('Masuk sebagai staf.parmas@contoh.id'));
  await fillForm(page, SAMPLE.answers);
  await addPhotos(page, SAMPLE.photos);
  await keepScreen(page, 'form-phone', true);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(SCREEN_SIZES.phone.viewport.width);
  await sendForm(page);
  await shown(page.getByText('Nomor register dan hasil pemeriksaan kelengkapan dikirim ke email Anda.'));
  await keepScreen(page, 'form-sent-phone');

  const mail = await openMail(page, new RegExp(`${NUMBER}.*Telah terdaftar`));
  await shown(mail.getByRole('link', { name: 'Perbaiki jawaban' }));
  await keepScreen(page, 'mail-phone');
});

it('Admin Medsos sees the row and receives it, without loading the page anew', async () => {
  register = await open.openRegister('admin');
  register.on('load', () => {
    loads += 1;
  });
  await cellSays(register, `A${ROW}`, NUMBER);
  await cellSays(register, STATUS, 'Diserahkan – menunggu penerimaan');
  await cellSays(register, `C${ROW}`, 'Admin Medsos');
  await keepScreen(register, 'register');
  const frame = await openAct(register, ROW, 'Terima dokumentasi…');
  await shown(
    frame.getByRole('heading', { name: `${NUMBER} – ${SAMPLE.answers['Judul atau nama kegiatan']}` }),
  );
  await frame.getByLabel('Tanggapan').fill('Dokumentasi, narasi, dan caption lengkap.');
  await keepScreen(register, 'dialog-receive');
  await frame.getByRole('button', { name: 'Terima', exact: true }).click();
  await shown(frame.getByText('diterima dan diteruskan kepada Wakil Pimpinan Redaksi'));
  await keepScreen(register, 'dialog-receive-done');
  await frame.getByRole('button', { name: 'Tutup', exact: true }).click();
  await register.locator('dialog').waitFor({ state: 'detached' });
  await cellSays(register, STATUS, 'Diterima – menunggu koreksi');
  await (await cellUnder(register, 'Tanggapan Admin', ROW)).filter({ hasText: 'caption lengkap.' }).waitFor();
});

it('Wakil follows the mail to the register, looks at the photos, corrects the caption and forwards', async () => {
  const page = await open.enter('wakil', 'phone');
  const mail = await openMail(page, new RegExp(`${NUMBER}.*Menunggu koreksi`));
  await shown(mail.getByText('Dokumentasi, narasi, dan caption lengkap.'));
  await mail.getByRole('link', { name: 'Buka register' }).scrollIntoViewIfNeeded();
  await keepScreen(page, 'mail-button-phone');
  const sheet = await openBeside(page, mail.getByRole('link', { name: 'Buka register' }));
  await sheet.setViewportSize(SCREEN_SIZES.desktop.viewport);
  await cellSays(sheet, STATUS, 'Diterima – menunggu koreksi');
  const frame = await openAct(sheet, ROW, 'Teruskan hasil koreksi…');
  const photos = await openBeside(sheet, frame.getByRole('link', { name: 'Buka berkas dokumentasi' }));
  await shown(photos.getByText(`${NUMBER} 05.jpg`));
  await frame.getByLabel('Caption', { exact: true }).fill(NEW_CAPTION);
  await frame.getByLabel('Tanggapan').fill('Caption disingkat.');
  await keepScreen(sheet, 'dialog-correct');
  for (const box of await frame.getByRole('checkbox').all()) await box.check();
  await keepScreen(sheet, 'dialog-correct-ticked');
  await finish(sheet, frame, 'Teruskan', 'diteruskan kepada Pimpinan Redaksi');
  await cellSays(sheet, STATUS, 'Dikoreksi – menunggu keputusan');
});

it('Pimpinan Redaksi approves what Wakil made of it', async () => {
  const page = await open.openRegister('pimpinan');
  const frame = await openAct(page, ROW, 'Setujui untuk diunggah…');
  await shown(frame.getByText(NEW_CAPTION));
  await keepScreen(page, 'dialog-approve');
  await finish(page, frame, 'Setujui', 'disetujui dan diteruskan kepada Admin Medsos');
  await cellSays(page, STATUS, 'Disetujui – menunggu pengunggahan');
});

it('Admin Medsos, on the page that is still open, records two links and one reason', async () => {
  await cellSays(register, STATUS, 'Disetujui – menunggu pengunggahan');
  const frame = await openAct(register, ROW, 'Catat tautan unggahan…');
  const group = (platform: string) => frame.getByRole('group', { name: platform, exact: true });
  await group('Instagram').getByLabel('Tautan unggahan').fill(INSTAGRAM);
  await group('Facebook').getByLabel('Tautan unggahan').fill(FACEBOOK);
  await frame.getByRole('button', { name: 'Salin', exact: true }).last().click();
  await shown(frame.getByRole('button', { name: 'Tersalin' }));
  await group('X').getByLabel('Tidak diunggah di sini').check();
  const reason = group('X').getByLabel('Alasan tidak diunggah');
  await reason.press('ControlOrMeta+v');
  expect(await reason.inputValue()).toBe(NEW_CAPTION);
  await reason.fill('Akun dalam pemulihan.');
  await keepScreen(register, 'dialog-publish');
  await finish(register, frame, 'Simpan', 'tautannya telah dicatat');
  await cellSays(register, STATUS, 'Selesai – terunggah');
  expect(loads).toBe(0);
});

it('the folder of the row shows the five photos', async () => {
  const link = await cellUnder(register, 'Tautan berkas', ROW);
  await link.click({ position: { x: 4, y: 4 } });
  const folder = await openBeside(register, register.getByRole('link', { name: 'Buka tautan' }));
  const pictures = folder.getByRole('region', { name: 'File' }).locator('img');
  await shown(folder.getByText(`${NUMBER} 01.jpg`));
  expect(await pictures.count()).toBe(SAMPLE.photos.length);
  const widths = () =>
    pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
  await until('all photos are loaded', async () => (await widths()).every((width) => width > 0));
  await keepScreen(folder, 'drive-folder');
});

it('Sekretaris builds the recap and downloads its PDF from the dialog', async () => {
  const page = await open.openRegister('sekretaris');
  await chooseMenu(page, 'Register Medsos', 'Buat rekapitulasi (PDF)…');
  const frame = dialog(page, 'Buat rekapitulasi');
  await keepScreen(page, 'dialog-recap');
  await frame.getByRole('button', { name: 'Buat rekapitulasi' }).click();
  const link = frame.getByRole('link', { name: 'Unduh PDF' });
  await shown(link);
  await keepScreen(page, 'dialog-recap-done');
  const own = await downloaded(page, () => link.click());
  expect(own.name).toBe('Rekapitulasi Konten Media Sosial November 2026 - KPU Kabupaten Pasaman.pdf');
  expectRecap(own.path);
});

it('another page of the secretary shows the recap, and the File menu downloads it', async () => {
  const page = await open.openRegister('sekretaris');
  await page.getByRole('tab', { name: 'Rekapitulasi' }).click();
  await shown(cell(page, 'A1'));
  for (const text of [
    'REKAPITULASI KONTEN MEDIA SOSIAL',
    NUMBER,
    INSTAGRAM,
    FACEBOOK,
    'Akun dalam pemulihan.',
  ])
    await shown(page.locator('td[data-cell]').filter({ hasText: text }));
  await keepScreen(page, 'recap-tab');
  const googles = await downloaded(page, () => chooseMenu(page, 'File', 'Download', 'Dokumen PDF'));
  expectRecap(googles.path);
});

function expectRecap(path: string): void {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
  // Long addresses are broken into lines.
  const text = pdfText(bytes).join('').replace(/\s/g, '');
  for (const expected of [NUMBER, INSTAGRAM, FACEBOOK]) expect(text).toContain(expected);
}
