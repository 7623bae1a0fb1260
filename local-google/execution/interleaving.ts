/**
 * Several executions at once, as on Google, but in an order that the caller decides: at every round trip a schedule
 * says who goes on. Apart from the execution, which only asks whether it may travel (docs/decisions/0021).
 */
import type { ProjectDocument } from '../documents';
import { isHeldByAnother } from '../lock/lock-service';
import type { World } from '../world';
import type { Execution, Turn } from './execution';
import { emptyResult, prepare, type RunOptions, type RunResult, settle } from './run';
import type { Pending, Schedule } from './schedules';

/** Somebody runs a function, or does something with their own hands, which is done at once. */
export type Task =
  | { name?: string; project: ProjectDocument; functionName: string; options: RunOptions }
  | { name?: string; act: () => void };

export interface Together {
  /** Of the tasks, in their order; nothing for what people did. Then of the triggers that fired meanwhile. */
  results: (RunResult | undefined)[];
  /** Who did what, in order: `1 Sari: Values.get`. For the message of a test that failed. */
  trace: string[];
}

/** An execution that others may cut in on. */
export interface Started {
  name: string;
  execution: Execution;
  /** The first time; later it is resumed. */
  begin: () => unknown;
}

interface State extends Pending {
  execution?: Execution;
  result?: RunResult;
  begin: () => unknown;
  isBegun: boolean;
  isOver: boolean;
  /** The turn is its, for the next round trip. */
  isGranted: boolean;
  /** The lock it waits for. */
  awaited?: string;
  hasWaited: boolean;
}

export function runTogether(world: World, tasks: readonly Task[], schedule: Schedule): Together {
  if (world.interleaving) throw new Error('Executions are run together already.');
  const interleaving = new Interleaving(schedule);
  for (const task of tasks) interleaving.add(world, task);
  world.interleaving = interleaving;
  try {
    return interleaving.run();
  } finally {
    world.interleaving = undefined;
  }
}

export class Interleaving implements Turn {
  private readonly states: State[] = [];
  private readonly trace: string[] = [];
  private previous?: State;
  /** Chosen at a round trip of another, which was suspended for it. */
  private next?: State;

  constructor(private readonly schedule: Schedule) {}

  add(world: World, task: Task): void {
    const place = this.states.length;
    if ('act' in task) {
      this.push({ name: task.name ?? `task ${place}`, begin: task.act });
      return;
    }
    if (task.options.answers === 'later') throw new Error('Nobody can answer later who is run together.');
    const { execution } = prepare(world, task.project, task.options, this);
    const begin = () => execution.run(task.functionName, task.options.args ?? []);
    this.start({ name: task.name ?? task.functionName, execution, begin });
  }

  /** Of a trigger that fires meanwhile. */
  start({ name, execution, begin }: Started): void {
    const result = emptyResult(execution, () => {
      throw new Error('The script asks nothing.');
    });
    this.push({ name, execution, result, begin });
  }

  run(): Together {
    for (;;) {
      const state = this.next ?? this.choose();
      this.next = undefined;
      if (!state) break;
      this.goOn(state);
    }
    return { results: this.states.map((one) => one.result), trace: this.trace };
  }

  mayTravel(execution: Execution, name: string): boolean {
    const state = this.stateOf(execution);
    if (!state.isGranted) {
      state.step = name;
      this.next = this.choose();
      if (this.next !== state) return false;
      this.next = undefined;
    }
    state.isGranted = false;
    this.trace.push(`${state.task} ${state.name}: ${name}`);
    return true;
  }

  hasWaited(execution: Execution, lock: string): boolean {
    const state = this.stateOf(execution);
    if (!state.hasWaited) {
      state.awaited = lock;
      this.next = this.choose();
      if (this.next !== state) return false;
      this.next = undefined;
    }
    state.hasWaited = false;
    state.awaited = undefined;
    return true;
  }

  private push(given: Pick<State, 'name' | 'begin' | 'execution' | 'result'>): void {
    this.states.push({
      ...given,
      task: this.states.length,
      step: 'start',
      isBlocked: false,
      isBegun: false,
      isOver: false,
      isGranted: false,
      hasWaited: false,
    });
  }

  private choose(): State | undefined {
    const pending = this.states.filter((one) => !one.isOver);
    if (pending.length === 0) return undefined;
    for (const one of pending)
      one.isBlocked =
        one.awaited !== undefined &&
        one.execution !== undefined &&
        isHeldByAnother(one.execution, one.awaited);
    const previous = this.previous?.isOver ? undefined : this.previous;
    const chosen = this.schedule(pending, previous);
    this.previous = pending.find((one) => one.task === chosen.task);
    return this.previous;
  }

  private goOn(state: State): void {
    const { execution, result } = state;
    if (state.awaited === undefined) state.isGranted = state.isBegun;
    else {
      state.hasWaited = state.isBlocked;
      if (!state.isBlocked) state.awaited = undefined;
    }
    if (!execution || !result) {
      this.trace.push(`${state.task} ${state.name}`);
      state.isOver = true;
      state.begin();
      return;
    }
    const isFirst = !state.isBegun;
    state.isBegun = true;
    state.isOver = settle(result, execution, () => (isFirst ? state.begin() : execution.resume()));
  }

  private stateOf(execution: Execution): State {
    const state = this.states.find((one) => one.execution === execution);
    if (!state) throw new Error('This execution is not among those that are run together.');
    return state;
  }
}
