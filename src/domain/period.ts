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

/** The months that a period touches, `2026-11`; its years when these are more than two years. */
export function monthsOf({ from, until }: Pick<Period, 'from' | 'until'>): string[] {
  const [first, last] = [from, until].map(
    (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1,
  );
  if (first === undefined || last === undefined) return [];
  if (last - first >= 24) {
    const year = Number(from.slice(0, 4));
    return Array.from({ length: Number(until.slice(0, 4)) - year + 1 }, (_, index) => String(year + index));
  }
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
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
