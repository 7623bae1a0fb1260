/**
 * Fires triggers. Each runs as the account that created it, in an execution of its own, and what it throws
 * reaches nobody but the log: whoever caused it has long gone on (platform.md §2.2).
 */
import type { TriggerDocument } from '../documents';
import { domainOf } from '../drive/access';
import type { Effect } from '../execution/effects';
import { Execution, type ExecutionOptions } from '../execution/execution';
import { FormFace } from '../forms/form';
import { FormResponseFace } from '../forms/form-response';
import { readManifest } from '../manifest';
import { expose } from '../service-object';
import { fieldsIn } from '../utilities/format-date';
import type { World } from '../world';
import { AuthMode } from './enums';
import { blankTwin, takeMishap } from './mishaps';
import { nextTime } from './schedule';

/** Fires the submit triggers of a form: on sending in, and again on editing. */
export function fireFormTriggers(world: World, formId: string, responseId: string, respondent = ''): void {
  for (const trigger of world.store.list('trigger')) {
    if (trigger.event !== 'ON_FORM_SUBMIT' || trigger.sourceId !== formId) continue;
    fireTrigger(world, trigger, { actor: respondent }, (execution, isBlank) => {
      const response = world.store.get('response', responseId);
      if (!response) throw new Error(`No response ${responseId}`);
      return {
        response: expose(new FormResponseFace(execution, isBlank ? blankTwin(world, response) : response)),
        source: expose(new FormFace(execution, formId)),
      };
    });
  }
}

/** Fires each clock trigger that is due, once however late it is. Returns how many fired. */
export function fireClockTriggers(world: World): number {
  const now = world.clock.now();
  const due = world.store.list('trigger').filter((one) => one.nextAt !== undefined && one.nextAt <= now);
  for (const trigger of due) {
    const nextAt = trigger.clock && nextTime(trigger.clock, trigger.nextAt ?? now, now);
    world.store.put('trigger', trigger.id, { ...trigger, nextAt });
    fireTrigger(world, trigger, { actor: '' }, (execution) => timeOf(execution, now));
  }
  return due.length;
}

/** Fires one once more: a clock's now, a form's with the answer that came last. */
export function fireAgain(world: World, trigger: TriggerDocument): void {
  if (trigger.event === 'CLOCK') {
    fireTrigger(world, trigger, { actor: '' }, (execution) => timeOf(execution, world.clock.now()));
    return;
  }
  const formId = trigger.sourceId ?? '';
  const last = world.store
    .list('response')
    .filter((one) => one.formId === formId)
    .at(-1);
  if (trigger.event !== 'ON_FORM_SUBMIT' || !last)
    throw new Error('Only clocks and answered forms fire by themselves; act as a person for the rest.');
  fireTrigger(world, trigger, { actor: last.respondentEmail }, (execution) => ({
    response: expose(new FormResponseFace(execution, last)),
    source: expose(new FormFace(execution, formId)),
  }));
}

interface Firing extends Partial<Pick<ExecutionOptions, 'surroundings' | 'selection'>> {
  /** Who caused it; '' for a clock. */
  actor: string;
}

/**
 * @param describe what the event carries besides what every event carries; of a form's, perhaps of a blank answer
 * @returns what the script showed
 */
export function fireTrigger(
  world: World,
  trigger: TriggerDocument,
  firing: Firing,
  describe: (execution: Execution, isBlank: boolean) => object,
): Effect[] {
  const { fires, isBlank = false } = takeMishap(world, trigger.handler) ?? { fires: 1 };
  return Array.from({ length: fires }, (_, index) =>
    fireOnce(world, trigger, firing, (execution) => describe(execution, isBlank && index > 0)),
  ).flat();
}

function fireOnce(
  world: World,
  trigger: TriggerDocument,
  { actor, surroundings = 'trigger', selection }: Firing,
  describe: (execution: Execution) => object,
): Effect[] {
  const project = world.store.get('project', trigger.projectId);
  if (!project) return [];
  const creator = trigger.ownerEmail;
  const execution = new Execution({
    world,
    project,
    effectiveUser: creator,
    activeUser: actor !== '' && (actor === creator || isSameWorkspace(world, actor, creator)) ? actor : '',
    surroundings,
    selection,
    turn: world.interleaving,
  });
  return start(execution, trigger.handler, () =>
    execution.run(trigger.handler, [
      { authMode: AuthMode.FULL, triggerUid: trigger.id, ...describe(execution) },
    ]),
  );
}

/** Runs a trigger's execution, or lets it join those that run together. @returns what it showed */
export function start(execution: Execution, name: string, begin: () => unknown): Effect[] {
  const { interleaving } = execution.world;
  if (interleaving) {
    interleaving.start({ name, execution, begin });
    return [];
  }
  try {
    begin();
  } catch {
    // The execution has logged it; Google would mail the trigger's owner.
  }
  return execution.effects;
}

/** Google tells an account's address to others of its organisation, and to nobody else (platform.md §3.1). */
export function isSameWorkspace(world: World, one: string, other: string): boolean {
  const isMember = (email: string) =>
    world.accounts.some((account) => account.email === email && account.kind === 'workspace');
  return domainOf(one) === domainOf(other) && isMember(one) && isMember(other);
}

function timeOf(execution: Execution, now: number): object {
  const timezone = readManifest(execution).timeZone ?? 'Etc/GMT';
  const { year, month, day, hour, minute, second } = fieldsIn(now, timezone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  const dayOfYear = (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000;
  return {
    year,
    month,
    'day-of-month': day,
    'day-of-week': weekday,
    'week-of-year': Math.floor(dayOfYear / 7) + 1,
    hour,
    minute,
    second,
    timezone,
  };
}
