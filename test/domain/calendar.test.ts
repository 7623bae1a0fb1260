import { utc } from '@date-fns/utc';
import * as byDateFns from 'date-fns';
import { differenceInCalendarDays, getDay, isValid, parseISO } from 'date-fns';
import fc from 'fast-check';
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  isWorkingDay,
  nextDay,
  weekdayOf,
} from '../../src/domain/calendar';

const HOLIDAYS = ['2025-08-17', '2025-08-18'].map((day) => ({ day }));

it('the day of a moment is the day written in it', () => {
  expect(dayOf('2025-07-04T00:00:00')).toBe('2025-07-04');
  expect(dayOf('2025-07-04T23:59:59')).toBe('2025-07-04');
});

it.each(['2025-07-04', '2024-02-29', '2025-12-31', '2000-02-29'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

it.each([
  '2025-02-29',
  '2025-02-30',
  '2025-13-01',
  '2025-00-10',
  '2025-07-00',
  '2025-07-32',
  '2025-7-4',
  '04/07/2025',
  '4 Juli 2025',
  '2025-07-04T10:00:00',
  ' 2025-07-04',
  '',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

it.each([
  ['2025-07-04', 1, '2025-07-05'],
  ['2025-07-31', 1, '2025-08-01'],
  ['2025-12-31', 1, '2026-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2025-02-28', 1, '2025-03-01'],
  ['2025-07-01', -1, '2025-06-30'],
  ['2025-03-29', 2, '2025-03-31'], // summer time begins in Europe
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

it.each([
  ['2025-07-04', '2025-07-05', 1],
  ['2025-07-04', '2025-07-04', 0],
  ['2025-07-05', '2025-07-04', -1],
  ['2025-12-30', '2026-01-02', 3],
  ['2024-02-28', '2024-03-01', 2],
  ['2025-10-25', '2025-10-27', 2], // summer time ends in Europe
])('from %s to %s: %i days', (from, to, expected) => {
  expect(daysBetween(from, to)).toBe(expected);
});

it.each([
  ['2025-07-04', true], // Friday
  ['2025-07-05', false],
  ['2025-07-06', false],
  ['2025-07-07', true],
  ['2025-08-18', false], // Monday, cuti bersama
  ['2025-08-19', true],
])('%s is a working day: %s', (day, expected) => {
  expect(isWorkingDay(day, HOLIDAYS)).toBe(expected);
});

it.each([
  ['2025-07-03', 'calendar', '2025-07-04'],
  ['2025-07-04', 'calendar', '2025-07-05'],
  ['2025-08-16', 'calendar', '2025-08-17'], // a holiday counts as any day
  ['2025-07-03', 'working', '2025-07-04'],
  ['2025-07-04', 'working', '2025-07-07'],
  ['2025-07-05', 'working', '2025-07-07'],
  ['2025-07-06', 'working', '2025-07-07'],
  ['2025-08-15', 'working', '2025-08-19'], // Friday, weekend, Sunday 17 and Monday 18 off
] as const)('H+1 of %s, %s days: %s', (day, counting, expected) => {
  expect(nextDay(day, counting, HOLIDAYS)).toBe(expected);
});

describe('compared with date-fns, which this used to be', () => {
  const days = fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2100-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const text = (date: Date) => date.toISOString().slice(0, 10);
  const inUtc = { in: utc };

  it('a day so many days on', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (date, count) => {
        expect(addDays(text(date), count)).toBe(text(byDateFns.addDays(date, count, inUtc)));
      }),
    );
  });

  it('days between two', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(daysBetween(text(from), text(to))).toBe(differenceInCalendarDays(to, from, inUtc));
      }),
    );
  });

  it('its weekday, and whether a text is a day at all', () => {
    fc.assert(fc.property(days, (date) => expect(weekdayOf(text(date))).toBe(getDay(date, inUtc))));
    const parts = fc.tuple(
      fc.integer({ min: 1990, max: 2100 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const written = [year, month, day].map((one) => String(one).padStart(2, '0')).join('-');
        expect(isDay(written)).toBe(isValid(parseISO(written)));
      }),
    );
  });
});
