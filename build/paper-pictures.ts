/**
 * Pictures of papers for the manual: the pages of their PDFs, made by the sample office and drawn by pdf.js, without a
 * browser. `node build/run.mjs build/paper-pictures.ts` takes them alone.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePaper } from '../samples/clicks';
import { ACCOUNTS, openSampleOffice } from '../samples/office';
import { play, readSamples } from '../samples/play';
import { APPS_SCRIPT_FOLDER } from './apps-script';
import { drawnPage, PICTURES_FOLDER } from './camera';

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
    writeFileSync(
      join(PICTURES_FOLDER, `${name}.png`),
      await drawnPage(Buffer.from(done.pdf, 'base64'), page, SCALE),
    );
  }
  office.google.close();
}

if (process.argv[1]?.endsWith('paper-pictures.ts')) await takePaperPictures();
