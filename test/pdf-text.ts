/**
 * What a PDF says, read by another program (pdf.js) than the one that wrote it. For tests of everything that
 * prints.
 */
import { readPdf } from './pdf-reader';

export interface PdfPage {
  /** Lines end with a line break. */
  text: string;
  /** Points. */
  width: number;
  height: number;
}

export const pdfPages = (bytes: Uint8Array): PdfPage[] => readPdf('pages', bytes);

/** The text of each page. */
export function pdfText(bytes: Uint8Array): string[] {
  return pdfPages(bytes).map((page) => page.text);
}
