/** What acts may cost, and whether they keep to it: the budgets of the benchmark, each the same for every length. */
import type { Measured } from './bench';

export interface Budget {
  budget: string;
  allowed: number;
  /** The most that was measured, over all lengths of the register. */
  measured: number;
  kept: boolean;
}

const DECISIONS = ['receive', 'correct', 'approve', 'return', 'reject'];
/** Besides these, an act's round trips are counted: sending is bought by the letter. */
const isMail = (trip: string) => /^(Mail|Gmail)App\./.test(trip);
/** The sample has five. */
const PHOTOS = 5;
const BUNDLE_BYTES = 200_000;

export function budgets(acts: readonly Measured[], bundleBytes: number): Budget[] {
  const most = (names: readonly string[], what: (one: Measured) => number) =>
    Math.max(0, ...acts.filter((one) => names.includes(one.act)).map(what));
  const trips = (one: Measured) => one.trips.filter((trip) => !isMail(trip)).length;
  const budget = (name: string, allowed: number, measured: number): Budget => ({
    budget: name,
    allowed,
    measured,
    kept: measured <= allowed,
  });
  return [
    budget(
      'decision: calls',
      20,
      most(DECISIONS, (one) => one.calls),
    ),
    budget(
      'decision: round trips',
      7,
      most(DECISIONS, (one) => one.roundTrips),
    ),
    budget(
      'decision: cells read',
      300,
      most(DECISIONS, (one) => one.cellsRead),
    ),
    budget(
      'ten rows in one go: round trips more than one row, mails aside',
      2,
      tripsMoreThan(acts, 'receive', 'receive ten', trips),
    ),
    budget(
      'submit with five photos: round trips',
      8 + 2 * PHOTOS,
      most(['submit'], (one) => one.roundTrips),
    ),
    budget(
      'opening the work sheet: round trips',
      2,
      most(
        DECISIONS.map((one) => `open ${one}`),
        (one) => one.roundTrips,
      ),
    ),
    budget('recap of a month: growth of the cells read', 0, growth(acts, 'recap')),
    budget('daily reminders: round trips besides mails', 6, most(['reminders'], trips)),
    budget('hourly sweep with nothing to do: round trips', 3, most(['idle sweep'], trips)),
    budget('bundle: bytes', BUNDLE_BYTES, bundleBytes),
  ];
}

/** The most over all lengths of the register. */
function tripsMoreThan(
  acts: readonly Measured[],
  one: string,
  many: string,
  trips: (measured: Measured) => number,
): number {
  const differences = acts
    .filter((measured) => measured.act === many)
    .map((measured) => {
      const single = acts.find((other) => other.act === one && other.rows === measured.rows);
      return trips(measured) - (single ? trips(single) : 0);
    });
  return Math.max(0, ...differences);
}

/** How many more cells the longest register costs than the shortest, for the same month. */
function growth(acts: readonly Measured[], name: string): number {
  const own = acts.filter((one) => one.act === name).map((one) => one.cellsRead);
  return own.length === 0 ? 0 : Math.max(...own) - Math.min(...own);
}
