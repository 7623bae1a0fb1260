/**
 * `backup`: everything of a register into a folder of this computer. What was fetched by an earlier run, finished or not,
 * is not fetched again; nothing that was kept is ever deleted.
 */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LACKING, README, WHAT } from '../src/text/office-tools';
import { BackupFolder, type KeptFile, type Manifest, placesFor, type Records } from './backup-folder';
import { download, sha256Of } from './download';
import { driveTree, SPREADSHEET_TYPE } from './drive-tree';
import type { Google } from './google';
import { NO_PROGRESS, type ShowProgress } from './progress';
import { refusalFor } from './refusal';
import { several } from './several';
import { controlOf, readRegister, readSpreadsheet } from './spreadsheet-texts';

const AT_ONCE = 4;
const GOOGLE_MADE = 'application/vnd.google-apps.';

export interface BackedUp {
  name: string;
  files: number;
  /** How many of them were fetched now. */
  fetched: number;
  bytes: number;
  lacking: string[];
  /** Of `cadangan.json`: whoever has it written down knows this backup again. */
  checksum: string;
}

export async function backUp(
  google: Google,
  registerId: string,
  folder: string,
  { now, progress = NO_PROGRESS }: { now: Date; progress?: ShowProgress },
): Promise<BackedUp> {
  const backup = new BackupFolder(folder);
  const register = await readRegister(google, registerId);
  const control = controlOf(register);
  const lacking: string[] = [];
  const ifThere = async <T>(what: string, id: string, read: () => Promise<T>): Promise<T | undefined> => {
    try {
      if (id !== '') return await read();
      lacking.push(LACKING.unmade(what));
    } catch (error) {
      const { message } = refusalFor(error, what, google.account);
      lacking.push(LACKING.unread(what, message));
    }
    return undefined;
  };
  const vault = await ifThere(WHAT.vault, control.vaultId, () =>
    readSpreadsheet(google, control.vaultId, WHAT.vault),
  );
  const form = await ifThere(WHAT.form, control.formId, async () => {
    const { data } = await google.forms.forms.get({ formId: control.formId });
    return data as object;
  });
  const responses = await ifThere(WHAT.responses, control.formId, () => responsesOf(google, control.formId));
  const tree = await driveTree(google, control.folderId);
  const books = [];
  for (const { id, name, mimeType } of tree.files)
    if (mimeType === SPREADSHEET_TYPE) books.push(await readSpreadsheet(google, id, name));

  const known = new Map(earlier(backup).map((one) => [one.id, one]));
  const withBytes = tree.files.filter(({ mimeType }) => !mimeType.startsWith(GOOGLE_MADE));
  const files = placesFor(withBytes, known);
  const fetched = await fetchAll(google, folder, files, known, progress);
  writeFileSync(join(folder, README.name), README.text);
  const name = now.toISOString().slice(0, 19).replaceAll(':', '.');
  const manifest: Omit<Manifest, 'format' | 'records'> = {
    madeAt: now.toISOString(),
    account: google.account,
    register: { id: registerId, title: register.title, office: control.settings?.name ?? '' },
    folders: tree.folders,
    files,
    lacking,
  };
  const records: Records = { register, vault, form, responses, books };
  const checksum = backup.finish(name, manifest, records);
  const bytes = files.reduce((sum, one) => sum + one.size, 0);
  return { name, files: files.length, fetched, bytes, lacking, checksum };
}

function earlier(backup: BackupFolder): KeptFile[] {
  const names = backup.names();
  return names.length === 0 ? [] : backup.manifest().files;
}

async function fetchAll(
  google: Google,
  folder: string,
  files: readonly KeptFile[],
  known: ReadonlyMap<string, KeptFile>,
  progress: ShowProgress,
): Promise<number> {
  // Two that are alike to the byte and the name lie in one place.
  const places = new Map(files.map((one) => [one.keptAs, one]));
  const missing: KeptFile[] = [];
  for (const file of places.values())
    if (!(await isKept(folder, file, known.get(file.id)))) missing.push(file);
  const total = missing.reduce((sum, one) => sum + one.size, 0);
  const bar = progress(WHAT.files, missing.length, total);
  try {
    await several(missing, AT_ONCE, async (file) => {
      await download(google, file, join(folder, file.keptAs), (count) => bar.moved(0, count));
      bar.moved(1, 0);
    });
  } finally {
    bar.end();
  }
  return missing.length;
}

/** Of a finished backup its size is believed, since `verify` reads it; what an unfinished one left is read again. */
async function isKept(folder: string, file: KeptFile, before: KeptFile | undefined): Promise<boolean> {
  const path = join(folder, file.keptAs);
  if (!existsSync(path) || statSync(path).size !== file.size) return false;
  return before?.sha256 === file.sha256 || (await sha256Of(path)) === file.sha256;
}

export async function responsesOf(google: Google, formId: string): Promise<object[]> {
  const found: object[] = [];
  let pageToken: string | undefined;
  do {
    const { data } = await google.forms.forms.responses.list({ formId, ...(pageToken ? { pageToken } : {}) });
    found.push(...(data.responses ?? []));
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  return found;
}
