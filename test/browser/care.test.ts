/** The pages by which a register is read and cared for, as people see them: history, integrity, closing a book, filters. */
import { act } from '../../samples/clicks';
import { ACCOUNTS } from '../../samples/office';
import { cellOf } from '../../samples/play';
import { handInEvent, statusOf } from '../journeys/office';
import {
  type BrowserOffice,
  cell,
  cellSays,
  chooseMenu,
  dialog,
  keepScreen,
  openAct,
  openBrowserOffice,
  seen,
  shown,
} from './browser-office';

jest.setTimeout(240_000);

const MENU = 'Register Medsos';
const CARE = 'Pengelolaan (akun kantor)';
const OFFICE = ACCOUNTS.office.email;

let open: BrowserOffice;

beforeAll(async () => {
  open = await openBrowserOffice();
});
afterEach(async () => {
  await open.leave();
  open.checkErrors();
});
afterAll(() => open?.close());

const TEXT = 'Rapat dihadiri 20 orang.';
const MENDED = 'Rapat dihadiri 25 orang.';

/** An event that Wakil has corrected. */
function corrected(): number {
  const { row } = handInEvent(open.office, { answers: { 'Narasi berita': TEXT } });
  act(open.office, ACCOUNTS.admin.email, 'receive', row, { note: 'Lengkap, lima foto.' });
  act(open.office, ACCOUNTS.wakil.email, 'correct', row, { narrative: MENDED, note: 'Jumlah peserta.' });
  return row;
}

it('a row’s history, one click away: who did what and when, and the correction marked word by word', async () => {
  const row = corrected();
  const page = await open.openRegister('sekretaris');
  await openAct(page, row, 'Riwayat baris ini…');
  const frame = dialog(page, 'Riwayat');
  const events = frame.getByRole('listitem');
  expect((await events.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
    'Diserahkan',
    'Diterima',
    'Dikoreksi',
  ]);
  await seen(events.filter({ hasText: 'Lengkap, lima foto.' }));
  await keepScreen(page, 'history');
  expect(await frame.locator('del').allInnerTexts()).toEqual(['20']);
  expect(await frame.locator('ins').allInnerTexts()).toEqual(['25']);
});

it('what does not fit is named, compared and put right, from the page', async () => {
  const row = corrected();
  const before = cellOf(open.office, row, 'Judul/kegiatan');
  open.office.google.advance(3_600_000);
  open.office.google
    .person(OFFICE)
    .typeIntoCell(open.office.spreadsheetId, 'Register', `G${row}`, 'Judul lain');
  const page = await open.openRegister('office');
  await chooseMenu(page, MENU, 'Periksa keutuhan');
  const frame = dialog(page, 'Periksa keutuhan');
  const lead = frame.getByRole('status').first();
  await seen(lead.filter({ hasText: `(baris ${row}), kolom Judul/kegiatan` }));
  await seen(frame.getByText('tertulis “Judul lain”').first());
  await keepScreen(page, 'integrity');

  await frame.getByRole('button', { name: 'Bandingkan dalam tab baru' }).click();
  await seen(lead.filter({ hasText: 'menurut jurnal' }));
  await frame.getByRole('button', { name: 'Tutup' }).click();
  await shown(page.getByRole('tab', { name: /^Menurut jurnal seluruhnya/ }));

  await chooseMenu(page, MENU, 'Periksa keutuhan');
  // Asked once more before anything is written.
  await frame.getByRole('button', { name: 'Pulihkan baris dari jurnal' }).click();
  await shown(frame.getByText('ditulis kembali menurut jurnal'));
  expect(cellOf(open.office, row, 'Judul/kegiatan')).toBe('Judul lain');
  await frame.getByRole('button', { name: 'Pulihkan baris dari jurnal' }).click();
  await seen(lead.filter({ hasText: '1 baris register dipulihkan' }));
  expect(cellOf(open.office, row, 'Judul/kegiatan')).toBe(before);
  await frame.getByRole('button', { name: 'Periksa lagi' }).click();
  await seen(lead.filter({ hasText: /^Utuh: / }));
});

it('a filter view shows each role what waits for it', async () => {
  const waiting = corrected();
  const { row: fresh } = handInEvent(open.office);
  const page = await open.openRegister('pimpinan');
  await chooseMenu(page, 'Data', 'Tampilan filter', 'Menunggu Pimpinan Redaksi');
  await shown(page.getByRole('status').filter({ hasText: 'Menunggu Pimpinan Redaksi' }));
  await shown(cell(page, `A${waiting}`));
  await cell(page, `A${fresh}`).waitFor({ state: 'hidden' });
  await keepScreen(page, 'filter-view');
  await page.getByRole('button', { name: 'Tutup tampilan filter' }).click();
  await shown(cell(page, `A${fresh}`));
});

it('a setting that cannot be read is said in the corner at once, and nothing stops', async () => {
  const page = await open.openRegister('office');
  await page.getByRole('tab', { name: 'Hari Libur' }).click();
  await cellSays(page, 'A1', 'Tanggal');
  await cell(page, 'A3').dblclick();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('besok');
  await page.keyboard.press('Enter');
  await seen(page.getByText('Tab Hari Libur, sel A3: bukan tanggal'));
  await keepScreen(page, 'setting-named');
  const { row } = handInEvent(open.office);
  expect(statusOf(open.office, row)).toContain('Diserahkan');
  open.office.google.person(OFFICE).typeIntoCell(open.office.spreadsheetId, 'Hari Libur', 'A3', '2025-08-17');
});

it('a year is closed from its page: what is open is shown, carried over by a tick, and the book is listed', async () => {
  const { office } = open;
  office.google.advance(Date.parse('2027-01-04T09:00:00+07:00') - office.google.world.clock.now());
  const page = await open.openRegister('office');
  await chooseMenu(page, MENU, CARE, 'Tutup buku');
  const frame = dialog(page, 'Tutup buku');
  await shown(frame.getByRole('heading', { name: /2026/ }));
  await shown(frame.getByRole('listitem').filter({ hasText: 'MS-2026-0001' }));
  await keepScreen(page, 'close-book');
  // Without the tick it is refused, in words, and nothing is lost.
  await frame.getByRole('button', { name: 'Tutup buku' }).click();
  await seen(frame.getByRole('alert').filter({ hasText: 'MS-2026-0001' }));
  await frame.getByRole('checkbox').check();
  await frame.getByRole('button', { name: 'Tutup buku' }).click();
  await seen(frame.getByRole('status').filter({ hasText: 'Buku 2026 ditutup' }));
  await keepScreen(page, 'book-closed');
  await frame.getByRole('button', { name: 'Tutup', exact: true }).click();
  await page.getByRole('tab', { name: 'Buku', exact: true }).click();
  await cellSays(page, 'A2', '2026');
});

it('the ownership of every part is told, with what to do when the person moves on', async () => {
  const page = await open.openRegister('office');
  await chooseMenu(page, MENU, CARE, 'Periksa kepemilikan');
  const frame = dialog(page, 'Periksa kepemilikan');
  await seen(frame.getByRole('status').filter({ hasText: OFFICE }));
  for (const part of ['Spreadsheet register', 'Formulir', 'Folder dokumentasi', 'Brankas jurnal'])
    await shown(frame.getByRole('listitem').filter({ hasText: part }));
  await keepScreen(page, 'ownership');
});
