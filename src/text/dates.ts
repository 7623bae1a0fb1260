/** Days, times and numbers as an Indonesian office writes them (domain.md §4). */
import { utc } from '@date-fns/utc';
import { format, isValid, parseISO } from 'date-fns';
import { id } from 'date-fns/locale/id';
import { type Day, dayOf, type Moment } from '../domain/calendar';

function written(day: Day, pattern: string): string {
  const date = parseISO(day, { in: utc });
  return isValid(date) ? format(date, pattern, { locale: id, in: utc }) : day;
}

/** `Jumat, 4 Juli 2025` */
export function longDay(day: Day): string {
  return written(day, 'EEEE, d MMMM yyyy');
}

/** `4 Juli 2025` */
export function plainDay(day: Day): string {
  return written(day, 'd MMMM yyyy');
}

/** `04/07/2025` */
export function shortDay(day: Day): string {
  return written(day, 'dd/MM/yyyy');
}

/** `Juli 2025` */
export function monthOf(day: Day): string {
  return written(day, 'MMMM yyyy');
}

/** `07 Juli`: how a month's folder is named, so that folders sort. */
export function monthFolder(day: Day): string {
  return written(day, 'MM MMMM');
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

/** `Tepat waktu`, `Terlambat 2 hari` (domain.md §6.2). */
export function timeliness(daysLate: number): string {
  return daysLate === 0 ? 'Tepat waktu' : `Terlambat ${daysLate} hari`;
}
