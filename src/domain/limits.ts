/** Deadline arithmetic of domain.md §8.3: which day each step must be done by, and how late a thing is. */
import { type Day, daysBetween, nextDay } from './calendar';
import type { Item, Limits } from './item';
import type { Office } from './office';

/**
 * The limits of an item whose event ended on `eventEnd` (K) and which was complete on `collectedOn` (P):
 * B1 = B5 = K+1, B2 = B3 = B4 = P+1.
 */
export function limitsOf(
  eventEnd: Day,
  collectedOn: Day,
  office: Pick<Office, 'counting' | 'holidays'>,
): Limits {
  const plusOne = (day: Day) => nextDay(day, office.counting, office.holidays);
  return {
    collectedOn,
    submitBy: plusOne(eventEnd),
    respondBy: plusOne(collectedOn),
    uploadBy: plusOne(eventEnd),
  };
}

/** Days past a limit; 0 is on time. */
export function daysLate(limit: Day, done: Day): number {
  return Math.max(0, daysBetween(limit, done));
}

/** The day to urge for: the SOP's own limits clash when P > K, so the earlier one that can still be met (§8.3). */
export function targetDay({ respondBy, uploadBy, collectedOn }: Limits): Day {
  if (collectedOn > uploadBy) return collectedOn;
  return respondBy < uploadBy ? respondBy : uploadBy;
}

/** The moment of the first link decides whether an upload was on time (A15); nothing while there is none. */
export function uploadDaysLate({ uploads, limits }: Item): number | undefined {
  const first = uploads
    .filter((one) => one.url)
    .map((one) => one.at)
    .sort()[0];
  return first === undefined ? undefined : daysLate(limits.uploadBy, first.slice(0, 10));
}

/** The first step that came after its limit, and so explains a late upload (§8.3). */
export function causeOfLateness(item: Item): 1 | 2 | 3 | 4 | 5 | undefined {
  if (!uploadDaysLate(item)) return undefined;
  if (daysLate(item.limits.submitBy, item.limits.collectedOn) > 0) return 1;
  if (item.receipt && item.receipt.daysLate > 0) return 2;
  if (item.correction && item.correction.daysLate > 0) return 3;
  if (item.decision && item.decision.daysLate > 0) return 4;
  return 5;
}
