/**
 * The dashboard as data: what waits for whom, what is late and why, how the stages keep their limits month by month,
 * what was published, and the days of a calendar. How it looks is in `src/pages/dashboard.tsx` and, as a tab with
 * charts, in `src/google/dashboard-tab.ts`.
 */
import { addDays, type Day, dayOf, daysBetween, isDay } from './calendar';
import { type Item, isClosed, type Status, statusOf } from './item';
import { causeOfLateness, submissionTimeliness, type Timeliness, uploadTimeliness } from './limits';
import { ROLES, type Role } from './office';
import type { Count } from './recap';
import { roleAt } from './rules/case';
import type { StageNumber } from './sop';
import { type TimeMark, timeMark } from './time-mark';

/** `YYYY-MM`. */
export type Month = string;

/** Days of one event that the calendar shows after its first. */
const LONGEST_EVENT = 30;

/** How many months are looked back at, this one included. */
export const MONTHS = 12;

export interface Rate {
  onTime: number;
  all: number;
}

export interface Dashboard {
  today: Day;
  /** Open items by whom they wait for; every role, those with nothing too. */
  waiting: { whom: Role | 'Tim Pelaksana'; open: number; late: number }[];
  /** What is open and late, the longest first. */
  late: { number: string; title: string; status: Status; mark: TimeMark }[];
  /** Uploads of the period that came late, by the stage that explains it. */
  causes: { stage: StageNumber; count: number }[];
  months: {
    month: Month;
    /** Stages 1–5 that were done in this month, by their own limits. */
    rates: Rate[];
    handedIn: number;
    published: number;
  }[];
  /** Of the items that were published in the period; platforms by links. */
  byKind: Count[];
  byPlatform: Count[];
  byDepartment: Count[];
  days: CalendarEntry[];
}

export interface CalendarEntry {
  day: Day;
  /** An event; the planned day of what is no event; the first link of an item. */
  what: 'event' | 'planned' | 'published';
  number: string;
  title: string;
}

export function dashboardOf(items: readonly Item[], today: Day): Dashboard {
  const months = monthsUntil(today.slice(0, 7));
  const from = months[0] ?? '';
  const isInPeriod = (day: Day) => day.slice(0, 7) >= from && day <= today;
  const published = items.flatMap((item) => {
    const day = publishedOn(item);
    return day && isInPeriod(day) ? [{ item, day }] : [];
  });
  const open = items
    .map((item) => ({ item, status: statusOf(item), mark: timeMark(item, today) }))
    .filter(({ status }) => !isClosed(status));
  const whom = (status: Status) => roleAt(status) ?? 'Tim Pelaksana';
  const late = open.filter(({ mark }) => mark.mark === 'late');
  const causes = published.map(({ item }) => causeOfLateness(item));
  const roles = ['Tim Pelaksana', ...ROLES.filter((one) => one !== 'Sekretaris')] as const;
  const done = items.flatMap(stagesDone);
  return {
    today,
    waiting: roles.map((role) => ({
      whom: role,
      open: open.filter(({ status }) => whom(status) === role).length,
      late: late.filter(({ status }) => whom(status) === role).length,
    })),
    late: late
      .map(({ item, status, mark }) => ({
        number: item.submission.number,
        title: item.submission.title,
        status,
        mark,
      }))
      .sort((a, b) => daysOf(b.mark) - daysOf(a.mark) || (a.number < b.number ? -1 : 1)),
    causes: ([1, 2, 3, 4, 5] as const)
      .map((stage) => ({ stage, count: causes.filter((one) => one === stage).length }))
      .filter(({ count }) => count > 0),
    months: months.map((month) => ({
      month,
      rates: ([1, 2, 3, 4, 5] as const).map((stage) =>
        rateOf(done.filter((one) => one.stage === stage && one.day.startsWith(month))),
      ),
      handedIn: items.filter((one) => one.limits.collectedOn.startsWith(month)).length,
      published: published.filter((one) => one.day.startsWith(month)).length,
    })),
    byKind: countBy(published.map(({ item }) => item.submission.kind)),
    byPlatform: countBy(
      items.flatMap(({ uploads }) =>
        uploads.filter((one) => one.url !== '' && isInPeriod(dayOf(one.at))).map((one) => one.platform),
      ),
    ),
    byDepartment: countBy(published.map(({ item }) => item.submission.department)),
    days: items.flatMap(daysOfItem).filter(({ day }) => isDay(day) && day.slice(0, 7) >= from),
  };
}

/** The first link decides when an item was published (A15). */
export function publishedOn({ uploads }: Pick<Item, 'uploads'>): Day | undefined {
  const first = uploads
    .filter((one) => one.url !== '')
    .map((one) => one.at)
    .sort()[0];
  return first && dayOf(first);
}

interface StageDone {
  stage: StageNumber;
  day: Day;
  timeliness: Timeliness;
}

/** Each stage of an item that is done, with the day on which it was. */
function stagesDone(item: Item): StageDone[] {
  const replies = [item.receipt, item.correction, item.decision];
  const upload = uploadTimeliness(item);
  return [
    { stage: 1, day: item.limits.collectedOn, timeliness: submissionTimeliness(item) },
    ...replies.flatMap((reply, index) =>
      reply
        ? [{ stage: (index + 2) as StageNumber, day: dayOf(reply.at), timeliness: reply.timeliness }]
        : [],
    ),
    ...(upload ? [{ stage: 5 as const, day: publishedOn(item) ?? '', timeliness: upload }] : []),
  ];
}

function rateOf(done: readonly StageDone[]): Rate {
  return { all: done.length, onTime: done.filter((one) => one.timeliness.daysLate === 0).length };
}

function daysOfItem(item: Item): CalendarEntry[] {
  const { number, title, eventDate, eventEnd, remarks } = item.submission;
  const what = remarks.includes('not an event') ? ('planned' as const) : ('event' as const);
  const length = isDay(eventDate) && isDay(eventEnd) ? daysBetween(eventDate, eventEnd) : 0;
  const days = Array.from({ length: Math.max(0, Math.min(length, LONGEST_EVENT)) + 1 }, (_, index) =>
    index === 0 ? eventDate : addDays(eventDate, index),
  );
  const online = publishedOn(item);
  return [
    ...days.map((day) => ({ day, what, number, title })),
    ...(online ? [{ day: online, what: 'published' as const, number, title }] : []),
  ];
}

/** Twelve months, the given one last. */
function monthsUntil(month: Month): Month[] {
  const last = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: MONTHS }, (_, index) => {
    const at = last - (MONTHS - 1) + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

function countBy(names: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function daysOf(mark: TimeMark): number {
  return mark.mark === 'late' ? mark.days : 0;
}

/** The year in which the period begins. */
export function earliestYear(today: Day): string {
  return (monthsUntil(today.slice(0, 7))[0] ?? today).slice(0, 4);
}
