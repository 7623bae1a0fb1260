/**
 * An item as a row of the Register tab, and back. People read the plain columns; each author's hidden data column
 * holds the same as JSON, which is what is read back, so that wording and widths may change without harm.
 */
import * as v from 'valibot';
import type { Fact } from '../domain/facts';
import { type Item, statusOf } from '../domain/item';
import { daysLate, uploadDaysLate } from '../domain/limits';
import { shortDay, shortMoment, timeliness } from '../text/dates';
import {
  completenessText,
  DECISION_NAMES,
  remarkText,
  STATUS_NAMES,
  signedBy,
  WAITING_FOR,
} from '../text/names';
import { type ColumnKey, type GroupKey, REGISTER_GROUPS } from './layout';

/** Column keys in the order in which they stand. */
export const COLUMN_KEYS: readonly ColumnKey[] = REGISTER_GROUPS.flatMap((group) =>
  group.columns.map((column): ColumnKey => column.key),
);

export const HEADINGS: readonly string[] = REGISTER_GROUPS.flatMap((group) =>
  group.columns.map((column) => column.heading),
);

/** Zero-based index of a group's first column. */
export function groupStart(key: GroupKey): number {
  const first = REGISTER_GROUPS.find((group) => group.key === key)?.columns[0];
  return COLUMN_KEYS.indexOf(first?.key as ColumnKey);
}

/** The column groups that a fact writes: those of its author, and the derived status. */
export function groupsWritten(fact: Fact): GroupKey[] {
  switch (fact.type) {
    case 'submitted':
      return ['identity', 'status', 'submission'];
    case 'resubmitted':
      return ['status', 'submission'];
    case 'received':
      return ['status', 'receipt'];
    case 'corrected':
      return ['status', 'correction'];
    case 'approved':
    case 'rejected':
      return ['status', 'decision'];
    case 'returned':
      return [
        'status',
        fact.reply.by.role === 'Admin Medsos'
          ? 'receipt'
          : fact.reply.by.role === 'Wakil Pimpinan Redaksi'
            ? 'correction'
            : 'decision',
      ];
    case 'uploaded':
      return ['status', 'uploads'];
    case 'edit set aside':
      return ['submission'];
    case 'set up':
    case 'recap made':
      return [];
    default:
      return fact satisfies never;
  }
}

/** The texts of one group of columns. */
export function groupCells(item: Item, key: GroupKey): string[] {
  const cells = cellsOf(item);
  const group = REGISTER_GROUPS.find((one) => one.key === key);
  return (group?.columns ?? []).map((column) => cells[column.key]);
}

function cellsOf(item: Item): Record<ColumnKey, string> {
  const { submission, limits, receipt, correction, decision, uploads } = item;
  const status = statusOf(item);
  const late = uploadDaysLate(item);
  return {
    number: submission.number,
    status: STATUS_NAMES[status],
    waitingFor: WAITING_FOR[status],
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
    platforms: submission.platforms.join(', '),
    videoLink: submission.videoLink,
    folderUrl: submission.folderUrl,
    collectedOn: shortDay(limits.collectedOn),
    submitBy: shortDay(limits.submitBy),
    respondBy: shortDay(limits.respondBy),
    uploadBy: shortDay(limits.uploadBy),
    submissionTimeliness: timeliness(daysLate(limits.submitBy, limits.collectedOn)),
    remarks: submission.remarks.map(remarkText).join(' '),
    sop: submission.sop,
    // Narrative and caption stand in their own columns; twice would double what every act reads.
    submissionData: JSON.stringify({ ...submission, narrative: '', caption: '', limits }),
    responseId: submission.responseId,
    answeredAt: submission.answeredAt,
    receiptDecision: receipt ? DECISION_NAMES[receipt.decision] : '',
    receiptNote: receipt?.note ?? '',
    receiptBy: receipt ? signedBy(receipt.by) : '',
    receiptAt: receipt ? shortMoment(receipt.at) : '',
    receiptTimeliness: receipt ? timeliness(receipt.daysLate) : '',
    receiptData: receipt ? JSON.stringify(receipt) : '',
    correctionDecision: correction ? DECISION_NAMES[correction.decision] : '',
    correctionNote: correction?.note ?? '',
    correctedNarrative: correction?.narrative ?? '',
    correctedCaption: correction?.caption ?? '',
    correctionBy: correction ? signedBy(correction.by) : '',
    correctionAt: correction ? shortMoment(correction.at) : '',
    correctionTimeliness: correction ? timeliness(correction.daysLate) : '',
    correctionData: correction ? JSON.stringify({ ...correction, narrative: '', caption: '' }) : '',
    decisionDecision: decision ? DECISION_NAMES[decision.decision] : '',
    decisionNote: decision?.note ?? '',
    decisionBy: decision ? signedBy(decision.by) : '',
    decisionAt: decision ? shortMoment(decision.at) : '',
    decisionTimeliness: decision ? timeliness(decision.daysLate) : '',
    decisionData: decision ? JSON.stringify(decision) : '',
    uploadLinks: uploads
      .map((one) =>
        one.url
          ? `${one.platform} (${shortMoment(one.at)}): ${one.url}`
          : `${one.platform}: tidak diunggah – ${one.reason}`,
      )
      .join('\n'),
    uploadedBy: [...new Set(uploads.map((one) => signedBy(one.by)))].join('\n'),
    uploadTimeliness: late === undefined ? '' : timeliness(late),
    uploadData: uploads.length > 0 ? JSON.stringify(uploads) : '',
  };
}

const SIGNATURE = v.object({
  email: v.string(),
  name: v.string(),
  position: v.string(),
  role: v.picklist(['Admin Medsos', 'Wakil Pimpinan Redaksi', 'Pimpinan Redaksi', 'Sekretaris']),
  acting: v.string(),
});

function replySchema<const D extends readonly string[]>(decisions: D) {
  return v.object({
    decision: v.picklist(decisions),
    note: v.string(),
    by: SIGNATURE,
    at: v.string(),
    version: v.number(),
    fingerprint: v.string(),
    daysLate: v.number(),
  });
}

const MISSING = v.variant('what', [
  v.object({ what: v.literal('files'), required: v.number(), given: v.number() }),
  v.object({ what: v.picklist(['narrative', 'caption', 'platforms']) }),
  v.object({
    what: v.literal('date'),
    problem: v.picklist(['unreadable', 'in the future', 'ends before it begins']),
  }),
]);

const SUBMISSION = v.object({
  number: v.string(),
  version: v.number(),
  submittedAt: v.string(),
  answeredAt: v.string(),
  submitterName: v.string(),
  submitterEmail: v.string(),
  department: v.string(),
  kind: v.string(),
  title: v.string(),
  eventDate: v.string(),
  eventEnd: v.string(),
  place: v.string(),
  narrative: v.string(),
  caption: v.string(),
  platforms: v.array(v.string()),
  videoLink: v.string(),
  files: v.array(v.object({ id: v.string(), name: v.string() })),
  folderUrl: v.string(),
  responseId: v.string(),
  editUrl: v.string(),
  missing: v.array(MISSING),
  remarks: v.array(v.string()),
  sop: v.string(),
  limits: v.object({
    collectedOn: v.string(),
    submitBy: v.string(),
    respondBy: v.string(),
    uploadBy: v.string(),
  }),
});

const RECEIPT = v.object({
  ...replySchema(['received', 'returned']).entries,
  acceptedFiles: v.optional(v.number()),
});
const CORRECTION = replySchema(['corrected', 'returned']);
const DECISION = replySchema(['approved', 'approved with note', 'returned', 'rejected']);
const UPLOADS = v.array(
  v.object({ platform: v.string(), url: v.string(), reason: v.string(), at: v.string(), by: SIGNATURE }),
);

/**
 * The item of a row, or nothing for an empty row. Throws when a data column was altered so that it cannot be read,
 * or when the row's number is not the one its data was written for.
 */
export function itemFromRow(row: readonly string[]): Item | undefined {
  const cell = (key: ColumnKey) => row[COLUMN_KEYS.indexOf(key)] ?? '';
  if (cell('number') === '' && cell('submissionData') === '') return undefined;
  if (cell('number') === '') throw new Error('A row with data but without a register number');
  const { limits, ...submission } = parse(SUBMISSION, cell('submissionData'), cell('number'));
  if (submission.number !== cell('number'))
    throw new Error(`${cell('number')}: data penyerahan milik ${submission.number}`);
  const optional = <S extends v.GenericSchema>(schema: S, key: ColumnKey) =>
    cell(key) === '' ? undefined : parse(schema, cell(key), cell('number'));
  const correction = optional(CORRECTION, 'correctionData');
  return {
    submission: {
      ...submission,
      narrative: cell('narrative'),
      caption: cell('caption'),
    },
    limits,
    receipt: optional(RECEIPT, 'receiptData'),
    correction: correction && {
      ...correction,
      narrative: cell('correctedNarrative'),
      caption: cell('correctedCaption'),
    },
    decision: optional(DECISION, 'decisionData'),
    uploads: optional(UPLOADS, 'uploadData') ?? [],
  };
}

function parse<S extends v.GenericSchema>(schema: S, json: string, number: string): v.InferOutput<S> {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), json);
  if (!result.success) throw new Error(`${number}: kolom data tidak terbaca (${result.issues[0].message})`);
  return result.output as v.InferOutput<S>;
}
