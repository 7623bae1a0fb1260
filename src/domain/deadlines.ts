/** What waits for whom, the most urgent first: *Periksa tenggat*, and what reminders go by. */
import type { Day } from './calendar';
import { type Item, isClosed, type Status, statusOf } from './item';
import { type Office, signatureIn } from './office';
import { roleAt } from './rules/case';
import { type TimeMark, timeMark } from './time-mark';

export interface Deadline {
  number: string;
  title: string;
  status: Status;
  mark: TimeMark;
  /** Whether it waits for the account that asks. */
  isMine: boolean;
}

export function deadlines(
  items: readonly Item[],
  office: Pick<Office, 'people'>,
  email: string,
  today: Day,
): Deadline[] {
  return items
    .map((item): Deadline => {
      const { number, title } = item.submission;
      const status = statusOf(item);
      const role = roleAt(status);
      const isMine = role !== undefined && signatureIn(office, role, email, today) !== undefined;
      return { number, title, status, mark: timeMark(item, today), isMine };
    })
    .filter((one) => !isClosed(one.status))
    .sort((a, b) => (dueKey(a) < dueKey(b) ? -1 : 1));
}

/** By the day to act by; what has none comes last. */
function dueKey({ mark, number }: Deadline): string {
  return `${'due' in mark ? mark.due : '9'} ${number}`;
}
