/**
 * Days and moments of the office, as text in its own time zone: a day is `2025-07-04`, a moment
 * `2025-07-04T10:15:00`. Apart, because every limit of the SOP is counted in civil days (domain.md §8.3), and
 * text cannot slip a day when a machine stands in another time zone. Arithmetic is the language's own, on UTC, where
 * every day has 24 hours (decision 0012); its tests compare with date-fns.
 */

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
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && write(read(text)) === text;
}

export function addDays(day: Day, days: number): Day {
  return write(read(day) + days * DAY);
}

/** Days from one day to another: 1 from Friday to Saturday. */
export function daysBetween(from: Day, to: Day): number {
  return (read(to) - read(from)) / DAY;
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(read(day)).getUTCDay();
}

export function isWorkingDay(day: Day, holidays: readonly { day: Day }[]): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !holidays.some((one) => one.day === day);
}

/** H+1: the next day, or, when working days are counted, the next working day (domain.md §8.3). */
export function nextDay(day: Day, counting: Counting, holidays: readonly { day: Day }[]): Day {
  let next = addDays(day, 1);
  if (counting === 'working') while (!isWorkingDay(next, holidays)) next = addDays(next, 1);
  return next;
}

const DAY = 24 * 60 * 60 * 1000;

/** Its midnight in UTC, in milliseconds; a date alone is read as UTC (ECMA-262, date time string format). */
function read(day: Day): number {
  return Date.parse(day);
}

function write(time: number): Day {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
