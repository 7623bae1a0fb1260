/** A changed rule, a new holiday, keadaan kahar: open stages follow, finished ones never (R16, R17, A24). */
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar';
import { evolve } from '../../../src/domain/facts';
import type { Item } from '../../../src/domain/item';
import { type LimitSettings, limitsOf } from '../../../src/domain/limits';
import { limitsChange } from '../../../src/domain/rules/limits-change';
import { itemAt, limit, office, STATE_NAMES, type State, WORKING } from '../samples';

const working = office({ counting: 'working' });
const changed = (item: Item, at: LimitSettings = working) => {
  const fact = limitsChange(item, at);
  if (fact?.type !== 'limits changed') throw new Error(JSON.stringify(fact));
  return fact.limits;
};
const SATURDAY = limit('2025-07-05');
const MONDAY = limit('2025-07-07', WORKING);

describe('calendar days become working days; event and submission were on Friday 4 July 2025', () => {
  it.each<[State, object]>([
    ['incomplete', { submit: MONDAY, respond: MONDAY, upload: MONDAY }],
    ['submitted', { submit: SATURDAY, respond: MONDAY, upload: MONDAY }],
    ['received', { submit: SATURDAY, respond: MONDAY, upload: MONDAY }],
    ['corrected', { submit: SATURDAY, respond: MONDAY, upload: MONDAY }],
    ['returned by Pimpinan', { submit: SATURDAY, respond: MONDAY, upload: MONDAY }],
    ['approved', { submit: SATURDAY, respond: SATURDAY, upload: MONDAY }],
  ])('an item that is %s', (state, expected) => {
    expect(changed(itemAt(state))).toEqual({ collectedOn: '2025-07-04', ...expected });
  });

  it.each<State>(['partly uploaded', 'done', 'rejected'])('an item that is %s stays as it was', (state) => {
    expect(limitsChange(itemAt(state), working)).toBeUndefined();
  });

  it('what was responded keeps the limit and the rule it was judged by', () => {
    const before = itemAt('corrected');
    const after = evolve(before, { type: 'limits changed', limits: changed(before) }) as Item;
    expect([after.receipt, after.correction]).toEqual([before.receipt, before.correction]);
    expect(after.receipt?.timeliness.limit).toEqual(SATURDAY);
  });
});

it.each(STATE_NAMES)('the same rule changes nothing of an item that is %s', (state) => {
  expect(limitsChange(itemAt(state), office())).toBeUndefined();
});

it('a revision alone moves no day, but the rule of what is open is the new one', () => {
  const at = office({ sop: { ...office().sop, revision: 'revisi ke-1' } });
  const limits = changed(itemAt('received'), at);
  expect(limits.submit).toEqual(SATURDAY);
  expect(limits.respond).toEqual({ ...SATURDAY, rule: { ...SATURDAY.rule, revision: 'revisi ke-1' } });
});

it('keadaan kahar that is declared now lifts what is still open', () => {
  const kahar = {
    from: '2025-07-05',
    until: '' as const,
    reason: 'Banjir',
    declaredBy: 'Sekretaris',
    lifts: ['upload' as const],
  };
  const limits = changed(itemAt('approved'), office({ forceMajeure: [kahar] }));
  expect(limits).toEqual({
    ...itemAt('approved').limits,
    upload: { day: '', rule: SATURDAY.rule, lifted: true },
  });
});

it('an event day that cannot be read gives nothing to count from', () => {
  const item = itemAt('incomplete');
  const missing = [{ what: 'date' as const, problem: 'unreadable' as const }];
  expect(limitsChange({ ...item, submission: { ...item.submission, missing } }, working)).toBeUndefined();
});

it('applied once it is applied: a second time nothing moves, whatever the settings and the item', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((offset) => addDays('2025-07-01', offset));
  fc.assert(
    fc.property(
      fc.constantFrom(...STATE_NAMES),
      day,
      day,
      fc.constantFrom('calendar' as const, 'working' as const),
      fc.array(fc.record({ from: day, length: fc.nat({ max: 9 }) }), { maxLength: 3 }),
      (state, k, p, counting, periods) => {
        const before = itemAt(state);
        const item: Item = {
          ...before,
          submission: { ...before.submission, eventDate: k, eventEnd: k },
          limits: limitsOf(k, p, office()),
        };
        const at = office({
          counting,
          forceMajeure: periods.map(({ from, length }) => ({
            from,
            until: addDays(from, length),
            reason: 'kahar',
            declaredBy: 'Sekretaris',
            lifts: ['submit', 'respond', 'upload'],
          })),
        });
        const fact = limitsChange(item, at);
        const after = fact ? (evolve(item, fact) as Item) : item;
        expect(limitsChange(after, at)).toBeUndefined();
        expect([after.receipt, after.correction, after.decision, after.uploads]).toEqual([
          item.receipt,
          item.correction,
          item.decision,
          item.uploads,
        ]);
      },
    ),
  );
});
