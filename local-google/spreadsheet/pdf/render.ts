/**
 * One tab of a spreadsheet as a PDF, the way Google's `…/export?format=pdf` prints it. Only draws; what stands
 * where is decided in layout.ts and pages.ts.
 */
import PDFDocument from 'pdfkit';
import type { SheetDocument } from '../../documents';
import type { PlacedCell } from '../../store';
import { Edges, LINE_WIDTH, type Line } from './borders';
import { drawCharts } from './charts';
import { drawTexts } from './draw-text';
import { Fonts } from './fonts';
import { type Layout, layOut, sum } from './layout';
import type { PdfOptions } from './options';
import { drawImages } from './overlay';
import { divide, type Page, scaleFor } from './pages';

type Pdf = PDFKit.PDFDocument;

export interface PrintedSheet {
  sheet: SheetDocument;
  cells: PlacedCell[];
  /** Of the spreadsheet. */
  title: string;
  /** The bytes of pictures that lie over the cells. */
  bytesOf?: (blobId: string) => Uint8Array;
}

/** Height that a line in the margin (title, page number) needs, in points. */
const MARGIN_LINE = 18;
const UNDATED = new Date(0);
const MARGIN_STYLE = { bold: false, italic: false, size: 8.5 };

export function renderSheetPdf(printed: PrintedSheet, options: PdfOptions): Uint8Array {
  const { sheet, cells, title } = printed;
  const pdf = new PDFDocument({
    size: [options.width, options.height],
    // Text is placed by hand; pdfkit must never turn a page by itself.
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    // Deflate gives other bytes on other processors.
    compress: false,
    // The file's identifier is made of it, so it may not be the moment of making.
    info: { Title: title, CreationDate: UNDATED },
  });
  // Google's exports have a title and a producer and no dates (recalled): the same tab is the same file, byte for byte.
  Object.defineProperty(pdf.info, 'CreationDate', { value: UNDATED, enumerable: false });
  const fonts = new Fonts(pdf);
  const layout = layOut(sheet, cells, options.range, fonts.measure);
  const edges = new Edges(layout);

  const header = headerText(printed, options);
  const top = header ? Math.max(options.margins.top, MARGIN_LINE) : options.margins.top;
  const bottom = options.pageNumber === 'NONE' ? 0 : MARGIN_LINE;
  const room = {
    width: options.width - options.margins.left - options.margins.right,
    height: options.height - top - Math.max(options.margins.bottom, bottom),
  };
  const scale = scaleFor(layout, room, options.scale);
  const pages = divide(layout, room.width / scale, room.height / scale, options.repeatFrozenRows);

  pages.forEach((page, index) => {
    pdf.addPage();
    pdf.save();
    const width = sum(layout.widths, page.fromColumn, page.toColumn) * scale;
    const height = page.bands.reduce((total, band) => total + band.height, 0) * scale;
    pdf.translate(
      options.margins.left + (room.width - width) * SHARE[options.horizontalAlignment],
      top + (room.height - height) * SHARE[options.verticalAlignment],
    );
    pdf.scale(scale);
    drawBackgrounds(pdf, layout, page);
    drawTexts(pdf, fonts, layout, page);
    for (const line of edges.linesOf(page, options.gridlines)) drawLine(pdf, line);
    drawCharts(pdf, fonts, printed, layout, page);
    if (printed.bytesOf) drawImages(pdf, sheet, printed.bytesOf, layout, page);
    pdf.restore();
    if (header) drawInMargin(pdf, fonts, header, options, 'LEFT', top / 2);
    if (options.pageNumber !== 'NONE') {
      const y = options.height - Math.max(options.margins.bottom, MARGIN_LINE) / 2;
      drawInMargin(pdf, fonts, `${index + 1}/${pages.length}`, options, options.pageNumber, y);
    }
  });
  return finish(pdf);
}

const SHARE = { LEFT: 0, TOP: 0, CENTER: 0.5, MIDDLE: 0.5, RIGHT: 1, BOTTOM: 1 };

function headerText({ sheet, title }: PrintedSheet, options: PdfOptions): string {
  return [options.showTitle ? title : '', options.showSheetName ? sheet.title : '']
    .filter(Boolean)
    .join(' – ');
}

function drawInMargin(
  pdf: Pdf,
  fonts: Fonts,
  text: string,
  options: PdfOptions,
  align: 'LEFT' | 'CENTER' | 'RIGHT',
  middle: number,
): void {
  const { left, right } = options.margins;
  const free = options.width - left - right - fonts.measure(text, MARGIN_STYLE);
  pdf.fillColor('#444444');
  fonts.draw(text, left + free * SHARE[align], middle + MARGIN_STYLE.size * 0.36, MARGIN_STYLE);
}

function drawBackgrounds(pdf: Pdf, layout: Layout, page: Page): void {
  let y = 0;
  for (const band of page.bands) {
    let x = 0;
    for (let column = page.fromColumn; column < page.toColumn; column += 1) {
      const width = layout.widths[column] ?? 0;
      const color = layout.boxAt.get(band.row * layout.widths.length + column)?.format.backgroundColor;
      if (color && color.toLowerCase() !== '#ffffff') pdf.rect(x, y, width, band.height).fill(color);
      x += width;
    }
    y += band.height;
  }
}

function drawLine(pdf: Pdf, { x1, y1, x2, y2, border }: Line): void {
  const stroke = (shift: number, width: number) => {
    const [dx, dy] = y1 === y2 ? [0, shift] : [shift, 0];
    pdf
      .lineWidth(width)
      .moveTo(x1 + dx, y1 + dy)
      .lineTo(x2 + dx, y2 + dy)
      .stroke(border.color);
  };
  pdf.undash().lineCap('square');
  const width = LINE_WIDTH[border.style];
  if (border.style === 'DOUBLE') {
    stroke(-1, 1);
    stroke(1, 1);
    return;
  }
  if (border.style === 'DASHED') pdf.lineCap('butt').dash(4, { space: 2 });
  if (border.style === 'DOTTED') pdf.lineCap('butt').dash(1, { space: 2 });
  stroke(0, width);
  pdf.undash();
}

/** pdfkit is a stream, but all of it stands ready once it is ended. */
function finish(pdf: Pdf): Uint8Array {
  pdf.end();
  const parts: Uint8Array[] = [];
  for (let part = pdf.read(); part !== null; part = pdf.read()) parts.push(part as Uint8Array);
  return new Uint8Array(Buffer.concat(parts));
}
