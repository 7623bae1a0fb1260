/** Rekapitulasi Konten Media Sosial as a paper: letterhead, table, totals, signature, footer (domain.md §2.1, §2.5). */
import type { Paper, PaperCell, PaperRow, PaperStyle } from '../actions/paper';
import type { RecapContent } from '../actions/ports';
import { dayOf } from '../domain/calendar';
import type { Count, RecapRow } from '../domain/recap';
import { longDay, longMoment, plainDay, shortDay, timelinessText } from '../text/dates';
import { amendmentText } from '../text/names';
import { RECAP, RECAP_HEADINGS } from '../text/recap';
import { blank, footer, letterhead, signature, whole } from './paper-parts';

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
  const title = whole(RECAP.title, { bold: true, size: 13, align: 'CENTER' }, COLUMNS);
  const head = [
    ...letterhead(office.letterhead, COLUMNS),
    blank(),
    title,
    whole(
      RECAP.period(plainDay(recap.period.from), plainDay(recap.period.until)),
      { size: 11, align: 'CENTER' },
      COLUMNS,
    ),
    whole(RECAP.basis(office), { align: 'CENTER', size: 9 }, COLUMNS),
    blank(),
  ];
  const table = [
    { cells: RECAP_HEADINGS.map((text): PaperCell => ({ text, style: HEAD })) },
    ...(recap.rows.length > 0
      ? recap.rows.map(tableRow)
      : [whole(RECAP.empty, { ...BOX_CENTER, italic: true }, COLUMNS)]),
  ];
  return {
    widths: WIDTHS,
    rows: [
      ...head,
      ...table,
      blank(),
      ...totals(content),
      blank(),
      ...signature(content, COLUMNS, 3),
      blank(),
      ...footer(
        [
          RECAP.printed(longMoment(content.printedAt, office.timeZoneName), content.printedBy, office.name),
          RECAP.anchors(content.head, content.fingerprint),
        ],
        COLUMNS,
      ),
    ],
    // Google repeats frozen rows on every page, so the table's headings come with all that stands above them.
    frozenRows: head.length + 1,
  };
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
    [timelinessText(row.timeliness), BOX_CENTER],
    [notes(row), BOX],
  ];
  return { cells: texts.map(([text, style]) => ({ text, style })) };
}

function notes(row: RecapRow): string {
  return [
    row.cause ? RECAP.lateSince(row.cause) : '',
    ...row.amendments.map((one) => `${amendmentText(one)}.`),
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
