import {
  dayRange,
  limitDay,
  longDay,
  longMoment,
  monthFolder,
  monthOf,
  percent,
  plainDay,
  shortDay,
  shortMoment,
  spelled,
  timelinessText,
  timeMarkText,
  timeOf,
} from '../../src/text/dates';
import { RULE } from '../domain/samples';

it.each([
  ['2025-07-04', 'Jumat, 4 Juli 2025'],
  ['2025-07-05', 'Sabtu, 5 Juli 2025'],
  ['2025-07-06', 'Minggu, 6 Juli 2025'],
  ['2025-07-07', 'Senin, 7 Juli 2025'],
  ['2025-07-08', 'Selasa, 8 Juli 2025'],
  ['2025-07-09', 'Rabu, 9 Juli 2025'],
  ['2025-07-10', 'Kamis, 10 Juli 2025'],
])('%s is %s', (day, text) => {
  expect(longDay(day)).toBe(text);
});

it.each([
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
])('the month %s', (name) => {
  const names = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September'];
  const number = String([...names, 'Oktober', 'November', 'Desember'].indexOf(name) + 1).padStart(2, '0');
  expect(plainDay(`2026-${number}-09`)).toBe(`9 ${name} 2026`);
  expect(monthOf(`2026-${number}-09`)).toBe(`${name} 2026`);
  expect(monthFolder(`2026-${number}-09`)).toBe(`${number} ${name}`);
});

it('short forms', () => {
  expect(shortDay('2025-07-04')).toBe('04/07/2025');
  expect(shortMoment('2025-07-04T09:30:59')).toBe('04/07/2025 09.30');
});

it('times have a dot and twenty-four hours', () => {
  expect(timeOf('2025-07-04T09:30:00', 'WIB')).toBe('pukul 09.30 WIB');
  expect(timeOf('2025-07-04T00:05:00', 'WITA')).toBe('pukul 00.05 WITA');
  expect(longMoment('2025-07-04T16:05:59', 'WIB')).toBe('Jumat, 4 Juli 2025 pukul 16.05 WIB');
});

it.each([
  ['2026-07-12', '2026-07-14', '12 s.d. 14 Juli 2026'],
  ['2026-07-04', '2026-07-04', 'Sabtu, 4 Juli 2026'],
  ['2026-07-30', '2026-08-02', '30 Juli 2026 s.d. 2 Agustus 2026'],
  ['2025-12-31', '2026-01-01', '31 Desember 2025 s.d. 1 Januari 2026'],
  ['2025-07-04', '2026-07-04', '4 Juli 2025 s.d. 4 Juli 2026'],
])('from %s to %s: %s', (from, until, text) => {
  expect(dayRange(from, until)).toBe(text);
});

it.each([
  [7, 8, '87,5%'],
  [1, 3, '33,3%'],
  [2, 3, '66,7%'],
  [3, 3, '100%'],
  [0, 3, '0%'],
  [0, 0, '–'],
])('%i of %i is %s', (part, whole, text) => {
  expect(percent(part, whole)).toBe(text);
});

it('counts are spelled as in the SOP, up to ten', () => {
  expect([0, 1, 4, 10, 11, 119].map(spelled)).toEqual([
    '0 (nol)',
    '1 (satu)',
    '4 (empat)',
    '10 (sepuluh)',
    '11',
    '119',
  ]);
});

it('timeliness', () => {
  const limit = { day: '2025-07-07', rule: RULE };
  const texts = [0, 1, 12].map((daysLate) => timelinessText({ limit, daysLate }));
  expect(texts).toEqual(['Tepat waktu', 'Terlambat 1 hari', 'Terlambat 12 hari']);
  const offDay = { ...limit, offDay: true as const };
  expect(timelinessText({ limit: offDay, daysLate: 0 })).toBe('Tepat waktu');
  expect(timelinessText({ limit: offDay, daysLate: 2 })).toBe(
    'Terlambat 2 hari (batas jatuh pada hari libur)',
  );
  const lifted = { ...limit, lifted: true as const };
  expect(timelinessText({ limit: lifted, daysLate: 0 })).toBe('Keadaan kahar');
  expect(timelinessText({ limit: lifted, daysLate: 1 })).toBe('Terlambat 1 hari');
});

it.each(['', 'besok', '2025-02-30'])('what is no day is shown as it was given: %j', (text) => {
  expect([longDay(text), plainDay(text), shortDay(text)]).toEqual([text, text, text]);
});

it.each([
  [{ mark: 'none' }, ''],
  [{ mark: 'suspended' }, 'Keadaan kahar'],
  [{ mark: 'running', due: '2025-07-05' }, 'Tepat waktu'],
  [{ mark: 'due today', due: '2025-07-05' }, 'Menjelang batas'],
  [{ mark: 'late', due: '2025-07-05', days: 3 }, 'Terlambat 3 hari'],
] as const)('how an open item stands: %j', (mark, text) => {
  expect(timeMarkText(mark)).toBe(text);
});

it('a limit’s day says when keadaan kahar moved or suspended it', () => {
  expect(limitDay({ day: '2025-07-05', rule: RULE })).toBe('05/07/2025');
  expect(limitDay({ day: '2025-07-08', rule: RULE, lifted: true })).toBe('08/07/2025 (keadaan kahar)');
  expect(limitDay({ day: '', rule: RULE, lifted: true })).toBe('Keadaan kahar');
});
