/** Menu *Catat tautan unggahan*: Admin Medsos records links, or why there is none, platform by platform. */
import * as v from 'valibot';
import { isDay } from '../domain/calendar';
import { isRefusal } from '../domain/rules/case';
import { publish as rule } from '../domain/rules/publish';
import { actOnItem, type Outcome, readRequest, SEEN } from './act';
import type { World } from './ports';

const REQUEST = v.strictObject({
  ...SEEN,
  entries: v.array(
    v.strictObject({
      platform: v.pipe(v.string(), v.maxLength(100)),
      url: v.pipe(v.string(), v.maxLength(2_000)),
      reason: v.pipe(v.string(), v.maxLength(500)),
      at: v.union([
        v.literal(''),
        v.pipe(
          v.string(),
          v.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/),
          v.check((at) => isDay(at.slice(0, 10))),
        ),
      ]),
    }),
  ),
});

export function publish(world: World, payload: unknown): Outcome {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  return actOnItem(world, 'publish', request, (given) => rule(given, request));
}
