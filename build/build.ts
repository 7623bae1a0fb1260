/** `npm run build`: everything that is made from the sources. */
import { APPS_SCRIPT_FOLDER, buildAppsScript, PASTE_FOLDER } from './apps-script';
import { buildLocalGoogle } from './local-google';
import { buildWebClient } from './web-client';

const names = await buildAppsScript();
await buildWebClient();
await buildLocalGoogle();
console.log(`${APPS_SCRIPT_FOLDER}: ${names.length} functions for Google to call.`);
console.log(`${PASTE_FOLDER}: the same as one Code.gs and one manifest, to paste.`);
