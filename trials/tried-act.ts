/**
 * An act of the office as trials repeat it, and how it is done and told. Apart from the acts themselves (`acts`), which
 * are many.
 */
import type { RunResult, Task } from '../local-google/index';
import { type Answer, noticeOf } from '../samples/clicks';
import type { SampleOffice } from '../samples/office';

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** What a round trip takes where all are taken to be alike; Google takes 100 to 800. */
export const ROUND_TRIP_MS = 400;

export interface TriedAct {
  name: string;
  /** What runs on Google when it is done. */
  functionName: string;
  /** The account whose decision on an item it is; absent: nobody decides. */
  decider?: string;
  /** Whether it is done to the one item whose row `begin` is given, so that others may be at the same item. */
  isOfItem?: boolean;
  /** Brings an office that is set up to where this can be done. Returns the row of the item that it is about; or 0. */
  prepare: (office: SampleOffice) => number;
  /** Everything that comes before, such as opening the page. What it returns is the act itself, to be run or joined. */
  begin(office: SampleOffice, row: number): Task;
}

/** Runs an act by itself. Returns what the person was told; nothing where nobody is there. */
export function carryOut(office: SampleOffice, task: Task): Answer | undefined {
  if ('act' in task) {
    task.act();
    return undefined;
  }
  return toldBy(office.google.run(task.project, task.functionName, task.options));
}

/** What whoever started an execution was told. */
export function toldBy(result: RunResult | undefined): Answer | undefined {
  if (!result) return undefined;
  if (result.error) return { refused: String(result.error) };
  const refused = noticeOf(result.effects);
  return refused ? { refused } : ((result.value as Answer | undefined) ?? { done: {} });
}

/** What a page sends: only plain data crosses, as by `google.script.run`. */
export function fromPage(office: SampleOffice, as: string, functionName: string, payload: object): Task {
  const args = [JSON.parse(JSON.stringify(payload))];
  return { project: office.project, functionName, options: { as, surroundings: 'dialog', args } };
}

export function fromMenu(
  name: string,
  functionName: string,
  as: string,
  prepare: TriedAct['prepare'],
): TriedAct {
  return {
    name,
    functionName,
    prepare,
    begin: (office) => ({ project: office.project, functionName, options: { as } }),
  };
}

export function fromDialog(
  name: string,
  functionName: string,
  as: string,
  payload: object,
  prepare: TriedAct['prepare'],
): TriedAct {
  return {
    name,
    functionName,
    prepare,
    begin: (office) => fromPage(office, as, functionName, payload),
  };
}

/**
 * A trigger of the clock, a minute after the hour at which it should have fired and did not: it fires by itself, and time
 * stands still meanwhile. Were it waited for, acts beside it would last for hours, and their letters be taken for lost.
 */
export function fromClock(name: string, functionName: string, prepare: TriedAct['prepare']): TriedAct {
  const triggerOf = ({ google, project }: SampleOffice) => {
    const found = google.triggers(project).find((one) => one.handler === functionName);
    if (!found) throw new Error(`No trigger of ${functionName}`);
    return found;
  };
  return {
    name,
    functionName,
    prepare(office) {
      const row = prepare(office);
      const { google } = office;
      google.armTrigger({ handler: functionName, fires: 0 });
      google.advance((triggerOf(office).nextAt ?? 0) + MINUTE - google.world.clock.now());
      return row;
    },
    begin: (office) => ({ act: () => office.google.fireTrigger(triggerOf(office)) }),
  };
}
