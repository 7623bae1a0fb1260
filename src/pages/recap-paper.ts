/** Rekapitulasi Konten Media Sosial as a paper: letterhead, table, totals, charts, signature (domain.md §2.1, §2.5). */
import type { Paper, PaperCell, PaperRow, PaperStyle } from '../actions/paper';
import type { RecapContent } from '../actions/ports';
import { dayOf } from '../domain/calendar';
import type { Count, Recap, RecapRow } from '../domain/recap';
import { longDay, percent, shortRange, timelinessText } from '../text/dates';
import { amendmentText } from '../text/names';
import { RECAP, RECAP_HEADINGS } from '../text/recap';
import { fitted } from './paper-pages';
import {
  blank,
  centred,
  HEAD,
  LEAST_HEADING,
  letterhead,
  paperOf,
  signature,
  tableBlock,
  whole,
} from './paper-parts';

/** Pixels, which fill the width of a sheet at its full size, and points of the table's text. */
const LOOKS = {
  landscape: { widths: [30, 92, 90, 168, 74, 82, 110, 72, 144, 84, 104], size: 8 },
  portrait: { widths: [27, 60, 74, 79, 54, 60, 86, 60, 96, 60, 62], size: 7 },
} as const;

export function recapPaper(content: RecapContent): Paper {
  const { recap, office } = content;
  const { orientation } = office;
  const { size } = LOOKS[orientation];
  const widths = [...LOOKS[orientation].widths];
  const narrowed = RECAP.filter(recap.filter);
  const box: PaperStyle = { boxed: true, size };
  return paperOf(content, {
    title: RECAP.footTitle(recap),
    orientation,
    widths,
    blocks: [
      {
        rows: [
          ...letterhead(office, widths),
          blank(),
          centred(RECAP.title, 13, widths, true),
          centred(RECAP.period(recap.period), 11, widths),
          ...(narrowed ? [centred(RECAP.onlyThese(narrowed), 10, widths)] : []),
          centred(RECAP.basis(office), 9, widths),
          blank(),
        ],
      },
      tableBlock(
        RECAP_HEADINGS,
        recap.rows.map((row, index) => tableRow(row, index, box)),
        RECAP.empty,
        { widths, size },
      ),
      ...totals(recap, widths, box),
      {
        together: true,
        withLast: true,
        rows: [
          whole(RECAP.rate(recap) + RECAP.amended(recap), { size: 9 }, widths),
          blank(),
          signature(content, widths, 3),
        ],
      },
    ],
  });
}

/** The table alone, headings first. */
export function recapRows({ rows }: Recap): string[][] {
  return [
    [...RECAP_HEADINGS],
    ...rows.map((row, index) => tableRow(row, index, {}).map((cell) => cell.text)),
  ];
}

function tableRow(row: RecapRow, index: number, box: PaperStyle): PaperCell[] {
  const center: PaperStyle = { ...box, align: 'CENTER' };
  const texts: [string, PaperStyle][] = [
    [String(index + 1), center],
    [longDay(dayOf(row.uploadedAt)), box],
    [row.number, center],
    [row.title, box],
    [shortRange(row.eventDate, row.eventEnd), center],
    [row.kind, box],
    [row.department, box],
    [row.platform, box],
    [row.url, box],
    [timelinessText(row.timeliness), center],
    [notes(row), box],
  ];
  return texts.map(([text, style]) => ({ text, style }));
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

/** How many of what, side by side; how each stage kept its limit; two charts of these numbers. */
function totals(recap: Recap, widths: number[], box: PaperStyle) {
  const { size } = box;
  const head: PaperStyle = { ...HEAD, size };
  const number = (value: number): PaperCell => ({
    text: String(value),
    number: value,
    style: { ...box, align: 'CENTER' },
  });
  const counted = (counts: readonly Count[], index: number, span: number): PaperCell[] => {
    const one = counts[index];
    return one
      ? [{ text: one.name, style: box, span }, number(one.count)]
      : [
          { text: '', style: box, span },
          { text: '', style: box },
        ];
  };
  const tables: [string, readonly Count[], number][] = [
    [RECAP.byPlatform, recap.byPlatform, 2],
    [RECAP.byKind, recap.byKind, 1],
    [RECAP.byDepartment, recap.byDepartment, 2],
    [RECAP.byPerson, recap.byPerson, 2],
  ];
  const countRows = Array.from(
    { length: Math.max(1, ...tables.map(([, counts]) => counts.length)) },
    (_, index) =>
      fitted(
        tables.flatMap(([, counts, span]) => counted(counts, index, span)),
        widths,
      ),
  );
  const countHead = fitted(
    tables.flatMap(([title, , span]): PaperCell[] => [
      { text: title, style: head, span },
      { text: RECAP.count, style: head },
    ]),
    widths,
    LEAST_HEADING,
  );
  const stageHead = fitted(
    RECAP.stageHeadings.map((text, index): PaperCell => ({ text, style: head, span: STAGE_SPANS[index] })),
    widths,
    LEAST_HEADING,
  );
  const stageRows = recap.stages.map((one) =>
    fitted(
      [
        { text: RECAP.stage(one.stage), style: box, span: STAGE_SPANS[0] },
        { ...number(one.judged), span: STAGE_SPANS[1] },
        { ...number(one.onTime), span: STAGE_SPANS[2] },
        {
          text: percent(one.onTime, one.judged),
          style: { ...box, align: 'CENTER' as const },
          span: STAGE_SPANS[3],
        },
        { text: RECAP.caused(one.caused), style: { ...box, align: 'CENTER' as const }, span: STAGE_SPANS[4] },
      ],
      widths,
    ),
  );
  const mentions = mentionRows(recap, widths, box);
  const charts = chartsRow(recap, widths, [countHead, ...countRows], [stageHead, ...stageRows]);
  return [
    { rows: [blank()] },
    { heading: [countHead], rows: countRows, together: true },
    { rows: [blank(), stageHead, ...stageRows], together: true },
    ...(mentions ? [{ rows: [blank()] }, mentions] : []),
    ...(charts ? [{ rows: [blank(), charts], together: true }] : []),
  ];
}

/** Each sensitive name with how often it was published, also never; nothing where the office lists none. */
function mentionRows({ mentions }: Recap, widths: number[], box: PaperStyle) {
  if (!mentions) return undefined;
  const head: PaperStyle = { ...HEAD, size: box.size };
  const center: PaperStyle = { ...box, align: 'CENTER' };
  const cells = (texts: readonly (string | number)[], styles: PaperStyle[]): PaperCell[] =>
    texts.map((text, index) => ({
      text: String(text),
      ...(typeof text === 'number' ? { number: text } : {}),
      style: styles[index],
      span: MENTION_SPANS[index],
    }));
  return {
    heading: [
      whole(RECAP.mentions, head, widths),
      fitted(cells(RECAP.mentionHeadings, [head, head, head, head]), widths, LEAST_HEADING),
    ],
    rows: mentions.map(({ name, sort, items, uploads }) =>
      fitted(cells([name, sort, items, uploads], [box, box, center, center]), widths),
    ),
    together: true,
  };
}

/** Columns of the names' table: name, what it is, items, uploads. */
const MENTION_SPANS = [4, 3, 2, 2];

/** Columns of the stages' table: which stage; how many were judged, kept, in percent; what it made late. */
const STAGE_SPANS = [4, 1, 1, 1, 4];
const CHART_HEIGHT = 230;

/** Two charts beside each other; none of an empty recap. */
function chartsRow(
  recap: Recap,
  widths: number[],
  counts: PaperRow[],
  stages: PaperRow[],
): PaperRow | undefined {
  if (recap.rows.length === 0) return undefined;
  const width = widths.reduce((sum, one) => sum + one, 0);
  const half = Math.floor(width / 2) - 6;
  const size = { width: half, height: CHART_HEIGHT - 8 };
  return {
    cells: [{ text: '' }],
    height: CHART_HEIGHT,
    charts: [
      {
        title: RECAP.platformChart,
        names: 0,
        series: [2],
        data: counts.slice(0, 1 + recap.byPlatform.length),
        x: 0,
        ...size,
      },
      { title: RECAP.stageChart, names: 0, series: [4, 5], data: stages, x: width - half, ...size },
    ],
  };
}
