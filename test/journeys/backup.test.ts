/**
 * `npm run office -- backup`, `verify` and `restore` with Google's real client: a register into a folder, the folder
 * checked, and a register again out of nothing but the folder; on bad days of Google's too.
 */
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../office/backup';
import { BackupFolder } from '../../office/backup-folder';
import { PARTIAL } from '../../office/download';
import { backupEvidence, liveEvidence } from '../../office/evidence';
import { restore } from '../../office/restore';
import { verify } from '../../office/verify/verify';
import { act, clickMenu, reportOf } from '../../samples/clicks';
import type { SampleOffice } from '../../samples/office';
import { BUNDLE, FIRST_ROW, GID, integrityOf, OFFICE, PIMPINAN, statusOf, tabTexts, WAKIL } from './office';
import { newFolder, type Opened, officeWithHistory, openAs } from './office-tools';

jest.setTimeout(300_000);

const NOW = new Date('2026-11-20T02:00:00Z');
const LATER = new Date('2026-11-21T02:00:00Z');

let office: SampleOffice;
let google: Opened;
/** A finished backup, which tests copy before they change it. */
let whole: string;

beforeAll(async () => {
  office = officeWithHistory();
});
beforeEach(async () => {
  google = await openAs(office.google);
});
afterEach(() => {
  office.google.world.restFaults.length = 0;
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();

async function faultsIn(folder: string, at?: string): Promise<string[]> {
  const { evidence, findings } = await backupEvidence(new BackupFolder(folder), at);
  return [...findings, ...verify(evidence).findings].map((one) => one.says);
}

const back = (folder: string, now = NOW) => backUp(google, office.spreadsheetId, folder, { now });

it('keeps everything, and what it kept verifies, as does the register itself', async () => {
  whole = newFolder();
  const made = await back(whole);
  expect(made.lacking).toEqual([]);
  expect(made.fetched).toBe(made.files);
  expect(await faultsIn(whole)).toEqual([]);
  const live = verify(await liveEvidence(google, office.spreadsheetId));
  expect(live.findings).toEqual([]);
  expect(live.items).toBe(7);
  expect(live.head).toBe(integrityOf(office, OFFICE).head);
  const { records } = await backupEvidence(new BackupFolder(whole), undefined);
  expect(records.responses).toHaveLength(7);
  expect(records.vault?.tabs).toHaveLength(2);
  expect(filesBelow(join(whole, 'berkas')).some((one) => /MS-2026-0001 01\.jpg$/.test(one))).toBe(true);
  expect(filesBelow(join(whole, 'berkas')).some((one) => /Arsip.*\.pdf$/.test(one))).toBe(true);
});

it('fetches only what is new, and leaves older backups as they were', async () => {
  const folder = newFolder(whole);
  expect((await back(folder, LATER)).fetched).toBe(0);
  const { store } = office.google.world;
  const photo = store.list('file').find((one) => one.name === 'MS-2026-0001 01.jpg');
  const bytes = store.readBlob(photo?.id ?? '');
  // Exchanged in Drive under the same name: the old content stays where it was.
  store.writeBlob(photo?.id ?? '', Buffer.from('lain'));
  store.put('file', photo?.id ?? '', { ...photo, sizeBytes: 4 } as never);
  const again = await back(folder, new Date('2026-11-22T02:00:00Z'));
  store.writeBlob(photo?.id ?? '', bytes);
  store.put('file', photo?.id ?? '', photo as never);
  expect(again.fetched).toBe(1);
  expect(await faultsIn(folder)).toEqual([
    'Berkas MS-2026-0001: MS-2026-0001 01.jpg: isinya bukan yang diserahkan.',
  ]);
  const [first, second] = new BackupFolder(folder).names();
  expect(await faultsIn(folder, first)).toEqual([]);
  expect(await faultsIn(folder, second)).toEqual([]);
});

it('goes on through refusals, failures, silence and answers that break off', async () => {
  google = await openAs(office.google, OFFICE, 1_500);
  office.google.armRest({ kind: 'refused', status: 429, retryAfter: 9, matches: /values:batchGet/ });
  office.google.armRest({ kind: 'refused', status: 500, times: 2, matches: /responses/ });
  office.google.armRest({ kind: 'slow', milliseconds: 2_000, matches: /GET \/drive\/v3\/files\?/ });
  office.google.armRest({ kind: 'cut off', afterBytes: 300, matches: /values:batchGet/, after: 1 });
  office.google.armRest({ kind: 'cut off', afterBytes: 10_000, times: 3, matches: /alt=media/ });
  const folder = newFolder();
  const made = await back(folder);
  expect(office.google.world.restFaults).toEqual([]);
  expect(google.waits).toContain(9_000);
  expect(made.fetched).toBe(made.files);
  expect(await faultsIn(folder)).toEqual([]);
  expect(filesBelow(folder).filter((one) => one.endsWith(PARTIAL))).toEqual([]);
});

it('cut off for good, says what to do, and goes on where it was', async () => {
  const folder = newFolder();
  office.google.armRest({ kind: 'cut off', afterBytes: 20_000, matches: /alt=media/ });
  office.google.armRest({ kind: 'refused', status: 503, times: 1_000, matches: /alt=media/, after: 4 });
  await expect(back(folder)).rejects.toThrow(/503.*jalankan perintah yang sama nanti/);
  expect(new BackupFolder(folder).names()).toEqual([]);
  await expect(faultsIn(folder)).rejects.toThrow('belum ada cadangan yang selesai');
  const before = filesBelow(folder).filter((one) => !one.endsWith(PARTIAL)).length;
  expect(before).toBeGreaterThan(0);
  office.google.world.restFaults.length = 0;
  const made = await back(folder);
  expect(made.fetched).toBe(made.files - before);
  expect(await faultsIn(folder)).toEqual([]);
});

it('asks only for the rest of a file that broke off', async () => {
  const ranges: string[] = [];
  const { send } = google;
  const counting: typeof fetch = (input, init) => {
    const range = new Headers(init?.headers).get('range');
    if (range) ranges.push(range);
    return send(input, init);
  };
  google = await openAs(office.google, OFFICE, 5_000, counting);
  office.google.armRest({ kind: 'cut off', afterBytes: 10_000, matches: /alt=media/ });
  await back(newFolder());
  expect(ranges).toEqual(['bytes=10000-']);
});

describe('a backup that was changed', () => {
  it('is named by what was changed, and not restored', async () => {
    const folder = newFolder(whole);
    const photo = filesBelow(join(folder, 'berkas')).find((one) => /MS-2026-0001 02/.test(one)) ?? '';
    truncateSync(photo, statSync(photo).size - 1);
    const faults = await faultsIn(folder);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/^Berkas cadangan .*MS-2026-0001 02\.jpg: hilang atau isinya berubah/);
    const made = office.google.createSpreadsheet(OFFICE, 'Baru');
    const attempt = restore(google, new BackupFolder(folder), made, { now: NOW });
    await expect(attempt).rejects.toThrow('belum ada yang dipulihkan');
  });

  it('shows it in its records, also when their checksums were changed with them', async () => {
    const folder = newFolder(whole);
    const [name = ''] = new BackupFolder(folder).names();
    const file = join(folder, 'catatan', name, 'register.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('menerima', 'menolak').replaceAll('Diterima', 'Ditolak'),
    );
    const faults = await faultsIn(folder);
    expect(faults[0]).toBe('Catatan cadangan register.json: isinya bukan yang ditulis saat dicadangkan.');
    expect(faults.some((one) => one.startsWith('Jurnal, baris '))).toBe(true);
  });
});

describe('the register, checked without its program', () => {
  const changes: [what: string, change: (key: string) => void, says: RegExp][] = [
    [
      'a narrative',
      () => put(GID.register, FIRST_ROW - 1, heading('Narasi'), 'lain'),
      /^MS-2026-0001: kolom “Narasi” tidak seperti kata jurnal/,
    ],
    [
      'a status',
      () => put(GID.register, FIRST_ROW - 1, heading('Status'), 'Ditolak – tidak diunggah'),
      /kolom “Status”/,
    ],
    [
      'a number',
      () => put(GID.register, FIRST_ROW - 1, heading('No. Register'), 'MS-2026-0099'),
      /^MS-2026-0099: ada di tab Register, tidak ada di jurnal/,
    ],
    [
      'a line of the journal',
      () => put(GID.journal, 6, 6, 'Orang lain'),
      /^Jurnal, baris 6: isinya tidak cocok/,
    ],
    ['the head', () => put(GID.control, 2, 1, 'f'.repeat(64)), /Kepala jurnal pada Kendali/],
    ['the last number', () => put(GID.control, 4, 1, 'MS-2026-0900'), /Nomor terakhir pada Kendali/],
  ];
  const put = (gid: number, row: number, column: number, value: string) =>
    office.google.world.store.putCell(`${office.spreadsheetId}/${gid}`, row, column, { value });
  const heading = (text: string) => tabTexts(office, GID.register)[1]?.indexOf(text) ?? -1;

  it.each(changes)('names %s that was changed', async (_, change, says) => {
    const { store } = office.google.world;
    const keys = [GID.register, GID.journal, GID.control].map((gid) => `${office.spreadsheetId}/${gid}`);
    const before = keys.map((key) => [key, store.cells(key)] as const);
    change('');
    const { findings } = verify(await liveEvidence(google, office.spreadsheetId));
    for (const [key, cells] of before)
      for (const { row, column, cell } of cells) store.putCell(key, row, column, cell);
    expect(findings.map((one) => one.says)).toContainEqual(expect.stringMatching(says));
  });

  it('names a photo that is gone, and an answer that was not taken in', async () => {
    const evidence = await liveEvidence(google, office.spreadsheetId);
    const files = new Map([...evidence.files].filter(([, one]) => one.name !== 'MS-2026-0003 01.jpg'));
    const { findings } = verify({ ...evidence, files, responses: [...(evidence.responses ?? []), 'R-lain'] });
    expect(findings.map((one) => one.says)).toEqual([
      'Berkas MS-2026-0003: MS-2026-0003 01.jpg: tidak ada.',
      'Jawaban formulir R-lain: belum masuk register.',
    ]);
  });

  it('names an approval that is bound to something else', async () => {
    const evidence = await liveEvidence(google, office.spreadsheetId);
    const tabs = evidence.tabs.map((tab) => ({
      ...tab,
      rows: tab.rows.map((row) =>
        row.map((text) => text.replace(/("decision":"approved".*"version":)1/, '$12')),
      ),
    }));
    const says = verify({ ...evidence, tabs }).findings.map((one) => one.says);
    expect(says).toContainEqual(expect.stringContaining('terikat pada isi atau versi lain'));
  });
});

describe('restoring', () => {
  it('makes a register of the backup alone, which verifies, is whole, and goes on', async () => {
    const made = office.google.createSpreadsheet(OFFICE, 'Register dipulihkan');
    // Half-way cut off, at an upload and at the tabs; the last refusal came although the work was done.
    office.google.armRest({ kind: 'cut off', afterBytes: 1_000, matches: /upload_id/, after: 2 });
    office.google.armRest({ kind: 'refused', status: 500, isDone: true, matches: /upload_id/, after: 4 });
    office.google.armRest({
      kind: 'refused',
      status: 400,
      matches: new RegExp(`${made}:batchUpdate`),
      after: 6,
    });
    const attempt = () =>
      restore(google, new BackupFolder(whole), made, { now: new Date(office.google.world.clock.now()) });
    await expect(attempt()).rejects.toThrow('Google menolak isi register');
    const restored = await attempt();
    expect(restored).toMatchObject({ items: 7, fallen: ['MS-2026-0007'] });
    await expect(attempt()).rejects.toThrow('sudah berisi register, jadi tidak ditimpa');

    const evidence = await liveEvidence(google, made);
    expect(verify(evidence).findings.filter((one) => one.about !== 'answers')).toEqual([]);
    expect(evidence.files.size).toBe(restored.files);

    const project = office.google.loadProject(BUNDLE, made, OFFICE);
    const again: SampleOffice = { ...office, project, spreadsheetId: made };
    const report = reportOf(clickMenu(again, OFFICE, 'setUpRegister').effects);
    expect(report?.found).toMatchObject({ repairs: [], findings: [] });
    expect(integrityOf(again, OFFICE)).toMatchObject({ chain: [], vault: [], rows: [], files: [] });
    // What was approved and not uploaded is looked at once more; what is finished stays finished.
    expect(statusOf(again, FIRST_ROW)).toBe('Selesai – terunggah');
    expect(statusOf(again, FIRST_ROW + 6)).toBe('Diterima – menunggu koreksi');
    expect(act(again, WAKIL, 'correct', FIRST_ROW + 6, { note: '' }).refused).toBeUndefined();
    expect(act(again, PIMPINAN, 'approve', FIRST_ROW + 6, { note: '' }).refused).toBeUndefined();
    expect(tabTexts(again, 105)).toEqual(tabTexts(office, 105));
    expect(tabTexts(again, 106)).toEqual(tabTexts(office, 106));
    expect(
      verify(await liveEvidence(google, made)).findings.filter((one) => one.about !== 'answers'),
    ).toEqual([]);
  });

  it('says when a backup is not there', async () => {
    const folder = newFolder();
    const attempt = restore(google, new BackupFolder(folder), 'x'.repeat(44), { now: NOW });
    await expect(attempt).rejects.toThrow('belum ada cadangan yang selesai');
    rmSync(folder, { recursive: true });
  });
});
