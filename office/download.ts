/**
 * One file of Drive onto the disk: piece by piece, so that memory does not grow with it; what was cut off is gone on
 * with; and it is there under its name only once its bytes are those that Drive has the checksum of.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { REFUSED } from '../src/text/office-tools';
import type { DriveFile } from './drive-tree';
import type { Google } from './google';
import { pause } from './patient-fetch';
import { OfficeRefusal, refusalFor } from './refusal';

/** What a file is called while it is not whole. */
export const PARTIAL = '.belum-utuh';

/** @param onBytes told of each piece */
export async function download(
  google: Google,
  file: DriveFile,
  target: string,
  onBytes: (count: number) => void = () => {},
): Promise<void> {
  const partial = target + PARTIAL;
  mkdirSync(dirname(target), { recursive: true });
  const { patience } = google;
  let isSecondTime = false;
  for (let attempt = 1; ; attempt += 1) {
    const before = sizeOf(partial);
    try {
      await receive(google, file, partial, onBytes);
    } catch (error) {
      const { status = 0 } = error as { status?: number };
      // 416: what is there is not the beginning of what Drive has now.
      if (status === 416) rmSync(partial, { force: true });
      else if (status >= 400 && status < 500 && status !== 429 && status !== 408)
        throw refusalFor(error, file.name, google.account);
      // As long as something arrives, it goes on.
      if (sizeOf(partial) > before) attempt = 1;
      if (attempt >= patience.attempts) throw refusalFor(error, file.name, google.account);
      await pause(patience, attempt);
      continue;
    }
    if (file.sha256 === '' || (await sha256Of(partial)) === file.sha256) break;
    rmSync(partial, { force: true });
    if (isSecondTime) throw new OfficeRefusal(REFUSED.changing(file.name));
    isSecondTime = true;
  }
  renameSync(partial, target);
}

async function receive(
  google: Google,
  { id, size }: DriveFile,
  partial: string,
  onBytes: (count: number) => void,
): Promise<void> {
  const from = sizeOf(partial);
  const handle = await open(partial, 'a');
  try {
    if (size > 0 && from === size) return;
    const idle = new AbortController();
    let timer = setTimeout(() => {}, 0);
    const stillThere = () => {
      clearTimeout(timer);
      timer = setTimeout(() => idle.abort(new Error('Nothing arrives any more')), google.patience.timeout);
    };
    stillThere();
    try {
      const { data, status } = await google.drive.files.get(
        { fileId: id, alt: 'media' },
        {
          responseType: 'stream',
          signal: idle.signal,
          ...(from > 0 ? { headers: { Range: `bytes=${from}-` } } : {}),
        },
      );
      // All of it although only the rest was asked for.
      if (from > 0 && status === 200) await handle.truncate(0);
      for await (const chunk of data as AsyncIterable<Uint8Array>) {
        stillThere();
        await handle.write(chunk);
        onBytes(chunk.length);
      }
    } finally {
      clearTimeout(timer);
    }
    const { size: now } = await handle.stat();
    if (now < size) throw new Error(`Only ${now} of ${size} bytes arrived`);
  } finally {
    await handle.close();
  }
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** Of a file's bytes, read piece by piece. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
