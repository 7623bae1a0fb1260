/**
 * The recap that the simulation works out by hand. Once it took a limit on a day of keadaan kahar for none at all (seed
 * 1, MS-2026-0051, found on the 92nd day): the limit is the first day after it.
 */
import { type NotedItem, recapFromNotes } from '../../trials/diary';

const item = (number: string, eventEnd: string, ...on: string[]): NotedItem => ({
  number,
  kind: 'Berita kegiatan',
  department: 'Hukum',
  eventEnd,
  uploads: on.map((day, index) => ({
    platform: `Platform ${index}`,
    url: `https://contoh.id/${number}/${index}`,
    on: day,
  })),
});

const KAHAR = ['2026-03-06', '2026-03-07'];

it.each([
  ['the day after the event', '2026-03-01', '2026-03-02', true],
  ['a day later', '2026-03-01', '2026-03-03', false],
  ['the first day after keadaan kahar', '2026-03-05', '2026-03-08', true],
  ['a day later than that', '2026-03-05', '2026-03-09', false],
])('uploaded %s', (_, eventEnd, on, isOnTime) => {
  const recap = recapFromNotes([item('MS-2026-0001', eventEnd, on)], '2026-03', (day) => KAHAR.includes(day));
  expect([recap.itemsOnTime, recap.late]).toEqual(isOnTime ? [1, []] : [0, ['MS-2026-0001']]);
});

it('an item counts in the month of each of its uploads, on time by the first of them', () => {
  const noted = [item('MS-2026-0002', '2026-02-27', '2026-02-28', '2026-03-02')];
  const march = recapFromNotes(noted, '2026-03', () => false);
  expect(march).toMatchObject({ items: 1, itemsOnTime: 1, byPlatform: { 'Platform 1': 1 } });
  expect(march.rows).toEqual(['MS-2026-0002 Platform 1 https://contoh.id/MS-2026-0002/1 2026-03-02']);
  expect(recapFromNotes(noted, '2026-04', () => false).items).toBe(0);
});
