/**
 * Pictures of papers for the manual: the pages of their PDFs, made by the sample office and drawn by pdf.js, without a
 * browser. `node build/run.mjs build/paper-pictures.ts` takes them alone.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { makePaper } from '../samples/clicks';
import { ACCOUNTS, openSampleOffice } from '../samples/office';
import { play, readSamples } from '../samples/play';
import { APPS_SCRIPT_FOLDER } from './apps-script';

const FOLDER = 'docs/pictures';
/** Pixels for each of a page's points. */
const SCALE = 0.96;

interface Shown {
  name: string;
  paper: Parameters<typeof makePaper>[2];
  request: object;
  page: number;
}

const SHOWN: readonly Shown[] = [
  {
    name: 'lembar-tanggapan-pdf',
    paper: 'responseSheets',
    request: { number: 'MS-2026-0001', month: '' },
    page: 1,
  },
  {
    name: 'lembar-tanggapan-koreksi-pdf',
    paper: 'responseSheets',
    request: { number: 'MS-2026-0001', month: '' },
    page: 2,
  },
];

export async function takePaperPictures(): Promise<void> {
  const startAt = Date.parse('2026-11-02T07:30:00+07:00');
  const office = openSampleOffice({ bundle: APPS_SCRIPT_FOLDER, startAt });
  for (const _step of play(office, readSamples()));
  for (const { name, paper, request, page } of SHOWN) {
    const { done, refused } = makePaper(office, ACCOUNTS.sekretaris.email, paper, request);
    if (!done) throw new Error(`${name}: ${refused}`);
    writeFileSync(join(FOLDER, `${name}.png`), await pageOf(Buffer.from(done.pdf, 'base64'), page));
  }
  office.google.close();
}

async function pageOf(pdf: Uint8Array, number: number): Promise<Buffer> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, viewport }).promise;
  await task.destroy();
  return canvas.encode('png');
}

if (process.argv[1]?.endsWith('paper-pictures.ts')) await takePaperPictures();
