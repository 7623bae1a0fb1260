/**
 * Divides a paper into pages. Sheets turns a page when the next row does not fit, and repeats nothing but frozen rows,
 * with which the letterhead would stand on every page; so each page is filled to its end here, its table's headings are
 * rows of their own, and so is its foot (decision 0056).
 */
import type { PaperCell, PaperRow, PaperStyle, Redline } from '../actions/paper';
import { lineHeight, lineStarts } from './text-width';

/** Rows that belong together. */
export interface Block {
  rows: PaperRow[];
  /** Above the rows, and again on each page on which they go on. */
  heading?: PaperRow[];
  /** Begun on a new page when it does not fit on this one. */
  together?: boolean;
  /** Begun on a new page in any case. */
  newPage?: boolean;
  /** Never alone on a page, as signatures are not: what stands before it comes along. */
  withLast?: boolean;
}

export interface Pages {
  widths: readonly number[];
  /** Pixels that a page has. */
  height: number;
  blocks: Block[];
  foot: (page: number, pages: number) => PaperRow;
}

/**
 * Pixels that stay free at the end of a page, for the roundings of whoever prints; and the height of the empty row with
 * which each page begins, which does not fit into them, so that the page is turned before it.
 */
const SLACK = 14;
const LEAD: PaperRow = { cells: [{ text: '' }], height: 28 };
/** A row may be parted when it is taller than this share of a page: others begin on the next one. */
const LONG = 0.4;
/** Sheets' padding at both sides, and one pixel for roundings. */
const PADDING = 7;

export function paged({ widths, height, blocks, foot }: Pages): PaperRow[] {
  const room = Math.floor(height) - foot(1, 1).height - SLACK;
  const pages: PaperRow[][] = [[LEAD]];
  let used = LEAD.height;
  const add = (rows: readonly PaperRow[]) => {
    pages[pages.length - 1]?.push(...rows);
    used += heightOf(rows);
  };
  const turn = (heading: readonly PaperRow[]) => {
    pages.push([]);
    used = 0;
    add([LEAD, ...heading]);
  };
  let before: Placed | undefined;
  for (const block of blocks) {
    const { rows, heading = [], together, newPage, withLast } = block;
    const whole = heightOf(heading) + heightOf(rows);
    const isFull = newPage || (together && used + whole > room);
    if (isFull && used > LEAD.height) {
      turn(withLast ? comingAlong(pages, before, room - LEAD.height - whole) : []);
    }
    before = { block, page: pages.length, from: pages[pages.length - 1]?.length ?? 0 };
    let isBegun = heading.length === 0;
    const waiting = [...rows];
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const needed = row.height + (isBegun ? 0 : heightOf(heading));
      const parts =
        used + needed > room ? parted(row, widths, room, room - used - (needed - row.height)) : undefined;
      if (parts) {
        row = parts[0];
        waiting.unshift(parts[1]);
      } else if (used + needed > room && used > LEAD.height + (isBegun ? heightOf(heading) : 0)) {
        turn(heading);
        isBegun = true;
        // It may be longer than the new page, too.
        waiting.unshift(row);
        continue;
      }
      if (!isBegun) add(heading);
      isBegun = true;
      add([row]);
      if (parts) turn(heading);
    }
  }
  return pages.flatMap((rows, index) => {
    const free = room - heightOf(rows);
    const filler = free >= SMALLEST ? [{ cells: [{ text: '' }], height: free }] : [];
    return [...rows, ...filler, foot(index + 1, pages.length)];
  });
}

/** A block as it was put on pages: on which one it begins, and behind how many rows. */
interface Placed {
  block: Block;
  page: number;
  from: number;
}

/**
 * Taken off the last page for the next one: the block before when it is kept together, otherwise its last row below its
 * headings. Nothing when that leaves nothing behind, or has no room.
 */
function comingAlong(pages: PaperRow[][], before: Placed | undefined, room: number): PaperRow[] {
  const page = pages[pages.length - 1];
  if (!page || !before) return [];
  const { block, from } = before;
  const { heading = [], together } = block;
  const begun = before.page === pages.length ? from : 1;
  const isWhole = together && before.page === pages.length;
  const count = isWhole ? page.length - from : 1;
  const rows = page.slice(page.length - count);
  const coming = isWhole ? rows : [...heading, ...rows];
  const isLeftAlone = isWhole ? from <= 1 : page.length - count <= begun + heading.length;
  if (isLeftAlone || heightOf(coming) > room) return [];
  page.splice(page.length - count);
  return coming;
}

/** Sheets makes no row lower. */
const SMALLEST = 3;

/** A row as high as its tallest text. */
export function fitted(cells: PaperCell[], widths: readonly number[], least = 0): PaperRow {
  const heights = placed(cells, widths).map(
    ({ cell, width }) => lineStarts(cell.text, width, faceOf(cell)).length * lineHeight(faceOf(cell)) + 7,
  );
  return { cells, height: Math.max(least, ...heights) };
}

/** A long row as what fits into `free` pixels and the rest; nothing when it is not long, or two lines do not fit. */
function parted(
  row: PaperRow,
  widths: readonly number[],
  room: number,
  free: number,
): [PaperRow, PaperRow] | undefined {
  if (row.height <= room * LONG || row.charts || row.pictures) return undefined;
  const tallest = Math.max(...row.cells.map((cell) => lineHeight(faceOf(cell))));
  if (free < 2 * tallest + 7) return undefined;
  const halves = placed(row.cells, widths).map(({ cell, width }) => {
    const starts = lineStarts(cell.text, width, faceOf(cell));
    const lines = Math.floor((free - 7) / lineHeight(faceOf(cell)));
    return [part(cell, 0, starts[lines], 'begins'), part(cell, starts[lines], undefined, 'ends')] as const;
  });
  const [first, rest] = [halves.map(([one]) => one), halves.map(([, one]) => one)];
  return [fitted(first, widths), fitted(rest, widths)];
}

function part(
  cell: PaperCell,
  from: number | undefined,
  to: number | undefined,
  which: 'begins' | 'ends',
): PaperCell {
  const start = from ?? cell.text.length;
  const end = to ?? cell.text.length;
  const boxed = cell.style?.boxed;
  const goesOn = (boxed === 'ends' && which === 'begins') || (boxed === 'begins' && which === 'ends');
  const redline = (cell.redline ?? [])
    .map(
      (one): Redline => ({
        ...one,
        from: Math.max(one.from, start) - start,
        to: Math.min(one.to, end) - start,
      }),
    )
    .filter((one) => one.from < one.to);
  return {
    ...cell,
    text: cell.text.slice(start, end).replace(/\n$/, ''),
    style: { ...cell.style, ...(boxed ? { boxed: goesOn ? 'goes on' : which } : {}) },
    ...(cell.redline ? { redline } : {}),
  };
}

/** Cells with the pixels that their text may be wide. */
function placed(
  cells: readonly PaperCell[],
  widths: readonly number[],
): { cell: PaperCell; width: number }[] {
  let column = 0;
  return cells.map((cell) => {
    const from = column;
    column += cell.span ?? 1;
    return { cell, width: widths.slice(from, column).reduce((sum, width) => sum + width, 0) - PADDING };
  });
}

function heightOf(rows: readonly PaperRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

export const USUAL_SIZE = 9;

function faceOf({ style }: { style?: PaperStyle }) {
  return { size: style?.size ?? USUAL_SIZE, bold: style?.bold ?? false };
}
