/**
 * One execution of a script: who runs it, in which surroundings, what it cost, what it showed, what it logged.
 * As on Google, every execution starts from nothing: fresh globals, the project's files loaded anew.
 */
import { createContext, runInContext } from 'node:vm';
import gas from 'gas-local';
import type { GridRange, ProjectDocument } from './documents';
import { createGlobals } from './globals';
import { type Meter, newMeter } from './meter';
import type { World } from './world';

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

/** What a script showed to the person. The web interface draws it; a test reads it. */
export type Effect =
  | { kind: 'alert'; title: string; text: string }
  | { kind: 'toast'; title: string; text: string }
  | { kind: 'menu'; name: string; items: MenuEntry[] }
  | {
      kind: 'dialog';
      place: 'modal' | 'sidebar';
      title: string;
      html: string;
      width: number;
      height: number;
    };

export type MenuEntry =
  | { caption: string; handler: string }
  | { caption: string; items: MenuEntry[] }
  | 'separator';

export interface ExecutionOptions {
  world: World;
  project: ProjectDocument;
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
}

export class Execution {
  readonly meter: Meter = newMeter();
  readonly effects: Effect[] = [];
  readonly heldLocks = new Set<string>();
  /** The script's global object, once loaded; templates are evaluated in it. */
  context: Record<string, unknown> = {};

  constructor(readonly options: ExecutionOptions) {}

  get world(): World {
    return this.options.world;
  }
  get project(): ProjectDocument {
    return this.options.project;
  }
  get user(): string {
    return this.options.effectiveUser;
  }

  /** Notes a call; a round trip may be made to fail here. */
  count(name: string, roundTrip: boolean): void {
    this.meter.calls += 1;
    if (!roundTrip) return;
    this.meter.roundTrips += 1;
    this.meter.trips.push(name);
    this.options.onRoundTrip?.(name, this.meter.roundTrips);
  }

  log(level: 'info' | 'warn' | 'error', text: string, functionName = ''): void {
    this.world.log({ projectId: this.project.id, functionName, actor: this.user, level, text });
  }

  /**
   * Loads the project and calls one of its top-level functions.
   * @param isOptional a reserved name, which a project need not have
   */
  run(functionName: string, args: unknown[], isOptional = false): unknown {
    try {
      this.load();
      const entry = this.context[functionName];
      if (isOptional && entry === undefined) return undefined;
      if (typeof entry !== 'function') throw new Error(`Script function not found: ${functionName}`);
      return entry(...args);
    } catch (error) {
      this.log('error', String((error as Error)?.stack ?? error), functionName);
      throw error;
    } finally {
      this.heldLocks.clear();
    }
  }

  private load(): void {
    const context = createContext(createGlobals(this)) as Record<string, unknown>;
    // The script's own Date, in its own realm, reads this world's clock.
    context.__now = () => this.world.clock.now();
    // A proxy, not a subclass: libraries read the methods off `Date.prototype`, which has to stay the real one.
    runInContext(
      `{ const now = __now, RealDate = Date; delete globalThis.__now;
         Date = new Proxy(RealDate, {
           construct: (target, given, made) => Reflect.construct(target, given.length ? given : [now()], made),
           apply: () => new RealDate(now()).toString(),
           get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
         });
         RealDate.prototype.constructor = Date; }`,
      context,
    );
    this.context = context;
    gas.require(this.project.folder, context);
  }
}
