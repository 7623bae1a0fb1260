/**
 * *Periksa keutuhan* ▸ *Bandingkan*: one row, or the whole register, as the journal tells it, in a tab of its own with
 * the differing cells marked. The register itself stays as it is.
 */
import * as v from 'valibot';
import { dayOf } from '../domain/calendar';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { shortMoment } from '../text/dates';
import { COMPARISON_TITLE } from '../text/integrity';
import { readRequest } from './act';
import type { CareWorld } from './care-ports';
import { compare } from './comparison';

const REQUEST = v.strictObject({
  /** '' is the whole register. */
  number: v.pipe(v.string(), v.regex(/^(MS-\d{4}-\d{4,})?$/)),
});

export function rebuildTab(world: CareWorld, payload: unknown): { title: string; rows: number } | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  const found = compare(world);
  if (isRefusal(found)) return found;
  const { office, items, integrity } = found;
  const chosen = [...items].filter(([number]) => request.number === '' || number === request.number);
  if (chosen.length === 0) return { refused: 'number unknown', number: request.number };
  const now = world.now(office.timeZone);
  const title = COMPARISON_TITLE(request.number, shortMoment(now));
  world.mending.addComparison(
    title,
    chosen.map(([, rebuilt]) => rebuilt),
    integrity.rows,
    dayOf(now),
  );
  return { title, rows: chosen.length };
}
