/**
 * Facts: what has happened to an item, in the past tense. A rule decides on a fact, `evolve` applies it, the
 * journal keeps it whole, so the register can be rebuilt from the journal.
 */
import type { Correction, Decision, Item, Limits, Receipt, Submission, Upload } from './item';

export type Fact =
  | { type: 'submitted'; submission: Submission; limits: Limits }
  | { type: 'resubmitted'; submission: Submission; limits: Limits }
  | { type: 'edit set aside'; submission: Submission }
  | { type: 'received'; receipt: Receipt }
  | { type: 'corrected'; correction: Correction }
  | { type: 'approved'; decision: Decision }
  | { type: 'rejected'; decision: Decision }
  | { type: 'returned'; reply: Receipt | Correction | Decision }
  | { type: 'uploaded'; uploads: Upload[] }
  | { type: 'set up'; version: string }
  | { type: 'recap made'; period: string; rows: number };

/** The item after a fact. Facts that concern no item, or change nothing of it, leave it as it is. */
export function evolve(item: Item | undefined, fact: Fact): Item | undefined {
  switch (fact.type) {
    case 'submitted':
      return { submission: fact.submission, limits: fact.limits, uploads: [] };
    case 'resubmitted':
      return item && { ...item, submission: fact.submission, limits: fact.limits };
    case 'received':
      return item && { ...item, receipt: fact.receipt };
    case 'corrected':
      return item && { ...item, correction: fact.correction };
    case 'approved':
    case 'rejected':
      return item && { ...item, decision: fact.decision };
    case 'returned':
      return item && returnedBy(item, fact.reply);
    case 'uploaded':
      return item && { ...item, uploads: [...item.uploads, ...fact.uploads] };
    case 'edit set aside':
      return item && { ...item, submission: editNoted(item.submission, fact.submission) };
    case 'set up':
    case 'recap made':
      return item;
    default:
      return fact satisfies never;
  }
}

/** What was handed in stays; that there is a later answer is remembered, so that it is told once. */
function editNoted(kept: Submission, edit: Submission): Submission {
  const remarks = kept.remarks.filter((one) => one !== 'edited too late');
  return { ...kept, answeredAt: edit.answeredAt, remarks: [...remarks, 'edited too late'] };
}

/** A return stands in the column of the role that returned it. */
function returnedBy(item: Item, reply: Receipt | Correction | Decision): Item {
  if (reply.by.role === 'Admin Medsos') return { ...item, receipt: reply as Receipt };
  if (reply.by.role === 'Wakil Pimpinan Redaksi') return { ...item, correction: reply as Correction };
  return { ...item, decision: reply as Decision };
}
