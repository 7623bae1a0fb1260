/**
 * A form answer comes in (trigger, as the office account; or the sweep, when the trigger did not fire): read,
 * numbered, filed, committed, answered. Idempotent by response id and time.
 */
import * as v from 'valibot';
import type { Moment } from '../domain/calendar';
import type { ItemFact } from '../domain/facts';
import { CHILDREN, type FileReference, type Item, type Submission } from '../domain/item';
import { nextNumber } from '../domain/numbering';
import type { Office } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { type Handover, submit as rule } from '../domain/rules/submit';
import { WHOLE_ANSWER } from '../text/cells';
import { CHILDREN_CHOICES, QUESTIONS, STATEMENTS, UNANSWERED } from '../text/form';
import { UNUSED_FILES, versionLabel } from '../text/names';
import { changeFor } from './act';
import type { IntakeWorld, ResponseFound } from './intake-ports';
import type { FoundFile, QueuedLetter, RawResponse, World } from './ports';

/** Characters, as pages and cells count them, that are kept of narrative and caption, and of any other answer: what a cell and a journal line hold. */
const LONGEST_TEXT = 20_000;
const LONGEST_ANSWER = 1_000;
const LONGEST_FILE_NAME = 120;

/** Control characters and halves of pairs, which nobody sees: the journal would write each as six characters. */
const UNWRITABLE = /[^\P{Cc}\n\t]|\p{Cs}/gu;
const READABLE = v.pipe(
  v.string(),
  v.transform((text) => text.replace(UNWRITABLE, '')),
);
const TEXT = v.optional(v.pipe(READABLE, v.trim()), '');
/** Texts that are published: as they were written, to the last blank line (decision 0035); nothing but blanks is nothing. */
const WRITTEN = v.optional(
  v.pipe(
    READABLE,
    v.transform((text) => (text.trim() === '' ? '' : text)),
  ),
  '',
);
const CHOICES = v.optional(v.array(v.string()), []);

const ANSWERS = v.object({
  [QUESTIONS.submitterName.title]: TEXT,
  [QUESTIONS.department.title]: TEXT,
  [QUESTIONS.kind.title]: TEXT,
  [QUESTIONS.title.title]: TEXT,
  [QUESTIONS.eventDate.title]: TEXT,
  [QUESTIONS.eventEnd.title]: TEXT,
  [QUESTIONS.place.title]: TEXT,
  [QUESTIONS.narrative.title]: WRITTEN,
  [QUESTIONS.caption.title]: WRITTEN,
  [QUESTIONS.shortCaption.title]: WRITTEN,
  [QUESTIONS.platforms.title]: CHOICES,
  [QUESTIONS.contentTitle.title]: TEXT,
  [QUESTIONS.plannedDate.title]: TEXT,
  [QUESTIONS.script.title]: WRITTEN,
  [QUESTIONS.statements.title]: CHOICES,
  [QUESTIONS.children.title]: TEXT,
  [QUESTIONS.videoLink.title]: TEXT,
  [QUESTIONS.withdraw.title]: CHOICES,
  [QUESTIONS.withdrawReason.title]: TEXT,
});

export type TakenIn = { number: string } | 'known already' | Refusal;

export function submit(world: IntakeWorld, response: RawResponse): TakenIn {
  // Before the lock: looking at ten files takes seconds.
  const found = world.folders.inspect(response.files);
  const done = world.register.alone(
    (): { number: string; letters: QueuedLetter[]; now: Moment } | 'known already' | Refusal => {
      const read = world.intake.readResponse(response.id, found);
      if (isRefusal(read)) return read;
      const { office, control, placed } = read;
      const answeredAt = world.momentOf(response.submittedAt, office.timeZone);
      if (placed && placed.item.submission.answeredAt >= answeredAt) return 'known already';
      const files = found.map(({ parents: _, ...file }) => withHistory(file, read));
      const handover = handoverFrom(response, files, office, answeredAt);
      if (isRefusal(handover)) return handover;
      const number = nextNumber(control.lastNumber, handover.submittedAt.slice(0, 4));
      const fact = rule(handover, placed?.item, number, '', office, control.books);
      if (!fact || !('submission' in fact)) return 'known already';
      const submission = filed(world, fact, placed?.item, control.folderId, found);
      const now = world.now(office.timeZone);
      const change = changeFor(world, [{ fact: { ...fact, submission }, placed }], { office, control, now });
      world.register.commit(change);
      return { number: submission.number, letters: change.letters, now };
    },
  );
  if (done === 'known already' || isRefusal(done)) return done;
  world.outbox.deliver(done.letters, done.now);
  return { number: done.number };
}

/** A file with what is said of it: its name as uploaded, and where the same content was handed in before. */
function withHistory(file: FileReference, { usedIn }: Pick<ResponseFound, 'usedIn'>): FileReference {
  const earlier = usedIn(file);
  const original = [...file.name].slice(0, LONGEST_FILE_NAME).join('');
  return { ...file, original, ...(earlier ? { usedIn: earlier } : {}) };
}

/**
 * The submission with its files in the item's folder. Of an answer that makes no new version only what is new comes
 * there, under a name of its own: what was decided on keeps its names.
 */
function filed(
  world: Pick<World, 'folders'>,
  fact: Extract<ItemFact, { submission: Submission }>,
  known: Item | undefined,
  folderId: string,
  found: readonly FoundFile[],
): Submission {
  const { submission } = fact;
  const isVersion = fact.type === 'submitted' || fact.type === 'resubmitted';
  const kept = isVersion ? [] : (known?.submission.files ?? []);
  const isKept = (file: FileReference) => kept.some((one) => one.id === file.id);
  const files = submission.files.filter((one) => !isKept(one));
  const label = isVersion ? versionLabel(submission.version) : UNUSED_FILES;
  const { files: named, folderUrl } = world.folders.file({ ...submission, folderId, label, files }, found);
  const nameOf = (file: FileReference) => [...kept, ...named].find((one) => one.id === file.id) ?? file;
  return { ...submission, folderUrl, files: submission.files.map(nameOf) };
}

function handoverFrom(
  response: RawResponse,
  files: FileReference[],
  office: Office,
  submittedAt: Moment,
): Handover | Refusal {
  const parsed = v.safeParse(ANSWERS, response.answers);
  if (!parsed.success) {
    return { refused: 'unreadable request', problem: v.getDotPath(parsed.issues[0]) ?? WHOLE_ANSWER };
  }
  let isCut = false;
  const text = (question: keyof typeof QUESTIONS, longest = LONGEST_ANSWER) => {
    const whole = parsed.output[QUESTIONS[question].title] as string;
    isCut ||= whole.length > longest;
    // Not through the middle of a character that has two units.
    return whole.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  };
  // What reports no event is asked in a section of its own; Google keeps the answers of one section only.
  const either = (ofEvent: keyof typeof QUESTIONS, other: keyof typeof QUESTIONS, longest = LONGEST_ANSWER) =>
    text(ofEvent, longest) || text(other, longest);
  const declared = parsed.output[QUESTIONS.statements.title] as string[];
  const children = parsed.output[QUESTIONS.children.title] as string;
  const isWithdrawn = (parsed.output[QUESTIONS.withdraw.title] as string[]).length > 0;
  const chosen = parsed.output[QUESTIONS.platforms.title] as string[];
  const handover = {
    responseId: response.id,
    editUrl: response.editUrl,
    submittedAt,
    submitterName: text('submitterName') || response.email || UNANSWERED.submitterName,
    submitterEmail: response.email.toLowerCase(),
    department: text('department'),
    kind: text('kind'),
    title: either('title', 'contentTitle') || UNANSWERED.title,
    eventDate: either('eventDate', 'plannedDate'),
    eventEnd: text('eventEnd'),
    place: text('place'),
    narrative: either('narrative', 'script', LONGEST_TEXT),
    caption: text('caption', LONGEST_TEXT),
    shortCaption: text('shortCaption'),
    platforms: office.platforms.map((one) => one.name).filter((one) => chosen.includes(one)),
    videoLink: text('videoLink'),
    declared: STATEMENTS.every((one) => declared.includes(one)),
    children: CHILDREN.find((one) => one !== '' && CHILDREN_CHOICES[one] === children) ?? '',
    files,
    ...(isWithdrawn ? { withdrawal: text('withdrawReason') } : {}),
  };
  return { ...handover, isCut };
}
