/**
 * Puts the lines of each box on a page: aligned, clipped at what they may not cross, and, in a row taller than
 * a page, continued. Apart from render.ts for its length.
 */
import type { Fonts } from './fonts';
import { type Box, type Layout, PADDING, sum, textHeight, widthOfPieces } from './layout';
import type { Page } from './pages';
import type { Piece } from './pieces';

type Pdf = PDFKit.PDFDocument;

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Of a line's height: where letters stand in it. */
const BASELINE = 0.82;

export function drawTexts(pdf: Pdf, fonts: Fonts, layout: Layout, page: Page): void {
  let y = 0;
  page.bands.forEach((band, index) => {
    for (let column = page.fromColumn; column < page.toColumn; column += 1) {
      const box = layout.boxAt.get(band.row * layout.widths.length + column);
      // A block is drawn once a page, at its first column there, and only on the page where it begins.
      if (!box?.lines.length || band.row !== box.row) continue;
      if (column !== Math.max(box.column, page.fromColumn)) continue;
      const area: Area = {
        x: sum(layout.widths, page.fromColumn, box.column) - sum(layout.widths, box.column, page.fromColumn),
        y,
        width: sum(layout.widths, box.column, box.columnEnd),
        height: 0,
      };
      for (const one of page.bands.slice(index)) if (one.row < box.rowEnd) area.height += one.height;
      const isCut = band.from > 0 || band.to < (layout.heights[band.row] ?? 0);
      if (isCut) drawPart(pdf, fonts, box, area, band);
      else drawWhole(pdf, fonts, box, area, roomFor(layout, page, box, area));
    }
    y += band.height;
  });
}

function drawWhole(pdf: Pdf, fonts: Fonts, box: Box, area: Area, room: Area): void {
  const free = area.height - 2 * PADDING - textHeight(box);
  // What does not fit begins at the top, so that its beginning can be read.
  const share = free < 0 || box.verticalAlign === 'TOP' ? 0 : box.verticalAlign === 'MIDDLE' ? 0.5 : 1;
  const top = area.y + PADDING + free * share;
  const widest = Math.max(...box.lines.map((line) => widthOfPieces(line, fonts.measure)));
  const clips = widest > area.width - 2 * PADDING + 0.01 || free < -0.01;
  if (clips) pdf.save().rect(room.x, room.y, room.width, room.height).clip();
  box.lines.forEach((line, index) => {
    drawLine(pdf, fonts, box, area, line, top + index * box.lineHeight);
  });
  if (clips) pdf.restore();
}

/** The lines of a row's part; all from the top, or the parts would not join. */
function drawPart(pdf: Pdf, fonts: Fonts, box: Box, area: Area, part: { from: number; to: number }): void {
  box.lines.forEach((line, index) => {
    const top = PADDING + index * box.lineHeight;
    if (top < part.from - 0.01 || top >= part.to - 0.01) return;
    drawLine(pdf, fonts, box, area, line, area.y + top - part.from + (part.from > 0 ? PADDING : 0));
  });
}

function drawLine(pdf: Pdf, fonts: Fonts, box: Box, area: Area, line: Piece[], top: number): void {
  const free = area.width - 2 * PADDING - widthOfPieces(line, fonts.measure);
  const baseline = top + box.lineHeight * BASELINE;
  let x = area.x + PADDING + free * { LEFT: 0, CENTER: 0.5, RIGHT: 1 }[box.align];
  for (const { text, style, color, underline, strikethrough } of line) {
    const width = fonts.measure(text, style);
    pdf.fillColor(color);
    fonts.draw(text, x, baseline, style);
    const thickness = style.size / 14;
    if (underline) pdf.rect(x, baseline + style.size * 0.1, width, thickness).fill(color);
    if (strikethrough) pdf.rect(x, baseline - style.size * 0.28, width, thickness).fill(color);
    x += width;
  }
}

/** Where a box's text may be seen: the box, and, for text that overflows, its empty neighbours on the page. */
function roomFor(layout: Layout, page: Page, box: Box, area: Area): Area {
  let from = Math.max(box.column, page.fromColumn);
  let to = Math.min(box.columnEnd, page.toColumn);
  if (box.overflows) {
    const isEmpty = (column: number) => {
      const neighbour = layout.boxAt.get(box.row * layout.widths.length + column);
      return !neighbour || (neighbour.lines.length === 0 && neighbour.columnEnd - neighbour.column === 1);
    };
    if (box.align !== 'RIGHT') while (to < page.toColumn && isEmpty(to)) to += 1;
    if (box.align !== 'LEFT') while (from > page.fromColumn && isEmpty(from - 1)) from -= 1;
  }
  const x = sum(layout.widths, page.fromColumn, from);
  return { x, y: area.y, width: sum(layout.widths, from, to), height: area.height };
}
