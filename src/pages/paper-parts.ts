/** What every paper of the office has: letterhead, signature block, footer (domain.md §2.1). */
import type { PaperRow, PaperStyle } from '../actions/paper';
import type { Printing } from '../actions/ports';
import { dayOf } from '../domain/calendar';
import { plainDay } from '../text/dates';

export function letterhead(lines: readonly string[], columns: number): PaperRow[] {
  return lines.map((text, index) =>
    whole(
      text,
      {
        align: 'CENTER',
        bold: index < 2,
        size: [16, 14][index] ?? 10,
        thickBelow: index === lines.length - 1,
      },
      columns,
    ),
  );
}

/**
 * Place and date, position, room to sign, name and, where there is one, NIP; over the last columns. One row of the
 * sheet, since rows are never parted by the end of a page, and a name must not stand alone on the next one.
 */
export function signature({ office, printedAt }: Printing, columns: number, span: number): PaperRow[] {
  const { place, acting, position, name, nip } = office.signatory;
  const [first = '', ...others] = position;
  const lines = [
    `${place}, ${plainDay(dayOf(printedAt))}`,
    [acting, first].filter(Boolean).join(' '),
    ...others,
    '',
    '',
    '',
    '',
    name,
    ...(nip ? [`NIP. ${nip}`] : []),
  ];
  return [
    {
      cells: [
        { text: '', span: columns - span },
        { text: lines.join('\n'), style: { size: SIGNATURE_SIZE, align: 'CENTER' }, span },
      ],
      height: lines.length * heightFor(SIGNATURE_SIZE),
    },
  ];
}

const SIGNATURE_SIZE = 10;

export function footer(lines: readonly string[], columns: number): PaperRow[] {
  return lines.map((text) => whole(text, { size: 7, italic: true }, columns));
}

/** One text across the whole width, in a row as high as one line of it. */
export function whole(text: string, style: PaperStyle, columns: number): PaperRow {
  return { cells: [{ text, style, span: columns }], height: heightFor(style.size ?? 9) };
}

export function blank(): PaperRow {
  return { cells: [{ text: '', style: { size: 6 } }], height: 12 };
}

/** Pixels for one line of a size in points, with the cell's padding. */
function heightFor(points: number): number {
  return Math.ceil(points * 1.55) + 5;
}
