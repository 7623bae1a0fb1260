/** Any of the menu's acts, first half: reads the selected row and says what the dialog shows, or why there is none. */
import { currentText } from '../domain/item';
import { targetDay } from '../domain/limits';
import type { Act, Refusal } from '../domain/refusal';
import { type Case, fingerprintOf, isRefusal, mayAct } from '../domain/rules/case';
import { dayRange, longDay, longMoment } from '../text/dates';
import { completenessText, DECISION_NAMES, signedBy } from '../text/names';
import { SUMMARY } from '../text/pages';
import type { Work, World } from './ports';

export function openWork(world: World, act: Act, row: number | undefined): Work | Refusal {
  if (row === undefined) return { refused: 'no row selected' };
  const read = world.register.readRow(row);
  if (isRefusal(read)) return read;
  if (!read.placed) return { refused: 'no row selected' };
  const { office, placed } = read;
  const { item } = placed;
  const { submission, limits } = item;
  const seenFingerprint = fingerprintOf(item, world.sha256);
  const given: Case = {
    item,
    office,
    email: world.email,
    now: world.now(office.timeZone),
    seenVersion: submission.version,
    seenFingerprint,
    sha256: world.sha256,
  };
  const allowed = mayAct(given, act);
  if (isRefusal(allowed)) return allowed;
  return {
    act,
    row,
    number: submission.number,
    seenVersion: submission.version,
    seenFingerprint,
    title: submission.title,
    summary: [
      [SUMMARY.submitter, `${submission.submitterName} – ${submission.department}`],
      [SUMMARY.submittedAt, longMoment(submission.submittedAt, office.timeZoneName)],
      [
        SUMMARY.event,
        [dayRange(submission.eventDate, submission.eventEnd), submission.place].filter(Boolean).join(', '),
      ],
      [SUMMARY.kind, submission.kind],
      [SUMMARY.completeness, completenessText(submission.missing)],
      [SUMMARY.platforms, submission.platforms.join(', ') || '–'],
      [SUMMARY.limit, longDay(act === 'publish' ? limits.uploadBy : targetDay(limits))],
      ...(submission.videoLink ? [[SUMMARY.videoLink, submission.videoLink] as [string, string]] : []),
    ],
    replies: [item.receipt, item.correction, item.decision]
      .filter((one) => one !== undefined)
      .map((one) => ({ who: signedBy(one.by), decision: DECISION_NAMES[one.decision], note: one.note })),
    original: { narrative: submission.narrative, caption: submission.caption },
    current: currentText(item),
    folderUrl: submission.folderUrl,
    files: submission.files.length,
    platforms: submission.platforms,
    uploads: item.uploads.map(({ platform, url, reason }) => ({ platform, url, reason })),
  };
}
