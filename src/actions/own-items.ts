/**
 * *Konten saya*: what an account handed in, for itself alone, and the list of what of it was published as a paper. Reading
 * only: listed staff may view the register and write nothing, so no line of the journal tells of it (decision 0033).
 */
import * as v from 'valibot';
import { dayOf } from '../domain/calendar';
import { editingOf } from '../domain/editing';
import { type Item, isClosed, statusOf } from '../domain/item';
import { isInOffice, isListed, type Office } from '../domain/office';
import { periodNamed } from '../domain/period';
import { recapOf } from '../domain/recap';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { timeMark } from '../domain/time-mark';
import { dayRange, longDay, shortMoment, timeMarkText } from '../text/dates';
import { amendmentText, completenessText, STATUS_NAMES, WAITING_FOR } from '../text/names';
import { OWN_LIST } from '../text/own-items';
import { repliesTo } from '../text/replies';
import { readRequest } from './act';
import type { OwnListContent, OwnWorld, Submitter } from './own-ports';
import type { Paper } from './paper';
import type { PlacedItem, Snapshot, Work } from './ports';
import { sealOf } from './printing';

/** An item as its submitter reads it; plain data only, since it crosses to the page. */
export interface OwnItem {
  number: string;
  title: string;
  version: number;
  status: string;
  group: 'mend' | 'open' | 'closed';
  waitingFor: string;
  due: string;
  timeMark: string;
  handedIn: string;
  event: string;
  kind: string;
  platforms: string;
  /** '' when it was complete. */
  missing: string;
  /** '' unless it was withdrawn. */
  cancellation: string;
  replies: Work['replies'];
  links: { platform: string; url: string; said: string }[];
  /** What changing the answer would do, and where; absent where it would do nothing. */
  editing?: { does: NonNullable<ReturnType<typeof editingOf>>; url: string };
}

export interface OwnShown {
  who: Submitter;
  today: string;
  /** The newest first. */
  items: OwnItem[];
}

export function showOwn(world: OwnWorld): OwnShown | Refusal {
  const read = readOwn(world);
  if (isRefusal(read)) return read;
  const today = dayOf(world.now(read.office.timeZone));
  return {
    who: read.who,
    today,
    items: read.items
      .map(({ item }) => shown(item, read, today))
      .sort((a, b) => (a.number < b.number ? 1 : -1)),
  };
}

const REQUEST = v.strictObject({
  period: v.pipe(
    v.string(),
    v.check((name) => periodNamed(name) !== undefined),
  ),
});

/** The list of what was published in a period, as a paper. Made anew each time; of the same data it says the same. */
export function printOwn(
  world: OwnWorld,
  payload: unknown,
  print: (content: OwnListContent) => Paper,
): { rows: number; fileName: string; pdf: string } | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  const period = periodNamed(request.period);
  if (!period) return { refused: 'unreadable request', problem: 'period' };
  const read = readOwn(world);
  if (isRefusal(read)) return read;
  const { office, control, who } = read;
  const recap = recapOf(
    read.items.map((one) => one.item),
    period,
  );
  const paper = print({
    office,
    recap,
    who,
    printedAt: world.now(office.timeZone),
    printedBy: who.name,
    head: control.head,
    fingerprint: sealOf(world, 'ownList', [recap, who], office),
  });
  return {
    rows: recap.rows.length,
    fileName: OWN_LIST.fileName(period, who.name, office.name),
    pdf: world.own.pdfOf(paper, office),
  };
}

/** By the account that Google names, never by what a page says; whoever is not listed has no page. */
function readOwn(world: OwnWorld): (Snapshot & { items: PlacedItem[]; who: Submitter }) | Refusal {
  const { email } = world;
  if (email === '') return { refused: 'no identity' };
  const read = world.own.read(email);
  if (isRefusal(read)) return read;
  const { office } = read;
  const today = dayOf(world.now(office.timeZone));
  if (!isListed(office, email, today)) return { refused: 'no role', email };
  const items = read.items.filter(({ item }) => item.submission.submitterEmail === email);
  return { ...read, items, who: submitterNamed(office, email, today) };
}

function submitterNamed({ people }: Office, email: string, today: string): Submitter {
  const listed = people.find((one) => one.email === email && isInOffice(one, today));
  return { name: listed?.name ?? email, position: listed?.position ?? '', email };
}

function shown(item: Item, { control }: Snapshot, today: string): OwnItem {
  const { submission } = item;
  const status = statusOf(item);
  const mark = timeMark(item, today);
  const does = submission.editUrl === '' ? undefined : editingOf(item, control.books);
  return {
    number: submission.number,
    title: submission.title,
    version: submission.version,
    status: STATUS_NAMES[status],
    group: status === 'returned' ? 'mend' : isClosed(status) ? 'closed' : 'open',
    waitingFor: WAITING_FOR[status],
    due: 'due' in mark ? longDay(mark.due) : '',
    timeMark: timeMarkText(mark),
    handedIn: shortMoment(submission.submittedAt),
    event: [dayRange(submission.eventDate, submission.eventEnd), submission.place].filter(Boolean).join(', '),
    kind: submission.kind,
    platforms: submission.platforms.join(', '),
    missing: submission.missing.length > 0 ? completenessText(submission.missing) : '',
    cancellation: submission.cancellation?.reason ?? '',
    replies: repliesTo(item),
    links: item.uploads.map(({ platform, url, reason, at }) => ({
      platform,
      url,
      said: [
        url === '' ? reason : shortMoment(at),
        ...item.amendments.filter((one) => one.platform === platform).map(amendmentText),
      ].join('; '),
    })),
    ...(does ? { editing: { does, url: submission.editUrl } } : {}),
  };
}
