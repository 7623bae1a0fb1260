/**
 * What a PDF says, read by another program (pdf.js) than the one that wrote it. For tests of everything that
 * prints.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface PdfPage {
  /** Lines end with a line break. */
  text: string;
  /** Points. */
  width: number;
  height: number;
}

export function pdfPages(bytes: Uint8Array): PdfPage[] {
  const run = spawnSync(process.execPath, [join(process.cwd(), 'test', 'read-pdf.mjs')], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(`Not a readable PDF: ${run.stderr}`);
  return JSON.parse(run.stdout) as PdfPage[];
}

/** The text of each page. */
export function pdfText(bytes: Uint8Array): string[] {
  return pdfPages(bytes).map((page) => page.text);
}
