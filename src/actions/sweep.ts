/**
 * The hourly sweep, as the office account: takes in what a trigger missed, sends what was not sent. Does nothing
 * when nothing is left, and may be run at any time.
 */
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import type { RawResponse, World } from './ports';

/** Letters younger than this may still be on their way in the act that queued them. */
const GRACE_MINUTES = 10;

export interface Swept {
  takenIn: number;
  sent: number;
}

/**
 * @param responses gives the form's responses of the last days
 * @param takeIn takes in one of them: the action `submit`, given by main, since actions do not call each other
 */
export function sweep(
  world: World,
  responses: (formId: string) => RawResponse[],
  takeIn: (response: RawResponse) => object | string,
): Swept | Refusal {
  const read = world.register.readIntake();
  if (isRefusal(read)) return read;
  const { timeZone } = read.office;
  const missed = responses(read.control.formId).filter(
    (one) => !read.has(one.id, world.momentOf(one.submittedAt, timeZone)),
  );
  let takenIn = 0;
  for (const response of missed) {
    const result = takeIn(response);
    if (typeof result === 'object' && !isRefusal(result)) takenIn += 1;
  }
  const now = world.now(timeZone);
  const due = world.outbox.waiting().filter((one) => minutesBetween(one.queuedAt, now) >= GRACE_MINUTES);
  if (due.length > 0) world.outbox.deliver(due, now);
  return { takenIn, sent: due.length };
}

function minutesBetween(from: string, until: string): number {
  return (Date.parse(`${until}Z`) - Date.parse(`${from}Z`)) / 60_000;
}
