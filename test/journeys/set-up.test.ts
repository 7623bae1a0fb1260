/** *Siapkan register* on the built bundle: by the office account only, in two phases, safe to run again. */
import { createLocalGoogle } from '../../local-google/index';
import { clickMenu, noticeOf, reportOf } from '../../samples/clicks';
import { ACCOUNTS, type SampleOffice } from '../../samples/office';
import type { SetUpReport } from '../../src/actions/set-up';
import { FORM_SHAPE } from '../../src/google/form-shape';
import {
  ADMIN,
  BUNDLE,
  everything,
  FIRST_ROW,
  GID,
  handInEvent,
  integrityOf,
  MONDAY,
  newOffice,
  OFFICE,
  STAFF,
  somePoints,
  tabTexts,
  WAKIL,
} from './office';

/** A spreadsheet with the bundle bound to it, and nothing set up. */
function emptyOffice(): SampleOffice {
  const google = createLocalGoogle({ accounts: Object.values(ACCOUNTS), startAt: MONDAY });
  const spreadsheetId = google.createSpreadsheet(OFFICE, 'Register');
  const project = google.loadProject(BUNDLE, spreadsheetId, OFFICE);
  return { google, project, spreadsheetId, formId: '', folderId: '', deploymentId: '' };
}

/** What setting up reported; throws the sentence of a refusal. */
function setUp(office: SampleOffice, as: string = OFFICE): SetUpReport {
  const { effects } = clickMenu(office, as, 'setUpRegister');
  const report = reportOf(effects);
  if (report?.about !== 'setUp') throw new Error(noticeOf(effects) ?? 'no report');
  return report.found as unknown as SetUpReport;
}

describe('the first phase', () => {
  const office = emptyOffice();
  const report = setUp(office);
  const form = office.google.world.store.list('form')[0];
  const { store } = office.google.world;

  it('makes every tab in its order, with its office profile, and a journal that begins', () => {
    const sheets = store.list('sheet').filter((sheet) => sheet.spreadsheetId === office.spreadsheetId);
    const titles = sheets.sort((a, b) => a.index - b.index).map((sheet) => sheet.title);
    expect(titles).toEqual([
      'Register',
      'Dasbor',
      'Rekapitulasi',
      'Cetak Register',
      'Lembar Tanggapan',
      'Arsip',
      'Buku',
      'Jurnal',
      'Kotak Keluar',
      'Profil Kantor',
      'Orang dan Peran',
      'Jenis Konten',
      'Platform',
      'Subbagian',
      'Hari Libur',
      'Keadaan Kahar',
      'Nama Sensitif',
      'Tahap SOP',
      'Kendali',
    ]);
    expect(tabTexts(office, 105)[1]).toEqual(['Nama kantor', 'KPU Kabupaten Pasaman', expect.any(String)]);
    expect(tabTexts(office, GID.journal).map((line) => line[2])).toEqual([
      'Peristiwa',
      'Register disiapkan',
      'Hak akses diterapkan',
    ]);
  });

  it('explains every setting in its cells, and offers lists where there is a choice', () => {
    for (const gid of [106, 107, 108, 109, 110, 112]) {
      const [headings, help] = tabTexts(office, gid);
      expect(help).toHaveLength(headings?.length ?? 0);
      for (const text of help ?? []) expect(text.length).toBeGreaterThan(4);
    }
    const choices = (gid: number, row: number, column: number) =>
      store.cells(`${office.spreadsheetId}/${gid}`, row, row + 1, column, column + 1)[0]?.cell.validation
        ?.values;
    expect(choices(106, 2, 3)).toEqual([
      'Tim Pelaksana',
      'Admin Medsos',
      'Wakil Pimpinan Redaksi',
      'Pimpinan Redaksi',
      'Sekretaris',
    ]);
    expect(choices(107, 5, 2)).toEqual(['Ya', 'Tidak']);
    const counting = tabTexts(office, 105).findIndex((line) => line[0] === 'Hitungan hari');
    expect(choices(105, counting, 1)).toEqual(['kalender', 'kerja']);
  });

  it('shows the SOP’s own table with its five stages, its clauses, and what its text lacks (A27)', () => {
    const lines = tabTexts(office, 113);
    expect(lines.slice(1, 6).map((line) => [line[0], line[2]])).toEqual([
      ['1', 'Tim Pelaksana'],
      ['2', 'Admin Medsos'],
      ['3', 'Wakil Pimpinan Redaksi'],
      ['4', 'Pimpinan Redaksi'],
      ['5', 'Admin Medsos'],
    ]);
    // Word for word what the SOP says (shared notes, sop-1-2025), but for “Konte”.
    expect(lines[3]?.[1]).toBe('Mengontrol dan mengoreksi hasil dokumentasi dan konten yang diterima');
    expect(lines[5]?.[5]).toBe('Rekapitulasi Konten Media Sosial');
    const notes = lines.slice(6).flat().join('\n');
    for (const defect of ['Komisi Pemilihan Umum Pasaman', 'Undang Nomor 14', 'Konte Media', '075320205'])
      expect(notes).toContain(defect);
  });

  it('names a range for each tab, colours statuses, and gives each role a filter view', () => {
    const names = store.get('spreadsheet', office.spreadsheetId)?.namedRanges?.map((one) => one.name);
    expect(names).toEqual(expect.arrayContaining(['Register', 'Jurnal', 'Orang_dan_Peran', 'Keadaan_Kahar']));
    const register = store.get('sheet', `${office.spreadsheetId}/${GID.register}`);
    expect(register?.filterViews?.map((one) => one.title)).toEqual([
      'Menunggu Tim Pelaksana',
      'Menunggu Admin Medsos',
      'Menunggu Wakil Pimpinan Redaksi',
      'Menunggu Pimpinan Redaksi',
      'Terlambat',
      'Belum selesai',
    ]);
    expect(register?.conditionalFormats).toHaveLength(12);
  });

  it('makes a vault that nobody else can open', () => {
    const vault = store.list('file').find((file) => file.name.startsWith('Brankas'));
    expect(vault).toMatchObject({ ownerEmail: OFFICE, editors: [], viewers: [] });
  });

  it('says that the form comes next, and leaves it closed and without triggers', () => {
    expect(report.isLive).toBe(false);
    expect(report.formUrl).toBe(`https://docs.google.com/forms/d/${form?.id}/edit`);
    expect(form?.acceptingResponses).toBe(false);
    expect(store.list('trigger')).toEqual([]);
  });

  it('says whom the roles still lack', () => {
    expect(report.attention.filter((one) => one.about === 'role without holder')).toHaveLength(4);
  });
});

it('before it, every menu item says what to do first', () => {
  const office = emptyOffice();
  expect(noticeOf(clickMenu(office, OFFICE, 'openIntegrity').effects)).toContain('Siapkan register');
});

it('a last number that was made unreadable stops the intake instead of beginning again at 1', () => {
  const office = newOffice();
  office.google.person(OFFICE).typeIntoCell(office.spreadsheetId, 'Kendali', 'B5', 'tiga');
  expect(() => setUp(office)).toThrow('tab Kendali, sel B5');
});

it('is refused to every other account, with the name of the right one', () => {
  const office = newOffice();
  const before = everything(office);
  for (const somebody of [ADMIN, WAKIL])
    expect(() => setUp(office, somebody)).toThrow(`akun kantor (${OFFICE})`);
  expect(everything(office)).toBe(before);
});

it('run again it changes nothing, and makes no second form, folder, vault, trigger, view or protection', () => {
  const office = newOffice();
  handInEvent(office);
  const { store } = office.google.world;
  const sheets = () => store.list('sheet').filter((sheet) => sheet.spreadsheetId === office.spreadsheetId);
  const counts = () => ({
    forms: store.list('form').length,
    files: store.list('file').length,
    triggers: store.list('trigger').length,
    protections: sheets().flatMap((sheet) => sheet.protectedRanges).length,
    colours: sheets().flatMap((sheet) => sheet.conditionalFormats).length,
    views: sheets().flatMap((sheet) => sheet.filterViews ?? []).length,
  });
  // The page was published after setting up, so this time its address is written down.
  setUp(office);
  const before = [everything(office), counts()];
  expect(setUp(office).isLive).toBe(true);
  expect([everything(office), counts()]).toEqual(before);
});

it('interrupted at any round trip it is completed by running it again', () => {
  const whole = emptyOffice();
  const titles = FORM_SHAPE.filter((part) => part.add).map((part) => part.title);
  const { trips } = whole.google.run(whole.project, 'setUpRegister', { as: OFFICE }).meter;
  for (const fail of somePoints(
    trips.map((_, index) => index + 1),
    6,
  )) {
    const office = emptyOffice();
    office.google.run(office.project, 'setUpRegister', {
      as: OFFICE,
      onRoundTrip: (_, index) => {
        if (index === fail) throw new Error('Service timed out');
      },
    });
    const { store } = office.google.world;
    const report = setUp(office);
    expect(report.isLive).toBe(false);
    // Nothing is left over: one form, one folder, one vault, each under its final name, and the form whole.
    expect(store.list('form')).toHaveLength(1);
    expect(store.list('form')[0]?.items.map((one) => one.title)).toEqual(titles);
    const names = store.list('file').map((file) => file.name);
    const expected = ['Konten Medsos', 'Penyerahan Dokumentasi dan Konten Media Sosial'];
    for (const name of expected) expect(names.filter((one) => one === name)).toHaveLength(1);
    expect(names.filter((one) => one.startsWith('Brankas'))).toHaveLength(1);
    expect(store.list('spreadsheet')).toHaveLength(2);
    expect(tabTexts(office, GID.control).find((line) => line[0] === 'ID formulir')?.[1]).toBe(
      store.list('form')[0]?.id,
    );
    expect(integrityOf(office, OFFICE)).toMatchObject({ chain: [], vault: [], rows: [] });
    expect(setUp(office).repairs).toEqual([]);
    office.google.close();
  }
});

describe('people and roles', () => {
  const applyRoles = (office: SampleOffice, as: string = OFFICE) =>
    clickMenu(office, as, 'applyRoleChanges').effects;

  it('whoever leaves a role loses its columns and the spreadsheet, by Terapkan perubahan peran', () => {
    const office = newOffice();
    const owner = office.google.person(OFFICE);
    const wakil = tabTexts(office, 106).findIndex((line) => line[2] === WAKIL);
    owner.typeIntoCell(office.spreadsheetId, 'Orang dan Peran', `C${wakil + 1}`, 'wakil.baru@contoh.id');
    const file = () => office.google.world.store.get('file', office.spreadsheetId);
    // Until then the old holder is in office, by rule and by right.
    expect(file()?.editors).toContain(WAKIL);
    expect(reportOf(applyRoles(office))?.about).toBe('roles');
    expect(file()?.editors).not.toContain(WAKIL);
    expect(file()?.editors).toContain('wakil.baru@contoh.id');
    expect(() =>
      office.google.person(WAKIL).typeIntoCell(office.spreadsheetId, 'Register', `AQ${FIRST_ROW}`, 'x'),
    ).toThrow('permission');
    expect(tabTexts(office, GID.journal).at(-1)?.[2]).toBe('Hak akses diterapkan');
  });

  it('listed staff may view the register and the photos, and change nothing', () => {
    const office = newOffice();
    const { store } = office.google.world;
    for (const id of [office.spreadsheetId, office.folderId]) {
      expect(store.get('file', id)?.viewers).toContain(STAFF);
      expect(store.get('file', id)?.editors).not.toContain(STAFF);
    }
  });

  it('is refused to others', () => {
    const office = newOffice();
    expect(noticeOf(applyRoles(office, ADMIN))).toContain(`akun kantor (${OFFICE})`);
  });
});

it('names a wrong setting by tab and cell, and what was in force goes on', () => {
  const office = newOffice();
  const wakil = tabTexts(office, 106).findIndex((line) => line[2] === WAKIL);
  office.google
    .person(OFFICE)
    .typeIntoCell(office.spreadsheetId, 'Orang dan Peran', `C${wakil + 1}`, 'bukan surel');
  expect(setUp(office).faults).toEqual([
    { tab: 'Orang dan Peran', cell: `C${wakil + 1}`, problem: 'bukan alamat email' },
  ]);
  expect(office.google.world.store.get('file', office.spreadsheetId)?.editors).toContain(WAKIL);
});
