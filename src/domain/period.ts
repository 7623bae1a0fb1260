/**
 * The periods that papers are made for, by a short name that can be kept, sent and compared: `2026-11` a month,
 * `2026-Q4` a quarter, `2026-S2` a semester, `2026` a year, `2026-11-03/2026-11-20` any days.
 */
import { addDays, type Day, isDay } from './calendar';

export type PeriodName = string;
export const PERIOD_KINDS = ['month', 'quarter', 'semester', 'year', 'days'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Both days belong to the period. */
export interface Period {
  name: PeriodName;
  kind: PeriodKind;
  from: Day;
  until: Day;
}

/** Months that each kind has. */
const MONTHS = { month: 1, quarter: 3, semester: 6, year: 12 } as const;
const LETTERS = { Q: 'quarter', S: 'semester' } as const;

/** Nothing when the name names no period. */
export function periodNamed(name: PeriodName): Period | undefined {
  const [, year = '', month, letter, ordinal = ''] =
    /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])|-([QS])([1-4]))?$/.exec(name) ?? [];
  if (year === '') return daysNamed(name);
  if (month) return monthsFrom(name, 'month', year, Number(month));
  if (!letter) return monthsFrom(name, 'year', year, 1);
  const kind = LETTERS[letter as keyof typeof LETTERS];
  const first = (Number(ordinal) - 1) * MONTHS[kind] + 1;
  return first > 12 ? undefined : monthsFrom(name, kind, year, first);
}

/** `4` of `2026-Q4`; nothing of other kinds. */
export function ordinalOf({ name, kind }: Pick<Period, 'name' | 'kind'>): number | undefined {
  return kind === 'quarter' || kind === 'semester' ? Number(name.slice(-1)) : undefined;
}

function monthsFrom(name: PeriodName, kind: keyof typeof MONTHS, year: string, first: number): Period {
  const after = first + MONTHS[kind];
  const nextYear = String(Number(year) + Math.floor((after - 1) / 12));
  const from = firstOf(year, first);
  return { name, kind, from, until: addDays(firstOf(nextYear, ((after - 1) % 12) + 1), -1) };
}

function firstOf(year: string, month: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

function daysNamed(name: PeriodName): Period | undefined {
  const [from = '', until = '', ...others] = name.split('/');
  if (others.length > 0 || !isDay(from) || !isDay(until) || until < from) return undefined;
  return { name, kind: 'days', from, until };
}
