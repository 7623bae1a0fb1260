import { shelfOf } from '../../src/domain/papers';

it.each([
  ['a month', '2026-11-01', '2026-11-30', '2026-11'],
  ['a part of a month', '2026-11-03', '2026-11-04', '2026-11'],
  ['a quarter', '2026-10-01', '2026-12-31', '2026'],
  ['a year', '2026-01-01', '2026-12-31', '2026'],
  ['a period over the turn of the year, where it ends', '2025-12-15', '2026-01-15', '2026'],
])('%s is filed where it belongs', (_, from, until, shelf) => {
  expect(shelfOf({ from, until })).toBe(shelf);
});
