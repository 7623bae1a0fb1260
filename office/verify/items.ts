/**
 * Each register number followed through the journal: versions, the fingerprint of every line over the text and files of
 * that moment, and at the end what the register's row must say.
 */
import { DECISION_NAMES, STATUS_NAMES } from '../../src/text/names';
import { VERIFY } from '../../src/text/office-verify';
import { REGISTER_HEADINGS } from '../../src/text/tabs';
import type { Finding, Line } from './evidence';
import { controlText, type Evidence, registerRecords, sha256 } from './evidence';

/** What is known of a number after a line. */
export interface Told {
  number: string;
  lines: number[];
  // biome-ignore lint/suspicious/noExplicitAny: what the journal holds is looked at, not believed
  submission: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  correction: any;
  /** Notes of the three who respond, as the register shows them. */
  notes: { receipt: string; correction: string; decision: string };
  decided: string;
  uploads: number;
  /** What the last act made of it; '' where that needs more than the last act to say. */
  status: string;
}

const BY_ROLE: Record<string, keyof Told['notes']> = {
  'Admin Medsos': 'receipt',
  'Wakil Pimpinan Redaksi': 'correction',
  'Pimpinan Redaksi': 'decision',
};

export function followItems(lines: readonly Line[]): { items: Map<string, Told>; findings: Finding[] } {
  const items = new Map<string, Told>();
  const findings: Finding[] = [];
  for (const line of lines) {
    if (line.number === '') continue;
    const before = items.get(line.number);
    if (!before && line.fact.type !== 'submitted') {
      findings.push({ about: 'numbers', says: VERIFY.notSubmitted(line.number, line.sequence) });
      continue;
    }
    if (before && line.fact.type === 'submitted')
      findings.push({ about: 'numbers', says: VERIFY.submittedTwice(line.number, line.sequence) });
    const told = after(before ?? newItem(line.number), line);
    items.set(line.number, told);
    if (line.fingerprint !== fingerprint(told))
      findings.push({ about: 'fingerprints', says: VERIFY.otherContent(line.number, line.sequence) });
    const { decision } = line.fact;
    if (
      decision &&
      (decision.fingerprint !== line.fingerprint || decision.version !== told.submission.version)
    )
      findings.push({ about: 'fingerprints', says: VERIFY.otherDecision(line.number, line.sequence) });
    if (line.version !== String(told.submission.version))
      findings.push({ about: 'numbers', says: VERIFY.otherVersion(line.number, line.sequence) });
  }
  return { items, findings };
}

function newItem(number: string): Told {
  const notes = { receipt: '', correction: '', decision: '' };
  return {
    number,
    lines: [],
    submission: {},
    correction: undefined,
    notes,
    decided: '',
    uploads: 0,
    status: '',
  };
}

function after(before: Told, { fact, sequence }: Line): Told {
  const told: Told = { ...before, notes: { ...before.notes }, lines: [...before.lines, sequence] };
  switch (fact.type) {
    case 'submitted':
    case 'resubmitted':
    case 'files changed':
      return { ...told, submission: fact.submission, status: '' };
    case 'cancelled':
      return { ...told, submission: fact.submission, status: STATUS_NAMES.cancelled };
    case 'received':
      told.notes.receipt = fact.receipt.note;
      return { ...told, status: STATUS_NAMES.received };
    case 'corrected':
      told.notes.correction = fact.correction.note;
      return { ...told, correction: fact.correction, status: STATUS_NAMES.corrected };
    case 'approved':
    case 'rejected':
      told.notes.decision = fact.decision.note;
      told.decided = fact.decision.decision;
      // Approved anew, it may be uploaded in part already.
      return { ...told, status: told.uploads > 0 ? '' : STATUS_NAMES[fact.type as 'approved' | 'rejected'] };
    case 'returned':
      return { ...withReply(told, fact.reply.by.role, fact.reply), status: STATUS_NAMES.returned };
    case 'taken back':
      return { ...withReply(told, fact.role, fact.previous), status: '' };
    case 'uploaded': {
      const uploads = told.uploads + fact.uploads.length;
      const isDone = uploads >= told.submission.platforms.length;
      return { ...told, uploads, status: STATUS_NAMES[isDone ? 'done' : 'partly uploaded'] };
    }
    default:
      return told;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function withReply(told: Told, role: string, reply: any): Told {
  const which = BY_ROLE[role];
  if (!which) return told;
  told.notes[which] = reply?.note ?? '';
  if (which === 'correction') told.correction = reply;
  if (which === 'decision') told.decided = reply?.decision ?? '';
  return told;
}

/** docs/security.md: the texts as they stand, and each file by its id and checksum. */
function fingerprint({ submission, correction }: Told): string {
  const isCorrected = correction?.decision === 'corrected' && correction.version === submission.version;
  const narrative = (isCorrected && correction.narrative) || submission.narrative;
  const caption = (isCorrected && correction.caption) || submission.caption;
  const short = submission.shortCaption ?? '';
  const texts = short === '' ? ['konten/2', narrative, caption] : ['konten/3', narrative, caption, short];
  const files = (submission.files ?? []).flatMap((one: { id: string; checksum: string }) => [
    one.id,
    one.checksum,
  ]);
  return sha256(JSON.stringify([...texts, ...files]));
}

/** Without gap in each year, each once, in order; a row for each and no other; the row as the journal tells it. */
export function checkRegister(evidence: Evidence, items: ReadonlyMap<string, Told>): Finding[] {
  const findings: Finding[] = [];
  const say = (about: Finding['about'], says: string) => findings.push({ about, says });
  const counted = new Map<string, number>();
  let last = '';
  for (const number of items.keys()) {
    const [, year = '', order] = /^MS-(\d{4})-(\d{4,})$/.exec(number) ?? [];
    const expected = (counted.get(year) ?? 0) + 1;
    if (Number(order) !== expected) say('numbers', VERIFY.gap(number, expected));
    counted.set(year, Number(order));
    last = number;
  }
  if (controlText(evidence.tabs, 'lastNumber') !== last) say('numbers', VERIFY.otherLast(last));
  const seen = new Set<string>();
  for (const row of registerRecords(evidence.tabs)) {
    const number = row.get('number') ?? '';
    const told = items.get(number);
    if (seen.has(number)) say('rows', VERIFY.rowTwice(number));
    else if (!told) say('rows', VERIFY.rowUnknown(number));
    else
      for (const key of differing(told, row)) say('rows', VERIFY.cellDiffers(number, REGISTER_HEADINGS[key]));
    seen.add(number);
  }
  for (const number of items.keys()) if (!seen.has(number)) say('rows', VERIFY.rowMissing(number));
  return findings;
}

type Key = keyof typeof REGISTER_HEADINGS;

function differing(told: Told, row: ReadonlyMap<Key, string>): Key[] {
  const { submission, correction, notes } = told;
  const isCorrected = correction?.decision === 'corrected';
  const decided = DECISION_NAMES[told.decided as keyof typeof DECISION_NAMES] ?? '';
  const wanted: Partial<Record<Key, string>> = {
    journalLines: told.lines.join(','),
    title: submission.title,
    version: String(submission.version),
    submitterEmail: submission.submitterEmail,
    narrative: submission.narrative,
    caption: submission.caption,
    fileCount: String(submission.files.length),
    responseId: submission.responseId,
    receiptNote: notes.receipt,
    correctionNote: notes.correction,
    correctedNarrative: isCorrected ? correction.narrative : '',
    correctedCaption: isCorrected ? correction.caption : '',
    decisionNote: notes.decision,
    decisionDecision: decided,
    ...(told.status ? { status: told.status } : {}),
  };
  return (Object.entries(wanted) as [Key, string][]).flatMap(([key, text]) =>
    row.get(key) === text ? [] : [key],
  );
}
