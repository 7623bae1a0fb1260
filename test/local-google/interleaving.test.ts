/** Executions that run at the same time: who cuts in is decided at every round trip, and locks are honoured. */
import {
  alternating,
  byChance,
  explore,
  following,
  inSequence,
  type Schedule,
  type Task,
} from '../../local-google';
import { OTHER, OWNER, STAFF, type Workspace, workspace } from './workspace';

const CODE = `
const store = () => PropertiesService.getScriptProperties();
function add() {
  const before = Number(store().getProperty('count'));
  store().setProperty('count', String(before + 1));
  return before;
}
function addLocked(patience) {
  const lock = LockService.getScriptLock();
  lock.waitLock(patience || 1000);
  const before = add();
  lock.releaseLock();
  return before;
}
function hurried() {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(0)) return 'busy';
  return add();
}
function noting(name) {
  store().setProperty(name, '1');
  const seen = [Math.random() === Math.random(), Object.keys(store().getProperties()).sort()];
  store().deleteProperty(name);
  return seen[1];
}
function two(first, second) {
  const one = LockService[first]();
  one.waitLock(1000);
  const other = LockService[second]();
  if (!other.tryLock(500)) return 'gave up';
  return 'both';
}
function count() { return store().getProperty('count'); }
function create() { const form = FormApp.create('F', true); form.addTextItem().setTitle('Judul'); return form.getId(); }
function install(id) { ScriptApp.newTrigger('onSubmit').forForm(id).onFormSubmit().create(); }
function onSubmit() { addLocked(); }
function fail() { add(); throw new Error('rusak'); }
`;

const task = (all: Workspace, functionName: string, as = OWNER, args: unknown[] = []): Task => ({
  project: all.project,
  functionName,
  options: { as, args },
});

const values = (all: Workspace, tasks: Task[], schedule?: Schedule) =>
  all.google.together(tasks, schedule).results.map((one) => one?.value);

describe('without a lock', () => {
  it('one takes the other’s count when they alternate', () => {
    const all = workspace(CODE);
    expect(values(all, [task(all, 'add'), task(all, 'add', STAFF)], alternating())).toEqual([0, 0]);
    expect(all.value('count')).toBe('1');
  });

  it('all is well one after the other', () => {
    const all = workspace(CODE);
    expect(values(all, [task(all, 'add'), task(all, 'add', STAFF)], inSequence())).toEqual([0, 1]);
    expect(all.value('count')).toBe('2');
  });

  it('whoever looks for it finds the mistake', () => {
    const counts = new Set<unknown>();
    const tried = explore((schedule) => {
      const all = workspace(CODE);
      all.google.together([task(all, 'add'), task(all, 'add', STAFF)], schedule);
      counts.add(all.value('count'));
    });
    expect(tried).toBeGreaterThan(2);
    expect([...counts].sort()).toEqual(['1', '2']);
  });
});

describe('with a lock', () => {
  it('no schedule of two switches loses a count', () => {
    const counts = new Set<unknown>();
    const orders = new Set<string>();
    const tried = explore(
      (schedule) => {
        const all = workspace(CODE);
        const tasks = [task(all, 'addLocked'), task(all, 'addLocked', STAFF)];
        orders.add(JSON.stringify(values(all, tasks, schedule)));
        counts.add(all.value('count'));
      },
      { switches: 2 },
    );
    expect(tried).toBeGreaterThan(5);
    expect([...counts]).toEqual(['2']);
    expect([...orders].sort()).toEqual(['[0,1]', '[1,0]']);
  });

  it('the trace says who did what', () => {
    const all = workspace(CODE);
    const tasks = [task(all, 'addLocked'), task(all, 'addLocked', STAFF)];
    expect(all.google.together(tasks).trace).toEqual([
      '0 addLocked: Lock.waitLock',
      '1 addLocked: Lock.waitLock',
      '0 addLocked: Properties.getProperty',
      '0 addLocked: Properties.setProperty',
      '0 addLocked: Lock.releaseLock',
      '1 addLocked: Properties.getProperty',
      '1 addLocked: Properties.setProperty',
      '1 addLocked: Lock.releaseLock',
    ]);
  });

  it('patience ends where the schedule lets it', () => {
    const all = workspace(CODE);
    const tasks = [task(all, 'addLocked'), task(all, 'addLocked', STAFF)];
    // The first takes the lock; the second asks for it, and is chosen again while the first still has it.
    const { results } = all.google.together(tasks, following([0, 0, 1, 1, 1]));
    expect(results[1]?.error?.message).toBe(
      'Lock timeout: another process was holding the lock for too long.',
    );
    expect(all.value('count')).toBe('1');
  });

  it('whoever does not want to wait does not', () => {
    const all = workspace(CODE);
    const tasks = [task(all, 'addLocked'), task(all, 'hurried', STAFF)];
    expect(values(all, tasks, following([0, 0, 1]))).toEqual([0, 'busy']);
  });

  it('when all wait for each other, one gives up', () => {
    const all = workspace(CODE);
    const [script, user] = ['getScriptLock', 'getDocumentLock'];
    const tasks = [task(all, 'two', OWNER, [script, user]), task(all, 'two', STAFF, [user, script])];
    expect(values(all, tasks).sort()).toEqual(['both', 'gave up']);
  });
});

it('scripts see what others have written so far, and the same each time they are run again', () => {
  const all = workspace(CODE);
  const tasks = [task(all, 'noting', OWNER, ['a']), task(all, 'noting', STAFF, ['b'])];
  expect(values(all, tasks)).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
  expect(values(all, tasks, following([0, 0, 0]))).toEqual([['a'], ['b']]);
});

it('by chance: the same for the same seed', () => {
  const trace = (seed: number) => {
    const all = workspace(CODE);
    const tasks = [OWNER, STAFF, OTHER].map((as) => task(all, 'addLocked', as));
    return all.google.together(tasks, byChance(seed)).trace;
  };
  expect(trace(7)).toEqual(trace(7));
  expect(trace(7)).not.toEqual(trace(8));
});

it('people act meanwhile, and the triggers that they fire join in', () => {
  const all = workspace(CODE);
  const formId = all.value('create') as string;
  all.value('install', { args: [formId] });
  const submit = (as: string): Task => ({
    name: as,
    act: () => all.google.person(as).submitForm(formId, { byTitle: { Judul: 'x' } }),
  });
  const { results, trace } = all.google.together([submit(STAFF), submit(OTHER), task(all, 'add')]);
  expect(results).toHaveLength(5);
  expect(trace.slice(0, 2)).toEqual([`0 ${STAFF}`, `1 ${OTHER}`]);
  expect(trace.indexOf('3 onSubmit: Lock.waitLock')).toBeLessThan(
    trace.indexOf('2 add: Properties.setProperty'),
  );
  expect(results.map((one) => one?.error)).toEqual(Array(5).fill(undefined));
});

it('one that fails lets the others go on, and its lock is free', () => {
  const all = workspace(`${CODE}
    function failLocked() { LockService.getScriptLock().waitLock(10); fail(); }`);
  const { results } = all.google.together([task(all, 'failLocked'), task(all, 'addLocked', STAFF)]);
  expect(results.map((one) => one?.error?.message)).toEqual(['rusak', undefined]);
  expect(all.value('count')).toBe('2');
});
