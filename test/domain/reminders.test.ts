import type { Item } from '../../src/domain/item';
import { areRemindersDue, type Digest, digests, dueOf, MISSED } from '../../src/domain/reminders';
import {
  ADMIN,
  itemAt,
  limits,
  office,
  PIMPINAN,
  PLH_PIMPINAN,
  SEKRETARIS,
  STAFF,
  signature,
  submission,
  upload,
  WAKIL,
} from './samples';

const FRIDAY = '2025-07-04';
const MONDAY = '2025-07-07';

/** An item whose limits all fall on one day. */
function due(day: string, state: Parameters<typeof itemAt>[0], number = 'MS-2025-0001'): Item {
  const item = itemAt(state);
  return {
    ...item,
    submission: { ...item.submission, number },
    limits: limits('2025-07-01', day, day, day),
  };
}
const to = (email: string, all: Digest[]) => all.find((one) => one.email === email);
const told = (items: Item[], today: string, email: string) => {
  const digest = to(email, digests(items, office(), today));
  const numbers = (list: Digest['late']) => list.map((one) => one.number);
  return digest && [numbers(digest.late), numbers(digest.due), numbers(digest.other)];
};

describe('when', () => {
  it.each([
    ['on a working day from 07.40 on', '2025-07-04T07:40:00', '', true],
    ['not before', '2025-07-04T07:39:59', '', false],
    ['once a day', '2025-07-04T08:00:00', '2025-07-04', false],
    ['again the next', '2025-07-04T08:00:00', '2025-07-03', true],
    ['late in the day, when the trigger did not fire', '2025-07-04T15:00:00', '2025-07-03', true],
    ['not on a Saturday', '2025-07-05T08:00:00', '2025-07-04', false],
    ['not on a Sunday', '2025-07-06T08:00:00', '2025-07-04', false],
    ['not on a holiday', '2025-08-18T08:00:00', '2025-08-15', false],
  ])('%s', (_, now, remindedOn, expected) => {
    expect(areRemindersDue(now, office(), remindedOn)).toBe(expected);
  });

  it('the sweep waits until the trigger of 08.00 must have fired', () => {
    expect(areRemindersDue('2025-07-04T08:59:00', office(), '', MISSED)).toBe(false);
    expect(areRemindersDue('2025-07-04T09:00:00', office(), '', MISSED)).toBe(true);
  });
});

describe('who is reminded of what', () => {
  it.each([
    ['submitted', ADMIN],
    ['received', WAKIL],
    ['corrected', PIMPINAN],
    ['approved', ADMIN],
    ['returned by Pimpinan', STAFF],
  ] as const)('%s: on the target day, and while it is late', (state, email) => {
    expect(told([due(FRIDAY, state)], '2025-07-03', email)).toBeUndefined();
    expect(told([due(FRIDAY, state)], FRIDAY, email)).toEqual([[], ['MS-2025-0001'], []]);
    expect(told([due(FRIDAY, state)], MONDAY, state === 'corrected' ? PLH_PIMPINAN : email)).toEqual([
      ['MS-2025-0001'],
      [],
      [],
    ]);
  });

  it('on Friday of what is due on Saturday or Sunday, since nobody is reminded then', () => {
    expect(told([due('2025-07-05', 'received')], FRIDAY, WAKIL)?.[1]).toEqual(['MS-2025-0001']);
    expect(told([due('2025-07-06', 'received')], FRIDAY, WAKIL)?.[1]).toEqual(['MS-2025-0001']);
    expect(told([due(MONDAY, 'received')], FRIDAY, WAKIL)).toBeUndefined();
  });

  it('before a holiday of what is due on it', () => {
    expect(told([due('2025-08-18', 'received')], '2025-08-15', WAKIL)?.[1]).toEqual(['MS-2025-0001']);
  });

  it('one digest a person, the most urgent first, with what is not urgent yet', () => {
    const items = [
      due('2025-07-10', 'received', 'MS-2025-0004'),
      due(FRIDAY, 'received', 'MS-2025-0003'),
      due('2025-07-02', 'received', 'MS-2025-0002'),
      due('2025-07-01', 'received', 'MS-2025-0001'),
    ];
    expect(told(items, FRIDAY, WAKIL)).toEqual([
      ['MS-2025-0001', 'MS-2025-0002'],
      ['MS-2025-0003'],
      ['MS-2025-0004'],
    ]);
    const all = digests(items, office(), FRIDAY);
    expect(all.map((one) => one.email)).toEqual([WAKIL, SEKRETARIS]);
    expect(all.map(dueOf)).toEqual(['2025-07-01', '2025-07-01']);
  });

  it('an absent holder’s Plh. instead (A19)', () => {
    const all = digests([due('2025-07-08', 'corrected')], office(), '2025-07-08');
    expect(to(PIMPINAN, all)).toBeUndefined();
    expect(to(PLH_PIMPINAN, all)?.due).toHaveLength(1);
  });

  it('somebody in two roles gets one digest with both', () => {
    const people = office().people.map((one) => (one.email === WAKIL ? { ...one, email: ADMIN } : one));
    const items = [due(FRIDAY, 'submitted', 'MS-2025-0001'), due(FRIDAY, 'received', 'MS-2025-0002')];
    const all = digests(items, office({ people }), FRIDAY);
    expect(to(ADMIN, all)?.due.map((one) => one.number)).toEqual(['MS-2025-0001', 'MS-2025-0002']);
  });

  it('Admin Medsos of what a submitter without an address has to mend', () => {
    const item = due(FRIDAY, 'returned by Pimpinan');
    const nameless = { ...item, submission: submission({ ...item.submission, submitterEmail: '' }) };
    expect(to(ADMIN, digests([nameless], office(), FRIDAY))?.due).toHaveLength(1);
  });

  it('nobody of what is finished', () => {
    const items = [due(FRIDAY, 'done'), due(FRIDAY, 'rejected')];
    expect(digests(items, office(), FRIDAY).map((one) => one.email)).toEqual([SEKRETARIS]);
  });
});

describe('the Sekretaris', () => {
  it('gets a summary each time: what is late for a day, and how many wait for whom', () => {
    const items = [
      due('2025-07-03', 'received', 'MS-2025-0001'),
      due(FRIDAY, 'submitted', 'MS-2025-0002'),
      due(FRIDAY, 'submitted', 'MS-2025-0003'),
      due(FRIDAY, 'returned by Admin', 'MS-2025-0004'),
    ];
    const summary = to(SEKRETARIS, digests(items, office(), FRIDAY))?.summary;
    expect(summary?.late.map((one) => one.number)).toEqual(['MS-2025-0001']);
    expect(summary?.waiting).toEqual([
      { whom: 'Wakil Pimpinan Redaksi', count: 1 },
      { whom: 'Admin Medsos', count: 2 },
      { whom: 'Tim Pelaksana', count: 1 },
    ]);
    expect(to(SEKRETARIS, digests([], office(), FRIDAY))?.summary).toEqual({ late: [], waiting: [] });
  });
});

describe('uploads that a second person is still to look at', () => {
  const published: Item = {
    ...itemAt('done'),
    uploads: [upload('Instagram', { toVerify: true }), upload('Facebook', { toVerify: true }), upload('X')],
  };
  const [first] = published.uploads;
  const uploader = first?.by.email ?? '';

  it('are told to each who may look, and not to who uploaded them', () => {
    const all = digests([], office(), FRIDAY, [published]);
    expect(to(WAKIL, all)?.unverified).toEqual([
      {
        number: published.submission.number,
        title: published.submission.title,
        platforms: ['Instagram', 'Facebook'],
      },
    ]);
    expect(all.map((one) => one.email)).toEqual(expect.arrayContaining([WAKIL, PIMPINAN, SEKRETARIS]));
    expect(to(uploader, all)).toBeUndefined();
    expect(to(SEKRETARIS, all)?.unverified).toEqual([]);
  });

  it('once to somebody in two roles', () => {
    const people = office().people.map((one) => (one.email === WAKIL ? { ...one, email: PIMPINAN } : one));
    expect(to(PIMPINAN, digests([], office({ people }), FRIDAY, [published]))?.unverified).toHaveLength(1);
  });

  it('are not told of any more once somebody has looked', () => {
    const verified = published.uploads.map(({ platform }) => ({
      platform,
      note: '',
      at: '2025-07-04T09:00:00',
      by: signature('Wakil Pimpinan Redaksi'),
    }));
    expect(
      to(WAKIL, digests([], office(), FRIDAY, [{ ...published, verifications: verified }])),
    ).toBeUndefined();
  });
});
