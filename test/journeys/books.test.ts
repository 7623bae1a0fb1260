/**
 * *Tutup buku* on the built bundle: a year becomes an archive that is complete and whole, its rows are locked, the
 * chain goes on, and an interruption at any round trip is made good by running it again.
 */
import { createHash } from 'node:crypto';
import { mayView } from '../../local-google/drive/access';
import { columnName } from '../../local-google/spreadsheet/a1';
import { act, callFromDialog, clickMenu, noticeOf, propsOf, reportOf } from '../../samples/clicks';
import { ACCOUNTS, openSampleOffice, type SampleOffice } from '../../samples/office';
import { cellOf } from '../../samples/play';
import type { Closing } from '../../src/domain/book';
import type { ClosedBook } from '../../src/domain/facts';
import {
  ADMIN,
  BUNDLE,
  everything,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  STAFF,
  somePoints,
  statusOf,
  tabTexts,
  WAKIL,
} from './office';

const INTERN = ACCOUNTS.intern.email;
const DAY = 24 * 3_600_000;
const BOOKS_GID = 114;
const YEAR_END = Date.parse('2026-12-30T10:00:00+07:00');
const ANSWERS = { 'Tanggal kegiatan': '2026-12-30' };
const CLOSED_ROW = FIRST_ROW;
const OPEN_ROW = FIRST_ROW + 1;

/** Late December: one item finished by rejection, one waiting for Wakil; then it is the new year. */
function afterTheYear(): SampleOffice {
  lived ??= liveToTheNewYear();
  return openSampleOffice({ bundle: BUNDLE, startAt: YEAR_END, copyOf: lived });
}

let lived: SampleOffice | undefined;

function liveToTheNewYear(): SampleOffice {
  const office = newOffice(YEAR_END);
  handInEvent(office, { answers: ANSWERS });
  act(office, ADMIN, 'receive', CLOSED_ROW, { note: 'Lengkap.' });
  act(office, WAKIL, 'correct', CLOSED_ROW, {});
  act(office, PIMPINAN, 'reject', CLOSED_ROW, { note: 'Bukan kegiatan kantor.' });
  handInEvent(office, { answers: { ...ANSWERS, 'Judul atau nama kegiatan': 'Penutupan tahun' } });
  act(office, ADMIN, 'receive', OPEN_ROW, { note: 'Lengkap.' });
  office.google.advance(5 * DAY);
  return office;
}
function preview(office: SampleOffice, as: string = OFFICE) {
  const { effects } = clickMenu(office, as, 'openCloseBook');
  return { closing: propsOf(effects) as unknown as Closing | undefined, notice: noticeOf(effects) };
}
function close(office: SampleOffice, name: string, carryOver: boolean, as: string = OFFICE) {
  const answer = callFromDialog(office, as, 'closeBookNow', { name, carryOver });
  return { ...answer, done: answer.done as unknown as ClosedBook | undefined };
}
const archiveId = (book: ClosedBook | undefined) => /\/d\/([^/]+)\//.exec(book?.archiveUrl ?? '')?.[1] ?? '';

/** The texts of a tab of the archive, by its title. */
function archived(office: SampleOffice, id: string, title: string): string[][] {
  const { store } = office.google.world;
  const sheet = store.list('sheet').find((one) => one.spreadsheetId === id && one.title === title);
  return tabTexts({ ...office, spreadsheetId: id }, sheet?.sheetId ?? -1);
}

describe('a year with an open item', () => {
  const office = afterTheYear();

  it('the dialog names the book, what it holds and what is still open', () => {
    expect(preview(office).closing).toMatchObject({
      name: '2026',
      numbers: ['MS-2026-0001', 'MS-2026-0002'],
      open: [{ number: 'MS-2026-0002', title: 'Penutupan tahun', status: 'received' }],
    });
  });

  it('is not closed without carrying it over: nothing is written, no archive begun', () => {
    const before = everything(office);
    const files = office.google.world.store.list('file').length;
    expect(close(office, '2026', false).refused).toContain('MS-2026-0002');
    expect(everything(office)).toBe(before);
    expect(office.google.world.store.list('file')).toHaveLength(files);
  });

  it.each([ADMIN, PIMPINAN, SEKRETARIS])('nor by %s', (email) => {
    const before = everything(office);
    expect(preview(office, email).notice).toContain(`akun kantor (${OFFICE})`);
    expect(close(office, '2026', true, email).refused).toContain(`akun kantor (${OFFICE})`);
    expect(everything(office)).toBe(before);
  });

  it('nor under another name than the one that was shown', () => {
    expect(close(office, '2025', true).refused).toContain('2025');
  });
});

describe('closed with the open item carried over', () => {
  const office = afterTheYear();
  const registerBefore = tabTexts(office, GID.register);
  const journalBefore = tabTexts(office, GID.journal);
  const { done: book } = close(office, '2026', true);
  const id = archiveId(book);
  const { store } = office.google.world;

  it('the archive holds the rows, the journal and the settings of then, cell by cell', () => {
    expect(book).toMatchObject({ name: '2026', items: 2, carried: ['MS-2026-0002'], journalFrom: 1 });
    expect(archived(office, id, 'Register').slice(2)).toEqual(registerBefore.slice(2));
    expect(archived(office, id, 'Jurnal')).toEqual(journalBefore);
    expect(book?.journalUntil).toBe(journalBefore.length - 1);
    for (const title of ['Profil Kantor', 'Orang dan Peran', 'Platform', 'Hari Libur']) {
      const gid = store
        .list('sheet')
        .find((one) => one.spreadsheetId === office.spreadsheetId && one.title === title)?.sheetId;
      expect(archived(office, id, title)).toEqual(tabTexts(office, gid ?? -1));
    }
    expect(archived(office, id, 'Tentang arsip ini').slice(0, 3)).toEqual([
      ['Arsip', 'Arsip Register Medsos 2026 – KPU Kabupaten Pasaman'],
      ['Menurut', 'SOP Nomor 1 Tahun 2025 tentang Alur Pengunggahan Konten Media Sosial'],
      ['Ditutup pada', '4 Januari 2027'],
    ]);
  });

  it('its journal verifies on its own: each line hashes with the one before', () => {
    // A second computation, from what the archive's reader sees and docs/security.md says.
    const lines = archived(office, id, 'Jurnal').slice(1);
    let previous = '0'.repeat(64);
    for (const line of lines) {
      const [sequence, at, event, number, version, email, name, role, fingerprint, detail, more, most] = line;
      const fields = [sequence, at, event, number, version, email, name, role, fingerprint];
      const hashed = JSON.stringify(['jurnal/1', ...fields, [detail, more, most].join(''), previous]);
      expect(line.slice(12)).toEqual([previous, createHash('sha256').update(hashed).digest('hex')]);
      previous = line[13] ?? '';
    }
    expect(archived(office, id, 'Tentang arsip ini').find(([label]) => label === 'Kepala jurnal')?.[1]).toBe(
      lines.at(-1)?.[13],
    );
  });

  it('nobody may write into it, role holders may read it, nobody else', () => {
    expect(store.get('file', id)).toMatchObject({
      name: 'Arsip Register Medsos 2026 – KPU Kabupaten Pasaman',
      ownerEmail: OFFICE,
      editors: [],
    });
    for (const reader of [ADMIN, WAKIL, PIMPINAN, SEKRETARIS])
      expect(mayView(office.google.world, id, reader)).toBe(true);
    expect(mayView(office.google.world, id, INTERN)).toBe(false);
    expect(() => office.google.person(ADMIN).typeIntoCell(id, 'Register', 'A3', 'x')).toThrow('permission');
    for (const sheet of store.list('sheet').filter((one) => one.spreadsheetId === id))
      expect(sheet.protectedRanges).toMatchObject([{ editors: [OFFICE] }]);
  });

  it('is a row of the tab Buku, with its link and fingerprint, and a line of the journal', () => {
    expect(tabTexts(office, BOOKS_GID)[1]).toEqual([
      '2026',
      'Nomor 1 Tahun 2025',
      '2',
      'MS-2026-0002',
      `1–${journalBefore.length - 1}`,
      '4 Januari 2027',
      book?.archiveUrl,
      book?.fingerprint,
    ]);
    expect(book?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(tabTexts(office, GID.journal).at(-1)?.[2]).toBe('Buku ditutup');
    expect(intactLines(office)).toBe(journalBefore.length);
  });

  it('its rows are locked to every role; the carried one goes on', () => {
    const typing = (email: string, a1: string) => () =>
      office.google.person(email).typeIntoCell(office.spreadsheetId, 'Register', a1, 'x');
    const column = columnName(tabTexts(office, GID.register)[1]?.indexOf('Tanggapan Admin') ?? -1);
    const [kept] = store.cells(`${office.spreadsheetId}/${GID.register}`, OPEN_ROW - 1, OPEN_ROW, 0, 1);
    expect(kept?.cell.value).toBe('MS-2026-0002');
    // What is theirs in an open row is nobody's in a closed one.
    expect(typing(ADMIN, `${column}${CLOSED_ROW}`)).toThrow('protected');
    const before = cellOf(office, OPEN_ROW, 'Tanggapan Admin');
    expect(typing(ADMIN, `${column}${OPEN_ROW}`)).not.toThrow();
    office.google
      .person(OFFICE)
      .typeIntoCell(office.spreadsheetId, 'Register', `${column}${OPEN_ROW}`, before);
    expect(act(office, ADMIN, 'receive', CLOSED_ROW, {}).refused).toContain('2026');
    expect(act(office, WAKIL, 'correct', OPEN_ROW, {}).refused).toBeUndefined();
    expect(statusOf(office, OPEN_ROW)).toContain('Dikoreksi');
  });

  it('an answer edited afterwards changes nothing in a closed book', () => {
    const response = store
      .list('response')
      .find((one) => JSON.stringify(one).includes('Rapat Pleno Rutin Bulan November 2026'));
    const before = tabTexts(office, GID.register)[CLOSED_ROW - 1]?.slice(0, 2);
    office.google
      .person(response?.respondentEmail ?? STAFF)
      .editResponse(response?.id ?? '', { byTitle: { Caption: 'Diubah setelah buku ditutup' } });
    office.google.advance(3_600_000);
    expect(cellOf(office, CLOSED_ROW, 'Caption')).not.toContain('Diubah setelah');
    expect(tabTexts(office, GID.register)[CLOSED_ROW - 1]?.slice(0, 2)).toEqual(before);
  });

  it('numbers go on in the new year, and there is no book to close until it ends', () => {
    handInEvent(office, { answers: { 'Tanggal kegiatan': '2027-01-04' } });
    expect(cellOf(office, FIRST_ROW + 2, 'No. Register')).toBe('MS-2027-0001');
    // The carried item alone makes no reason to close again before it has ended.
    expect(preview(office).closing?.numbers ?? []).not.toContain('MS-2026-0001');
  });

  it('a Buku tab that was deleted comes back with its rows', () => {
    const rows = tabTexts(office, BOOKS_GID);
    office.google.person(OFFICE).deleteSheet(office.spreadsheetId, 'Buku');
    const report = reportOf(clickMenu(office, OFFICE, 'setUpRegister').effects);
    expect(report?.found.repairs).toEqual([
      { repaired: 'tab made again', tab: 'Buku' },
      { repaired: 'books filled from the journal', count: 1 },
    ]);
    expect(tabTexts(office, BOOKS_GID)).toEqual(rows);
  });

  it('a Kendali tab that was deleted comes back with the closed book in it: its rows stay locked', () => {
    office.google.person(OFFICE).deleteSheet(office.spreadsheetId, 'Kendali');
    clickMenu(office, OFFICE, 'setUpRegister');
    expect(act(office, ADMIN, 'receive', CLOSED_ROW, {}).refused).toContain('2026');
  });
});

it('a register that does not fit its journal is not closed', () => {
  const office = afterTheYear();
  office.google.person(OFFICE).typeIntoCell(office.spreadsheetId, 'Register', `F${CLOSED_ROW}`, 'Lain');
  expect(close(office, '2026', true).refused).toContain('Periksa keutuhan');
});

it('a new SOP number ends the book of the old one, and the next item is under the new', () => {
  const office = newOffice();
  handInEvent(office);
  const profile = tabTexts(office, 105);
  const row = profile.findIndex(([name]) => name === 'Nomor SOP') + 1;
  expect(row).toBeGreaterThan(0);
  office.google
    .person(OFFICE)
    .typeIntoCell(office.spreadsheetId, 'Profil Kantor', `B${row}`, 'Nomor 9 Tahun 2026');
  // Until the book is closed, everything goes on under the old number.
  expect(act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Lengkap.' }).refused).toBeUndefined();
  const name = preview(office).closing?.name ?? '';
  expect(name).toBe('2026 (Nomor 1 Tahun 2025)');
  expect(close(office, name, true).done).toMatchObject({ sop: 'Nomor 1 Tahun 2025', items: 1 });
  const control = tabTexts(office, GID.control).find(([label]) => label === 'Pengaturan yang berlaku')?.[1];
  expect(JSON.parse(control ?? '{}')).toMatchObject({ sop: { number: 'Nomor 9 Tahun 2026' } });
  intactLines(office);
});

it('interrupted at any round trip it is completed by running it again, with one archive', () => {
  const whole = afterTheYear();
  const args = [{ name: '2026', carryOver: true }];
  const run = (office: SampleOffice, fail: number) =>
    office.google.run(office.project, 'closeBookNow', {
      as: OFFICE,
      surroundings: 'dialog',
      args,
      onRoundTrip: (_, index) => {
        if (index === fail) throw new Error('Service timed out');
      },
    });
  const { trips } = run(whole, 0).meter;
  const expected = tabTexts(whole, BOOKS_GID);
  for (const fail of somePoints(
    trips.map((_, index) => index + 1),
    7,
  )) {
    const office = afterTheYear();
    run(office, fail);
    const isDone = tabTexts(office, BOOKS_GID).length > 1;
    if (isDone) expect(preview(office).closing?.numbers ?? []).not.toContain('MS-2026-0001');
    else expect(close(office, '2026', true).refused).toBeUndefined();
    // Locking the rows may have failed after the commit; the next morning makes it good.
    office.google.advance(DAY);
    expect(tabTexts(office, BOOKS_GID).map((line) => line.slice(0, 6))).toEqual(
      expected.map((line) => line.slice(0, 6)),
    );
    const archives = office.google.world.store
      .list('file')
      .filter(
        (one) => one.mimeType === 'application/vnd.google-apps.spreadsheet' && one.name.startsWith('Arsip'),
      );
    expect(archives).toHaveLength(1);
    expect(() =>
      office.google.person(ADMIN).typeIntoCell(office.spreadsheetId, 'Register', `AI${CLOSED_ROW}`, 'x'),
    ).toThrow('protected');
    intactLines(office);
    office.google.close();
  }
});
