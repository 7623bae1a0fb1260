/**
 * `npm run pictures`: takes the pictures of the guides anew, in `docs/pictures/`. A sample office lives in memory up
 * to a day on which its register has rows at many statuses; people of it then use it in a real Chromium. The clock
 * stands still, so the same sources give the same pictures, but for a shade where the browser rounds a corner.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import { createLocalGoogle, type LocalGoogle } from '../local-google/index';
import { serve } from '../local-google/web/server';
import { homeOf } from '../samples/home';
import { addPhotos, cell, chooseMenu, dialog, fillForm, turnPageTo } from '../samples/in-browser';
import { ACCOUNTS, openSampleOffice } from '../samples/office';
import { cellOf, play, readSamples, type Sample } from '../samples/play';
import { APPS_SCRIPT_FOLDER, buildAppsScript } from './apps-script';
import {
  DESKTOP,
  keep,
  keepFirstPage,
  LONG_PHONE,
  newPage,
  PHONE,
  PICTURES_FOLDER,
  type Screen,
  TALL_PHONE,
  weigh,
} from './camera';
import { BROWSER_ARGUMENTS, findBrowser } from './find-browser';
import { takePaperPictures } from './paper-pictures';
import { buildWebClient, WEB_CLIENT_FOLDER } from './web-client';

/** The samples tell of November 2026. */
const START = Date.parse('2026-11-02T07:30:00+07:00');
const TODAY = Date.parse('2026-11-20T14:30:00+07:00');
/** How many of its decisions each sample has had today; all of them, when it is not named. */
const DECIDED: Record<string, number> = {
  'hari-pahlawan': 3,
  'sosialisasi-pemula': 3,
  'bimtek-arsip': 0,
  'pengumuman-layanan': 2,
};
/** What staff hands in today, in the browser; the sample tells of another Friday of the same month. */
const HANDED_IN_TODAY = 'penataan-gudang';
const OF_TODAY: [RegExp, string][] = [
  [/\(6\/11\)/g, '(20/11)'],
  [/^2026-11-06$/, '2026-11-20'],
];

const FIRST_ROW = 3;

type Who = keyof typeof ACCOUNTS;

await buildAppsScript();
await buildWebClient();
rmSync(PICTURES_FOLDER, { recursive: true, force: true });
mkdirSync(PICTURES_FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser().path, args: BROWSER_ARGUMENTS });

await installing(newOffice());
const office = openSampleOffice({ bundle: APPS_SCRIPT_FOLDER, startAt: START });
const samples = readSamples();
const story = samples
  .filter(({ key }) => key !== HANDED_IN_TODAY)
  .map((one): Sample => ({ ...one, decisions: one.decisions.slice(0, DECIDED[one.key]) }));
for (const _step of play(office, story));
office.google.advance(TODAY - office.google.world.clock.now());
const served = await serveOffice(office.google, office);
await starting();
await handingIn();
await lettersOnPhone();
await ownItems();
await atTheRegister();
await workSheets();
await recapitulating();
await takePaperPictures();
await served.close();
office.google.close();
await browser.close();
if (!weigh()) process.exitCode = 1;

/** A spreadsheet with the script in it, on which nothing was set up yet. */
function newOffice(): { google: LocalGoogle; spreadsheetId: string } {
  const google = createLocalGoogle({ accounts: Object.values(ACCOUNTS), startAt: START });
  const spreadsheetId = google.createSpreadsheet(ACCOUNTS.office.email, 'Register Konten Media Sosial');
  google.loadProject(APPS_SCRIPT_FOLDER, spreadsheetId, ACCOUNTS.office.email);
  return { google, spreadsheetId };
}

/** The first run of *Siapkan register*, and what it leaves to a person. */
async function installing({ google, spreadsheetId }: { google: LocalGoogle; spreadsheetId: string }) {
  const { address, close } = await serveOffice(google, { spreadsheetId });
  const page = await visit(DESKTOP, `${address}/u/0/spreadsheets/d/${spreadsheetId}/edit`);
  await openMenu(page, 'Pengelolaan (akun kantor)');
  await page.getByRole('menuitem', { name: 'Siapkan register' }).waitFor();
  await keep('menu-siapkan', page, { x: 0, y: 0, width: 860, height: 720 });
  await page.getByRole('menuitem', { name: 'Siapkan register' }).click();
  const report = dialog(page, 'Siapkan register');
  await report.getByText('Formulir belum terbit').first().waitFor();
  await keep('siapkan-langkah', page.locator('dialog'));
  await report.getByRole('button', { name: 'Tutup' }).click();
  await chooseMenu(page, 'Register Medsos', 'Pengelolaan (akun kantor)', 'Siapkan formulir…');
  await dialog(page, 'Siapkan formulir').getByRole('button', { name: 'Lanjutkan' }).waitFor();
  await keep('siapkan-formulir', page.locator('dialog'));
  await page.context().close();
  await close();
  google.close();
}

async function starting() {
  const page = await visit({ viewport: { width: 1280, height: 880 } }, served.address);
  await page.getByRole('heading', { name: 'Pilih akun' }).waitFor();
  await keep('pilih-akun', page, { x: 240, y: 30, width: 800, height: 850 });
  await page.getByRole('link', { name: ACCOUNTS.staff.email }).click();
  await page.getByText('Formulir penyerahan').waitFor();
  await keep('beranda', page, { x: 0, y: 0, width: 1280, height: 480 });
  await page.goto(page.url().replace(/\/?$/, '/clock'));
  await page.getByText('onHour').first().waitFor();
  await keep('jam', page, { x: 0, y: 0, width: 1280, height: 520 });
  await page.context().close();

  const owner = await visit(DESKTOP, pageOf('office', `/spreadsheets/d/${office.spreadsheetId}/edit`));
  await owner.getByRole('tab', { name: 'Orang dan Peran' }).click();
  await cell(owner, 'A3').filter({ hasText: 'Admin Medsos' }).waitFor();
  await keep('orang-dan-peran', owner, { x: 0, y: 0, width: 1280, height: 300 });
  await owner.context().close();
}

/** Staff hands in on a phone. */
async function handingIn() {
  const sample = samples.find((one) => one.key === HANDED_IN_TODAY) as Sample;
  const page = await visit(PHONE, pageOf('staffUmum', `/forms/d/e/${office.formId}/viewform`));
  await page.getByText(`Masuk sebagai ${ACCOUNTS.staffUmum.email}`).waitFor();
  await keep('formulir-ponsel', page);
  const today = (answer: string) =>
    OF_TODAY.reduce((old, [pattern, now]) => old.replace(pattern, now), answer);
  const answers = Object.entries(sample.answers).map(([title, answer]) => [
    title,
    typeof answer === 'string' ? today(answer) : answer,
  ]);
  await fillForm(page, Object.fromEntries(answers));
  await addPhotos(page, sample.photos);
  const upload = page.locator('section.form-card').filter({ hasText: 'Dokumentasi kegiatan' });
  await allLoaded(page);
  await keep('formulir-foto-ponsel', upload);
  await turnPageTo(page, page.getByRole('button', { name: 'Kirim', exact: true }));
  await page.getByRole('button', { name: 'Kirim', exact: true }).click();
  await page.getByText('Jawaban Anda telah direkam').waitFor();
  await keep('formulir-terkirim-ponsel', page, { x: 0, y: 0, width: 390, height: 400 });
  await page.context().close();
}

async function lettersOnPhone() {
  const letters: [who: Who, subject: RegExp, name: string][] = [
    ['staffUmum', /Telah terdaftar/, 'email-terdaftar-ponsel'],
    ['staffUmum', /Belum lengkap/, 'email-belum-lengkap-ponsel'],
    ['staff', /Dikembalikan untuk perbaikan/, 'email-dikembalikan-ponsel'],
    ['pimpinan', /Menunggu keputusan/, 'email-menunggu-keputusan-ponsel'],
  ];
  for (const [who, subject, name] of letters) {
    const page = await visit(LONG_PHONE, pageOf(who, '/mail'));
    await page.getByRole('link', { name: subject }).first().click();
    const letter = page.frameLocator('iframe[title^="Isi email"]');
    await letter.getByRole('link').first().waitFor();
    const box = await page.locator('iframe[title^="Isi email"]').boundingBox();
    await keep(name, page, { x: 0, y: 0, width: 390, height: (box?.y ?? 0) + (box?.height ?? 0) });
    await page.context().close();
  }
}

/** *Konten saya* of whoever has something to mend. */
async function ownItems() {
  const { deploymentId } = office;
  const page = await visit(PHONE, pageOf('staff', `/macros/s/${deploymentId}/exec?page=saya`));
  await page.frameLocator('#web-app').getByRole('heading', { name: 'Konten saya', exact: true }).waitFor();
  await keep('konten-saya-ponsel', page);
  await page.context().close();
}

/** The register, its menu, and the dialogs of all roles. None of them is sent: the pictures show the same day. */
async function atTheRegister() {
  const admin = await openRegister('admin');
  const today = rowAt('Diserahkan – menunggu penerimaan');
  await cell(admin, `A${FIRST_ROW}`).click();
  await keep('register', admin);
  await cell(admin, `A${today}`).click();
  await openMenu(admin);
  await keep('menu', admin, { x: 0, y: 0, width: 760, height: 720 });
  await admin.keyboard.press('Escape');

  await act(admin, today, 'Terima dokumentasi', 'dialog-terima', async (frame) => {
    await frame.getByLabel('Tanggapan').fill('Dokumentasi, narasi, dan caption lengkap.');
    await scroll(frame, 'start');
  });
  const incomplete = rowAt('Dikembalikan – perlu perbaikan');
  await act(admin, incomplete, 'Terima dokumentasi', 'dialog-terima-kurang', async (frame) => {
    await frame
      .getByLabel('Tanggapan')
      .fill('Kamera rusak pada hari kedua; dua foto yang ada mewakili seluruh kegiatan.');
    await scroll(frame, 'start');
  });
  await act(admin, today, 'Kembalikan untuk perbaikan', 'dialog-kembalikan', async (frame) => {
    await frame
      .getByLabel('Alasan dan yang harus diperbaiki')
      .fill('Foto kedua buram. Mohon diganti dengan foto lain dari kegiatan yang sama.');
    await scroll(frame, 'end');
  });
  await act(
    admin,
    rowAt('Disetujui – menunggu pengunggahan'),
    'Catat tautan unggahan',
    'dialog-tautan',
    async (frame) => {
      const group = (platform: string) => frame.getByRole('group', { name: platform, exact: true });
      await group('Instagram').getByLabel('Tautan unggahan').fill('https://www.instagram.com/p/CONTOH0004A/');
      await group('Facebook').getByLabel('Tidak diunggah di sini').check();
      await group('Facebook')
        .getByLabel('Alasan tidak diunggah')
        .fill('Halaman Facebook dalam pemulihan akun.');
      await group('Instagram').evaluate((element) => element.scrollIntoView());
    },
  );
  await folderOf(admin, today);
  await admin.context().close();

  const wakil = await openRegister('wakil');
  const received = rowAt('Diterima – menunggu koreksi');
  await act(wakil, received, 'Teruskan hasil koreksi', 'dialog-koreksi');
  await act(wakil, received, 'Teruskan hasil koreksi', 'dialog-koreksi-centang', async (frame) => {
    for (const box of await frame.getByRole('checkbox').all()) await box.check();
    await frame.getByLabel('Tanggapan').fill('Foto sudah diganti dan jabatan sudah lengkap. Diteruskan.');
    await scroll(frame, 'end');
  });
  await wakil.context().close();

  const pimpinan = await openRegister('pimpinan');
  const corrected = rowAt('Dikoreksi – menunggu keputusan');
  await act(pimpinan, corrected, 'Setujui untuk diunggah', 'dialog-setujui', async (frame) => {
    await frame.getByLabel('Pertimbangan').fill('Disetujui. Cantumkan nomor surat pada unggahan.');
    await scroll(frame, 'end');
  });
  await pimpinan.context().close();
}

/** The same page in its other two places: beside the register, and on a phone. Then the dashboard, and a history. */
async function workSheets() {
  const wakil = await openRegister('wakil');
  await cell(wakil, `A${rowAt('Diterima – menunggu koreksi')}`).click();
  await openMenu(wakil, 'Buka lembar kerja');
  await photosIn(dialog(wakil, 'Lembar kerja'));
  await keep('lembar-kerja', wakil);
  await wakil.context().close();

  const number = cellOf(office, rowAt('Dikoreksi – menunggu keputusan'), 'No. Register');
  const phone = await visit(
    TALL_PHONE,
    pageOf('pimpinan', `/macros/s/${office.deploymentId}/exec?nomor=${number}`),
  );
  await photosIn(phone.frameLocator('#web-app'));
  await keep('lembar-kerja-ponsel', phone);
  await phone.context().close();

  const secretary = await openRegister('sekretaris');
  await cell(secretary, `A${rowAt('Selesai – terunggah')}`).click();
  await openMenu(secretary, 'Riwayat baris ini');
  await dialog(secretary, 'Riwayat').getByRole('heading').first().waitFor();
  await keep('riwayat', secretary.locator('dialog'));
  await secretary.context().close();
}

/** Waits until the photos of a work sheet can be seen. */
async function photosIn(frame: FrameLocator): Promise<void> {
  const strip = frame.locator('.strip');
  await strip.locator('img').first().waitFor();
  await strip.getByText('Memuat berkas').first().waitFor({ state: 'detached' });
}

/** From the row to its folder in Drive. */
async function folderOf(admin: Page, row: number) {
  const url = cellOf(office, row, 'Tautan berkas');
  const id = url.split('/').at(-1);
  const page = await visit(DESKTOP, pageOf('admin', `/drive/folders/${id}`));
  const pictures = page.getByRole('region', { name: 'File' }).locator('img');
  await pictures.first().waitFor();
  await allLoaded(page);
  await keep('folder-foto', page, { x: 0, y: 0, width: 1280, height: 420 });
  await page.context().close();
  await admin.bringToFront();
}

async function recapitulating() {
  const page = await openRegister('sekretaris');
  await openMenu(page, 'Buat rekapitulasi (PDF)…');
  const frame = page.frameLocator('iframe[title="Buat rekapitulasi"]');
  await frame.getByRole('button', { name: 'Buat rekapitulasi' }).click();
  const link = frame.getByRole('link', { name: 'Unduh PDF' });
  await link.waitFor();
  await keep('dialog-rekapitulasi', page.locator('dialog'));
  const pdf = (await link.getAttribute('href'))?.split(',')[1] ?? '';
  await frame.getByRole('button', { name: 'Tutup' }).click();
  await page.getByRole('tab', { name: 'Rekapitulasi' }).click();
  await cell(page, 'A2').filter({ hasText: 'KOMISI PEMILIHAN UMUM' }).waitFor();
  await keep('rekapitulasi', page, { x: 0, y: 0, width: 1280, height: 500 });
  await openMenu(page, 'Periksa keutuhan');
  const integrity = dialog(page, 'Periksa keutuhan');
  await integrity.getByRole('button', { name: 'Tutup' }).waitFor();
  await keep('keutuhan-jurnal', page.locator('dialog'));
  await integrity.getByRole('button', { name: 'Tutup' }).click();
  await page.getByRole('tab', { name: 'Dasbor' }).click();
  await page.locator('td[data-cell]').filter({ hasText: 'Dasbor' }).first().waitFor();
  await keep('dasbor', page);
  await keepFirstPage('rekapitulasi-pdf', page, Buffer.from(pdf, 'base64'));
  await page.context().close();
}

// The browser

function visit(screen: Screen, address: string): Promise<Page> {
  return newPage(browser, screen, address);
}

/** The row that has a status today. */
function rowAt(status: string): number {
  for (let row = FIRST_ROW; cellOf(office, row, 'No. Register') !== ''; row += 1)
    if (cellOf(office, row, 'Status') === status) return row;
  throw new Error(`No row is “${status}”`);
}

function serveOffice(
  google: LocalGoogle,
  ids: { spreadsheetId: string; formId?: string; folderId?: string; deploymentId?: string },
) {
  const home = homeOf({ formId: '', folderId: '', deploymentId: '', ...ids });
  return serve(google, { port: 0, clientFolder: WEB_CLIENT_FOLDER, home });
}

function pageOf(who: Who, path: string): string {
  return `${served.address}/u/${Object.keys(ACCOUNTS).indexOf(who)}${path}`;
}

async function openRegister(who: Who): Promise<Page> {
  const page = await visit(DESKTOP, pageOf(who, `/spreadsheets/d/${office.spreadsheetId}/edit`));
  await cell(page, `A${FIRST_ROW}`).filter({ hasText: 'MS-' }).waitFor();
  return page;
}

async function openMenu(page: Page, item?: string): Promise<void> {
  await page.getByRole('menubar').getByRole('menuitem', { name: 'Register Medsos', exact: true }).click();
  const menu = page.getByRole('menu', { name: 'Register Medsos' });
  await menu.waitFor();
  if (item) await menu.getByRole('menuitem', { name: item }).click();
}

/** Opens an act's dialog on a row, fills it in, keeps how it looks, and closes it without sending. */
async function act(
  page: Page,
  row: number,
  title: string,
  name: string,
  fill: (frame: FrameLocator) => Promise<void> = async () => {},
): Promise<void> {
  await cell(page, `A${row}`).click();
  await openMenu(page, `${title}…`);
  const frame = dialog(page, title);
  await frame.getByRole('heading').first().waitFor();
  if (await frame.locator('.strip').count()) await photosIn(frame);
  await fill(frame);
  await keep(name, page.locator('dialog'));
  await frame.getByRole('button', { name: 'Batal' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** Waits until all photos on a page are there. */
async function allLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.images].every((one) => one.complete && one.naturalWidth > 0));
}

function scroll(frame: FrameLocator, where: 'start' | 'end'): Promise<void> {
  return frame
    .locator('html')
    .evaluate((html, isEnd) => html.scrollTo(0, isEnd ? html.scrollHeight : 0), where === 'end');
}
