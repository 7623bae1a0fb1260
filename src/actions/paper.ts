/**
 * A paper as plain data: what a tab holds and how it looks when printed. Made by `src/pages`, written into the
 * sheet by `src/google`; neither knows the other.
 */
import type { Office } from '../domain/office';

export interface PaperStyle {
  bold?: boolean;
  italic?: boolean;
  /** Points. */
  size?: number;
  align?: 'LEFT' | 'CENTER' | 'RIGHT';
  middle?: boolean;
  /** `#rrggbb` */
  background?: string;
  /** Lines around the cell; of a row that goes on on the next page, only where it begins or ends. */
  boxed?: boolean | 'begins' | 'goes on' | 'ends';
  /** The thick rule under a letterhead. */
  thickBelow?: boolean;
  /** The thin rule above a page's foot. */
  thinAbove?: boolean;
}

/** A stretch of a text that was taken out or put in, by where it begins and ends. */
export interface Redline {
  from: number;
  to: number;
  how: 'removed' | 'added';
}

export interface PaperCell {
  text: string;
  /** Written as a number, which charts can read; its text is how it is shown. */
  number?: number;
  style?: PaperStyle;
  /** Columns it spans; 1 unless told. */
  span?: number;
  redline?: Redline[];
}

/** A native chart over its row: columns for each series, one group for each of its rows. */
export interface PaperChart {
  title: string;
  /** Columns of the names and of each series of numbers, counted from 0. */
  names: number;
  series: number[];
  /** The rows of its data, which follow each other in the paper; the first is the heading, which names the series. */
  data: PaperRow[];
  /** Pixels, from the left of the paper. */
  x: number;
  width: number;
  height: number;
}

/** A picture of a file in Drive over its row: whole and in proportion in the middle of its frame, in pixels. */
export interface PaperPicture {
  fileId: string;
  /** From the left of the paper, and from the top of the row. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** The office's: a paper is not made without it. */
  isLogo?: true;
}

export interface PaperRow {
  /** From the left; a row may start further right by an empty cell. */
  cells: PaperCell[];
  /** Pixels. */
  height: number;
  charts?: PaperChart[];
  pictures?: PaperPicture[];
}

export interface Paper {
  /** Pixels, column by column. */
  widths: number[];
  rows: PaperRow[];
}

export type Orientation = Office['orientation'];

/** Millimetres, upright. F4 is Folio as Indonesian offices have it. */
const SIZES: Record<Office['paper'], readonly [width: number, height: number]> = {
  A4: [210, 297],
  F4: [215, 330],
};

/** Millimetres around what is printed (domain.md §2.1); each page begins with an empty row besides. */
export const MARGINS = { top: 9, bottom: 12, left: 20, right: 15 } as const;

/** Millimetres of a sheet as it is turned. */
export function sheetOf(paper: Office['paper'], orientation: Orientation): { width: number; height: number } {
  const [short, long] = SIZES[paper];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/** Pixels of a page's height, when the columns are fitted to its width. */
export function pageHeight(widths: readonly number[], sheet: { width: number; height: number }): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const { top, bottom, left, right } = MARGINS;
  return (total * (sheet.height - top - bottom)) / (sheet.width - left - right);
}
