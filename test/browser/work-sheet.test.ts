/** The work sheet as people use it: on a phone by its address, and beside the register. */
import type { FrameLocator, Page } from 'playwright-core';
import { act } from '../../samples/clicks';
import { ACCOUNTS } from '../../samples/office';
import { cellOf } from '../../samples/play';
import { handInEvent } from '../journeys/office';
import {
  type BrowserOffice,
  cell,
  cellSays,
  chooseMenu,
  homeLink,
  keepScreen,
  openBrowserOffice,
  SCREEN_SIZES,
  shown,
  until,
  type Who,
} from './browser-office';

jest.setTimeout(120_000);

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
async function openOnPhone(who: Who, number = ''): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await open.enter(who, 'phone');
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
  await shown(frame.getByRole('button', { name: 'Terima', exact: true }));
  await cellSays(page, `B${other.row}`, 'Diterima – menunggu koreksi');
});
