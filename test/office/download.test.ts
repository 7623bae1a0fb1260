/** A large file onto the disk: memory does not grow with it, and what arrives is what Drive has. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { download, PARTIAL } from '../../office/download';
import { openGoogle } from '../../office/google';
import { USUAL_PATIENCE } from '../../office/patient-fetch';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'download-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PIECE = Buffer.alloc(256 * 1024, 'foto');
const PIECES = 300;

/** A Drive that has one file of 75 MB and makes it while it is fetched. */
const send: typeof fetch = async (input) => {
  const url = new URL(String(input));
  if (url.pathname.endsWith('/about')) return Response.json({ user: { emailAddress: 'kantor@contoh.id' } });
  let left = PIECES;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left === 0) controller.close();
      else controller.enqueue(new Uint8Array(PIECE));
      left -= 1;
    },
  });
  return new Response(body);
};

const open = () =>
  openGoogle({ client_id: 'a', client_secret: 'b' }, { access_token: 'c' }, send, {
    ...USUAL_PATIENCE,
    wait: async () => {},
  });

const sha256 = () => {
  const hash = createHash('sha256');
  for (let i = 0; i < PIECES; i += 1) hash.update(PIECE);
  return hash.digest('hex');
};

it('takes a video of 75 MB without ever holding the whole of it', async () => {
  const google = await open();
  const file = {
    ...{ id: 'x', name: 'video.mp4', path: [], mimeType: 'video/mp4' },
    ...{ size: PIECE.length * PIECES, sha256: sha256() },
  };
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  let received = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }, 5);
  await download(google, file, join(folder, 'video.mp4'), (count) => {
    received += count;
  });
  clearInterval(watch);
  expect(received).toBe(file.size);
  expect(statSync(join(folder, 'video.mp4')).size).toBe(file.size);
  // When pieces that were written are cleared away is the engine's to say; the whole would be more.
  expect(most).toBeLessThan((file.size * 2) / 3);
});

it('leaves nothing under the name of a file whose bytes are others than Drive says', async () => {
  const google = await open();
  const file = {
    id: 'x',
    name: 'foto.jpg',
    path: [],
    mimeType: 'image/jpeg',
    size: 10,
    sha256: 'f'.repeat(64),
  };
  await expect(download(google, file, join(folder, 'foto.jpg'))).rejects.toThrow(
    'foto.jpg berubah selama diunduh',
  );
  expect(existsSync(join(folder, 'foto.jpg'))).toBe(false);
  expect(existsSync(join(folder, `foto.jpg${PARTIAL}`))).toBe(false);
});
