/**
 * Lembar Tanggapan Tertulis as data: one item with every version that was handed in and every written response to it,
 * as the journal tells them, those that were given again or taken back too. How it looks is in `src/pages`.
 */
import type { Moment } from './calendar';
import { type Answered, changedAnswers } from './changes';
import type { Fact } from './facts';
import type { Item, Submission } from './item';
import { type Response, responseIn } from './last-act';

/** What the sheets of a paper are chosen by: one item, or the month in which they were responded to. */
export interface ResponseSheetsAbout {
  /** '' of all items of a month. */
  number: string;
  /** `2026-11`; '' of one item. */
  month: string;
}

export interface SheetVersion {
  version: number;
  at: Moment;
  submitter: string;
  files: number;
  /** What it changed of the one before; nothing of the first. */
  changed: Answered[];
  /** The files were changed in Drive, and nobody handed it in. */
  isByDrive: boolean;
}

export interface SheetResponse {
  response: Response;
  /** When and why whoever gave it took it back. */
  takenBack?: { at: Moment; reason: string };
}

export interface ResponseSheet {
  item: Item;
  versions: SheetVersion[];
  responses: SheetResponse[];
}

/** Whether a fact is a written response to an item, or takes one back. */
export function isResponse(fact: Fact): boolean {
  return responseIn(fact) !== undefined || fact.type === 'taken back';
}

/** @param facts of this item, in the journal's order */
export function responseSheetOf(item: Item, facts: readonly Fact[]): ResponseSheet {
  const versions: SheetVersion[] = [];
  const responses: SheetResponse[] = [];
  let before: Submission | undefined;
  for (const fact of facts) {
    if (fact.type === 'submitted' || fact.type === 'resubmitted' || fact.type === 'files changed') {
      versions.push(versionOf(fact.submission, before, fact.type === 'files changed'));
      before = fact.submission;
    }
    const response = responseIn(fact);
    if (response) responses.push({ response });
    if (fact.type === 'taken back') {
      const { at, reason, role, decidedAt } = fact;
      const taken = responses.find(
        (one) => one.response.by.role === role && one.response.at === decidedAt && !one.takenBack,
      );
      if (taken) taken.takenBack = { at, reason };
    }
  }
  return {
    item,
    versions: versions.length > 0 ? versions : [versionOf(item.submission, undefined, false)],
    responses: [...responses, ...untold(item, responses)],
  };
}

function versionOf(submission: Submission, before: Submission | undefined, isByDrive: boolean): SheetVersion {
  const { version, submittedAt, answeredAt, submitterName, files } = submission;
  return {
    version,
    at: version === 1 ? submittedAt : answeredAt,
    submitter: submitterName,
    files: files.length,
    changed: before ? changedAnswers(before, submission) : [],
    isByDrive,
  };
}

/** What stands in the register although no line of the journal could be read that tells of it. */
function untold({ receipt, correction, decision }: Item, told: readonly SheetResponse[]): SheetResponse[] {
  return [receipt, correction, decision].flatMap((response) => {
    const isTold = (one: SheetResponse) =>
      one.response.by.role === response?.by.role && one.response.at === response.at;
    return response && !told.some(isTold) ? [{ response }] : [];
  });
}
