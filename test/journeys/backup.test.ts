/**
 * `npm run office -- backup`, `verify` and `restore` with Google's real client: a register into a folder, the folder
 * checked, and a register again out of nothing but the folder.
 */
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../office/backup';
import { BackupFolder } from '../../office/backup-folder';
import { backupEvidence, liveEvidence } from '../../office/evidence';
import { restore } from '../../office/restore';
import { verify } from '../../office/verify/verify';
import type { SampleOffice } from '../../samples/office';
import { GID, integrityOf, OFFICE, tabTexts } from './office';
import { newFolder, officeWithHistory, openAs } from './office-tools';

jest.setTimeout(120_000);

const NOW = new Date('2026-11-20T02:00:00Z');

let office: SampleOffice;
beforeAll(() => {
  office = officeWithHistory();
});
afterEach(() => {
  office.google.world.restFaults.length = 0;
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));

async function verified(folder: string) {
  const { evidence, findings } = await backupEvidence(new BackupFolder(folder), undefined);
  return [...findings, ...verify(evidence).findings].map((one) => one.says);
}

it('keeps everything, and what it kept verifies', async () => {
  const google = await openAs(office.google);
  const folder = newFolder();
  const made = await backUp(google, office.spreadsheetId, folder, { now: NOW });
  expect(made.lacking).toEqual([]);
  expect(made.fetched).toBe(made.files);
  expect(await verified(folder)).toEqual([]);
  const live = verify(await liveEvidence(google, office.spreadsheetId));
  expect(live.findings).toEqual([]);
  expect(live.items).toBeGreaterThanOrEqual(6);
  expect(live.head).toBe(integrityOf(office, OFFICE).head);
});
