/** What every paper of the office has: letterhead, title, signature block, foot (domain.md §2.1). */
import {
  type Orientation,
  type Paper,
  type PaperCell,
  type PaperRow,
  type PaperStyle,
  pageHeight,
  sheetOf,
} from '../actions/paper';
import type { Printing } from '../actions/ports';
import { dayOf } from '../domain/calendar';
import type { Office } from '../domain/office';
import { longMoment, plainDay } from '../text/dates';
import { PAPER } from '../text/paper';
import { type Block, fitted, paged } from './paper-pages';

export const HEAD: PaperStyle = {
  boxed: true,
  bold: true,
  align: 'CENTER',
  middle: true,
  background: '#e5e7eb',
};

/** Pixels of a table's heading: more than the slack at a page's end, so that the page is turned before it. */
export const LEAST_HEADING = 34;

/** Institution and district large, the others small, the thick rule below; the logo at the left, when there is one. */
export function letterhead({ letterhead: lines, logo }: Office, widths: readonly number[]): PaperRow[] {
  const room = logo ? LOGO + 2 * LOGO_GAP : 0;
  const [left, right] = [spanOf(widths, room), spanOf([...widths].reverse(), room)];
  const rows = lines.map((text, index) => {
    const style: PaperStyle = { align: 'CENTER', bold: index < 2, size: [16, 14][index] ?? 10 };
    const side = (span: number) => (span > 0 ? [{ text: '', span }] : []);
    // As much room at the right, so that the lines stand in the middle of the paper.
    return fitted(
      [...side(left), { text, style, span: widths.length - left - right }, ...side(right)],
      widths,
    );
  });
  const [first, ...others] = rows;
  const high = rows.reduce((total, { height }) => total + height, 0);
  const picture = { fileId: logo, x: LOGO_GAP, y: Math.max(0, Math.floor((high - LOGO) / 2)) };
  return [
    ...(first && logo
      ? [
          { ...first, pictures: [{ ...picture, width: LOGO, height: LOGO, isLogo: true as const }] },
          ...others,
        ]
      : rows),
    // Below a picture that is higher than its lines.
    ...(logo && high < LOGO ? [blank(LOGO - high)] : []),
    { ...whole('', { size: 4, thickBelow: true }, widths), height: 6 },
  ];
}

/** Two centimetres of a sheet at its full size (domain.md §2.1), and the air around. */
const LOGO = 76;
const LOGO_GAP = 6;

/** How many of the first columns give so many pixels. */
function spanOf(widths: readonly number[], pixels: number): number {
  let span = 0;
  for (let left = pixels; left > 0 && span < widths.length; span += 1) left -= widths[span] ?? 0;
  return span;
}

/**
 * Place and date, position, room to sign, name and, where there is one, NIP; over the last columns. One row of the
 * sheet, since rows are never parted by the end of a page, and a name must not stand alone on the next one.
 */
export function signature(
  { office, printedAt }: Printing,
  widths: readonly number[],
  span: number,
): PaperRow {
  const { place, acting, position, name, nip } = office.signatory;
  const [first = '', ...others] = position;
  const text = signatureLines(
    [`${place}, ${plainDay(dayOf(printedAt))}`, [acting, first].filter(Boolean).join(' '), ...others],
    [name, ...(nip ? [`NIP. ${nip}`] : [])],
  );
  return fitted(
    [
      { text: '', span: widths.length - span },
      { text, style: { size: 10, align: 'CENTER' }, span },
    ],
    widths,
  );
}

/** What stands above and below the room to sign. */
export function signatureLines(above: readonly string[], below: readonly string[]): string {
  return [...above, '', '', '', '', ...below].join('\n');
}

/** One text across the whole width. */
export function whole(text: string, style: PaperStyle, widths: readonly number[]): PaperRow {
  return fitted([{ text, style, span: widths.length }], widths);
}

/** One line in the middle of the paper. */
export function centred(text: string, size: number, widths: readonly number[], bold = false): PaperRow {
  return whole(text, { size, align: 'CENTER', bold }, widths);
}

/** A table, whose headings are repeated on each page; a sentence where it has no rows. @param size points */
export function tableBlock(
  headings: readonly string[],
  rows: readonly PaperCell[][],
  empty: string,
  { widths, size }: { widths: readonly number[]; size: number },
): Block {
  const head: PaperStyle = { ...HEAD, size };
  return {
    heading: [
      fitted(
        headings.map((text) => ({ text, style: head })),
        widths,
        LEAST_HEADING,
      ),
    ],
    rows:
      rows.length > 0
        ? rows.map((cells) => fitted(cells, widths))
        : [whole(empty, { boxed: true, size, align: 'CENTER', italic: true }, widths)],
  };
}

export function blank(height = 12): PaperRow {
  return { cells: [{ text: '', style: { size: 6 } }], height };
}

/**
 * The whole paper: its blocks on pages, each with a foot that says what it is, who made it when, where the journal
 * stood, its fingerprint, and which page of how many it is.
 */
export function paperOf(
  printing: Printing,
  about: { title: string; orientation: Orientation; widths: number[]; blocks: Block[] },
): Paper {
  const { office, printedAt, printedBy, head, fingerprint } = printing;
  const { title, orientation, widths, blocks } = about;
  const style: PaperStyle = { size: 7, thinAbove: true };
  // The last column is for the page, unless that is too narrow for it.
  let span = 1;
  while (sum(widths.slice(-span)) < PAGE_WIDTH) span += 1;
  const said = [
    PAPER.foot(title, office.name),
    PAPER.printed(longMoment(printedAt, office.timeZoneName), printedBy),
    PAPER.anchors(head, fingerprint),
  ].join('\n');
  const foot = (page: number, pages: number) =>
    fitted(
      [
        { text: said, style: { ...style, italic: true }, span: widths.length - span },
        { text: PAPER.page(page, pages), style: { ...style, align: 'RIGHT' }, span },
      ],
      widths,
    );
  return {
    widths,
    rows: paged({ widths, height: pageHeight(widths, sheetOf(office.paper, orientation)), blocks, foot }),
  };
}

/** Pixels that "Halaman 12 dari 34" needs. */
const PAGE_WIDTH = 100;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
