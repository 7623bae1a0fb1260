import { evolve } from '../../../src/domain/facts';
import { type Item, statusOf } from '../../../src/domain/item';
import { type Amending, amend } from '../../../src/domain/rules/amend';
import { isRefusal } from '../../../src/domain/rules/case';
import { ADMIN, caseOf, itemAt, signature } from '../samples';
import { BLANK_NOTES, whoAndWhen } from './who-and-when';

const RALAT: Amending = { platform: 'Instagram', what: 'corrected', reason: 'Nama narasumber keliru.' };

whoAndWhen('amend', (given) => amend(given, RALAT), {
  'partly uploaded': 'Admin Medsos',
  done: 'Admin Medsos',
});

const record = (changes: Partial<Amending>) => amend(caseOf(itemAt('done'), ADMIN), { ...RALAT, ...changes });

it.each(['corrected', 'withdrawn'] as const)(
  'records that an upload was %s, when, why and by whom (A25)',
  (what) => {
    expect(record({ what, reason: ' Alasan. ' })).toEqual({
      fact: {
        type: 'amended',
        amendment: {
          platform: 'Instagram',
          what,
          reason: 'Alasan.',
          at: '2025-07-04T19:00:00',
          by: signature('Admin Medsos'),
        },
      },
    });
  },
);

it.each(BLANK_NOTES)('never without a reason (%j)', (reason) => {
  expect(record({ reason })).toEqual({ refused: 'no reason given', act: 'amend' });
});

it.each(['Facebook', 'TikTok'])('not where nothing is online: %s', (platform) => {
  expect(record({ platform })).toEqual({ refused: 'not uploaded there', platform });
});

it('is no stage: links, timeliness and status stay, and a second note stands beside the first', () => {
  const verdict = record({});
  if (isRefusal(verdict)) throw new Error(verdict.refused);
  const before = itemAt('done');
  const once = evolve(before, verdict.fact) as Item;
  const twice = evolve(once, verdict.fact) as Item;
  expect(statusOf(twice)).toBe('done');
  expect(twice).toEqual({ ...before, amendments: [...once.amendments, ...once.amendments] });
});

describe('when it was done', () => {
  const at = (moment: string) =>
    amend(caseOf(itemAt('done'), ADMIN, { now: '2025-07-06T08:00:30' }), { ...RALAT, at: moment });

  it.each([
    ['', '2025-07-06T08:00:30'],
    ['2025-07-05T09:00:00', '2025-07-05T09:00:00'],
    ['2025-07-06T08:00:00', '2025-07-06T08:00:00'],
  ])('%j is %s', (asked, recorded) => {
    expect(at(asked)).toMatchObject({ fact: { amendment: { at: recorded } } });
  });

  it.each([
    ['2025-07-05T08:59:00', 'amended before upload'],
    ['2025-07-06T08:01:00', 'amended in the future'],
  ])('%s is refused: %s', (asked, refused) => {
    expect(at(asked)).toEqual({ refused, platform: 'Instagram' });
  });
});

it('what was taken down is neither corrected nor taken down again', () => {
  const verdict = record({ what: 'withdrawn' });
  if (isRefusal(verdict)) throw new Error(verdict.refused);
  const item = evolve(itemAt('done'), verdict.fact) as Item;
  for (const what of ['corrected', 'withdrawn'] as const)
    expect(amend(caseOf(item, ADMIN), { ...RALAT, what })).toEqual({
      refused: 'withdrawn already',
      platform: 'Instagram',
    });
});
