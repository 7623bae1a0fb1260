/**
 * What a PDF draws, read by another program (pdf.js) than the one that wrote it: texts, pictures and bars with their
 * places, in points from the page's lower left corner.
 */
import { readPdf } from './pdf-reader';

interface Drawn {
  page: number;
  x: number;
  y: number;
}

export interface PdfDrawings {
  texts: (Drawn & { text: string; font: string; width: number })[];
  images: (Drawn & { width: number; height: number })[];
  /** Filled rectangles: backgrounds, and the lines through and under letters. */
  bars: (Drawn & { width: number; height: number; color: string })[];
}

export const pdfDrawings = (bytes: Uint8Array): PdfDrawings => readPdf('drawings', bytes);
