/**
 * What people do on local-google's pages, each thing found by what is written on it. For the browser tests and for the
 * pictures of the manual, which must not do it in two ways.
 */
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

export const shown = (locator: Locator) => locator.first().waitFor({ state: 'visible' });

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
