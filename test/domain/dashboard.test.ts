import { dashboardOf, earliestYear } from '../../src/domain/dashboard';
import type { Item } from '../../src/domain/item';
import { itemAt, limits, receipt, timeliness, upload } from './samples';

const TODAY = '2025-07-10';
const one = (
  changes: Partial<Item>,
  number = 'MS-2025-0001',
  state: Parameters<typeof itemAt>[0] = 'done',
) => {
  const item = { ...itemAt(state), ...changes };
  return { ...item, submission: { ...item.submission, number } };
};

it('what waits for whom, and how much of it is late: every role, also with nothing', () => {
  const late = { limits: limits('2025-07-01', '2025-07-02', '2025-07-02', '2025-07-02') };
  const running = { limits: limits('2025-07-10', '2025-07-11', '2025-07-11', '2025-07-11') };
  const items = [
    one(late, 'MS-2025-0001', 'received'),
    one(running, 'MS-2025-0002', 'received'),
    one(running, 'MS-2025-0003', 'returned by Pimpinan'),
    one({}, 'MS-2025-0004', 'done'),
    one({}, 'MS-2025-0005', 'rejected'),
  ];
  const { waiting, late: list } = dashboardOf(items, TODAY);
  expect(waiting).toEqual([
    { whom: 'Tim Pelaksana', open: 1, late: 0 },
    { whom: 'Admin Medsos', open: 0, late: 0 },
    { whom: 'Wakil Pimpinan Redaksi', open: 2, late: 1 },
    { whom: 'Pimpinan Redaksi', open: 0, late: 0 },
  ]);
  expect(list).toEqual([
    {
      number: 'MS-2025-0001',
      title: 'Rapat Pleno Terbuka',
      status: 'received',
      mark: { mark: 'late', due: '2025-07-02', days: 8 },
    },
  ]);
});

it('each stage by its own limit, in the month in which it was done', () => {
  const june = { ...receipt('received'), at: '2025-06-30T23:59:00', timeliness: timeliness(2) };
  const { months } = dashboardOf([one({}), one({ receipt: june }, 'MS-2025-0002')], TODAY);
  expect(months.map((each) => each.month)).toEqual([
    ...['2024-08', '2024-09', '2024-10', '2024-11', '2024-12', '2025-01', '2025-02', '2025-03', '2025-04'],
    ...['2025-05', '2025-06', '2025-07'],
  ]);
  const [juneRates, julyRates] = months.slice(-2).map((each) => each.rates);
  expect(juneRates?.[1]).toEqual({ onTime: 0, all: 1 });
  expect(julyRates?.map((each) => each.all)).toEqual([2, 1, 2, 2, 2]);
  expect(julyRates?.map((each) => each.onTime)).toEqual([2, 1, 2, 2, 2]);
});

it('throughput and content: what was published in the period, platforms by links', () => {
  const old = { uploads: [upload('Instagram', { at: '2024-07-31T10:00:00' })] };
  const reason = upload('Facebook', { url: '', reason: 'Akun terkunci' });
  const items = [
    one({ uploads: [upload('Instagram'), upload('Facebook')] }),
    one({ uploads: [upload('Instagram'), reason] }, 'MS-2025-0002'),
    one(old, 'MS-2024-0001'),
    one({}, 'MS-2025-0003', 'received'),
  ];
  const { months, byKind, byPlatform, byDepartment } = dashboardOf(items, TODAY);
  expect(months.at(-1)).toMatchObject({ month: '2025-07', handedIn: 4, published: 2 });
  expect(byKind).toEqual([{ name: 'Berita kegiatan', count: 2 }]);
  expect(byPlatform).toEqual([
    { name: 'Instagram', count: 2 },
    { name: 'Facebook', count: 1 },
  ]);
  expect(byDepartment).toEqual([{ name: 'Perencanaan, Data dan Informasi', count: 2 }]);
});

it('the stage that made uploads late', () => {
  const late = one({
    uploads: [upload('Instagram', { timeliness: timeliness(1), at: '2025-07-06T10:00:00' })],
    receipt: { ...receipt('received'), timeliness: timeliness(1) },
  });
  expect(dashboardOf([late, one({}, 'MS-2025-0002')], TODAY).causes).toEqual([{ stage: 2, count: 1 }]);
});

it('the calendar: each day of an event, planned days, the day of the first link', () => {
  const days = (item: Item) => dashboardOf([item], TODAY).days.map(({ day, what }) => `${day} ${what}`);
  const item = one({});
  const several = { ...item, submission: { ...item.submission, eventEnd: '2025-07-06' } };
  expect(days(several)).toEqual([
    '2025-07-04 event',
    '2025-07-05 event',
    '2025-07-06 event',
    expect.stringMatching(/ published$/),
  ]);
  const planned = one({}, 'MS-2025-0002', 'received');
  const notAnEvent = { ...planned.submission, remarks: ['not an event' as const] };
  expect(days({ ...planned, submission: notAnEvent })).toEqual(['2025-07-04 planned']);
});

it('an unreadable day makes no endless event', () => {
  const item = one({}, 'MS-2025-0001', 'received');
  const submission = { ...item.submission, eventDate: 'besok', eventEnd: '2025-07-06' };
  expect(dashboardOf([{ ...item, submission }], TODAY).days).toEqual([]);
});

it('reads from the year in which the twelve months begin', () => {
  expect([earliestYear('2025-11-30'), earliestYear('2025-12-01')]).toEqual(['2024', '2025']);
});
