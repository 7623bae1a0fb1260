/**
 * `npm run -s bench -- --json`: what each act costs on local-google's meter, in registers of growing length, against the
 * budgets; and what the bundle and its pages weigh. Prints one JSON object. Exit code 1 when a budget is not kept.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import type { Meter } from '../local-google/meter';
import { openSampleOffice, type SampleOffice } from '../samples/office';
import { ACTS } from './acts';
import { type Budget, budgets } from './budgets';
import { modelledMs } from './costs';
import { openLargeOffice } from './large-office';
import { carryOut, type TriedAct } from './tried-act';

const BUNDLE = 'build/apps-script';
const SIZES = [100, 1_000, 10_000, 100_000];

/**
 * The first two look at every line before they do anything, and lines that are only repeated do not verify. The papers wait
 * for the next month, and what is verified needs a setting that makes the reminders after it dearer.
 */
const UNMEASURED = ['close the book', 'restore rows', 'monthly papers', 'verify'];

export interface Measured {
  act: string;
  rows: number;
  calls: number;
  roundTrips: number;
  cellsRead: number;
  cellsWritten: number;
  bytes: number;
  modelledMs: number;
  trips: string[];
}

export interface BenchReport {
  acts: Omit<Measured, 'trips'>[];
  /** Acts that did not come to their end in a register so long, and what they said. */
  failed: { act: string; rows: number; said: string }[];
  budgets: Budget[];
  bundle: { bytes: number; gzipped: number; coldLoadMs: number; parts: Record<string, number> };
  /** Bytes of each page's first view, as HtmlService sends it, without the data that it is given. */
  pages: Record<string, number>;
  localGoogle: { startMs: number; actMs: number };
}

export function bench(
  sizes: readonly number[] = SIZES,
  say: (line: string) => void = () => undefined,
): BenchReport {
  const acts: Measured[] = [];
  const failed: BenchReport['failed'] = [];
  let office: SampleOffice | undefined;
  for (const rows of sizes) {
    const began = performance.now();
    office = openLargeOffice(BUNDLE, rows);
    say(`${rows} rows, made in ${Math.round(performance.now() - began)} ms`);
    for (const one of ACTS.filter(({ name }) => !UNMEASURED.includes(name))) {
      const measured = measure(office, one, rows);
      if (Array.isArray(measured)) acts.push(...measured);
      else failed.push({ act: one.name, rows, said: measured.refused });
    }
    office.google.close();
  }
  return {
    acts: acts.map(({ trips: _, ...one }) => one),
    failed,
    budgets: budgets(acts, bundleBytes()),
    bundle: {
      bytes: bundleBytes(),
      gzipped: gzipSync(readFileSync(`${BUNDLE}/Code.js`)).length,
      coldLoadMs: coldLoad(),
      parts: sizesOf((text) => text.includes('var Part = ')),
    },
    pages: sizesOf((text) => text.startsWith('<!DOCTYPE html>')),
    localGoogle: localGoogle(),
  };
}

/** The executions of an act, the one that opens its dialog or page first; or that it was refused. */
function measure(office: SampleOffice, one: TriedAct, rows: number): Measured[] | { refused: string } {
  const row = one.prepare(office);
  const ended: { name: string; meter: Meter }[] = [];
  office.google.world.onEnd = (name, meter) => ended.push({ name, meter });
  const told = carryOut(office, one.begin(office, row));
  office.google.world.onEnd = undefined;
  if (told?.refused !== undefined) return { refused: told.refused };
  const last = ended.filter(({ name }) => name === one.functionName).at(-1);
  if (!last) throw new Error(`${one.name}: ${one.functionName} did not run`);
  const opening = ended.length > 1 && ended[0]?.name.startsWith('open') ? ended[0] : undefined;
  return [
    ...(opening ? [asMeasured(`open ${one.name}`, rows, opening.meter)] : []),
    asMeasured(one.name, rows, last.meter),
  ];
}

function asMeasured(act: string, rows: number, meter: Meter): Measured {
  const { calls, roundTrips, cellsRead, cellsWritten, bytes, trips } = meter;
  return {
    act,
    rows,
    calls,
    roundTrips,
    cellsRead,
    cellsWritten,
    bytes,
    modelledMs: modelledMs(meter),
    trips,
  };
}

function bundleBytes(): number {
  return readFileSync(`${BUNDLE}/Code.js`).length;
}

/** Milliseconds to evaluate the script file in a fresh context: the best of five. */
function coldLoad(): number {
  const source = readFileSync(`${BUNDLE}/Code.js`, 'utf8');
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    new Script(source).runInContext(createContext({}));
    return performance.now() - began;
  });
  return Math.round(Math.min(...times) * 10) / 10;
}

function sizesOf(fits: (text: string) => boolean): Record<string, number> {
  const files = readdirSync(BUNDLE).filter((name) => name.endsWith('.html'));
  const texts = files.map((name) => [name.replace('.html', ''), readFileSync(`${BUNDLE}/${name}`)] as const);
  return Object.fromEntries(
    texts.filter(([, bytes]) => fits(bytes.toString())).map(([name, bytes]) => [name, bytes.length]),
  );
}

/** How long the stand-in itself takes: for a set-up office, and for one act in it. */
function localGoogle(): BenchReport['localGoogle'] {
  const began = performance.now();
  const office = openSampleOffice({ bundle: BUNDLE, startAt: Date.parse('2026-11-02T16:00:00+07:00') });
  const startMs = Math.round(performance.now() - began);
  const receive = ACTS.find((one) => one.name === 'receive') as TriedAct;
  const task = receive.begin(office, receive.prepare(office));
  const begunAct = performance.now();
  carryOut(office, task);
  const actMs = Math.round(performance.now() - begunAct);
  office.google.close();
  return { startMs, actMs };
}

if (process.argv[1]?.endsWith('bench.ts')) {
  if (!existsSync(`${BUNDLE}/Code.js`)) throw new Error('Run `npm run build` first.');
  const sizes = process.argv
    .find((one) => one.startsWith('--rows='))
    ?.slice(7)
    .split(',')
    .map(Number);
  const report = bench(sizes ?? SIZES, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${JSON.stringify(report, null, process.argv.includes('--json') ? undefined : 2)}\n`);
  if (report.budgets.some((one) => !one.kept)) process.exitCode = 1;
}
