/**
 * The world that all accounts share: store, clock, accounts and ids. Everything that happens in local-google
 * happens in one world, and nothing of it is kept in a module, so a test can have as many as it likes.
 */
import { createHash } from 'node:crypto';
import type { Account, LogDocument } from './documents';
import type { Fault } from './execution/faults';
import type { Interleaving } from './execution/interleaving';
import type { Meter } from './meter';
import type { RestFault } from './rest/faults';
import type { Store } from './store';
import type { Mishap } from './triggers/mishaps';
import type { Internet } from './url-fetch/internet';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export class World {
  /** Strike in the next executions that they fit, whoever starts them. */
  readonly faults: Fault[] = [];
  /** Befall the next triggers that they fit. */
  readonly mishaps: Mishap[] = [];
  /** Strike the next requests to the REST face that they fit. */
  readonly restFaults: RestFault[] = [];
  /** How long each round trip takes, by the world's own reckoning; nothing unless told. */
  roundTripMilliseconds = 0;
  /** While executions are run together: where triggers that fire join them. */
  interleaving?: Interleaving;
  /** Told of each execution when it has come to its end, however it did. */
  onEnd?: (functionName: string, meter: Meter) => void;
  private seeds = 0;

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

  /** What an execution's chance begins with: the same for the same sequence of executions. */
  nextSeed(): number {
    this.seeds += 1;
    return this.seeds;
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
