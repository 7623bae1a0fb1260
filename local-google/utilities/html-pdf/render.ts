/**
 * Simple HTML as a PDF, as `getAs('application/pdf')` gives it: headings, paragraphs, lists, tables, pictures that are
 * in the page itself, on A4. Line breaks and page cuts are ours.
 */
import PDFDocument from 'pdfkit';
import { Fonts } from '../../spreadsheet/pdf/fonts';
import { type Element, type Node, parseHtml } from './parse';
import { type Box, boxOf, isBlock, PLAIN, pointsOf, type Style, styleOf } from './style';

type Pdf = PDFKit.PDFDocument;
const PAGE = { width: 595, height: 842, margin: 56 };
const LINE = 1.3;
const CELL_PADDING = 4;

interface Word {
  text: string;
  style: Style;
}

export function renderHtmlPdf(html: string, at: number): Uint8Array {
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: true,
    compress: false,
    info: { CreationDate: new Date(at), ModDate: new Date(at) },
  });
  new Flow(pdf, new Fonts(pdf)).children(parseHtml(html), PLAIN);
  pdf.end();
  const parts: Uint8Array[] = [];
  for (let part = pdf.read(); part !== null; part = pdf.read()) parts.push(part as Uint8Array);
  return new Uint8Array(Buffer.concat(parts));
}

/** Writes downwards between two edges, from page to page. */
class Flow {
  private y: number;

  constructor(
    private readonly pdf: Pdf,
    private readonly fonts: Fonts,
    private readonly left = PAGE.margin,
    private readonly right = PAGE.width - PAGE.margin,
    top = PAGE.margin,
    /** A table's cell does not turn the page by itself. */
    private readonly turns = true,
    private readonly draws = true,
  ) {
    this.y = top;
  }

  /** Inline content is collected into paragraphs; blocks stand between them. */
  children(element: Element, style: Style): void {
    let line: Word[] = [];
    const flush = () => {
      this.paragraph(line, style);
      line = [];
    };
    const inline = (node: Node, around: Style): void => {
      if (typeof node === 'string') {
        line.push({ text: around.keepsBlanks ? node : node.replace(/\s+/g, ' '), style: around });
        return;
      }
      const own = styleOf(node, around);
      if (node.name === 'br') line.push({ text: '\n', style: own });
      else if (node.name === 'img' || isBlock(node.name)) {
        flush();
        this.block(node, own);
      } else for (const child of node.children) inline(child, own);
    };
    for (const child of element.children) inline(child, style);
    flush();
  }

  /** How high content would be, without drawing it. */
  private heightOf(element: Element, style: Style, width: number): number {
    const flow = new Flow(this.pdf, this.fonts, 0, width, 0, false, false);
    flow.children(element, style);
    return flow.y;
  }

  private block(element: Element, style: Style): void {
    if (element.name === 'img') this.picture(element);
    else if (element.name === 'table') this.table(element, style);
    else this.framed(element, style);
  }

  private framed(element: Element, style: Style): void {
    const box = boxOf(element, style);
    if (box.breaksBefore && this.turns && this.y > PAGE.margin) this.turn();
    this.y += box.before;
    if (element.name === 'hr') {
      if (this.draws)
        this.pdf.moveTo(this.left, this.y).lineTo(this.right, this.y).lineWidth(0.5).stroke('#808080');
      this.y += 6;
    } else if (element.name === 'ul' || element.name === 'ol') this.list(element, style, box);
    else this.inside(element, style, box);
    this.y += box.after;
  }

  private inside(element: Element, style: Style, box: Box): void {
    const inner = new Flow(
      this.pdf,
      this.fonts,
      this.left + box.indent,
      this.right,
      this.y,
      this.turns,
      this.draws,
    );
    if (this.draws && (box.background || box.border)) {
      const height = this.heightOf(element, style, this.right - this.left - box.indent);
      this.frame(this.left, this.y, this.right - this.left, height, box);
    }
    inner.children(element, style);
    this.y = inner.y;
  }

  private list(element: Element, style: Style, box: Box): void {
    let number = 1;
    for (const item of element.children) {
      if (typeof item === 'string' || item.name !== 'li') continue;
      const own = styleOf(item, style);
      const mark = element.name === 'ol' ? `${number}.` : '•';
      number += 1;
      this.room(own.size * LINE);
      if (this.draws) this.write(mark, this.left + box.indent - this.width(mark, own) - 6, this.y, own);
      const inner = new Flow(
        this.pdf,
        this.fonts,
        this.left + box.indent,
        this.right,
        this.y,
        this.turns,
        this.draws,
      );
      inner.children(item, own);
      this.y = inner.y;
    }
  }

  private table(element: Element, style: Style): void {
    const rows = rowsOf(element);
    const count = Math.max(1, ...rows.map((row) => row.reduce((sum, cell) => sum + span(cell), 0)));
    const total = this.right - this.left;
    const width = total / count;
    const hasBorder =
      Number(element.attributes.border ?? 0) > 0 || boxOf(element, style).border !== undefined;
    for (const row of rows) {
      const styles = row.map((cell) => styleOf(cell, style));
      const heights = row.map((cell, index) =>
        this.heightOf(cell, styles[index] as Style, width * span(cell) - 2 * CELL_PADDING),
      );
      const height = Math.max(0, ...heights) + 2 * CELL_PADDING;
      this.room(height);
      let x = this.left;
      for (const [index, cell] of row.entries()) {
        const own = styles[index] as Style;
        const box = boxOf(cell, own);
        const cellWidth = width * span(cell);
        if (this.draws)
          this.frame(x, this.y, cellWidth, height, {
            ...box,
            border: box.border ?? (hasBorder ? '#000000' : undefined),
          });
        const inner = new Flow(
          this.pdf,
          this.fonts,
          x + CELL_PADDING,
          x + cellWidth - CELL_PADDING,
          this.y + CELL_PADDING,
          false,
          this.draws,
        );
        inner.children(cell, own);
        x += cellWidth;
      }
      this.y += height;
    }
  }

  private frame(
    x: number,
    y: number,
    width: number,
    height: number,
    { background, border }: Partial<Box>,
  ): void {
    if (background) this.pdf.rect(x, y, width, height).fill(background);
    if (border) this.pdf.rect(x, y, width, height).lineWidth(0.5).stroke(border);
  }

  /** Only pictures that are in the page itself: nothing is fetched (platform.md §5.2). */
  private picture({ attributes }: Element): void {
    const data = /^data:image\/(?:png|jpe?g);base64,(.+)$/s.exec(attributes.src ?? '')?.[1];
    if (!data) return;
    const image = (
      this.pdf as Pdf & { openImage(source: Buffer): { width: number; height: number } }
    ).openImage(Buffer.from(data, 'base64'));
    const wanted = pointsOf(attributes.width ?? '', PLAIN.size) ?? image.width * 0.75;
    const width = Math.min(wanted, this.right - this.left);
    const height = (width / image.width) * image.height;
    this.room(height);
    if (this.draws) this.pdf.image(Buffer.from(data, 'base64'), this.left, this.y, { width, height });
    this.y += height;
  }

  private paragraph(words: Word[], block: Style): void {
    if (!words.some((word) => /\S|\n/.test(word.text) || word.style.keepsBlanks)) return;
    for (const line of this.lines(words)) {
      const size = Math.max(...line.map((word) => word.style.size), 0) || block.size;
      this.room(size * LINE);
      const width = line.reduce((sum, word) => sum + this.width(word.text, word.style), 0);
      const free = this.right - this.left - width;
      let x = this.left + (block.align === 'right' ? free : block.align === 'center' ? free / 2 : 0);
      for (const word of line) {
        if (this.draws) this.write(word.text, x, this.y, word.style, size);
        x += this.width(word.text, word.style);
      }
      this.y += size * LINE;
    }
  }

  private lines(words: Word[]): Word[][] {
    const lines: Word[][] = [[]];
    let width = 0;
    for (const { text, style } of words) {
      for (const part of text.match(/\n|[^\s]+|[^\S\n]+/g) ?? []) {
        if (part === '\n') {
          lines.push([]);
          width = 0;
          continue;
        }
        const isBlank = part.trim() === '';
        const own = this.width(part, style);
        const line = lines.at(-1) as Word[];
        if (isBlank && line.length === 0 && !style.keepsBlanks) continue;
        if (!isBlank && line.length > 0 && width + own > this.right - this.left) {
          lines.push([{ text: part, style }]);
          width = own;
          continue;
        }
        line.push({ text: part, style });
        width += own;
      }
    }
    return lines;
  }

  private write(text: string, x: number, y: number, style: Style, line = style.size): void {
    this.pdf.fillColor(style.color);
    this.fonts.draw(text, x, y + line, style);
    if (!style.underline) return;
    const under = y + line + 1.5;
    this.pdf
      .moveTo(x, under)
      .lineTo(x + this.width(text, style), under)
      .lineWidth(0.5)
      .stroke(style.color);
  }

  private width(text: string, style: Style): number {
    return this.fonts.measure(text, style);
  }

  private room(height: number): void {
    if (this.turns && this.y + height > PAGE.height - PAGE.margin && this.y > PAGE.margin) this.turn();
  }

  private turn(): void {
    if (this.draws) this.pdf.addPage();
    this.y = PAGE.margin;
  }
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  for (const child of table.children) {
    if (typeof child === 'string') continue;
    if (child.name === 'tr')
      rows.push(
        child.children.filter((one): one is Element => typeof one !== 'string' && /^t[dh]$/.test(one.name)),
      );
    else if (['thead', 'tbody', 'tfoot'].includes(child.name)) rows.push(...rowsOf(child));
  }
  return rows;
}

const span = (cell: Element) => Math.max(1, Number(cell.attributes.colspan ?? 1) || 1);
