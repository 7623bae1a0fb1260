/**
 * Deadline arithmetic of domain.md §8.3: which day each step must be done by, under which rule, and how late a
 * thing is. A limit is stored with the item and carries its rule, so that a later rule cannot judge it (R17).
 */
import {
  type Counting,
  countedDay,
  type Day,
  daysBetween,
  isWorkingDay,
  type Moment,
  nextDay,
} from './calendar';
import type { Item } from './item';
import type { ForceMajeure, Office } from './office';
import type { LimitName, StageNumber } from './sop';

/** The rule under which a limit was set: SOP with revision, and how days are counted. */
export interface Rule {
  sop: string;
  revision: string;
  counting: Counting;
  cutOff: string;
}

/** The last day on which a step is on time. */
export interface Limit {
  /** '' while keadaan kahar has suspended it. */
  day: Day | '';
  rule: Rule;
  /** It falls on a day off, which calendar days do not spare (A2). */
  offDay?: true;
  /** Keadaan kahar moved or suspended it (R16). */
  lifted?: true;
}

/** The limits of an item, stored when the row is made or P moves. */
export interface Limits extends Record<LimitName, Limit> {
  /** P: the day of complete submission. */
  collectedOn: Day;
}

/** How a finished step stands to its limit. A snapshot: nothing recomputes it. */
export interface Timeliness {
  limit: Limit;
  /** Calendar days after the limit, however days are counted up to it; 0 is on time. */
  daysLate: number;
}

/** What of the settings sets limits. */
export type LimitSettings = Pick<Office, 'sop' | 'counting' | 'cutOff' | 'holidays' | 'forceMajeure'>;

export function ruleOf({ sop, counting, cutOff }: Pick<Office, 'sop' | 'counting' | 'cutOff'>): Rule {
  return { sop: sop.number, revision: sop.revision, counting, cutOff };
}

/**
 * The limits of an item whose event ended on `eventEnd` (K) and which was complete on `collectedOn` (P):
 * B1 = B5 = K+1, B2 = B3 = B4 = P+1, each moved by keadaan kahar where that lifts it.
 */
export function limitsOf(eventEnd: Day, collectedOn: Day, office: LimitSettings): Limits {
  return {
    collectedOn,
    submit: limitAfter(eventEnd, 'submit', office),
    respond: limitAfter(collectedOn, 'respond', office),
    upload: limitAfter(eventEnd, 'upload', office),
  };
}

function limitAfter(day: Day, name: LimitName, office: LimitSettings): Limit {
  const { counting, holidays } = office;
  let limit: Day | '' = nextDay(day, counting, holidays);
  let lifted = false;
  let period = lifting(office.forceMajeure, name, limit);
  while (period) {
    lifted = true;
    limit = period.until === '' ? '' : nextDay(period.until, counting, holidays);
    period = limit === '' ? undefined : lifting(office.forceMajeure, name, limit);
  }
  return {
    day: limit,
    rule: ruleOf(office),
    ...(limit !== '' && !isWorkingDay(limit, holidays) ? { offDay: true as const } : {}),
    ...(lifted ? { lifted: true as const } : {}),
  };
}

/** The period of keadaan kahar in which a limit falls, if one lifts it. */
function lifting(periods: readonly ForceMajeure[], name: LimitName, limit: Day): ForceMajeure | undefined {
  return periods.find(
    (one) => one.lifts.includes(name) && one.from <= limit && (one.until === '' || limit <= one.until),
  );
}

/** Days past a limit; 0 is on time, or no limit runs. */
export function daysLate(limit: Day | '', done: Day): number {
  return limit === '' ? 0 : Math.max(0, daysBetween(limit, done));
}

/** Something done now, judged by a stored limit. */
export function judge(limit: Limit, done: Moment): Timeliness {
  return { limit, daysLate: daysLate(limit.day, countedDay(done, limit.rule.cutOff)) };
}

/** How the handing in stands: P against B1. */
export function submissionTimeliness({ limits }: Pick<Item, 'limits'>): Timeliness {
  return { limit: limits.submit, daysLate: daysLate(limits.submit.day, limits.collectedOn) };
}

/**
 * The day to urge reviewers for. The SOP's own limits clash when P > K: the earlier one that can still be met
 * (§8.3). '' while none runs.
 */
export function targetDay({ respond, upload, collectedOn }: Limits): Day | '' {
  if (upload.day === '' || respond.day === '') return respond.day || upload.day;
  if (collectedOn > upload.day) return collectedOn;
  return [respond.day, upload.day].sort()[0] ?? '';
}

/** The first link's moment decides whether an upload was on time (A15); nothing while there is none. */
export function uploadTimeliness({ uploads }: Pick<Item, 'uploads'>): Timeliness | undefined {
  return uploads.filter((one) => one.url !== '').sort((a, b) => (a.at < b.at ? -1 : 1))[0]?.timeliness;
}

/**
 * The stage that explains a late upload (§8.3): the first that came after its own limit; where all kept their
 * limits, the first that ended after the day to urge for, since the SOP's limits clash when P > K; else the upload.
 * What staff mended only after that day is theirs (stage 1).
 */
export function causeOfLateness(item: Item): StageNumber | undefined {
  if (!uploadTimeliness(item)?.daysLate) return undefined;
  const { submission, limits, receipt, correction, decision } = item;
  if (submissionTimeliness(item).daysLate > 0) return 1;
  const target = targetDay(limits);
  const isAfterTarget = (at: Moment) => daysLate(target, countedDay(at, limits.respond.rule.cutOff)) > 0;
  if (submission.version > 1 && isAfterTarget(submission.submittedAt)) return 1;
  const replies = [receipt, correction, decision];
  const stage = (at: number) => (at + 2) as StageNumber;
  const late = replies.findIndex((one) => one && one.timeliness.daysLate > 0);
  if (late >= 0) return stage(late);
  const clashing = replies.findIndex((one) => one && isAfterTarget(one.at));
  return clashing >= 0 ? stage(clashing) : 5;
}
