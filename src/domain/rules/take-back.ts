/**
 * A wrong click: whoever decided takes the decision back while nobody has acted on it, with a reason. A fact of its
 * own, so both stay in the journal; the role's columns become what they were before.
 */
import { closedBookOf } from '../book';
import { dayOf } from '../calendar';
import { evolve, type Fact } from '../facts';
import type { Item } from '../item';
import { lastActOf, lastResponseOf, type Response, responseIn } from '../last-act';
import { type Role, signatureIn } from '../office';
import { type Case, fingerprintOf, type Verdict } from './case';

/** Whether the last response to an item is this account's, and nothing has followed: what the page offers by. */
export function mayTakeBack(item: Item, email: string): boolean {
  return lastResponseOf(item)?.by.email === email && item.uploads.length === 0;
}

/** @param facts all facts of the item, the oldest first */
export function takeBack(given: Case, command: { reason: string }, facts: readonly Fact[]): Verdict {
  const { item, office, books, email, now } = given;
  const { number, version } = item.submission;
  if (email === '') return { refused: 'no identity' };
  const own = ownResponse(facts);
  if (!own) return { refused: 'nothing to take back', number, last: lastActOf(item) };
  const { role } = own.response.by;
  if (own.response.by.email !== email)
    return { refused: 'not yours to take back', number, last: lastActOf(item) };
  const by = signatureIn(office, role, email, dayOf(now));
  if (!by) return { refused: 'not the role', role, email };
  if (given.seenVersion !== version || given.seenFingerprint !== fingerprintOf(item, given.sha256))
    return {
      refused: 'changed meanwhile',
      number,
      seen: given.seenVersion,
      now: version,
      last: lastActOf(item),
    };
  if (command.reason.trim() === '') return { refused: 'no reason given', act: 'take back' };
  const book = closedBookOf(number, books);
  if (book !== undefined) return { refused: 'book closed', number, book };
  return {
    fact: {
      type: 'taken back',
      what: own.response.decision,
      role,
      decidedAt: own.response.at,
      previous: responseOf(own.before, role),
      reason: command.reason.trim(),
      at: now,
      by,
    },
  };
}

/** The response that the last fact is, and the item before it. Limits that moved by themselves are nobody's act. */
function ownResponse(facts: readonly Fact[]): { response: Response; before: Item | undefined } | undefined {
  const acts = facts.filter((one) => one.type !== 'limits changed');
  const last = acts.pop();
  const response = last && responseIn(last);
  if (!response) return undefined;
  const before = facts
    .slice(0, facts.lastIndexOf(last))
    .reduce((item: Item | undefined, fact) => evolve(item, fact), undefined);
  return { response, before };
}

function responseOf(item: Item | undefined, role: Role): Response | undefined {
  if (role === 'Admin Medsos') return item?.receipt;
  return role === 'Wakil Pimpinan Redaksi' ? item?.correction : item?.decision;
}
