/** Menu *Buat rekapitulasi (PDF)*: builds the recap of a month in its tab. Any role may, the Sekretaris included. */
import * as v from 'valibot';
import { addDays, dayOf } from '../domain/calendar';
import { canonical } from '../domain/fingerprint';
import { ROLES, type Signature, signatureIn } from '../domain/office';
import { type Period, recapOf } from '../domain/recap';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { monthOf } from '../text/dates';
import { RECAP } from '../text/recap';
import { changeFor, readRequest } from './act';
import type { World } from './ports';

const REQUEST = v.strictObject({ month: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/)) });

/** @returns how many rows, and the paper's file name */
export function makeRecap(world: World, payload: unknown): { rows: number; fileName: string } | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  if (world.email === '') return { refused: 'no identity' };
  const period = monthPeriod(request.month);
  return world.register.alone(() => {
    const read = world.register.readAll();
    if (isRefusal(read)) return read;
    const { office, control, items } = read;
    const now = world.now(office.timeZone);
    let printedBy: Signature | undefined;
    for (const role of ROLES) printedBy ??= signatureIn(office, role, world.email, dayOf(now));
    if (!printedBy) return { refused: 'no role', email: world.email } as Refusal;
    const recap = recapOf(items, period);
    const fingerprint = world.sha256(canonical(['rekapitulasi/1', JSON.stringify(recap)]));
    const fact = { type: 'recap made', period: request.month, rows: recap.rows.length } as const;
    const change = changeFor(world, fact, { office, control, now, signature: printedBy });
    world.register.commitRecap(
      { recap, office, printedAt: now, printedBy, head: control.head, fingerprint },
      change,
    );
    return {
      rows: recap.rows.length,
      fileName: RECAP.fileName(monthOf(period.from), office.name),
    };
  });
}

/** The days of a month written `2025-07`. */
export function monthPeriod(month: string): Period {
  const from = `${month}-01`;
  const nextMonth = dayOf(addDays(from, 31)).slice(0, 7);
  return { from, until: addDays(`${nextMonth}-01`, -1) };
}
