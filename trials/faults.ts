/**
 * `npm run -s faults -- --json`: every act, and at each of its round trips each thing that can go wrong on Google; then
 * the sweeps run, people try again what they were told had failed, and a checker that is none of ours asks what became of
 * it all. Prints one JSON object.
 */
import type { Fault } from '../local-google/index';
import { openSampleOffice, type SampleOffice } from '../samples/office';
import { ACTS, DAY, HOUR, type TriedAct } from './acts';
import { check, type Findings } from './checker';

export const BUNDLE = 'build/apps-script';
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

export function tryFaults(
  acts: readonly TriedAct[] = ACTS,
  say: (line: string) => void = () => undefined,
): FaultReport {
  const report: FaultReport = {
    acts: acts.length,
    faultPoints: 0,
    survived: 0,
    lost: 0,
    halfDone: 0,
    duplicatedMail: 0,
    unsent: 0,
    findings: [],
    roundTrips: {},
  };
  const fresh = openSampleOffice({ bundle: BUNDLE, startAt: MONDAY });
  for (const one of acts) {
    const prepared = copyOf(fresh);
    const row = one.prepare(prepared);
    const trips = tripsOf(prepared, one, row);
    report.roundTrips[one.name] = trips.length;
    say(`${one.name}: ${trips.length} round trips`);
    trips.forEach((trip, index) => {
      for (const { name, fits, fault } of FAULTS) {
        if (fits && !fits(trip)) continue;
        const office = copyOf(prepared);
        const found = tryOne(office, one, row, {
          ...fault,
          at: index + 1,
          functionName: one.functionName,
        });
        office.google.close();
        report.faultPoints += 1;
        report.lost += found.lost.length;
        report.halfDone += found.halfDone.length;
        report.duplicatedMail += found.duplicatedMail;
        report.unsent += found.unsent;
        const wrong = [...found.lost, ...found.halfDone];
        if (wrong.length === 0 && found.unsent === 0) report.survived += 1;
        for (const text of wrong) report.findings.push(`${one.name}, ${index + 1} ${trip}, ${name}: ${text}`);
      }
    });
    prepared.google.close();
  }
  fresh.google.close();
  return report;
}

function copyOf(office: SampleOffice): SampleOffice {
  return openSampleOffice({ bundle: BUNDLE, startAt: MONDAY, copyOf: office });
}

/** Names of an act's round trips when nothing goes wrong: asked by a fault that never strikes. */
export function tripsOf(prepared: SampleOffice, one: TriedAct, row: number): string[] {
  const office = copyOf(prepared);
  const trips: string[] = [];
  const go = one.begin(office, row);
  office.google.arm({
    kind: 'service error',
    functionName: one.functionName,
    at: (name) => {
      trips.push(name);
      return false;
    },
  });
  const told = go();
  if (told?.refused !== undefined)
    throw new Error(`${one.name} is refused without any fault: ${told.refused}`);
  office.google.close();
  return trips;
}

function tryOne(office: SampleOffice, one: TriedAct, row: number, fault: Fault): Findings {
  const go = one.begin(office, row);
  office.google.arm(fault);
  attempt(go);
  office.google.world.faults.length = 0;
  // Whoever was told that it failed, or was told nothing, tries again; what was done already is refused then.
  if (one.functionName !== 'onFormSubmitted') attempt(one.begin(office, row));
  office.google.advance(2 * HOUR);
  // The day's quota of mails comes back.
  office.google.advance(DAY);
  office.google.advance(2 * HOUR);
  return check(office);
}

/** What a script throws reaches the person as a sentence, or the log; it is not the trial's concern. */
function attempt(go: () => unknown): void {
  try {
    go();
  } catch {
    // Told by Google in its own words; the act is judged by what it left behind.
  }
}

if (process.argv[1]?.endsWith('faults.ts')) {
  const report = tryFaults(ACTS, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${JSON.stringify(report, null, process.argv.includes('--json') ? undefined : 2)}\n`);
  if (report.lost + report.halfDone > 0) process.exitCode = 1;
}
