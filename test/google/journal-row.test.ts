/** Journal lines as rows: facts longer than a cell come back whole, or the act is not written. */
import type { JournalLine } from '../../src/domain/journal';
import { journalLine, journalRow } from '../../src/google/journal-row';
import { JOURNAL_COLUMNS } from '../../src/google/layout';

const LINE: JournalLine = {
  sequence: '7',
  at: '2025-07-04T10:15:00',
  event: 'Dikoreksi',
  number: 'MS-2025-0001',
  version: '1',
  email: 'wakil@contoh.id',
  name: 'Wakil, Kepala Subbagian',
  role: 'Wakil Pimpinan Redaksi',
  fingerprint: 'f'.repeat(64),
  detail: '{}',
  previous: '0'.repeat(64),
  hash: 'a'.repeat(64),
};

it.each([2, 48_999, 49_000, 49_001, 98_000, 147_000])(
  'a fact of %i characters comes back whole',
  (length) => {
    const detail = length > 3 ? `${'x'.repeat(length - 1)}é` : '{}';
    const row = journalRow({ ...LINE, detail });
    expect(row).toHaveLength(JOURNAL_COLUMNS.length);
    expect(Math.max(...row.map((cell) => cell.length))).toBeLessThanOrEqual(49_000);
    expect(journalLine(row)).toEqual({ ...LINE, detail });
  },
);

it('a fact that fits no journal is a fault that names the register number', () => {
  expect(() => journalRow({ ...LINE, detail: 'x'.repeat(147_001) })).toThrow('MS-2025-0001');
});
