/**
 * Step 1: Tim Pelaksana hands in, by the form (R2–R5). Nothing is refused: what is incomplete is kept, numbered,
 * and answered with what is missing. A changed answer is a new version of the same number; after the upload it asks
 * for a correction (ralat); and by it the submitter withdraws what nobody has decided yet.
 */
import { mentionsIn } from '../balance';
import { type Books, closedBookOf } from '../book';
import { countedDay, type Day, dayOf, type Moment } from '../calendar';
import { changedAnswers } from '../changes';
import { missingFrom } from '../completeness';
import type { ItemFact, SetAside } from '../facts';
import {
  type Children,
  type FileReference,
  type Item,
  type Remark,
  type Submission,
  statusOf,
} from '../item';
import { type Limits, limitsOf } from '../limits';
import { isListed, kindNamed, type Office } from '../office';

/** What the form gives, read and trimmed, before it has a number. */
export interface Handover {
  responseId: string;
  editUrl: string;
  submittedAt: Moment;
  submitterName: string;
  submitterEmail: string;
  department: string;
  kind: string;
  title: string;
  eventDate: string;
  /** '' for a one-day event. */
  eventEnd: string;
  place: string;
  narrative: string;
  caption: string;
  shortCaption: string;
  platforms: string[];
  videoLink: string;
  declared: boolean;
  children: Children;
  files: FileReference[];
  /** Whether a text was longer than the register keeps, and was cut. */
  isCut: boolean;
  /** Present when the submitter wants to withdraw it; the reason may be blank. Counts in a changed answer only. */
  withdrawal?: string;
}

/**
 * @param known the item that this response belongs to, if it came before
 * @param number the number to give when it is new
 * @returns the fact, or nothing when this very answer is in the register already (a trigger fired twice)
 */
export function submit(
  handover: Handover,
  known: Item | undefined,
  number: string,
  folderUrl: string,
  office: Office,
  books: Pick<Books, 'closed'>,
): ItemFact | undefined {
  if (known && known.submission.answeredAt >= handover.submittedAt) return undefined;
  const today = dayOf(handover.submittedAt);
  const collected = countedDay(handover.submittedAt, office.cutOff);
  const eventEnd = handover.eventEnd || handover.eventDate;
  const { eventEnd: _given, isCut: _cut, withdrawal, ...given } = handover;
  const mentions = mentionsIn(
    [given.title, given.narrative, given.caption, given.shortCaption],
    office.sensitiveNames,
  );
  const submission: Submission = {
    ...given,
    files: known ? handover.files.map((file) => keptFile(file, known)) : handover.files,
    answeredAt: handover.submittedAt,
    eventEnd,
    ...submittedBy(handover, known),
    number: known?.submission.number ?? number,
    version: (known?.submission.version ?? 0) + 1,
    folderUrl: known?.submission.folderUrl ?? folderUrl,
    missing: missingFrom({ ...handover, eventEnd }, office, today),
    remarks: remarksOn(handover, known, office),
    ...(mentions.length > 0 ? { mentions } : {}),
  };
  const k = submission.missing.some((one) => one.what === 'date') ? collected : eventEnd;
  if (!known) return { type: 'submitted', submission, limits: limitsOf(k, collected, office) };
  const aside = (why: SetAside): ItemFact => ({ type: 'edit set aside', submission, why });
  const status = statusOf(known);
  if (closedBookOf(known.submission.number, books) !== undefined) return aside('book closed');
  if (status === 'cancelled') return aside('cancelled');
  if (status === 'rejected') return aside('decided');
  if (status === 'done' || status === 'partly uploaded') {
    const by = handover.submitterEmail;
    const changed = changedAnswers(known.submission, submission);
    return { type: 'amendment requested', submission, request: { at: handover.submittedAt, by, changed } };
  }
  if (withdrawal !== undefined) {
    if (status === 'approved') return aside('decided');
    if (submission.editedBy) return aside('cancelled by another');
    if (withdrawal.trim() === '') return aside('cancelled without reason');
    return { type: 'cancelled', submission: cancelled(known.submission, handover.submittedAt, withdrawal) };
  }
  return { type: 'resubmitted', submission, limits: movedLimits(known, k, collected, office) };
}

/** What was handed in stays as it is, files and text; only that it is withdrawn is new. */
function cancelled(submission: Submission, at: Moment, reason: string): Submission {
  return { ...submission, answeredAt: at, cancellation: { reason: reason.trim(), at } };
}

/** Whoever handed it in first stays its submitter; whoever else changes the answer is named beside. */
function submittedBy(
  { submitterEmail }: Handover,
  known: Item | undefined,
): Pick<Submission, 'submitterEmail' | 'editedBy'> {
  const first = known?.submission.submitterEmail || submitterEmail;
  return { submitterEmail: first, ...(first === submitterEmail ? {} : { editedBy: submitterEmail }) };
}

/**
 * A6: P moves while it has not been complete, or Admin Medsos has returned it, and stays afterwards; B1 and B5
 * follow K. A limit whose day did not move stays as it was stored, whatever the settings say by now (R17).
 */
function movedLimits({ submission, receipt, limits }: Item, k: Day, today: Day, office: Office): Limits {
  const isReturnedByAdmin = receipt?.decision === 'returned' && receipt.version === submission.version;
  const wasComplete =
    receipt?.decision === 'received' || (submission.missing.length === 0 && !isReturnedByAdmin);
  const collectedOn = wasComplete ? limits.collectedOn : today;
  const anew = limitsOf(k, collectedOn, office);
  const hadDay = !submission.missing.some((one) => one.what === 'date');
  const { submit, upload } = hadDay && k === submission.eventEnd ? limits : anew;
  const { respond } = collectedOn === limits.collectedOn ? limits : anew;
  return { collectedOn, submit, respond, upload };
}

/** A file that was handed in before is called in Drive what the register named it; its first name stays. */
function keptFile(file: FileReference, { submission }: Item): FileReference {
  const before = submission.files.find((one) => one.id === file.id);
  return before?.original ? { ...file, original: before.original } : file;
}

/** What readers should know of it, though nothing is refused for it. */
function remarksOn(handover: Handover, known: Item | undefined, office: Office): Remark[] {
  const { submitterEmail, eventDate } = handover;
  const isBy = (email: string) => [email, ''].includes(known?.submission.submitterEmail ?? email);
  const applies: Record<Remark, boolean> = {
    'before the SOP': eventDate !== '' && eventDate < office.sop.effectiveFrom,
    'not an event': kindNamed(office, handover.kind)?.isEvent === false,
    'no address': submitterEmail === '',
    'not listed': submitterEmail !== '' && !isListed(office, submitterEmail, dayOf(handover.submittedAt)),
    'edited by another': !isBy(submitterEmail),
    'text cut': handover.isCut,
    'edited too late': false,
    'files changed': false,
  };
  return (Object.keys(applies) as Remark[]).filter((one) => applies[one]);
}
