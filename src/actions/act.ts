/**
 * The frame of every act: what a fact turns into (journal line, letters), and, for acts on one row, lock → read →
 * decide → commit → unlock → mail. The one file that actions share.
 */
import * as v from 'valibot';
import { dayOf, isDay, type Moment } from '../domain/calendar';
import { evolve, type Fact } from '../domain/facts';
import { type Item, type Status, statusOf } from '../domain/item';
import { link, type NewLine } from '../domain/journal';
import type { Office, Signature } from '../domain/office';
import type { Act, Refusal } from '../domain/refusal';
import { type Case, fingerprintOf, isRefusal, STEPS, type Verdict } from '../domain/rules/case';
import { WHOLE_REQUEST } from '../text/cells';
import type { Letter } from '../text/letter';
import { lettersFor, photosShown } from '../text/letters';
import { FACT_NAMES, OFFICE_ACCOUNT, officeOf, SUBMITTERS } from '../text/names';
import type {
  Change,
  ChangedItem,
  Control,
  OfficeControl,
  PlacedItem,
  QueuedLetter,
  Snapshot,
  World,
} from './ports';

/** A register number, as pages send it. */
export const NUMBER = v.pipe(v.string(), v.regex(/^MS-\d{4}-\d{4,}$/));

/** What a page sends with every act: which row, and what the person had before their eyes. */
export const SEEN = {
  row: v.pipe(v.number(), v.integer(), v.minValue(1)),
  number: NUMBER,
  seenVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  seenFingerprint: v.pipe(v.string(), v.length(64)),
};

/** A note as somebody types it; bounded, so that it fits a cell. */
export const NOTE = v.pipe(v.string(), v.maxLength(5_000));

/** A moment as the page sends it: a day that there is, and a time. */
export const MOMENT = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/),
  v.check((at) => isDay(at.slice(0, 10))),
);

/** Acts after which the next role is shown the photos. */
const FORWARDING: readonly Act[] = ['receive', 'correct'];

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

/** What a page sends of the item that it shows. */
type Seen = { row: number; number: string; seenVersion: number; seenFingerprint: string };

/** One act of a role on one row. */
export function actOnItem(world: World, act: Act, seen: Seen, rule: (given: Case) => Verdict): Outcome {
  return commitAndSend(world, () => {
    const read = placedAs(world, seen);
    if (isRefusal(read)) return read;
    const now = world.now(read.office.timeZone);
    const toShow = FORWARDING.includes(act) ? photosShown(read.placed.item) : [];
    const verdict = rule({ ...caseOf(world, act, { ...read, now }, toShow), ...seen });
    if (isRefusal(verdict)) return verdict;
    return changeFor(world, [{ fact: verdict.fact, placed: read.placed }], { ...read, now });
  });
}

/** Alone: decides and commits. Then sends the letters, when nobody waits for the lock any more. */
export function commitAndSend(world: World, decide: () => Change | Refusal): Outcome {
  const change = world.register.alone(() => {
    const decided = decide();
    if (!isRefusal(decided)) world.register.commit(decided);
    return decided;
  });
  if (isRefusal(change)) return change;
  world.outbox.deliver(change.letters, change.now);
  const item = change.parts[0]?.item;
  if (!item) throw new Error('An act changed no item');
  return { number: item.submission.number, status: statusOf(item) };
}

/** The item that a page shows, where it stands now: somebody may have sorted the rows. */
export function placedAs(
  world: World,
  { row, number }: Pick<Seen, 'row' | 'number'>,
): (Snapshot & { placed: PlacedItem }) | Refusal {
  const read = world.register.readRow(row);
  if (!isRefusal(read) && read.placed?.item.submission.number === number)
    return { ...read, placed: read.placed };
  const list = world.register.readList();
  if (isRefusal(list)) return list;
  const now = list.listed.find((one) => one.number === number)?.row;
  if (now === row && isRefusal(read)) return read;
  const again = now === undefined ? undefined : world.register.readRow(now);
  if (again && isRefusal(again)) return again;
  return again?.placed?.item.submission.number === number
    ? { ...again, placed: again.placed }
    : { refused: 'row moved', number };
}

/**
 * An item before whoever acts, as if it had been read just now. Given an act bound to the files, looks at these too.
 * @param toShow photos that a letter about the act is going to show
 */
export function caseOf(
  world: World,
  act: Act | undefined,
  given: { office: Office; control: Control; placed: PlacedItem; now: Moment },
  toShow: readonly string[] = [],
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
    filesNow:
      act && STEPS[act].bound ? world.folders.filesIn([item.submission.folderUrl], toShow) : undefined,
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
    /** Letters that no fact calls for by itself, and the number of the item that they are about. */
    letters?: Letter[];
    about?: string;
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
  for (const letter of given.letters ?? []) queue(letter, given.about ?? '');
  const journal = link(control.head, lines, world.sha256);
  return { before: control, now, today, parts, journal, letters, control: given.changed };
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
    case 'verified':
      return fact.verifications[0]?.by;
    case 'taken back':
      return fact.by;
    default:
      return undefined;
  }
}
