/**
 * What every rule is given and what it answers, and the checks they share: who acts, and whether the item waits
 * for that act.
 */
import { dayOf, type Moment } from '../calendar';
import type { Fact } from '../facts';
import { contentFingerprint, type Sha256 } from '../fingerprint';
import { currentText, type Item, type Reply, type Status, statusOf } from '../item';
import { daysLate } from '../limits';
import { type Office, type Role, type Signature, signatureIn } from '../office';
import type { Act, Refusal } from '../refusal';

/** An item before a person who wants to act on it. */
export interface Case {
  item: Item;
  office: Office;
  /** The account that acts; '' when Google did not say. */
  email: string;
  now: Moment;
  /** The version that the person had before their eyes. */
  seenVersion: number;
  /** The fingerprint of the text and files before their eyes. */
  seenFingerprint: string;
  sha256: Sha256;
}

export type Verdict = { fact: Fact } | Refusal;

export function isRefusal<T extends object>(verdict: T | Refusal): verdict is Refusal {
  return 'refused' in verdict;
}

/** The fingerprint of what an item consists of now. */
export function fingerprintOf(item: Item, sha256: Sha256): string {
  return contentFingerprint({ ...currentText(item), files: item.submission.files }, sha256);
}

/** Who may do what, and when: the SOP's steps (A9), in one table. No role: whoever the item waits for. */
export const STEPS: Record<Act, { role?: Role; when: readonly Status[] }> = {
  receive: { role: 'Admin Medsos', when: ['submitted'] },
  correct: { role: 'Wakil Pimpinan Redaksi', when: ['received'] },
  approve: { role: 'Pimpinan Redaksi', when: ['corrected'] },
  reject: { role: 'Pimpinan Redaksi', when: ['corrected'] },
  publish: { role: 'Admin Medsos', when: ['approved', 'partly uploaded'] },
  return: { when: ['submitted', 'received', 'corrected'] },
};

/** The role that answers for an item at a status. */
export function roleAt(status: Status): Role | undefined {
  return Object.values(STEPS).find(({ role, when }) => role && when.includes(status))?.role;
}

/** The actor's signature, if they may do this act on the item now. */
export function mayAct(given: Case, act: Act): Signature | Refusal {
  const { item, office, email, now } = given;
  const status = statusOf(item);
  const step = STEPS[act];
  if (email === '') return { refused: 'no identity' };
  const isWaiting = step.when.includes(status) || isIncompleteFor(act, item, status);
  const notWaiting: Refusal = {
    refused: 'not waiting for this',
    number: item.submission.number,
    act,
    status,
  };
  const role = step.role ?? (isWaiting ? roleAt(status) : undefined);
  if (!role) return notWaiting;
  const signature = signatureIn(office, role, email, dayOf(now));
  if (!signature) return { refused: 'not the role', role, email };
  // Who sees an old page is told what changed, before anything that follows from the change.
  if (
    given.seenVersion !== item.submission.version ||
    given.seenFingerprint !== fingerprintOf(item, given.sha256)
  ) {
    return {
      refused: 'changed meanwhile',
      number: item.submission.number,
      seen: given.seenVersion,
      now: item.submission.version,
      by:
        item.correction?.version === item.submission.version
          ? item.correction.by.name
          : item.submission.submitterName,
    };
  }
  if (!isWaiting) return notWaiting;
  return signature;
}

/**
 * A12: Admin may take in what lacks only files, with a reason; the rule itself asks for the reason. Not when
 * somebody has returned this very version: then staff have to mend it.
 */
function isIncompleteFor(act: Act, item: Item, status: Status): boolean {
  const { missing, version } = item.submission;
  const lacksOnlyFiles = missing.length > 0 && missing.every((one) => one.what === 'files');
  const isReturned = [item.receipt, item.correction, item.decision].some(
    (one) => one?.decision === 'returned' && one.version === version,
  );
  return act === 'receive' && status === 'returned' && lacksOnlyFiles && !isReturned;
}

/** The written response itself, judged against the literal limit of steps 2–4 (A4, §8.3). */
export function reply<D extends string>(given: Case, by: Signature, decision: D, note: string): Reply<D> {
  return {
    decision,
    note: note.trim(),
    by,
    at: given.now,
    version: given.item.submission.version,
    fingerprint: fingerprintOf(given.item, given.sha256),
    daysLate: daysLate(given.item.limits.respondBy, dayOf(given.now)),
  };
}
