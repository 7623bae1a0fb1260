/**
 * `npm run deploy -- --office NAME`: builds, checks, and puts the project on Google for that office. The first time it
 * makes the spreadsheet; it says what is left for a person. `--title` names the spreadsheet, `--overwrite` also replaces
 * what somebody changed in Google's editor.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildAppsScript } from './apps-script';
import { checkImports } from './check-imports';
import { checkSentences } from './check-sentences';
import { Clasp } from './clasp';
import { deployOffice, stepsForAPerson } from './deploy-office';

try {
  const { values } = parseArgs({
    options: {
      office: { type: 'string' },
      title: { type: 'string', default: 'Register Konten Media Sosial' },
      overwrite: { type: 'boolean', default: false },
    },
  });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  await buildAppsScript();
  const breaches = [...checkImports(), ...checkSentences()];
  if (breaches.length > 0) throw new Error(breaches.join('\n'));
  if (spawnSync('npx', ['tsc', '-p', '.'], { stdio: 'inherit' }).status !== 0)
    throw new Error('The types do not fit; nothing was sent.');
  const deployed = await deployOffice(
    new Clasp(),
    { ...values, title: values.title, description: `Register Medsos ${version}` },
    (line) => console.log(line),
  );
  console.log(['', ...stepsForAPerson(deployed)].join('\n'));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
