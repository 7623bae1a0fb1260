/** Menu *Catat ralat atau penarikan*: Admin Medsos records what became of an upload afterwards (A25). */
import * as v from 'valibot';
import { amend as rule } from '../domain/rules/amend';
import { isRefusal } from '../domain/rules/case';
import { actOnItem, MOMENT, type Outcome, readRequest, SEEN } from './act';
import type { World } from './ports';

const REQUEST = v.strictObject({
  ...SEEN,
  platform: v.pipe(v.string(), v.maxLength(100)),
  what: v.picklist(['corrected', 'withdrawn']),
  reason: v.pipe(v.string(), v.maxLength(500)),
  at: v.optional(v.union([v.literal(''), MOMENT])),
});

export function amend(world: World, payload: unknown): Outcome {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  return actOnItem(world, 'amend', request, (given) => rule(given, request));
}
