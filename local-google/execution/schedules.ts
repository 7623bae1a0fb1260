/**
 * Who goes on when several executions could: the ready-made ways to decide it. Apart from the interleaving, so that a
 * test can bring its own.
 */
import { chance } from './chance';

/** A task that could go on now. */
export interface Pending {
  /** Its place among the tasks that were given; triggers that fired meanwhile come after them. */
  task: number;
  name: string;
  /** What it is about to do: `start`, or the name of a round trip. */
  step: string;
  /** It waits for a lock that another holds: to choose it is to let its patience end. */
  isBlocked: boolean;
}

/** @param previous the task that went on last, if any did and is not at its end */
export type Schedule = (pending: readonly Pending[], previous: Pending | undefined) => Pending;

/** Those that can go on; when all wait for each other, those whose patience can end. */
export function candidates(pending: readonly Pending[]): readonly Pending[] {
  const free = pending.filter((one) => !one.isBlocked);
  return free.length > 0 ? free : pending;
}

/** One after the other, each as far as it gets. */
export function inSequence(): Schedule {
  return (pending, previous) => {
    const free = candidates(pending);
    return free.find((one) => one.task === previous?.task) ?? first(free);
  };
}

/** Each in turn, from round trip to round trip. */
export function alternating(): Schedule {
  let last = -1;
  return (pending) => {
    const free = candidates(pending);
    const chosen = free.find((one) => one.task > last) ?? first(free);
    last = chosen.task;
    return chosen;
  };
}

/** By chance, and the same each time for the same seed. */
export function byChance(seed: number): Schedule {
  const random = chance(seed);
  return (pending) => {
    const free = candidates(pending);
    return free[Math.floor(random() * free.length)] as Pending;
  };
}

/** The tasks as listed, one entry for each step; then one after the other. */
export function following(tasks: readonly number[]): Schedule {
  const left = [...tasks];
  const rest = inSequence();
  return (pending, previous) => {
    const next = left.shift();
    if (next === undefined) return rest(pending, previous);
    const chosen = pending.find((one) => one.task === next);
    if (!chosen) throw new Error(`Task ${next} cannot go on: it is at its end, or was never there.`);
    return chosen;
  };
}

/**
 * Tries every schedule that takes a task off its work at most so many times, each on a world that `tryOut` makes anew.
 * Most mistakes of concurrency show with one or two such switches.
 * @returns how many schedules there were
 */
export function explore(tryOut: (schedule: Schedule) => void, { switches = 1, limit = 10_000 } = {}): number {
  // At each point the number of the choice; depth first, the last point moves on first.
  let path: { chosen: number; of: number }[] = [];
  for (let count = 1; ; count += 1) {
    if (count > limit) throw new Error(`There are more than ${limit} schedules.`);
    let point = 0;
    let switched = 0;
    tryOut((pending, previous) => {
      const free = candidates(pending);
      const stay = free.find((one) => one.task === previous?.task);
      const others = free.filter((one) => one !== stay);
      const choices = stay ? (switched < switches ? [stay, ...others] : [stay]) : others;
      const here = path[point] ?? { chosen: 0, of: choices.length };
      path[point] = here;
      point += 1;
      const chosen = choices[here.chosen] as Pending;
      if (stay && chosen !== stay) switched += 1;
      return chosen;
    });
    path = path.slice(0, point);
    let last = path.at(-1);
    while (last && last.chosen + 1 >= last.of) {
      path.pop();
      last = path.at(-1);
    }
    if (!last) return count;
    last.chosen += 1;
  }
}

function first(pending: readonly Pending[]): Pending {
  const [one] = pending;
  if (!one) throw new Error('Nothing can go on.');
  return one;
}
