/** Words of the dashboard: the page, and the tab with its charts. */
import type { CalendarEntry, Month, Rate } from '../domain/dashboard';
import type { Status } from '../domain/item';
import type { StageNumber } from '../domain/sop';
import type { TimeMark } from '../domain/time-mark';
import { longDay, monthOf, percent, timeMarkText } from './dates';
import { STAGE_NAMES, STATUS_NAMES } from './names';

export const DASHBOARD = {
  title: 'Dasbor',
  workSheet: 'Lembar kerja: yang menunggu saya',
  asOf: (moment: string) => `Keadaan ${moment}`,
  waiting: 'Yang menunggu',
  whom: 'Menunggu',
  open: 'Konten',
  late: 'Lewat batas',
  lateList: 'Yang lewat batas waktu',
  nothingLate: 'Tidak ada konten yang lewat batas waktu.',
  causes: 'Tahap penyebab unggahan terlambat, 12 bulan',
  noCauses: 'Tidak ada unggahan yang terlambat.',
  stage: 'Tahap',
  rates: 'Ketepatan waktu per tahap',
  ratesHelp: 'Bagian yang diselesaikan dalam batas waktunya, menurut bulan penyelesaian.',
  throughput: 'Diserahkan dan terunggah per bulan',
  month: 'Bulan',
  handedIn: 'Diserahkan',
  published: 'Terunggah',
  content: 'Konten terunggah, 12 bulan',
  kind: 'Jenis konten',
  platform: 'Platform',
  department: 'Subbagian',
  count: 'Jumlah',
  none: 'Belum ada.',
  asTable: 'Lihat sebagai tabel',
  calendar: 'Kalender',
  previous: 'Bulan sebelumnya',
  next: 'Bulan berikutnya',
  noEntries: 'Tidak ada kegiatan atau unggahan pada bulan ini.',
  tabHelp: 'Diperbarui setiap pagi. Keadaan terkini: menu Register Medsos ▸ Dasbor.',
} as const;

/** `Terlambat 2 hari · batas Selasa, 8 Juli 2025 · Diterima – menunggu koreksi` */
export function standing(status: Status, mark: TimeMark): string {
  const due = 'due' in mark ? `batas ${longDay(mark.due)}` : '';
  return [timeMarkText(mark), due, STATUS_NAMES[status]].filter(Boolean).join(' · ');
}

/** Monday first, as calendars here are printed. */
export const WEEKDAY_HEADINGS = ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'] as const;

export const ENTRY_NAMES: Record<CalendarEntry['what'], string> = {
  event: 'Kegiatan',
  planned: 'Rencana tayang',
  published: 'Terunggah',
};

/** `Penyerahan`, as a heading. */
export function stageHeading(stage: StageNumber): string {
  const name = STAGE_NAMES[stage];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The same where five stand side by side on a phone. */
export const STAGE_SHORT: Record<StageNumber, string> = {
  1: 'Serah',
  2: 'Terima',
  3: 'Koreksi',
  4: 'Putus',
  5: 'Unggah',
};

export const STAGE_NUMBERS: readonly StageNumber[] = [1, 2, 3, 4, 5];

/** `November 2026` */
export function monthHeading(month: Month): string {
  return monthOf(`${month}-01`);
}

/** `Nov 26`, where there is little room. */
export function shortMonth(month: Month): string {
  return `${monthHeading(month).slice(0, 3)} ${month.slice(2, 4)}`;
}

/** `87,5%`; '–' when nothing was done. */
export function rateText({ onTime, all }: Rate): string {
  return percent(onTime, all);
}
