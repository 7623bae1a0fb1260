/** Uploading, the second look and the archive of papers, as people do them in a browser. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { act, callFromDialog, recapRequest } from '../../samples/clicks';
import { ACCOUNTS } from '../../samples/office';
import { cellOf } from '../../samples/play';
import { handInEvent, tabTexts } from '../journeys/office';
import {
  type BrowserOffice,
  chooseMenu,
  dialog,
  downloaded,
  finish,
  keepScreen,
  openAct,
  openBrowserOffice,
  shown,
  type Who,
} from './browser-office';

jest.setTimeout(240_000);

let open: BrowserOffice;

beforeAll(async () => {
  open = await openBrowserOffice();
  open.office.google
    .person(ACCOUNTS.office.email)
    .typeIntoCell(open.office.spreadsheetId, 'Profil Kantor', `B${rowOf('Periksa unggahan')}`, 'Ya');
  open.office.google
    .person(ACCOUNTS.office.email)
    .typeIntoCell(open.office.spreadsheetId, 'Platform', 'I3', '@kpu_contoh');
  open.office.google.advance(60_000);
});
afterEach(async () => {
  await open.leave();
  open.checkErrors();
});
afterAll(() => open?.close());

const rowOf = (setting: string) => tabTexts(open.office, 105).findIndex(([name]) => name === setting) + 1;

function approved(): { row: number; number: string } {
  const { row } = handInEvent(open.office);
  for (const [what, who] of [
    ['receive', 'admin'],
    ['correct', 'wakil'],
    ['approve', 'pimpinan'],
  ] as ['receive' | 'correct' | 'approve', Who][])
    act(open.office, ACCOUNTS[who].email, what, row, {});
  return { row, number: cellOf(open.office, row, 'No. Register') };
}

it('Admin takes the photos and the text, and records a link that another item has only when it is meant', async () => {
  const first = approved();
  const url = 'https://www.instagram.com/p/CONTOH1/';
  act(open.office, ACCOUNTS.admin.email, 'publish', first.row, {
    entries: [{ platform: 'Instagram', url, reason: '', at: '' }],
  });
  const { row, number } = approved();
  const page = await open.openRegister('admin');
  const frame = await openAct(page, row, 'Catat tautan unggahan…');
  const zip = await downloaded(page, () =>
    frame.getByRole('button', { name: 'Unduh semua foto (zip)' }).click(),
  );
  expect(zip.name).toBe(`${number}.zip`);
  expect(Object.keys(unzipSync(new Uint8Array(readFileSync(zip.path))))).toHaveLength(5);

  const instagram = frame.getByRole('group', { name: 'Instagram', exact: true });
  expect(await instagram.getByLabel('Akun').inputValue()).toBe('@kpu_contoh');
  await instagram.getByRole('button', { name: 'Salin teks untuk Instagram' }).click();
  await shown(instagram.getByRole('button', { name: 'Teks untuk Instagram tersalin' }));
  const link = instagram.getByLabel('Tautan unggahan');
  await link.press('ControlOrMeta+v');
  const [copied] = [await link.inputValue()];
  // A field of one line leaves the line breaks out.
  expect(copied).toBe(cellOf(open.office, row, 'Caption').replace(/\n/g, ''));
  await link.fill(`${url}?igsh=abc`);
  await instagram.scrollIntoViewIfNeeded();
  await keepScreen(page, 'upload-fields');
  await frame.getByRole('button', { name: 'Simpan', exact: true }).click();
  await shown(frame.getByRole('alert').filter({ hasText: `sudah tercatat pada ${first.number}` }));
  await frame.getByLabel('Tautan yang sama memang dipakai').check();
  await keepScreen(page, 'upload-repeated');
  await finish(page, frame, 'Simpan', 'tautannya telah dicatat');
  expect(cellOf(open.office, row, 'Tanggal unggah dan tautan')).toContain(
    `(@kpu_contoh; tautan sama dengan ${first.number})`,
  );
});

it('a second person opens the links and ticks', async () => {
  const { row } = approved();
  act(open.office, ACCOUNTS.admin.email, 'publish', row, {
    entries: [
      { platform: 'Instagram', url: 'https://www.instagram.com/p/CONTOH2/', reason: '', at: '' },
      { platform: 'Facebook', url: 'https://fb.watch/contoh/', reason: '', at: '' },
    ],
  });
  const page = await open.openRegister('wakil');
  const frame = await openAct(page, row, 'Periksa unggahan…');
  await shown(frame.getByRole('link', { name: 'Buka unggahan' }));
  await frame.getByLabel('Instagram: utuh dan sesuai').check();
  await keepScreen(page, 'verify-fields');
  await finish(page, frame, 'Simpan', 'unggahannya telah diperiksa');
  expect(cellOf(open.office, row, 'Pemeriksaan unggahan').split('\n')).toEqual([
    expect.stringContaining('Instagram: utuh dan sesuai'),
    'Facebook: belum diperiksa',
  ]);
});

it('Admin records a take-down with its day and reason', async () => {
  const { row } = approved();
  act(open.office, ACCOUNTS.admin.email, 'publish', row, {
    entries: [{ platform: 'Instagram', url: 'https://www.instagram.com/p/CONTOH3/', reason: '', at: '' }],
  });
  const page = await open.openRegister('admin');
  const frame = await openAct(page, row, 'Catat ralat atau penarikan…');
  await frame.getByLabel('Ditarik').check();
  await frame.getByLabel('Alasan (wajib diisi)').fill('Foto keliru.');
  await keepScreen(page, 'amend-fields');
  await finish(page, frame, 'Simpan', 'ralat atau penarikannya telah dicatat');
  expect(cellOf(open.office, row, 'Ralat dan penarikan')).toBe('Instagram: Ditarik 02/11/2026: Foto keliru.');
});

it('the Sekretaris ticks what is printed and stored', async () => {
  const { office } = open;
  const as = ACCOUNTS.sekretaris.email;
  const made = callFromDialog(office, as, 'makeRecap', recapRequest('2026-11')).done;
  callFromDialog(office, as, 'exportPaper', { tab: 'recap', fingerprint: made?.fingerprint });
  const page = await open.openRegister('sekretaris');
  await chooseMenu(page, 'Register Medsos', 'Arsip naskah…');
  const frame = dialog(page, 'Arsip naskah');
  const paper = frame.getByRole('group').first();
  await shown(paper.getByText('Buka PDF'));
  await paper.getByLabel('Dicetak', { exact: true }).check();
  await paper.getByLabel('Disimpan', { exact: true }).check();
  await frame.getByRole('button', { name: 'Simpan', exact: true }).click();
  await shown(frame.getByRole('alert').filter({ hasText: 'Tempat menyimpan' }));
  await keepScreen(page, 'archive-refused');
  await paper.getByLabel('Tempat menyimpan hardcopy').fill('Ordner Medsos 2026');
  await frame.getByRole('button', { name: 'Simpan', exact: true }).click();
  await shown(frame.getByRole('status').filter({ hasText: 'Centang telah dicatat.' }));
  await shown(paper.getByText(/✓ .* Ordner Medsos 2026/));
  await keepScreen(page, 'archive');
});
