/**
 * `npm run demo`: the whole SOP without a browser, on the sample submissions. One line a step; last, the paths of the
 * PDFs that were made.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickMenu, makePaper, recapRequest, reportOf } from '../samples/clicks';
import { ACCOUNTS, openSampleOffice } from '../samples/office';
import { play, readSamples } from '../samples/play';
import { type Integrity, isWhole } from '../src/domain/integrity';
import { APPS_SCRIPT_FOLDER, buildAppsScript } from './apps-script';

const FOLDER = 'build/demo';
/** The samples tell of November 2026. */
const START = Date.parse('2026-11-02T07:30:00+07:00');
const MONTH = '2026-11';

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
await buildAppsScript();
const office = openSampleOffice({ bundle: APPS_SCRIPT_FOLDER, startAt: START });
console.log(`Register disiapkan oleh ${ACCOUNTS.office.email}.`);

for (const step of play(office, readSamples())) {
  const time = step.at.replace('T', ' ').slice(0, 16);
  console.log(`${time}  ${step.number}  ${step.who} ${step.what} → ${step.status}`);
}

const answer = makePaper(office, ACCOUNTS.sekretaris.email, 'recap', recapRequest(MONTH));
if (!answer.done) throw new Error(answer.refused);
const { rows, fileName, pdf } = answer.done;
console.log(`Rekapitulasi ${MONTH} disusun oleh ${ACCOUNTS.sekretaris.email}: ${rows} unggahan.`);
const { effects } = clickMenu(office, ACCOUNTS.sekretaris.email, 'openIntegrity');
const found = reportOf(effects)?.found as unknown as Integrity;
console.log(`Keutuhan: ${found.count} baris jurnal, ${isWhole(found) ? 'semuanya sesuai' : 'TIDAK SESUAI'}.`);
const mails = office.google.world.store.list('message').length;
console.log(`${mails} surat terkirim.`);

const path = join(FOLDER, `${fileName}.pdf`);
writeFileSync(path, Buffer.from(pdf, 'base64'));
console.log(path);
office.google.close();
