/**
 * Step 1: Tim Pelaksana hands in, by the form (R2–R5). Nothing is refused: what is incomplete is kept, numbered,
 * and answered with what is missing. A changed answer is a new version of the same number.
 */
import { type Day, dayOf, type Moment } from '../calendar';
import { missingFrom } from '../completeness';
import type { Fact } from '../facts';
import { type FileReference, type Item, type Limits, type Submission, statusOf } from '../item';
import { limitsOf } from '../limits';
import type { Office } from '../office';

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
  platforms: string[];
  videoLink: string;
  files: FileReference[];
  /** Whether a text was longer than the register keeps, and was cut. */
  isCut: boolean;
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
): Fact | undefined {
  if (known && known.submission.answeredAt >= handover.submittedAt) return undefined;
  const today = dayOf(handover.submittedAt);
  const eventEnd = handover.eventEnd || handover.eventDate;
  const { eventEnd: _given, isCut: _cut, ...given } = handover;
  const submission: Submission = {
    ...given,
    answeredAt: handover.submittedAt,
    eventEnd,
    number: known?.submission.number ?? number,
    version: (known?.submission.version ?? 0) + 1,
    folderUrl: known?.submission.folderUrl ?? folderUrl,
    missing: missingFrom({ ...handover, eventEnd }, office, today),
    remarks: remarksOn(handover, known, office),
    sop: known?.submission.sop ?? `${office.sop.number}, ${office.sop.revision}`,
  };
  const k = submission.missing.some((one) => one.what === 'date') ? today : eventEnd;
  if (!known) return { type: 'submitted', submission, limits: limitsOf(k, today, office) };
  const status = statusOf(known);
  if (status === 'done' || status === 'rejected' || status === 'partly uploaded') {
    return { type: 'edit set aside', submission };
  }
  return { type: 'resubmitted', submission, limits: movedLimits(known, k, today, office) };
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
  const { submitBy, uploadBy } = hadDay && k === submission.eventEnd ? limits : anew;
  const { respondBy } = collectedOn === limits.collectedOn ? limits : anew;
  return { collectedOn, submitBy, respondBy, uploadBy };
}

/** What readers should know of it, though nothing is refused for it. */
function remarksOn(handover: Handover, known: Item | undefined, office: Office): string[] {
  const remarks: string[] = [];
  if (handover.eventDate && handover.eventDate < office.sop.effectiveFrom) remarks.push('before the SOP');
  if (handover.submitterEmail === '') remarks.push('no address');
  if (handover.isCut) remarks.push('text cut');
  if (known && known.submission.submitterEmail !== handover.submitterEmail) remarks.push('edited by another');
  return remarks;
}
