/**
 * The world that all accounts share: store, clock, accounts and ids. Everything that happens in local-google
 * happens in one world, and nothing of it is kept in a module, so a test can have as many as it likes.
 */
import { createHash } from 'node:crypto';
import type { Account, LogDocument } from './documents';
import type { Store } from './store';
import type { Internet } from './url-fetch/internet';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export class World {
  constructor(
    readonly store: Store,
    readonly clock: Clock,
    readonly accounts: Account[],
    /** What scripts can fetch beyond Google; nothing when absent. */
    readonly internet?: Internet,
  ) {}

  /** A new id in Google's alphabet and length; the same sequence of acts gives the same ids. */
  newId(kind: string): string {
    const number = this.store.next(`id:${kind}`);
    const digest = createHash('sha256').update(`local-google/${kind}/${number}`).digest('base64url');
    return `1${digest.slice(0, 32)}`;
  }

  account(email: string): Account {
    const account = this.accounts.find((one) => one.email === email.toLowerCase());
    if (!account) throw new Error(`local-google has no account ${email}`);
    return account;
  }

  log(line: Omit<LogDocument, 'id' | 'at'>): void {
    const id = String(this.store.next('log'));
    this.store.put('log', id, { id, at: this.clock.now(), ...line });
  }
}
