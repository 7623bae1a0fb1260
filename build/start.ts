/**
 * `npm start`: builds the bundle, opens (or makes) the local workspace with the sample office set up in it, serves it,
 * and prints one address. `--fresh` begins anew; `PORT` chooses the port, `LOCAL_GOOGLE_FOLDER` another folder for the
 * workspace.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../local-google/web/server';
import { homeOf } from '../samples/home';
import { openSampleOffice } from '../samples/office';
import { APPS_SCRIPT_FOLDER, buildAppsScript } from './apps-script';
import { buildWebClient, WEB_CLIENT_FOLDER } from './web-client';

const FOLDER = process.env.LOCAL_GOOGLE_FOLDER || '.local-google';
/** What local-google keeps there. Nothing else is deleted, whatever folder was named. */
const KEPT = ['workspace.sqlite', 'workspace.sqlite-wal', 'workspace.sqlite-shm', 'files', 'sources'];

if (process.argv.includes('--fresh')) {
  for (const name of KEPT) rmSync(join(FOLDER, name), { recursive: true, force: true });
}
// The web interface is bundled, by a process of its own, while the office comes to life.
const client = buildWebClient();
await buildAppsScript();
const office = openSampleOffice({ bundle: APPS_SCRIPT_FOLDER, folder: FOLDER });
await client;
const { address } = await serve(office.google, {
  port: process.env.PORT ? Number(process.env.PORT) : undefined,
  clientFolder: WEB_CLIENT_FOLDER,
  home: homeOf(office),
});
// Clock triggers come due as real time passes, too.
setInterval(() => office.google.advance(0), 60_000).unref();
console.log(`Register Medsos: ${address}`);
