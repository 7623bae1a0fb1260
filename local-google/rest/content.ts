/**
 * The bytes of a request: all of them, as far as they came, or in the two parts of `multipart/related`, which Drive
 * takes for a file's description and its content (Drive guide, "Multipart upload").
 */
import type { Content } from '../drive/drive-api';
import { ApiError } from './api-error';

/** What arrives until the end, or until the sender is gone. @param most stops reading after so many */
export async function receive(
  request: Request,
  most = Number.POSITIVE_INFINITY,
): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const piece = await reader.read().catch(() => undefined);
    if (!piece) return { bytes: Buffer.concat(chunks), isWhole: false };
    if (piece.done) break;
    const chunk = (piece.value as Uint8Array).subarray(0, most - length);
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) return { bytes: Buffer.concat(chunks), isWhole: false };
  }
  return { bytes: Buffer.concat(chunks), isWhole: true };
}

export async function relatedParts(request: Request): Promise<{ resource: object; content: Content }> {
  const type = request.headers.get('content-type') ?? '';
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (!boundary) throw new ApiError(400, 'Missing end boundary in multipart body.');
  const [first, second] = partsOf(Buffer.from(await request.arrayBuffer()), boundary);
  if (!first || !second) throw new ApiError(400, 'Malformed multipart body.');
  return {
    resource: parseJson(first.bytes.toString()),
    content: {
      bytes: second.bytes,
      mimeType: second.headers.get('content-type') ?? 'application/octet-stream',
    },
  };
}

export function parseJson(text: string): object {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new ApiError(400, 'Invalid JSON payload received.');
  }
}

function partsOf(body: Buffer, boundary: string): { headers: Headers; bytes: Buffer }[] {
  const mark = Buffer.from(`--${boundary}`);
  const parts = [];
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    const head = body.indexOf('\r\n\r\n', at);
    const lines = body
      .subarray(at + mark.length, head)
      .toString()
      .trim()
      .split('\r\n');
    const headers = new Headers(
      lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    );
    // A line's end belongs to the boundary that follows.
    const raw = body.subarray(head + 4, next - 2);
    const isBase64 = headers.get('content-transfer-encoding')?.toLowerCase() === 'base64';
    parts.push({ headers, bytes: isBase64 ? Buffer.from(raw.toString(), 'base64') : raw });
    at = next;
  }
  return parts;
}
