/**
 * The lines around cells. Apart, because an edge belongs to two cells, which may disagree, and because pages
 * bring together rows that are no neighbours in the sheet.
 */
import type { Border } from '../../documents';
import type { Layout } from './layout';
import type { Band, Page } from './pages';

type Side = 'top' | 'bottom' | 'left' | 'right';
/** `null`: inside a merged block, where nothing may be drawn. */
type Edge = Border | null | undefined;

/** A straight line on a page, in pixels of the sheet. */
export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  border: Border;
}

export const LINE_WIDTH: Record<Border['style'], number> = {
  NONE: 0,
  DOTTED: 1,
  DASHED: 1,
  SOLID: 1,
  SOLID_MEDIUM: 2,
  SOLID_THICK: 3,
  DOUBLE: 3,
};

const GRIDLINE: Border = { style: 'SOLID', color: '#d9d9d9' };

export class Edges {
  private readonly edges = new Map<string, Edge>();

  constructor(private readonly layout: Layout) {
    for (let row = 0; row < layout.heights.length; row += 1) {
      for (let column = 0; column < layout.widths.length; column += 1) this.read(row, column);
    }
    for (const box of layout.boxes) this.surround(box);
  }

  /** All lines of a page, gridlines first, joined where they continue each other. */
  linesOf(page: Page, gridlines: boolean): Line[] {
    const lines = [...this.horizontal(page, gridlines), ...this.vertical(page, gridlines)];
    return lines.sort((a, b) => strength(a.border) - strength(b.border));
  }

  private read(row: number, column: number): void {
    const box = this.layout.boxAt.get(row * this.layout.widths.length + column);
    if (!box) return;
    const inner: Record<Side, boolean> = {
      top: row > box.row,
      bottom: row < box.rowEnd - 1,
      left: column > box.column,
      right: column < box.columnEnd - 1,
    };
    for (const side of ['top', 'bottom', 'left', 'right'] as const) {
      if (inner[side]) this.edges.set(`${side}${row}/${column}`, null);
    }
  }

  /** A merged block has the borders of its first cell, all around. */
  private surround(box: Layout['boxes'][number]): void {
    const borders = box.format.borders ?? {};
    const put = (side: Side, row: number, column: number) => {
      const border = borders[side];
      if (border && border.style !== 'NONE') this.edges.set(`${side}${row}/${column}`, border);
    };
    for (let column = box.column; column < box.columnEnd; column += 1) {
      put('top', box.row, column);
      put('bottom', box.rowEnd - 1, column);
    }
    for (let row = box.row; row < box.rowEnd; row += 1) {
      put('left', row, box.column);
      put('right', row, box.columnEnd - 1);
    }
  }

  private edge(side: Side, row: number, column: number): Edge {
    return this.edges.get(`${side}${row}/${column}`);
  }

  private *horizontal(page: Page, gridlines: boolean): Iterable<Line> {
    let y = 0;
    for (let index = 0; index <= page.bands.length; index += 1) {
      const above = page.bands[index - 1];
      const below = page.bands[index];
      const run = new Run();
      let x = 0;
      for (let column = page.fromColumn; column < page.toColumn; column += 1) {
        const width = this.layout.widths[column] ?? 0;
        run.add(x, x + width, this.between(above, below, column, gridlines));
        x += width;
      }
      for (const { from, to, border } of run.parts) yield { x1: from, x2: to, y1: y, y2: y, border };
      y += below?.height ?? 0;
    }
  }

  /** The edge between two bands of a page; the rows that the page break or the header hides have a say too. */
  private between(
    above: Band | undefined,
    below: Band | undefined,
    column: number,
    gridlines: boolean,
  ): Edge {
    if (above && below && above.row === below.row) return undefined;
    const edges: Edge[] = [];
    const cutAbove = above && above.to < (this.layout.heights[above.row] ?? 0);
    const cutBelow = below && below.from > 0;
    if (above && !cutAbove) {
      edges.push(this.edge('bottom', above.row, column), this.edge('top', above.row + 1, column));
    }
    if (below && !cutBelow) {
      edges.push(this.edge('top', below.row, column), this.edge('bottom', below.row - 1, column));
    }
    return strongest(edges, gridlines);
  }

  private *vertical(page: Page, gridlines: boolean): Iterable<Line> {
    let x = 0;
    for (let column = page.fromColumn; column <= page.toColumn; column += 1) {
      const run = new Run();
      let y = 0;
      for (const band of page.bands) {
        const edges = [this.edge('right', band.row, column - 1), this.edge('left', band.row, column)];
        run.add(y, y + band.height, strongest(edges, gridlines));
        y += band.height;
      }
      for (const { from, to, border } of run.parts) yield { x1: x, x2: x, y1: from, y2: to, border };
      x += this.layout.widths[column] ?? 0;
    }
  }
}

/** Joins stretches of the same border, so that dashes run on and corners meet. */
class Run {
  readonly parts: { from: number; to: number; border: Border }[] = [];

  add(from: number, to: number, border: Edge): void {
    if (!border) return;
    const last = this.parts.at(-1);
    if (last?.to === from && last.border.style === border.style && last.border.color === border.color) {
      last.to = to;
    } else {
      this.parts.push({ from, to, border });
    }
  }
}

function strongest(edges: Edge[], gridlines: boolean): Edge {
  let best: Edge;
  for (const edge of edges) if (edge && (!best || strength(edge) > strength(best))) best = edge;
  if (best || !gridlines || edges.some((edge) => edge === null)) return best;
  return GRIDLINE;
}

function strength(border: Border): number {
  return border === GRIDLINE ? 0 : LINE_WIDTH[border.style];
}
