/** *Konten saya* on a phone, light and dark: found from the start page, read, and the list of what was published downloaded. */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { act } from '../../samples/clicks';
import { ACCOUNTS } from '../../samples/office';
import { handInEvent } from '../journeys/office';
import { pdfText } from '../pdf-text';
import {
  type BrowserOffice,
  barriersIn,
  downloaded,
  homeLink,
  keepScreen,
  openBrowserOffice,
  SCREEN_SIZES,
  shown,
} from './browser-office';

jest.setTimeout(240_000);

const { admin, wakil, pimpinan } = ACCOUNTS;
let open: BrowserOffice;

beforeAll(async () => {
  open = await openBrowserOffice();
  const titled = (title: string) =>
    handInEvent(open.office, { answers: { 'Judul atau nama kegiatan': title } }).row;
  const published = titled('Rapat pleno rekapitulasi pemutakhiran data pemilih berkelanjutan');
  act(open.office, admin.email, 'receive', published, {});
  act(open.office, wakil.email, 'correct', published, {});
  act(open.office, pimpinan.email, 'approve', published, { note: 'Silakan diunggah.' });
  const entries = [
    { platform: 'Instagram', url: 'https://www.instagram.com/p/AbCdEfG', reason: '', at: '' },
    { platform: 'Facebook', url: '', reason: 'Akun sedang dipulihkan.', at: '' },
    { platform: 'X', url: '', reason: 'Cukup Instagram.', at: '' },
  ];
  act(open.office, admin.email, 'publish', published, { entries });
  const returned = titled('Sosialisasi pendidikan pemilih di SMA');
  act(open.office, admin.email, 'return', returned, { note: 'Foto ketiga buram; mohon diganti.' });
  titled('Pelatihan petugas');
});
afterEach(async () => {
  await open.leave();
  open.checkErrors();
});
afterAll(() => open?.close());

async function openOwn(): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await open.enter('staff', 'phone');
  const address = await homeLink(page, 'Konten saya').getAttribute('href');
  await page.goto(new URL(address ?? '', page.url()).href);
  const frame = page.frameLocator('#web-app');
  await shown(frame.getByRole('heading', { name: 'Konten saya', exact: true }));
  return { page, frame };
}

it('what is to be mended stands open with its reason and the way to the answer; the others open by a touch', async () => {
  const { page, frame } = await openOwn();
  const mend = frame.getByRole('region', { name: 'Perlu Anda perbaiki (1)' });
  await shown(mend.getByText('“Foto ketiga buram; mohon diganti.”'));
  const link = mend.getByRole('link', { name: 'Perbaiki jawaban' });
  expect(await link.getAttribute('href')).toMatch(/\/viewform\?edit2=|\/forms\//);
  await keepScreen(page, 'own-items-phone');
  const done = frame.getByRole('region', { name: 'Selesai (1)' });
  await done.getByText('Selesai – terunggah').click();
  await shown(done.getByRole('link', { name: 'Buka di Instagram' }));
  await shown(done.getByText('Facebook: tidak diunggah, Akun sedang dipulihkan.'));
  await done.scrollIntoViewIfNeeded();
  await keepScreen(page, 'own-items-phone-done');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
    SCREEN_SIZES.phone.viewport.width,
  );
});

it('the list of what was published is downloaded as a PDF', async () => {
  const { page, frame } = await openOwn();
  const list = frame.getByRole('region', { name: 'Daftar konten terbit (PDF)' });
  await list.getByText('Triwulan', { exact: true }).click();
  await list.getByRole('button', { name: 'Buat daftar' }).click();
  await shown(list.getByRole('status').filter({ hasText: 'Daftar selesai: 1 unggahan.' }));
  await keepScreen(page, 'own-items-phone-list');
  const { path, name } = await downloaded(page, () => list.getByRole('link', { name: 'Unduh PDF' }).click());
  expect(name).toBe('Daftar Konten Terbit Triwulan IV Tahun 2026 - Staf Parmas - KPU Kabupaten Pasaman.pdf');
  expect(pdfText(readFileSync(path)).join('').replace(/\s+/g, '')).toContain(
    'DAFTARKONTENMEDIASOSIALYANGTERBIT',
  );
});

it.each(['light', 'dark'] as const)('has no barriers: %s', async (colorScheme) => {
  const { page, frame } = await openOwn();
  await page.emulateMedia({ colorScheme });
  await frame.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  await keepScreen(page, `own-items-phone-${colorScheme}`);
  expect(await barriersIn(page)).toEqual([]);
});
