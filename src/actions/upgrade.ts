/**
 * A register of an earlier version is brought up to this one, as the first step of *Siapkan register* and under its
 * lock: a copy is made, what only a migration can change is changed, and rows are written anew from the journal. Apart
 * from setting up, which then goes on as with any register. May die anywhere and be run again.
 */
import { rebuild } from '../domain/rebuild';
import type { Refusal } from '../domain/refusal';
import type { Repair } from '../domain/repair';
import { isRefusal } from '../domain/rules/case';
import { otherSchema, SCHEMA_VERSION } from '../domain/schema';
import { changeFor } from './act';
import type { CareWorld } from './care-ports';

export interface Upgrade {
  /** The spreadsheet as it is, copied once for each version. Returns the copy's address. */
  copy(): string;
  /** Every step from a version to this one; with each, what the report will say is kept. */
  migrate(from: string, mending: readonly Repair[]): void;
}

/** Before the tabs are put in order. What was done is kept where setting up finds it: among the repairs begun. */
export function upgrade(world: CareWorld, steps: Upgrade): Refusal | undefined {
  const control = world.register.readControl();
  // Not set up yet, or without its control tab: setting up knows what to do.
  if (isRefusal(control)) return control.refused === 'copied register' ? control : undefined;
  const other = otherSchema(control.schema);
  if (other?.refused !== 'register of an earlier version') return other;
  // Before the copy is made, which has to know that it is one.
  world.register.writeControl({ address: world.addresses.register });
  const upgraded: Repair = {
    repaired: 'register upgraded',
    from: control.schema,
    to: SCHEMA_VERSION,
    copy: steps.copy(),
  };
  steps.migrate(control.schema, [upgraded, ...control.mending]);
  return undefined;
}

/**
 * After the tabs are in order and before anything reads a row: rows as the journal tells them, in the shape of now. What
 * was changed in them by hand is in the copy.
 */
export function rewriteUpgraded(world: CareWorld, repairs: readonly Repair[]): Repair[] | Refusal {
  if (!repairs.some((one) => one.repaired === 'register upgraded')) return [];
  const read = world.register.readBook();
  if (isRefusal(read)) return read;
  const { office, control } = read;
  const { items } = rebuild(read.lines);
  if (items.size === 0) return [];
  const rowOf = new Map(read.rows.map((one) => [one.number, one.row]));
  const placed = [...items].map(([number, rebuilt]) => ({ ...rebuilt, row: rowOf.get(number) }));
  const now = world.now(office.timeZone);
  world.mending.rewriteRows(placed, changeFor(world, [], { office, control, now }));
  return [{ repaired: 'rows filled from the journal', count: placed.length }];
}
