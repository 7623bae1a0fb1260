/**
 * A row of the Register tab read back into an item, from the hidden data columns, each by its schema: whatever was
 * typed into them by hand is found here and named by its column, not believed.
 */
import * as v from 'valibot';
import { ANSWERED } from '../domain/changes';
import { FILE_TYPES } from '../domain/file-type';
import { BALANCE, CHECKS, CHILDREN, type Item } from '../domain/item';
import { ROLES } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { REGISTER_HEADINGS } from '../text/tabs';
import type { ColumnKey } from './layout';
import { columnAt } from './register-row';

const SIGNATURE = v.object({
  email: v.string(),
  name: v.string(),
  position: v.string(),
  role: v.picklist(ROLES),
  acting: v.string(),
});

const RULE = v.object({
  sop: v.string(),
  revision: v.string(),
  counting: v.picklist(['calendar', 'working']),
  cutOff: v.string(),
});
const LIMIT = v.object({
  day: v.string(),
  rule: RULE,
  offDay: v.optional(v.literal(true)),
  lifted: v.optional(v.literal(true)),
});
const LIMITS = v.object({ collectedOn: v.string(), submit: LIMIT, respond: LIMIT, upload: LIMIT });
const TIMELINESS = v.object({ limit: LIMIT, daysLate: v.number() });

function replySchema<const D extends readonly string[]>(decisions: D) {
  return v.object({
    decision: v.picklist(decisions),
    note: v.string(),
    by: SIGNATURE,
    at: v.string(),
    version: v.number(),
    fingerprint: v.string(),
    timeliness: TIMELINESS,
    flags: v.array(v.picklist(['own content', 'several roles'])),
  });
}

const MISSING = v.variant('what', [
  v.object({ what: v.literal('files'), required: v.number(), given: v.number() }),
  v.object({ what: v.picklist(['narrative', 'caption', 'platforms', 'declaration', 'consent']) }),
  v.object({
    what: v.literal('date'),
    problem: v.picklist(['unreadable', 'in the future', 'ends before it begins']),
  }),
]);

const FILE = v.object({
  id: v.string(),
  name: v.string(),
  checksum: v.string(),
  original: v.optional(v.string()),
  type: v.optional(v.picklist(FILE_TYPES)),
  usedIn: v.optional(v.string()),
});

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
  // Registers of version 0.1.0 have none.
  shortCaption: v.optional(v.string(), ''),
  platforms: v.array(v.string()),
  videoLink: v.string(),
  declared: v.optional(v.boolean(), true),
  children: v.optional(v.picklist(CHILDREN), ''),
  files: v.array(FILE),
  folderUrl: v.string(),
  responseId: v.string(),
  editUrl: v.string(),
  missing: v.array(MISSING),
  mentions: v.optional(v.array(v.string())),
  remarks: v.array(
    v.picklist([
      'before the SOP',
      'not an event',
      'no address',
      'not listed',
      'edited by another',
      'text cut',
      'edited too late',
      'files changed',
    ]),
  ),
  editedBy: v.optional(v.string()),
  cancellation: v.optional(v.object({ reason: v.string(), at: v.string() })),
  amendmentRequest: v.optional(
    v.object({ at: v.string(), by: v.string(), changed: v.array(v.picklist(ANSWERED)) }),
  ),
  limits: LIMITS,
});

const RECEIPT = v.object({
  ...replySchema(['received', 'returned']).entries,
  acceptedFiles: v.optional(v.number()),
});
const CORRECTION = v.object({
  ...replySchema(['corrected', 'returned']).entries,
  checks: v.array(v.picklist([...CHECKS, BALANCE])),
});
const DECISION = v.object({
  ...replySchema(['approved', 'approved with note', 'returned', 'rejected']).entries,
  checks: v.optional(v.array(v.literal(BALANCE))),
});
const UPLOADS = v.object({
  uploads: v.array(
    v.object({
      platform: v.string(),
      url: v.string(),
      reason: v.string(),
      account: v.optional(v.string()),
      at: v.string(),
      by: SIGNATURE,
      timeliness: TIMELINESS,
      sameAs: v.optional(v.array(v.string())),
      toVerify: v.optional(v.literal(true)),
    }),
  ),
  amendments: v.array(
    v.object({
      platform: v.string(),
      what: v.picklist(['corrected', 'withdrawn']),
      reason: v.string(),
      at: v.string(),
      by: SIGNATURE,
    }),
  ),
});

const VERIFICATIONS = v.array(
  v.object({ platform: v.string(), note: v.string(), at: v.string(), by: SIGNATURE }),
);

/** The item of a row; nothing for an empty row; a refusal that names the column which cannot be read. */
export function itemFromRow(row: readonly string[]): Item | undefined | Refusal {
  const cell = (key: ColumnKey) => row[columnAt(key)] ?? '';
  const number = cell('number');
  if (number === '' && cell('submissionData') === '') return undefined;
  const unreadable = (column: ColumnKey): Refusal => ({
    refused: 'unreadable row',
    number,
    column: REGISTER_HEADINGS[column],
  });
  if (number === '') return unreadable('number');
  let wrong: ColumnKey | undefined;
  const read = <S extends v.GenericSchema>(schema: S, key: ColumnKey): v.InferOutput<S> | undefined => {
    if (cell(key) === '') return undefined;
    const result = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), cell(key));
    if (!result.success) wrong ??= key;
    return result.success ? result.output : undefined;
  };
  const given = read(SUBMISSION, 'submissionData');
  const receipt = read(RECEIPT, 'receiptData');
  const correction = read(CORRECTION, 'correctionData');
  const decision = read(DECISION, 'decisionData');
  const uploading = read(UPLOADS, 'uploadData');
  const verifications = read(VERIFICATIONS, 'verificationData');
  // Data that belong to another number were pasted here.
  if (!given || given.number !== number) return unreadable(wrong ?? 'submissionData');
  if (wrong) return unreadable(wrong);
  const { limits, ...submission } = given;
  return {
    submission: { ...submission, narrative: cell('narrative'), caption: cell('caption') },
    limits,
    receipt,
    correction: correction && {
      ...correction,
      narrative: cell('correctedNarrative'),
      caption: cell('correctedCaption'),
      shortCaption: cell('correctedShortCaption'),
    },
    decision,
    uploads: uploading?.uploads ?? [],
    amendments: uploading?.amendments ?? [],
    ...(verifications ? { verifications } : {}),
  };
}

/** The number of the item that the row's hidden data belong to; '' where they cannot be read. */
export function numberFromData(row: readonly string[]): string {
  const given = v.safeParse(
    v.pipe(v.string(), v.parseJson(), v.object({ number: v.string() })),
    row[columnAt('submissionData')] ?? '',
  );
  return given.success ? given.output.number : '';
}

/** The numbers of the item's journal lines, as the row has them. */
export function journalLinesFromRow(row: readonly string[]): number[] {
  return (row[columnAt('journalLines')] ?? '')
    .split(',')
    .map(Number)
    .filter((one) => Number.isInteger(one) && one > 0);
}
