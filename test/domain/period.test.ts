import { endOfMonth, endOfQuarter, endOfYear, format, startOfMonth, startOfQuarter } from 'date-fns';
import { ordinalOf, periodNamed } from '../../src/domain/period';

const day = (date: Date) => format(date, 'yyyy-MM-dd');
const bounds = (name: string) => {
  const period = periodNamed(name);
  return period && [period.from, period.until];
};

describe.each(['2024', '2025', '2026', '2099'])('the parts of %s, as date-fns counts them', (year) => {
  const months = Array.from({ length: 12 }, (_, index) => new Date(Number(year), index, 10));

  it('months', () => {
    for (const date of months) {
      expect(bounds(format(date, 'yyyy-MM'))).toEqual([day(startOfMonth(date)), day(endOfMonth(date))]);
    }
  });

  it('quarters', () => {
    for (const date of months) {
      const name = format(date, "yyyy-'Q'Q");
      expect(bounds(name)).toEqual([day(startOfQuarter(date)), day(endOfQuarter(date))]);
      expect(ordinalOf(periodNamed(name) ?? { name: '', kind: 'days' })).toBe(Number(format(date, 'Q')));
    }
  });

  it('semesters and the year', () => {
    expect(bounds(`${year}-S1`)).toEqual([`${year}-01-01`, `${year}-06-30`]);
    expect(bounds(`${year}-S2`)).toEqual([`${year}-07-01`, `${year}-12-31`]);
    expect(bounds(year)).toEqual([`${year}-01-01`, day(endOfYear(new Date(Number(year), 5)))]);
  });
});

it('any days, from the first to the last', () => {
  expect(periodNamed('2026-02-27/2026-03-02')).toEqual({
    name: '2026-02-27/2026-03-02',
    kind: 'days',
    from: '2026-02-27',
    until: '2026-03-02',
  });
  expect(bounds('2026-02-27/2026-02-27')).toEqual(['2026-02-27', '2026-02-27']);
});

it.each([
  '',
  '26',
  '0026',
  '2026-13',
  '2026-00',
  '2026-1',
  '2026-Q5',
  '2026-Q0',
  '2026-S3',
  '2026-T1',
  '2026-02-30/2026-03-01',
  '2026-03-02/2026-03-01',
  '2026-03-01/2026-03-02/2026-03-03',
  '2026-03-01',
  ' 2026',
])('“%s” names no period', (name) => {
  expect(periodNamed(name)).toBeUndefined();
});
