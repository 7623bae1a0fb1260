/**
 * Whom to remind of what on a working day, and what the Sekretaris is told: one digest a person, the most urgent first.
 * Apart from `deadlines`, which answers one person who asks.
 */
import { addDays, type Day, dayOf, isWorkingDay, type Moment } from './calendar';
import { type Item, isClosed, type Status, statusOf, uploadsToVerify } from './item';
import { addressees, type Office, type Role } from './office';
import { EDITORS, roleAt } from './rules/case';
import { dueDay, type TimeMark, timeMark } from './time-mark';

/** An open item as a digest lists it. */
export interface Waiting {
  number: string;
  title: string;
  status: Status;
  mark: TimeMark;
}

export interface Digest {
  email: string;
  name: string;
  late: Waiting[];
  /** Has to be done before the next working day begins. */
  due: Waiting[];
  /** Whatever else waits for them. */
  other: Waiting[];
  /** Published, and to be looked at by a second person; nobody in particular, so each who may is told. */
  unverified: Unverified[];
  /** For the Sekretaris. */
  summary?: Summary;
}

/** Platforms of an item on which what is online is still to be looked at. */
export interface Unverified {
  number: string;
  title: string;
  platforms: string[];
}

export interface Summary {
  /** Late for a day or more, whoever it waits for. */
  late: Waiting[];
  /** How many items are open, by whom they wait for. */
  waiting: { whom: Role | 'Tim Pelaksana'; count: number }[];
}

/** From when on the reminders of a day may go: Google's clock comes within a quarter of an hour of 08.00. */
const EARLIEST = '07:40';
/** From when on it is clear that the trigger of 08.00 did not fire. */
export const MISSED = '09:00';

/** Whether the reminders of today are still to be sent: on working days, once. */
export function areRemindersDue(
  now: Moment,
  { holidays }: Pick<Office, 'holidays'>,
  remindedOn: Day | '',
  from: '07:40' | '09:00' = EARLIEST,
): boolean {
  const today = dayOf(now);
  return remindedOn < today && now.slice(11, 16) >= from && isWorkingDay(today, holidays);
}

/**
 * To everybody who is late, has something to do before the next working day, or may look at an upload: what is due on a
 * Saturday is said on Friday. The Sekretaris, or who stands in, gets the summary each time.
 * @param published items of which an upload is still to be looked at
 */
export function digests(
  items: readonly Item[],
  office: Office,
  today: Day,
  published: readonly Item[] = [],
): Digest[] {
  const open = items
    .map((item) => ({ item, status: statusOf(item) }))
    .filter(({ status }) => !isClosed(status))
    .sort((a, b) => (urgency(a.item, a.status) < urgency(b.item, b.status) ? -1 : 1));
  const horizon = addDays(nextWorkingDay(today, office), -1);
  const byEmail = new Map<string, Digest>();
  const digestOf = (email: string, name: string): Digest => {
    const known = byEmail.get(email) ?? { email, name, late: [], due: [], other: [], unverified: [] };
    byEmail.set(email, known);
    return known;
  };
  const late: Waiting[] = [];
  const counts = new Map<Role | 'Tim Pelaksana', number>();
  for (const { item, status } of open) {
    const waiting = waitingOf(item, status, today);
    const whom = roleAt(status) ?? 'Tim Pelaksana';
    counts.set(whom, (counts.get(whom) ?? 0) + 1);
    if (waiting.mark.mark === 'late') late.push(waiting);
    for (const { email, name } of waitsFor(item, status, office, today)) {
      digestOf(email, name)[placeOf(waiting.mark, horizon)].push(waiting);
    }
  }
  for (const item of published)
    for (const { email, name } of editors(office, today)) {
      // Nobody is the second person for what they uploaded themselves.
      const uploads = uploadsToVerify(item).filter((one) => one.by.email !== email);
      const { number, title } = item.submission;
      const platforms = uploads.map((one) => one.platform);
      if (platforms.length > 0) digestOf(email, name).unverified.push({ number, title, platforms });
    }
  const summary = { late, waiting: [...counts].map(([whom, count]) => ({ whom, count })) };
  for (const { email, name } of addressees(office, 'Sekretaris', today))
    digestOf(email, name).summary = summary;
  return [...byEmail.values()].filter(
    (one) => one.summary || one.late.length + one.due.length + one.unverified.length > 0,
  );
}

/** Each once, though one person may hold several roles. */
function editors(office: Office, today: Day) {
  const all = EDITORS.flatMap((role) => addressees(office, role, today));
  return new Map(all.map((one) => [one.email, one])).values();
}

/** The day by which somebody has to act on a digest. */
export function dueOf({ late, due, summary }: Digest): Day | undefined {
  const [first] = [...late, ...due, ...(summary?.late ?? [])];
  return first && 'due' in first.mark ? first.mark.due : undefined;
}

/** The role's addressees; for mending, who handed it in, or Admin Medsos where no address is known. */
function waitsFor({ submission }: Item, status: Status, office: Office, today: Day) {
  const role = roleAt(status);
  if (role) return addressees(office, role, today);
  const { submitterEmail: email, submitterName: name } = submission;
  return email ? [{ email, name }] : addressees(office, 'Admin Medsos', today);
}

function waitingOf(item: Item, status: Status, today: Day): Waiting {
  const { number, title } = item.submission;
  return { number, title, status, mark: timeMark(item, today) };
}

function placeOf(mark: TimeMark, horizon: Day): 'late' | 'due' | 'other' {
  if (mark.mark === 'late') return 'late';
  return 'due' in mark && mark.due <= horizon ? 'due' : 'other';
}

/** By the day to act by; what has none comes last. */
function urgency(item: Item, status: Status): string {
  return `${dueDay(item, status) || '9'} ${item.submission.number}`;
}

function nextWorkingDay(today: Day, { holidays }: Pick<Office, 'holidays'>): Day {
  let next = addDays(today, 1);
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1);
  return next;
}
