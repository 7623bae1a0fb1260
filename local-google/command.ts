/**
 * `build/local-google.mjs`: what programs import (all of `index.ts`, and the web interface), and what a person runs.
 *
 *   node build/local-google.mjs run <project folder> <function> --as <account>
 *   node build/local-google.mjs serve <project folder> --as <account>
 *
 * Both work in memory, on a new spreadsheet, unless a workspace is named.
 */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ProjectDocument } from './documents';
import { createLocalGoogle, type LocalGoogle } from './index';
import { report } from './report';
import { packageFolders } from './spreadsheet/pdf/fonts';
import { serve } from './web/server';

export * from './index';
export { serve } from './web/server';

const HOME = dirname(fileURLToPath(import.meta.url));
packageFolders.push(HOME);

const USAGE = `Usage:
  node build/local-google.mjs run <project folder> <function> --as <account>
  node build/local-google.mjs serve <project folder> --as <account>
Options:
  --arguments <JSON list>   what the function is given
  --workspace <folder>      kept there; in memory when absent
  --accounts <a,b>          further accounts
  --on <id>                 the spreadsheet or form that the project is bound to; a new spreadsheet when absent
  --json                    the report as JSON
  --port <number>           of serve`;

class UsageError extends Error {}

if (process.argv[1] && existsSync(process.argv[1])) {
  if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
}

async function main(given: string[]): Promise<void> {
  try {
    const { positionals, values } = read(given);
    const [command, folder, name] = positionals;
    if (!values.as || !folder) throw new UsageError('Both a project folder and --as are needed.');
    if (!existsSync(join(folder, 'appsscript.json')))
      throw new UsageError(`${folder} has no appsscript.json: it is no Apps Script project.`);
    if (command === 'run' && name) return run(folder, name, values);
    if (command === 'serve') return await open(folder, values);
    throw new UsageError(`Unknown: ${positionals.join(' ')}`);
  } catch (error) {
    if (!(error instanceof UsageError) && !isOfOptions(error)) throw error;
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
  }
}

type Values = ReturnType<typeof read>['values'];

function read(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      as: { type: 'string' },
      arguments: { type: 'string' },
      workspace: { type: 'string' },
      accounts: { type: 'string' },
      on: { type: 'string' },
      json: { type: 'boolean' },
      port: { type: 'string' },
    },
  });
}

function isOfOptions(error: unknown): boolean {
  return String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}

function run(folder: string, name: string, values: Values): void {
  const google = workspaceOf(values);
  const project = projectIn(google, folder, values);
  const before = google.snapshot();
  const logged = google.logs().length;
  const { value, error, effects, meter } = google.run(project, name, {
    as: values.as ?? '',
    args: argumentsOf(values.arguments),
  });
  const told = {
    value,
    ...(error ? { error: error.message } : {}),
    logs: google.logs().slice(logged),
    effects,
    meter,
    changes: google.changesSince(before),
  };
  console.log(values.json ? JSON.stringify(told, null, 2) : report(told));
  google.close();
  if (error) process.exitCode = 1;
}

async function open(folder: string, values: Values): Promise<void> {
  const google = workspaceOf(values);
  const { containerId } = projectIn(google, folder, values);
  const kind = google.world.store.get('form', containerId) ? 'forms' : 'spreadsheets';
  const { address } = await serve(google, {
    clientFolder: join(HOME, 'out/web'),
    ...(values.port ? { port: Number(values.port) } : {}),
  });
  setInterval(() => google.advance(0), 60_000).unref();
  console.log(`${address}/u/0/${kind}/d/${containerId}/edit`);
}

function workspaceOf({ as = '', accounts = '', workspace }: Values): LocalGoogle {
  const emails = new Set([as, ...accounts.split(',')].map((one) => one.trim()).filter((one) => one !== ''));
  return createLocalGoogle({
    accounts: [...emails].map((email) => ({ email, name: email.split('@')[0] ?? email })),
    ...(workspace ? { folder: workspace } : {}),
  });
}

/** Bound as it is already, or as it was told, or to a new spreadsheet. */
function projectIn(google: LocalGoogle, folder: string, { as = '', on }: Values): ProjectDocument {
  const known = google.world.store.list('project').find((one) => one.folder === resolve(folder));
  const containerId = on ?? known?.containerId ?? google.createSpreadsheet(as, 'Spreadsheet');
  return google.loadProject(folder, containerId, known?.ownerEmail ?? as);
}

function argumentsOf(text = '[]'): unknown[] {
  try {
    const given: unknown = JSON.parse(text);
    if (Array.isArray(given)) return given;
  } catch {
    // Told below.
  }
  throw new UsageError(`--arguments must be a JSON list, such as '["2026-11", 3]'.`);
}
