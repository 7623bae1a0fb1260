/**
 * Takes pictures of pages for the guides, always of the same size and kind, and weighs them. Apart from pictures.ts,
 * which tells what is to be seen on them.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Locator, Page } from 'playwright-core';

export const PICTURES_FOLDER = 'docs/pictures';
/** Kilobytes that one picture, and all of them, may weigh: they are read over slow lines. */
const HEAVIEST = 180;
const HEAVIEST_TOGETHER = 3500;

export const DESKTOP = { viewport: { width: 1280, height: 720 } };
export const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
export const TALL_PHONE = { ...PHONE, viewport: { width: 390, height: 1100 } };
/** A phone on which a letter can be seen whole. */
export const LONG_PHONE = { ...PHONE, viewport: { width: 390, height: 1800 } };
export type Screen = typeof DESKTOP | typeof PHONE;

/** A page of the PDF in pixels for each of its points. */
const PDF_SCALE = 1.2;

export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page in a browser of its own, which shows nothing that changes with the machine. */
export async function newPage(browser: Browser, screen: Screen, address: string): Promise<Page> {
  const context = await browser.newContext({
    ...screen,
    deviceScaleFactor: 1,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** @param part of a page that is enough to see */
export async function keep(name: string, what: Page | Locator, part?: Part): Promise<void> {
  const path = join(PICTURES_FOLDER, `${name}.png`);
  const options = { path, animations: 'disabled', caret: 'hide' } as const;
  // What a frame holds reaches the screen a little after it is there.
  await ('goto' in what ? what : what.page()).waitForTimeout(300);
  if ('goto' in what) {
    // Away from everything that changes under the pointer.
    await what.mouse.move(what.viewportSize()?.width ?? 0, 0);
    await what.screenshot({ ...options, clip: part });
  } else {
    await what.page().mouse.move(0, 0);
    await what.screenshot(options);
  }
}

/** A page of a PDF as PNG, drawn without a browser. @param scale pixels for each of the page's points */
export async function drawnPage(pdf: Uint8Array, number: number, scale: number): Promise<Buffer> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const page = await (await task.promise).getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, viewport }).promise;
  await task.destroy();
  return canvas.encode('png');
}

/** The first page of a PDF. The browser packs a picture tighter than the canvas does. */
export async function keepFirstPage(name: string, page: Page, pdf: Buffer): Promise<void> {
  const picture = (await drawnPage(pdf, 1, PDF_SCALE)).toString('base64');
  await page.setContent(`<img alt="" style="display: block" src="data:image/png;base64,${picture}">`);
  await keep(name, page.locator('img'));
}

/** Prints what each picture weighs. Returns whether all of them are light enough. */
export function weigh(): boolean {
  const pictures = readdirSync(PICTURES_FOLDER)
    .sort()
    .map((name) => ({ name, kilobytes: Math.ceil(statSync(join(PICTURES_FOLDER, name)).size / 1024) }));
  for (const { name, kilobytes } of pictures)
    console.log(`${String(kilobytes).padStart(4)} KB  ${name}${kilobytes > HEAVIEST ? '  TOO HEAVY' : ''}`);
  const together = pictures.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
  console.log(`${together} KB together`);
  return together <= HEAVIEST_TOGETHER && pictures.every(({ kilobytes }) => kilobytes <= HEAVIEST);
}
