/**
 * The journal in hands that mean ill: role holders must be able to append to it, so Google cannot keep them from writing
 * in it; the owner can write anywhere. What each can do is found, and by what; what cannot be found is in docs/security.md.
 */
import { createHash } from 'node:crypto';
import { columnName } from '../../local-google/spreadsheet/a1';
import { act, callFromDialog, recapRequest } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import {
  ADMIN,
  FIRST_ROW,
  GID,
  handInEvent,
  integrityOf,
  mailsTo,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  tabTexts,
  WAKIL,
} from '../journeys/office';

const HOUR = 3_600_000;

function corrected(): SampleOffice {
  const office = newOffice();
  const { row } = handInEvent(office);
  act(office, ADMIN, 'receive', row, { note: 'Lengkap.' });
  act(office, WAKIL, 'correct', row, { note: 'Ejaan.' });
  office.google.advance(2 * HOUR);
  return office;
}
const journal = (office: SampleOffice) => tabTexts(office, GID.journal);
const type = (office: SampleOffice, as: string, tab: string, cell: string, text: string) =>
  office.google.person(as).typeIntoCell(office.spreadsheetId, tab, cell, text);

/** A line's hash as docs/security.md tells it. */
function hashOf(line: readonly string[], previous: string): string {
  const fields = [...line.slice(0, 9), line.slice(9, 12).join('')];
  return createHash('sha256')
    .update(JSON.stringify(['jurnal/1', ...fields, previous]))
    .digest('hex');
}

/** As a script of somebody's own would, which fires no edit trigger: cells of a tab, from a row on. */
function writeRows(office: SampleOffice, gid: number, fromRow: number, rows: readonly string[][]): void {
  const key = `${office.spreadsheetId}/${gid}`;
  rows.forEach((line, down) => {
    line.forEach((value, column) => {
      office.google.world.store.putCell(key, fromRow - 1 + down, column, value === '' ? {} : { value });
    });
  });
}

/** The whole chain reckoned anew, and its head in the control tab: what a careful forger leaves. */
function rechain(office: SampleOffice, lines: string[][]): void {
  let previous = '0'.repeat(64);
  const chained = lines.map((line, index) => {
    const numbered = [String(index + 1), ...line.slice(1, 12)];
    const hash = hashOf(numbered, previous);
    const whole = [...numbered, previous, hash];
    previous = hash;
    return whole;
  });
  writeRows(office, GID.journal, 2, chained);
  writeRows(office, GID.control, 2, [
    ['Jumlah baris jurnal', String(chained.length)],
    ['Kepala jurnal', previous],
  ]);
}

describe('a role holder', () => {
  it('who types over a line is told of at once by the journal itself, and the line is named', () => {
    const office = corrected();
    const at = journal(office).findIndex((line) => line[2] === 'Diterima') + 1;
    type(office, WAKIL, 'Jurnal', `G${at}`, 'Orang lain');
    expect(journal(office).at(-1)?.[2]).toBe('Sel diubah dengan tangan');
    expect(integrityOf(office, SEKRETARIS).chain).toMatchObject([{ line: at - 1, fault: 'edited' }]);
  });

  it('who deletes a line is found out by the gap, and the vault gives it back', () => {
    const office = corrected();
    const good = journal(office);
    const at = good.findIndex((line) => line[2] === 'Diterima') + 1;
    office.google.person(WAKIL).deleteRows(office.spreadsheetId, 'Jurnal', `${at}:${at}`);
    expect(integrityOf(office, OFFICE).chain).toMatchObject([{ line: at - 1, fault: 'deleted' }]);
    expect(callFromDialog(office, OFFICE, 'restoreRegister', { what: 'journal' }).refused).toBeUndefined();
    expect(journal(office).slice(0, good.length)).toEqual(good);
  });

  it('who cuts off the end of the journal is found out by the head that the control tab keeps', () => {
    const office = corrected();
    const last = journal(office).length;
    office.google.person(WAKIL).deleteRows(office.spreadsheetId, 'Jurnal', `${last}:${last}`);
    expect(integrityOf(office, OFFICE).chain.length).toBeGreaterThan(0);
  });

  /** Adds a line in Pimpinan's name, chained as it should be, with the head to fit: all that a role's rights allow. */
  function forgeApproval(office: SampleOffice, decision: (own: string[]) => object): void {
    const [, ...lines] = journal(office);
    const own = lines.filter((line) => line[2] === 'Dikoreksi').at(-1) ?? [];
    const [, at = '', , number = '', version = '', , , , fingerprint = ''] = own;
    const detail = JSON.stringify({ type: 'approved', decision: decision(own) });
    const name = 'Pimpinan Redaksi';
    rechain(office, [
      ...lines,
      ['', at, 'Disetujui', number, version, PIMPINAN, name, name, fingerprint, detail, '', ''],
    ]);
  }

  it('who forges another’s decision, chained as it should be, is found out: the row knows of none', () => {
    const office = corrected();
    forgeApproval(office, (own) => ({
      ...JSON.parse(own.slice(9, 12).join('')).correction,
      decision: 'approved',
      by: { name: 'Pimpinan Redaksi', position: '', acting: '', onBehalf: '', role: 'Pimpinan Redaksi' },
    }));
    const found = integrityOf(office, SEKRETARIS);
    expect(found.chain).toEqual([]);
    expect(found.rows.map((one) => one.heading)).toContain('Data keputusan');
    // The register itself goes by the row, which only Pimpinan can write.
    expect(act(office, ADMIN, 'publish', FIRST_ROW, { entries: [] }).refused).toContain('menunggu keputusan');
  });

  it('who forges what is no fact at all is named by its line, and does not blind the check for the others', () => {
    const office = corrected();
    const line = journal(office).length;
    forgeApproval(office, () => ({ decision: 'approved' }));
    const found = integrityOf(office, OFFICE);
    expect(found.chain).toEqual([{ line, fault: 'inserted' }]);
    expect(found.canRestore).toEqual([]);
    expect(act(office, PIMPINAN, 'approve', FIRST_ROW, {}).refused).toBeUndefined();
  });
});

describe('the owner', () => {
  const registerCell = (office: SampleOffice, heading: string) =>
    `${columnName(tabTexts(office, GID.register)[1]?.indexOf(heading) ?? -1)}${FIRST_ROW}`;

  it('who quietly types over a cell is journalled, and the cell is named with what stood there', () => {
    const office = corrected();
    type(office, OFFICE, 'Register', registerCell(office, 'Tanggapan Admin'), 'Ditulis pemilik');
    expect(journal(office).at(-1)).toEqual(expect.arrayContaining(['Sel diubah dengan tangan', OFFICE]));
    expect(integrityOf(office, SEKRETARIS).rows).toMatchObject([
      { heading: 'Tanggapan Admin', is: 'Ditulis pemilik', shouldBe: 'Lengkap.' },
    ]);
  });

  it('who does it by a script, which no trigger sees, is found by the comparison all the same', () => {
    const office = corrected();
    const column = tabTexts(office, GID.register)[1]?.indexOf('Tanggapan Admin') ?? -1;
    office.google.world.store.putCell(`${office.spreadsheetId}/${GID.register}`, FIRST_ROW - 1, column, {
      value: 'Ditulis pemilik',
    });
    expect(integrityOf(office, SEKRETARIS).rows).toMatchObject([
      { is: 'Ditulis pemilik', shouldBe: 'Lengkap.' },
    ]);
  });

  it('who rewrites journal, head and row to fit each other is found by the vault, and told the next morning', () => {
    const office = corrected();
    const [, ...lines] = journal(office);
    const rewritten = lines.map((line) => line.map((text) => text.replaceAll('Lengkap.', 'Kurang.')));
    rechain(office, rewritten);
    const column = tabTexts(office, GID.register)[1]?.indexOf('Tanggapan Admin') ?? -1;
    const key = `${office.spreadsheetId}/${GID.register}`;
    for (const { row, column: at, cell } of office.google.world.store.cells(key, FIRST_ROW - 1, FIRST_ROW))
      if (String(cell.value).includes('Lengkap.') && at >= column)
        office.google.world.store.putCell(key, row, at, {
          ...cell,
          value: String(cell.value).replaceAll('Lengkap.', 'Kurang.'),
        });
    // Without the vault everything fits.
    const seen = integrityOf(office, SEKRETARIS);
    expect([seen.chain, seen.rows]).toEqual([[], []]);
    // With it, nothing does.
    const found = integrityOf(office, OFFICE);
    expect(found.vault.length).toBeGreaterThan(0);
    expect(found.canRestore).toEqual(['journal']);
    office.google.advance(24 * HOUR);
    expect(mailsTo(office, OFFICE).some((mail) => mail.body.includes('brankas'))).toBe(true);
  });

  it('cannot reach what has left: the head on a paper made before is not the head of a journal rewritten since', () => {
    const office = corrected();
    callFromDialog(office, SEKRETARIS, 'makeRecap', recapRequest('2026-11'));
    const printed =
      tabTexts(office, GID.recap)
        .flat()
        .find((text) => /[0-9a-f]{64}|[0-9a-f]{16}/.test(text)) ?? '';
    const [head = ''] = /[0-9a-f]{16,64}/.exec(printed) ?? [];
    expect(head).not.toBe('');
    const [, ...lines] = journal(office);
    expect(lines.some((line) => line.some((text) => text.includes(head)))).toBe(true);
    rechain(
      office,
      lines.map((line) => line.map((text) => text.replaceAll('Lengkap.', 'Kurang.'))),
    );
    const now = journal(office).slice(1);
    expect(now.some((line) => line[13]?.startsWith(head))).toBe(false);
  });
});
