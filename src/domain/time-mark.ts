/**
 * How an open item stands to the day by which somebody has to act: the register's live column, renewed by each act
 * and each morning. Apart from `limits`, whose results are final.
 */
import { type Day, daysBetween } from './calendar';
import { type Item, isClosed, type Status, statusOf } from './item';
import { targetDay } from './limits';

export type TimeMark =
  | { mark: 'none' }
  /** Keadaan kahar has suspended the limit. */
  | { mark: 'suspended' }
  | { mark: 'running' | 'due today'; due: Day }
  | { mark: 'late'; due: Day; days: number };

/**
 * The day to act by: of reviewers the SOP's limits with §8.3's target, of the upload and of staff who mend something
 * the day of the upload, which no return moves (A6). Non-events aim at their planned day itself (A13).
 */
export function dueDay(item: Item, status: Status = statusOf(item)): Day | '' {
  const { limits, submission } = item;
  const isReviewed = status === 'submitted' || status === 'received' || status === 'corrected';
  const due = isReviewed ? targetDay(limits) : limits.upload.day;
  const aim = submission.eventEnd;
  const aimsAtItsDay = submission.remarks.includes('not an event') && limits.collectedOn <= aim;
  return aimsAtItsDay && aim < due ? aim : due;
}

export function timeMark(item: Item, today: Day): TimeMark {
  const status = statusOf(item);
  // The first link has decided (A15); what is still open then is completeness, not time.
  if (isClosed(status) || status === 'partly uploaded') return { mark: 'none' };
  const due = dueDay(item, status);
  if (due === '') return { mark: 'suspended' };
  const days = daysBetween(due, today);
  if (days > 0) return { mark: 'late', due, days };
  return { mark: days === 0 ? 'due today' : 'running', due };
}
