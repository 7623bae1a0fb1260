/**
 * A cell's text in parts of one look: its own, or that of a run of it (Sheets v4 `TextFormatRun`, which goes on until
 * the next one begins). Pure, as the layout is.
 */
import type { Cell, CellFormat } from '../../documents';
import type { Span, TextStyle } from './text';

export interface Look {
  style: TextStyle;
  color: string;
  underline: boolean;
  strikethrough: boolean;
}

/** From where on a text looks so. */
export interface TextRun extends Look {
  from: number;
}

/** A stretch of a line. */
export interface Piece extends Look {
  text: string;
}

/** At least one, which begins with the text. */
export function textRuns(format: CellFormat, runs: Cell['runs'] = []): TextRun[] {
  const own = { from: 0, ...lookOf(format) };
  const others = runs.map((run) => ({ from: run.startIndex, ...lookOf({ ...format, ...run.format }) }));
  return others[0]?.from === 0 ? others : [own, ...others];
}

export function piecesIn(text: string, runs: readonly TextRun[], [from, to]: Span): Piece[] {
  return runs.flatMap(({ from: begins, ...look }, index) => {
    const start = Math.max(from, begins);
    const end = Math.min(to, runs[index + 1]?.from ?? to);
    return start < end ? [{ text: text.slice(start, end), ...look }] : [];
  });
}

function lookOf(format: CellFormat): Look {
  const {
    bold = false,
    italic = false,
    underline = false,
    strikethrough = false,
    color = '#000000',
  } = format;
  const style = { bold, italic, size: ((format.fontSize ?? 10) * 96) / 72 };
  return { style, color, underline, strikethrough };
}
