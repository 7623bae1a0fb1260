/**
 * The hourly sweep, as the office account: takes in what a trigger missed, sends what was not sent. Does nothing
 * when nothing is left, and may be run at any time.
 */
import { isRefusal } from '../domain/rules/case';
import type { RawResponse, World } from './ports';

/** Letters younger than this may still be on their way in the act that queued them. */
const GRACE_MINUTES = 10;

export interface Swept {
  takenIn: number;
  sent: number;
}

/** @param takeIn takes in one response: the action `submit`, given by main, since actions do not call each other */
export function sweep(
  world: World,
  responses: RawResponse[],
  timeZone: string,
  takeIn: (response: RawResponse) => unknown,
): Swept {
  let takenIn = 0;
  for (const response of responses) {
    const result = takeIn(response);
    if (result !== 'known already' && !isRefusal(result as object)) takenIn += 1;
  }
  const now = world.now(timeZone);
  const due = world.outbox.waiting().filter((one) => minutesBetween(one.queuedAt, now) >= GRACE_MINUTES);
  if (due.length > 0) world.outbox.deliver(due, now);
  return { takenIn, sent: due.length };
}

function minutesBetween(from: string, until: string): number {
  return (Date.parse(`${until}Z`) - Date.parse(`${from}Z`)) / 60_000;
}
