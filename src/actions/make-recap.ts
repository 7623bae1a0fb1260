/** Menu *Buat rekapitulasi (PDF)*: builds the recap of a month in its tab. Any role may, the Sekretaris included. */
import * as v from 'valibot';
import { addDays, dayOf } from '../domain/calendar';
import { canonical } from '../domain/fingerprint';
import { anySignature } from '../domain/office';
import { shelfOf } from '../domain/papers';
import { type Period, recapOf } from '../domain/recap';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { monthOf } from '../text/dates';
import { RECAP } from '../text/recap';
import { changeFor, readRequest } from './act';
import type { Paper } from './paper';
import type { PaperMade, RecapContent, World } from './ports';

const REQUEST = v.strictObject({ month: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/)) });

export function makeRecap(
  world: World,
  payload: unknown,
  print: (content: RecapContent) => Paper,
): PaperMade | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  if (world.email === '') return { refused: 'no identity' };
  const period = monthPeriod(request.month);
  return world.register.alone((): PaperMade | Refusal => {
    const read = world.register.readAll();
    if (isRefusal(read)) return read;
    const { office, control, items } = read;
    const now = world.now(office.timeZone);
    const printedBy = anySignature(office, world.email, dayOf(now));
    if (!printedBy) return { refused: 'no role', email: world.email };
    const recap = recapOf(
      items.map((one) => one.item),
      period,
    );
    const fingerprint = world.sha256(canonical(['rekapitulasi/1', JSON.stringify(recap)]));
    const fact = { type: 'recap made', period: request.month, rows: recap.rows.length } as const;
    const change = changeFor(world, [{ fact, signature: printedBy }], { office, control, now });
    const paper = print({ recap, office, printedAt: now, printedBy, head: control.head, fingerprint });
    world.register.commitPaper('recap', paper, change);
    return {
      rows: recap.rows.length,
      fileName: RECAP.fileName(monthOf(period.from), office.name),
      kind: 'recap',
      about: monthOf(period.from),
      shelf: shelfOf(period),
      fingerprint,
      paper: office.paper,
    };
  });
}

/** The days of a month written `2025-07`. */
export function monthPeriod(month: string): Period {
  const from = `${month}-01`;
  const nextMonth = dayOf(addDays(from, 31)).slice(0, 7);
  return { from, until: addDays(`${nextMonth}-01`, -1) };
}
