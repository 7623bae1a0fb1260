/** Menu *Tolak*: Pimpinan Redaksi rejects, with a written reason. */
import * as v from 'valibot';
import { isRefusal } from '../domain/rules/case';
import { reject as rule } from '../domain/rules/reject';
import { actOnItem, NOTE, type Outcome, readRequest, SEEN } from './act';
import type { World } from './ports';

const REQUEST = v.strictObject({ ...SEEN, note: NOTE });

export function reject(world: World, payload: unknown): Outcome {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  return actOnItem(world, 'reject', request, (given) => rule(given, request));
}
