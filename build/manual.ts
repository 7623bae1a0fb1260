/**
 * `npm run manual`: `docs/panduan` as one PDF to print. Markdown becomes a page that Chromium prints; twice, since only
 * the first print tells on which page each chapter begins, which is what its table of contents says in the second.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from './find-browser';
import { MANUAL_CHAPTERS } from './manual-chapters';
import { manualPage } from './manual-page';

const FOLDER = 'build/manual';
const FILE = join(FOLDER, 'Panduan Register Medsos.pdf');
const FOOT = `<div style="font:8px Arial,sans-serif;width:100%;margin:0 18mm;display:flex;justify-content:space-between;color:#475569">
<span>Panduan Register Medsos</span><span>Halaman <span class="pageNumber"></span> dari <span class="totalPages"></span></span></div>`;

const { path, sentence } = findBrowser();
console.log(sentence);
const browser = await chromium.launch({ executablePath: path, args: BROWSER_ARGUMENTS });
try {
  const chapters = MANUAL_CHAPTERS.map((name) => ({
    name,
    markdown: readFileSync(join('docs/panduan', `${name}.md`), 'utf8'),
  }));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const pictures = pathToFileURL(resolve('docs/panduan')).href;
  const first = await print(browser, manualPage(chapters, { version, pictures, pageOf: () => '' }));
  const pages = await firstPages(first, chapters.length);
  const pageOf = (index: number) => String(pages[index] ?? '');
  const bytes = await print(browser, manualPage(chapters, { version, pictures, pageOf }));
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, bytes);
  console.log(`${FILE}: ${chapters.length} chapters, ${Math.round(bytes.length / 1024)} KB.`);
} finally {
  await browser.close();
}

async function print(by: Browser, html: string): Promise<Buffer> {
  // A file, since pictures beside it may only be shown by a file.
  const folder = mkdtempSync(join(tmpdir(), 'manual-'));
  const file = join(folder, 'panduan.html');
  writeFileSync(file, html);
  try {
    const page = await by.newPage();
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    const bytes = await page.pdf({
      format: 'A4',
      margin: { top: '18mm', bottom: '20mm', left: '18mm', right: '18mm' },
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOT,
      outline: true,
      tagged: true,
    });
    await page.close();
    return bytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The page on which each chapter begins: there the mark stands that its heading carries. */
async function firstPages(bytes: Uint8Array, count: number): Promise<number[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const found: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = items.map((one) => ('str' in one ? one.str : '')).join('');
    for (let index = 0; index < count; index += 1) if (text.includes(`§${index}§`)) found[index] ??= number;
  }
  await pdf.destroy();
  if (found.filter(Boolean).length !== count) throw new Error('A chapter of the manual is on no page');
  return found;
}
