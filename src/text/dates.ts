/** Days, times and numbers as an Indonesian office writes them (domain.md §4). */
import { type Day, dayOf, isDay, type Moment, weekdayOf } from '../domain/calendar';
import type { Limit, Timeliness } from '../domain/limits';
import { ordinalOf, type Period } from '../domain/period';
import type { TimeMark } from '../domain/time-mark';

const MONTHS = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli'],
  ...['Agustus', 'September', 'Oktober', 'November', 'Desember'],
];
const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** What is no day is shown as it is: somebody has to see what was answered. */
function written(day: Day, write: (year: string, month: string, date: string) => string): string {
  return isDay(day) ? write(day.slice(0, 4), day.slice(5, 7), day.slice(8)) : day;
}

function monthName(month: string): string {
  return MONTHS[Number(month) - 1] ?? month;
}

/** `Jumat, 4 Juli 2025` */
export function longDay(day: Day): string {
  return written(day, () => `${WEEKDAYS[weekdayOf(day)]}, ${plainDay(day)}`);
}

/** `4 Juli 2025` */
export function plainDay(day: Day): string {
  return written(day, (year, month, date) => `${Number(date)} ${monthName(month)} ${year}`);
}

/** `04/07/2025` */
export function shortDay(day: Day): string {
  return written(day, (year, month, date) => `${date}/${month}/${year}`);
}

/** `04/07/2025`, `04/07/2025 s.d. 06/07/2025` */
export function shortRange(from: Day, until: Day): string {
  return from === until ? shortDay(from) : `${shortDay(from)} s.d. ${shortDay(until)}`;
}

/** `Juli 2025` */
export function monthOf(day: Day): string {
  return written(day, (year, month) => `${monthName(month)} ${year}`);
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** `November 2026`, `Triwulan IV Tahun 2026`, `Semester II Tahun 2026`, `Tahun 2026`, `3 s.d. 20 November 2026`. */
export function periodText({ kind, ...period }: Period): string {
  const { from, until } = period;
  const year = from.slice(0, 4);
  const ordinal = ROMAN[ordinalOf({ ...period, kind }) ?? 0];
  switch (kind) {
    case 'month':
      return monthOf(from);
    case 'quarter':
      return `Triwulan ${ordinal} Tahun ${year}`;
    case 'semester':
      return `Semester ${ordinal} Tahun ${year}`;
    case 'year':
      return `Tahun ${year}`;
    case 'days':
      return from === until ? plainDay(from) : dayRange(from, until);
    default:
      return kind satisfies never;
  }
}

/** `07 Juli`: how a month's folder is named, so that folders sort. */
export function monthFolder(day: Day): string {
  return written(day, (_year, month) => `${month} ${monthName(month)}`);
}

/** `12 s.d. 14 Juli 2026`, `Jumat, 4 Juli 2025` for one day. */
export function dayRange(from: Day, until: Day): string {
  if (from === until) return longDay(from);
  if (from.slice(0, 7) === until.slice(0, 7)) return `${Number(from.slice(8))} s.d. ${plainDay(until)}`;
  return `${plainDay(from)} s.d. ${plainDay(until)}`;
}

/** `pukul 09.30 WIB` */
export function timeOf(moment: Moment, zone: string): string {
  return `pukul ${moment.slice(11, 16).replace(':', '.')} ${zone}`;
}

/** `04/07/2025 09.30` */
export function shortMoment(moment: Moment): string {
  return `${shortDay(dayOf(moment))} ${moment.slice(11, 16).replace(':', '.')}`;
}

/** `Jumat, 4 Juli 2025 pukul 09.30 WIB` */
export function longMoment(moment: Moment, zone: string): string {
  return `${longDay(dayOf(moment))} ${timeOf(moment, zone)}`;
}

/** `87,5%`; '–' of nothing. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '–';
  return `${(Math.round((part / whole) * 1000) / 10).toString().replace('.', ',')}%`;
}

const WORDS = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
];

/** `1 (satu)`, as in the SOP; plain digits above ten. */
export function spelled(count: number): string {
  const word = WORDS[count];
  return word ? `${count} (${word})` : String(count);
}

/** What a suspended or moved limit, and what kept within one, is marked with. */
export const FORCE_MAJEURE = 'Keadaan kahar';

function late(days: number): string {
  return `Terlambat ${days} hari`;
}

/** `Tepat waktu`, `Terlambat 2 hari`, `Terlambat 1 hari (batas jatuh pada hari libur)`, `Keadaan kahar` (domain.md §6.2, A2). */
export function timelinessText({ limit, daysLate }: Timeliness): string {
  if (daysLate === 0) return limit.lifted ? FORCE_MAJEURE : 'Tepat waktu';
  return late(daysLate) + (limit.offDay ? ' (batas jatuh pada hari libur)' : '');
}

/** How an open item stands: `Tepat waktu`, `Menjelang batas`, `Terlambat 2 hari`, `Keadaan kahar`; '' when nothing runs. */
export function timeMarkText(mark: TimeMark): string {
  switch (mark.mark) {
    case 'none':
      return '';
    case 'suspended':
      return FORCE_MAJEURE;
    case 'running':
      return 'Tepat waktu';
    case 'due today':
      return 'Menjelang batas';
    case 'late':
      return late(mark.days);
    default:
      return mark satisfies never;
  }
}

/** `05/07/2025`; a limit that keadaan kahar moved or suspended says so. */
export function limitDay({ day, lifted }: Limit): string {
  if (day === '') return FORCE_MAJEURE;
  return lifted ? `${shortDay(day)} (${FORCE_MAJEURE.toLowerCase()})` : shortDay(day);
}
