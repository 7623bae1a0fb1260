/** Menu *Terima dokumentasi*: Admin Medsos receives what staff handed in. */
import * as v from 'valibot';
import { isRefusal } from '../domain/rules/case';
import { receive as rule } from '../domain/rules/receive';
import { actOnItem, NOTE, type Outcome, readRequest, SEEN } from './act';
import type { World } from './ports';

const REQUEST = v.strictObject({ ...SEEN, note: NOTE });

export function receive(world: World, payload: unknown): Outcome {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  return actOnItem(world, 'receive', request, (given) => rule(given, request));
}
