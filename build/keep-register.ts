/**
 * `npm run keep-register`: plays the sample office with the program as it is, and keeps its register in
 * `test/registers/` under the version of `package.json`. Done once for each release, before the next change.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { callFromDialog, clickMenu, recapRequest } from '../samples/clicks';
import { ACCOUNTS, openSampleOffice } from '../samples/office';
import { play, readSamples } from '../samples/play';
import { keep, keptText } from '../test/registers/kept';
import { APPS_SCRIPT_FOLDER, buildAppsScript } from './apps-script';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const file = resolve(`test/registers/${version}.json.gz`);
if (existsSync(file)) throw new Error(`${file} is kept already; what was released does not change`);
await buildAppsScript();
const bundle = resolve(APPS_SCRIPT_FOLDER);

// Photos of a few bytes, no two alike: what is kept stays small.
const folder = mkdtempSync(join(tmpdir(), 'keep-register-'));
const home = process.cwd();
mkdirSync(join(folder, 'samples', 'photos'), { recursive: true });
cpSync('samples/submissions.json', join(folder, 'samples', 'submissions.json'));
for (const name of readdirSync('samples/photos'))
  writeFileSync(
    join(folder, 'samples', 'photos', name),
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(name)]),
  );
process.chdir(folder);

const office = openSampleOffice({ bundle, startAt: Date.parse('2026-11-02T15:00:00+07:00') });
const samples = readSamples();
for (const _ of play(office, samples.slice(0, 6))) {
  // One after the other.
}
// Everything at once that a later version has to read: papers, a correction after uploading, a changed setting.
const owner = office.google.person(ACCOUNTS.office.email);
owner.typeIntoCell(office.spreadsheetId, 'Hari Libur', 'A60', '2026-11-27');
owner.typeIntoCell(office.spreadsheetId, 'Hari Libur', 'B60', 'Hari jadi contoh');
callFromDialog(office, ACCOUNTS.sekretaris.email, 'makeRecap', recapRequest('2026-11'));
callFromDialog(office, ACCOUNTS.sekretaris.email, 'makeRegisterBook', { year: '2026' });
// The rest stays open: handed in, received, corrected.
for (const [index, sample] of samples.slice(6).entries()) {
  const steps = play(office, [{ ...sample, decisions: sample.decisions.slice(0, index + 1) }]);
  for (const _ of steps) {
    // One after the other.
  }
}
office.google.advance(3_600_000);
clickMenu(office, ACCOUNTS.office.email, 'openIntegrity');

process.chdir(home);
rmSync(folder, { recursive: true });
mkdirSync('test/registers', { recursive: true });
writeFileSync(file, gzipSync(keptText(keep(version, office)), { level: 9 }));
console.log(file);
