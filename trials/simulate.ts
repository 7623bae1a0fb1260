/**
 * `npm run -s simulate -- --days 365 --seed 1 --json`: a year of an office, and whether at its end everything is as it
 * should be: the checker's findings, the journal's own verdict, and each month's recap against a second computation from
 * what happened. Prints one JSON object; exit code 1 when anything does not fit.
 */
import { isDeepStrictEqual } from 'node:util';
import { callFromDialog, recapRequest } from '../samples/clicks';
import { ACCOUNTS } from '../samples/office';
import { check, type Findings } from './checker';
import { recapFromNotes } from './diary';
import { recapInTab } from './recap-tab';
import { Year, type YearCounts } from './year';

const BUNDLE = 'build/apps-script';
/** A Monday. */
const START = Date.parse('2026-01-05T07:00:00+07:00');

export interface SimulationReport extends YearCounts, Findings {
  days: number;
  seed: number;
  mails: number;
  journalLines: number;
  recaps: { month: string; rows: number; items: number; itemsOnTime: number; fits: boolean }[];
  /** What is wrong, in a sentence each. */
  findings: string[];
  daysASecond: number;
}

export function simulate(days: number, seed: number): SimulationReport {
  const began = performance.now();
  const year = new Year(BUNDLE, START, seed);
  for (let day = 0; day < days; day += 1) year.liveThrough(day);
  year.rest();
  const findings = check(year.office);
  const recaps = [...new Set(year.items.flatMap((one) => one.uploads.map(({ on }) => on.slice(0, 7))))]
    .sort()
    .map((month) => recapOfMonth(year, month));
  const { store } = year.office.google.world;
  const report: SimulationReport = {
    days,
    seed,
    ...year.counts,
    ...findings,
    mails: store.list('message').length,
    journalLines: store.cells(`${year.office.spreadsheetId}/103`, 1, 1e9, 0, 1).length,
    recaps: recaps.map(({ differences: _, ...one }) => one),
    findings: [
      ...findings.lost,
      ...findings.halfDone,
      ...year.counts.wronglyTaken,
      ...recaps.flatMap((one) => one.differences),
      ...year.items
        .filter((one) => one.row === 0)
        .map((one) => `The answer ${one.responseId} was never taken in.`),
    ],
    daysASecond: Math.round((days / (performance.now() - began)) * 100_000) / 100,
  };
  year.office.google.close();
  return report;
}

function recapOfMonth(year: Year, month: string) {
  const answer = callFromDialog(year.office, ACCOUNTS.sekretaris.email, 'makeRecap', recapRequest(month));
  const noted = recapFromNotes(year.items, month, (day) => year.lifted.has(day));
  const shown = recapInTab(year.office);
  const keys = Object.keys(noted) as (keyof typeof noted)[];
  const differences = answer.refused
    ? [`${month}: ${answer.refused}`]
    : keys
        .filter((key) => !isDeepStrictEqual(noted[key], shown[key]))
        .map(
          (key) => `${month}, ${key}: ${brief(shown[key])} in the recap, ${brief(noted[key])} by the notes`,
        );
  const { rows, items, itemsOnTime } = shown;
  return { month, rows: rows.length, items, itemsOnTime, fits: differences.length === 0, differences };
}

function brief(value: unknown): string {
  return JSON.stringify(value).slice(0, 600);
}

if (process.argv[1]?.endsWith('simulate.ts')) {
  const option = (name: string, otherwise: number) => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? otherwise : Number(process.argv[at + 1]);
  };
  const report = simulate(option('days', 365), option('seed', 1));
  process.stdout.write(`${JSON.stringify(report, null, process.argv.includes('--json') ? undefined : 2)}\n`);
  if (report.findings.length > 0) process.exitCode = 1;
}
