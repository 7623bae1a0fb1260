/**
 * A sample office served on this machine, and people who use it in a real Chromium: each has a browser of their own,
 * enters through the start page, and finds things by what is written on them. Notices every error that a page reports.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../../build/find-browser';
import { serve } from '../../local-google/web/server';
import { homeOf } from '../../samples/home';
import { ACCOUNTS, openSampleOffice, type SampleOffice } from '../../samples/office';
import { BUNDLE, MONDAY } from '../journeys/office';

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

export async function openBrowser(): Promise<WatchedBrowser> {
  const browser = await chromium.launch({ executablePath: findBrowser().path, args: BROWSER_ARGUMENTS });
  const errors: string[] = [];
  let expected = [BY_PLAYWRIGHT];
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
      expected.push(pattern);
    },
    checkErrors() {
      const unexpected = errors.filter((text) => !expected.some((pattern) => pattern.test(text)));
      errors.length = 0;
      expected = [BY_PLAYWRIGHT];
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

/** @param folder where the workspace is kept; in memory when absent */
export async function openBrowserOffice(folder?: string): Promise<BrowserOffice> {
  if (!existsSync(join(CLIENT, 'main.js')))
    throw new Error('Browser tests run what is built: run `npm run build` first.');
  const office = openSampleOffice({ bundle: BUNDLE, startAt: MONDAY, folder });
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

export const shown = (locator: Locator) => locator.first().waitFor({ state: 'visible' });

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

/** Keeps how the page looks, for whoever wants to see it. */
export async function keepScreen(page: Page, name: string, fullPage = false): Promise<void> {
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

// The spreadsheet's page

export const cell = (page: Page, a1: string) => page.locator(`td[data-cell="${a1}"]`);

export const cellSays = (page: Page, a1: string, text: string | RegExp) =>
  cell(page, a1).filter({ hasText: text }).waitFor();

/** The cell of a row of the Register tab, by its column's heading. */
export async function cellUnder(page: Page, heading: string, row: number): Promise<Locator> {
  const head = page.locator('td[data-cell]').filter({ hasText: new RegExp(`^${heading}$`) });
  const a1 = await head.first().getAttribute('data-cell');
  return cell(page, `${a1?.replace(/\d+$/, '')}${row}`);
}

export async function chooseMenu(page: Page, menu: string, ...items: string[]): Promise<void> {
  await page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click();
  let list = menu;
  for (const item of items) {
    await page.getByRole('menu', { name: list, exact: true }).getByRole('menuitem', { name: item }).click();
    list = item;
  }
}

/** Clicks the row's number cell, then the item of the register's own menu. Returns the dialog that opens. */
export async function openAct(page: Page, row: number, item: string): Promise<FrameLocator> {
  await cell(page, `A${row}`).click();
  await chooseMenu(page, 'Register Medsos', item);
  return dialog(page, item.replace('…', ''));
}

/** The inside of an HTML dialog. */
export const dialog = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`);

/** Presses the dialog's button, waits for its success, closes it. */
export async function finish(page: Page, frame: FrameLocator, button: string, done: string): Promise<void> {
  await frame.getByRole('button', { name: button, exact: true }).click();
  await shown(frame.getByRole('status').filter({ hasText: done }));
  await frame.getByRole('button', { name: 'Tutup', exact: true }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

// The form's page

export async function fillForm(page: Page, answers: Record<string, string | string[]>): Promise<void> {
  for (const [title, answer] of Object.entries(answers)) {
    if (Array.isArray(answer)) {
      const group = page.getByRole('group', { name: title });
      await turnPageTo(page, group);
      for (const one of answer) await group.getByRole('checkbox', { name: one, exact: true }).check();
      continue;
    }
    const field = page
      .getByLabel(title, { exact: true })
      .or(page.getByLabel(`${title} *`))
      .first();
    await turnPageTo(page, field);
    const tag = await field.evaluate((element) => element.tagName);
    if (tag === 'SELECT') await field.selectOption(answer);
    else if (tag === 'DIV') await field.getByRole('radio', { name: answer, exact: true }).check();
    else await field.fill(answer);
  }
}

/** The form has this many pages at most. */
const PAGES = 6;

/** Turns the form's pages, by *Berikutnya*, or back by *Kembali*, until something is on one. */
export async function turnPageTo(page: Page, wanted: Locator, button = 'Berikutnya'): Promise<void> {
  const next = page.getByRole('button', { name: button, exact: true });
  for (let turned = 0; turned < PAGES; turned += 1) {
    if ((await wanted.count()) > 0 || (await next.count()) === 0) return;
    await next.click();
  }
}

export async function addPhotos(page: Page, names: string[]): Promise<void> {
  const button = page.getByRole('button', { name: 'Tambahkan file' });
  await turnPageTo(page, button);
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(names.map((name) => join('samples', 'photos', name)));
  await page.getByText(`${names.length} dari maks.`).waitFor();
}

/** Presses *Kirim* and waits for the thanks. */
export async function sendForm(page: Page): Promise<void> {
  const send = page.getByRole('button', { name: 'Kirim', exact: true });
  await turnPageTo(page, send);
  await send.click();
  await shown(page.getByText('Jawaban Anda telah direkam'));
}

// Mail

/** From the account's home to a mail by its subject. Returns its HTML. */
export async function openMail(page: Page, subject: string | RegExp): Promise<FrameLocator> {
  await page.goto(page.url().replace(/(\/u\/\d+)\/?.*$/, '$1/mail'));
  await page.getByRole('link', { name: subject }).click();
  return page.frameLocator('iframe[title^="Isi email"]');
}

/** Follows a link that opens beside the page. */
export async function openBeside(page: Page, link: Locator): Promise<Page> {
  const popup = page.context().waitForEvent('page');
  await link.click();
  return popup;
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
