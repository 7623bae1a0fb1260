/** When clock triggers fire. Apart, because creating a trigger and firing it both reckon with it. */
import type { TriggerDocument } from '../documents';
import { fieldsIn } from '../utilities/format-date';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Clock = NonNullable<TriggerDocument['clock']>;

/** Milliseconds from one firing to the next; undefined for a trigger that fires once. */
export function period(clock: Clock): number | undefined {
  if (clock.everyMinutes) return clock.everyMinutes * MINUTE;
  if (clock.everyHours) return clock.everyHours * HOUR;
  if (clock.everyDays) return clock.everyDays * DAY;
  return undefined;
}

/** @param minute at which a daily trigger fires inside its hour: Google chooses it (platform.md §2.2). */
export function firstTime(clock: Clock, now: number, timeZone: string, minute: number): number {
  const step = period(clock) ?? 0;
  if (!clock.everyDays || clock.atHour === undefined) return now + step;
  const { hour, minute: nowMinute, second, millisecond } = fieldsIn(now, timeZone);
  const midnight = now - (hour * HOUR + nowMinute * MINUTE + second * 1000 + millisecond);
  const today = midnight + clock.atHour * HOUR + minute * MINUTE;
  return today > now ? today : today + DAY;
}

/** The next time after `now` in the rhythm of `at`. */
export function nextTime(clock: Clock, at: number, now: number): number | undefined {
  const step = period(clock);
  return step && at + step * (Math.floor((now - at) / step) + 1);
}
