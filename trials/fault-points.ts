/**
 * Every act, and at each of its round trips each thing that can go wrong on Google; then people try again what they were
 * told had failed, the sweeps run, and the checker asks what became of it all.
 */
import type { Fault } from '../local-google/index';
import { openSampleOffice, type SampleOffice } from '../samples/office';
import { check, type Findings, type Promised } from './checker';
import { holding } from './lock-holder';
import { countLines, numberIn } from './tabs';
import { carryOut, DAY, HOUR, type TriedAct } from './tried-act';

const BUNDLE = 'build/apps-script';
const MONDAY = Date.parse('2026-11-02T16:00:00+07:00');

/** What goes wrong: a name for the report, and how it is brought about at a round trip. */
const FAULTS: { name: string; fits?: (trip: string) => boolean; fault: Omit<Fault, 'at'> }[] = [
  { name: 'service error before', fault: { kind: 'service error' } },
  { name: 'service error after', fault: { kind: 'service error', isAfter: true } },
  { name: 'service timeout', fault: { kind: 'service timeout', isAfter: true } },
  { name: 'time limit', fault: { kind: 'time limit' } },
  { name: 'end of process before', fault: { kind: 'end of process' } },
  { name: 'end of process after', fault: { kind: 'end of process', isAfter: true } },
  {
    name: 'mail quota gone',
    fits: (trip) => trip.startsWith('MailApp.'),
    fault: { kind: 'service error', message: 'Service invoked too many times for one day: email.' },
  },
  {
    name: 'Drive quota gone',
    fits: (trip) => trip.startsWith('Drive'),
    fault: { kind: 'service error', message: "The user's Drive storage quota has been exceeded." },
  },
];

export interface FaultReport {
  acts: number;
  faultPoints: number;
  survived: number;
  lost: number;
  halfDone: number;
  duplicatedMail: number;
  unsent: number;
  /** Each thing that went wrong: act, round trip, fault, and what was found. */
  findings: string[];
  roundTrips: Record<string, number>;
}

export type Say = (line: string) => void;

/** @param every only each so-manyth of the points, in their order */
export function tryFaults(acts: readonly TriedAct[], say: Say, every = 1): FaultReport {
  let points = 0;
  const report: FaultReport = { ...counts(), acts: acts.length, faultPoints: 0, roundTrips: {} };
  const fresh = freshOffice();
  for (const one of acts) {
    const prepared = copyOf(fresh);
    const row = one.prepare(prepared);
    const trips = tripsOf(prepared, one, row);
    report.roundTrips[one.name] = trips.length;
    say(`${one.name}: ${trips.length} round trips`);
    const tryOne = (what: string, strike: (office: SampleOffice) => void) => {
      points += 1;
      if (points % every !== 0) return;
      const office = copyOf(prepared);
      const found = tryAgain(office, one, row, strike);
      office.google.close();
      report.faultPoints += 1;
      add(report, found, `${one.name}, ${what}`);
    };
    trips.forEach((trip, index) => {
      for (const { name, fits, fault } of FAULTS) {
        if (fits && !fits(trip)) continue;
        tryOne(`${index + 1} ${trip}, ${name}`, (office) =>
          office.google.arm({ ...fault, at: index + 1, functionName: one.functionName }),
        );
      }
    });
    if (trips.some((trip) => trip.endsWith('tryLock')))
      tryOne('lock not to be had', (office) => {
        office.google.together(...holding(office, one.begin(office, row), one.functionName));
      });
    prepared.google.close();
  }
  fresh.google.close();
  return report;
}

export function counts() {
  return { survived: 0, lost: 0, halfDone: 0, duplicatedMail: 0, unsent: 0, findings: [] as string[] };
}

/** Adds what was found after one trial. */
export function add(report: ReturnType<typeof counts>, found: Findings, what: string): void {
  report.lost += found.lost.length;
  report.halfDone += found.halfDone.length;
  report.duplicatedMail += found.duplicatedMail;
  report.unsent += found.unsent;
  const wrong = [...found.lost, ...found.halfDone];
  if (wrong.length === 0 && found.unsent === 0) report.survived += 1;
  for (const text of wrong) report.findings.push(`${what}: ${text}`);
}

export function freshOffice(): SampleOffice {
  return openSampleOffice({ bundle: BUNDLE, startAt: MONDAY });
}

export function copyOf(office: SampleOffice): SampleOffice {
  return openSampleOffice({ bundle: BUNDLE, startAt: MONDAY, copyOf: office });
}

/** Names of an act's round trips when nothing goes wrong: asked by a fault that never strikes. */
export function tripsOf(prepared: SampleOffice, one: TriedAct, row: number): string[] {
  const office = copyOf(prepared);
  const trips: string[] = [];
  const task = one.begin(office, row);
  office.google.arm({
    kind: 'service error',
    functionName: one.functionName,
    at: (name) => {
      trips.push(name);
      return false;
    },
  });
  const told = carryOut(office, task);
  if (told?.refused !== undefined)
    throw new Error(`${one.name} is refused without any fault: ${told.refused}`);
  office.google.close();
  if (trips.length === 0) throw new Error(`${one.name} makes no round trip: it was not done at all.`);
  return trips;
}

/** The act with a fault, then once more, as whoever was told that it failed, or was told nothing, would. */
function tryAgain(
  office: SampleOffice,
  one: TriedAct,
  row: number,
  strike: (office: SampleOffice) => void,
): Findings {
  const promised: Promised[] = [];
  const number = numberIn(office, row);
  const since = countLines(office);
  const attempt = () => {
    try {
      const told = carryOut(office, one.begin(office, row));
      if (told?.done && one.decider) promised.push({ email: one.decider, number, since });
    } catch {
      // The page was not opened: what is done already is not offered again.
    }
  };
  strike(office);
  attempt();
  office.google.world.faults.length = 0;
  if (one.functionName !== 'onFormSubmitted') attempt();
  recover(office);
  return check(office, promised);
}

/** What mends by itself: the next hours' sweeps, and the next day, when the quota of mails comes back. */
export function recover(office: SampleOffice): void {
  office.google.advance(2 * HOUR);
  office.google.advance(DAY);
  office.google.advance(2 * HOUR);
}
