/** Any of the menu's acts, first half: reads the selected row and says what the dialog shows, or why there is none. */
import { checkCaption } from '../domain/caption';
import { flawsOf } from '../domain/documentation';
import { currentText, type Item } from '../domain/item';
import { targetDay } from '../domain/limits';
import { kindNamed, type Office } from '../domain/office';
import type { Act, Refusal } from '../domain/refusal';
import { isRefusal, mayAct } from '../domain/rules/case';
import { captionCheckText } from '../text/caption';
import { dayRange, FORCE_MAJEURE, longDay, longMoment } from '../text/dates';
import { completenessText, DECISION_NAMES, flawText, signedBy } from '../text/names';
import { SUMMARY } from '../text/pages';
import { caseOf } from './act';
import type { Work, World } from './ports';

/** What intake found of files and captions; the captions as they stand now. Warns, never blocks. */
function checks(item: Item, office: Office): [string, string][] {
  const { submission } = item;
  const isEvent = kindNamed(office, submission.kind)?.isEvent ?? true;
  const { caption } = currentText(item);
  const rows: [string, string][] = [
    [SUMMARY.fileNotes, flawsOf(submission.files, isEvent).map(flawText).join('\n')],
    [SUMMARY.shortCaption, submission.shortCaption],
    [
      SUMMARY.captionCheck,
      captionCheckText(checkCaption({ ...submission, caption }, office), office.platforms),
    ],
  ];
  return rows.filter(([, text]) => text !== '');
}

export function openWork(world: World, act: Act, row: number | undefined): Work | Refusal {
  if (row === undefined) return { refused: 'no row selected' };
  const read = world.register.readRow(row);
  if (isRefusal(read)) return read;
  if (!read.placed) return { refused: 'no row selected' };
  const { office, placed } = read;
  const { item } = placed;
  const { submission, limits } = item;
  const given = caseOf(world, act, { ...read, placed, now: world.now(office.timeZone) });
  const allowed = mayAct(given, act);
  if (isRefusal(allowed)) return allowed;
  return {
    act,
    row,
    number: submission.number,
    seenVersion: given.seenVersion,
    seenFingerprint: given.seenFingerprint,
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
      ...checks(item, office),
      [SUMMARY.limit, longDay(act === 'publish' ? limits.upload.day : targetDay(limits)) || FORCE_MAJEURE],
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
