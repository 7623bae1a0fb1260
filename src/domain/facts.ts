/**
 * Facts: what has happened, in the past tense. A rule decides on a fact, `evolve` applies it, the journal keeps it
 * whole, so the register can be rebuilt from the journal.
 */
import type { Day, Moment } from './calendar';
import type {
  Amendment,
  Correction,
  Decision,
  Item,
  Receipt,
  Submission,
  Upload,
  Verification,
} from './item';
import type { Response } from './last-act';
import type { Limits } from './limits';
import type { Role, Signature } from './office';
import type { FiledPaper, MarkedPaper } from './papers';
import type { PeriodName } from './period';
import type { RecapFilter } from './recap';
import type { ResponseSheetsAbout } from './response-sheet';

type AmendmentRequest = NonNullable<Submission['amendmentRequest']>;

/** What happened to one item. */
export type ItemFact =
  | { type: 'submitted'; submission: Submission; limits: Limits }
  | { type: 'resubmitted'; submission: Submission; limits: Limits }
  /** A changed answer that changes nothing; `why` is absent in what the first version of the register noted. */
  | { type: 'edit set aside'; submission: Submission; why?: SetAside }
  /** A changed answer after the upload: what was wanted stays here, what is published stays as it is. */
  | { type: 'amendment requested'; submission: Submission; request: AmendmentRequest }
  /** The submitter withdrew it before anybody decided. */
  | { type: 'cancelled'; submission: Submission }
  /** A file was exchanged or taken away in Drive, so what was responded to is no longer there. */
  | { type: 'files changed'; submission: Submission }
  | { type: 'received'; receipt: Receipt }
  | { type: 'corrected'; correction: Correction }
  | { type: 'approved'; decision: Decision }
  | { type: 'rejected'; decision: Decision }
  | { type: 'returned'; reply: Response }
  | { type: 'uploaded'; uploads: Upload[] }
  | { type: 'amended'; amendment: Amendment }
  | { type: 'verified'; verifications: Verification[] }
  /** Whoever responded has taken it back; `previous` is what stood in the role's columns before. */
  | {
      type: 'taken back';
      what: Response['decision'];
      role: Role;
      decidedAt: Moment;
      previous?: Response;
      reason: string;
      at: Moment;
      by: Signature;
    }
  /** A changed rule, a holiday or keadaan kahar moved the limits of stages that are still open (R16, R17). */
  | { type: 'limits changed'; limits: Limits };

export type SetAside =
  | 'decided'
  | 'cancelled'
  | 'book closed'
  /** Somebody else than the submitter wanted to withdraw it. */
  | 'cancelled by another'
  | 'cancelled without reason';

/** What happened to the register itself. */
export type RegisterFact =
  | { type: 'set up'; version: string }
  | { type: 'repaired'; repairs: string[] }
  /** Who may write what, from now on: accounts by role. */
  | { type: 'roles applied'; holders: Record<string, string[]> }
  /** Tabs of settings whose new content is in force from now on. */
  | { type: 'settings applied'; tabs: string[] }
  /** Somebody typed where only the register writes. Texts are cut to what identifies them. */
  | { type: 'edited by hand'; tab: string; cell: string; before: string; after: string }
  /** Rows, columns or tabs were inserted, deleted or moved by hand; Google does not tell which. */
  | { type: 'structure changed by hand'; change: string }
  | { type: 'restored'; from: 'vault' | 'journal' | 'backup'; what: string[] }
  | { type: 'book closed'; book: ClosedBook }
  | { type: 'recap made'; period: PeriodName; filter: RecapFilter; rows: number; fingerprint: string }
  | { type: 'register printed'; year: string; rows: number; fingerprint: string }
  | { type: 'response sheets printed'; about: ResponseSheetsAbout; rows: number; fingerprint: string }
  | { type: 'paper filed'; paper: FiledPaper }
  /** `paper` is the number of the line that tells of its filing. */
  | { type: 'paper marked'; paper: number; fileName: string; marks: MarkedPaper[] };

export type Fact = ItemFact | RegisterFact;

/** A book that was closed: where its archive is, and what it held. */
export interface ClosedBook {
  /** "2026", or "2026 (Nomor 1 Tahun 2025)" for a book that a new SOP ended. */
  name: string;
  sop: string;
  /** The highest number in it. */
  lastNumber: string;
  closedOn: Day;
  archiveUrl: string;
  /** How many items it holds, and those that go on in the next book. */
  items: number;
  carried: string[];
  /** The journal's lines in it. */
  journalFrom: number;
  journalUntil: number;
  /** Over every cell of its register and journal. */
  fingerprint: string;
}

/** The item after a fact. Facts of the register itself leave it as it is. */
export function evolve(item: Item | undefined, fact: Fact): Item | undefined {
  switch (fact.type) {
    case 'submitted':
      return { submission: fact.submission, limits: fact.limits, uploads: [], amendments: [] };
    case 'resubmitted':
      return item && { ...item, submission: fact.submission, limits: fact.limits };
    case 'files changed':
      return item && { ...item, submission: fact.submission };
    case 'received':
      return item && { ...item, receipt: fact.receipt };
    case 'corrected':
      return item && { ...item, correction: fact.correction };
    case 'approved':
    case 'rejected':
      return item && { ...item, decision: fact.decision };
    case 'returned':
      return item && replied(item, fact.reply.by.role, fact.reply);
    case 'taken back':
      return item && replied(item, fact.role, fact.previous);
    case 'uploaded':
      return item && { ...item, uploads: [...item.uploads, ...fact.uploads] };
    case 'amended':
      return item && { ...item, amendments: [...item.amendments, fact.amendment] };
    case 'cancelled':
      return item && { ...item, submission: fact.submission };
    case 'amendment requested':
      return item && { ...item, submission: requestNoted(item.submission, fact) };
    case 'verified':
      return item && { ...item, verifications: [...(item.verifications ?? []), ...fact.verifications] };
    case 'edit set aside':
      return item && { ...item, submission: editNoted(item.submission, fact.submission) };
    case 'limits changed':
      return item && { ...item, limits: fact.limits };
    default:
      return item;
  }
}

/** What was handed in stays; that there is a later answer is remembered, so that it is told once. */
function editNoted(kept: Submission, edit: Submission): Submission {
  const remarks = kept.remarks.filter((one) => one !== 'edited too late');
  return { ...kept, answeredAt: edit.answeredAt, remarks: [...remarks, 'edited too late'] };
}

/** A return, and what stood there before, stands in the columns of the role that responded. */
function replied(item: Item, role: Role, reply: Response | undefined): Item {
  if (role === 'Admin Medsos') return { ...item, receipt: reply as Receipt | undefined };
  if (role === 'Wakil Pimpinan Redaksi') return { ...item, correction: reply as Correction | undefined };
  return { ...item, decision: reply as Decision | undefined };
}

function requestNoted(
  kept: Submission,
  { submission, request }: Extract<Fact, { type: 'amendment requested' }>,
): Submission {
  return { ...kept, answeredAt: submission.answeredAt, amendmentRequest: request };
}
