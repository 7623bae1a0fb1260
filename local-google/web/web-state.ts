/**
 * What the web server itself remembers, and no Google account would call its own: how often something was
 * changed, and the documents of open dialogs. Lost when the server stops.
 */
import { randomUUID } from 'node:crypto';
import type { LocalGoogle } from '../index';
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

/** More dialogs than anyone has open at once. */
const KEPT_DIALOGS = 200;

export class WebState {
  /** Moves on with every request that may have changed something; browsers ask for it to see whether. */
  revision = 1;
  readonly thumbnails = new Thumbnails();
  private readonly dialogs = new Map<string, DialogDocument>();

  constructor(
    readonly google: LocalGoogle,
    readonly clientFolder: string,
    readonly home: HomeLinks,
  ) {}

  /** Keeps the HTML of a dialog; the id is secret, so that nobody can guess another's dialog. */
  keepDialog(document: DialogDocument): string {
    const id = randomUUID();
    this.dialogs.set(id, document);
    for (const oldest of this.dialogs.keys()) {
      if (this.dialogs.size <= KEPT_DIALOGS) break;
      this.dialogs.delete(oldest);
    }
    return id;
  }

  dialog(id: string): DialogDocument | undefined {
    return this.dialogs.get(id);
  }
}
