/**
 * One file of the disk into Drive, by a resumable upload (Drive guide): in pieces, so that memory does not grow with it;
 * cut off, it goes on where Google says that it stopped; and when nobody can say whether it arrived, it is looked for
 * before it is sent again, so that no photo lies there twice.
 */
import { open } from 'node:fs/promises';
import { REFUSED } from '../src/text/office-tools';
import type { Google } from './google';
import { pause } from './patient-fetch';
import { OfficeRefusal, refusalFor } from './refusal';

export interface NewFile {
  name: string;
  mimeType: string;
  parentId: string;
  /** Where its bytes are, how many, and their checksum. */
  path: string;
  size: number;
  sha256: string;
}

export interface Uploaded {
  id: string;
  url: string;
}

/** A multiple of 256 KiB, as Google wants it. */
const PIECE = 8 * 1024 * 1024;
const ADDRESS =
  'https://www.googleapis.com/upload/drive/v3/files?uploadType=resumable&fields=id,webViewLink,sha256Checksum';

export async function upload(
  google: Google,
  file: NewFile,
  onBytes: (count: number) => void = () => {},
): Promise<Uploaded> {
  const { patience } = google;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send(google, file, onBytes);
    } catch (error) {
      const { status = 0 } = error as { status?: number };
      const isFinal =
        error instanceof OfficeRefusal ||
        (status >= 400 && status < 500 && ![404, 408, 429].includes(status));
      if (isFinal || attempt >= patience.attempts) throw refusalFor(error, file.name, google.account);
      await pause(patience, attempt);
      const there = await arrived(google, file);
      if (there) return there;
    }
  }
}

/** A file of this name and content in its folder. */
async function arrived(google: Google, { name, parentId, sha256 }: NewFile): Promise<Uploaded | undefined> {
  const { data } = await google.drive.files.list({
    q: `'${parentId}' in parents and name = '${name.replace(/['\\]/g, '\\$&')}' and trashed = false`,
    fields: 'files(id,webViewLink,sha256Checksum)',
  });
  const found = data.files?.find((one) => one.sha256Checksum === sha256);
  return found?.id ? { id: found.id, url: found.webViewLink ?? '' } : undefined;
}

async function send(google: Google, file: NewFile, onBytes: (count: number) => void): Promise<Uploaded> {
  const begun = await google.oauth.request({
    url: ADDRESS,
    method: 'POST',
    retry: false,
    headers: { 'Content-Type': 'application/json', 'X-Upload-Content-Type': file.mimeType },
    body: JSON.stringify({ name: file.name, mimeType: file.mimeType, parents: [file.parentId] }),
  });
  const location = new Headers(begun.headers).get('location') ?? '';
  const handle = await open(file.path);
  try {
    let from = 0;
    for (let attempt = 1; ; ) {
      const piece = Buffer.alloc(Math.min(PIECE, file.size - from));
      await handle.read(piece, 0, piece.length, from);
      const answer = await put(google, location, rangeOf(from, piece.length, file.size), piece).catch(
        () => undefined,
      );
      if (answer?.ok) {
        onBytes(file.size - from);
        return await received(answer, file);
      }
      if (answer && answer.status !== 308 && answer.status < 500 && answer.status !== 429) throw answer;
      let next = answer?.status === 308 ? reached(answer) : undefined;
      if (next === undefined) {
        if (attempt >= google.patience.attempts) throw answer ?? new Error('The connection broke off');
        await pause(google.patience, attempt);
        attempt += 1;
        const asked = await put(google, location, `bytes */${file.size}`);
        if (asked.ok) return await received(asked, file);
        if (asked.status !== 308) throw asked;
        next = reached(asked);
      }
      if (next > from) attempt = 1;
      onBytes(Math.max(0, next - from));
      from = next;
    }
  } finally {
    await handle.close();
  }
}

/** The address is its own secret, and goes on at the server that gave it. */
function put(
  google: Google,
  location: string,
  range: string,
  body?: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  return google.send(location, {
    method: 'PUT',
    headers: { 'Content-Range': range },
    signal: AbortSignal.timeout(google.patience.timeout),
    ...(body ? { body } : {}),
  });
}

function rangeOf(from: number, length: number, size: number): string {
  return length === 0 ? `bytes */${size}` : `bytes ${from}-${from + length - 1}/${size}`;
}

/** How many bytes Google has: of `bytes=0-524287` the last and one. */
function reached(answer: Response): number {
  const last = /-(\d+)$/.exec(answer.headers.get('range') ?? '')?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}

async function received(answer: Response, file: NewFile): Promise<Uploaded> {
  const made = (await answer.json()) as { id: string; webViewLink?: string; sha256Checksum?: string };
  if (made.sha256Checksum && made.sha256Checksum !== file.sha256)
    throw new OfficeRefusal(REFUSED.changing(file.name));
  return { id: made.id, url: made.webViewLink ?? '' };
}
