/**
 * What a PDF draws, read by another program (pdf.js) than the one that wrote it: texts, pictures and bars with their
 * places, in points from the page's lower left corner.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

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

export function pdfDrawings(bytes: Uint8Array): PdfDrawings {
  const run = spawnSync(process.execPath, [join(process.cwd(), 'test', 'read-drawings.mjs')], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`Not a readable PDF: ${run.stderr}`);
  return JSON.parse(run.stdout) as PdfDrawings;
}
