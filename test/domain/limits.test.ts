import type { Item, Limits } from '../../src/domain/item';
import { causeOfLateness, daysLate, limitsOf, targetDay, uploadDaysLate } from '../../src/domain/limits';
import { correction, decision, itemAt, LIMITS, receipt, upload } from './samples';

const EVENT = '2025-07-04'; // Jumat
const FRI = '2025-07-04';
const SAT = '2025-07-05';
const SUN = '2025-07-06';
const MON = '2025-07-07';
const TUE = '2025-07-08';

describe('domain.md §8.3, event on Friday 4 July 2025', () => {
  it.each([
    // P, B1, B2–4, B5, T
    [FRI, SAT, SAT, SAT, SAT],
    [SAT, SAT, SUN, SAT, SAT],
    [SUN, SAT, MON, SAT, SUN],
  ])('calendar days, P = %s: B1 %s, B2–4 %s, B5 %s, T %s', (p, b1, b24, b5, target) => {
    const limits = limitsOf(EVENT, p, { counting: 'calendar', holidays: [] });
    expect(limits).toEqual({ collectedOn: p, submitBy: b1, respondBy: b24, uploadBy: b5 });
    expect(targetDay(limits)).toBe(target);
  });

  it.each([
    [FRI, MON, MON, MON, MON],
    [SAT, MON, MON, MON, MON],
    [SUN, MON, MON, MON, MON],
    [MON, MON, TUE, MON, MON],
    [TUE, MON, '2025-07-09', MON, TUE],
  ])('working days, P = %s: B1 %s, B2–4 %s, B5 %s, T %s', (p, b1, b24, b5, target) => {
    const limits = limitsOf(EVENT, p, { counting: 'working', holidays: [] });
    expect(limits).toEqual({ collectedOn: p, submitBy: b1, respondBy: b24, uploadBy: b5 });
    expect(targetDay(limits)).toBe(target);
  });

  it('working days leave out holidays; calendar days do not', () => {
    expect(limitsOf(EVENT, FRI, { counting: 'working', holidays: [MON] })).toEqual({
      collectedOn: FRI,
      submitBy: TUE,
      respondBy: TUE,
      uploadBy: TUE,
    });
    expect(limitsOf(EVENT, FRI, { counting: 'calendar', holidays: [SAT] }).submitBy).toBe(SAT);
  });
});

it('urges for P+1 when that comes before K+1: handed in while the event still lasts', () => {
  expect(targetDay(limitsOf(MON, FRI, { counting: 'calendar', holidays: [] }))).toBe(SAT);
});

it.each([
  [SAT, FRI, 0],
  [SAT, SAT, 0],
  [SAT, SUN, 1],
  [SAT, TUE, 3],
])('limit %s, done %s: %i days late', (limit, done, late) => {
  expect(daysLate(limit, done)).toBe(late);
});

describe('lateness of an upload (A15)', () => {
  const uploaded = (...uploads: Item['uploads']): Item => ({ ...itemAt('approved'), uploads });

  it.each([
    [`${SAT}T23:59:59`, 0],
    [`${SUN}T00:00:00`, 1],
    [`${TUE}T08:00:00`, 3],
  ])('a first link at %s is %i days late', (at, late) => {
    expect(uploadDaysLate(uploaded(upload('Instagram', { at })))).toBe(late);
  });

  it('is judged by the first link, in whatever order links were recorded', () => {
    const item = uploaded(
      upload('Facebook', { at: `${TUE}T08:00:00` }),
      upload('Instagram', { at: `${SUN}T08:00:00` }),
    );
    expect(uploadDaysLate(item)).toBe(1);
  });

  it('a reason is no link', () => {
    const reason = upload('Instagram', { url: '', reason: 'Akun terkunci', at: `${FRI}T20:00:00` });
    expect(uploadDaysLate(uploaded(reason))).toBeUndefined();
    expect(uploadDaysLate(uploaded(reason, upload('Facebook', { at: `${MON}T08:00:00` })))).toBe(2);
  });

  it('is nothing while there is no link', () => {
    expect(uploadDaysLate(uploaded())).toBeUndefined();
    expect(causeOfLateness(uploaded())).toBeUndefined();
  });
});

describe('the step that made an upload late', () => {
  const late = { daysLate: 1 };
  function item(
    at: string,
    steps: { receipt?: object; correction?: object; decision?: object } = {},
    limits: Partial<Limits> = {},
  ): Item {
    return {
      ...itemAt('approved'),
      limits: { ...LIMITS, ...limits },
      receipt: { ...receipt('received'), ...steps.receipt },
      correction: { ...correction('corrected'), ...steps.correction },
      decision: { ...decision('approved'), ...steps.decision },
      uploads: [upload('Instagram', { at })],
    };
  }
  const MONDAY = `${MON}T08:00:00`;
  const LATE_P = { collectedOn: SUN, respondBy: MON };

  it.each<[string, Item, number | undefined]>([
    ['on time', item(`${SAT}T08:00:00`, { receipt: late }, LATE_P), undefined],
    ['handed in late: step 1, Admin is not blamed', item(MONDAY, {}, LATE_P), 1],
    ['handed in late and received late: still step 1', item(MONDAY, { receipt: late }, LATE_P), 1],
    ['received late', item(MONDAY, { receipt: late, correction: late, decision: late }), 2],
    ['corrected late', item(MONDAY, { correction: late, decision: late }), 3],
    ['decided late', item(MONDAY, { decision: late }), 4],
    ['only uploaded late', item(MONDAY), 5],
    [
      'P legal on Saturday, reviewers legal on Sunday, uploaded on Sunday',
      item(`${SUN}T20:00:00`, {}, { collectedOn: SAT, respondBy: SUN }),
      5,
    ],
  ])('%s', (_case, given, expected) => {
    expect(causeOfLateness(given)).toBe(expected);
  });
});
