/** When clock triggers fire. Apart, because creating a trigger and firing it both reckon with it. */
import type { ClockRhythm } from '../documents';
import { fieldsIn } from '../utilities/format-date';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
/** Any day of a week or a month comes within these many. */
const SEARCHED_DAYS = 40;

/** Milliseconds from one firing to the next; undefined when months decide, and for what fires once. */
function period(clock: ClockRhythm): number | undefined {
  if (clock.everyMinutes) return clock.everyMinutes * MINUTE;
  if (clock.everyHours) return clock.everyHours * HOUR;
  if (clock.everyDays) return clock.everyDays * DAY;
  if (clock.everyWeeks) return clock.everyWeeks * WEEK;
  return undefined;
}

/** @param clock whose minute says when inside the hour: Google chooses it (platform.md §2.2) */
export function firstTime(clock: ClockRhythm, now: number): number {
  const { everyWeeks, weekDay, monthDay, atHour } = clock;
  const fields = fieldsIn(now, clock.timeZone);
  const isByDay = weekDay !== undefined || monthDay !== undefined || atHour !== undefined;
  if (!isByDay || clock.everyHours || clock.everyMinutes) return now + (period(clock) ?? 0);
  const midnight =
    now - (fields.hour * HOUR + fields.minute * MINUTE + fields.second * 1000 + fields.millisecond);
  const inDay = (atHour ?? fields.hour) * HOUR + clock.minute * MINUTE;
  const isWeekly = everyWeeks !== undefined || weekDay !== undefined;
  for (let days = 0; days < SEARCHED_DAYS; days += 1) {
    const at = midnight + days * DAY + inDay;
    const { weekday, day } = fieldsIn(at, clock.timeZone);
    const isIt =
      monthDay !== undefined
        ? day === Math.min(monthDay, lastDayOfMonth(at, clock.timeZone))
        : !isWeekly || weekDay === undefined || weekday.toUpperCase() === weekDay;
    if (isIt && at > now) return at;
  }
  throw new Error('A clock trigger that never fires.');
}

/** The next time after `now` in the rhythm of `at`; undefined when it fires once. */
export function nextTime(clock: ClockRhythm, at: number, now: number): number | undefined {
  if (clock.monthDay !== undefined) return firstTime(clock, now);
  const step = period(clock);
  return step && at + step * (Math.floor((now - at) / step) + 1);
}

/** Midnight, or an hour, of a day of the calendar in a zone. @param month from 1 */
export function dayIn(timeZone: string, [year, month, day]: [number, number, number], inDay: number): number {
  const wall = Date.UTC(year, month - 1, day) + inDay;
  return wall - fieldsIn(wall, timeZone).offset * MINUTE;
}

/** Google does not say what a trigger for the 31st does in June; here it fires on the 30th. */
function lastDayOfMonth(at: number, timeZone: string): number {
  const { year, month } = fieldsIn(at, timeZone);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
