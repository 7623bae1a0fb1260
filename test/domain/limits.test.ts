/** Deadline arithmetic (domain.md §8.3): its example tables, keadaan kahar, the cut-off, and what holds for every day. */
import fc from 'fast-check';
import { addDays, daysBetween, isWorkingDay } from '../../src/domain/calendar';
import type { Item } from '../../src/domain/item';
import {
  causeOfLateness,
  daysLate,
  judge,
  type LimitSettings,
  type Limits,
  limitsOf,
  submissionTimeliness,
  targetDay,
  uploadTimeliness,
} from '../../src/domain/limits';
import type { ForceMajeure } from '../../src/domain/office';
import { LIMIT_NAMES } from '../../src/domain/sop';
import {
  correction,
  decision,
  itemAt,
  LIMITS,
  limit,
  limits,
  office,
  RULE,
  receipt,
  timeliness,
  upload,
} from './samples';

const EVENT = '2025-07-04'; // Jumat
const FRI = '2025-07-04';
const SAT = '2025-07-05';
const SUN = '2025-07-06';
const MON = '2025-07-07';
const TUE = '2025-07-08';
const WED = '2025-07-09';

const settings = (changes: Partial<LimitSettings> = {}): LimitSettings => ({
  ...office({ holidays: [] }),
  ...changes,
});
const days = ({ collectedOn, submit, respond, upload: last }: Limits) => [
  collectedOn,
  submit.day,
  respond.day,
  last.day,
];

describe('domain.md §8.3, event on Friday 4 July 2025', () => {
  it.each([
    // P, B1, B2–4, B5, T
    [FRI, SAT, SAT, SAT, SAT],
    [SAT, SAT, SUN, SAT, SAT],
    [SUN, SAT, MON, SAT, SUN],
  ])('calendar days, P = %s: B1 %s, B2–4 %s, B5 %s, T %s', (p, b1, b24, b5, target) => {
    const set = limitsOf(EVENT, p, settings());
    expect(set).toEqual(limits(p, b1, b24, b5));
    expect(targetDay(set)).toBe(target);
  });

  it.each([
    [FRI, MON, MON, MON, MON],
    [SAT, MON, MON, MON, MON],
    [SUN, MON, MON, MON, MON],
    [MON, MON, TUE, MON, MON],
    [TUE, MON, WED, MON, TUE],
  ])('working days, P = %s: B1 %s, B2–4 %s, B5 %s, T %s', (p, b1, b24, b5, target) => {
    const set = limitsOf(EVENT, p, settings({ counting: 'working' }));
    expect(days(set)).toEqual([p, b1, b24, b5]);
    expect(targetDay(set)).toBe(target);
  });

  it('working days leave out holidays; calendar days do not, but say that the limit falls on one (A2)', () => {
    const holidays = [{ day: MON, name: 'Libur' }];
    const working = limitsOf(EVENT, FRI, settings({ counting: 'working', holidays }));
    expect(days(working)).toEqual([FRI, TUE, TUE, TUE]);
    expect(working.submit.offDay).toBeUndefined();
    const calendar = limitsOf(SUN, SUN, settings({ holidays }));
    expect(calendar.submit).toEqual({ day: MON, rule: RULE, offDay: true });
    expect(limitsOf(MON, MON, settings({ holidays })).submit.offDay).toBeUndefined();
  });

  it('each limit carries the rule that set it (R17)', () => {
    const sop = { ...office().sop, revision: 'revisi ke-2' };
    const set = limitsOf(EVENT, FRI, settings({ counting: 'working', cutOff: '16:00', sop }));
    const rule = { sop: 'Nomor 1 Tahun 2025', revision: 'revisi ke-2', counting: 'working', cutOff: '16:00' };
    for (const name of LIMIT_NAMES) expect(set[name].rule).toEqual(rule);
  });
});

it('urges for P+1 when that comes before K+1: handed in while the event still lasts', () => {
  expect(targetDay(limitsOf(MON, FRI, settings()))).toBe(SAT);
});

describe('keadaan kahar (R16, A23)', () => {
  const period = (changes: Partial<ForceMajeure>): ForceMajeure => ({
    from: SAT,
    until: MON,
    reason: 'Gempa bumi',
    declaredBy: 'Sekretaris',
    lifts: ['submit', 'respond', 'upload'],
    ...changes,
  });
  const set = (periods: ForceMajeure[], changes: Partial<LimitSettings> = {}) =>
    limitsOf(EVENT, FRI, settings({ forceMajeure: periods, ...changes }));

  it('moves a limit that falls into it to the day after its end, and marks it', () => {
    expect(set([period({})])).toEqual({
      collectedOn: FRI,
      submit: { day: TUE, rule: RULE, lifted: true },
      respond: { day: TUE, rule: RULE, lifted: true },
      upload: { day: TUE, rule: RULE, lifted: true },
    });
  });

  it.each([
    ['ends the day before', { from: '2025-07-01', until: FRI }, SAT],
    ['begins the day after', { from: SUN, until: MON }, SAT],
    ['ends on the limit', { from: FRI, until: SAT }, SUN],
    ['begins on the limit', { from: SAT, until: SAT }, SUN],
  ])('one that %s', (_, changes, expected) => {
    expect(set([period(changes)]).submit.day).toBe(expected);
  });

  it.each(LIMIT_NAMES)('lifts only what it says it lifts: %s', (name) => {
    const lifted = set([period({ lifts: [name] })]);
    for (const one of LIMIT_NAMES) expect([one, lifted[one].day]).toEqual([one, one === name ? TUE : SAT]);
  });

  it('suspends limits while its end is unknown: nothing is late, nothing is urged for', () => {
    const open = set([period({ until: '' })]);
    expect(days(open)).toEqual([FRI, '', '', '']);
    expect(open.upload.lifted).toBe(true);
    expect(targetDay(open)).toBe('');
    expect(daysLate('', '2030-01-01')).toBe(0);
  });

  it('a second period catches what the first moved into it', () => {
    const twice = [period({}), period({ from: TUE, until: WED, reason: 'Listrik padam' })];
    expect(set(twice).respond.day).toBe('2025-07-10');
  });

  it('counts working days after its end when the office does', () => {
    const until = { until: '2025-07-11' }; // Friday
    expect(set([period(until)], { counting: 'working' }).submit.day).toBe('2025-07-14');
  });

  it('urges for what still runs when only one of the two is suspended', () => {
    expect(targetDay(set([period({ until: '', lifts: ['respond'] })]))).toBe(SAT);
    expect(targetDay(set([period({ until: '', lifts: ['upload'] })]))).toBe(SAT);
  });
});

it.each([
  [SAT, FRI, 0],
  [SAT, SAT, 0],
  [SAT, SUN, 1],
  [SAT, TUE, 3],
])('limit %s, done %s: %i days late', (last, done, late) => {
  expect(daysLate(last, done)).toBe(late);
});

describe('the cut-off (A3)', () => {
  it.each([
    ['23:59', `${SAT}T23:59:59`, 0],
    ['23:59', `${SUN}T00:00:00`, 1],
    ['16:00', `${SAT}T16:00:59`, 0],
    ['16:00', `${SAT}T16:01:00`, 1],
  ])('at %s: done at %s is %i days late', (cutOff, done, late) => {
    expect(judge(limit(SAT, { ...RULE, cutOff }), done).daysLate).toBe(late);
  });
});

describe('what holds for every day', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((offset) => addDays('2025-07-04', offset));
  const offices = fc
    .record({
      counting: fc.constantFrom('calendar', 'working'),
      holidays: fc.array(
        day.map((one) => ({ day: one, name: '' })),
        { maxLength: 30 },
      ),
    })
    .map((changes) => settings(changes as Partial<LimitSettings>));
  const period = fc.record({ from: day, length: fc.integer({ min: 0, max: 40 }), isOpen: fc.boolean() }).map(
    ({ from, length, isOpen }): ForceMajeure => ({
      from,
      until: isOpen ? '' : addDays(from, length),
      reason: 'kahar',
      declaredBy: 'Sekretaris',
      lifts: ['submit', 'respond', 'upload'],
    }),
  );

  it('B1 = B5 is the first day after K that counts, B2–4 the first after P', () => {
    fc.assert(
      fc.property(day, day, offices, (k, p, at) => {
        const set = limitsOf(k, p, at);
        expect(set.submit).toEqual(set.upload);
        for (const [start, { day: end }] of [
          [k, set.submit],
          [p, set.respond],
        ] as const) {
          const counts = (one: string) => at.counting === 'calendar' || isWorkingDay(one, at.holidays);
          expect(end > start).toBe(true);
          expect(counts(end)).toBe(true);
          for (let between = addDays(start, 1); between < end; between = addDays(between, 1))
            expect(counts(between)).toBe(false);
        }
      }),
    );
  });

  it('the day to urge for is never before P, and never after both limits unless P is past them', () => {
    fc.assert(
      fc.property(day, day, offices, (k, p, at) => {
        const set = limitsOf(k, p, at);
        const target = targetDay(set);
        expect(target >= p || target === set.upload.day).toBe(true);
        expect(target <= set.respond.day).toBe(true);
        expect(target <= set.upload.day || target === p).toBe(true);
      }),
    );
  });

  it('keadaan kahar never makes a limit earlier, and none falls into it afterwards', () => {
    fc.assert(
      fc.property(day, day, offices, fc.array(period, { maxLength: 4 }), (k, p, at, forceMajeure) => {
        const before = limitsOf(k, p, at);
        const after = limitsOf(k, p, { ...at, forceMajeure });
        for (const name of LIMIT_NAMES) {
          const { day: end, lifted } = after[name];
          expect(Boolean(lifted)).toBe(end !== before[name].day);
          if (end === '') continue;
          expect(end >= before[name].day).toBe(true);
          for (const one of forceMajeure)
            expect(one.from <= end && (one.until === '' || end <= one.until)).toBe(false);
        }
      }),
    );
  });

  it('lateness is the number of days after the limit, and done earlier is never later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20, max: 20 }), (last, shift) => {
        const done = addDays(last, shift);
        expect(daysLate(last, done)).toBe(Math.max(0, shift));
        expect(daysLate(last, done) === 0 || daysBetween(last, done) > 0).toBe(true);
      }),
    );
  });
});

it('handing in is judged by P against B1', () => {
  const item = (p: string): Item => ({ ...itemAt('submitted'), limits: limits(p, SAT, SUN, SAT) });
  expect(submissionTimeliness(item(SAT))).toEqual({ limit: limit(SAT), daysLate: 0 });
  expect(submissionTimeliness(item(MON))).toEqual({ limit: limit(SAT), daysLate: 2 });
});

describe('lateness of an upload (A15)', () => {
  const uploaded = (...uploads: Item['uploads']): Item => ({ ...itemAt('approved'), uploads });

  it('is that of the first link, in whatever order links were recorded', () => {
    const item = uploaded(
      upload('Facebook', { at: `${TUE}T08:00:00`, timeliness: timeliness(3) }),
      upload('Instagram', { at: `${SUN}T08:00:00`, timeliness: timeliness(1) }),
    );
    expect(uploadTimeliness(item)?.daysLate).toBe(1);
  });

  it('a reason is no link', () => {
    const reason = upload('Instagram', { url: '', reason: 'Akun terkunci', at: `${FRI}T20:00:00` });
    expect(uploadTimeliness(uploaded(reason))).toBeUndefined();
    const link = upload('Facebook', { at: `${MON}T08:00:00`, timeliness: timeliness(2) });
    expect(uploadTimeliness(uploaded(reason, link))?.daysLate).toBe(2);
  });

  it('is nothing while there is no link', () => {
    expect(uploadTimeliness(uploaded())).toBeUndefined();
    expect(causeOfLateness(uploaded())).toBeUndefined();
  });

  it('is not changed by limits that move afterwards (R17)', () => {
    const item = {
      ...uploaded(upload('Instagram', { timeliness: timeliness(2) })),
      limits: limits(FRI, TUE, TUE, TUE),
    };
    expect(uploadTimeliness(item)?.daysLate).toBe(2);
  });
});

describe('the stage that made an upload late', () => {
  const late = { timeliness: timeliness(1) };
  function item(
    uploadedLate: number,
    steps: { receipt?: object; correction?: object; decision?: object; submission?: object } = {},
    changed: Limits = LIMITS,
  ): Item {
    const before = itemAt('approved');
    return {
      ...before,
      submission: { ...before.submission, ...steps.submission },
      limits: changed,
      receipt: { ...receipt('received'), ...steps.receipt },
      correction: { ...correction('corrected'), ...steps.correction },
      decision: { ...decision('approved'), ...steps.decision },
      uploads: [upload('Instagram', { timeliness: timeliness(uploadedLate) })],
    };
  }
  const LATE_P = limits(SUN, SAT, MON, SAT);
  const P_ON_SATURDAY = limits(SAT, SAT, SUN, SAT);

  it.each<[string, Item, number | undefined]>([
    ['on time', item(0, { receipt: late }, LATE_P), undefined],
    ['handed in late: step 1, Admin is not blamed', item(2, {}, LATE_P), 1],
    ['handed in late and received late: still step 1', item(2, { receipt: late }, LATE_P), 1],
    ['received late', item(2, { receipt: late, correction: late, decision: late }), 2],
    ['corrected late', item(2, { correction: late, decision: late }), 3],
    ['decided late', item(2, { decision: late }), 4],
    ['only uploaded late', item(2), 5],
    [
      'P legal on Saturday, Wakil legal on Sunday, uploaded on Sunday: since the correction',
      item(1, { correction: { at: `${SUN}T10:00:00` }, decision: { at: `${SUN}T11:00:00` } }, P_ON_SATURDAY),
      3,
    ],
    [
      'P legal on Saturday, Admin legal on Sunday, uploaded on Sunday: since the receipt',
      item(
        1,
        {
          receipt: { at: `${SUN}T08:00:00` },
          correction: { at: `${SUN}T10:00:00` },
          decision: { at: `${SUN}T11:00:00` },
        },
        P_ON_SATURDAY,
      ),
      2,
    ],
    [
      'P legal on Saturday, all decided on Saturday, uploaded on Sunday',
      item(1, { receipt: { at: `${SAT}T09:00:00` }, decision: { at: `${SAT}T23:00:00` } }, P_ON_SATURDAY),
      5,
    ],
    [
      'returned by Wakil, and mended only after the day to urge for: Tim Pelaksana',
      item(3, {
        submission: { version: 2, submittedAt: `${MON}T08:00:00` },
        correction: late,
        decision: late,
      }),
      1,
    ],
    [
      'returned by Wakil and mended the same day: who came late afterwards',
      item(3, { submission: { version: 2, submittedAt: `${FRI}T20:00:00` }, decision: late }),
      4,
    ],
  ])('%s', (_case, given, expected) => {
    expect(causeOfLateness(given)).toBe(expected);
  });
});
