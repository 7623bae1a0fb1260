/**
 * What every rule is given and what it answers, and the checks they share: who acts, and whether the item waits
 * for that act.
 */
import { type Books, closedBookOf } from '../book';
import { dayOf, type Moment } from '../calendar';
import type { ItemFact } from '../facts';
import { contentFingerprint, type Sha256 } from '../fingerprint';
import { currentText, type Item, type Reply, type ReplyFlag, type Status, statusOf } from '../item';
import { lastActOf } from '../last-act';
import { judge } from '../limits';
import { type Office, type Role, type Signature, signatureIn } from '../office';
import type { Act, Refusal } from '../refusal';
import { changedFile, type FilesNow } from './files';

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
  /** What lies in the item's folder now; nothing when that was not looked at. */
  filesNow?: FilesNow;
  books: Pick<Books, 'closed'>;
  sha256: Sha256;
}

export type Verdict = { fact: ItemFact } | Refusal;

export function isRefusal<T extends object>(verdict: T | Refusal): verdict is Refusal {
  return 'refused' in verdict;
}

/** The fingerprint of what an item consists of now. */
export function fingerprintOf(item: Item, sha256: Sha256): string {
  return contentFingerprint({ ...currentText(item), files: item.submission.files }, sha256);
}

/** Whom an item waits for (A9, A11). */
const WAITS_FOR: Partial<Record<Status, Role>> = {
  submitted: 'Admin Medsos',
  received: 'Wakil Pimpinan Redaksi',
  corrected: 'Pimpinan Redaksi',
  approved: 'Admin Medsos',
  'partly uploaded': 'Admin Medsos',
};

/** Who may look at an upload as the second person. */
export const EDITORS: readonly Role[] = ['Admin Medsos', 'Wakil Pimpinan Redaksi', 'Pimpinan Redaksi'];

/**
 * Who may do what, and when: the SOP's steps in one table. No role: whoever the item waits for. `bound`: only on
 * files that are what was handed in; whoever returns or rejects may do so because they are not.
 */
export const STEPS: Record<Act, { role?: Role | readonly Role[]; when: readonly Status[]; bound?: true }> = {
  receive: { role: 'Admin Medsos', when: ['submitted'], bound: true },
  correct: { role: 'Wakil Pimpinan Redaksi', when: ['received'], bound: true },
  approve: { role: 'Pimpinan Redaksi', when: ['corrected'], bound: true },
  reject: { role: 'Pimpinan Redaksi', when: ['corrected'] },
  publish: { role: 'Admin Medsos', when: ['approved', 'partly uploaded'], bound: true },
  return: { when: ['submitted', 'received', 'corrected'] },
  amend: { role: 'Admin Medsos', when: ['partly uploaded', 'done'] },
  verify: { role: EDITORS, when: ['partly uploaded', 'done'] },
};

/** The role that answers for an item at a status. */
export function roleAt(status: Status): Role | undefined {
  return WAITS_FOR[status];
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
    last: lastActOf(item),
  };
  const roles = [step.role ?? (isWaiting ? roleAt(status) : undefined) ?? []].flat();
  const [role] = roles;
  if (!role) return notWaiting;
  const signature = roles
    .map((one) => signatureIn(office, one, email, dayOf(now)))
    .find((one) => one !== undefined);
  if (!signature) return roles.length > 1 ? { refused: 'no role', email } : notInRole(office, role, email);
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
      last: lastActOf(item),
    };
  }
  if (!isWaiting) return notWaiting;
  const book = closedBookOf(item.submission.number, given.books);
  if (book !== undefined) return { refused: 'book closed', number: item.submission.number, book };
  const changed = step.bound && given.filesNow && changedFile(item.submission.files, given.filesNow);
  return changed ? { refused: 'files changed', number: item.submission.number, ...changed } : signature;
}

/** Why an account does not hold a role today: not listed for it at all, or its dates have passed or not begun. */
function notInRole(office: Office, role: Role, email: string): Refusal {
  const listed = office.people.find((one) => one.role === role && one.email === email.toLowerCase());
  if (!listed) return { refused: 'not the role', role, email };
  const { acting, from, until } = listed;
  return { refused: 'not in office today', role, acting, from, until };
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
    timeliness: judge(given.item.limits.respond, given.now),
    flags: flagsOf(given.item, by),
  };
}

/** A18: allowed in a small office, and flagged. */
function flagsOf({ submission, receipt, correction }: Item, by: Signature): ReplyFlag[] {
  const inOtherRole = [receipt, correction].some(
    (one) => one?.by.email === by.email && one.by.role !== by.role,
  );
  return [
    ...(submission.submitterEmail === by.email ? (['own content'] as const) : []),
    ...(inOtherRole ? (['several roles'] as const) : []),
  ];
}
