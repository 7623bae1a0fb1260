/**
 * `npm start`: builds the bundle, opens (or makes) the local workspace with the sample office set up in it, serves it,
 * and prints one address. `--fresh` begins anew; `PORT` chooses the port, `LOCAL_GOOGLE_FOLDER` another folder for the
 * workspace.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from '../local-google/addresses';
import { serve } from '../local-google/web/server';
import { ACCOUNTS, openSampleOffice } from '../samples/office';
import { APPS_SCRIPT_FOLDER, buildAppsScript } from './apps-script';
import { buildWebClient, WEB_CLIENT_FOLDER } from './web-client';

const FOLDER = process.env.LOCAL_GOOGLE_FOLDER || '.local-google';
/** What local-google keeps there. Nothing else is deleted, whatever folder was named. */
const KEPT = ['workspace.sqlite', 'workspace.sqlite-wal', 'workspace.sqlite-shm', 'files'];

if (process.argv.includes('--fresh'))
  for (const name of KEPT) rmSync(join(FOLDER, name), { recursive: true, force: true });
await buildAppsScript();
await buildWebClient();
const { google, spreadsheetId, formId, folderId } = openSampleOffice({
  bundle: APPS_SCRIPT_FOLDER,
  folder: FOLDER,
});
const { address } = await serve(google, {
  port: process.env.PORT ? Number(process.env.PORT) : undefined,
  clientFolder: WEB_CLIENT_FOLDER,
  home: {
    title: 'Register Konten Media Sosial',
    intro:
      'Ruang kerja contoh: semuanya berjalan di komputer ini, tanpa Google. Pilih akun untuk bertindak sebagai orang itu; buka tab peramban lain untuk akun lain. Foto contoh ada di folder samples/photos.',
    accounts: Object.values(ACCOUNTS).map(({ email, description }) => ({ email, description })),
    links: [
      {
        label: 'Formulir penyerahan',
        description: 'Diisi Tim Pelaksana setelah kegiatan.',
        address: addressOf.formView(formId),
      },
      {
        label: 'Register',
        description: 'Menu Register Medsos ada di sini.',
        address: addressOf.spreadsheet(spreadsheetId),
      },
      {
        label: 'Berkas dokumentasi',
        description: 'Foto dan video per nomor register.',
        address: addressOf.folder(folderId),
      },
    ],
  },
});
// Clock triggers come due as real time passes, too.
setInterval(() => google.advance(0), 60_000).unref();
console.log(`Register Medsos: ${address}`);
