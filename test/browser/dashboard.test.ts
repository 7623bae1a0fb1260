/** The dashboard as a page of the web app: for who may open the register, on a phone and a desktop, light and dark. */
import type { FrameLocator, Page } from 'playwright-core';
import { act } from '../../samples/clicks';
import { ACCOUNTS } from '../../samples/office';
import { cellOf } from '../../samples/play';
import { everything, handInEvent } from '../journeys/office';
import {
  type BrowserOffice,
  barriersIn,
  homeLink,
  insideWebApp,
  keepScreen,
  openBeside,
  openBrowserOffice,
  type SCREEN_SIZES,
  shown,
  type Who,
} from './browser-office';

jest.setTimeout(240_000);

let open: BrowserOffice;
/** Late since the day before the screens are taken. */
let late: string;

beforeAll(async () => {
  open = await openBrowserOffice();
  const { row } = handInEvent(open.office, { answers: { 'Tanggal kegiatan': '2026-10-28' } });
  late = cellOf(open.office, row, 'No. Register');
  const published = handInEvent(open.office).row;
  act(open.office, ACCOUNTS.admin.email, 'receive', published, { note: 'Lengkap.' });
  act(open.office, ACCOUNTS.wakil.email, 'correct', published, {});
  act(open.office, ACCOUNTS.pimpinan.email, 'approve', published, {});
  const entries = [{ platform: 'Instagram', url: 'https://www.instagram.com/p/1', reason: '', at: '' }];
  act(open.office, ACCOUNTS.admin.email, 'publish', published, { entries });
  // The morning's trigger keeps the address of the web app, to which the page leads.
  open.office.google.advance(24 * 3_600_000);
});
afterEach(async () => {
  await open.leave();
  open.checkErrors();
});
afterAll(() => open?.close());

async function openDashboard(
  who: Who,
  screen: keyof typeof SCREEN_SIZES,
): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await open.enter(who, screen);
  const address = await homeLink(page, 'Lembar kerja').getAttribute('href');
  await page.goto(new URL(`${address}?page=dasbor`, page.url()).href);
  return { page, frame: page.frameLocator('#web-app') };
}

it.each([
  ['phone', 'dark'],
  ['desktop', 'light'],
] as const)('has no barriers, nor anything beside the screen: %s, %s', async (screen, colorScheme) => {
  const { page, frame } = await openDashboard('sekretaris', screen);
  await page.emulateMedia({ colorScheme });
  await shown(frame.getByRole('heading', { name: 'Dasbor' }));
  expect(await barriersIn(page)).toEqual([]);
  const inside = await insideWebApp(page);
  const [width, room] = (await inside?.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])) ?? [0, 0];
  expect(width).toBeLessThanOrEqual(room ?? 0);
  await keepScreen(page, `dashboard-${screen}-${colorScheme}`);
});

it('says what waits and what is late, month by month, and leads to the item and back', async () => {
  const before = everything(open.office);
  const { page, frame } = await openDashboard('pimpinan', 'phone');
  const waiting = frame.getByRole('row', { name: /^Admin Medsos/ });
  expect(await waiting.getByRole('cell').allInnerTexts()).toEqual(['2', '1']);
  const calendar = frame.getByRole('table', { name: 'Kalender November 2026' });
  await shown(calendar.getByRole('img', { name: 'Terunggah' }));
  await calendar.scrollIntoViewIfNeeded();
  await keepScreen(page, 'dashboard-calendar');
  await frame.getByRole('button', { name: 'Bulan sebelumnya' }).click();
  await shown(
    frame.getByRole('table', { name: 'Kalender Oktober 2026' }).getByRole('img', { name: 'Kegiatan' }),
  );
  const table = frame.locator('details').filter({ hasText: 'Lihat sebagai tabel' });
  await table.locator('summary').click();
  await shown(table.getByRole('row', { name: 'November 2026 2 1' }));

  const item = await openBeside(page, frame.getByRole('link', { name: new RegExp(late) }).first());
  const sheet = item.frameLocator('#web-app');
  await shown(sheet.getByRole('heading', { name: new RegExp(late) }));
  const back = await openBeside(item, sheet.getByRole('link', { name: 'Dasbor' }));
  await shown(back.frameLocator('#web-app').getByRole('heading', { name: 'Dasbor' }));
  expect(everything(open.office)).toBe(before);
});

it('an account that the register is not shared with is told so', async () => {
  const { frame } = await openDashboard('intern', 'phone');
  await shown(frame.getByRole('alert').filter({ hasText: 'belum diberi akses ke register' }));
});
