/** The recap as its tab shows it to a reader, in the terms of the diary's. Apart, because this is reading, not counting. */
import type { SampleOffice } from '../samples/office';
import { tab } from './checker';
import type { NotedRecap } from './diary';

const RECAP_GID = 102;
const MONTHS = [
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
];

export function recapInTab(office: SampleOffice): NotedRecap {
  const lines = tab(office, RECAP_GID);
  const heading = lines.findIndex((line) => line.includes('No. Register') && line.includes('Tautan'));
  const column = (name: string) => (lines[heading] ?? []).indexOf(name);
  const links = lines
    .slice(heading + 1)
    .filter((line) => /^MS-\d{4}-\d{4,}$/.test(line[column('No. Register')] ?? ''))
    .map((line) => (name: string) => line[column(name)] ?? '');
  const rows = links.map((text) => {
    const on = isoDay(text('Hari, tanggal unggah'));
    return `${text('No. Register')} ${text('Platform')} ${text('Tautan')} ${on}`;
  });
  const late = links
    .filter((text) => text('Ketepatan waktu').startsWith('Terlambat'))
    .map((text) => text('No. Register'));
  const below = (title: string) => {
    for (const [index, line] of lines.entries()) {
      const at = line.indexOf(title);
      if (at >= 0) return lines[index + 1]?.[at] ?? '';
    }
    throw new Error(`The recap has no “${title}”`);
  };
  const rate = below('Ketepatan waktu unggah');
  return {
    rows: rows.sort(),
    items: Number(/dari (\d+) konten/.exec(rate)?.[1] ?? '0'),
    itemsOnTime: Number(/(\d+)[^\d]*dari \d+ [^\d]*konten terunggah tepat waktu/.exec(rate)?.[1] ?? '0'),
    late: [...new Set(late)].sort(),
    byKind: counts(below('Jumlah menurut jenis konten')),
    byPlatform: counts(below('Jumlah menurut platform')),
    byDepartment: counts(below('Jumlah menurut Subbagian')),
  };
}

/** `Senin, 2 November 2026` */
function isoDay(text: string): string {
  const [, day = '', month = '', year = ''] = /(\d{1,2}) (\p{L}+) (\d{4})/u.exec(text) ?? [];
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `Berita kegiatan: 3`, a line each. */
function counts(text: string): Record<string, number> {
  const found = [...text.matchAll(/^(.+): (\d+)$/gm)];
  return Object.fromEntries(found.map(([, name = '', count]) => [name, Number(count)]));
}
