/** Small copies of pictures for the pages: as large as asked for, and nothing for what only calls itself a picture. */
import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { createFile } from '../../local-google/drive/files';
import { Thumbnails } from '../../local-google/web/thumbnails';
import { OWNER, workspace } from './workspace';

function fileOf(bytes: Uint8Array) {
  const { world } = workspace('').google;
  const file = createFile(world, OWNER, { name: 'foto.jpg', kind: 'file', mimeType: 'image/jpeg', bytes });
  return { world, file };
}

it('fits the longer side, or the side that is named', async () => {
  const photo = readFileSync('samples/photos/rapat-pleno-1.jpg');
  const { world, file } = fileOf(photo);
  const of = async (size?: string) => {
    const made = await new Thumbnails().of(world, file, size);
    if (!made) throw new Error('no thumbnail');
    return imageSize(made);
  };
  const { width, height } = imageSize(photo);
  expect(width).toBeGreaterThan(height);
  expect(await of()).toMatchObject({ type: 'jpg', width: 220 });
  expect(await of('h100')).toMatchObject({ height: 100, width: Math.round((100 * width) / height) });
});

it.each([
  ['a text', Buffer.from('Bukan foto.')],
  // These stop the decoder, and the process with it, when it gets them.
  ['the first bytes of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46])],
  [
    'a JPEG’s mark before a program',
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(4000, 'MZ')]),
  ],
])('is not made of %s', async (_, bytes) => {
  const { world, file } = fileOf(bytes);
  expect(await new Thumbnails().of(world, file)).toBeUndefined();
});
