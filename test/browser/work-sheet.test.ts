/** The work sheet as people use it: on a phone by its address, and beside the register. */
import type { FrameLocator, Page } from 'playwright-core';
import { act } from '../../samples/clicks';
import { ACCOUNTS } from '../../samples/office';
import { cellOf } from '../../samples/play';
import { everything, handInEvent } from '../journeys/office';
import {
  type BrowserOffice,
  barriersIn,
  cell,
  cellSays,
  chooseMenu,
  homeLink,
  keepScreen,
  openBeside,
  openBrowserOffice,
  openMail,
  SCREEN_SIZES,
  shown,
  until,
  type Who,
} from './browser-office';

jest.setTimeout(240_000);

let open: BrowserOffice;

beforeAll(async () => {
  open = await openBrowserOffice();
});
afterEach(async () => {
  await open.leave();
  open.checkErrors();
});
afterAll(() => open?.close());

function newRow(...steps: ['receive' | 'correct' | 'approve', Who][]): { row: number; number: string } {
  const { row } = handInEvent(open.office);
  for (const [name, who] of steps) act(open.office, ACCOUNTS[who].email, name, row, {});
  return { row, number: cellOf(open.office, row, 'No. Register') };
}

/** From the account's home to the web app, as the home's link leads; then to the item. */
async function openOnPhone(
  who: Who,
  number = '',
  screen: keyof typeof SCREEN_SIZES = 'phone',
): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await open.enter(who, screen);
  const address = await homeLink(page, 'Lembar kerja').getAttribute('href');
  await page.goto(new URL(`${address}${number && `?nomor=${number}`}`, page.url()).href);
  return { page, frame: page.frameLocator('#web-app') };
}

it('Pimpinan decides on a phone: photos, the text, one button', async () => {
  const { number, row } = newRow(['receive', 'admin'], ['correct', 'wakil']);
  const { page, frame } = await openOnPhone('pimpinan', number);
  await shown(frame.getByRole('heading', { name: new RegExp(number) }));
  const photos = frame.getByRole('list', { name: /Dokumentasi, 5 berkas/ }).locator('img');
  await until('all photos are there', async () => (await photos.count()) === 5);
  await keepScreen(page, 'work-sheet-phone');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
    SCREEN_SIZES.phone.viewport.width,
  );
  await frame.getByRole('button', { name: 'Silakan diunggah.' }).click();
  expect(await frame.getByLabel('Pertimbangan').inputValue()).toBe('Silakan diunggah.');
  await keepScreen(page, 'work-sheet-phone-note');
  await frame.getByRole('button', { name: 'Setujui', exact: true }).click();
  await shown(frame.getByRole('status').filter({ hasText: 'disetujui dan diteruskan kepada Admin Medsos' }));
  await keepScreen(page, 'work-sheet-phone-done');
  expect(cellOf(open.office, row, 'Status')).toBe('Disetujui – menunggu pengunggahan');
  expect(cellOf(open.office, row, 'Pertimbangan Pimpinan')).toBe('Silakan diunggah.');
});

it('photos are looked at one after the other, swiped, and closely', async () => {
  const { number } = newRow();
  const { page, frame } = await openOnPhone('admin', number);
  await frame
    .getByRole('list', { name: /Dokumentasi/ })
    .getByRole('button')
    .nth(1)
    .click();
  const viewer = frame.getByRole('dialog', { name: 'Foto dokumentasi' });
  await shown(viewer.getByText('2 dari 5'));
  await keepScreen(page, 'photo-viewer');
  await viewer.locator('.track').evaluate((track) => track.scrollBy({ left: track.clientWidth }));
  await shown(viewer.getByText('3 dari 5'));
  await viewer.getByRole('button', { name: 'Foto sebelumnya' }).click();
  await shown(viewer.getByText('2 dari 5'));
  const width = () =>
    viewer
      .locator('.slide:not([hidden]) > img')
      .nth(0)
      .evaluate((one) => one.clientWidth);
  await viewer.getByRole('button', { name: 'Perbesar' }).click();
  await until('it is larger than the screen', async () => (await width()) > 900);
  await keepScreen(page, 'photo-viewer-zoomed');
  await viewer.getByRole('button', { name: 'Tutup foto' }).click();
  await viewer.waitFor({ state: 'hidden' });
});

it('photos are looked at with the keyboard alone: arrows, Escape, and back where one was', async () => {
  const { number } = newRow();
  const { page, frame } = await openOnPhone('admin', number, 'desktop');
  const second = frame
    .getByRole('list', { name: /Dokumentasi/ })
    .getByRole('button')
    .nth(1);
  await second.focus();
  await page.keyboard.press('Enter');
  const viewer = frame.getByRole('dialog', { name: 'Foto dokumentasi' });
  await shown(viewer.getByText('2 dari 5'));
  await page.keyboard.press('ArrowRight');
  await shown(viewer.getByText('3 dari 5'));
  await page.keyboard.press('ArrowLeft');
  await shown(viewer.getByText('2 dari 5'));
  await page.keyboard.press('+');
  await shown(viewer.getByRole('button', { name: 'Perkecil', pressed: true }));
  const slides = viewer.locator('.slide');
  await until(
    'only this picture is there',
    async () => (await slides.filter({ visible: true }).count()) === 1,
  );
  await page.keyboard.press('ArrowRight');
  const moved = () => slides.nth(1).evaluate((one) => one.scrollLeft);
  await until('the picture moves', async () => (await moved()) > 0);
  await page.keyboard.press('-');
  await shown(viewer.getByRole('button', { name: 'Perbesar', pressed: false }));
  await shown(viewer.getByText('2 dari 5'));
  await page.keyboard.press('+');
  await viewer.getByRole('button', { name: 'Foto berikutnya' }).click();
  await shown(viewer.getByText('3 dari 5'));
  await until('the next is on the screen', async () => (await slides.nth(2).boundingBox())?.x === 0);
  await keepScreen(page, 'photo-viewer-desktop');
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'hidden' });
  expect(await second.evaluate((one) => one === document.activeElement)).toBe(true);
});

it('links and a ralat that were typed and not saved are there again after the page was closed', async () => {
  const { number, row } = newRow(['receive', 'admin'], ['correct', 'wakil'], ['approve', 'pimpinan']);
  const { page, frame } = await openOnPhone('admin', number);
  const address = page.url();
  const again = async (): Promise<FrameLocator> => {
    const other = await page.context().newPage();
    for (const one of page.context().pages()) if (one !== other) await one.close();
    await other.goto(address);
    const reopened = other.frameLocator('#web-app');
    await shown(reopened.getByText('Isian Anda yang belum terkirim dipulihkan.'));
    return reopened;
  };
  const link = 'https://www.instagram.com/p/CONTOH-DRAF/';
  const instagram = (where: FrameLocator) => where.getByRole('group', { name: 'Instagram', exact: true });
  await instagram(frame).getByLabel('Tautan unggahan').fill(link);
  const second = await again();
  expect(await instagram(second).getByLabel('Tautan unggahan').inputValue()).toBe(link);
  await second.getByRole('button', { name: 'Simpan', exact: true }).click();
  await shown(second.getByRole('status').filter({ hasText: 'tautannya telah dicatat' }));
  expect(cellOf(open.office, row, 'Tanggal unggah dan tautan')).toContain(link);

  const [left] = page.context().pages();
  await left?.goto(address);
  const amending = left?.frameLocator('#web-app') as FrameLocator;
  await amending.getByRole('button', { name: 'Ralat atau tarik…' }).click();
  await amending.getByLabel('Ditarik').check();
  await amending.getByLabel('Alasan (wajib diisi)').fill('Foto keliru.');
  await left?.reload();
  await amending.getByRole('button', { name: 'Ralat atau tarik…' }).click();
  await shown(amending.getByText('Isian Anda yang belum terkirim dipulihkan.'));
  expect(await amending.getByLabel('Alasan (wajib diisi)').inputValue()).toBe('Foto keliru.');
  expect(await amending.getByLabel('Ditarik').isChecked()).toBe(true);
});

it('beside the register: the selected row, then the next of the queue', async () => {
  const { row, number } = newRow();
  const other = newRow();
  const page = await open.openRegister('admin');
  await cellSays(page, `A${other.row}`, other.number);
  await cell(page, `A${row}`).click();
  await chooseMenu(page, 'Register Medsos', 'Buka lembar kerja');
  const frame = page.frameLocator('iframe[title="Lembar kerja"]');
  await shown(frame.getByRole('heading', { name: new RegExp(number) }));
  await keepScreen(page, 'work-sheet-sidebar');
  await cell(page, `A${other.row}`).click();
  await frame.getByRole('button', { name: 'Buka baris yang dipilih' }).click();
  await shown(frame.getByRole('heading', { name: new RegExp(other.number) }));
  await frame.getByRole('button', { name: 'Terima', exact: true }).click();
  await frame.getByRole('button', { name: /^Berikutnya/ }).click();
  const heading = frame.getByRole('heading', { name: /MS-2026-/ });
  await shown(heading.filter({ hasNotText: other.number }));
  await cellSays(page, `B${other.row}`, 'Diterima – menunggu koreksi');
});

it('two at once: the second is told who, when and what, sees the difference, and goes on with what is there now', async () => {
  const { number, row } = newRow(['receive', 'admin'], ['correct', 'wakil']);
  const { page, frame } = await openOnPhone('pimpinan', number);
  const other = await openOnPhone('pimpinan', number);
  await frame.getByLabel('Pertimbangan').fill('Unggah pagi hari.');
  await shown(frame.getByRole('button', { name: 'Setujui', exact: true }));
  await other.frame.getByRole('button', { name: 'Kembalikan…' }).click();
  await other.frame.getByLabel('Alasan dan yang harus diperbaiki').fill('Foto ketiga buram.');
  await other.frame.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  await shown(other.frame.getByRole('status').filter({ hasText: 'dikembalikan kepada Tim Pelaksana' }));

  await frame.getByRole('button', { name: 'Setujui', exact: true }).click();
  await shown(
    frame.getByRole('alert').filter({ hasText: /Dikembalikan oleh Pimpinan Redaksi, 02\/11\/2026/ }),
  );
  const difference = frame.getByRole('region', { name: 'Yang berubah sejak Anda membukanya' });
  await shown(difference.getByText('“Foto ketiga buram.”'));
  await shown(difference.getByText(/Dikoreksi – menunggu keputusan → Dikembalikan/));
  await difference.scrollIntoViewIfNeeded();
  await keepScreen(page, 'work-sheet-difference');
  expect(cellOf(open.office, row, 'Pertimbangan Pimpinan')).toBe('Foto ketiga buram.');
  await difference.getByRole('button', { name: 'Lanjutkan dengan naskah terbaru' }).click();
  await shown(frame.getByText('Dikembalikan – perlu perbaikan', { exact: true }));
});

it('what was typed survives a lost connection and a closed page', async () => {
  const { number } = newRow(['receive', 'admin']);
  const { page, frame } = await openOnPhone('wakil', number);
  await frame.getByLabel('Caption', { exact: true }).fill('Caption yang baru diketik. '.repeat(12));
  await frame.getByLabel('Tanggapan').fill('Caption diganti.');
  await frame.getByRole('checkbox').first().check();
  await shown(frame.locator('.warned', { hasText: 'perlu versi ringkas' }));
  await keepScreen(page, 'work-sheet-correct');
  open.expectError(/ERR_INTERNET_DISCONNECTED|Failed to load/);
  await page.context().setOffline(true);
  await frame.getByRole('button', { name: 'Teruskan', exact: true }).click();
  await shown(frame.getByRole('alert').filter({ hasText: 'Sambungan terputus, belum ada yang tercatat' }));
  await page.context().setOffline(false);
  await page.reload();
  await shown(frame.getByText('Isian Anda yang belum terkirim dipulihkan.'));
  expect(await frame.getByLabel('Caption', { exact: true }).inputValue()).toMatch(
    /^Caption yang baru diketik\./,
  );
  expect(await frame.getByLabel('Tanggapan').inputValue()).toBe('Caption diganti.');
  expect(await frame.getByRole('checkbox').first().isChecked()).toBe(true);
  for (const box of await frame.getByRole('checkbox').all()) await box.check();
  await frame.getByRole('button', { name: 'Teruskan', exact: true }).click();
  await shown(frame.getByRole('status').filter({ hasText: 'diteruskan kepada Pimpinan Redaksi' }));
  await page.reload();
  await shown(frame.getByRole('heading', { name: new RegExp(number) }));
  expect(await frame.getByText('Isian Anda yang belum terkirim dipulihkan.').count()).toBe(0);
});

it('several selected rows are received with one response', async () => {
  const rows = [newRow(), newRow()];
  const page = await open.openRegister('admin');
  await cellSays(page, `A${rows[1]?.row}`, rows[1]?.number ?? '');
  await cell(page, `A${rows[0]?.row}`).click();
  await cell(page, `A${rows[1]?.row}`).click({ modifiers: ['Shift'] });
  await chooseMenu(page, 'Register Medsos', 'Terima dokumentasi…');
  const frame = page.frameLocator('iframe[title="Terima dokumentasi"]');
  await frame.getByLabel('Tanggapan').fill('Lengkap.');
  await keepScreen(page, 'several');
  // Closed by mistake, and opened again on the same rows.
  await frame.getByRole('button', { name: 'Batal' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await chooseMenu(page, 'Register Medsos', 'Terima dokumentasi…');
  await shown(frame.getByRole('button', { name: 'Terima 2 konten' }));
  expect(await frame.getByLabel('Tanggapan').inputValue()).toBe('Lengkap.');
  await frame.getByRole('button', { name: 'Terima 2 konten' }).click();
  await shown(frame.getByRole('status').filter({ hasText: '2 konten' }));
  for (const { row } of rows) await cellSays(page, `B${row}`, 'Diterima – menunggu koreksi');
});

it.each(['phone', 'desktop'] as const)(
  'has no barriers and less than 100 KB before the photos: %s',
  async (screen) => {
    const { number } = newRow(['receive', 'admin']);
    const page = await open.enter('wakil', screen);
    const address = await homeLink(page, 'Lembar kerja').getAttribute('href');
    const sizes: number[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'document')
        void response.body().then((body) => sizes.push(body.length));
    });
    await page.goto(new URL(`${address}?nomor=${number}`, page.url()).href);
    const frame = page.frameLocator('#web-app');
    await until('the photos are there', async () => (await frame.locator('.strip img').count()) === 5);
    await frame.getByLabel('Caption', { exact: true }).fill('Caption baru');
    expect(await barriersIn(page)).toEqual([]);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(100_000);
  },
);

it('a decision is taken back from the sheet; its reason survives a closed page', async () => {
  const { number, row } = newRow(['receive', 'admin']);
  const { page, frame } = await openOnPhone('admin', number);
  await frame.getByRole('button', { name: 'Tarik kembali…' }).click();
  await frame.getByLabel(/Alasan/).fill('Salah tekan.');
  await page.reload();
  await frame.getByRole('button', { name: 'Tarik kembali…' }).click();
  expect(await frame.getByLabel(/Alasan/).inputValue()).toBe('Salah tekan.');
  await keepScreen(page, 'take-back');
  await frame.getByRole('button', { name: 'Tarik kembali', exact: true }).click();
  await shown(frame.getByText('Diserahkan – menunggu penerimaan', { exact: true }));
  expect(cellOf(open.office, row, 'Status')).toBe('Diserahkan – menunggu penerimaan');
});

it('the mail to the next role shows the photos and leads to the item; opening it changes nothing', async () => {
  // Each morning keeps the address of the web app in Kendali.
  open.office.google.advance(24 * 3_600_000);
  const { number, row } = newRow(['receive', 'admin']);
  const page = await open.enter('wakil', 'phone');
  const mail = await openMail(page, `[Register Medsos] ${number}`);
  const strip = mail.getByRole('img', { name: /^Foto \d$/ });
  await shown(strip);
  expect(
    await strip.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth > 0)),
  ).toEqual([true, true, true, true]);
  await keepScreen(page, 'mail-with-photos');
  const before = everything(open.office);
  const opened = await openBeside(page, mail.getByRole('link', { name: 'Buka lembar kerja' }));
  const frame = opened.frameLocator('#web-app');
  await shown(frame.getByRole('heading', { name: new RegExp(number) }));
  await shown(frame.getByRole('button', { name: 'Teruskan', exact: true }));
  expect(everything(open.office)).toBe(before);
  expect(cellOf(open.office, row, 'Status')).toBe('Diterima – menunggu koreksi');
});
