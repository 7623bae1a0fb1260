/**
 * Which columns and rows stand on which page. Pure, and apart from the layout, because the same layout is
 * divided differently by paper, margins and scale.
 */
import { type Layout, PADDING, sum } from './layout';
import type { PdfOptions } from './options';

/** A row on a page, or, when it is taller than a page, the part of it from `from` to `to`. */
export interface Band {
  row: number;
  from: number;
  to: number;
  height: number;
}

export interface Page {
  fromColumn: number;
  toColumn: number;
  bands: Band[];
}

/** The room for cells on a page, in points. */
export interface Room {
  width: number;
  height: number;
}

/** Points per pixel of the sheet. */
export function scaleFor(layout: Layout, room: Room, scale: PdfOptions['scale']): number {
  const byWidth = room.width / Math.max(1, sum(layout.widths));
  const byHeight = room.height / Math.max(1, sum(layout.heights));
  switch (scale) {
    case 'actual':
      return 0.75;
    case 'width':
      return byWidth;
    case 'height':
      return byHeight;
    case 'page':
      return Math.min(byWidth, byHeight);
  }
}

/** @param width,height of the room for cells, in pixels of the sheet. */
export function divide(layout: Layout, width: number, height: number, repeatFrozenRows: boolean): Page[] {
  const rows = divideRows(layout, height, repeatFrozenRows);
  const columns = divideColumns(layout.widths, width);
  // Google's order: over, then down.
  return rows.flatMap((bands) => columns.map(([fromColumn, toColumn]) => ({ fromColumn, toColumn, bands })));
}

/** Rounding must not push the last column or row of a fitted sheet to a page of its own. */
const TOLERANCE = 0.01;

function divideColumns(widths: number[], room: number): [number, number][] {
  const parts: [number, number][] = [];
  let from = 0;
  for (let column = 1; column < widths.length; column += 1) {
    if (sum(widths, from, column + 1) > room + TOLERANCE) {
      parts.push([from, column]);
      from = column;
    }
  }
  parts.push([from, widths.length]);
  return parts;
}

function divideRows(layout: Layout, room: number, repeatFrozenRows: boolean): Band[][] {
  const whole = (row: number): Band => {
    const height = layout.heights[row] ?? 0;
    return { row, from: 0, to: height, height };
  };
  const frozen = Array.from({ length: layout.frozenRows }, (_, row) => whole(row));
  const frozenHeight = frozen.reduce((total, band) => total + band.height, 0);
  // A header that fills most of a page would leave no room for what it heads.
  const repeated = repeatFrozenRows && frozenHeight < room * 0.6 ? frozen : [];

  const pages: Band[][] = [];
  let bands: Band[] = [];
  let used = 0;
  let hasOwn = false;
  const turn = () => {
    pages.push(bands);
    bands = [...repeated];
    used = repeated.length ? frozenHeight : 0;
    hasOwn = false;
  };
  const add = (band: Band) => {
    bands.push(band);
    used += band.height;
    hasOwn = true;
  };
  for (let row = 0; row < layout.heights.length; row += 1) {
    const band = whole(row);
    const roomOnEmptyPage = room - (row >= layout.frozenRows && repeated.length ? frozenHeight : 0);
    if (used + band.height > room + TOLERANCE && hasOwn) turn();
    if (band.height <= roomOnEmptyPage + TOLERANCE) {
      add(band);
      continue;
    }
    for (const part of slices(layout, band, roomOnEmptyPage)) {
      if (part.from > 0) turn();
      add(part);
    }
  }
  pages.push(bands);
  return pages;
}

/** The parts of a row that is taller than a page, cut between the lines of its tallest text. */
function slices(layout: Layout, band: Band, room: number): Band[] {
  const boxes = layout.boxes.filter((box) => box.row === band.row && box.rowEnd === band.row + 1);
  const step = Math.max(1, ...boxes.filter((box) => box.lines.length > 1).map((box) => box.lineHeight));
  const parts: Band[] = [];
  let from = 0;
  while (from < band.to) {
    const lead = from > 0 ? PADDING : 0;
    const left = band.to - from;
    if (left + lead <= room) {
      parts.push({ row: band.row, from, to: band.to, height: left + lead });
      break;
    }
    const start = from > 0 ? from : PADDING;
    const lines = Math.max(1, Math.floor((room - lead - PADDING - (start - from)) / step));
    const to = start + lines * step;
    parts.push({ row: band.row, from, to, height: to - from + lead + PADDING });
    from = to;
  }
  return parts;
}
