/**
 * Days and moments of the office, as text in its own time zone: a day is `2025-07-04`, a moment
 * `2025-07-04T10:15:00`. Apart, because every limit of the SOP is counted in civil days (domain.md §8.3), and
 * text cannot slip a day when a machine stands in another time zone.
 */
import { utc } from '@date-fns/utc';
import { addDays as addDaysTo, differenceInCalendarDays, getDay, isValid, parseISO } from 'date-fns';

/** `YYYY-MM-DD`. */
export type Day = string;
/** `YYYY-MM-DDTHH:mm:ss`, in the office's time zone. */
export type Moment = string;

/** How "H+1" is counted (A2). */
export type Counting = 'calendar' | 'working';

export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10);
}

/**
 * The day that a moment counts for: what comes after the cut-off (`HH:mm`, that minute included in the day)
 * counts for the next day (A3).
 */
export function countedDay(moment: Moment, cutOff: string): Day {
  return moment.slice(11, 16) > cutOff ? addDays(dayOf(moment), 1) : dayOf(moment);
}

/** Whether the text is a day that exists: `2025-02-30` does not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(read(text)) && write(read(text)) === text;
}

export function addDays(day: Day, days: number): Day {
  return write(addDaysTo(read(day), days));
}

/** Days from one day to another: 1 from Friday to Saturday. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(read(to), read(from), { in: utc });
}

export function isWorkingDay(day: Day, holidays: readonly { day: Day }[]): boolean {
  const weekday = getDay(read(day), { in: utc });
  return weekday !== 0 && weekday !== 6 && !holidays.some((one) => one.day === day);
}

/** H+1: the next day, or, when working days are counted, the next working day (domain.md §8.3). */
export function nextDay(day: Day, counting: Counting, holidays: readonly { day: Day }[]): Day {
  let next = addDays(day, 1);
  if (counting === 'working') while (!isWorkingDay(next, holidays)) next = addDays(next, 1);
  return next;
}

function read(day: Day): Date {
  return parseISO(day, { in: utc });
}

function write(date: Date): Day {
  return isValid(date) ? date.toISOString().slice(0, 10) : '';
}
