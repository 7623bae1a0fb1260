import { canonical, contentFingerprint } from '../../src/domain/fingerprint';
import { sha256 } from './samples';

const CONTENT = {
  narrative: 'Narasi',
  caption: 'Caption',
  shortCaption: '',
  files: [
    { id: 'a', name: 'a.jpg', checksum: '11' },
    { id: 'b', name: 'b.jpg', checksum: '22' },
  ],
};
const [A, B] = CONTENT.files as [(typeof CONTENT.files)[0], (typeof CONTENT.files)[0]];

it('is the SHA-256 of one canonical text, for ever: stored fingerprints must stay comparable', () => {
  const written = '["konten/2","Narasi","Caption","a","11","b","22"]';
  expect(contentFingerprint(CONTENT, (text) => text)).toBe(written);
  expect(contentFingerprint(CONTENT, sha256)).toBe(sha256(written));
  const withShort = '["konten/3","Narasi","Caption","Ringkas","a","11","b","22"]';
  expect(contentFingerprint({ ...CONTENT, shortCaption: 'Ringkas' }, (text) => text)).toBe(withShort);
});

it.each([
  ['a letter of the narrative', { narrative: 'narasi' }],
  ['a letter of the caption', { caption: 'Capton' }],
  ['a caption for X', { shortCaption: 'Caption' }],
  ['a space', { caption: 'Caption ' }],
  ['a line break', { narrative: 'Narasi\n' }],
  ['a file exchanged', { files: [A, { id: 'c', name: 'b.jpg', checksum: '22' }] }],
  ['the content of a file, its id being the same', { files: [A, { ...B, checksum: '33' }] }],
  ['a file less', { files: [A] }],
  ['a file more', { files: [A, B, { id: 'c', name: 'c.jpg', checksum: '33' }] }],
  ['another order of files', { files: [B, A] }],
  ['text moved from narrative to caption', { narrative: '', caption: 'NarasiCaption' }],
  ['a caption that looks like a file', { caption: 'Caption","a","11', files: [B] }],
])('changes with %s', (_what, changes) => {
  expect(contentFingerprint({ ...CONTENT, ...changes }, sha256)).not.toBe(
    contentFingerprint(CONTENT, sha256),
  );
});

it('does not change with the name of a file, which filing changes', () => {
  const files = [
    { ...A, name: '01 Rapat.jpg' },
    { ...B, name: '02 Rapat.jpg' },
  ];
  expect(contentFingerprint({ ...CONTENT, files }, sha256)).toBe(contentFingerprint(CONTENT, sha256));
});

it('no two lists have the same canonical text', () => {
  const lists = [
    [],
    [''],
    ['', ''],
    ['a', 'b'],
    ['ab'],
    ['a,b'],
    ['a"', 'b'],
    ['a', '"b'],
    ['["a"]'],
    ['a\nb'],
  ];
  expect(new Set(lists.map(canonical)).size).toBe(lists.length);
});
