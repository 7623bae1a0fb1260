/** Locks: one holder at a time, and gone with the execution that held them. */
import type { ExecutionOptions } from '../../local-google/execution';
import { OWNER, STAFF, type Workspace, workspace } from './workspace';

const CODE = `
function hold(kind) {
  const lock = LockService['get' + kind + 'Lock']();
  const got = lock.tryLock(10);
  PropertiesService.getScriptProperties().getProperty('now'); // Others run here.
  return [got, lock.hasLock()];
}
function crash() { LockService.getScriptLock().waitLock(10); throw new Error('mati'); }
function release() {
  const lock = LockService.getScriptLock();
  lock.waitLock(10);
  lock.releaseLock();
  PropertiesService.getScriptProperties().getProperty('now');
}
function again() { LockService.getScriptLock().waitLock(10); LockService.getScriptLock().waitLock(10); }
function ask() {
  const lock = LockService.getScriptLock();
  lock.waitLock(10);
  SpreadsheetApp.getUi().alert('Yakin?');
  return lock.hasLock();
}
function take(kind) { return LockService['get' + kind + 'Lock']().tryLock(10); }
function wait() { LockService.getScriptLock().waitLock(10); }
`;

/** Runs `act` while another execution is in the middle. */
const amid =
  (act: () => void): ExecutionOptions['onRoundTrip'] =>
  (name) => {
    if (name === 'Properties.getProperty') act();
  };

const takenBy = (all: Workspace, kind: string, as: string) => {
  let taken: unknown;
  const onRoundTrip = amid(() => {
    taken = all.value('take', { as, args: [kind] });
  });
  all.value('hold', { args: [kind], onRoundTrip });
  return taken;
};

it('a held lock is not given to another execution', () => {
  const all = workspace(CODE);
  expect(takenBy(all, 'Script', STAFF)).toBe(false);
  expect(takenBy(all, 'Document', STAFF)).toBe(false);
  expect(takenBy(all, 'User', STAFF)).toBe(true);
  expect(takenBy(all, 'User', OWNER)).toBe(false);
});

it('waiting for it fails in the words of Google', () => {
  const all = workspace(CODE);
  let message = '';
  all.value('hold', {
    args: ['Script'],
    onRoundTrip: amid(() => {
      message = all.refusal('wait', { as: STAFF });
    }),
  });
  expect(message).toBe('Lock timeout: another process was holding the lock for too long.');
});

it('a released lock is free at once, and the holder may take it twice', () => {
  const all = workspace(CODE);
  let taken: unknown;
  all.value('release', {
    onRoundTrip: amid(() => {
      taken = all.value('take', { args: ['Script'] });
    }),
  });
  expect(taken).toBe(true);
  expect(all.value('again')).toBeUndefined();
});

it('a lock ends with its execution, even one that fails', () => {
  const { value, refusal } = workspace(CODE);
  expect(refusal('crash')).toBe('mati');
  expect(value('take', { args: ['Script'] })).toBe(true);
  expect(value('take', { as: STAFF, args: ['Script'] })).toBe(true);
});

it('a lock does not survive a question to the person', () => {
  expect(workspace(CODE).value('ask')).toBe(false);
});
