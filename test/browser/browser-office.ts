/**
 * A sample office served on this machine, and people who use it in a real Chromium: each has a browser of their own,
 * enters through the start page, and finds things by what is written on them. Notices every error that a page reports.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Frame, type Locator, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../../build/find-browser';
import { serve } from '../../local-google/web/server';
import { homeOf } from '../../samples/home';
import { cellSays, shown } from '../../samples/in-browser';
import { ACCOUNTS, openSampleOffice, type SampleOffice } from '../../samples/office';
import { BUNDLE, MONDAY } from '../journeys/office';

export * from '../../samples/in-browser';

const CLIENT = 'build/out/web';
const SCREENS = 'build/out/screens';
/** Everything happens on this machine: what takes longer than this does not happen. */
const PATIENCE = 45_000;

export const SCREEN_SIZES = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
} as const;
type Screen = keyof typeof SCREEN_SIZES;
export type Who = keyof typeof ACCOUNTS;

/** A Chromium whose users enter through a start page; remembers what its pages complained of. */
export interface WatchedBrowser {
  /** A new user, who chose this account on the start page; stands on the account's home. */
  enter(address: string, who: Who, screen?: Screen): Promise<Page>;
  /** Closes all their pages. */
  leave(): Promise<void>;
  /** In this test a page may say this; all else that it reports as an error fails the test. */
  expectError(pattern: RegExp): void;
  /** To be called after each test. */
  checkErrors(): void;
  close(): Promise<void>;
}

/** Playwright's own look into a mail's frame, in which nothing runs. */
const BY_PLAYWRIGHT = /^Blocked script execution in '[^']*\/mail\/[^']*\/html'/;

/** The machine that the tests run on got another network address; the page asks again by itself. */
const BY_THE_NETWORK = /net::ERR_NETWORK_CHANGED/;
const NEVER_OURS = [BY_PLAYWRIGHT, BY_THE_NETWORK];

export async function openBrowser(): Promise<WatchedBrowser> {
  const browser = await chromium.launch({ executablePath: findBrowser().path, args: BROWSER_ARGUMENTS });
  const errors: string[] = [];
  let expected = NEVER_OURS;
  return {
    async enter(address, who, screen = 'desktop') {
      const context = await browser.newContext({
        ...SCREEN_SIZES[screen],
        locale: 'id-ID',
        timezoneId: 'Asia/Jakarta',
      });
      context.setDefaultTimeout(PATIENCE);
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => errors.push(String(error.error().stack)));
      const page = await context.newPage();
      await page.goto(address);
      await page.getByRole('link', { name: ACCOUNTS[who].email }).click();
      await shown(page.getByRole('heading', { name: `Halo, ${ACCOUNTS[who].name}` }));
      return page;
    },
    async leave() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    expectError(pattern) {
      expected = [...expected, pattern];
    },
    checkErrors() {
      const unexpected = errors.filter((text) => !expected.some((pattern) => pattern.test(text)));
      errors.length = 0;
      expected = NEVER_OURS;
      expect(unexpected).toEqual([]);
    },
    close: () => browser.close(),
  };
}

export interface BrowserOffice extends Omit<WatchedBrowser, 'enter'> {
  office: SampleOffice;
  enter(who: Who, screen?: Screen): Promise<Page>;
  /** As `enter`, then on to the register. */
  openRegister(who: Who): Promise<Page>;
  close(): Promise<void>;
}

export async function openBrowserOffice(): Promise<BrowserOffice> {
  if (!existsSync(join(CLIENT, 'main.js')))
    throw new Error('Browser tests run what is built: run `npm run build` first.');
  const office = openSampleOffice({ bundle: BUNDLE, startAt: MONDAY });
  const home = homeOf(office);
  const { address, close } = await serve(office.google, { port: 0, clientFolder: CLIENT, home });
  const browser = await openBrowser();
  const enter = (who: Who, screen?: Screen) => browser.enter(address, who, screen);
  return {
    ...browser,
    office,
    enter,
    async openRegister(who) {
      const page = await enter(who);
      await followRegister(page);
      return page;
    },
    async close() {
      await browser.close();
      await close();
      office.google.close();
    },
  };
}

/** From the account's home to the register, until its rows are there. */
export async function followRegister(page: Page): Promise<void> {
  await homeLink(page, 'Register').click();
  await cellSays(page, 'A2', 'No. Register');
}

export const homeLink = (page: Page, label: string) =>
  page.getByRole('region', { name: 'Tautan' }).getByRole('link', { name: new RegExp(`^${label}`) });

/** Waits until it is on the screen with nothing over it: a sentence below the edge of a dialog helps nobody. */
export async function seen(locator: Locator): Promise<void> {
  await shown(locator);
  await until(`${locator} can be seen`, () =>
    locator.first().evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const corners = [1, height - 1].map((down) => document.elementFromPoint(left + width / 2, top + down));
      return corners.every((one) => one !== null && element.contains(one));
    }),
  );
}

/** Keeps how the page looks, for whoever wants to see it: with `SCREENS=1`. */
export async function keepScreen(page: Page, name: string, fullPage = false): Promise<void> {
  if (!process.env.SCREENS) return;
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage, animations: 'disabled' });
}

/** Waits until it is so, asking again and again; a wait that the browser cannot do by itself. */
export async function until(sentence: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${sentence}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Follows a link that opens beside the page. */
export async function openBeside(page: Page, link: Locator): Promise<Page> {
  const popup = page.context().waitForEvent('page');
  await link.click();
  return popup;
}

/** What the script's own page is in, on the page of the web app. */
export async function insideWebApp(page: Page): Promise<Frame> {
  const inside = await (await page.locator('#web-app').elementHandle())?.contentFrame();
  if (!inside) throw new Error('The page has no web app');
  return inside;
}

/** What axe finds on the web app's page. */
export async function barriersIn(page: Page): Promise<string[]> {
  const inside = await insideWebApp(page);
  await inside.evaluate(axe.source);
  return inside.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join(' | ')}`);
  });
}

/** What a click downloads. */
export async function downloaded(
  page: Page,
  click: () => Promise<void>,
): Promise<{ path: string; name: string }> {
  const download = page.waitForEvent('download');
  await click();
  const file = await download;
  return { path: await file.path(), name: file.suggestedFilename() };
}
