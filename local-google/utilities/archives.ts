/** Zip and gzip. fflate does the work; what the files are called, and what is refused, is Google's. */
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import { typeOfName } from './mime-types';

export interface NamedBytes {
  name: string | null;
  bytes: Uint8Array;
}

/** Names that come twice would hide each other; Google refuses them. */
export function zip(files: NamedBytes[], at: number): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const { name, bytes } of files) {
    const entry = name ?? 'untitled';
    if (entry in entries) throw new Error(`Duplicate file name: ${entry}`);
    entries[entry] = bytes;
  }
  return zipSync(entries, { mtime: at });
}

export function unzip(bytes: Uint8Array): { name: string; bytes: Uint8Array; contentType: string | null }[] {
  return reading(() => Object.entries(unzipSync(bytes)))
    .filter(([name]) => !name.endsWith('/'))
    .map(([name, content]) => ({ name, bytes: content, contentType: typeOfName(name) }));
}

export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { mtime: 0 });
}

export function ungzip(bytes: Uint8Array): Uint8Array {
  return reading(() => gunzipSync(bytes));
}

function reading<T>(act: () => T): T {
  try {
    return act();
  } catch {
    throw new Error('Invalid argument');
  }
}
