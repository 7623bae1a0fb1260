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
import type { Act, Refusal } from '../domain/refusal';
import { type Case, fingerprintOf, isRefusal, STEPS, type Verdict } from '../domain/rules/case';
import { WHOLE_REQUEST } from '../text/cells';
import type { Letter } from '../text/letter';
import { lettersFor } from '../text/letters';
import { FACT_NAMES, OFFICE_ACCOUNT, officeOf, SUBMITTERS } from '../text/names';
import type { Change, ChangedItem, Control, OfficeControl, PlacedItem, QueuedLetter, World } from './ports';

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
  return { refused: 'unreadable request', problem: v.getDotPath(issue) ?? WHOLE_REQUEST };
}

/** One act of a role on one row. */
export function actOnItem(
  world: World,
  act: Act,
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
      const verdict = rule({ ...caseOf(world, act, { ...read, placed, now }), ...seen });
      if (isRefusal(verdict)) return verdict;
      const change = changeFor(world, [{ fact: verdict.fact, placed }], { office, control, now });
      world.register.commit(change);
      const status = statusOf(change.parts[0]?.item ?? placed.item);
      return { outcome: { number: seen.number, status }, letters: change.letters, now };
    },
  );
  if (isRefusal(done)) return done;
  world.outbox.deliver(done.letters, done.now);
  return done.outcome;
}

/** An item before whoever acts, as if it had been read just now. Acts bound to the files look at these too. */
export function caseOf(
  world: World,
  act: Act,
  given: { office: Office; control: Control; placed: PlacedItem; now: Moment },
): Case {
  const { office, control, placed, now } = given;
  const { item } = placed;
  return {
    item,
    office,
    books: control.books,
    email: world.email,
    now,
    seenVersion: item.submission.version,
    seenFingerprint: fingerprintOf(item, world.sha256),
    filesNow: STEPS[act].bound ? world.folders.filesIn([item.submission.folderUrl]) : undefined,
    sha256: world.sha256,
  };
}

/** Everything that facts change: items, journal, letters. Each fact is a line, in the order given. */
export function changeFor(
  world: Pick<World, 'email' | 'sha256' | 'addresses'>,
  facts: readonly { fact: Fact; placed?: PlacedItem; signature?: Signature }[],
  given: {
    office: Office;
    control: Control;
    now: Moment;
    changed?: Partial<OfficeControl>;
    /** Letters that follow no single fact. */
    letters?: Letter[];
  },
): Change {
  const { office, control, now } = given;
  const today = dayOf(now);
  const addresses = { ...world.addresses, page: control.page };
  const parts: ChangedItem[] = [];
  const lines: NewLine[] = [];
  const letters: QueuedLetter[] = [];
  const queue = (letter: Letter, number: string) => {
    const id = `S-${String(control.letters + letters.length + 1).padStart(6, '0')}`;
    letters.push({ id, number, queuedAt: now, letter });
  };
  for (const { fact, placed, signature } of facts) {
    const item = evolve(placed?.item, fact);
    const line = control.head.count + lines.length + 1;
    lines.push(journalLine(world, fact, item, now, signature ?? signatureOf(fact)));
    parts.push({
      fact,
      item: item === placed?.item ? undefined : item,
      row: placed?.row,
      lines: [...(placed?.lines ?? []), line],
    });
    for (const letter of lettersFor(fact, item, office, addresses, today))
      queue(letter, item?.submission.number ?? '');
  }
  for (const letter of given.letters ?? []) queue(letter, '');
  const journal = link(control.head, lines, world.sha256);
  return { before: control, today, parts, journal, letters, control: given.changed };
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
  if ('submission' in fact && fact.type !== 'files changed') {
    const { submitterName, submitterEmail, editedBy } = fact.submission;
    const email = editedBy || submitterEmail;
    return {
      name: email ? `${submitterName} (${email})` : submitterName,
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
    case 'amended':
      return fact.amendment.by;
    default:
      return undefined;
  }
}
