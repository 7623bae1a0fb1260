/**
 * An execution that has the register's lock and does not give it back while an act waits for it: another's act that
 * takes long, in the same script project. Apart, because it is a script of its own.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Schedule, Task } from '../local-google/index';
import { ACCOUNTS, type SampleOffice } from '../samples/office';

const HOLDER = `
function hold() {
  LockService.getScriptLock().tryLock(0);
  PropertiesService.getScriptProperties().getProperty('anything');
}`;

/** The holder and an act, run so that the holder comes to its end only when the act has. */
export function holding(office: SampleOffice, task: Task, functionName: string): [Task[], Schedule] {
  const folder = mkdtempSync(join(tmpdir(), 'lock-holder-'));
  writeFileSync(join(folder, 'Code.js'), HOLDER);
  writeFileSync(join(folder, 'appsscript.json'), '{"timeZone":"Asia/Jakarta","runtimeVersion":"V8"}');
  const project = { ...office.project, folder };
  const holder: Task = { project, functionName: 'hold', options: { as: ACCOUNTS.office.email } };
  let steps = 0;
  const schedule: Schedule = (pending) => {
    const own = pending.find((one) => one.task === 0);
    const others = pending.filter((one) => one.task !== 0);
    // Once to begin, once to take the lock; then it stands before its next round trip.
    if (own && steps < 2) {
      steps += 1;
      return own;
    }
    return others.find((one) => one.name === functionName) ?? others[0] ?? (own as (typeof pending)[number]);
  };
  return [[holder, task], schedule];
}
