/**
 * Many executions at once with Google's lock: whoever waits for it longer than their patience gives up, though others could
 * go on. Time is reckoned from what round trips cost; a lock is had by one, everything else goes on side by side.
 */
import { chance } from '../local-google/execution/chance';
import type { Schedule } from '../local-google/index';
import { tripMs } from './costs';

/** As the register waits (`src/google/register.ts`); Google's `tryLock` gives up then. */
export const PATIENCE_MS = 20_000;

export interface Crowd {
  schedule: Schedule;
  /** How long the longest waited, and how many gave up. */
  waited: { longestMs: number; gaveUp: number };
}

export function crowd(seed: number): Crowd {
  const random = chance(seed);
  const waited = { longestMs: 0, gaveUp: 0 };
  const since = new Map<number, number>();
  let now = 0;
  const schedule: Schedule = (pending) => {
    for (const one of pending) {
      if (one.isBlocked && !since.has(one.task)) since.set(one.task, now);
      // Free again, and before the lock still: it goes on waiting if another is quicker.
      if (!one.isBlocked && !one.step.endsWith('tryLock')) since.delete(one.task);
      const wait = now - (since.get(one.task) ?? now);
      waited.longestMs = Math.max(waited.longestMs, Math.min(wait, PATIENCE_MS));
    }
    const impatient = pending.find(
      (one) => one.isBlocked && now - (since.get(one.task) ?? now) >= PATIENCE_MS,
    );
    if (impatient) {
      waited.gaveUp += 1;
      since.delete(impatient.task);
      return impatient;
    }
    const free = pending.filter((one) => !one.isBlocked);
    const candidates = free.length > 0 ? free : pending;
    const chosen = candidates[Math.floor(random() * candidates.length)] as (typeof pending)[number];
    now += tripMs(chosen.step) / candidates.length;
    return chosen;
  };
  return { schedule, waited };
}
