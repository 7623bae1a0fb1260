import { readdirSync, readFileSync } from 'node:fs';
import { fileTypeOf, HEAD_BYTES } from '../../src/domain/file-type';

const head = (bytes: string | Uint8Array): number[] =>
  [...(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)].slice(0, HEAD_BYTES);

it.each(readdirSync('samples/photos'))('the sample photograph %s is a photo', (name) => {
  expect(fileTypeOf(head(readFileSync(`samples/photos/${name}`)))).toBe('photo');
});

// As `file` (magic(5)) and https://www.garykessler.net/library/file_sigs.html have them.
it.each([
  ['PNG', '\x89PNG\r\n\x1a\n', 'photo'],
  ['GIF', 'GIF89a', 'photo'],
  ['WebP', 'RIFF\x24\x00\x00\x00WEBPVP8 ', 'photo'],
  ['HEIC of a telephone', '\x00\x00\x00\x18ftypheic\x00\x00\x00\x00', 'photo'],
  ['AVIF', '\x00\x00\x00\x20ftypavif', 'photo'],
  ['MP4', '\x00\x00\x00\x20ftypisom\x00\x00\x02\x00', 'video'],
  ['QuickTime', '\x00\x00\x00\x14ftypqt  ', 'video'],
  ['3GP', '\x00\x00\x00\x18ftyp3gp4', 'video'],
  ['WebM', '\x1aE\xdf\xa3\x01\x00', 'video'],
  ['AVI', 'RIFF\x00\x00\x10\x00AVI LIST', 'video'],
  ['PDF', '%PDF-1.7\n', 'document'],
  ['Word', 'PK\x03\x04\x14\x00', 'other'],
  ['a web page', '<!doctype html>', 'other'],
  ['a program', 'MZ\x90\x00', 'other'],
  ['WAV, which begins as WebP does', 'RIFF\x24\x00\x00\x00WAVEfmt ', 'other'],
  ['a text that speaks of a photo', 'JFIF', 'other'],
  ['one byte of a photo', '\xff', 'other'],
  ['nothing', '', 'unreadable'],
])('%s', (_, bytes, type) => {
  expect(fileTypeOf(head(bytes))).toBe(type);
});
