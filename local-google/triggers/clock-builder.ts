/** The builder behind `ScriptApp.newTrigger(…).timeBased()`. Apart from those that wait for people. */
import { checkArguments } from '../arguments';
import type { ClockRhythm } from '../documents';
import { isMember } from '../enumeration';
import type { Execution } from '../execution/execution';
import { readManifest } from '../manifest';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { WeekDay } from './enums';
import { dayIn, firstTime } from './schedule';
import { type Draft, store } from './store-trigger';

const HOUR = 3_600_000;

export class ClockTriggerBuilder
  extends ServiceObject
  implements GoogleAppsScript.Script.ClockTriggerBuilder
{
  readonly _name = 'ClockTriggerBuilder';
  override readonly _roundTrips = ['create'];
  private readonly _clock: Partial<ClockRhythm> = {};
  private _after?: number;
  private _day?: [year: number, month: number, day: number];

  constructor(
    execution: Execution,
    private readonly _draft: Draft,
  ) {
    super(execution);
  }

  everyMinutes(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    if (![1, 5, 10, 15, 30].includes(n)) {
      throw new Error(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this._set('everyMinutes', n);
  }
  everyHours(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    return this._set('everyHours', n);
  }
  everyDays(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    return this._set('everyDays', n);
  }
  everyWeeks(n: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    return this._set('everyWeeks', n);
  }
  onWeekDay(day: GoogleAppsScript.Base.Weekday): GoogleAppsScript.Script.ClockTriggerBuilder {
    if (!isMember(WeekDay, day)) throw new Error('Invalid argument: day');
    this._clock.weekDay = String(day);
    return partial(this);
  }
  onMonthDay(day: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    if (!(day >= 1 && day <= 31)) throw new Error('Invalid argument: day');
    return this._set('monthDay', day);
  }
  atHour(hour: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    if (!(hour >= 0 && hour <= 23)) throw new Error('Invalid argument: hour');
    return this._set('atHour', hour);
  }
  nearMinute(minute: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    if (!(minute >= 0 && minute <= 59)) throw new Error('Invalid argument: minute');
    return this._set('minute', minute);
  }
  inTimezone(timezone: string): GoogleAppsScript.Script.ClockTriggerBuilder {
    checkArguments('ClockTriggerBuilder.inTimezone', [timezone], ['String']);
    this._clock.timeZone = timezone;
    return partial(this);
  }
  /** Fires once. */
  after(durationMilliseconds: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    checkArguments('ClockTriggerBuilder.after', [durationMilliseconds], ['number']);
    this._after = durationMilliseconds;
    return partial(this);
  }
  /** Fires once, at a moment. */
  at(date: GoogleAppsScript.Base.Date): GoogleAppsScript.Script.ClockTriggerBuilder {
    checkArguments('ClockTriggerBuilder.at', [date], ['Date']);
    this._after = date.getTime() - this._execution.world.clock.now();
    return partial(this);
  }
  /** Fires once, on a day of the calendar, by default at midnight. @param month from 1 */
  atDate(year: number, month: number, day: number): GoogleAppsScript.Script.ClockTriggerBuilder {
    checkArguments('ClockTriggerBuilder.atDate', [year, month, day], ['number', 'number', 'number']);
    this._day = [year, month, day];
    return partial(this);
  }

  create(): GoogleAppsScript.Script.Trigger {
    const { everyMinutes, everyHours, everyDays, everyWeeks, weekDay, monthDay } = this._clock;
    const repeats = [everyMinutes, everyHours, everyDays, everyWeeks, weekDay, monthDay].some(Boolean);
    if (!repeats && this._after === undefined && !this._day) {
      throw new Error('No recurrence was set on the clock trigger.');
    }
    const { world } = this._execution;
    const clock: ClockRhythm = {
      timeZone: readManifest(this._execution).timeZone ?? 'Etc/GMT',
      // Google picks some minute of the hour; here it is spread as well, but the same each time.
      minute: this._clock.minute ?? (world.store.next('clock trigger') * 17) % 60,
      ...this._clock,
      // Without a number of weeks, a weekday is every week's.
      ...(weekDay !== undefined && !everyWeeks && { everyWeeks: 1 }),
    };
    return store(this._execution, { ...this._draft, clock, nextAt: this._nextAt(clock) });
  }

  private _nextAt(clock: ClockRhythm): number {
    const now = this._execution.world.clock.now();
    if (this._day) return dayIn(clock.timeZone, this._day, (clock.atHour ?? 0) * HOUR);
    return this._after === undefined ? firstTime(clock, now) : now + this._after;
  }

  private _set(
    key: keyof ClockRhythm &
      ('everyMinutes' | 'everyHours' | 'everyDays' | 'everyWeeks' | 'monthDay' | 'atHour' | 'minute'),
    n: number,
  ): GoogleAppsScript.Script.ClockTriggerBuilder {
    checkArguments(`ClockTriggerBuilder.${key}`, [n], ['number']);
    this._clock[key] = n;
    return partial(this);
  }
}
