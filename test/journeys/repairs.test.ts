/**
 * Wrong input by the hand of the office account, on the built bundle: each is detected, said in one sentence with the
 * remedy, and repaired by *Siapkan register* where that is safe.
 */
import { columnName } from '../../local-google/spreadsheet/a1';
import { act, clickMenu, noticeOf, reportOf } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { cellOf } from '../../samples/play';
import type { SetUpReport } from '../../src/actions/set-up';
import {
  ADMIN,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  integrityOf,
  newOffice,
  OFFICE,
  PIMPINAN,
  statusOf,
  tabTexts,
  WAKIL,
} from './office';

const REGISTER = 'Register';

function setUp(office: SampleOffice): SetUpReport {
  const { effects } = clickMenu(office, OFFICE, 'setUpRegister');
  const report = reportOf(effects);
  if (report?.about !== 'setUp') throw new Error(noticeOf(effects) ?? 'no report');
  return report.found as unknown as SetUpReport;
}
/** Two items, one of them corrected. */
function working(): SampleOffice {
  const office = newOffice();
  const { row } = handInEvent(office);
  act(office, ADMIN, 'receive', row, { note: 'Lengkap.' });
  act(office, WAKIL, 'correct', row, { caption: 'Caption hasil koreksi.' });
  handInEvent(office);
  office.google.advance(3_600_000);
  return office;
}
const owner = (office: SampleOffice) => office.google.person(OFFICE);
const register = (office: SampleOffice) => tabTexts(office, GID.register);
const columnOf = (office: SampleOffice, heading: string) =>
  columnName(register(office)[1]?.indexOf(heading) ?? -1);
/** The sentence that whoever acts now is told. */
const told = (office: SampleOffice) => {
  const { refused } = act(office, ADMIN, 'receive', FIRST_ROW + 1, {});
  expect(refused).toMatch(/^[^.]+[^;]*; .+\.$/);
  return refused;
};

describe('the Register tab', () => {
  it('sorted by hand: acts go on by number, and it is sorted by number again', () => {
    const office = working();
    const before = register(office);
    owner(office).sortRange(office.spreadsheetId, REGISTER, `A${FIRST_ROW}:BF${FIRST_ROW + 1}`, 'A', false);
    expect(register(office)[2]?.[0]).toBe('MS-2026-0002');
    expect(integrityOf(office).rows).toMatchObject([{ what: 'out of order' }]);
    expect(act(office, PIMPINAN, 'approve', FIRST_ROW + 1, {}).done).toMatchObject({
      number: 'MS-2026-0001',
    });
    expect(setUp(office).repairs).toContainEqual({ repaired: 'rows sorted' });
    expect(register(office).map((line) => line[0])).toEqual(before.map((line) => line[0]));
    intactLines(office);
  });

  it('an empty row in between is closed up by the same repair', () => {
    const office = working();
    owner(office).insertRows(office.spreadsheetId, REGISTER, `${FIRST_ROW + 1}:${FIRST_ROW + 1}`);
    expect(setUp(office).repairs).toContainEqual({ repaired: 'rows sorted' });
    expect(register(office)[FIRST_ROW]?.[0]).toBe('MS-2026-0002');
    intactLines(office);
  });

  it('a renamed heading stops every act with its cell, and gets its name again', () => {
    const office = working();
    const before = register(office);
    owner(office).typeIntoCell(office.spreadsheetId, REGISTER, 'B2', 'Keadaan sekarang');
    expect(told(office)).toContain('tab Register, sel B2');
    expect(setUp(office).repairs).toEqual([
      { repaired: 'heading restored', tab: REGISTER, heading: 'Status' },
    ]);
    expect(register(office)).toEqual(before);
    intactLines(office);
  });

  it.each(['Judul/kegiatan', 'Data penyerahan', 'No. Register', 'Data unggahan', 'Caption hasil koreksi'])(
    'a deleted column “%s” stops every act, and comes back with its content from the journal',
    (heading) => {
      const office = working();
      const before = register(office);
      const column = columnOf(office, heading);
      owner(office).deleteColumns(office.spreadsheetId, REGISTER, `${column}:${column}`);
      expect(told(office)).toContain('tab Register, sel ');
      expect(setUp(office).repairs).toEqual([
        { repaired: 'column restored', tab: REGISTER, heading },
        { repaired: 'rows filled from the journal', count: 2 },
      ]);
      expect(register(office)).toEqual(before);
      intactLines(office);
      // Protections stand where the columns stand.
      expect(act(office, PIMPINAN, 'approve', FIRST_ROW, {}).done).toMatchObject({ status: 'approved' });
    },
  );

  it('a moved column goes back to its place with what is in it', () => {
    const office = working();
    const before = register(office);
    const from = columnOf(office, 'Caption');
    owner(office).moveColumns(office.spreadsheetId, REGISTER, `${from}:${from}`, 'C');
    expect(told(office)).toContain('tab Register, sel C2');
    const { repairs } = setUp(office);
    expect(repairs.every((one) => one.repaired === 'column moved back')).toBe(true);
    expect(register(office)).toEqual(before);
    intactLines(office);
  });

  it('a column that somebody inserted for themselves is kept, to the right of ours', () => {
    const office = working();
    const before = register(office);
    owner(office).insertColumns(office.spreadsheetId, REGISTER, 'C:C');
    owner(office).typeIntoCell(office.spreadsheetId, REGISTER, 'C2', 'Catatan saya');
    owner(office).typeIntoCell(office.spreadsheetId, REGISTER, 'C3', 'penting');
    setUp(office);
    const trimmed = (lines: string[][]) => lines.map((line) => line.join('\t').trimEnd());
    expect(trimmed(register(office).map((line) => line.slice(0, before[1]?.length)))).toEqual(
      trimmed(before),
    );
    const mine = register(office)[1]?.indexOf('Catatan saya') ?? -1;
    expect(register(office)[2]?.[mine]).toBe('penting');
    intactLines(office);
  });

  it('a copy of a row, to the letter, is removed; two different rows of one number are left to a person', () => {
    const office = working();
    const line = register(office)[2] ?? [];
    owner(office).pasteIntoRange(office.spreadsheetId, REGISTER, `A${FIRST_ROW + 2}`, [line]);
    expect(integrityOf(office).rows).toMatchObject([{ what: 'number twice', row: FIRST_ROW + 2 }]);
    expect(setUp(office).repairs).toContainEqual({
      repaired: 'copy of a row removed',
      number: 'MS-2026-0001',
    });
    intactLines(office);

    const other = line.map((text, column) => (column === 6 ? 'Judul lain' : text));
    owner(office).pasteIntoRange(office.spreadsheetId, REGISTER, `A${FIRST_ROW + 2}`, [other]);
    const { findings } = setUp(office);
    expect(findings).toEqual([
      // It was sorted beside the other in the same step.
      { found: 'number twice', number: 'MS-2026-0001', rows: [FIRST_ROW, FIRST_ROW + 2] },
    ]);
    expect(register(office)).toHaveLength(5);
  });
});

describe('a tab', () => {
  it('renamed stops every act with both names, and is named again', () => {
    const office = working();
    owner(office).renameSheet(office.spreadsheetId, 'Jurnal', 'Catatan');
    owner(office).renameSheet(office.spreadsheetId, 'Register', 'Buku besar');
    expect(noticeOf(clickMenu(office, ADMIN, 'openReceive', FIRST_ROW + 1).effects)).toContain('Buku besar');
    expect(setUp(office).repairs).toEqual([
      { repaired: 'tab named again', tab: 'Register', was: 'Buku besar' },
      { repaired: 'tab named again', tab: 'Jurnal', was: 'Catatan' },
    ]);
    expect(act(office, PIMPINAN, 'approve', FIRST_ROW, {}).done).toMatchObject({ status: 'approved' });
    intactLines(office);
  });

  it('Register deleted: said by name, and every row comes back from the journal', () => {
    const office = working();
    const before = register(office);
    owner(office).deleteSheet(office.spreadsheetId, 'Register');
    expect(noticeOf(clickMenu(office, PIMPINAN, 'openDeadlines').effects)).toContain(
      'Tab Register tidak ada lagi',
    );
    expect(setUp(office).repairs).toEqual([
      { repaired: 'tab made again', tab: 'Register' },
      { repaired: 'rows filled from the journal', count: 2 },
    ]);
    expect(register(office)).toEqual(before);
    intactLines(office, OFFICE);
    expect(act(office, PIMPINAN, 'approve', FIRST_ROW, {}).done).toMatchObject({ status: 'approved' });
  });

  it('Jurnal deleted: its lines come back from the vault, and the chain goes on', () => {
    const office = working();
    const before = tabTexts(office, GID.journal);
    owner(office).deleteSheet(office.spreadsheetId, 'Jurnal');
    const { repairs } = setUp(office);
    expect(repairs).toEqual([
      { repaired: 'tab made again', tab: 'Jurnal' },
      { repaired: 'journal filled from the vault', count: before.length - 1 },
    ]);
    expect(tabTexts(office, GID.journal).slice(0, before.length)).toEqual(before);
    intactLines(office, OFFICE);
  });

  it('Kendali deleted: chain, number and ids come back, and no number is given twice', () => {
    const office = working();
    owner(office).deleteSheet(office.spreadsheetId, 'Kendali');
    expect(setUp(office).repairs).toEqual([
      { repaired: 'tab made again', tab: 'Kendali' },
      { repaired: 'control tab filled from journal and properties' },
    ]);
    const { row } = handInEvent(office);
    expect(cellOf(office, row, 'No. Register')).toBe('MS-2026-0003');
    expect(office.google.world.store.list('form')).toHaveLength(1);
    intactLines(office, OFFICE);
  });

  it.each([
    ['Orang dan Peran', 106],
    ['Profil Kantor', 105],
    ['Hari Libur', 110],
    ['Platform', 108],
    ['Tahap SOP', 113],
  ])('%s deleted: running items go on, and it comes back with what was in force', (title, gid) => {
    const office = working();
    const before = tabTexts(office, gid);
    owner(office).deleteSheet(office.spreadsheetId, title);
    expect(act(office, PIMPINAN, 'approve', FIRST_ROW, {}).done).toMatchObject({ status: 'approved' });
    expect(setUp(office).repairs).toEqual([{ repaired: 'tab made again', tab: title }]);
    expect(tabTexts(office, gid)).toEqual(before);
    intactLines(office, OFFICE);
  });

  it('Kotak Keluar deleted: it is made again, and letters go out as before', () => {
    const office = working();
    owner(office).deleteSheet(office.spreadsheetId, 'Kotak Keluar');
    setUp(office);
    expect(act(office, PIMPINAN, 'approve', FIRST_ROW, {}).done).toMatchObject({ status: 'approved' });
    expect(tabTexts(office, GID.outbox).at(-1)?.[5]).toMatch(/^Terkirim/);
  });
});

describe('the settings', () => {
  const people = (office: SampleOffice) => tabTexts(office, 106);
  const rowOf = (office: SampleOffice, email: string) =>
    people(office).findIndex((line) => line[2] === email) + 1;
  const type = (office: SampleOffice, tab: string, cell: string, text: string) =>
    owner(office)
      .typeIntoCell(office.spreadsheetId, tab, cell, text)
      .flatMap((effect) => (effect.kind === 'toast' ? [effect.text] : []))
      .join('\n');

  it('two heads of one role, and a person in no role', () => {
    const office = working();
    const next = people(office).length + 1;
    ['Orang Kedua', 'Anggota', 'kedua@contoh.id', 'Pimpinan Redaksi'].forEach((text, column) => {
      type(office, 'Orang dan Peran', `${'ABCD'[column]}${next}`, text);
    });
    expect(setUp(office).attention).toContainEqual({
      about: 'two heads of one role',
      role: 'Pimpinan Redaksi',
      names: ['Pimpinan Redaksi', 'Orang Kedua'],
    });
    expect(type(office, 'Orang dan Peran', `D${next}`, '')).toContain(
      `Tab Orang dan Peran, sel D${next}: peran belum diisi; pilih Tim Pelaksana`,
    );
    expect(act(office, PIMPINAN, 'approve', FIRST_ROW, {}).done).toMatchObject({ status: 'approved' });
  });

  it('text in the holiday tab is named by its cell, and what was in force goes on', () => {
    const office = working();
    expect(type(office, 'Hari Libur', 'A3', 'Hari Kemerdekaan')).toContain(
      'Tab Hari Libur, sel A3: bukan tanggal',
    );
    const { row } = handInEvent(office);
    expect(statusOf(office, row)).toBe('Diserahkan – menunggu penerimaan');
    expect(setUp(office).faults).toMatchObject([{ tab: 'Hari Libur', cell: 'A3' }]);
  });

  it('another responsible role, or another scope, is refused with the clause that forbids it', () => {
    const office = working();
    expect(type(office, 'Tahap SOP', 'C4', 'Sekretaris')).toContain('PENGESAHAN angka 4');
    expect(() => type(office, 'Orang dan Peran', `D${rowOf(office, WAKIL)}`, 'Korektor')).toThrow(
      'validation',
    );
    const title = tabTexts(office, 105).findIndex((line) => line[0] === 'Nama SOP') + 1;
    expect(type(office, 'Profil Kantor', `B${title}`, 'Pengelolaan Website')).toContain('PENGESAHAN angka 4');
    // The table is the SOP's own again after the next repair.
    setUp(office);
    expect(tabTexts(office, 113)[3]?.[2]).toBe('Wakil Pimpinan Redaksi');
  });
});
