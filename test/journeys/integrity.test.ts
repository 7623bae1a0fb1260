/**
 * The register proves itself, on the built bundle: what was edited, deleted, inserted or moved in the journal, what was
 * typed into a row, which file was exchanged; shown, compared in a tab of its own, and put right from vault or journal.
 */
import { columnName } from '../../local-google/spreadsheet/a1';
import { act, CHECKS, callFromDialog, clickMenu, noticeOf, reportOf } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { cellOf } from '../../samples/play';
import {
  ADMIN,
  everything,
  FIRST_ROW,
  GID,
  handInEvent,
  intactLines,
  integrityOf,
  mailsTo,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  STAFF,
  statusOf,
  tabTexts,
  vaultId,
  vaultLines,
  WAKIL,
} from './office';

const HOUR = 3_600_000;

/** An office with an approved item, its journal copied into the vault. */
function approved(): { office: SampleOffice; row: number } {
  const office = newOffice();
  const { row } = handInEvent(office);
  act(office, ADMIN, 'receive', row, {});
  act(office, WAKIL, 'correct', row, { checks: CHECKS, caption: 'Caption hasil koreksi.' });
  act(office, PIMPINAN, 'approve', row, {});
  office.google.advance(HOUR);
  return { office, row };
}
const owner = (office: SampleOffice) => office.google.person(OFFICE);
const journal = (office: SampleOffice) => tabTexts(office, GID.journal);
/** The row of the Jurnal tab in which a line of this event stands. */
const rowOf = (office: SampleOffice, event: string) =>
  journal(office).findIndex((line) => line[2] === event) + 1;
const restore = (office: SampleOffice, what: 'journal' | 'rows', as: string = OFFICE) =>
  callFromDialog(office, as, 'restoreRegister', { what });

describe('the vault', () => {
  it('receives the journal’s new lines every hour, once, and nobody else can open it', () => {
    const { office } = approved();
    const before = journal(office).length - 1;
    expect(vaultLines(office)).toBe(before);
    office.google.advance(3 * HOUR);
    expect(vaultLines(office)).toBe(before);
    handInEvent(office);
    office.google.advance(HOUR);
    expect(vaultLines(office)).toBe(before + 1);
    for (const email of [ADMIN, SEKRETARIS]) {
      const read = office.google.run(office.project, 'openIntegrity', { as: email });
      expect(read.error).toBeUndefined();
      expect(office.google.world.store.get('file', vaultId(office))?.viewers).not.toContain(email);
    }
  });

  it('a run that dies between the two spreadsheets copies no line twice', () => {
    const office = newOffice();
    handInEvent(office);
    const sweep = (fail: number) => {
      let trips: string[] = [];
      office.google.run(office.project, 'onHour', {
        as: OFFICE,
        surroundings: 'trigger',
        args: [{}],
        onRoundTrip: (name, index) => {
          trips = [...trips, name];
          if (index === fail) throw new Error('Service timed out');
        },
      });
      return trips;
    };
    for (let fail = 1; fail <= 14; fail += 1) sweep(fail);
    sweep(0);
    expect(vaultLines(office)).toBe(journal(office).length - 1);
    expect(intactLines(office, OFFICE)).toBe(journal(office).length - 1);
  });
});

describe('the journal', () => {
  const broken = approved().office;
  it.each<[string, (office: SampleOffice) => void, object[]]>([
    [
      'an edited line, with the cell and what the vault has of it',
      (office) =>
        owner(office).typeIntoCell(
          office.spreadsheetId,
          'Jurnal',
          `G${rowOf(office, 'Diterima')}`,
          'Orang lain',
        ),
      [{ fault: 'edited' }],
    ],
    [
      'a deleted line',
      (office) => {
        const row = rowOf(office, 'Diterima');
        owner(office).deleteRows(office.spreadsheetId, 'Jurnal', `${row}:${row}`);
      },
      [{ fault: 'deleted' }],
    ],
    [
      'an inserted line',
      (office) => {
        const row = rowOf(office, 'Diterima');
        const copy = journal(office)[row - 1] ?? [];
        owner(office).insertRows(office.spreadsheetId, 'Jurnal', `${row}:${row}`);
        owner(office).pasteIntoRange(office.spreadsheetId, 'Jurnal', `A${row}`, [
          copy.map((text, column) => (column === 6 ? 'Sisipan' : text)),
        ]);
      },
      [{ fault: 'inserted' }],
    ],
    [
      'a moved line',
      (office) => {
        const row = rowOf(office, 'Diterima');
        owner(office).moveRows(office.spreadsheetId, 'Jurnal', `${row}:${row}`, `${row + 3}`);
      },
      [{ fault: 'reordered' }],
    ],
  ])('%s is named and told apart, and restored from the vault', (_, spoil, chain) => {
    const { office } = approved();
    const good = journal(office);
    spoil(office);
    const found = integrityOf(office, OFFICE);
    expect(found.chain).toMatchObject(chain);
    expect(found.canRestore).toEqual(['journal']);
    // Whoever has no vault sees the chain's finding, and cannot mend.
    expect(integrityOf(office, SEKRETARIS)).toMatchObject({ chain, vault: [], canRestore: [] });
    expect(restore(office, 'journal', SEKRETARIS).refused).toContain('akun kantor');
    expect(restore(office, 'journal').done).toMatchObject({ about: 'restored' });
    expect(journal(office).slice(0, good.length)).toEqual(good);
    expect(journal(office).at(-1)?.[2]).toBe('Isi dipulihkan');
    intactLines(office, OFFICE);
  });

  it('what the vault says of an edited line: column, what stands there, what stood there', () => {
    const row = rowOf(broken, 'Diterima');
    const name = journal(broken)[row - 1]?.[6];
    owner(broken).typeIntoCell(broken.spreadsheetId, 'Jurnal', `G${row}`, 'Orang lain');
    expect(integrityOf(broken, OFFICE).vault).toEqual([
      { line: row - 1, field: 'name', is: 'Orang lain', shouldBe: name },
    ]);
  });

  it('a line that the vault has not yet is not restored from it, and the reason is said', () => {
    const { office, row } = approved();
    act(office, ADMIN, 'publish', row, {
      entries: [{ platform: 'Instagram', url: 'https://www.instagram.com/p/1', reason: '', at: '' }],
    });
    const last = journal(office).length;
    office.google.person(OFFICE).typeIntoCell(office.spreadsheetId, 'Jurnal', `G${last}`, 'Orang lain');
    expect(integrityOf(office, OFFICE).chain).toEqual([{ line: last - 1, fault: 'edited' }]);
    expect(restore(office, 'journal').refused).toContain('Histori versi');
  });

  it('a journal that was rewritten below what the vault has is not copied over it, and that is told once', () => {
    const { office } = approved();
    const kept = vaultLines(office);
    const { store } = office.google.world;
    const row = journal(office).length;
    owner(office).typeIntoCell(office.spreadsheetId, 'Kendali', 'B3', 'f'.repeat(64));
    owner(office).typeIntoCell(office.spreadsheetId, 'Jurnal', `N${row}`, 'f'.repeat(64));
    office.google.advance(2 * HOUR);
    expect(vaultLines(office)).toBe(kept);
    expect(store.list('log').some((line) => line.text.includes('does not continue the vault'))).toBe(true);
    const told = () => mailsTo(office, OFFICE).filter((mail) => mail.body.includes('brankas')).length;
    expect(told()).toBe(1);
    office.google.advance(24 * HOUR);
    expect(told()).toBe(1);
  });
});

describe('the register', () => {
  it('a cell that was typed over is named, compared in a new tab with its colour, and restored', () => {
    const { office, row } = approved();
    const before = tabTexts(office, GID.register);
    owner(office).typeIntoCell(office.spreadsheetId, 'Register', `G${row}`, 'Judul lain');
    const found = integrityOf(office, OFFICE);
    expect(found.rows).toEqual([
      {
        number: 'MS-2026-0001',
        row,
        heading: 'Judul/kegiatan',
        is: 'Judul lain',
        shouldBe: 'Rapat Pleno Rutin Bulan November 2026',
        what: 'cell differs',
      },
    ]);
    const compared = callFromDialog(office, OFFICE, 'compareWithJournal', { number: 'MS-2026-0001' });
    expect(compared.done).toMatchObject({ about: 'comparison', found: { rows: 1 } });
    const tab = office.google.world.store
      .list('sheet')
      .find((one) => one.title.startsWith('Menurut jurnal MS-2026-0001'));
    const cells = office.google.world.store.cells(`${office.spreadsheetId}/${tab?.sheetId}`, 1, 2, 6, 7);
    expect(cells[0]?.cell).toMatchObject({
      value: 'Rapat Pleno Rutin Bulan November 2026',
      format: { backgroundColor: '#fecaca' },
    });
    expect(restore(office, 'rows').done).toMatchObject({ found: { restored: ['MS-2026-0001'] } });
    expect(tabTexts(office, GID.register)).toEqual(before);
    intactLines(office, OFFICE);
  });

  it('a deleted row comes back from the journal; a row that nobody knows is named and left', () => {
    const { office, row } = approved();
    handInEvent(office);
    const before = cellOf(office, row, 'Caption hasil koreksi');
    owner(office).deleteRows(office.spreadsheetId, 'Register', `${row}:${row}`);
    owner(office).typeIntoCell(office.spreadsheetId, 'Register', 'A9', 'MS-2026-0099');
    const found = integrityOf(office, OFFICE);
    expect(found.rows.map((one) => [one.number, one.what])).toEqual([
      ['MS-2026-0099', 'row unknown'],
      ['MS-2026-0001', 'row missing'],
    ]);
    restore(office, 'rows');
    expect(integrityOf(office, OFFICE).rows.map((one) => one.what)).toEqual(['row unknown', 'out of order']);
    const numbers = tabTexts(office, GID.register).map((line) => line[0]);
    const at = numbers.indexOf('MS-2026-0001') + 1;
    expect(cellOf(office, at, 'Caption hasil koreksi')).toBe(before);
  });

  it('a hidden data cell that was spoilt stops the act with its name, and is restored', () => {
    const { office, row } = approved();
    const column = tabTexts(office, GID.register)[1]?.indexOf('Data keputusan') ?? -1;
    owner(office).typeIntoCell(
      office.spreadsheetId,
      'Register',
      `${columnName(column)}${row}`,
      '{"decision":"approved"}',
    );
    expect(act(office, ADMIN, 'publish', row, {}).refused).toContain('Kolom “Data keputusan”');
    restore(office, 'rows');
    expect(act(office, ADMIN, 'publish', row, { entries: [] }).refused).toContain('Belum ada tautan');
  });

  it('the whole register can be compared, and nothing of it is touched', () => {
    const { office } = approved();
    const before = everything(office);
    const answer = callFromDialog(office, PIMPINAN, 'compareWithJournal', { number: '' });
    expect(answer.done).toMatchObject({ found: { rows: 1 } });
    expect(everything(office)).toBe(before);
    expect(
      callFromDialog(office, PIMPINAN, 'compareWithJournal', { number: 'MS-2026-0077' }).refused,
    ).toContain('tidak ada dalam jurnal');
  });
});

describe('files', () => {
  const photoOf = (office: SampleOffice, order: string) =>
    office.google.world.store.list('file').find((file) => file.name === `MS-2026-0001 ${order}.jpg`)?.id ??
    '';
  const other = { bytes: new Uint8Array([1, 2, 3]) };

  it('an approval is bound to them: exchanged under the same id, nothing may be uploaded, and it falls', () => {
    const { office, row } = approved();
    owner(office).replaceFileContent(photoOf(office, '02'), other);
    expect(integrityOf(office).files).toEqual([
      { number: 'MS-2026-0001', file: 'MS-2026-0001 02.jpg', how: 'altered' },
    ]);
    expect(act(office, ADMIN, 'publish', row, {}).refused).toContain('MS-2026-0001 02.jpg');
    office.google.advance(24 * HOUR);
    expect(statusOf(office, row)).toBe('Diterima – menunggu koreksi');
    expect(cellOf(office, row, 'Versi')).toBe('2');
    expect(cellOf(office, row, 'Keterangan')).toContain('Berkas diganti di Drive');
    expect(mailsTo(office, WAKIL).at(-1)?.body).toContain('menunggu koreksi');
    expect(integrityOf(office).files).toEqual([]);
    // Checked and approved anew, on the files as they are now.
    act(office, WAKIL, 'correct', row, {});
    expect(act(office, PIMPINAN, 'approve', row, {}).done).toMatchObject({ status: 'approved' });
  });

  it('one that was put into the trash sends the item back to Tim Pelaksana, and whoever decides is told its name', () => {
    const { office, row } = approved();
    for (const order of ['01', '02']) owner(office).trashFile(photoOf(office, order));
    expect(act(office, ADMIN, 'publish', row, {}).refused).toContain('Sampah Drive');
    office.google.advance(24 * HOUR);
    expect(statusOf(office, row)).toBe('Dikembalikan – perlu perbaikan');
    expect(mailsTo(office, STAFF).at(-1)?.htmlBody).toContain('Belum lengkap');
  });

  it('taken back from the trash in time, nothing has happened', () => {
    const { office, row } = approved();
    owner(office).trashFile(photoOf(office, '01'));
    owner(office).trashFile(photoOf(office, '01'), false);
    office.google.advance(24 * HOUR);
    expect(statusOf(office, row)).toBe('Disetujui – menunggu pengunggahan');
  });
});

describe('edits by hand', () => {
  it.each([
    ['Register', `G${FIRST_ROW}`, 'Judul lain'],
    ['Kendali', 'B5', 'MS-2026-0009'],
    ['Kotak Keluar', 'D2', 'lain@contoh.id'],
    ['Buku', 'A2', '2025'],
  ])('in tab %s are noticed and journalled by the owner’s trigger, and said at once', (tab, cell, text) => {
    const { office } = approved();
    const effects = owner(office).typeIntoCell(office.spreadsheetId, tab, cell, text);
    const line = journal(office).at(-1);
    expect(line?.[2]).toBe('Sel diubah dengan tangan');
    expect(JSON.parse(line?.[9] ?? '{}')).toMatchObject({ type: 'edited by hand', tab, cell, after: text });
    expect(effects).toContainEqual(
      expect.objectContaining({ kind: 'toast', text: expect.stringContaining('dicatat dalam jurnal') }),
    );
  });

  it('deleted and inserted rows, columns and tabs are journalled as such', () => {
    const { office, row } = approved();
    owner(office).deleteRows(office.spreadsheetId, 'Register', `${row}:${row}`);
    expect(JSON.parse(journal(office).at(-1)?.[9] ?? '{}')).toEqual({
      type: 'structure changed by hand',
      change: 'REMOVE_ROW',
    });
    owner(office).addSheet(office.spreadsheetId, 'Catatan');
    expect(JSON.parse(journal(office).at(-1)?.[9] ?? '{}')).toMatchObject({ change: 'INSERT_GRID' });
  });

  it('a role holder’s typing into their own columns is journalled too', () => {
    const { office, row } = approved();
    const column = tabTexts(office, GID.register)[1]?.indexOf('Tanggapan Admin') ?? -1;
    office.google
      .person(ADMIN)
      .typeIntoCell(office.spreadsheetId, 'Register', `${columnName(column)}${row}`, 'Diubah');
    expect(journal(office).at(-1)?.[2]).toBe('Sel diubah dengan tangan');
    expect(integrityOf(office).rows).toMatchObject([
      { heading: 'Tanggapan Admin', is: 'Diubah', shouldBe: '' },
    ]);
  });

  it('in papers, which are made anew, are nobody’s concern', () => {
    const { office } = approved();
    const before = journal(office).length;
    owner(office).typeIntoCell(office.spreadsheetId, 'Rekapitulasi', 'A1', 'x');
    expect(journal(office)).toHaveLength(before);
  });
});

describe('a row’s history', () => {
  const historyOf = (office: SampleOffice, as: string, row: number) => {
    const { effects } = clickMenu(office, as, 'openHistory', row);
    return reportOf(effects) as unknown as {
      lines: { event: string; fact: { type: string } }[];
      isIncomplete: boolean;
    };
  };

  it('is one menu item away: every fact of the row, read by the numbers that it keeps', () => {
    const { office, row } = approved();
    handInEvent(office);
    const { effects, meter } = clickMenu(office, SEKRETARIS, 'openHistory', row);
    expect(noticeOf(effects)).toBeUndefined();
    const history = historyOf(office, SEKRETARIS, row);
    expect(history.lines.map((line) => line.event)).toEqual([
      'Diserahkan',
      'Diterima',
      'Dikoreksi',
      'Disetujui',
    ]);
    expect(history.isIncomplete).toBe(false);
    expect(meter.roundTrips).toBe(2);
  });

  it('says when the journal lacks a line that the row names', () => {
    const { office, row } = approved();
    const line = rowOf(office, 'Diterima');
    owner(office).clearRange(office.spreadsheetId, 'Jurnal', `A${line}:N${line}`);
    expect(historyOf(office, PIMPINAN, row).isIncomplete).toBe(true);
  });
});
