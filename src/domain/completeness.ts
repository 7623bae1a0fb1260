/** What a submission must contain (R3, A5, A12, A14): judged per kind, and said item by item. */
import { type Day, isDay } from './calendar';
import { countDocumentation } from './documentation';
import type { Missing, Submission } from './item';
import { kindNamed, type Office } from './office';
import { MINIMUM_DOCUMENTATION } from './sop';

/** What is lacking; nothing means complete. A kind that the settings no longer list is held to the SOP's own rule. */
export function missingFrom(
  submission: Pick<
    Submission,
    'kind' | 'files' | 'narrative' | 'caption' | 'platforms' | 'eventDate' | 'eventEnd'
  >,
  office: Pick<Office, 'kinds'>,
  today: Day,
): Missing[] {
  const kind = kindNamed(office, submission.kind) ?? {
    minimumFiles: MINIMUM_DOCUMENTATION,
    needsNarrative: true,
    isEvent: true,
  };
  const missing: Missing[] = [];
  const given = countDocumentation(submission.files, kind.isEvent);
  if (given < kind.minimumFiles) missing.push({ what: 'files', required: kind.minimumFiles, given });
  if (kind.needsNarrative && submission.narrative.trim() === '') missing.push({ what: 'narrative' });
  if (submission.caption.trim() === '') missing.push({ what: 'caption' });
  if (submission.platforms.length === 0) missing.push({ what: 'platforms' });
  if (!isDay(submission.eventDate) || !isDay(submission.eventEnd)) {
    missing.push({ what: 'date', problem: 'unreadable' });
  } else if (submission.eventEnd < submission.eventDate) {
    missing.push({ what: 'date', problem: 'ends before it begins' });
  } else if (kind.isEvent && submission.eventDate > today) {
    missing.push({ what: 'date', problem: 'in the future' });
  }
  return missing;
}
