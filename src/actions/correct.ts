/** Menu *Koreksi dan teruskan*: Wakil Pimpinan Redaksi corrects narrative and captions, and forwards. */
import * as v from 'valibot';
import { BALANCE, CHECKS } from '../domain/item';
import { isRefusal } from '../domain/rules/case';
import { correct as rule } from '../domain/rules/correct';
import { actOnItem, NOTE, type Outcome, readRequest, SEEN } from './act';
import type { World } from './ports';

/** Longest narrative or caption that is kept; a cell holds 50,000 characters (platform.md §2.5). */
const TEXT = v.pipe(v.string(), v.maxLength(20_000));

/** And of the caption for X, as the form keeps it. */
const SHORT_TEXT = v.pipe(v.string(), v.maxLength(2_000));

const REQUEST = v.strictObject({
  ...SEEN,
  note: NOTE,
  narrative: TEXT,
  caption: TEXT,
  shortCaption: SHORT_TEXT,
  checks: v.array(v.picklist([...CHECKS, BALANCE])),
});

export function correct(world: World, payload: unknown): Outcome {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  return actOnItem(world, 'correct', request, (given) => rule(given, request));
}
