/** How an open item stands to the day to act by, and the list of what waits, the most urgent first. */
import { deadlines } from '../../src/domain/deadlines';
import type { Item } from '../../src/domain/item';
import { dueDay, timeMark } from '../../src/domain/time-mark';
import { ADMIN, itemAt, limits, office, PIMPINAN, type State, WAKIL } from './samples';

const item = (
  state: State,
  changed = limits('2025-07-04', '2025-07-05', '2025-07-05', '2025-07-07'),
): Item => ({
  ...itemAt(state),
  limits: changed,
});

it.each<[State, string]>([
  ['submitted', '2025-07-05'],
  ['received', '2025-07-05'],
  ['corrected', '2025-07-05'],
  ['approved', '2025-07-07'],
  ['incomplete', '2025-07-07'],
  ['returned by Wakil', '2025-07-07'],
])('an item that is %s is to be acted on by %s', (state, day) => {
  expect(dueDay(item(state))).toBe(day);
});

it.each([
  ['2025-07-04', { mark: 'running', due: '2025-07-05' }],
  ['2025-07-05', { mark: 'due today', due: '2025-07-05' }],
  ['2025-07-07', { mark: 'late', due: '2025-07-05', days: 2 }],
])('on %s', (today, expected) => {
  expect(timeMark(item('received'), today)).toEqual(expected);
});

it.each<State>(['partly uploaded', 'done', 'rejected'])('an item that is %s has no mark', (state) => {
  expect(timeMark(item(state), '2025-08-01')).toEqual({ mark: 'none' });
});

it('limits that keadaan kahar suspended are no limit', () => {
  expect(timeMark(item('received', limits('2025-07-04', '', '', '')), '2025-08-01')).toEqual({
    mark: 'suspended',
  });
});

describe('what is no event aims at its planned day itself (A13)', () => {
  const planned = (state: State, collectedOn: string): Item => {
    const sample = item(state, limits(collectedOn, '2025-07-11', '2025-07-20', '2025-07-11'));
    const submission = { ...sample.submission, remarks: ['not an event' as const], eventEnd: '2025-07-10' };
    return { ...sample, submission };
  };
  it.each<[State, string, string]>([
    ['approved', '2025-07-05', '2025-07-10'],
    ['corrected', '2025-07-05', '2025-07-10'],
    ['approved', '2025-07-11', '2025-07-11'],
  ])('%s, handed in on %s: %s', (state, collectedOn, day) => {
    expect(dueDay(planned(state, collectedOn))).toBe(day);
  });
});

describe('the list of what waits', () => {
  const numbered = (number: string, one: Item): Item => ({
    ...one,
    submission: { ...one.submission, number },
  });
  const items = [
    numbered('MS-2025-0001', item('approved')),
    numbered('MS-2025-0002', item('corrected')),
    numbered('MS-2025-0003', item('submitted', limits('2025-07-04', '', '', ''))),
    numbered('MS-2025-0004', item('done')),
    numbered(
      'MS-2025-0005',
      item('returned by Admin', limits('2025-07-01', '2025-07-02', '2025-07-02', '2025-07-02')),
    ),
  ];
  const list = (email: string) => deadlines(items, office(), email, '2025-07-06');

  it('has the most urgent first, what is suspended last, and nothing that is closed', () => {
    expect(list(ADMIN).map((one) => [one.number, one.mark.mark])).toEqual([
      ['MS-2025-0005', 'late'],
      ['MS-2025-0002', 'late'],
      ['MS-2025-0001', 'running'],
      ['MS-2025-0003', 'suspended'],
    ]);
  });

  it.each([
    [ADMIN, ['MS-2025-0001', 'MS-2025-0003']],
    [WAKIL, []],
    [PIMPINAN, ['MS-2025-0002']],
  ])('knows what waits for %s', (email, numbers) => {
    const mine = list(email).filter((one) => one.isMine);
    expect(mine.map((one) => one.number)).toEqual(numbers);
  });
});
