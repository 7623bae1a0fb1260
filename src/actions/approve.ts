/** Menu *Setujui untuk diunggah*: Pimpinan Redaksi approves, with or without a note. */
import * as v from 'valibot';
import { BALANCE } from '../domain/item';
import { approve as rule } from '../domain/rules/approve';
import { isRefusal } from '../domain/rules/case';
import { actOnItem, NOTE, type Outcome, readRequest, SEEN } from './act';
import type { World } from './ports';

const REQUEST = v.strictObject({
  ...SEEN,
  note: NOTE,
  checks: v.optional(v.array(v.literal(BALANCE)), []),
});

export function approve(world: World, payload: unknown): Outcome {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  return actOnItem(world, 'approve', request, (given) => rule(given, request));
}
