/** `npm run build`: everything that is made from the sources. */
import { APPS_SCRIPT_FOLDER, buildAppsScript } from './apps-script';
import { buildLocalGoogle } from './local-google';
import { buildWebClient } from './web-client';

const names = await buildAppsScript();
await buildWebClient();
await buildLocalGoogle();
console.log(`${APPS_SCRIPT_FOLDER}: ${names.length} functions for Google to call.`);
