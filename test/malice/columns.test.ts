/**
 * Role holders with their own hands in the spreadsheet: typing, pasting, clearing, sorting, moving, deleting where others
 * write. Google refuses what its protections cover; what they cannot cover is noticed.
 */
import { columnName } from '../../local-google/spreadsheet/a1';
import { act } from '../../samples/clicks';
import { REGISTER_GROUPS } from '../../src/google/layout';
import { groupStart } from '../../src/google/register-row';
import {
  ADMIN,
  everything,
  FIRST_ROW,
  GID,
  handInEvent,
  integrityOf,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  STAFF,
  statusOf,
  tabTexts,
  WAKIL,
} from '../journeys/office';

const office = newOffice();
const { row } = handInEvent(office);
act(office, ADMIN, 'receive', row, {});
act(office, WAKIL, 'correct', row, {});
handInEvent(office, { answers: { 'Judul atau nama kegiatan': 'Kedua' } });
const before = everything(office);
const group = (key: string) =>
  REGISTER_GROUPS.find((one) => one.key === key) as (typeof REGISTER_GROUPS)[number];
const first = (key: string) => columnName(groupStart(group(key).key));
const person = (email: string) => office.google.person(email);
const id = office.spreadsheetId;

const EVERYBODY = [ADMIN, WAKIL, PIMPINAN, SEKRETARIS, STAFF];

afterEach(() => expect(everything(office)).toBe(before));

describe('a role holder may not', () => {
  const HOLDERS: [who: string, group: string][] = [
    [ADMIN, 'decision'],
    [ADMIN, 'correction'],
    [WAKIL, 'decision'],
    [WAKIL, 'receipt'],
    [PIMPINAN, 'correction'],
    [PIMPINAN, 'uploads'],
    [SEKRETARIS, 'decision'],
    [SEKRETARIS, 'submission'],
  ];

  it.each(HOLDERS)('%s: type, paste or clear in %s', (who, key) => {
    const cell = `${first(key)}${row}`;
    expect(() => person(who).typeIntoCell(id, 'Register', cell, 'Disetujui')).toThrow();
    expect(() => person(who).pasteIntoRange(id, 'Register', cell, [['Disetujui', 'x']])).toThrow();
    expect(() => person(who).clearRange(id, 'Register', `${cell}:${cell}`)).toThrow();
  });

  it('paste over the edge of their own columns into the next role’s: nothing of it is written', () => {
    const start = groupStart(group('correction').key);
    const wide = Array.from({ length: group('correction').columns.length + 2 }, () => 'x');
    expect(() =>
      person(WAKIL).pasteIntoRange(id, 'Register', `${columnName(start)}${row}`, [wide]),
    ).toThrow();
  });

  it.each(EVERYBODY)('%s: sort, move or delete rows and columns of the register', (who) => {
    const mine = person(who);
    expect(() => mine.sortRange(id, 'Register', `A${FIRST_ROW}:BF${FIRST_ROW + 1}`, 'A', false)).toThrow();
    expect(() => mine.deleteRows(id, 'Register', `${row}:${row}`)).toThrow();
    expect(() => mine.moveRows(id, 'Register', `${row}:${row}`, `${row + 2}`)).toThrow();
    expect(() => mine.deleteColumns(id, 'Register', 'C:C')).toThrow();
    expect(() => mine.deleteSheet(id, 'Register')).toThrow();
  });

  it.each(EVERYBODY)('%s: write settings, numbers, or who holds which role', (who) => {
    for (const [tab, cell] of [
      ['Orang dan Peran', 'C5'],
      ['Profil Kantor', 'B3'],
      ['Platform', 'B3'],
      ['Keadaan Kahar', 'A3'],
      ['Kendali', 'B5'],
      ['Kendali', 'B10'],
      ['Kendali', 'B21'],
      ['Buku', 'A2'],
      ['Tahap SOP', 'C4'],
    ] as const)
      expect(() => person(who).typeIntoCell(id, tab, cell, 'x')).toThrow();
  });
});

it('and what a role holder types into their own columns decides nothing: the journal knows of no such decision', () => {
  const fresh = newOffice();
  const { row: own } = handInEvent(fresh);
  act(fresh, ADMIN, 'receive', own, {});
  act(fresh, WAKIL, 'correct', own, {});
  const cells = group('decision').columns.map((column) => column.heading);
  fresh.google
    .person(PIMPINAN)
    .pasteIntoRange(fresh.spreadsheetId, 'Register', `${first('decision')}${own}`, [
      cells.map(() => 'Disetujui'),
    ]);
  // It is found, said to have been done by hand, and nothing may be uploaded on its strength.
  expect(integrityOf(fresh, OFFICE).rows.length).toBeGreaterThan(0);
  expect(tabTexts(fresh, GID.journal).at(-1)?.[2]).toBe('Sel diubah dengan tangan');
  const { refused } = act(fresh, ADMIN, 'publish', own, {
    entries: [{ platform: 'Instagram', url: 'https://www.instagram.com/p/C1/', reason: '', at: '' }],
  });
  expect(refused).toContain('Data keputusan');
  expect(statusOf(fresh, own)).toContain('menunggu keputusan');
});
