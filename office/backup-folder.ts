/**
 * What a backup looks like on the disk. Photos and papers lie below `berkas/` as in Drive, once; what is written in
 * spreadsheets and the form is kept anew each time below `catatan/`, and `cadangan.json` beside it, written last, says
 * what belongs together. So a backup that was not finished is none, and an older one stays as it was.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSED } from '../src/text/office-tools';
import type { DriveFile } from './drive-tree';
import { OfficeRefusal } from './refusal';
import type { SpreadsheetTexts } from './spreadsheet-texts';

export const RECORDS = 'catatan';
export const FILES = 'berkas';
const MANIFEST = 'cadangan.json';
const FORMAT = 'cadangan-register/1';

export interface KeptFile extends DriveFile {
  /** Where it lies in the backup, with slashes. */
  keptAs: string;
}

export interface Manifest {
  format: typeof FORMAT;
  madeAt: string;
  account: string;
  register: { id: string; title: string; office: string };
  /** Of `catatan/…`: by file, the checksum of its bytes. */
  records: Record<string, string>;
  folders: { id: string; path: string[] }[];
  files: KeptFile[];
  /** Sentences: what could not be kept. */
  lacking: string[];
}

/** What is written down of a register besides its files. */
export interface Records {
  register: SpreadsheetTexts;
  vault?: SpreadsheetTexts;
  form?: object;
  responses?: object[];
  /** Spreadsheets of closed books. */
  books: SpreadsheetTexts[];
}

export class BackupFolder {
  constructor(readonly folder: string) {}

  /** Names of finished backups, the oldest first. */
  names(): string[] {
    const records = join(this.folder, RECORDS);
    if (!existsSync(records)) return [];
    return readdirSync(records)
      .filter((name) => existsSync(join(records, name, MANIFEST)))
      .sort();
  }

  /** @param name the newest unless told */
  manifest(name: string | undefined = this.names().at(-1)): Manifest & { name: string } {
    const file = name === undefined ? undefined : join(this.folder, RECORDS, name, MANIFEST);
    if (name === undefined || !file || !existsSync(file))
      throw new OfficeRefusal(REFUSED.noBackup(this.folder));
    const manifest = readJson<Manifest>(file);
    if (manifest.format !== FORMAT) throw new OfficeRefusal(REFUSED.otherFormat(manifest.format));
    return { ...manifest, name };
  }

  /** @param altered told of each record whose bytes are not what was written */
  records(manifest: Manifest & { name: string }, altered: (name: string) => void): Records {
    const folder = join(this.folder, RECORDS, manifest.name);
    const read = <T>(name: string): T | undefined => {
      const wanted = manifest.records[name];
      if (wanted === undefined) return undefined;
      const file = join(folder, name);
      if (!existsSync(file) || checksum(readFileSync(file)) !== wanted) altered(name);
      return existsSync(file) ? readJson<T>(file) : undefined;
    };
    const register = read<SpreadsheetTexts>('register.json');
    if (!register) throw new OfficeRefusal(REFUSED.brokenBackup(manifest.name));
    return {
      register,
      vault: read('brankas.json'),
      form: read('formulir.json'),
      responses: read('jawaban.json'),
      books: read('buku.json') ?? [],
    };
  }

  /** The records, and last of all what says that they are a backup. Returns its checksum. */
  finish(name: string, manifest: Omit<Manifest, 'format' | 'records'>, records: Records): string {
    const folder = join(this.folder, RECORDS, name);
    mkdirSync(folder, { recursive: true });
    const contents = {
      'register.json': records.register,
      'brankas.json': records.vault,
      'formulir.json': records.form,
      'jawaban.json': records.responses,
      'buku.json': records.books.length > 0 ? records.books : undefined,
    };
    const checksums: Record<string, string> = {};
    for (const [file, content] of Object.entries(contents)) {
      if (content === undefined) continue;
      const bytes = Buffer.from(`${JSON.stringify(content, null, 1)}\n`);
      writeFileSync(join(folder, file), bytes);
      checksums[file] = checksum(bytes);
    }
    const bytes = Buffer.from(
      `${JSON.stringify({ format: FORMAT, ...manifest, records: checksums }, null, 1)}\n`,
    );
    writeFileSync(join(folder, `${MANIFEST}.new`), bytes);
    renameSync(join(folder, `${MANIFEST}.new`), join(folder, MANIFEST));
    return checksum(bytes);
  }
}

/**
 * Where files lie in the backup: as in Drive, without what file systems take amiss. What would lie where other content
 * is, or differs from it only by small and capital letters, is told apart by its checksum.
 */
export function placesFor(files: readonly DriveFile[], known: ReadonlyMap<string, KeptFile>): KeptFile[] {
  const taken = new Map([...known.values()].map((one) => [one.keptAs.toLowerCase(), one.sha256]));
  return files.map((file) => {
    const before = known.get(file.id);
    const wanted = [FILES, ...file.path.map(plain), plain(file.name)].join('/');
    const isSame = before?.sha256 === file.sha256 && file.sha256 !== '';
    if (before && isSame) return { ...file, keptAs: before.keptAs };
    const holder = taken.get(wanted.toLowerCase());
    const isFree = holder === undefined || (holder === file.sha256 && holder !== '');
    const mark = ` (${file.sha256.slice(0, 8) || file.id.slice(0, 8)})`;
    const keptAs = isFree ? wanted : wanted.replace(/(\.[^./]{1,5})?$/, (ending) => mark + ending);
    taken.set(keptAs.toLowerCase(), file.sha256);
    return { ...file, keptAs };
  });
}

/** No separators, no signs that Windows refuses, no name that only consists of dots, and not too long. */
function plain(name: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_')
    .replace(/[. ]+$/, '')
    .slice(0, 120);
  return safe.replace(/^\.+$/, '') || '_';
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    throw new OfficeRefusal(REFUSED.brokenBackup(file));
  }
}
