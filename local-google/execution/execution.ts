/**
 * One execution of a script: who runs it, in which surroundings, what it cost, what it showed, what it logged.
 * As on Google, every execution starts from nothing: fresh globals, the project's files loaded anew.
 */
import type { GridRange, ProjectDocument } from '../documents';
import { createGlobals } from '../globals';
import { readManifest } from '../manifest';
import { type Meter, newMeter } from '../meter';
import { QUOTAS, remaining, use } from '../quotas';
import type { World } from '../world';
import { chance } from './chance';
import type { Effect } from './effects';
import { Ending, type EndingKind } from './ending';
import { type Fault, messageOf, strikes, takeFault } from './faults';
import { type Entry, Journal, type Outcome } from './journal';
import { NODE_REALM, Realm } from './realm';
import { scriptStack } from './stack';
import { inTimeZone } from './time-zone';

/** How an execution began; it decides what the script may do and whom it sees (platform.md §3.1). */
export type Surroundings =
  | 'menu'
  | 'dialog'
  | 'simple trigger'
  /** An installed one that nobody watches: of a clock, of a form. */
  | 'trigger'
  /** An installed one of a spreadsheet that somebody has open: it may show things. */
  | 'sheet trigger'
  | 'web app'
  | 'editor';

export interface ExecutionOptions {
  world: World;
  /** Absent for programs that use the services without a script. */
  project?: ProjectDocument;
  /** The account whose rights the script has. */
  effectiveUser: string;
  /** The account at the keyboard, '' where Google does not tell. */
  activeUser: string;
  surroundings: Surroundings;
  /** Of a web app: which one, so that the script can name its address. */
  webAppUrl?: string;
  /** What is selected in the sheet that the person looks at. */
  selection?: GridRange;
  /** Called before every round trip; what it throws is what the service throws. For faults and interleaving. */
  onRoundTrip?: (name: string, index: number) => void;
  faults?: Fault[];
  /** Decides who goes on at a round trip; false suspends this one (see interleaving.ts). */
  turn?: Turn;
  /** Answers what the script asks the person; without it, every question is answered with OK. */
  answer?: (question: Question) => Answer | 'later';
}

export interface Turn {
  /** Asked before each round trip, once. */
  mayTravel(execution: Execution, name: string): boolean;
  /** A lock that others hold: true when the wait for it is over, in vain. */
  hasWaited(execution: Execution, lock: string): boolean;
}

/** What `Ui.alert` and `Ui.prompt` ask. */
export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export interface Answer {
  button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  /** What was typed, of a prompt. */
  text?: string;
}

/** Milliseconds that an execution may take (platform.md §2.2, §2.3). */
const TIME_LIMIT = 360_000;
const SIMPLE_TIME_LIMIT = 30_000;

export class Execution {
  readonly meter: Meter = newMeter();
  readonly effects: Effect[] = [];
  readonly heldLocks = new Set<string>();
  /** What the script is waiting for, while it is suspended. */
  question?: Question;
  /** How long it has been running, by this world's reckoning: it sleeps, and round trips take time. */
  elapsed = 0;
  /** Whether it was told that formulas are not computed here. */
  hasReadFormula = false;
  /** What the script itself selected, by spreadsheet. */
  readonly selected = new Map<string, GridRange>();
  private globals?: Record<string, unknown>;
  private readonly journal?: Journal;
  private readonly seed: number;
  private realm?: Realm;
  private entry = { functionName: '', args: [] as unknown[], isOptional: false };
  private ending?: Ending;
  /** Whether a service is at work: what it calls by itself costs nothing. */
  private isInService = false;
  private current?: Entry;

  constructor(readonly options: ExecutionOptions) {
    this.seed = options.world.nextSeed();
    if (options.turn || options.answer) this.journal = new Journal();
  }

  get world(): World {
    return this.options.world;
  }
  get project(): ProjectDocument {
    const { project } = this.options;
    if (!project) throw new Error('There is no script project here.');
    return project;
  }
  get user(): string {
    return this.options.effectiveUser;
  }
  /** The script's global object; templates are evaluated in it. */
  get context(): Realm['context'] {
    if (!this.realm) throw new Error('No script is loaded.');
    return this.realm.context;
  }

  /** Google's names: what scripts find in their global scope, and programs that have none. */
  get services(): Record<string, unknown> {
    this.globals ??= createGlobals(this);
    return this.globals;
  }

  /** The moment, as the script sees it: sleeping takes time. */
  get now(): number {
    return this.world.clock.now() + this.elapsed;
  }

  /**
   * A call of the script on a service: counted, perhaps struck by a fault, and answered in the script's own objects.
   * @param isRoundTrip whether it must reach Google's servers
   */
  call(name: string, isRoundTrip: boolean, act: () => unknown): unknown {
    if (this.isInService) return act();
    if (this.ending) throw this.ending;
    const entry: Entry = this.journal?.next(name) ?? { name, isCounted: false, inner: [] };
    entry.outcome ??= this.perform(entry, isRoundTrip, act);
    return this.deliver(entry.outcome);
  }

  /** As `call`, for what Google does not count, such as the console and the clock. */
  observe<T>(name: string, act: () => T): T {
    if (this.isInService) return act();
    if (this.ending) throw this.ending;
    const entry = this.journal?.next(name);
    if (!entry) return act();
    entry.outcome ??= { value: act() };
    return (entry.outcome as { value: T }).value;
  }

  /** Lets a service run code of the script: its calls are calls again. */
  inScript<T>(act: () => T): T {
    const entry = this.current;
    const run = () => {
      this.isInService = false;
      try {
        return act();
      } finally {
        this.isInService = true;
        this.current = entry;
      }
    };
    return this.journal && entry ? this.journal.within(entry, run) : run();
  }

  private perform(entry: Entry, isRoundTrip: boolean, act: () => unknown): Outcome {
    try {
      const fault = this.begin(entry, isRoundTrip);
      this.isInService = true;
      this.current = entry;
      let value: unknown;
      try {
        value = act();
      } finally {
        this.isInService = false;
        this.current = undefined;
      }
      if (fault) this.strike(fault, entry.name);
      return { value };
    } catch (error) {
      if (error instanceof Ending) throw error;
      return { error };
    }
  }

  /** Counts, and lets happen what happens before a call. Returns a fault that strikes afterwards. */
  private begin(entry: Entry, isRoundTrip: boolean): Fault | undefined {
    const { name } = entry;
    if (isRoundTrip && !entry.isCounted && this.options.turn && !this.options.turn.mayTravel(this, name))
      throw this.end('suspended', 'suspended');
    if (entry.isCounted) return undefined;
    entry.isCounted = true;
    this.meter.calls += 1;
    if (!isRoundTrip) return undefined;
    this.meter.roundTrips += 1;
    this.meter.trips.push(name);
    this.pass(this.world.roundTripMilliseconds);
    const index = this.meter.roundTrips;
    this.options.onRoundTrip?.(name, index);
    const fault =
      this.options.faults?.find((one) => strikes(one, name, index)) ??
      takeFault(this.world.faults, this.entry.functionName, name, index);
    if (fault && !fault.isAfter) this.strike(fault, name);
    return fault;
  }

  private strike(fault: Fault, name: string): void {
    if (fault.kind === 'time limit') throw this.end('time limit', 'Exceeded maximum execution time');
    if (fault.kind === 'end of process') throw this.end('process', 'The process has ended.');
    throw new Error(messageOf(fault, name));
  }

  private deliver(outcome: Outcome): unknown {
    const realm = this.realm ?? NODE_REALM;
    if ('error' in outcome) throw realm.toScriptError(outcome.error);
    return realm.toScript(outcome.value);
  }

  /** An error of the script's own kind. */
  failure(message: string): unknown {
    return (this.realm ?? NODE_REALM).failure(message);
  }

  /** Stops the execution here; what is thrown must be let through. */
  end(kind: EndingKind, message: string): Ending {
    this.ending = new Ending(kind, message);
    return this.ending;
  }

  /** Lets time go by for this execution, and stops it when it has had its share. */
  pass(milliseconds: number): void {
    this.elapsed += milliseconds;
    // Only scripts have a limit.
    if (!this.options.project) return;
    const limit = this.options.surroundings === 'simple trigger' ? SIMPLE_TIME_LIMIT : TIME_LIMIT;
    if (this.elapsed > limit) throw this.end('time limit', 'Exceeded maximum execution time');
  }

  log(level: 'info' | 'warn' | 'error', text: string, functionName = ''): void {
    this.world.log({
      projectId: this.options.project?.id ?? '',
      functionName,
      actor: this.user,
      level,
      text,
    });
  }

  /**
   * Loads the project and calls one of its top-level functions.
   * @param isOptional a reserved name, which a project need not have
   */
  run(functionName: string, args: unknown[], isOptional = false): unknown {
    this.entry = { functionName, args, isOptional };
    return this.resume();
  }

  /** Goes on where it was suspended, by running again up to there. */
  resume(): unknown {
    this.ending = undefined;
    this.question = undefined;
    this.journal?.rewind();
    const { functionName } = this.entry;
    try {
      const value = this.start();
      // A script may catch the end and come to one of its own; that is none.
      if (this.ending) throw this.ending;
      this.finish();
      return value;
    } catch (thrown) {
      const error = this.ending ?? (thrown as Error);
      const kind = error instanceof Ending ? error.kind : undefined;
      if (kind === 'suspended') throw error;
      // Nobody is left to log the end of the process.
      if (kind !== 'process') this.log('error', scriptStack(error, this.project.folder), functionName);
      this.finish(error);
      throw error;
    }
  }

  private finish(error?: Error): void {
    this.heldLocks.clear();
    if (this.isInstalledTrigger)
      use(this.world, this.user, 'triggerTime', Math.min(this.elapsed, this.triggerTime));
    this.world.onEnd?.(this.entry.functionName, this.meter);
    const id = String(this.world.store.next('execution')).padStart(9, '0');
    this.world.store.put('execution', id, {
      id,
      at: this.world.clock.now(),
      projectId: this.project.id,
      functionName: this.entry.functionName,
      surroundings: this.options.surroundings,
      actor: this.user,
      milliseconds: this.elapsed,
      status: error ? (error instanceof Ending ? 'timed out' : 'failed') : 'completed',
    });
  }

  /** One that was installed: its time is counted (platform.md §2.3). */
  private get isInstalledTrigger(): boolean {
    return this.options.surroundings === 'trigger' || this.options.surroundings === 'sheet trigger';
  }

  /** What is left of today's, in milliseconds. */
  private get triggerTime(): number {
    return remaining(this.world, this.user, 'triggerTime');
  }

  private start(): unknown {
    if (this.isInstalledTrigger && this.triggerTime <= 0) throw new Error(QUOTAS.triggerTime.message);
    const realm = new Realm(
      { ...this.services },
      { now: () => this.observe('Date.now', () => this.now), random: chance(this.seed) },
    );
    this.realm = realm;
    return inTimeZone(readManifest(this).timeZone ?? 'Etc/GMT', () => this.enter(realm));
  }

  private enter(realm: Realm): unknown {
    const { functionName, args, isOptional } = this.entry;
    realm.load(this.project.folder);
    const entry = realm.get(functionName);
    if (isOptional && entry === undefined) return undefined;
    if (typeof entry !== 'function') throw new Error(`Script function not found: ${functionName}`);
    try {
      return realm.call(entry as (...given: unknown[]) => unknown, args);
    } catch (error) {
      if ((error as NodeJS.ErrnoException)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      // The engine stopped it wherever it was, a service's work included.
      this.world.store.recover();
      throw this.end('time limit', 'Exceeded maximum execution time');
    }
  }
}
