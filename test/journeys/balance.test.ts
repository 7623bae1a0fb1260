/** Balance: names listed by the office mark an item, ask Wakil and Pimpinan for one more tick, and are counted. */
import { act, CHECKS, makePaper, recapRequest } from '../../samples/clicks';
import { cellOf } from '../../samples/play';
import {
  ADMIN,
  GID,
  handInEvent,
  intactLines,
  newOffice,
  OFFICE,
  PIMPINAN,
  SEKRETARIS,
  statusOf,
  tabTexts,
  WAKIL,
} from './office';

it('an item that mentions a listed name is marked, and neither forwarded nor approved without the tick', () => {
  const office = newOffice();
  for (const [a1, text] of [
    ['A3', 'Partai Contoh'],
    ['C3', 'Partai'],
  ] as const)
    office.google.person(OFFICE).typeIntoCell(office.spreadsheetId, 'Nama Sensitif', a1, text);
  const caption = 'Kunjungan pengurus PARTAI CONTOH ke KPU Kabupaten Pasaman.';
  const { row } = handInEvent(office, { answers: { Caption: caption } });
  expect(cellOf(office, row, 'Keterangan')).toMatch(/Menyebut Partai Contoh; keseimbangan perlu diperiksa\./);
  const other = handInEvent(office).row;
  expect(cellOf(office, other, 'Keterangan')).not.toMatch(/Menyebut/);

  act(office, ADMIN, 'receive', row, {});
  expect(act(office, WAKIL, 'correct', row, {}).refused).toMatch(/menyebut Partai Contoh; pastikan semua/);
  expect(statusOf(office, row)).toBe('Diterima – menunggu koreksi');
  expect(act(office, WAKIL, 'correct', row, { checks: [...CHECKS, 'balanced'] }).done).toBeDefined();
  expect(act(office, PIMPINAN, 'approve', row, {}).refused).toMatch(/menyebut Partai Contoh/);
  expect(act(office, PIMPINAN, 'approve', row, { checks: ['balanced'] }).done).toBeDefined();
  expect(statusOf(office, row)).toBe('Disetujui – menunggu pengunggahan');
  intactLines(office);
});

it('the recap counts how often each listed name was published, also one that never was', () => {
  const office = newOffice();
  const { row } = handInEvent(office, { answers: { Caption: 'Kunjungan pengurus PARTAI CONTOH.' } });
  act(office, ADMIN, 'receive', row, {});
  act(office, WAKIL, 'correct', row, {});
  act(office, PIMPINAN, 'approve', row, {});
  const link = (platform: string, url: string) => ({ platform, url, reason: '', at: '' });
  const entries = [
    link('Instagram', 'https://www.instagram.com/p/123456'),
    link('X', 'https://x.com/kpu/status/123456'),
  ];
  expect(act(office, ADMIN, 'publish', row, { entries }).refused).toBeUndefined();
  const recap = () => {
    const made = makePaper(office, SEKRETARIS, 'recap', recapRequest('2026-11'));
    if (!made.done) throw new Error(made.refused);
    return tabTexts(office, GID.recap).map((line) => line.filter(Boolean));
  };
  const heading = 'Penyebutan nama, untuk keseimbangan pemberitaan';
  expect(recap()).not.toContainEqual([heading]);
  for (const [a1, text] of [
    ['A3', 'Partai Contoh'],
    ['C3', 'Partai'],
    ['A4', 'Calon Lain'],
    ['C4', 'Calon'],
  ] as const)
    office.google.person(OFFICE).typeIntoCell(office.spreadsheetId, 'Nama Sensitif', a1, text);
  const lines = recap();
  const at = lines.findIndex(([text]) => text === heading);
  expect(lines.slice(at + 1, at + 4)).toEqual([
    ['Nama', 'Jenis', 'Konten', 'Unggahan'],
    ['Partai Contoh', 'Partai', '1', '2'],
    ['Calon Lain', 'Calon', '0', '0'],
  ]);
});
