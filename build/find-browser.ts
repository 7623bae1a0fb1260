/**
 * Finds a Chromium for the browser tests and the pictures, in this order: the environment variable, one that is
 * installed, Playwright's own download, the distribution's package on Debian as root. Says in one sentence which.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Names the browser's program, when somebody wants another than the one found. */
export const BROWSER_VARIABLE = 'CHROMIUM_PATH';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

export interface FoundBrowser {
  path: string;
  sentence: string;
}

export function findBrowser(): FoundBrowser {
  const named = process.env[BROWSER_VARIABLE];
  if (named) return { path: named, sentence: `Browser: ${named}, named by ${BROWSER_VARIABLE}.` };
  const installed = installedBrowser();
  if (installed) return { path: installed, sentence: `Browser: ${installed}, already installed.` };
  const own = chromium.executablePath();
  if (existsSync(own)) return { path: own, sentence: `Browser: ${own}, downloaded by Playwright earlier.` };
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  if (existsSync(own)) return { path: own, sentence: `Browser: ${own}, downloaded by Playwright now.` };
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const packaged = installedBrowser();
    if (packaged)
      return { path: packaged, sentence: `Browser: ${packaged}, installed now from Debian's packages.` };
  }
  throw new Error(`No Chromium found: install Chromium or Chrome, or name one in ${BROWSER_VARIABLE}.`);
}

function installedBrowser(): string | undefined {
  for (const command of COMMANDS) {
    const found = spawnSync('which', [command], { encoding: 'utf8' }).stdout?.trim();
    if (found) return found;
  }
  return PLACES.find((place) => existsSync(place));
}

/** Arguments under which Chromium runs as root and asks nobody outside for anything. */
export const BROWSER_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
