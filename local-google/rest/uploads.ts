/**
 * Resumable uploads: begun with a description, sent in pieces, asked how far they came, and a file only once all of it
 * is here (Drive guide, "Resumable upload").
 */
import { randomUUID } from 'node:crypto';
import { createApiFile, type FileOptions, updateApiFile } from '../drive/drive-api';
import type { World } from '../world';
import { ApiError } from './api-error';
import type { Answer, Call } from './call';
import { receive } from './content';

interface Upload {
  email: string;
  /** Of a file that gets new content. */
  fileId?: string;
  resource: object;
  mimeType: string;
  options: FileOptions;
  bytes: Buffer;
}

/** Pieces but the last are multiples of this. */
const STEP = 256 * 1024;

const uploads = new WeakMap<World, Map<string, Upload>>();

function uploadsOf(world: World): Map<string, Upload> {
  const known = uploads.get(world) ?? new Map<string, Upload>();
  uploads.set(world, known);
  return known;
}

export async function beginUpload(call: Call, options: FileOptions, fileId?: string): Promise<Answer> {
  const id = randomUUID();
  const mimeType = call.headers.get('x-upload-content-type') ?? 'application/octet-stream';
  const resource = await call.json();
  uploadsOf(call.world).set(id, {
    email: call.email,
    ...(fileId ? { fileId } : {}),
    resource,
    mimeType,
    options,
    bytes: Buffer.alloc(0),
  });
  const location = `${call.origin}/upload/drive/v3/files?uploadType=resumable&upload_id=${id}`;
  return new Response(null, { status: 200, headers: { Location: location, 'X-GUploader-UploadID': id } });
}

/** @param most of this piece arrives no more: the connection is cut off there */
export async function continueUpload(call: Call, most?: number): Promise<Answer> {
  const all = uploadsOf(call.world);
  const id = call.query.get('upload_id') ?? '';
  const upload = all.get(id);
  // The address itself is the secret, so that no token is needed here; but another account's is none of ours.
  if (!upload || (call.email && call.email !== upload.email)) throw new ApiError(404, 'Upload not found.');
  const range = rangeOf(call.headers.get('content-range'));
  if (range.from !== undefined && range.from !== upload.bytes.length)
    throw new ApiError(400, 'Invalid request. The Content-Range does not continue what was received.');
  const { bytes, isWhole } = await receive(call.request, most);
  // What was cut off is kept in whole steps, as Google reports it.
  const kept = isWhole ? bytes : bytes.subarray(0, Math.floor(bytes.length / STEP) * STEP);
  if (range.from !== undefined || range.isAll) upload.bytes = Buffer.concat([upload.bytes, kept]);
  const isComplete = isWhole && (range.isAll || upload.bytes.length === range.total);
  if (!isComplete) return incomplete(upload);
  all.delete(id);
  const content = { bytes: upload.bytes, mimeType: upload.mimeType };
  return upload.fileId
    ? updateApiFile(call.world, upload.email, upload.fileId, upload.resource, content, upload.options)
    : createApiFile(call.world, upload.email, upload.resource, content, upload.options);
}

function incomplete({ bytes }: Upload): Response {
  const headers = bytes.length > 0 ? { Range: `bytes=0-${bytes.length - 1}` } : undefined;
  return new Response(null, { status: 308, headers });
}

/** `bytes 0-524287/2000000`; with a star for the bytes it asks how far it came; without one, the body is all. */
function rangeOf(header: string | null): { from?: number; total?: number; isAll: boolean } {
  if (!header) return { isAll: true };
  const [, from, total] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(header) ?? [];
  if (total === undefined) throw new ApiError(400, 'Failed to parse Content-Range header.');
  return {
    isAll: false,
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(total === '*' ? {} : { total: Number(total) }),
  };
}
