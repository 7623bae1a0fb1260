/**
 * *Periksa keutuhan* ▸ *Pulihkan*: the journal gets back what the vault has of it, or rows what the journal tells; the
 * office account only, and never silently: it is a line of the journal itself.
 */
import * as v from 'valibot';
import { verify } from '../domain/journal';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { changeFor, readRequest } from './act';
import type { CareWorld } from './care-ports';
import { type Comparison, compare } from './comparison';

const REQUEST = v.strictObject({ what: v.picklist(['journal', 'rows']) });

export interface Restored {
  what: 'journal' | 'rows';
  /** Lines or register numbers that were put right. */
  restored: string[];
}

export function restore(world: CareWorld, payload: unknown): Restored | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  const owner = world.access.owner();
  if (world.email === '') return { refused: 'no identity' };
  if (world.email !== owner) return { refused: 'not the office account', owner };
  return world.register.alone((): Restored | Refusal => {
    const found = compare(world);
    if (isRefusal(found)) return found;
    if (!found.integrity.canRestore.includes(request.what)) return { refused: 'nothing to restore' };
    return request.what === 'journal' ? restoreJournal(world, found) : restoreRows(world, found);
  });
}

function restoreJournal(
  world: CareWorld,
  { office, control, integrity, trusted }: Comparison,
): Restored | Refusal {
  // What came after the vault's last copy must still continue it, or nobody knows what was there.
  const left = verify(trusted, control.head, world.sha256)[0];
  if (left) return { refused: 'vault is not enough', line: left.line };
  const restored = [
    ...new Set([...integrity.vault.map((one) => one.line), ...integrity.chain.map((one) => one.line)]),
  ].map(String);
  const now = world.now(office.timeZone);
  const fact = { type: 'restored', from: 'vault', what: restored } as const;
  const change = changeFor(world, [{ fact }], { office, control, now });
  world.mending.rewriteJournal(trusted, change);
  return { what: 'journal', restored };
}

/** Rows that nobody knows or that stand twice are left: only a person can say what they are. */
function restoreRows(
  world: CareWorld,
  { office, control, integrity, items, rows }: Comparison,
): Restored | Refusal {
  const numbers = [
    ...new Set(
      integrity.rows
        .filter((one) => one.what === 'cell differs' || one.what === 'row missing')
        .map((one) => one.number),
    ),
  ];
  if (numbers.length === 0) return { refused: 'nothing to restore' };
  const rowOf = new Map(rows.map((one) => [one.number, one.row]));
  const mended = numbers.flatMap((number) => {
    const item = items.get(number);
    return item ? [{ ...item, row: rowOf.get(number) }] : [];
  });
  const now = world.now(office.timeZone);
  const fact = { type: 'restored', from: 'journal', what: numbers } as const;
  world.mending.rewriteRows(mended, changeFor(world, [{ fact }], { office, control, now }));
  return { what: 'rows', restored: numbers };
}
