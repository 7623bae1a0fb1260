/**
 * An item as a row of the Register tab. People read the plain columns; each author's hidden data column holds the same
 * as JSON, which is what is read back (`row-data.ts`), so that wording and widths may change without harm.
 */
import type { Day } from '../domain/calendar';
import type { Fact } from '../domain/facts';
import { type FileReference, type Item, statusOf, uploadsToVerify } from '../domain/item';
import { submissionTimeliness, uploadTimeliness } from '../domain/limits';
import type { Role } from '../domain/office';
import { timeMark } from '../domain/time-mark';
import { limitDay, shortDay, shortMoment, timelinessText, timeMarkText } from '../text/dates';
import {
  amendmentText,
  completenessText,
  DECISION_NAMES,
  flaggedBy,
  NOT_VERIFIED,
  remarksText,
  rulesText,
  STATUS_NAMES,
  signedBy,
  uploadText,
  verificationText,
  WAITING_FOR,
} from '../text/names';
import { type ColumnKey, type GroupKey, REGISTER_GROUPS } from './layout';

/** Column keys in the order in which they stand. */
export const COLUMN_KEYS: readonly ColumnKey[] = REGISTER_GROUPS.flatMap((group) =>
  group.columns.map((column) => column.key),
);

export const HEADINGS: readonly string[] = REGISTER_GROUPS.flatMap((group) =>
  group.columns.map((column) => column.heading),
);

/** Zero-based index of a column. */
export function columnAt(key: ColumnKey): number {
  return COLUMN_KEYS.indexOf(key);
}

/** Zero-based index of a group's first column. */
export function groupStart(key: GroupKey): number {
  const first = REGISTER_GROUPS.find((group) => group.key === key)?.columns[0];
  return first ? columnAt(first.key) : -1;
}

const GROUP_OF_ROLE: Record<Role, GroupKey> = {
  'Admin Medsos': 'receipt',
  'Wakil Pimpinan Redaksi': 'correction',
  'Pimpinan Redaksi': 'decision',
  Sekretaris: 'status',
};

/** The column groups that a fact writes: those of its author, and the derived status. */
export function groupsWritten(fact: Fact): GroupKey[] {
  switch (fact.type) {
    case 'submitted':
      return ['identity', 'status', 'submission'];
    case 'resubmitted':
    case 'edit set aside':
    case 'amendment requested':
    case 'cancelled':
    case 'files changed':
    case 'limits changed':
      return ['status', 'submission'];
    case 'received':
      return ['status', 'receipt'];
    case 'corrected':
      return ['status', 'correction'];
    case 'approved':
    case 'rejected':
      return ['status', 'decision'];
    case 'returned':
      return ['status', GROUP_OF_ROLE[fact.reply.by.role]];
    case 'taken back':
      return ['status', GROUP_OF_ROLE[fact.role]];
    case 'uploaded':
    case 'amended':
      return ['status', 'uploads', 'verification'];
    case 'verified':
      return ['status', 'verification'];
    default:
      return [];
  }
}

/** What a row shows besides the item itself. */
export interface RowSetting {
  today: Day;
  /** Numbers of the item's lines in the journal. */
  lines: readonly number[];
}

/** The texts of one group of columns. */
export function groupCells(item: Item, key: GroupKey, setting: RowSetting): string[] {
  const cells = cellsOf(item, setting);
  const group = REGISTER_GROUPS.find((one) => one.key === key);
  return (group?.columns ?? []).map((column) => cells[column.key]);
}

/** All texts of a row. */
export function rowCells(item: Item, setting: RowSetting): string[] {
  const cells = cellsOf(item, setting);
  return COLUMN_KEYS.map((key) => cells[key]);
}

function cellsOf(item: Item, { today, lines }: RowSetting): Record<ColumnKey, string> {
  const { submission, limits, receipt, correction, decision, uploads, amendments, verifications = [] } = item;
  const status = statusOf(item);
  const upload = uploadTimeliness(item);
  const mark = timeMark(item, today);
  return {
    number: submission.number,
    status: STATUS_NAMES[status],
    waitingFor: WAITING_FOR[status],
    dueOn: 'due' in mark ? shortDay(mark.due) : '',
    timeMark: timeMarkText(mark),
    journalLines: lines.join(','),
    version: String(submission.version),
    submittedAt: shortMoment(submission.submittedAt),
    submitterName: submission.submitterName,
    submitterEmail: submission.submitterEmail,
    department: submission.department,
    title: submission.title,
    eventDate: shortDay(submission.eventDate),
    eventEnd: submission.eventEnd === submission.eventDate ? '' : shortDay(submission.eventEnd),
    place: submission.place,
    kind: submission.kind,
    fileCount: String(submission.files.length),
    completeness: completenessText(submission.missing),
    narrative: submission.narrative,
    caption: submission.caption,
    shortCaption: submission.shortCaption,
    platforms: submission.platforms.join(', '),
    videoLink: submission.videoLink,
    folderUrl: submission.folderUrl,
    collectedOn: shortDay(limits.collectedOn),
    submitBy: limitDay(limits.submit),
    respondBy: limitDay(limits.respond),
    uploadBy: limitDay(limits.upload),
    submissionTimeliness: timelinessText(submissionTimeliness(item)),
    remarks: remarksText(submission),
    rules: rulesText(item),
    // Narrative and caption stand in their own columns; twice would double what every act reads.
    submissionData: dataCell({ ...submission, narrative: '', caption: '', limits }),
    responseId: submission.responseId,
    answeredAt: submission.answeredAt,
    fileMarks: submission.files.map(fileMark).filter(Boolean).join(' '),
    receiptDecision: receipt ? DECISION_NAMES[receipt.decision] : '',
    receiptNote: receipt?.note ?? '',
    receiptBy: receipt ? flaggedBy(receipt) : '',
    receiptAt: receipt ? shortMoment(receipt.at) : '',
    receiptTimeliness: receipt ? timelinessText(receipt.timeliness) : '',
    receiptData: receipt ? dataCell(receipt) : '',
    correctionDecision: correction ? DECISION_NAMES[correction.decision] : '',
    correctionNote: correction?.note ?? '',
    correctedNarrative: correction?.narrative ?? '',
    correctedCaption: correction?.caption ?? '',
    correctedShortCaption: correction?.shortCaption ?? '',
    correctionBy: correction ? flaggedBy(correction) : '',
    correctionAt: correction ? shortMoment(correction.at) : '',
    correctionTimeliness: correction ? timelinessText(correction.timeliness) : '',
    correctionData: correction
      ? dataCell({ ...correction, narrative: '', caption: '', shortCaption: undefined })
      : '',
    decisionDecision: decision ? DECISION_NAMES[decision.decision] : '',
    decisionNote: decision?.note ?? '',
    decisionBy: decision ? flaggedBy(decision) : '',
    decisionAt: decision ? shortMoment(decision.at) : '',
    decisionTimeliness: decision ? timelinessText(decision.timeliness) : '',
    decisionData: decision ? dataCell(decision) : '',
    uploadLinks: uploads.map(uploadText).join('\n'),
    uploadedBy: [...new Set(uploads.map((one) => signedBy(one.by)))].join('\n'),
    uploadTimeliness: upload ? timelinessText(upload) : '',
    amendments: amendments.map((one) => `${one.platform}: ${amendmentText(one)}`).join('\n'),
    uploadData: uploads.length > 0 ? dataCell({ uploads, amendments }) : '',
    verification: [
      ...verifications.map(verificationText),
      ...uploadsToVerify(item).map((one) => NOT_VERIFIED(one.platform)),
    ].join('\n'),
    verificationData: verifications.length > 0 ? dataCell(verifications) : '',
  };
}

/**
 * Of a file's content, short: whether two files are the same is asked of every row at each intake. 64 bits of SHA-256
 * do not meet by chance.
 */
export function fileMark({ checksum }: Pick<FileReference, 'checksum'>): string {
  return checksum.slice(0, 16);
}

/** Keys in their order, so that the same data are the same text, read back and written again, or folded from facts. */
export function dataCell(data: object): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
