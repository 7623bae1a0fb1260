/**
 * Quotas: how often an account may do a thing in a day. A day begins with the first use and lasts 24 hours, whatever
 * the clock says (platform.md §2.3). Apart from the services, because the reckoning is one for all.
 */
import type { World } from './world';

interface Quota {
  consumer: number;
  workspace: number;
  /** What Google says when it is used up. */
  message: string;
}

const tooOften = (service: string) => `Service invoked too many times for one day: ${service}.`;

/** platform.md §2.3, by its rows. */
export const QUOTAS = {
  email: { consumer: 100, workspace: 1500, message: tooOften('email') },
  urlfetch: { consumer: 20_000, workspace: 100_000, message: tooOften('urlfetch') },
  properties: { consumer: 50_000, workspace: 500_000, message: tooOften('properties') },
  conversion: { consumer: 2000, workspace: 4000, message: tooOften('conversion') },
  documents: { consumer: 250, workspace: 1500, message: tooOften('documents') },
  spreadsheets: { consumer: 250, workspace: 3200, message: tooOften('spreadsheets') },
  /** Milliseconds that an account's triggers ran. */
  triggerTime: {
    consumer: 90 * 60_000,
    workspace: 6 * 3_600_000,
    message: 'Service using too much computer time for one day',
  },
} satisfies Record<string, Quota>;

export type QuotaName = keyof typeof QUOTAS;

const DAY = 86_400_000;

export function kindOf(world: World, email: string): 'consumer' | 'workspace' {
  return world.accounts.find((one) => one.email === email)?.kind ?? 'consumer';
}

export function remaining(world: World, email: string, name: QuotaName): number {
  return Math.max(0, QUOTAS[name][kindOf(world, email)] - used(world, email, name).amount);
}

/** Throws, in Google's words, and uses nothing, when there is not so much left. */
export function use(world: World, email: string, name: QuotaName, amount = 1): void {
  if (amount > remaining(world, email, name)) throw new Error(QUOTAS[name].message);
  const { since, amount: before } = used(world, email, name);
  world.store.put('usage', `${name}/${email}`, { since, amount: before + amount });
}

function used(world: World, email: string, name: QuotaName): { since: number; amount: number } {
  const now = world.clock.now();
  const known = world.store.get('usage', `${name}/${email}`);
  return known && now < known.since + DAY ? known : { since: now, amount: 0 };
}
