/** Menu *Periksa unggahan*: a second person says of each platform that what is online is whole and as approved. */
import * as v from 'valibot';
import { isRefusal } from '../domain/rules/case';
import { verify as rule } from '../domain/rules/verify';
import { actOnItem, NOTE, type Outcome, readRequest, SEEN } from './act';
import type { World } from './ports';

const REQUEST = v.strictObject({
  ...SEEN,
  platforms: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(50)),
  note: NOTE,
});

export function verify(world: World, payload: unknown): Outcome {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  return actOnItem(world, 'verify', request, (given) => rule(given, request));
}
