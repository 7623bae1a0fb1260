/** Answers with bytes: how a file is named, and what a browser may do with it when it is opened by itself. */

export interface Bytes {
  code: number;
  contentType: string;
  bytes: Uint8Array;
  fileName: string;
}

/** Kinds that a browser shows by itself without running anything of theirs. */
const SHOWN = /^(image\/(png|jpeg|gif|webp|bmp|avif)|application\/pdf|video\/|audio\/|text\/plain)/;

export function download(
  { code, contentType, bytes, fileName }: Bytes,
  place: 'inline' | 'attachment',
): Response {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const isShown = SHOWN.test(contentType) || code !== 200;
  const disposition = `${isShown ? place : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  const headers: Record<string, string> = {
    'Content-Type': contentType,
    'Content-Disposition': disposition,
    'Cache-Control': 'private, no-cache',
  };
  // A browser's PDF viewer does not start in a sandbox; everything else stays in one.
  headers['Content-Security-Policy'] =
    contentType === 'application/pdf'
      ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
      : "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";
  return new Response(new Uint8Array(bytes), { status: code, headers });
}
