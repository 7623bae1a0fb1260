import { nextNumber } from '../../src/domain/numbering';

it.each([
  ['', '2025', 'MS-2025-0001'],
  ['MS-2025-0001', '2025', 'MS-2025-0002'],
  ['MS-2025-0009', '2025', 'MS-2025-0010'],
  ['MS-2025-0999', '2025', 'MS-2025-1000'],
  ['MS-2025-9999', '2025', 'MS-2025-10000'],
  ['MS-2025-10000', '2025', 'MS-2025-10001'],
  ['MS-2025-0412', '2026', 'MS-2026-0001'],
])('after %j in %s comes %s', (last, year, expected) => {
  expect(nextNumber(last, year)).toBe(expected);
});

it('never goes back: an answer of December taken in after January has begun repeats no number', () => {
  const january = nextNumber('MS-2025-0412', '2026');
  const december = nextNumber(january, '2025');
  const next = nextNumber(december, '2026');
  expect(new Set(['MS-2025-0001', january, december, next]).size).toBe(4);
});
