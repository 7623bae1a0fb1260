/** Register numbers: `MS-2025-0001`, consecutive within a year, never reused (domain.md §3). */

const NUMBER = /^MS-(\d{4})-(\d{4,})$/;

/** Whether a text is a register number, or '' for none yet. */
export function isNumberOrNone(text: string): boolean {
  return text === '' || NUMBER.test(text);
}

/**
 * The number after `last`; the first of the year when `last` is '' or of an earlier year. It never goes back: an
 * answer of December that is taken in after January has begun is numbered in January's row.
 */
export function nextNumber(last: string, year: string): string {
  const match = NUMBER.exec(last);
  const lastYear = match?.[1] ?? '';
  const sequence = lastYear >= year ? Number(match?.[2]) + 1 : 1;
  return `MS-${lastYear > year ? lastYear : year}-${String(sequence).padStart(4, '0')}`;
}

/** `2026` of `MS-2026-0001`. */
export function yearOf(number: string): string {
  return NUMBER.exec(number)?.[1] ?? '';
}

/** Orders by year, then by sequence, which may have more than four digits. */
export function compareNumbers(a: string, b: string): number {
  const [, yearA = '', sequenceA = ''] = NUMBER.exec(a) ?? [];
  const [, yearB = '', sequenceB = ''] = NUMBER.exec(b) ?? [];
  if (yearA !== yearB) return yearA < yearB ? -1 : 1;
  return Number(sequenceA) - Number(sequenceB);
}
