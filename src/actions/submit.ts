/**
 * A form answer comes in (trigger, as the office account; or the sweep, when the trigger did not fire): read,
 * numbered, filed, committed, answered. Idempotent by response id and time.
 */
import * as v from 'valibot';
import type { Moment } from '../domain/calendar';
import type { Submission } from '../domain/item';
import { nextNumber } from '../domain/numbering';
import type { Office } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { type Handover, submit as rule } from '../domain/rules/submit';
import { WHOLE_ANSWER } from '../text/cells';
import { QUESTIONS, UNANSWERED } from '../text/form';
import { changeFor } from './act';
import type { QueuedLetter, RawResponse, World } from './ports';

/** Characters that are kept of narrative and caption, and of any other answer: what a cell and a journal line hold. */
const LONGEST_TEXT = 20_000;
const LONGEST_ANSWER = 1_000;

const TEXT = v.optional(v.pipe(v.string(), v.trim()), '');
const CHOICES = v.optional(v.array(v.string()), []);

const ANSWERS = v.object({
  [QUESTIONS.submitterName.title]: TEXT,
  [QUESTIONS.department.title]: TEXT,
  [QUESTIONS.kind.title]: TEXT,
  [QUESTIONS.title.title]: TEXT,
  [QUESTIONS.eventDate.title]: TEXT,
  [QUESTIONS.eventEnd.title]: TEXT,
  [QUESTIONS.place.title]: TEXT,
  [QUESTIONS.narrative.title]: TEXT,
  [QUESTIONS.caption.title]: TEXT,
  [QUESTIONS.platforms.title]: CHOICES,
  [QUESTIONS.videoLink.title]: TEXT,
});

export type TakenIn = { number: string } | 'known already' | Refusal;

export function submit(world: World, response: RawResponse): TakenIn {
  const done = world.register.alone(
    (): { number: string; letters: QueuedLetter[]; now: Moment } | 'known already' | Refusal => {
      const read = world.register.readIntake();
      if (isRefusal(read)) return read;
      const { office, control } = read;
      const answeredAt = world.momentOf(response.submittedAt, office.timeZone);
      if (read.has(response.id, answeredAt)) return 'known already';
      const handover = handoverFrom(response, office, answeredAt);
      if (isRefusal(handover)) return handover;
      const placed = read.find(response.id);
      if (placed && isRefusal(placed)) return placed;
      const number = nextNumber(control.lastNumber, handover.submittedAt.slice(0, 4));
      const fact = rule(handover, placed?.item, number, '', office, control.books);
      if (!fact || !('submission' in fact)) return 'known already';
      const filed = world.folders.file({ folderId: control.folderId, ...fact.submission });
      const submission: Submission = { ...fact.submission, ...filed };
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

function handoverFrom(response: RawResponse, office: Office, submittedAt: Moment): Handover | Refusal {
  const parsed = v.safeParse(ANSWERS, response.answers);
  if (!parsed.success) {
    return { refused: 'unreadable request', problem: v.getDotPath(parsed.issues[0]) ?? WHOLE_ANSWER };
  }
  let isCut = false;
  const text = (question: keyof typeof QUESTIONS, longest = LONGEST_ANSWER) => {
    const characters = [...(parsed.output[QUESTIONS[question].title] as string)];
    isCut ||= characters.length > longest;
    return characters.slice(0, longest).join('');
  };
  const chosen = parsed.output[QUESTIONS.platforms.title] as string[];
  const handover = {
    responseId: response.id,
    editUrl: response.editUrl,
    submittedAt,
    submitterName: text('submitterName') || response.email || UNANSWERED.submitterName,
    submitterEmail: response.email.toLowerCase(),
    department: text('department'),
    kind: text('kind'),
    title: text('title') || UNANSWERED.title,
    eventDate: text('eventDate'),
    eventEnd: text('eventEnd'),
    place: text('place'),
    narrative: text('narrative', LONGEST_TEXT),
    caption: text('caption', LONGEST_TEXT),
    platforms: office.platforms.map((one) => one.name).filter((one) => chosen.includes(one)),
    videoLink: text('videoLink'),
    // Checksums come with the filing.
    files: response.files.map((one) => ({ ...one, checksum: '' })),
  };
  return { ...handover, isCut };
}
