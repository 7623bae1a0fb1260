/** What was done is still there when the program was stopped and started again, and how `npm start` itself behaves. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ACCOUNTS } from '../../samples/office';
import { eventSample, FIRST_ROW } from '../journeys/office';
import {
  addPhotos,
  cellSays,
  cellUnder,
  fillForm,
  followRegister,
  homeLink,
  openBeside,
  openBrowser,
  openMail,
  sendForm,
  shown,
  until,
  type WatchedBrowser,
} from './browser-office';

jest.setTimeout(240_000);

const NUMBER = /MS-\d{4}-0001/;
const USUAL_PORT = 8080;

const folder = mkdtempSync(join(tmpdir(), 'register-medsos-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** On the account's home: hands in an event with its photos. */
async function handIn(page: Page): Promise<void> {
  const { answers, photos } = eventSample();
  await homeLink(page, 'Formulir penyerahan').click();
  await fillForm(page, answers);
  await addPhotos(page, photos);
  await sendForm(page);
}

/** The mail, the row and the photos of what was handed in. */
async function expectAllThere(staff: Page, admin: Page): Promise<void> {
  const mail = await openMail(staff, NUMBER);
  await shown(mail.getByText(NUMBER));
  await followRegister(admin);
  await cellSays(admin, `A${FIRST_ROW}`, NUMBER);
  await (await cellUnder(admin, 'Tautan berkas', FIRST_ROW)).click({ position: { x: 4, y: 4 } });
  const photos = await openBeside(admin, admin.getByRole('link', { name: 'Buka tautan' }));
  const first = photos.getByRole('region', { name: 'File' }).locator('img').first();
  await shown(first);
  await until('the first photo is loaded', () =>
    first.evaluate((image) => (image as HTMLImageElement).naturalWidth > 0),
  );
}

describe('npm start', () => {
  const workspace = join(folder, 'program');
  const running: ChildProcess[] = [];
  let browser: WatchedBrowser;
  let port: number;

  beforeAll(async () => {
    browser = await openBrowser();
    port = await freePort();
  });
  afterEach(async () => {
    await stopAll();
    browser.checkErrors();
  });
  afterAll(() => browser?.close());

  /** Starts the program; its output is the one line with the address. */
  async function start(environment: { PORT?: string }, ...args: string[]): Promise<string> {
    const { PORT: _, ...inherited } = process.env;
    const program = spawn(process.execPath, ['build/run.mjs', 'build/start.ts', ...args], {
      env: { ...inherited, LOCAL_GOOGLE_FOLDER: workspace, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(program);
    let output = '';
    program.stdout?.on('data', (text) => {
      output += text;
    });
    await until(`the program says where it is, not only “${output}”`, () => {
      if (program.exitCode !== null) throw new Error(`The program ended with ${program.exitCode}: ${output}`);
      return output.endsWith('\n');
    });
    const said = /^Register Medsos: (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(output);
    if (!said?.[1]) throw new Error(`The program said: ${output}`);
    return said[1];
  }

  /** As by pressing Ctrl+C, after all pages were closed. */
  async function stopAll(): Promise<void> {
    await browser.leave();
    for (const program of running.splice(0)) {
      const ended = once(program, 'exit');
      if (program.exitCode === null && program.kill('SIGINT')) await ended;
    }
  }

  it('says one address, answers on it, and keeps everything until --fresh', async () => {
    const address = await start({ PORT: String(port) });
    expect(address).toBe(`http://127.0.0.1:${port}`);
    await handIn(await browser.enter(address, 'staff'));
    await stopAll();

    expect(await start({ PORT: String(port) })).toBe(address);
    await expectAllThere(await browser.enter(address, 'staff'), await browser.enter(address, 'admin'));
    await stopAll();

    expect(await start({ PORT: String(port) }, '--fresh')).toBe(address);
    await shown((await browser.enter(address, 'staff')).getByText('Belum ada email.'));
    const admin = await browser.enter(address, 'admin');
    await followRegister(admin);
    expect(await admin.locator('td[data-cell]').filter({ hasText: NUMBER }).count()).toBe(0);
  });

  it('takes the next free port when nobody chose one and the usual one is taken', async () => {
    const taken = createServer().listen(USUAL_PORT, '127.0.0.1');
    // Somebody else may have taken it already, which is just as good.
    await Promise.race([once(taken, 'listening'), once(taken, 'error')]).catch(() => {});
    const address = await start({});
    expect(Number(new URL(address).port)).toBeGreaterThan(USUAL_PORT);
    const page = await browser.enter(address, 'staff');
    await shown(page.getByText(ACCOUNTS.staff.description));
    if (taken.listening) await new Promise((resolve) => taken.close(resolve));
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
