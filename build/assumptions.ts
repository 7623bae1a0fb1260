/**
 * `npm run -s assumptions`: what *Uji diri* sees on local-google, as JSON. `-- compare FILE…`: where what it saw on
 * Google (the files that its dialog saves) differs from that. Ends with 1 when something breaks the register.
 */
import { readFileSync } from 'node:fs';
import { clickMenu, reportOf } from '../samples/clicks';
import { ACCOUNTS, openSampleOffice } from '../samples/office';
import { handIn, readSamples } from '../samples/play';
import { APPS_SCRIPT_FOLDER, buildAppsScript } from './apps-script';
import { comparedText, compareObservations, readSelfTest, type SelfTestFile } from './compare-observations';

const [command, ...files] = process.argv.slice(2);

if (command === undefined) {
  console.log(JSON.stringify(await onLocalGoogle(), null, 2));
} else if (command === 'compare' && files.length > 0) {
  const google = files.map((file) => readSelfTest(readFileSync(file, 'utf8'), file));
  const compared = compareObservations(google, await onLocalGoogle());
  console.log(comparedText(compared));
  process.exitCode = compared.differences.some((one) => one.breaks) ? 1 : 0;
} else {
  console.error('Usage: npm run -s assumptions [-- compare FILE…]');
  process.exitCode = 2;
}

/** As the office account and as Admin Medsos, in an office that has one answer, once edited. */
async function onLocalGoogle(): Promise<SelfTestFile[]> {
  await buildAppsScript();
  const office = openSampleOffice({
    bundle: APPS_SCRIPT_FOLDER,
    startAt: Date.parse('2026-11-02T16:00:00+07:00'),
  });
  const [sample] = readSamples();
  if (!sample) throw new Error('There are no samples');
  const { responseId } = handIn(office, sample);
  office.google.advance(60_000);
  office.google.person(sample.submitter).editResponse(responseId, { byTitle: { Caption: 'Diperbaiki' } });
  return [ACCOUNTS.office, ACCOUNTS.admin].map(({ email }) => {
    const found = reportOf(clickMenu(office, email, 'openSelfTest').effects)?.found;
    return readSelfTest(JSON.stringify(found), `Uji diri as ${email}`);
  });
}
