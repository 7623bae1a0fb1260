/** Where files lie in a backup: as in Drive, and never one over another. */
import { placesFor } from '../../office/backup-folder';

const file = (id: string, name: string, sha256 = id, path = ['2026', '11 November']) => ({
  ...{ id, name, sha256, path },
  ...{ mimeType: 'image/jpeg', size: 1 },
});
const places = (files: Parameters<typeof placesFor>[0], known = new Map()) =>
  placesFor(files, known).map((one) => one.keptAs);

it('is the place in Drive, without what file systems take amiss', () => {
  expect(places([file('a', 'foto: "1"?.jpg', 'a', ['MS-2026-0001 – A/B', '..'])])).toEqual([
    'berkas/MS-2026-0001 – A_B/_/foto_ _1_.jpg',
  ]);
});

it('tells apart what would lie in one place, capital letters or not; alike is one', () => {
  expect(places([file('a', 'foto.jpg'), file('b', 'Foto.JPG'), file('c', 'foto.jpg', 'a')])).toEqual([
    'berkas/2026/11 November/foto.jpg',
    'berkas/2026/11 November/Foto (b).JPG',
    'berkas/2026/11 November/foto.jpg',
  ]);
});

it('leaves what was kept where it is, and puts what has other content beside it', () => {
  const [kept] = placesFor([file('a', 'foto.jpg', 'one')], new Map());
  if (!kept) throw new Error('no place');
  const known = new Map([['a', kept]]);
  expect(places([file('a', 'renamed.jpg', 'one')], known)).toEqual(['berkas/2026/11 November/foto.jpg']);
  expect(places([file('a', 'foto.jpg', 'two')], known)).toEqual(['berkas/2026/11 November/foto (two).jpg']);
});
