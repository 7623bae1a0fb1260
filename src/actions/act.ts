/**
 * The frame of every act: what a fact turns into (journal line, letters), and, for acts on one row, lock → read →
 * decide → commit → unlock → mail. The one file that actions share.
 */
import * as v from 'valibot';
import { dayOf, type Moment } from '../domain/calendar';
import { evolve, type Fact } from '../domain/facts';
import { type Item, type Status, statusOf } from '../domain/item';
import { link, type NewLine } from '../domain/journal';
import type { Office, Signature } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { type Case, fingerprintOf, isRefusal, type Verdict } from '../domain/rules/case';
import { lettersFor } from '../text/letters';
import { FACT_NAMES, OFFICE_ACCOUNT, officeOf, SUBMITTERS } from '../text/names';
import type { Change, Control, PlacedItem, QueuedLetter, World } from './ports';

/** What a page sends with every act: which row, and what the person had before their eyes. */
export const SEEN = {
  row: v.pipe(v.number(), v.integer(), v.minValue(1)),
  number: v.pipe(v.string(), v.regex(/^MS-\d{4}-\d{4,}$/)),
  seenVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  seenFingerprint: v.pipe(v.string(), v.length(64)),
};

/** A note as somebody types it; bounded, so that it fits a cell. */
export const NOTE = v.pipe(v.string(), v.maxLength(5_000));

/** What came of an act: the item's number and its status now. */
export type Outcome = { number: string; status: Status } | Refusal;

/** Reads a payload from outside by its schema, refusing unknown fields, or says what is wrong with it. */
export function readRequest<S extends v.GenericSchema>(
  schema: S,
  payload: unknown,
): v.InferOutput<S> | Refusal {
  const result = v.safeParse(schema, payload);
  if (result.success) return result.output;
  const issue = result.issues[0];
  return { refused: 'unreadable request', problem: `${v.getDotPath(issue) ?? 'isian'}` };
}

/** One act of a role on one row. */
export function actOnItem(
  world: World,
  seen: { row: number; number: string; seenVersion: number; seenFingerprint: string },
  rule: (given: Case) => Verdict,
): Outcome {
  const done = world.register.alone(
    (): { outcome: Outcome; letters: QueuedLetter[]; now: Moment } | Refusal => {
      const read = world.register.readRow(seen.row);
      if (isRefusal(read)) return read;
      const { placed, office, control } = read;
      if (placed?.item.submission.number !== seen.number)
        return { refused: 'row moved', number: seen.number };
      const now = world.now(office.timeZone);
      const verdict = rule({
        ...seen,
        item: placed.item,
        office,
        email: world.email,
        now,
        sha256: world.sha256,
      });
      if (isRefusal(verdict)) return verdict;
      const change = changeFor(world, verdict.fact, { office, control, placed, now });
      world.register.commit(change);
      const status = statusOf(change.item ?? placed.item);
      return { outcome: { number: seen.number, status }, letters: change.letters, now };
    },
  );
  if (isRefusal(done)) return done;
  world.outbox.deliver(done.letters, done.now);
  return done.outcome;
}

/** Everything that a fact changes: the item, the journal, the letters. */
export function changeFor(
  world: Pick<World, 'email' | 'sha256' | 'addresses'>,
  fact: Fact,
  given: { office: Office; control: Control; placed?: PlacedItem; now: Moment; signature?: Signature },
): Change {
  const { office, control, placed, now } = given;
  const item = evolve(placed?.item, fact);
  const letters = lettersFor(fact, item, office, world.addresses, dayOf(now)).map(
    (letter, index): QueuedLetter => ({
      id: `S-${String(control.letters + index + 1).padStart(6, '0')}`,
      number: item?.submission.number ?? '',
      queuedAt: now,
      letter,
    }),
  );
  const line = journalLine(world, fact, item, now, given.signature ?? signatureOf(fact));
  return {
    before: control,
    fact,
    item: item === placed?.item ? undefined : item,
    row: placed?.row,
    journal: link(control.head, [line], world.sha256),
    letters,
  };
}

function journalLine(
  world: Pick<World, 'email' | 'sha256'>,
  fact: Fact,
  item: Item | undefined,
  now: Moment,
  signature: Signature | undefined,
): NewLine {
  return {
    at: now,
    event: FACT_NAMES[fact.type],
    number: item?.submission.number ?? '',
    version: item ? String(item.submission.version) : '',
    email: world.email,
    ...whoActed(fact, signature),
    fingerprint: item ? fingerprintOf(item, world.sha256) : '',
    detail: JSON.stringify(fact),
  };
}

/** Name and role as the journal shows them. What the form brings is written by the office account for who handed it in. */
function whoActed(fact: Fact, signature: Signature | undefined): Pick<NewLine, 'name' | 'role'> {
  if (signature) return { name: `${signature.name}, ${officeOf(signature)}`, role: signature.role };
  if ('submission' in fact) {
    const { submitterName, submitterEmail } = fact.submission;
    return {
      name: submitterEmail ? `${submitterName} (${submitterEmail})` : submitterName,
      role: SUBMITTERS,
    };
  }
  return { name: '', role: OFFICE_ACCOUNT };
}

function signatureOf(fact: Fact): Signature | undefined {
  switch (fact.type) {
    case 'received':
      return fact.receipt.by;
    case 'corrected':
      return fact.correction.by;
    case 'approved':
    case 'rejected':
      return fact.decision.by;
    case 'returned':
      return fact.reply.by;
    case 'uploaded':
      return fact.uploads[0]?.by;
    default:
      return undefined;
  }
}
