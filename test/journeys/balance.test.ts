/** Balance: names listed by the office mark an item, and ask Wakil and Pimpinan for one more tick. */
import { act, CHECKS } from '../../samples/clicks';
import { cellOf } from '../../samples/play';
import { ADMIN, handInEvent, intactLines, newOffice, OFFICE, PIMPINAN, statusOf, WAKIL } from './office';

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
