/**
 * What the web server itself remembers, and no Google account would call its own: the documents of open dialogs, and
 * scripts that wait for an answer. Lost when the server stops.
 */
import { randomUUID } from 'node:crypto';
import type { LocalGoogle } from '../index';
import type { Running } from './scripts';
import { Thumbnails } from './thumbnails';

/** What the host program says on the start page. */
export interface HomeLinks {
  title: string;
  intro: string;
  accounts: { email: string; description: string }[];
  /** Addresses are Google's, e.g. `https://docs.google.com/spreadsheets/d/ID/edit`. */
  links: { label: string; description: string; address: string }[];
}

export interface DialogDocument {
  html: string;
  email: string;
}

/** More dialogs and questions than anyone has open at once. */
const KEPT = 200;

export class WebState {
  readonly thumbnails = new Thumbnails();
  private readonly dialogs = new Map<string, DialogDocument>();
  private readonly waiting = new Map<string, Running>();

  constructor(
    readonly google: LocalGoogle,
    readonly clientFolder: string,
    readonly home: HomeLinks,
  ) {}

  /** Moves on with every change; browsers hear of it. */
  get revision(): number {
    return this.google.world.store.changes;
  }

  /** Keeps the HTML of a dialog; the id is secret, so that nobody can guess another's dialog. */
  keepDialog(document: DialogDocument): string {
    return keep(this.dialogs, document);
  }

  dialog(id: string): DialogDocument | undefined {
    return this.dialogs.get(id);
  }

  /** Keeps a script that asked something, until its person answers. */
  keepRunning(running: Running): string {
    return keep(this.waiting, running);
  }

  /** The script that waits; it can be taken up once. */
  takeRunning(id: string, email: string): Running | undefined {
    const running = this.waiting.get(id);
    if (running?.by.email !== email) return undefined;
    this.waiting.delete(id);
    return running;
  }
}

function keep<T>(all: Map<string, T>, one: T): string {
  const id = randomUUID();
  all.set(id, one);
  for (const oldest of all.keys()) {
    if (all.size <= KEPT) break;
    all.delete(oldest);
  }
  return id;
}
