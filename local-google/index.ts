/**
 * local-google: a stand-in for Google Workspace, on which an ordinary Sheets-bound Apps Script project runs
 * unchanged. This is its whole programmatic interface: make a workspace, load a project, act as people do,
 * run what they would click, and look at what came of it.
 */
import { resolve } from 'node:path';
import { type Change, changesSince, type Snapshot, snapshot } from './changes';
import type {
  Account,
  DeploymentDocument,
  ExecutionDocument,
  FileDocument,
  LogDocument,
  MessageDocument,
  ProjectDocument,
  TriggerDocument,
} from './documents';
import { isListed } from './drive/access';
import { createFile } from './drive/files';
import { Execution } from './execution/execution';
import type { Fault } from './execution/faults';
import { runTogether, type Task, type Together } from './execution/interleaving';
import { type RunOptions, type RunResult, runFunction } from './execution/run';
import { alternating, type Schedule } from './execution/schedules';
import type { Globals } from './globals';
import { menuHandler } from './menus';
import { Person } from './person';
import { type QuotaName, use } from './quotas';
import { credentialsOf } from './rest/accounts';
import type { RestFault } from './rest/faults';
import { type ServedApis, serveApis } from './rest/server';
import { createSpreadsheetState, displayText, findSheetByTitle, readCells } from './spreadsheet/state';
import { Store } from './store';
import { fireAgain, fireClockTriggers } from './triggers/fire';
import type { Mishap } from './triggers/mishaps';
import type { Internet } from './url-fetch/internet';
import { deploy, getDeployment, headDeployment, redeploy } from './web-app/deployments';
import { openWebApp, type WebAppAnswer, type WebAppRequest } from './web-app/request';
import { type Clock, World } from './world';

export type { Change, Snapshot } from './changes';
export type { Fault } from './execution/faults';
export type { Task, Together } from './execution/interleaving';
export type { RunOptions, RunResult } from './execution/run';
export {
  alternating,
  byChance,
  explore,
  following,
  inSequence,
  type Pending,
  type Schedule,
} from './execution/schedules';
export type { RestFault } from './rest/faults';
export type { ServedApis } from './rest/server';
export type { Mishap } from './triggers/mishaps';

export interface LocalGoogleOptions {
  accounts: Account[];
  /** Where the workspace is kept; in memory when absent. */
  folder?: string;
  /** Milliseconds since 1970 at which the clock stands still until advanced; absent: the real time, shifted. */
  startAt?: number;
  /** Begins as a copy of this workspace, which must be in memory, too. Scripts loaded there are loaded here. */
  copyOf?: LocalGoogle;
  /** What scripts can fetch beyond Google's own addresses; nothing when absent. */
  internet?: Internet;
}

export class LocalGoogle {
  readonly world: World;
  private readonly store: Store;

  constructor(options: LocalGoogleOptions) {
    this.store = new Store(options.folder && resolve(options.folder));
    if (options.copyOf) this.store.copyFrom(options.copyOf.store);
    const accounts = options.accounts.map((one) => ({ ...one, email: one.email.toLowerCase() }));
    this.world = new World(this.store, this.createClock(options.startAt), accounts, options.internet);
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
    return runFunction(this.world, project, functionName, options);
  }

  /** Chooses from a project's menus, as they are for this account: `['Register', 'Terima']`. */
  clickMenu(project: ProjectDocument, path: readonly string[], options: RunOptions): RunResult {
    const handler = menuHandler(this.person(options.as), project.containerId, path);
    return this.run(project, handler, { ...options, surroundings: 'menu' });
  }

  /** Google's names as an account sees them, for programs that have no script; with a project, as its own see them. */
  globals(options: { as: string; project?: ProjectDocument }): Globals {
    const email = this.world.account(options.as).email;
    const execution = new Execution({
      world: this.world,
      ...(options.project ? { project: options.project } : {}),
      effectiveUser: email,
      activeUser: email,
      surroundings: 'editor',
    });
    return execution.services as unknown as Globals;
  }

  /** The triggers of a project, whoever created them. */
  triggers(project: ProjectDocument): TriggerDocument[] {
    return this.store.list('trigger').filter((one) => one.projectId === project.id);
  }

  /** Fires a clock trigger now, or a form's with the answer that came last, as Google might do once more. */
  fireTrigger(trigger: TriggerDocument): void {
    fireAgain(this.world, trigger);
  }

  /**
   * Runs several things at once: at every round trip the schedule says who goes on, and locks are honoured. Triggers
   * that fire meanwhile join in.
   */
  together(tasks: readonly Task[], schedule: Schedule = alternating()): Together {
    return runTogether(this.world, tasks, schedule);
  }

  /** Something goes wrong in the next execution that it fits, whoever starts it. */
  arm(fault: Fault): void {
    this.world.faults.push({ ...fault });
  }

  /** Something goes wrong with the next requests to the REST face that it fits. */
  armRest(fault: RestFault): void {
    this.world.restFaults.push({ ...fault });
  }

  /** Serves Google's APIs on this machine: Sheets v4, Drive v3, Forms v1, Apps Script v1, and OAuth. */
  serveApis(options?: { port?: number }): Promise<ServedApis> {
    return serveApis(this.world, options);
  }

  /** What a program is given that may act for an account through the REST face. */
  credentials(email: string): ReturnType<typeof credentialsOf> {
    return credentialsOf(this.world.account(email).email);
  }

  /** The next trigger that it fits is lost, or fires twice. */
  armTrigger(mishap: Mishap): void {
    this.world.mishaps.push({ ...mishap });
  }

  /**
   * Publishes a project's files of now as a web app, as its manifest says; the address stays good when it is deployed
   * again (`redeploy`).
   */
  deploy(project: ProjectDocument, options: { as: string; description?: string }): DeploymentDocument {
    return deploy(this.world, project, this.world.account(options.as).email, options.description);
  }
  redeploy(
    deployment: DeploymentDocument,
    options: { as: string; description?: string },
  ): DeploymentDocument {
    return redeploy(this.world, deployment.id, this.world.account(options.as).email, options.description);
  }

  /** Asks a web app for a page, as an account or, without one, as somebody who is not signed in. */
  request(deployment: DeploymentDocument, request: WebAppRequest & { as?: string } = {}): WebAppAnswer {
    const visitor = request.as ? this.world.account(request.as).email : '';
    return openWebApp(this.world, getDeployment(this.world, deployment.id), visitor, request);
  }

  /** The deployment of a project's files of now (`/dev`), for its editors. */
  headDeployment(project: ProjectDocument): DeploymentDocument {
    return headDeployment(this.world, project);
  }

  /** What a person does with their own hands: fill a form, type into a cell, set up an upload question. */
  person(email: string): Person {
    return new Person(this.world, this.world.account(email).email);
  }

  /** Moves the clock on and fires the clock triggers that came due on the way, each once however often. Returns how many. */
  advance(milliseconds: number): number {
    const offset = this.store.get('counter', 'clock offset')?.value ?? 0;
    this.store.put('counter', 'clock offset', { value: offset + milliseconds });
    return fireClockTriggers(this.world);
  }

  /** Uses up so much of an account's quota of today, as if its scripts had done it. */
  useQuota(email: string, name: QuotaName, amount: number): void {
    use(this.world, this.world.account(email).email, name, amount);
  }

  /** Mails to an account, the newest first. */
  mailbox(email: string): MessageDocument[] {
    const to = email.toLowerCase();
    return this.store
      .list('message')
      .filter((one) => one.to.includes(to) || one.cc.includes(to) || one.bcc?.includes(to))
      .reverse();
  }

  /** Milliseconds since 1970, by this world's clock. */
  get now(): number {
    return this.world.clock.now();
  }

  /** What an account finds in Drive, the trash and its root folder included. */
  files(email: string): FileDocument[] {
    const account = this.world.account(email).email;
    return this.store.list('file').filter((one) => isListed(this.world, one.id, account));
  }

  /** The content of a file that was uploaded or made by a script. */
  fileBytes(id: string): Uint8Array {
    return this.store.readBlob(id);
  }

  /** What a tab shows, row by row; rows and columns end with the last that holds something. */
  cells(spreadsheetId: string, sheetTitle: string): string[][] {
    const sheet = findSheetByTitle(this.world, spreadsheetId, sheetTitle);
    if (!sheet) throw new Error(`There is no tab ${sheetTitle}`);
    const rows: string[][] = [];
    for (const { row, column, cell } of readCells(this.world, sheet)) {
      const text = displayText(sheet, cell);
      if (text === '') continue;
      while (rows.length <= row) rows.push([]);
      const line = rows[row] ?? [];
      while (line.length < column) line.push('');
      line[column] = text;
    }
    return rows;
  }

  /** What scripts logged, the oldest first. */
  logs(): LogDocument[] {
    return this.store.list('log');
  }

  /** Every execution that came to its end, the oldest first. */
  executions(): ExecutionDocument[] {
    return this.store.list('execution');
  }

  /** For `changesSince`: how the workspace is now. */
  snapshot(): Snapshot {
    return snapshot(this.world);
  }

  changesSince(before: Snapshot): Change[] {
    return changesSince(this.world, before);
  }

  private createClock(startAt: number | undefined): Clock {
    const offset = () => this.store.get('counter', 'clock offset')?.value ?? 0;
    return { now: () => (startAt ?? Date.now()) + offset() };
  }
}

export function createLocalGoogle(options: LocalGoogleOptions): LocalGoogle {
  return new LocalGoogle(options);
}
