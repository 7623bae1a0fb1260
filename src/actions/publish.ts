/** Menu *Catat tautan unggahan*: Admin Medsos records links, or why there is none, platform by platform. */
import * as v from 'valibot';
import { linkMark } from '../domain/links';
import { isRefusal } from '../domain/rules/case';
import { publish as rule } from '../domain/rules/publish';
import { actOnItem, MOMENT, type Outcome, readRequest, SEEN } from './act';
import type { World } from './ports';

const REQUEST = v.strictObject({
  ...SEEN,
  entries: v.pipe(
    v.array(
      v.strictObject({
        platform: v.pipe(v.string(), v.maxLength(100)),
        url: v.pipe(v.string(), v.maxLength(2_000)),
        reason: v.pipe(v.string(), v.maxLength(500)),
        account: v.optional(v.pipe(v.string(), v.maxLength(100))),
        at: v.union([v.literal(''), MOMENT]),
      }),
    ),
    v.maxLength(50),
  ),
  isRepeated: v.optional(v.boolean()),
});

export function publish(world: World, payload: unknown): Outcome {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  const links = request.entries.map((one) => one.url.trim()).filter(Boolean);
  return actOnItem(world, 'publish', request, (given) => {
    const found = world.register.find('uploadLinks', links.map(linkMark));
    if (isRefusal(found)) return found;
    return rule(
      given,
      request,
      found.map((one) => one.item),
    );
  });
}
