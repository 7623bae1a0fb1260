/** What a changed answer changes, field by field: told to whoever has to act on it. */
import type { Submission } from './item';

/** What staff answer, in the order of the form. Files are compared by what they are, not by what they are called. */
export const ANSWERED = [
  'department',
  'kind',
  'title',
  'eventDate',
  'eventEnd',
  'place',
  'narrative',
  'caption',
  'shortCaption',
  'platforms',
  'videoLink',
  'files',
] as const;
export type Answered = (typeof ANSWERED)[number];

export function changedAnswers(
  before: Pick<Submission, Answered>,
  after: Pick<Submission, Answered>,
): Answered[] {
  const asText = (submission: Pick<Submission, Answered>, key: Answered): string => {
    if (key === 'files') return JSON.stringify(submission.files.map((one) => [one.id, one.checksum]));
    return key === 'platforms' ? JSON.stringify(submission.platforms) : submission[key];
  };
  return ANSWERED.filter((key) => asText(before, key) !== asText(after, key));
}
