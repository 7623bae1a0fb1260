/** Menu *Kembalikan untuk perbaikan*: whoever the item waits for returns it, with a written reason. */
import * as v from 'valibot';
import { isRefusal } from '../domain/rules/case';
import { returnItem as rule } from '../domain/rules/return';
import { actOnItem, NOTE, type Outcome, readRequest, SEEN } from './act';
import type { World } from './ports';

const REQUEST = v.strictObject({ ...SEEN, note: NOTE });

export function returnItem(world: World, payload: unknown): Outcome {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  return actOnItem(world, 'return', request, (given) => rule(given, request));
}
