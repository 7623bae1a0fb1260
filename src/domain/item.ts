/**
 * One item of the register: what was handed in, what each role responded, what was uploaded. Its status is not
 * stored but read off these parts, each of which has one kind of author, so that nobody can set it by hand.
 */
import type { Day, Moment } from './calendar';
import type { Answered } from './changes';
import type { FileType } from './file-type';
import type { Limits, Timeliness } from './limits';
import type { Signature } from './office';

/** A documentation file in Drive. */
export interface FileReference {
  id: string;
  name: string;
  /** SHA-256 of its content as Drive gives it; '' where Drive gives none. */
  checksum: string;
  /** What it was called when it was handed in; absent in what the first version of the register took in. */
  original?: string;
  /** What its first bytes say; absent when they could not be read. */
  type?: FileType;
  /** An earlier number under which the same content was handed in. */
  usedIn?: string;
}

/** What is lacking from a submission (R3). */
export type Missing =
  | { what: 'files'; required: number; given: number }
  | { what: 'narrative' }
  | { what: 'caption' }
  /** Nothing was ticked, or what was ticked is no longer in the settings. */
  | { what: 'platforms' }
  /** Not everything was declared; a child can be recognised and nobody consented. */
  | { what: 'declaration' }
  | { what: 'consent' }
  | { what: 'date'; problem: 'unreadable' | 'in the future' | 'ends before it begins' };

/** Whether children can be recognised, and somebody consented; '' where the form did not ask. */
export const CHILDREN = ['', 'none', 'consented', 'not consented'] as const;
export type Children = (typeof CHILDREN)[number];

/** What staff handed in: one version of it. */
export interface Submission {
  /** `MS-2025-0001`. */
  number: string;
  /** 1, 2, 3 … : a resubmission is a new version of the same number. */
  version: number;
  submittedAt: Moment;
  /** When the form's answer was last changed, also when that change was set aside. */
  answeredAt: Moment;
  submitterName: string;
  submitterEmail: string;
  department: string;
  kind: string;
  title: string;
  /** First day of the event, or the planned day of what is no event (A13). */
  eventDate: Day;
  /** Last day; the same for a one-day event. K of the SOP (A1). */
  eventEnd: Day;
  place: string;
  narrative: string;
  caption: string;
  /** A shorter caption for X, where staff wrote one. */
  shortCaption: string;
  platforms: string[];
  videoLink: string;
  /** Whether everything was declared that has to be: needed and valid, no personal data. */
  declared: boolean;
  children: Children;
  files: FileReference[];
  folderUrl: string;
  /** Id of the form response, and the address at which its author may change it. */
  responseId: string;
  editUrl: string;
  missing: Missing[];
  /** Sensitive names that it mentioned when it was handed in; absent when none. */
  mentions?: string[];
  /** What readers of the register should know, though nothing is refused for it. */
  remarks: Remark[];
  /** The account that changed the answer, when it is not the submitter's. */
  editedBy?: string;
  /** Withdrawn by the submitter before anybody decided. */
  cancellation?: { reason: string; at: Moment };
  /** The last change of the answer after the upload: what the submitter wants corrected (ralat). */
  amendmentRequest?: { at: Moment; by: string; changed: Answered[] };
}

export type Remark =
  /** A26. */
  | 'before the SOP'
  /** A13: the SOP has no rule for what is no event. */
  | 'not an event'
  | 'no address'
  /** A17: the account is not in the list of people. */
  | 'not listed'
  | 'edited by another'
  | 'text cut'
  | 'edited too late'
  /** A file was exchanged in Drive, so the version moved on without the form. */
  | 'files changed';

/** A written response (tanggapan tertulis) of one role to one version. */
export interface Reply<D extends string> {
  decision: D;
  note: string;
  by: Signature;
  at: Moment;
  version: number;
  /** Fingerprint of exactly what was responded to, or of what the response made of it. */
  fingerprint: string;
  timeliness: Timeliness;
  /** What a small office may do, but not silently (A18). */
  flags: ReplyFlag[];
}

export type ReplyFlag =
  /** Whoever responds handed it in. */
  | 'own content'
  /** Whoever responds has responded to it in another role. */
  | 'several roles';

/** "Sesuai dengan kebutuhan dan valid" (R12), as a list of what to look at (A21). */
export const CHECKS = ['relevant', 'neutral', 'accurate', 'photos fit', 'no personal data'] as const;
/** Asked besides when a sensitive name is mentioned: all treated alike, complete on every platform. */
export const BALANCE = 'balanced';
export type Check = (typeof CHECKS)[number] | typeof BALANCE;

export interface Receipt extends Reply<'received' | 'returned'> {
  /** How many files were accepted as enough although more are required (A12). */
  acceptedFiles?: number;
}
export interface Decision extends Reply<'approved' | 'approved with note' | 'returned' | 'rejected'> {
  /** What was confirmed besides, when a sensitive name is mentioned. */
  checks?: Check[];
}
export interface Correction extends Reply<'corrected' | 'returned'> {
  /** The whole text as corrected; '' when nothing was corrected. The original stays in the submission. */
  narrative: string;
  caption: string;
  shortCaption: string;
  /** What was checked and found right; nothing of a return. */
  checks: Check[];
}

/** What became of one planned platform: a link, or the reason why there is none. */
export interface Upload {
  platform: string;
  url: string;
  reason: string;
  /** The platform's account to which it was uploaded; absent where that was not said. */
  account?: string;
  /** When it went online; for a reason, when that was recorded. */
  at: Moment;
  by: Signature;
  timeliness: Timeliness;
  /** Numbers of other items whose recorded link is that of the same post. */
  sameAs?: string[];
  /** A second person is to look at it, as the settings said when it was recorded. */
  toVerify?: true;
}

/** A second person has looked at what is online and found it whole and as approved ("utuh dan sesuai"). No stage. */
export interface Verification {
  platform: string;
  note: string;
  at: Moment;
  by: Signature;
}

/** What became of an upload afterwards (A25): a correction (ralat) or a take-down. No stage of its own. */
export interface Amendment {
  platform: string;
  what: 'corrected' | 'withdrawn';
  reason: string;
  at: Moment;
  by: Signature;
}

export interface Item {
  submission: Submission;
  limits: Limits;
  receipt?: Receipt;
  correction?: Correction;
  decision?: Decision;
  uploads: Upload[];
  amendments: Amendment[];
  /** Absent until somebody has looked. */
  verifications?: Verification[];
}

/** Statuses of domain.md §6.2. */
export const STATUSES = [
  'submitted',
  'received',
  'corrected',
  'approved',
  'partly uploaded',
  'done',
  'returned',
  'rejected',
  'cancelled',
] as const;
export type Status = (typeof STATUSES)[number];

/** What nobody has to act on any more. */
export function isClosed(status: Status): boolean {
  return status === 'done' || status === 'rejected' || status === 'cancelled';
}

/**
 * The status of an item. A return, a rejection or an approval counts for the version it was given to. What was
 * received stays received. What was corrected stays so while Pimpinan's return is being mended, so a resubmission
 * resumes at the step that returned it; a text that was changed unasked goes to Wakil again.
 */
export function statusOf(item: Item): Status {
  const { submission, receipt, decision } = item;
  if (submission.cancellation) return 'cancelled';
  const current = (reply: { version: number } | undefined) => reply?.version === submission.version;
  if (decision?.decision === 'rejected' && current(decision)) return 'rejected';
  for (const reply of [receipt, item.correction, decision]) {
    if (reply?.decision === 'returned' && current(reply)) return 'returned';
  }
  if (submission.missing.length > 0 && !isAcceptedAsItIs(item)) return 'returned';
  if (receipt?.decision !== 'received') return 'submitted';
  if (!isApproved(item)) return isCorrected(item) ? 'corrected' : 'received';
  if (item.uploads.length === 0) return 'approved';
  return unsettledPlatforms(item).length === 0 ? 'done' : 'partly uploaded';
}

/** Whether Admin Medsos has taken in what lacks files, and no fewer are there now. */
function isAcceptedAsItIs({ submission, receipt }: Item): boolean {
  return (
    receipt?.decision === 'received' &&
    receipt.acceptedFiles !== undefined &&
    submission.files.length >= receipt.acceptedFiles &&
    submission.missing.every((one) => one.what === 'files')
  );
}

/** Whether Wakil's correction stands: of this version, or of one that Pimpinan returned since. */
function isCorrected({ submission, correction, decision }: Item): boolean {
  if (correction?.decision !== 'corrected') return false;
  const isBeingMended = decision?.decision === 'returned' && decision.version >= correction.version;
  return correction.version === submission.version || isBeingMended;
}

/** Whether Pimpinan Redaksi has approved exactly this version. */
export function isApproved({ submission, decision }: Item): boolean {
  return (
    (decision?.decision === 'approved' || decision?.decision === 'approved with note') &&
    decision.version === submission.version
  );
}

/** Planned platforms of which neither a link nor a reason is recorded. */
export function unsettledPlatforms(item: Item): string[] {
  const settled = item.uploads.map((one) => one.platform);
  return item.submission.platforms.filter((one) => !settled.includes(one));
}

/** What is corrected, and compared letter by letter. */
export const TEXTS = ['narrative', 'caption', 'shortCaption'] as const;
export type Texts = Record<(typeof TEXTS)[number], string>;

/** The texts as they stand now: Wakil's correction of this version, or what staff handed in. */
export function currentText({ submission, correction }: Item): Texts {
  const corrected =
    correction?.decision === 'corrected' && correction.version === submission.version
      ? correction
      : undefined;
  return {
    narrative: corrected?.narrative || submission.narrative,
    caption: corrected?.caption || submission.caption,
    shortCaption: corrected?.shortCaption || submission.shortCaption,
  };
}

/** Uploads that are online: a link is recorded, and nobody has recorded that it was taken down. */
export function onlineUploads({ uploads, amendments }: Item): Upload[] {
  const isWithdrawn = ({ platform }: Upload) =>
    amendments.some((one) => one.platform === platform && one.what === 'withdrawn');
  return uploads.filter((one) => one.url !== '' && !isWithdrawn(one));
}

/** What is online and was looked at by nobody besides who uploaded it. */
export function unverifiedUploads(item: Item): Upload[] {
  const { verifications = [] } = item;
  return onlineUploads(item).filter(
    (upload) => !verifications.some((one) => one.platform === upload.platform),
  );
}

/** Those of them that the office's settings ask a second person to look at: what the morning's digest lists. */
export function uploadsToVerify(item: Item): Upload[] {
  return unverifiedUploads(item).filter((one) => one.toVerify);
}
