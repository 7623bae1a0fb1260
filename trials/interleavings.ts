/**
 * Every pair of acts, on the same item and on different ones: at each round trip of the first, the second runs to its
 * end in between, as far as the lock lets it. Then the sweeps run, and the checker asks.
 */
import type { Schedule } from '../local-google/index';
import type { SampleOffice } from '../samples/office';
import { check, type Promised } from './checker';
import { add, copyOf, counts, freshOffice, type Say, tripsOf } from './fault-points';
import { countLines, numberIn } from './tabs';
import { HOUR, type TriedAct, toldBy } from './tried-act';

export interface InterleavingReport extends ReturnType<typeof counts> {
  pairs: number;
  interleavings: number;
}

export function tryInterleavings(acts: readonly TriedAct[], say: Say): InterleavingReport {
  const report: InterleavingReport = { ...counts(), pairs: 0, interleavings: 0 };
  const fresh = freshOffice();
  for (const first of acts) {
    const prepared = copyOf(fresh);
    const row = first.prepare(prepared);
    const trips = tripsOf(prepared, first, row).length;
    say(`${first.name}, with each other act in between`);
    for (const second of acts) {
      // Both on one item, where the second is possible there at all.
      if (first.isOfItem && second.isOfItem && mayBegin(prepared, second, row))
        tryPair(report, prepared, [first, row], [second, row], trips);
      const both = copyOf(prepared);
      tryPair(report, both, [first, row], [second, second.prepare(both)], trips);
      both.google.close();
    }
    prepared.google.close();
  }
  fresh.google.close();
  return report;
}

type Placed = [act: TriedAct, row: number];

function tryPair(
  report: InterleavingReport,
  prepared: SampleOffice,
  first: Placed,
  second: Placed,
  trips: number,
): void {
  report.pairs += 1;
  for (let at = 1; at <= trips; at += 1) {
    const office = copyOf(prepared);
    const since = countLines(office);
    const both = [first, second];
    const tasks = both.map(([one, row]) => one.begin(office, row));
    const { results } = office.google.together(tasks, cuttingIn(first[0].functionName, at));
    const promised = both.flatMap(([one, row], index): Promised[] =>
      one.decider && toldBy(results[index])?.done
        ? [{ email: one.decider, number: numberIn(office, row), since }]
        : [],
    );
    // Nothing failed that only the next day would mend.
    office.google.advance(3 * HOUR);
    report.interleavings += 1;
    const where = first[1] === second[1] && first[1] > 0 ? 'same item' : 'different items';
    const what = `${second[0].name} at round trip ${at} of ${first[0].name}, ${where}`;
    const found = check(office, promised);
    add(report, found, what);
    // Nothing died in between, so that no letter has a reason to come twice.
    if (found.duplicatedMail > 0) report.findings.push(`${what}: ${found.duplicatedMail} letters twice`);
    office.google.close();
  }
}

function mayBegin(prepared: SampleOffice, one: TriedAct, row: number): boolean {
  const office = copyOf(prepared);
  try {
    one.begin(office, row);
    return true;
  } catch {
    return false;
  } finally {
    office.google.close();
  }
}

/** The first act up to a round trip; then everything else; then the rest. A trigger that fires is its own task. */
export function cuttingIn(functionName: string, at: number): Schedule {
  let steps = 0;
  return (pending) => {
    const free = pending.filter((one) => !one.isBlocked);
    const candidates = free.length > 0 ? free : pending;
    const isFirst = (one: (typeof pending)[number]) =>
      one.task !== 1 && (one.task === 0 || one.name === functionName);
    const first = candidates.find(isFirst);
    const other = candidates.find((one) => !isFirst(one));
    if (first && (steps < at || !other)) {
      steps += 1;
      return first;
    }
    return other ?? (candidates[0] as (typeof pending)[number]);
  };
}
