/** A small project of its own, served and opened in a real Chromium: for the browser tests of local-google. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../../../build/find-browser';
import { serve } from '../../../local-google/web/server';
import { type Workspace, workspace } from '../workspace';

const CLIENT = 'build/out/web';
const SCREENSHOTS = 'build/out/screens/local-google';
const PATIENCE = 45_000;

jest.setTimeout(180_000);

export interface Site extends Workspace {
  address: string;
  /** A new browser of its own, on a page of the site. */
  open(path: string, screen?: 'desktop' | 'phone'): Promise<Page>;
  /** What pages complained of since it was last asked. */
  complaints(): string[];
  /** The server stops and is at once there again, at the same address. */
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

const SCREENS = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
};

let browser: Browser | undefined;

afterAll(async () => {
  await browser?.close();
  browser = undefined;
});

export async function site(...given: Parameters<typeof workspace>): Promise<Site> {
  if (!existsSync(join(CLIENT, 'main.js')))
    throw new Error('Browser tests run what is built: run `npm run build` first.');
  const made = workspace(...given);
  let server = await serve(made.google, { port: 0, clientFolder: CLIENT });
  browser ??= await chromium.launch({ executablePath: findBrowser().path, args: BROWSER_ARGUMENTS });
  const chosen = browser;
  const errors: string[] = [];
  return {
    ...made,
    address: server.address,
    async open(path, screen = 'desktop') {
      const context = await chosen.newContext({
        ...SCREENS[screen],
        locale: 'id-ID',
        timezoneId: 'Asia/Jakarta',
      });
      context.setDefaultTimeout(PATIENCE);
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => errors.push(String(error.error().stack)));
      const page = await context.newPage();
      await page.goto(server.address + path);
      return page;
    },
    complaints: () => errors.splice(0),
    async startAgain() {
      const port = Number(new URL(server.address).port);
      await server.close();
      server = await serve(made.google, { port, clientFolder: CLIENT });
    },
    async close() {
      await Promise.all(chosen.contexts().map((context) => context.close()));
      await server.close();
    },
  };
}

/** Keeps how the page looks, for whoever wants to see it: with `SCREENS=1`. */
export async function keepScreen(page: Page, name: string, fullPage = false): Promise<void> {
  if (!process.env.SCREENS) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage, animations: 'disabled' });
}
