/** Rekapitulasi Konten Media Sosial as a paper: letterhead, table, totals, signature, footer (domain.md §2.1, §2.5). */
import type { Paper, PaperCell, PaperRow, PaperStyle } from '../actions/paper';
import type { RecapContent } from '../actions/ports';
import { dayOf } from '../domain/calendar';
import type { Count, RecapRow } from '../domain/recap';
import { longDay, longMoment, plainDay, shortDay, timeliness } from '../text/dates';
import { RECAP, RECAP_HEADINGS } from '../text/recap';

/** Pixels; they fit the width of A4 or F4 landscape together. */
const WIDTHS = [34, 120, 92, 210, 86, 92, 150, 78, 220, 92, 130];
const COLUMNS = RECAP_HEADINGS.length;

/** Pixels of one line of the tables' text. */
const LINE_HEIGHT = 15;

const BOX: PaperStyle = { boxed: true };
const BOX_CENTER: PaperStyle = { boxed: true, align: 'CENTER' };
const HEAD: PaperStyle = { boxed: true, bold: true, align: 'CENTER', middle: true, background: '#e5e7eb' };
export function recapPaper(content: RecapContent): Paper {
  const { recap, office } = content;
  const title = whole(RECAP.title, { bold: true, size: 13, align: 'CENTER' });
  const head = [
    ...letterhead(office.letterhead),
    blank(),
    title,
    whole(RECAP.period(plainDay(recap.period.from), plainDay(recap.period.until)), {
      size: 11,
      align: 'CENTER',
    }),
    whole(RECAP.basis(office), { align: 'CENTER', size: 9 }),
    blank(),
  ];
  const table = [
    { cells: RECAP_HEADINGS.map((text): PaperCell => ({ text, style: HEAD })) },
    ...(recap.rows.length > 0
      ? recap.rows.map(tableRow)
      : [whole(RECAP.empty, { ...BOX_CENTER, italic: true })]),
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
    row.cause ? RECAP.lateSince(row.cause) : '',
    ...row.notUploaded.map((one) => RECAP.notUploaded(one.platform, one.reason)),
    row.open.length > 0 ? RECAP.open(row.open) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Four small tables side by side: how many of what, and the rate. */
function totals({ recap }: RecapContent): PaperRow[] {
  const counted = (counts: Count[]) => counts.map((one) => `${one.name}: ${one.count}`).join('\n') || '–';
  const lines = Math.max(3, recap.byKind.length, recap.byPlatform.length, recap.byDepartment.length);
  return [
    {
      cells: [
        { text: RECAP.byKind, style: HEAD, span: 3 },
        { text: RECAP.byPlatform, style: HEAD, span: 2 },
        { text: RECAP.byDepartment, style: HEAD, span: 3 },
        { text: RECAP.timeliness, style: HEAD, span: 3 },
      ],
      height: LINE_HEIGHT + 8,
    },
    {
      cells: [
        { text: counted(recap.byKind), style: BOX, span: 3 },
        { text: counted(recap.byPlatform), style: BOX, span: 2 },
        { text: counted(recap.byDepartment), style: BOX, span: 3 },
        { text: RECAP.rate(recap), style: BOX, span: 3 },
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
    whole(RECAP.printed(longMoment(printedAt, office.timeZoneName), printedBy, office.name), small),
    whole(RECAP.anchors(head, fingerprint), small),
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
