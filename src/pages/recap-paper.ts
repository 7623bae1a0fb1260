/** Rekapitulasi Konten Media Sosial as a paper: letterhead, table, totals, signature, footer (domain.md §2.1, §2.5). */
import type { Paper, PaperCell, PaperRow, PaperStyle } from '../actions/paper';
import type { RecapContent } from '../actions/ports';
import { dayOf } from '../domain/calendar';
import type { Count, RecapRow } from '../domain/recap';
import { longDay, longMoment, shortDay, timelinessText } from '../text/dates';
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
  const narrowed = RECAP.filter(recap.filter);
  const title = whole(RECAP.title, { bold: true, size: 13, align: 'CENTER' }, COLUMNS);
  const head = [
    ...letterhead(office.letterhead, COLUMNS),
    blank(),
    title,
    whole(RECAP.period(recap.period), { size: 11, align: 'CENTER' }, COLUMNS),
    ...(narrowed ? [whole(RECAP.onlyThese(narrowed), { size: 10, align: 'CENTER' }, COLUMNS)] : []),
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

/** Small tables side by side: how many of what, and how each stage kept its limit. */
function totals({ recap }: RecapContent): PaperRow[] {
  const counted = (counts: Count[]) => counts.map((one) => `${one.name}: ${one.count}`).join('\n') || '–';
  const { byKind, byPlatform, byDepartment, byPerson, stages } = recap;
  const sideBySide = (titles: string[], texts: string[], spans: number[], lines: number): PaperRow[] => [
    {
      cells: titles.map((text, index) => ({ text, style: HEAD, span: spans[index] })),
      height: LINE_HEIGHT + 8,
    },
    {
      cells: texts.map((text, index) => ({ text, style: BOX, span: spans[index] })),
      height: Math.max(3, lines) * LINE_HEIGHT + 8,
    },
  ];
  const caused = stages.filter((one) => one.caused > 0);
  return [
    ...sideBySide(
      [RECAP.byKind, RECAP.byPlatform, RECAP.byDepartment, RECAP.byPerson],
      [counted(byKind), counted(byPlatform), counted(byDepartment), counted(byPerson)],
      [3, 2, 3, 3],
      Math.max(byKind.length, byPlatform.length, byDepartment.length, byPerson.length),
    ),
    ...sideBySide(
      [RECAP.stages, RECAP.caused, RECAP.timeliness],
      [
        stages.map((one) => `${RECAP.stage(one.stage)}: ${RECAP.stageRate(one)}`).join('\n'),
        caused.map((one) => `${RECAP.stage(one.stage)}: ${RECAP.causedCount(one.caused)}`).join('\n') || '–',
        RECAP.rate(recap) + RECAP.amended(recap),
      ],
      [5, 3, 3],
      stages.length,
    ),
  ];
}
