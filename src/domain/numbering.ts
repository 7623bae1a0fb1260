/** Register numbers: `MS-2025-0001`, consecutive within a year, never reused (domain.md §3). */

/** The number after `last`; the first of the year when `last` is of another year or ''. */
export function nextNumber(last: string, year: string): string {
  const match = /^MS-(\d{4})-(\d{4,})$/.exec(last);
  const sequence = match?.[1] === year ? Number(match[2]) + 1 : 1;
  return `MS-${year}-${String(sequence).padStart(4, '0')}`;
}
