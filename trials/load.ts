/**
 * `npm run -s load -- --json`: many at once. A thousand submissions and three hundred decisions by thirty accounts, at most
 * thirty executions at a time, with Google's lock; then the sweeps, and the checker. Prints one JSON object; exit code 1
 * when anything was lost, doubled or left half done. `--submissions=60 --decisions=20 --seed=1` for less.
 */
import type { Task } from '../local-google/index';
import { act, type ClickedAct, openDialog, seen } from '../samples/clicks';
import { ACCOUNTS, openSampleOffice, type SampleOffice } from '../samples/office';
import { photo, readSamples, type Sample } from '../samples/play';
import { typeLine } from './by-hand';
import { check, type Findings, type Promised } from './checker';
import { crowd } from './crowd';
import { countLines, numberIn, tab } from './tabs';
import { HOUR, ROUND_TRIP_MS, toldBy } from './tried-act';

const BUNDLE = 'build/apps-script';
const MONDAY = Date.parse('2026-11-02T08:00:00+07:00');
/** Google's limit for one account, under which triggers of the form run. */
const AT_ONCE = 30;
const ACCOUNT_COUNT = 30;
const REGISTER_GID = 101;
const FIRST_ROW = 3;
/** Longer than this nothing is caught up with any more. */
const MOST_DAYS = 14;
/** Each account that decides stands in its role besides the sample's. */
const DECIDERS = { 'Admin Medsos': 4, 'Wakil Pimpinan Redaksi': 4, 'Pimpinan Redaksi': 4 } as const;

export interface LoadReport extends Omit<Findings, 'lost' | 'halfDone'> {
  submissions: number;
  decisions: number;
  accounts: number;
  atOnce: number;
  lost: number;
  doubled: number;
  halfDone: number;
  /** Attempts of people that were refused because the register was busy; each tried again. */
  toldBusy: number;
  /** Submissions whose trigger found it busy, and that the sweep took in. */
  leftToTheSweep: number;
  /** Until each answer had its row. */
  daysToCatchUp: number;
  longestWaitMs: number;
  /** Refusals for any other reason: somebody else was quicker. */
  otherwiseRefused: number;
  findings: string[];
}

interface Wish {
  as: string;
  name: 'receive' | 'correct' | 'approve';
  row: number;
}

export function load(submissions: number, decisions: number, seed: number): LoadReport {
  const office = openSampleOffice({ bundle: BUNDLE, startAt: MONDAY });
  const people = crowdOf(office);
  const sample = readSamples().find((one) => one.key === 'rapat-pleno') as Sample;
  const ready = prepare(office, sample, decisions, people);
  const wishes = [...ready];
  const report = { toldBusy: 0, leftToTheSweep: 0, longestWaitMs: 0, otherwiseRefused: 0 };
  const promised: Promised[] = [];
  const known = new Set(responses(office));
  let handedIn = 0;
  let wave = 0;
  while (handedIn < submissions || wishes.length > 0) {
    wave += 1;
    const deciding = wishes.splice(0, handedIn < submissions ? AT_ONCE / 3 : AT_ONCE);
    const tasks: Task[] = deciding.map((wish) => pressing(office, wish));
    for (; tasks.length < AT_ONCE && handedIn < submissions; handedIn += 1)
      tasks.push(handing(office, sample, people.staff, handedIn));
    const since = countLines(office);
    const { schedule, waited } = crowd(seed * 1000 + wave);
    const { results } = office.google.together(tasks, schedule);
    report.longestWaitMs = Math.max(report.longestWaitMs, waited.longestMs);
    deciding.forEach((wish, index) => {
      const told = toldBy(results[index]);
      if (told?.done) promised.push({ email: wish.as, number: numberIn(office, wish.row), since });
      else if (told?.refused?.startsWith('Register sedang dipakai')) {
        report.toldBusy += 1;
        wishes.push(wish);
      } else report.otherwiseRefused += 1;
    });
    office.google.advance(60_000);
  }
  const rowsBefore = new Set(rowsByResponse(office).keys());
  report.leftToTheSweep = responses(office).filter((id) => !known.has(id) && !rowsBefore.has(id)).length;
  // From here on runs have their length by themselves: nobody else is there to be waited for.
  office.google.world.roundTripMilliseconds = ROUND_TRIP_MS;
  // Hour by hour: a trigger that was due several times in one leap of the clock fires once.
  const goOn = (hours: number) => {
    for (let hour = 0; hour < hours; hour += 1) office.google.advance(HOUR);
  };
  goOn(27);
  let daysToCatchUp = 1;
  const isCaughtUp = () => {
    const rows = rowsByResponse(office);
    return responses(office).every((id) => rows.has(id));
  };
  // Triggers may run for ninety minutes a day, so that a thousand answers at once keep the sweep busy for days.
  for (; daysToCatchUp < MOST_DAYS && !isCaughtUp(); daysToCatchUp += 1) goOn(24);
  const found = check(office, promised);
  const doubled = [...rowsByResponse(office).values()].filter((count) => count > 1).length;
  office.google.close();
  const { lost, halfDone, duplicatedMail, unsent } = found;
  return {
    submissions,
    decisions: promised.length,
    accounts: ACCOUNT_COUNT,
    atOnce: AT_ONCE,
    lost: lost.length,
    doubled,
    halfDone: halfDone.length,
    duplicatedMail,
    unsent,
    ...report,
    daysToCatchUp,
    findings: [...lost, ...halfDone].slice(0, 20),
  };
}

interface People {
  staff: string[];
  deciders: Record<keyof typeof DECIDERS, string[]>;
}

/** Thirty accounts: those who decide are written into the settings, as the owner would. */
function crowdOf(office: SampleOffice): People {
  const { google } = office;
  const deciders = {
    'Admin Medsos': [],
    'Wakil Pimpinan Redaksi': [],
    'Pimpinan Redaksi': [],
  } as People['deciders'];
  let made = 0;
  const account = (name: string) => {
    made += 1;
    const email = `orang${made}@contoh.id`;
    google.world.accounts.push({ email, name: `${name} ${made}` });
    return email;
  };
  for (const [role, count] of Object.entries(DECIDERS) as [keyof typeof DECIDERS, number][])
    for (let index = 0; index < count; index += 1) {
      const email = account('Pejabat');
      typeLine(office, 'Orang dan Peran', [`Pejabat ${made}`, 'Staf', email, role]);
      deciders[role].push(email);
    }
  const staff = Array.from({ length: ACCOUNT_COUNT - made }, () => account('Staf'));
  const applied = google.run(office.project, 'applyRoleChanges', { as: ACCOUNTS.office.email });
  if (applied.error) throw applied.error;
  return { staff, deciders };
}

/** As many items as will be decided, a third of them waiting for each role. */
function prepare(
  office: SampleOffice,
  sample: Sample,
  decisions: number,
  { deciders, staff }: People,
): Wish[] {
  const steps: [Wish['name'], keyof typeof DECIDERS][] = [
    ['receive', 'Admin Medsos'],
    ['correct', 'Wakil Pimpinan Redaksi'],
    ['approve', 'Pimpinan Redaksi'],
  ];
  return Array.from({ length: decisions }, (_, index): Wish => {
    const task = handing(office, sample, staff, index, 'Sudah menunggu');
    if ('act' in task) task.act();
    const row = FIRST_ROW + index;
    const done = index % steps.length;
    for (const [name, role] of steps.slice(0, done)) {
      const { refused } = act(office, deciders[role][0] ?? '', name, row, {});
      if (refused) throw new Error(refused);
    }
    const [name, role] = steps[done] as (typeof steps)[number];
    return { as: deciders[role][index % deciders[role].length] ?? '', name, row };
  });
}

function handing(
  office: SampleOffice,
  sample: Sample,
  staff: readonly string[],
  index: number,
  title = 'Kegiatan',
): Task {
  return {
    act: () => {
      office.google.person(staff[index % staff.length] ?? '').submitForm(office.formId, {
        byTitle: {
          ...sample.answers,
          'Judul atau nama kegiatan': `${title} ${index + 1}`,
          'Dokumentasi kegiatan': sample.photos.slice(0, 4).map((name) => photo(name)),
        },
      });
    },
  };
}

/** The page is opened before; its button is pressed together with the others'. */
function pressing(office: SampleOffice, { as, name, row }: Wish): Task {
  const { props, notice } = openDialog(office, as, name as ClickedAct, row);
  if (!props) throw new Error(notice);
  const checks = ['relevant', 'neutral', 'accurate', 'photos fit', 'no personal data'];
  const payload = { ...seen(props), note: '', ...(name === 'correct' ? { ...props.current, checks } : {}) };
  return {
    project: office.project,
    functionName: `${name}Item`,
    options: { as, surroundings: 'dialog', args: [JSON.parse(JSON.stringify(payload))] },
  };
}

function responses(office: SampleOffice): string[] {
  return office.google.world.store.list('response').map((one) => one.id);
}

function rowsByResponse(office: SampleOffice): Map<string, number> {
  const lines = tab(office, REGISTER_GID);
  const column = (lines[1] ?? []).indexOf('ID jawaban');
  const counts = new Map<string, number>();
  for (const line of lines.slice(FIRST_ROW - 1)) {
    const id = line[column] ?? '';
    if (id !== '') counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

if (process.argv[1]?.endsWith('load.ts')) {
  const option = (name: string, otherwise: number) =>
    Number(process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise);
  const report = load(option('submissions', 1_000), option('decisions', 300), option('seed', 1));
  process.stdout.write(`${JSON.stringify(report, null, process.argv.includes('--json') ? undefined : 2)}\n`);
  if (report.lost + report.doubled + report.halfDone > 0) process.exitCode = 1;
}
