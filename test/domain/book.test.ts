/** Closing a book: which one, what it holds, what keeps it open, and where a number is read-only afterwards. */
import { type Books, closedBookOf, closing, mayClose, scopeChange } from '../../src/domain/book';
import type { Item } from '../../src/domain/item';
import { approve } from '../../src/domain/rules/approve';
import { caseOf, itemAt, office, PIMPINAN, type State } from './samples';

const SOP = office().sop;
const OPEN: Books = { sop: SOP, closed: [] };
const item = (number: string, state: State = 'done'): Item => {
  const sample = itemAt(state);
  return { ...sample, submission: { ...sample.submission, number, title: `Judul ${number}` } };
};
const ITEMS = [
  item('MS-2026-0001', 'received'),
  item('MS-2025-0002', 'rejected'),
  item('MS-2025-0001'),
  item('MS-2025-0003', 'approved'),
];

describe('a year that has ended', () => {
  it('is closed with its numbers in order, and what is still open in it', () => {
    expect(closing(ITEMS, OPEN, SOP, '2026-01-05')).toEqual({
      name: '2025',
      numbers: ['MS-2025-0001', 'MS-2025-0002', 'MS-2025-0003'],
      open: [{ number: 'MS-2025-0003', title: 'Judul MS-2025-0003', status: 'approved' }],
    });
  });

  it.each([
    ['on its last day', '2025-12-31'],
    ['within it', '2025-07-05'],
  ])('not %s', (_, today) => {
    const items = ITEMS.filter((one) => one.submission.number.startsWith('MS-2025'));
    expect(closing(items, OPEN, SOP, today)).toEqual({ refused: 'no book to close', year: '2024' });
  });

  it('is not closed twice, but what was carried over is closed with the next', () => {
    const closed = { name: '2025', lastNumber: 'MS-2025-0003', carried: ['MS-2025-0003'] };
    const books = { sop: SOP, closed: [closed] };
    expect(closing(ITEMS, books, SOP, '2026-02-01')).toMatchObject({
      name: '2025, lanjutan 1',
      numbers: ['MS-2025-0003'],
    });
    expect(closing(ITEMS, books, SOP, '2027-01-02')).toMatchObject({
      name: '2026',
      numbers: ['MS-2025-0003', 'MS-2026-0001'],
    });
    const whole = { sop: SOP, closed: [{ ...closed, carried: [] }] };
    expect(closing(ITEMS, whole, SOP, '2026-02-01')).toMatchObject({ refused: 'no book to close' });
  });

  it('is refused while items are open, unless they are carried over', () => {
    const found = closing(ITEMS, OPEN, SOP, '2026-01-05');
    if ('refused' in found) throw new Error(found.refused);
    expect(mayClose(found, false)).toEqual({
      refused: 'items still open',
      book: '2025',
      numbers: ['MS-2025-0003'],
    });
    expect(mayClose(found, true)).toBeUndefined();
    expect(mayClose({ ...found, open: [] }, false)).toBeUndefined();
  });
});

describe('a new SOP number (A22)', () => {
  it('closes the book of the old one on the day, with all that it holds', () => {
    const wanted = { ...SOP, number: 'Nomor 2 Tahun 2026' };
    expect(closing(ITEMS, OPEN, wanted, '2026-03-01')).toMatchObject({
      name: '2026 (Nomor 1 Tahun 2025)',
      numbers: ['MS-2025-0001', 'MS-2025-0002', 'MS-2025-0003', 'MS-2026-0001'],
    });
  });

  it.each([
    ['another number', { number: 'Nomor 2 Tahun 2026', title: 'Alur Lain' }, 'new number'],
    ['another scope under the same number (PENGESAHAN 4)', { title: 'Alur Pengelolaan Website' }, 'scope'],
    ['a revision', { revision: 'revisi ke-1', revisedOn: '2026-01-01' }, undefined],
    ['nothing', {}, undefined],
  ])('%s', (_, changes, expected) => {
    expect(scopeChange(SOP, { ...SOP, ...changes })).toBe(expected);
  });
});

describe('afterwards a number is read-only in', () => {
  const books = {
    closed: [
      { name: '2025', lastNumber: 'MS-2025-0120', carried: ['MS-2025-0119'] },
      { name: '2026 (lama)', lastNumber: 'MS-2026-0040', carried: [] },
    ],
  };
  it.each([
    ['MS-2025-0001', '2025'],
    ['MS-2025-0120', '2025'],
    ['MS-2025-0119', '2026 (lama)'],
    ['MS-2026-0040', '2026 (lama)'],
    ['MS-2026-0041', undefined],
    ['MS-2026-10000', undefined],
    ['MS-2027-0001', undefined],
  ])('%s: %s', (number, expected) => {
    expect(closedBookOf(number, books)).toBe(expected);
  });

  it('no act changes it, whoever acts', () => {
    const given = caseOf(itemAt('corrected'), PIMPINAN, {
      books: { closed: [{ name: '2025', lastNumber: 'MS-2025-0007', carried: [] }] },
    });
    expect(approve(given, { note: '' })).toEqual({
      refused: 'book closed',
      number: 'MS-2025-0001',
      book: '2025',
    });
  });
});
