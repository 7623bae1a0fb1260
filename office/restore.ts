/**
 * `restore`: a backup into a spreadsheet that has no register yet. Files first, then the tabs, and last the control tab,
 * which makes it a register: whatever is cut off before goes on when it is run again.
 */
import { join } from 'node:path';
import { SCHEMA_VERSION } from '../src/domain/schema';
import { TABS, type TabKey } from '../src/google/layout';
import { addTab, layoutRequests } from '../src/google/tab-layout';
import { REFUSED, RESTORED, WHAT } from '../src/text/office-tools';
import type { BackupFolder, Manifest } from './backup-folder';
import { type DriveTree, driveTree, FOLDER_TYPE, SPREADSHEET_TYPE } from './drive-tree';
import { backupEvidence } from './evidence';
import type { Google } from './google';
import { NO_PROGRESS, type ShowProgress } from './progress';
import { OfficeRefusal, refusalFor } from './refusal';
import { type Moved, restoredRegister } from './restored-register';
import { several } from './several';
import { controlOf, type SpreadsheetTexts } from './spreadsheet-texts';
import { type Uploaded, upload } from './upload';
import { verify } from './verify/verify';
import { type Batch, isRegister, tabsOf, writeBatch, writeRows } from './write-tabs';

export interface Restored {
  items: number;
  files: number;
  address: string;
  /** Numbers whose approval falls, since it was bound to the old files. */
  fallen: string[];
}

const AT_ONCE = 4;

export async function restore(
  google: Google,
  backup: BackupFolder,
  into: string,
  { at, now, progress = NO_PROGRESS }: { at?: string; now: Date; progress?: ShowProgress },
): Promise<Restored> {
  const { manifest, records, evidence, findings } = await backupEvidence(backup, at, progress);
  const wrong = [...findings, ...verify(evidence).findings.filter((one) => one.about !== 'answers')];
  if (wrong.length > 0) throw new OfficeRefusal(REFUSED.notWhole(wrong.length));
  const control = controlOf(records.register);
  if (!control.settings) throw new OfficeRefusal(REFUSED.noSettings);
  if (control.schema !== SCHEMA_VERSION)
    throw new OfficeRefusal(REFUSED.earlierRegister(control.schema, SCHEMA_VERSION));
  const target = await tabsOf(google, into);
  if (await isRegister(google, into, target.tabs)) throw new OfficeRefusal(REFUSED.occupied(target.title));

  try {
    const moved = await moveFiles(google, backup, manifest, records.books, into, progress);
    const { rows, items, fallen } = restoredRegister(records.register, moved, {
      account: google.account,
      now: momentIn(control.settings.timeZone, now),
      madeAt: manifest.madeAt,
    });
    await fill(
      google,
      into,
      target.tabs.map((one) => one.sheetId),
      rows,
      control.settings.timeZone,
    );
    await google.drive.files.update({ fileId: moved.folderId, requestBody: { name: RESTORED.folder } });
    const address = `https://docs.google.com/spreadsheets/d/${into}/edit`;
    return { items, files: manifest.files.length, address, fallen };
  } catch (error) {
    throw refusalFor(error, WHAT.rows, google.account);
  }
}

/** Folders and files as the backup has them, below a folder that is found again when this is run again. */
async function moveFiles(
  google: Google,
  backup: BackupFolder,
  manifest: Manifest,
  books: readonly SpreadsheetTexts[],
  into: string,
  progress: ShowProgress,
): Promise<Moved> {
  const name = RESTORED.unfinished(into.slice(0, 8));
  const { data } = await google.drive.files.list({
    q: `name = '${name}' and mimeType = '${FOLDER_TYPE}' and trashed = false and 'me' in owners`,
    fields: 'files(id)',
  });
  const folderId = data.files?.[0]?.id ?? (await newFile(google, name, FOLDER_TYPE));
  const tree = await driveTree(google, folderId);
  const folders = await makeFolders(google, manifest, tree);
  const folderAt = new Map(manifest.folders.map(({ id, path }) => [path.join('/'), folders.get(id) ?? '']));
  const files = new Map<string, Uploaded>();
  const missing = manifest.files.filter((file) => {
    const there = tree.files.find(
      (one) =>
        one.name === file.name && one.sha256 === file.sha256 && one.path.join('/') === file.path.join('/'),
    );
    if (there) files.set(file.id, { id: there.id, url: `https://drive.google.com/file/d/${there.id}/view` });
    return !there;
  });
  const bar = progress(
    WHAT.upload,
    missing.length,
    missing.reduce((sum, one) => sum + one.size, 0),
  );
  try {
    await several(missing, AT_ONCE, async ({ id, keptAs, path, ...file }) => {
      const parentId = folderAt.get(path.join('/')) ?? folderId;
      const there = { ...file, parentId, path: join(backup.folder, keptAs) };
      files.set(id, await upload(google, there, (count) => bar.moved(0, count)));
      bar.moved(1, 0);
    });
  } finally {
    bar.end();
  }
  const made = new Map<string, string>();
  for (const book of books) {
    const known = tree.files.find((one) => one.name === book.title && one.mimeType === SPREADSHEET_TYPE)?.id;
    const id = known ?? (await newFile(google, book.title, SPREADSHEET_TYPE, folderId));
    await fillBook(google, id, book);
    made.set(book.id, id);
  }
  return { files, folders, books: made, folderId };
}

/** By the old id of each folder, the new one. Those above come first. */
async function makeFolders(
  google: Google,
  manifest: Manifest,
  tree: DriveTree,
): Promise<Map<string, string>> {
  const there = new Map(tree.folders.map(({ id, path }) => [path.join('/'), id]));
  const found = new Map<string, string>();
  for (const { id, path } of manifest.folders) {
    const key = path.join('/');
    const above = there.get(path.slice(0, -1).join('/'));
    const own = there.get(key) ?? (await newFile(google, path.at(-1) ?? '', FOLDER_TYPE, above));
    there.set(key, own);
    found.set(id, own);
  }
  return found;
}

async function newFile(google: Google, name: string, mimeType: string, parentId?: string): Promise<string> {
  const { data } = await google.drive.files.create({
    requestBody: { name, mimeType, ...(parentId ? { parents: [parentId] } : {}) },
    fields: 'id',
  });
  if (!data.id) throw new Error(`Drive made ${name} and told no id`);
  return data.id;
}

async function fill(
  google: Google,
  into: string,
  there: readonly number[],
  rows: Partial<Record<TabKey, string[][]>>,
  timeZone: string,
): Promise<void> {
  const keys = Object.keys(TABS) as TabKey[];
  const shape = keys.flatMap((key): Batch => {
    const isThere = there.includes(TABS[key].sheetId);
    return [...(isThere ? [] : [addTab(key)]), ...layoutRequests(key)] as Batch;
  });
  const spare = there.includes(0) ? [{ deleteSheet: { sheetId: 0 } }] : [];
  const zone = { updateSpreadsheetProperties: { properties: { timeZone }, fields: 'timeZone' } };
  await writeBatch(google, into, [...shape, ...spare, zone]);
  for (const key of keys.filter((one) => one !== 'control'))
    await writeRows(google, into, TABS[key].sheetId, TABS[key].headingRows, rows[key] ?? []);
  await writeRows(google, into, TABS.control.sheetId, TABS.control.headingRows, rows.control ?? []);
}

async function fillBook(google: Google, id: string, book: SpreadsheetTexts): Promise<void> {
  const { tabs } = await tabsOf(google, id);
  const missing = book.tabs.filter(({ sheetId }) => !tabs.some((one) => one.sheetId === sheetId));
  const spare = tabs.filter(({ sheetId }) => !book.tabs.some((one) => one.sheetId === sheetId));
  const requests: Batch = [
    ...missing.map(({ sheetId, title }) => ({ addSheet: { properties: { sheetId, title } } })),
    ...spare.map(({ sheetId }) => ({ deleteSheet: { sheetId } })),
  ];
  if (requests.length > 0) await writeBatch(google, id, requests);
  for (const { sheetId, rows } of book.tabs) await writeRows(google, id, sheetId, 0, rows);
}

/** `2026-11-28T16:30:05` on the office's clock. */
function momentIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(now)
    .replace(' ', 'T');
}
