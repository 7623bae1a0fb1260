/** Drive API v3 over HTTP, by the real client: files up and down, in pieces, listed by pages, shared. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { clients, refusalOf } from './rest-clients';
import { OTHER, OWNER, STAFF, workspace } from './workspace';

const BYTES = Buffer.from(Array.from({ length: 700_000 }, (_, i) => (i * 7919) % 256));
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');

it('uploads description and content at once, and downloads all of it or a part', async () => {
  const { google } = workspace('');
  const { drive } = await clients(google, OWNER);
  const { data } = await drive.files.create({
    requestBody: { name: 'foto.jpg', description: 'Upacara' },
    media: {
      mimeType: 'image/jpeg',
      body: Readable.from([BYTES.subarray(0, 300_000), BYTES.subarray(300_000)]),
    },
    fields: 'id,name,mimeType,size,md5Checksum,description',
  });
  expect(data).toMatchObject({
    name: 'foto.jpg',
    mimeType: 'image/jpeg',
    size: String(BYTES.length),
    md5Checksum: md5(BYTES),
    description: 'Upacara',
  });
  const fileId = data.id ?? '';
  const whole = await drive.files.get({ fileId, alt: 'media' }, { responseType: 'arraybuffer' });
  expect(md5(Buffer.from(whole.data as ArrayBuffer))).toBe(md5(BYTES));
  const part = await drive.files.get(
    { fileId, alt: 'media' },
    { responseType: 'arraybuffer', headers: { Range: 'bytes=699990-' } },
  );
  expect(part.status).toBe(206);
  expect(Buffer.from(part.data as ArrayBuffer)).toEqual(BYTES.subarray(699_990));
});

it('uploads text as it is, and content alone', async () => {
  const { google } = workspace('');
  const { drive } = await clients(google, OWNER);
  const { data } = await drive.files.create({
    requestBody: { name: 'catatan.txt' },
    media: { mimeType: 'text/plain', body: 'Baris satu\r\nBaris dua\r\n' },
  });
  const fileId = data.id ?? '';
  await drive.files.update({ fileId, media: { mimeType: 'text/plain', body: 'Baru' } });
  const read = await drive.files.get({ fileId, alt: 'media' }, { responseType: 'text' });
  expect(read.data).toBe('Baru');
});

it('takes a resumable upload in pieces, and says how far it came (Drive guide, "Resumable upload")', async () => {
  const { google } = workspace('');
  const { address, drive } = await clients(google, OWNER);
  const begun = await fetch(`${address}/upload/drive/v3/files?uploadType=resumable&fields=id,size`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${google.credentials(OWNER).access_token}`,
      'Content-Type': 'application/json',
      'X-Upload-Content-Type': 'image/png',
    },
    body: JSON.stringify({ name: 'besar.png' }),
  });
  const location = begun.headers.get('location') ?? '';
  const put = (from: number, to: number) =>
    fetch(location, {
      method: 'PUT',
      headers: { 'Content-Range': `bytes ${from}-${to - 1}/${BYTES.length}` },
      body: new Uint8Array(BYTES.subarray(from, to)),
    });
  const first = await put(0, 262_144);
  expect([first.status, first.headers.get('range')]).toEqual([308, 'bytes=0-262143']);
  const asked = await fetch(location, {
    method: 'PUT',
    headers: { 'Content-Range': `bytes */${BYTES.length}` },
  });
  expect([asked.status, asked.headers.get('range')]).toEqual([308, 'bytes=0-262143']);
  const rest = await put(262_144, BYTES.length);
  const { id, size } = (await rest.json()) as { id: string; size: string };
  expect([rest.status, size]).toEqual([200, String(BYTES.length)]);
  const { data } = await drive.files.get({ fileId: id, fields: 'name,mimeType,md5Checksum' });
  expect(data).toEqual({ name: 'besar.png', mimeType: 'image/png', md5Checksum: md5(BYTES) });
  expect((await put(262_144, BYTES.length)).status).toBe(404);
});

it('lists by pages, each file once', async () => {
  const { google } = workspace('');
  const { drive } = await clients(google, OWNER);
  const folder = await drive.files.create({
    requestBody: { name: 'Foto', mimeType: 'application/vnd.google-apps.folder' },
  });
  for (let i = 1; i <= 7; i += 1)
    await drive.files.create({
      requestBody: { name: `foto-${i}.jpg`, parents: [folder.data.id ?? ''] },
      media: { mimeType: 'image/jpeg', body: `isi ${i}` },
    });
  const names: string[] = [];
  let pages = 0;
  let pageToken: string | undefined;
  do {
    const { data } = await drive.files.list({
      q: `'${folder.data.id}' in parents and trashed = false`,
      orderBy: 'name',
      pageSize: 3,
      fields: 'nextPageToken,files(name)',
      ...(pageToken ? { pageToken } : {}),
    });
    names.push(...(data.files ?? []).map(({ name }) => name ?? ''));
    pageToken = data.nextPageToken ?? undefined;
    pages += 1;
  } while (pageToken);
  expect(pages).toBe(3);
  expect(names).toEqual([1, 2, 3, 4, 5, 6, 7].map((i) => `foto-${i}.jpg`));
});

it('shares, and binds whoever has no part in it', async () => {
  const { google } = workspace('');
  const owner = await clients(google, OWNER);
  const { data } = await owner.drive.files.create({
    requestBody: { name: 'rahasia.txt' },
    media: { mimeType: 'text/plain', body: 'isi' },
  });
  const fileId = data.id ?? '';
  const other = await clients(google, OTHER);
  expect(await refusalOf(other.drive.files.get({ fileId }))).toEqual({
    status: 404,
    message: `File not found: ${fileId}.`,
  });
  await owner.drive.permissions.create({
    fileId,
    requestBody: { type: 'user', role: 'reader', emailAddress: OTHER },
    sendNotificationEmail: false,
  });
  expect(google.mailbox(OTHER)).toEqual([]);
  const read = await other.drive.files.get({ fileId, alt: 'media' }, { responseType: 'text' });
  expect(read.data).toBe('isi');
  const refused = await refusalOf(other.drive.files.update({ fileId, requestBody: { name: 'x' } }));
  expect(refused.status).toBe(403);
});

it('exports a spreadsheet as a PDF, and gives no bytes of one', async () => {
  const { google, sheetId } = workspace('');
  const { drive } = await clients(google, OWNER);
  const pdf = await drive.files.export(
    { fileId: sheetId, mimeType: 'application/pdf' },
    { responseType: 'arraybuffer' },
  );
  expect(
    Buffer.from(pdf.data as ArrayBuffer)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const refused = await refusalOf(drive.files.get({ fileId: sheetId, alt: 'media' }));
  expect(refused.status).toBe(403);
});

it('says whose Drive it is', async () => {
  const { google } = workspace('');
  const { drive } = await clients(google, STAFF);
  const { data } = await drive.about.get({ fields: 'user(emailAddress,displayName)' });
  expect(data.user).toEqual({ emailAddress: STAFF, displayName: 'Sari Dewi' });
});
