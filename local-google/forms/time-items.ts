/** Questions for days, times and how long something took. Answers are text: `2026-03-04`, `07:05` (platform.md §1.3). */
import type { Imitation } from '../imitation';
import { readManifest } from '../manifest';
import { formatDate } from '../utilities/format-date';
import { OpenQuestion } from './question';

type DateItem = GoogleAppsScript.Forms.DateItem;
type DateTimeItem = GoogleAppsScript.Forms.DateTimeItem;
type TimeItem = GoogleAppsScript.Forms.TimeItem;
type DurationItem = GoogleAppsScript.Forms.DurationItem;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;

abstract class DayQuestion<G> extends OpenQuestion<G> {
  includesYear(): boolean {
    return this._item.includesYear ?? true;
  }
  setIncludesYear(enableYear: boolean): G {
    return this._change((item) => {
      item.includesYear = enableYear;
    });
  }
  /** By the script's clock. */
  _day(date: GoogleAppsScript.Base.Date, time: string): ItemResponse {
    const zone = readManifest(this._execution).timeZone ?? 'Etc/GMT';
    const day = this.includesYear() ? 'yyyy-MM-dd' : 'MM-dd';
    return this._respond(formatDate(date.getTime(), zone, `${day}${time}`));
  }
}

export class DateItemFace extends DayQuestion<DateItem> implements Imitation<DateItemFace, DateItem> {
  readonly _name = 'DateItem';

  createResponse(response: GoogleAppsScript.Base.Date): ItemResponse {
    return this._day(response, '');
  }
}

export class DateTimeItemFace
  extends DayQuestion<DateTimeItem>
  implements Imitation<DateTimeItemFace, DateTimeItem>
{
  readonly _name = 'DateTimeItem';

  createResponse(response: GoogleAppsScript.Base.Date): ItemResponse {
    return this._day(response, ' HH:mm');
  }
}

const two = (value: number) => String(value).padStart(2, '0');

export class TimeItemFace extends OpenQuestion<TimeItem> implements Imitation<TimeItemFace, TimeItem> {
  readonly _name = 'TimeItem';

  createResponse(hour: number, minute: number): ItemResponse {
    if (!(hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59)) throw new Error('Invalid time.');
    return this._respond(`${two(hour)}:${two(minute)}`);
  }
}

export class DurationItemFace
  extends OpenQuestion<DurationItem>
  implements Imitation<DurationItemFace, DurationItem>
{
  readonly _name = 'DurationItem';

  createResponse(hours: number, minutes: number, seconds: number): ItemResponse {
    if (!(hours >= 0 && minutes >= 0 && minutes <= 59 && seconds >= 0 && seconds <= 59))
      throw new Error('Invalid duration.');
    return this._respond(`${two(hours)}:${two(minutes)}:${two(seconds)}`);
  }
}
