/**
 * local-google: a stand-in for Google Workspace, on which an ordinary Sheets-bound Apps Script project runs
 * unchanged. This is its whole programmatic interface: make a workspace, load a project, act as people do,
 * run what they would click, and look at what came of it.
 */
import { resolve } from 'node:path';
import type { Account, GridRange, MessageDocument, ProjectDocument } from './documents';
import { createFile } from './drive/files';
import { type Effect, Execution, type ExecutionOptions, type Surroundings } from './execution';
import type { Meter } from './meter';
import { Person } from './person';
import { createSpreadsheetState } from './spreadsheet/state';
import { Store } from './store';
import { fireClockTriggers } from './triggers/fire';
import { type Clock, World } from './world';

export interface LocalGoogleOptions {
  accounts: Account[];
  /** Where the workspace is kept; in memory when absent. */
  folder?: string;
  /** Milliseconds since 1970 at which the clock stands still until advanced; absent: the real time, shifted. */
  startAt?: number;
}

export interface RunOptions {
  as: string;
  /** The account at the keyboard, when Google names another than the one whose rights the script has. */
  activeUser?: string;
  /** 'menu' unless told. */
  surroundings?: Surroundings;
  args?: unknown[];
  selection?: GridRange;
  onRoundTrip?: ExecutionOptions['onRoundTrip'];
}

export interface RunResult {
  value: unknown;
  /** What the script threw, if it did. Everything it did before stays, as on Google. */
  error?: Error;
  effects: Effect[];
  meter: Meter;
}

export class LocalGoogle {
  readonly world: World;
  private readonly store: Store;

  constructor(options: LocalGoogleOptions) {
    this.store = new Store(options.folder && resolve(options.folder));
    const accounts = options.accounts.map((one) => ({ ...one, email: one.email.toLowerCase() }));
    this.world = new World(this.store, this.createClock(options.startAt), accounts);
  }

  close(): void {
    this.store.close();
  }

  /** Makes an empty spreadsheet with one tab, "Sheet1", in the owner's Drive. Returns its id. */
  createSpreadsheet(owner: string, title: string, timeZone = 'Asia/Jakarta'): string {
    const file = createFile(this.world, owner, { name: title, kind: 'spreadsheet' });
    createSpreadsheetState(this.world, { id: file.id, title, locale: 'id_ID', timeZone });
    return file.id;
  }

  /** Binds a folder of script files to a container (a spreadsheet or a form). */
  loadProject(folder: string, containerId: string, owner: string): ProjectDocument {
    const known = this.store.list('project').find((one) => one.containerId === containerId);
    const id = known?.id ?? this.world.newId('project');
    const project = { id, folder: resolve(folder), containerId, ownerEmail: owner.toLowerCase() };
    this.store.put('project', id, project);
    return project;
  }

  /** The project bound to a container. */
  projectOf(containerId: string): ProjectDocument | undefined {
    return this.store.list('project').find((one) => one.containerId === containerId);
  }

  /** Runs a top-level function of a project. Never throws for what the script throws: see `error`. */
  run(project: ProjectDocument, functionName: string, options: RunOptions): RunResult {
    const surroundings = options.surroundings ?? 'menu';
    const as = this.world.account(options.as).email;
    const execution = new Execution({
      world: this.world,
      project,
      effectiveUser: as,
      activeUser: surroundings === 'simple trigger' ? '' : (options.activeUser ?? as),
      surroundings,
      selection: options.selection,
      onRoundTrip: options.onRoundTrip,
    });
    const result: RunResult = { value: undefined, effects: execution.effects, meter: execution.meter };
    try {
      result.value = execution.run(functionName, options.args ?? []);
    } catch (error) {
      result.error = error as Error;
    }
    return result;
  }

  /** What a person does with their own hands: fill a form, type into a cell, set up an upload question. */
  person(email: string): Person {
    return new Person(this.world, this.world.account(email).email);
  }

  /** Moves the clock on and fires the clock triggers that come due on the way. Returns how many fired. */
  advance(milliseconds: number): number {
    const offset = this.store.get('counter', 'clock offset')?.value ?? 0;
    this.store.put('counter', 'clock offset', { value: offset + milliseconds });
    return fireClockTriggers(this.world);
  }

  /** Mails to an account, the newest first. */
  mailbox(email: string): MessageDocument[] {
    const to = email.toLowerCase();
    return this.store
      .list('message')
      .filter((one) => one.to.includes(to) || one.cc.includes(to) || one.bcc?.includes(to))
      .reverse();
  }

  private createClock(startAt: number | undefined): Clock {
    const offset = () => this.store.get('counter', 'clock offset')?.value ?? 0;
    return { now: () => (startAt ?? Date.now()) + offset() };
  }
}

export function createLocalGoogle(options: LocalGoogleOptions): LocalGoogle {
  return new LocalGoogle(options);
}
