/**
 * Runs a function of a project for whoever is outside: a test, the web interface, the command. Apart from the
 * execution, because here nothing is thrown, and a script that asks something can be answered later.
 */
import type { GridRange, ProjectDocument } from '../documents';
import type { Meter } from '../meter';
import type { World } from '../world';
import { agree } from './ask';
import type { Effect } from './effects';
import { Ending } from './ending';
import { type Answer, Execution, type ExecutionOptions, type Question, type Surroundings } from './execution';
import type { Fault } from './faults';

export interface RunOptions {
  as: string;
  /** The account at the keyboard, when Google names another than the one whose rights the script has. */
  activeUser?: string;
  /** 'menu' unless told. */
  surroundings?: Surroundings;
  args?: unknown[];
  selection?: GridRange;
  onRoundTrip?: ExecutionOptions['onRoundTrip'];
  faults?: Fault[];
  /** What the person answers, one after the other; then OK or YES. 'later' stops there until `answer` is called. */
  answers?: Answer[] | 'later';
}

export interface RunResult {
  value: unknown;
  /** What the script threw, if it did. Everything it did before stays, as on Google. */
  error?: Error;
  effects: Effect[];
  meter: Meter;
  /** What the script asks, when it waits for an answer. */
  question?: Question;
  /** Goes on with the answer; the result is changed. */
  answer(given: Answer): RunResult;
}

export function prepare(
  world: World,
  project: ProjectDocument,
  options: RunOptions,
  turn?: ExecutionOptions['turn'],
): { execution: Execution; given: Answer[] } {
  const surroundings = options.surroundings ?? 'menu';
  const as = world.account(options.as).email;
  const given = Array.isArray(options.answers) ? [...options.answers] : [];
  const isLater = options.answers === 'later';
  const execution = new Execution({
    world,
    project,
    effectiveUser: as,
    activeUser: surroundings === 'simple trigger' ? '' : (options.activeUser ?? as),
    surroundings,
    selection: options.selection,
    onRoundTrip: options.onRoundTrip,
    faults: options.faults,
    turn,
    ...(options.answers ? { answer: (asked) => given.shift() ?? (isLater ? 'later' : agree(asked)) } : {}),
  });
  return { execution, given };
}

export function runFunction(
  world: World,
  project: ProjectDocument,
  functionName: string,
  options: RunOptions,
): RunResult {
  const { execution, given } = prepare(world, project, options);
  const result = emptyResult(execution, (answer) => {
    if (!result.question) throw new Error('The script asks nothing.');
    given.push(answer);
    settle(result, execution, () => execution.resume());
    return result;
  });
  settle(result, execution, () => execution.run(functionName, options.args ?? []));
  return result;
}

export function emptyResult(execution: Execution, answer: RunResult['answer']): RunResult {
  return { value: undefined, effects: execution.effects, meter: execution.meter, answer };
}

/** @returns whether it has come to its end */
export function settle(result: RunResult, execution: Execution, act: () => unknown): boolean {
  result.question = undefined;
  try {
    result.value = act();
  } catch (error) {
    if (error instanceof Ending && error.kind === 'suspended') {
      result.question = execution.question;
      return false;
    }
    result.error = error as Error;
  }
  return true;
}
