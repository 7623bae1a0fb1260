/**
 * What a file is by its first bytes, whatever its name or what the browser said of it: staff send what WhatsApp or a
 * camera made, and a renamed letter is no photograph.
 */

/** `unreadable`: empty, or gone before it could be looked at. */
export const FILE_TYPES = ['photo', 'video', 'document', 'other', 'unreadable'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** How many bytes are enough to tell. */
export const HEAD_BYTES = 32;

/** The beginnings of files, as the formats' own documents give them; a blank byte is any byte. */
const SIGNATURES: readonly [type: FileType, bytes: string][] = [
  ['photo', 'ff d8 ff'], // JPEG
  ['photo', '89 50 4e 47 0d 0a 1a 0a'], // PNG
  ['photo', '47 49 46 38'], // GIF
  ['photo', '52 49 46 46 .. .. .. .. 57 45 42 50'], // WebP
  ['photo', '49 49 2a 00'], // TIFF, and what cameras call raw
  ['photo', '4d 4d 00 2a'],
  ['video', '1a 45 df a3'], // Matroska and WebM
  ['video', '52 49 46 46 .. .. .. .. 41 56 49 20'], // AVI
  ['video', '00 00 01 ba'], // MPEG
  ['video', '00 00 01 b3'],
  ['video', '30 26 b2 75 8e 66 cf 11'], // Windows Media
  ['video', '.. .. .. .. 6d 6f 6f 76'], // QuickTime without a type box
  ['document', '25 50 44 46 2d'], // PDF
];

/** ISO base media: `ftyp` and a brand; pictures of telephones are in the same container as films. */
const PICTURE_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'];

/** @param head the first bytes, each 0–255 */
export function fileTypeOf(head: readonly number[]): FileType {
  if (head.length === 0) return 'unreadable';
  const text = String.fromCharCode(...head.slice(4, 12));
  if (text.startsWith('ftyp')) return PICTURE_BRANDS.includes(text.slice(4)) ? 'photo' : 'video';
  return SIGNATURES.find(([, bytes]) => beginsWith(head, bytes))?.[0] ?? 'other';
}

function beginsWith(head: readonly number[], signature: string): boolean {
  return signature.split(' ').every((byte, at) => byte === '..' || head[at] === Number.parseInt(byte, 16));
}
