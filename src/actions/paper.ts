/**
 * A paper as plain data: what a tab holds and how it looks when printed. Made by `src/pages`, written into the
 * sheet by `src/google`; neither knows the other.
 */
export interface PaperStyle {
  bold?: boolean;
  italic?: boolean;
  /** Points. */
  size?: number;
  align?: 'LEFT' | 'CENTER' | 'RIGHT';
  middle?: boolean;
  /** `#rrggbb` */
  background?: string;
  boxed?: boolean;
  /** The thick rule under a letterhead. */
  thickBelow?: boolean;
  wrap?: boolean;
}

export interface PaperCell {
  text: string;
  style?: PaperStyle;
  /** Columns it spans; 1 unless told. */
  span?: number;
}

export interface PaperRow {
  /** From the left; a row may start further right by an empty cell. */
  cells: PaperCell[];
  /** Pixels; absent: as high as its text. Sheets fits no row to cells that span columns. */
  height?: number;
}

export interface Paper {
  /** Pixels, column by column. */
  widths: number[];
  rows: PaperRow[];
  /** Rows at the top that are repeated on every page. */
  frozenRows: number;
}
