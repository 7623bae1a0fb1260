/**
 * The work sheet: one item with all that somebody needs to act on it, and what else waits for them. Reading only;
 * opened from the menu on the selected row, by the address in a mail, or as the next of one's queue.
 */
import * as v from 'valibot';
import { dayOf } from '../domain/calendar';
import { checkCaption } from '../domain/caption';
import { flawsOf } from '../domain/documentation';
import {
  currentText,
  type Item,
  onlineUploads,
  STATUSES,
  statusOf,
  unsettledPlatforms,
} from '../domain/item';
import { targetDay } from '../domain/limits';
import { kindNamed, type Office, platformNamed, signatureIn } from '../domain/office';
import { ACTS, type Act, type Refusal } from '../domain/refusal';
import { type Case, isRefusal, mayAct, roleAt } from '../domain/rules/case';
import { mayTakeBack } from '../domain/rules/take-back';
import { mayVerify } from '../domain/rules/verify';
import { timeMark } from '../domain/time-mark';
import { captionCheckText } from '../text/caption';
import { dayRange, FORCE_MAJEURE, longDay, longMoment, timeMarkText } from '../text/dates';
import { dashboardAddress } from '../text/letter';
import { completenessText, filesText, flawText, STATUS_NAMES, WAITING_FOR } from '../text/names';
import { SUMMARY } from '../text/pages';
import { repliesTo } from '../text/replies';
import { caseOf, NUMBER, readRequest } from './act';
import type { Desk, ListedItem, PlacedItem, PlatformText, Queued, Snapshot, Work, World } from './ports';

/** Which item: of a row, of a number, or the first of whoever's queue. */
export type Asked = { row: number } | { number: string } | 'next';

/** The desk as a page asks for it anew: of an item, or '' for the next that waits. */
const REQUEST = v.strictObject({ number: v.union([NUMBER, v.literal('')]) });

export function showDesk(world: World, payload: unknown): Desk | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  return openDesk(world, request.number === '' ? 'next' : { number: request.number });
}

export function openDesk(world: World, asked: Asked): Desk | Refusal {
  if (world.email === '') return { refused: 'no identity' };
  const list = world.register.readList(asked !== 'next' && 'row' in asked ? asked.row : undefined);
  if (isRefusal(list)) return list;
  const queue = queueOf(world, list);
  const number = asked === 'next' ? queue[0]?.number : 'number' in asked ? asked.number : undefined;
  const found = number === undefined ? list : readNumber(world, list.listed, number);
  if (isRefusal(found)) return found;
  const dashboard = dashboardAddress(list.control);
  if (!found.placed) return asked === 'next' ? { queue, dashboard } : { refused: 'no row selected' };
  return { queue, dashboard, work: workOf(world, { ...found, placed: found.placed }) };
}

/** A menu's act on the selected row: the same sheet, if the act is possible, with its files looked at. */
export function openAct(world: World, act: Act, row: number | undefined): Desk | Refusal {
  if (row === undefined) return { refused: 'no row selected' };
  const list = world.register.readList(row);
  if (isRefusal(list)) return list;
  const { placed } = list;
  if (!placed) return { refused: 'no row selected' };
  const given = caseNow(world, { ...list, placed }, act);
  const allowed = act === 'verify' ? mayVerify(given) : mayAct(given, act);
  if (isRefusal(allowed)) return allowed;
  return {
    queue: queueOf(world, list),
    dashboard: dashboardAddress(list.control),
    work: workOf(world, { ...list, placed }),
  };
}

type Read = Snapshot & { placed: PlacedItem };

function readNumber(
  world: World,
  listed: readonly ListedItem[],
  number: string,
): (Snapshot & { placed: PlacedItem | undefined }) | Refusal {
  const row = listed.find((one) => one.number === number)?.row;
  return row === undefined ? { refused: 'number unknown', number } : world.register.readRow(row);
}

function caseNow(world: World, read: Read, act?: Act): Case {
  return caseOf(world, act, { ...read, now: world.now(read.office.timeZone) });
}

/** What waits for an account, by the status that the register shows; the most urgent first. */
function queueOf(world: World, { office, listed }: Snapshot & { listed: ListedItem[] }): Queued[] {
  const today = dayOf(world.now(office.timeZone));
  const mine = STATUSES.filter((status) => {
    const role = roleAt(status);
    return role !== undefined && signatureIn(office, role, world.email, today) !== undefined;
  }).map((status) => STATUS_NAMES[status]);
  const dueKey = ({ due, number }: ListedItem) => `${due.split('/').reverse().join('') || '9'} ${number}`;
  return listed
    .filter((one) => mine.includes(one.status))
    .sort((a, b) => (dueKey(a) < dueKey(b) ? -1 : 1))
    .map(({ number, title, due, timeMark }) => ({ number, title, due, timeMark }));
}

function workOf(world: World, read: Read): Work {
  const { office, placed } = read;
  const { item } = placed;
  const { submission, limits } = item;
  const given = caseNow(world, read);
  const status = statusOf(item);
  const verifiable = mayVerify(given);
  const isUpload = status === 'approved' || status === 'partly uploaded';
  return {
    row: placed.row,
    number: submission.number,
    seenVersion: given.seenVersion,
    seenFingerprint: given.seenFingerprint,
    title: submission.title,
    status: STATUS_NAMES[status],
    waitingFor: WAITING_FOR[status],
    timeMark: timeMarkText(timeMark(item, dayOf(given.now))),
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
      [SUMMARY.limit, longDay(isUpload ? limits.upload.day : targetDay(limits)) || FORCE_MAJEURE],
      ...(submission.videoLink ? [[SUMMARY.videoLink, submission.videoLink] as [string, string]] : []),
    ],
    replies: repliesTo(item),
    original: {
      narrative: submission.narrative,
      caption: submission.caption,
      shortCaption: submission.shortCaption,
    },
    current: currentText(item),
    folderUrl: submission.folderUrl,
    files: submission.files.map(({ id, name }) => ({ id, name })),
    fileFacts: filesText(submission.files),
    lines: placed.lines,
    zone: office.timeZoneName,
    platforms: submission.platforms,
    uploads: item.uploads.map(({ platform, url, reason }) => ({ platform, url, reason })),
    post: {
      kind: submission.kind,
      files: submission.files,
      platforms: submission.platforms,
      shortCaption: currentText(item).shortCaption,
    },
    limits: {
      platforms: office.platforms.filter((one) => submission.platforms.includes(one.name)),
      kinds: office.kinds.filter((one) => one.name === submission.kind),
    },
    sensitiveNames: office.sensitiveNames ?? [],
    canTakeBack: mayTakeBack(item, world.email),
    toUpload: textsToUpload(item, office),
    online: onlineUploads(item).map((one) => one.platform),
    toVerify: isRefusal(verifiable) ? [] : verifiable.uploads.map((one) => one.platform),
    acts: ACTS.filter((act) => !isRefusal(mayAct(given, act))).filter(
      // Offered where the settings ask for it; from the menu it can be done at any time.
      (act) => act !== 'verify' || (!isRefusal(verifiable) && verifiable.uploads.some((one) => one.toVerify)),
    ),
  };
}

/** The text that is meant for each platform, as it counts it; X has a caption of its own where staff wrote one. */
function textsToUpload(item: Item, office: Office): PlatformText[] {
  const { submission } = item;
  const { narrative, caption, shortCaption } = currentText(item);
  const lengths = checkCaption({ ...submission, caption, shortCaption }, office);
  return unsettledPlatforms(item).map((platform) => {
    const { account = '', textLimit = 0, counting } = platformNamed(office, platform) ?? {};
    const text = (counting === 'X' && shortCaption) || caption || narrative;
    const length = lengths.find((one) => one.platform === platform)?.length ?? [...text].length;
    return { platform, account, text, length, limit: textLimit };
  });
}

/** What intake found of files and captions; the captions as they stand now. Warns, never blocks. */
function checks(item: Item, office: Office): [string, string][] {
  const { submission } = item;
  const isEvent = kindNamed(office, submission.kind)?.isEvent ?? true;
  const { caption, shortCaption } = currentText(item);
  const rows: [string, string][] = [
    [SUMMARY.fileNotes, flawsOf(submission.files, isEvent).map(flawText).join('\n')],
    [
      SUMMARY.captionCheck,
      captionCheckText(checkCaption({ ...submission, caption, shortCaption }, office), office.platforms),
    ],
  ];
  return rows.filter(([, text]) => text !== '');
}
