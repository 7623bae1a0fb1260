/** A workspace with three accounts and a small script bound to a spreadsheet, for the tests of local-google. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createLocalGoogle,
  type LocalGoogle,
  type LocalGoogleOptions,
  type RunOptions,
} from '../../local-google';
import type { ProjectDocument } from '../../local-google/documents';

export const OWNER = 'kantor@kpu.test';
export const STAFF = 'sari@kpu.test';
export const OTHER = 'budi@kpu.test';
export const START = Date.UTC(2026, 2, 2, 1, 0);
export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

/** With both advanced services, as an ordinary project enables them. */
export const MANIFEST = JSON.stringify({
  timeZone: 'Asia/Jakarta',
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    ],
  },
});

const made: { google: LocalGoogle; folder: string }[] = [];

afterEach(() => {
  for (const { google, folder } of made.splice(0)) {
    google.close();
    rmSync(folder, { recursive: true });
  }
});

export interface Workspace {
  google: LocalGoogle;
  project: ProjectDocument;
  sheetId: string;
  /** What the function returned, through JSON, because it comes from the script's own realm. */
  value(functionName: string, options?: Partial<RunOptions>): unknown;
  /** What the function threw; fails when it threw nothing. */
  refusal(functionName: string, options?: Partial<RunOptions>): string;
}

/** @param files the project's files besides Code.js and the manifest; `appsscript.json` replaces the latter. */
export function workspace(
  code: string,
  files: Record<string, string> = {},
  options: Partial<LocalGoogleOptions> = {},
): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'local-google-'));
  const all = { 'appsscript.json': MANIFEST, 'Code.js': code, ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  const google = createLocalGoogle({
    accounts: [
      { email: OWNER, name: 'Kantor KPU' },
      { email: STAFF, name: 'Sari Dewi' },
      { email: OTHER, name: 'Budi' },
    ],
    startAt: START,
    ...options,
  });
  made.push({ google, folder });
  const sheetId = google.createSpreadsheet(OWNER, 'Register');
  const project = google.loadProject(folder, sheetId, OWNER);
  const run = (name: string, options: Partial<RunOptions> = {}) =>
    google.run(project, name, { as: OWNER, ...options });
  return {
    google,
    project,
    sheetId,
    value(name, options) {
      const { error, value } = run(name, options);
      if (error) throw error;
      return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
    },
    refusal(name, options) {
      const { error } = run(name, options);
      if (!error) throw new Error(`${name} was not refused`);
      return error.message;
    },
  };
}
