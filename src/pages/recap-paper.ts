/** Rekapitulasi Konten Media Sosial as a paper: letterhead, table, totals, signature, footer (domain.md §2.1, §2.5). */
import type { Paper, PaperCell, PaperRow, PaperStyle } from '../actions/paper';
import type { RecapContent } from '../actions/ports';
import { dayOf } from '../domain/calendar';
import type { Count, RecapRow } from '../domain/recap';
import { longDay, longMoment, percent, plainDay, shortDay, spelled, timeliness } from '../text/dates';
import { officeOf } from '../text/names';

/** Pixels; they fit the width of A4 or F4 landscape together. */
const WIDTHS = [34, 120, 92, 210, 86, 92, 150, 78, 220, 92, 130];
const HEADINGS = [
  'No.',
  'Hari, tanggal unggah',
  'No. Register',
  'Judul/kegiatan',
  'Tanggal kegiatan',
  'Jenis konten',
  'Subbagian',
  'Platform',
  'Tautan',
  'Ketepatan waktu',
  'Keterangan',
];
const COLUMNS = HEADINGS.length;

/** Pixels of one line of the tables' text. */
const LINE_HEIGHT = 15;

const BOX: PaperStyle = { boxed: true };
const BOX_CENTER: PaperStyle = { boxed: true, align: 'CENTER' };
const HEAD: PaperStyle = { boxed: true, bold: true, align: 'CENTER', middle: true, background: '#e5e7eb' };
const STEP_NAMES = {
  1: 'penyerahan',
  2: 'penerimaan',
  3: 'koreksi',
  4: 'keputusan',
  5: 'pengunggahan',
} as const;

export function recapPaper(content: RecapContent): Paper {
  const { recap, office } = content;
  const title = whole('REKAPITULASI KONTEN MEDIA SOSIAL', { bold: true, size: 13, align: 'CENTER' });
  const head = [
    ...letterhead(office.letterhead),
    blank(),
    title,
    whole(`Periode ${plainDay(recap.period.from)} s.d. ${plainDay(recap.period.until)}`, {
      size: 11,
      align: 'CENTER',
    }),
    whole(
      `Menurut SOP ${office.sop.number} tentang ${office.sop.title}; batas waktu dihitung menurut hari ${office.counting === 'working' ? 'kerja' : 'kalender'}`,
      { align: 'CENTER', size: 9 },
    ),
    blank(),
  ];
  const table = [
    { cells: HEADINGS.map((text): PaperCell => ({ text, style: HEAD })) },
    ...(recap.rows.length > 0
      ? recap.rows.map(tableRow)
      : [whole('Tidak ada unggahan yang tercatat pada periode ini.', { ...BOX_CENTER, italic: true })]),
  ];
  return {
    widths: WIDTHS,
    rows: [
      ...head,
      ...table,
      blank(),
      ...totals(content),
      blank(),
      ...signature(content),
      blank(),
      ...footer(content),
    ],
    // Google repeats frozen rows on every page, so the table's headings come with all that stands above them.
    frozenRows: head.length + 1,
  };
}

function letterhead(lines: string[]): PaperRow[] {
  return lines.map((text, index) =>
    whole(text, {
      align: 'CENTER',
      bold: index < 2,
      size: [16, 14][index] ?? 10,
      thickBelow: index === lines.length - 1,
    }),
  );
}

function tableRow(row: RecapRow, index: number): PaperRow {
  const until = row.eventEnd === row.eventDate ? '' : ` s.d. ${shortDay(row.eventEnd)}`;
  const texts: [string, PaperStyle][] = [
    [String(index + 1), BOX_CENTER],
    [longDay(dayOf(row.uploadedAt)), BOX],
    [row.number, BOX_CENTER],
    [row.title, BOX],
    [shortDay(row.eventDate) + until, BOX_CENTER],
    [row.kind, BOX],
    [row.department, BOX],
    [row.platform, BOX],
    [row.url, { ...BOX, size: 8 }],
    [timeliness(row.daysLate), BOX_CENTER],
    [notes(row), BOX],
  ];
  return { cells: texts.map(([text, style]) => ({ text, style })) };
}

function notes(row: RecapRow): string {
  return [
    row.cause ? `Terlambat sejak ${STEP_NAMES[row.cause]}.` : '',
    ...row.notUploaded.map((one) => `${one.platform} tidak diunggah: ${one.reason}`),
    row.open.length > 0 ? `Belum tercatat: ${row.open.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Four small tables side by side: how many of what, and the rate. */
function totals({ recap }: RecapContent): PaperRow[] {
  const counted = (counts: Count[]) => counts.map((one) => `${one.name}: ${one.count}`).join('\n') || '–';
  const rate = `${spelled(recap.itemsOnTime)} dari ${spelled(recap.items)} konten terunggah tepat waktu (${percent(recap.itemsOnTime, recap.items)}).`;
  const lines = Math.max(3, recap.byKind.length, recap.byPlatform.length, recap.byDepartment.length);
  return [
    {
      cells: [
        { text: 'Jumlah menurut jenis konten', style: HEAD, span: 3 },
        { text: 'Jumlah menurut platform', style: HEAD, span: 2 },
        { text: 'Jumlah menurut Subbagian', style: HEAD, span: 3 },
        { text: 'Ketepatan waktu unggah', style: HEAD, span: 3 },
      ],
      height: LINE_HEIGHT + 8,
    },
    {
      cells: [
        { text: counted(recap.byKind), style: BOX, span: 3 },
        { text: counted(recap.byPlatform), style: BOX, span: 2 },
        { text: counted(recap.byDepartment), style: BOX, span: 3 },
        { text: `${recap.rows.length} unggahan dari ${recap.items} konten.\n${rate}`, style: BOX, span: 3 },
      ],
      height: lines * LINE_HEIGHT + 8,
    },
  ];
}

function signature({ office, printedAt }: RecapContent): PaperRow[] {
  const { place, position, name, nip } = office.signatory;
  const lines: [string, PaperStyle][] = [
    [`${place}, ${plainDay(dayOf(printedAt))}`, {}],
    ...position.map((text): [string, PaperStyle] => [text, {}]),
    ['', {}],
    ['', {}],
    ['', {}],
    [name, { bold: true }],
    ...(nip ? [[`NIP. ${nip}`, {}] as [string, PaperStyle]] : []),
  ];
  return lines.map(([text, style]) => ({
    cells: [
      { text: '', span: 8 },
      { text, style: { size: 10, align: 'CENTER', ...style }, span: 3 },
    ],
    height: heightFor(10),
  }));
}

function footer({ office, printedAt, printedBy, head, fingerprint }: RecapContent): PaperRow[] {
  const small: PaperStyle = { size: 7, italic: true };
  return [
    whole(
      `Dicetak ${longMoment(printedAt, office.timeZoneName)} oleh ${printedBy.name}, ${officeOf(printedBy)}, dari Register Konten Media Sosial ${office.name}.`,
      small,
    ),
    whole(
      `Kepala jurnal (baris ke-${head.count}): ${head.hash}. Sidik jari rekapitulasi: ${fingerprint}.`,
      small,
    ),
  ];
}

/** One text across the whole width, in a row as high as one line of it. */
function whole(text: string, style: PaperStyle): PaperRow {
  return { cells: [{ text, style, span: COLUMNS }], height: heightFor(style.size ?? 9) };
}

function blank(): PaperRow {
  return { cells: [{ text: '', style: { size: 6 } }], height: 12 };
}

/** Pixels for one line of a size in points, with the cell's padding. */
function heightFor(points: number): number {
  return Math.ceil(points * 1.55) + 5;
}
