/** The recap as its tab shows it to a reader, in the terms of the diary's. Apart, because this is reading, not counting. */
import type { SampleOffice } from '../samples/office';
import type { NotedRecap } from './diary';
import { tab } from './tabs';

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
  const rate = lines.flat().find((text) => / konten terunggah tepat waktu/.test(text)) ?? '';
  return {
    rows: rows.sort(),
    items: Number(/dari (\d+) konten/.exec(rate)?.[1] ?? '0'),
    itemsOnTime: Number(/konten\.\s+(\d+)/.exec(rate)?.[1] ?? '0'),
    late: [...new Set(late)].sort(),
    byKind: counts(lines, 'Menurut jenis konten'),
    byPlatform: counts(lines, 'Unggahan menurut platform'),
    byDepartment: counts(lines, 'Menurut Subbagian'),
  };
}

/** `Senin, 2 November 2026` */
function isoDay(text: string): string {
  const [, day = '', month = '', year = ''] = /(\d{1,2}) (\p{L}+) (\d{4})/u.exec(text) ?? [];
  return `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A small table: names below its title, beside them how many. */
function counts(lines: readonly string[][], title: string): Record<string, number> {
  const found: Record<string, number> = {};
  lines.forEach((line, row) => {
    const name = line.indexOf(title);
    const count = line.indexOf('Jumlah', name);
    if (name < 0 || count < 0) return;
    for (const below of lines.slice(row + 1)) {
      if (!/^\d+$/.test(below[count] ?? '') || !below[name]) break;
      found[below[name]] = Number(below[count]);
    }
  });
  return found;
}
