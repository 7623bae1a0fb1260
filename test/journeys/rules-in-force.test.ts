/**
 * Settings typed into their tabs, on the built bundle: what they change from that moment on, what they leave alone
 * (PENGESAHAN 2 to 4), and how a wrong cell is told. Days are counted by hand here, on the calendar of November 2026:
 * the 2nd is a Monday.
 */
import { act, clickMenu, makePaper, noticeOf, recapRequest, reportOf } from '../../samples/clicks';
import { ACCOUNTS, type SampleOffice } from '../../samples/office';
import { cellOf } from '../../samples/play';
import {
  ADMIN,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  mailsTo,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  STAFF,
  statusOf,
  tabTexts,
  WAKIL,
} from './office';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KAHAR = 'Keadaan Kahar';
const PEOPLE = 'Orang dan Peran';
const PEOPLE_GID = 106;
const PROFILE_GID = 105;
const at = (moment: string) => Date.parse(`${moment}+07:00`);

/** What the corner of the screen says to the office account when it has typed this. */
function type(office: SampleOffice, tab: string, a1: string, text: string): string {
  const effects = office.google.person(OFFICE).typeIntoCell(office.spreadsheetId, tab, a1, text);
  return effects.flatMap((one) => (one.kind === 'toast' ? [one.text] : [])).join('\n');
}
function setProfile(office: SampleOffice, name: string, text: string): string {
  const row = tabTexts(office, PROFILE_GID).findIndex(([label]) => label === name) + 1;
  return type(office, 'Profil Kantor', `B${row}`, text);
}
/** The row of the first person with this account, counted from 1. */
const rowOf = (office: SampleOffice, email: string) =>
  tabTexts(office, PEOPLE_GID).findIndex((line) => line[2] === email) + 1;
function addPerson(office: SampleOffice, cells: string[]): void {
  const row = tabTexts(office, PEOPLE_GID).length + 1;
  cells.forEach((text, column) => {
    if (text !== '') type(office, PEOPLE, `${'ABCDEFG'[column]}${row}`, text);
  });
}
const events = (office: SampleOffice) => tabTexts(office, GID.journal).map((line) => line[2]);

describe('keadaan kahar (R16, A23)', () => {
  const office = newOffice();
  handInEvent(office);
  const limits = () =>
    (['Batas penyerahan', 'Batas tanggapan', 'Batas unggah'] as const).map((heading) =>
      cellOf(office, FIRST_ROW, heading),
    );
  const before = limits();

  it('the first limits are the SOP’s: the day after', () => {
    expect(before).toEqual(['03/11/2026', '03/11/2026', '03/11/2026']);
  });

  it('half a row is named by its cell and changes nothing', () => {
    expect(type(office, KAHAR, 'A3', '2026-11-03')).toContain('Tab Keadaan Kahar, sel C3: kosong');
    expect(limits()).toEqual(before);
  });

  it('a whole row suspends what is open, at once and in the journal; handing in was finished', () => {
    type(office, KAHAR, 'C3', 'Gempa bumi');
    type(office, KAHAR, 'D3', 'Sekretaris');
    expect(type(office, KAHAR, 'E3', 'Tanggapan, Unggah')).toContain('berlaku');
    expect(limits()[0]).toBe('03/11/2026');
    for (const limit of limits().slice(1)) expect(limit).toContain('kahar');
    expect(cellOf(office, FIRST_ROW, 'Keadaan waktu')).toContain('Keadaan kahar');
    expect(events(office)).toContain('Batas waktu berubah');
  });

  it('its end lets the limits run again: the day after it', () => {
    type(office, KAHAR, 'B3', '2026-11-05');
    expect(limits().map((one) => one.slice(0, 10))).toEqual(['03/11/2026', '06/11/2026', '06/11/2026']);
    office.google.advance(3 * DAY);
    act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Lengkap.' });
    expect(cellOf(office, FIRST_ROW, 'Ketepatan penerimaan')).toBe('Keadaan kahar');
  });

  it('taken away again, finished stages keep what they were judged by (R17)', () => {
    const judged = cellOf(office, FIRST_ROW, 'Ketepatan penerimaan');
    for (const column of 'ABCDE') type(office, KAHAR, `${column}3`, '');
    expect(limits()).toEqual(before);
    expect(cellOf(office, FIRST_ROW, 'Ketepatan penerimaan')).toBe(judged);
    intactLines(office);
  });
});

describe('how days are counted', () => {
  it('working days, from the moment that they are set: Friday’s item has until Monday', () => {
    const office = newOffice(at('2026-11-06T10:00:00'));
    const friday = { answers: { 'Tanggal kegiatan': '2026-11-06' } };
    handInEvent(office, friday);
    act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Lengkap.' });
    expect(cellOf(office, FIRST_ROW, 'Batas tanggapan')).toContain('07/11/2026');
    expect(setProfile(office, 'Hitungan hari', 'kerja')).toContain('Profil Kantor');
    expect(cellOf(office, FIRST_ROW, 'Batas tanggapan')).toContain('09/11/2026');
    office.google.advance(3 * DAY);
    act(office, WAKIL, 'correct', FIRST_ROW, {});
    expect(cellOf(office, FIRST_ROW, 'Ketepatan koreksi')).toContain('Tepat waktu');
    // What was judged by calendar days stays so.
    expect(tabTexts(office, GID.register)[FIRST_ROW - 1]?.join('|')).toContain('"counting":"calendar"');
    expect(cellOf(office, FIRST_ROW, 'SOP yang berlaku')).toContain('hari kerja');
  });

  it('a holiday added moves open limits; a text in the holiday tab is named and the list stays', () => {
    const office = newOffice(at('2026-11-06T10:00:00'));
    setProfile(office, 'Hitungan hari', 'kerja');
    handInEvent(office, { answers: { 'Tanggal kegiatan': '2026-11-06' } });
    const last = tabTexts(office, 110).length;
    type(office, 'Hari Libur', `A${last + 1}`, '2026-11-09');
    type(office, 'Hari Libur', `B${last + 1}`, 'Hari pemungutan suara');
    expect(cellOf(office, FIRST_ROW, 'Batas tanggapan')).toContain('10/11/2026');
    expect(type(office, 'Hari Libur', `A${last + 2}`, 'besok')).toContain(`Tab Hari Libur, sel A${last + 2}`);
    expect(act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Ok.' }).refused).toBeUndefined();
    expect(cellOf(office, FIRST_ROW, 'Batas tanggapan')).toContain('10/11/2026');
  });

  it('after the cut-off it is the next day', () => {
    const office = newOffice(at('2026-11-02T17:30:00'));
    setProfile(office, 'Batas jam', '16.00');
    handInEvent(office);
    expect(cellOf(office, FIRST_ROW, 'Hari pengumpulan')).toBe('03/11/2026');
    expect(cellOf(office, FIRST_ROW, 'Batas tanggapan')).toContain('04/11/2026');
  });

  it('an event of several days counts from its last', () => {
    const office = newOffice();
    handInEvent(office, {
      answers: {
        'Tanggal kegiatan': '2026-10-31',
        'Tanggal selesai (bila lebih dari satu hari)': '2026-11-02',
      },
    });
    expect(cellOf(office, FIRST_ROW, 'Batas penyerahan')).toBe('03/11/2026');
    expect(cellOf(office, FIRST_ROW, 'Ketepatan penyerahan')).toContain('Tepat waktu');
  });
});

describe('what voids the SOP is refused with its clause (R18, PENGESAHAN 4)', () => {
  const office = newOffice();

  it.each([
    ['the website as a platform', () => type(office, 'Platform', 'A3', 'Website')],
    ['another responsible role of a stage', () => type(office, 'Tahap SOP', 'C3', 'Sekretaris')],
    ['another scope', () => setProfile(office, 'Nama SOP', 'Alur Pengelolaan Website')],
  ])('%s', (_, change) => {
    expect(change()).toContain('PENGESAHAN angka 4');
  });

  it('a role that the SOP does not have is not even on the list', () => {
    expect(() => type(office, PEOPLE, 'D3', 'Redaktur Foto')).toThrow('data validation');
  });

  it('and everything goes on under what was in force', () => {
    handInEvent(office);
    expect(act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Lengkap.' }).refused).toBeUndefined();
    expect(cellOf(office, FIRST_ROW, 'SOP yang berlaku')).toContain('Nomor 1 Tahun 2025');
  });

  it('fewer than four photos for news (R1) are refused too', () => {
    const news = tabTexts(office, 107).findIndex((line) => line[0] === 'Berita kegiatan') + 1;
    expect(type(office, 'Jenis Konten', `B${news}`, '2')).toContain('minimal 4');
  });
});

describe('acting officers (R5, A8)', () => {
  const PLH = ACCOUNTS.staffUmum.email;

  it('a Plh. begins and ends by date, by the morning trigger, with the protections', () => {
    const office = newOffice(at('2026-11-02T10:00:00'));
    const file = () => office.google.world.store.get('file', office.spreadsheetId);
    addPerson(office, [
      'Wakil Ketua',
      'Ketua Divisi Sosialisasi',
      PLH,
      'Pimpinan Redaksi',
      'Plh.',
      '2026-11-03',
      '2026-11-04',
    ]);
    clickMenu(office, OFFICE, 'applyRoleChanges');
    handInEvent(office);
    act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Lengkap.' });
    act(office, WAKIL, 'correct', FIRST_ROW, {});
    expect(file()?.editors).not.toContain(PLH);
    expect(act(office, PLH, 'approve', FIRST_ROW, {}).refused).toBeDefined();

    office.google.advance(DAY);
    expect(file()?.editors).toContain(PLH);
    expect(events(office)).toContain('Hak akses diterapkan');
    expect(act(office, PLH, 'approve', FIRST_ROW, { note: 'Setuju.' }).refused).toBeUndefined();
    expect(cellOf(office, FIRST_ROW, 'Diputuskan oleh')).toContain(
      'Wakil Ketua, Plh. Ketua Divisi Sosialisasi',
    );

    handInEvent(office, { answers: { 'Tanggal kegiatan': '2026-11-03' } });
    act(office, ADMIN, 'receive', FIRST_ROW + 1, { note: 'Lengkap.' });
    act(office, WAKIL, 'correct', FIRST_ROW + 1, {});
    office.google.advance(2 * DAY);
    expect(file()?.editors).not.toContain(PLH);
    expect(act(office, PLH, 'approve', FIRST_ROW + 1, {}).refused).toBe(
      'Masa tugas Anda sebagai Plh. Pimpinan Redaksi (3 s.d. 4 November 2026) tidak mencakup hari ini; mintalah pemegang peran itu melakukannya, atau perbarui tanggalnya pada tab Orang dan Peran dari akun kantor.',
    );
    // The owner is told that the dates have passed, with what to do.
    expect(
      mailsTo(office, OFFICE)
        .map((mail) => mail.body)
        .join('\n'),
    ).toContain('Plh. Pimpinan Redaksi Wakil Ketua telah berakhir 4 November 2026');
    intactLines(office);
  });

  it('two heads of one role are told with their names, and both can act', () => {
    const office = newOffice();
    addPerson(office, ['Wakil Kedua', 'Kasubbag', 'wakil.kedua@contoh.id', 'Wakil Pimpinan Redaksi']);
    const report = reportOf(clickMenu(office, OFFICE, 'applyRoleChanges').effects);
    expect(report?.found.attention).toContainEqual({
      about: 'two heads of one role',
      role: 'Wakil Pimpinan Redaksi',
      names: ['Wakil Pimpinan Redaksi', 'Wakil Kedua'],
    });
  });

  it('changed people wait for Terapkan perubahan peran: until then nobody gains or loses anything', () => {
    const office = newOffice();
    expect(type(office, PEOPLE, `C${rowOf(office, WAKIL)}`, 'wakil.baru@contoh.id')).toContain(
      'Terapkan perubahan peran',
    );
    handInEvent(office);
    act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Lengkap.' });
    expect(act(office, WAKIL, 'correct', FIRST_ROW, {}).refused).toBeUndefined();
  });
});

describe('the Sekretaris', () => {
  const office = newOffice();
  handInEvent(office);
  act(office, ADMIN, 'receive', FIRST_ROW, { note: 'Lengkap.' });

  it.each([
    ['receive', 'Admin Medsos'],
    ['correct', 'Wakil Pimpinan Redaksi'],
    ['approve', 'Pimpinan Redaksi'],
    ['return', ''],
    ['reject', 'Pimpinan Redaksi'],
    ['publish', 'Admin Medsos'],
  ] as const)('decides nothing: %s', (name, role) => {
    const { refused } = act(office, SEKRETARIS, name, FIRST_ROW, { note: 'x' });
    expect(refused).toContain(role);
    expect(statusOf(office, FIRST_ROW)).toContain('Diterima');
  });

  it('reads everything and prints: history, integrity, recap and book', () => {
    expect(noticeOf(clickMenu(office, SEKRETARIS, 'openHistory', FIRST_ROW).effects)).toBeUndefined();
    intactLines(office, SEKRETARIS);
    expect(makePaper(office, SEKRETARIS, 'recap', recapRequest('2026-11')).done).toBeDefined();
    expect(makePaper(office, SEKRETARIS, 'registerBook', { year: '2026' }).done).toMatchObject({
      rows: 1,
    });
  });
});

describe('staff', () => {
  it('who are not listed hand in all the same, and are marked', () => {
    const office = newOffice();
    handInEvent(office, { submitter: ACCOUNTS.intern.email });
    expect(cellOf(office, FIRST_ROW, 'Keterangan')).toContain('tidak ada pada tab Orang dan Peran');
    handInEvent(office, { submitter: STAFF });
    expect(cellOf(office, FIRST_ROW + 1, 'Keterangan')).not.toContain('tidak ada pada tab');
  });

  it('in no role do nothing from the menu, and are told whom to ask', () => {
    const office = newOffice();
    handInEvent(office);
    const { refused } = act(office, PIMPINAN, 'receive', FIRST_ROW, {});
    expect(refused).toContain('Admin Medsos');
    expect(act(office, STAFF, 'receive', FIRST_ROW, {}).refused).toMatch(
      /belum terdaftar|tidak terdaftar|peran/,
    );
  });
});

it('a missing year of holidays is told in the morning, once, with what to do', () => {
  const office = newOffice(at('2026-12-20T10:00:00'));
  office.google.advance(3 * DAY);
  const told = mailsTo(office, OFFICE).filter((mail) => JSON.stringify(mail).includes('Daftar libur 2027'));
  expect(told).toHaveLength(1);
});
