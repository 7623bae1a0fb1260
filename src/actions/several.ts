/**
 * One act on several rows: received, forwarded or approved in one go, with one response, one lock and one commit. What
 * cannot be done is told with its reason; the rest is done.
 */
import * as v from 'valibot';
import { mentionsOf } from '../domain/balance';
import { BALANCE, CHECKS, currentText } from '../domain/item';
import type { Act, Refusal } from '../domain/refusal';
import { approve } from '../domain/rules/approve';
import { type Case, isRefusal, mayAct, STEPS, type Verdict } from '../domain/rules/case';
import { correct } from '../domain/rules/correct';
import { receive } from '../domain/rules/receive';
import { refusalText } from '../text/refusals';
import { caseOf, changeFor, NOTE, readRequest, SEEN } from './act';
import type { PlacedItem, Several, SeveralDone, World } from './ports';

/** What one response can be given to many of. */
export const SEVERAL_ACTS = ['receive', 'correct', 'approve'] as const;
/** More than a person can have looked at. */
const MOST = 50;

const REQUEST = v.strictObject({
  act: v.picklist(SEVERAL_ACTS),
  items: v.pipe(
    v.array(v.strictObject(SEEN)),
    v.minLength(1),
    v.maxLength(MOST),
    // Each would be judged as it stands now, so that a row listed twice would be decided twice.
    v.check((items) => new Set(items.map((one) => one.number)).size === items.length),
  ),
  note: NOTE,
  checks: v.array(v.picklist([...CHECKS, BALANCE])),
});
type Request = v.InferOutput<typeof REQUEST>;

/** What the selected rows are, and which of them the act is possible on. */
export function openSeveral(world: World, act: Act, rows: readonly number[]): Several | Refusal {
  const possible = SEVERAL_ACTS.find((one) => one === act);
  if (!possible) return { refused: 'one at a time', act };
  if (rows.length > MOST) return { refused: 'too many rows', most: MOST };
  const read = world.register.readRows(rows);
  if (isRefusal(read)) return read;
  const now = world.now(read.office.timeZone);
  const several: Several = { act: possible, items: [], cannot: [] };
  for (const placed of read.rows) {
    if (!placed) continue;
    if (isRefusal(placed)) {
      several.cannot.push({ number: '', title: '', why: refusalText(placed) });
      continue;
    }
    const { number, title } = placed.item.submission;
    const given = caseOf(world, undefined, { ...read, placed, now });
    const allowed = mayAct(given, act);
    if (isRefusal(allowed)) several.cannot.push({ number, title, why: refusalText(allowed) });
    else {
      const { seenVersion, seenFingerprint } = given;
      const mentions = mentionsOf(placed.item, read.office.sensitiveNames);
      several.items.push({ row: placed.row, number, title, seenVersion, seenFingerprint, mentions });
    }
  }
  return several.items.length + several.cannot.length === 0 ? { refused: 'no row selected' } : several;
}

export function actOnSeveral(world: World, payload: unknown): SeveralDone | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  const { act, items } = request;
  const acted = world.register.alone(() => {
    const read = world.register.readRows(items.map((one) => one.row));
    if (isRefusal(read)) return read;
    const { office, control } = read;
    const now = world.now(office.timeZone);
    const placed = read.rows.filter((one): one is PlacedItem => one !== undefined && !isRefusal(one));
    const filesNow = STEPS[act].bound
      ? world.folders.filesIn(placed.map((one) => one.item.submission.folderUrl))
      : undefined;
    const done: SeveralDone = { done: [], cannot: [] };
    const facts: Parameters<typeof changeFor>[1][number][] = [];
    items.forEach((seen, index) => {
      const found = read.rows[index];
      const verdict: Verdict =
        found && isRefusal(found)
          ? found
          : found?.item.submission.number === seen.number
            ? decide(request, {
                ...caseOf(world, undefined, { office, control, placed: found, now }),
                ...seen,
                filesNow,
              })
            : { refused: 'row moved', number: seen.number };
      if (isRefusal(verdict)) done.cannot.push({ number: seen.number, why: refusalText(verdict) });
      else {
        done.done.push(seen.number);
        facts.push({ fact: verdict.fact, placed: found as PlacedItem });
      }
    });
    const change = changeFor(world, facts, { office, control, now });
    if (facts.length > 0) world.register.commit(change);
    return { done, letters: change.letters, now };
  });
  if (isRefusal(acted)) return acted;
  world.outbox.deliver(acted.letters, acted.now);
  return acted.done;
}

function decide({ act, note, checks }: Request, given: Case): Verdict {
  if (act === 'receive') return receive(given, { note });
  if (act === 'approve') return approve(given, { note, checks });
  // Forwarded as it stands: who wants to change a text opens its work sheet.
  return correct(given, { note, checks, ...currentText(given.item) });
}
