/** The REST face as it is on a bad day: it refuses, fails, is slow, and breaks off; and how a program signs in. */
import { auth } from 'googleapis/build/src/apis/drive';
import { apisOf, clients, refusalOf } from './rest-clients';
import { OWNER, STAFF, workspace } from './workspace';

const ABOUT = { fields: 'user(emailAddress)' };

it('refuses as often as it was told, and the real client tries again by itself', async () => {
  const { google } = workspace('');
  google.armRest({ kind: 'refused', status: 429, times: 2, retryAfter: 1 });
  const { drive } = await clients(google, OWNER);
  expect((await refusalOf(drive.about.get(ABOUT))).status).toBe(429);
  const patient = await clients(google, OWNER, true);
  const { data } = await patient.drive.about.get(ABOUT);
  expect(data.user?.emailAddress).toBe(OWNER);
});

it('strikes what it was armed for, at the time it was armed for, before the work or after it', async () => {
  const { google, sheetId } = workspace('');
  const { drive, sheets } = await clients(google, OWNER);
  google.armRest({ kind: 'refused', status: 500, matches: /^PUT .*\/values\//, after: 1, isDone: true });
  await drive.about.get(ABOUT);
  const put = (text: string) =>
    sheets.spreadsheets.values.update({
      spreadsheetId: sheetId,
      range: 'Sheet1!A1',
      valueInputOption: 'RAW',
      requestBody: { values: [[text]] },
    });
  await put('satu');
  expect(await refusalOf(put('dua'))).toEqual({ status: 500, message: 'Internal error encountered.' });
  const read = await sheets.spreadsheets.values.get({ spreadsheetId: sheetId, range: 'Sheet1!A1' });
  expect(read.data.values).toEqual([['dua']]);
});

it('is slow', async () => {
  const { google } = workspace('');
  const { drive } = await clients(google, OWNER);
  google.armRest({ kind: 'slow', milliseconds: 300 });
  const before = Date.now();
  await drive.about.get(ABOUT);
  expect(Date.now() - before).toBeGreaterThanOrEqual(290);
});

it('breaks off half-way through a download, and gives the rest when asked for it', async () => {
  const { google } = workspace('');
  const { address, drive } = await clients(google, OWNER);
  const body = 'x'.repeat(200_000);
  const { data } = await drive.files.create({
    requestBody: { name: 'foto.jpg' },
    media: { mimeType: 'image/jpeg', body },
  });
  google.armRest({ kind: 'cut off', afterBytes: 65_536, matches: /alt=media/ });
  const headers = { Authorization: `Bearer ${google.credentials(OWNER).access_token}` };
  const url = `${address}/drive/v3/files/${data.id}?alt=media`;
  const answer = await fetch(url, { headers });
  let received = 0;
  const reading = (async () => {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) received += chunk.length;
  })();
  await expect(reading).rejects.toThrow();
  expect(received).toBe(65_536);
  const rest = await fetch(url, { headers: { ...headers, Range: `bytes=${received}-` } });
  expect((await rest.text()).length).toBe(200_000 - 65_536);
});

it('breaks off half-way through an upload, and goes on where Google says that it stopped', async () => {
  const { google } = workspace('');
  const { address, drive } = await clients(google, OWNER);
  const bytes = new Uint8Array(900_000).fill(7);
  const begun = await fetch(`${address}/upload/drive/v3/files?uploadType=resumable`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${google.credentials(OWNER).access_token}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ name: 'besar.bin' }),
  });
  const location = begun.headers.get('location') ?? '';
  const put = (range: string, from: number) =>
    fetch(location, {
      method: 'PUT',
      headers: { 'Content-Range': range },
      ...(from < 0 ? {} : { body: bytes.subarray(from) }),
    }).then(async (answer) => ({ answer, text: await answer.text() }));
  google.armRest({ kind: 'cut off', afterBytes: 600_000, matches: /upload_id/ });
  await expect(put('bytes 0-899999/900000', 0)).rejects.toThrow();
  const asked = await put('bytes */900000', -1);
  expect([asked.answer.status, asked.answer.headers.get('range')]).toEqual([308, 'bytes=0-524287']);
  const { answer, text } = await put('bytes 524288-899999/900000', 524_288);
  expect(answer.status).toBe(200);
  const { id } = JSON.parse(text) as { id: string };
  expect((await drive.files.get({ fileId: id, fields: 'size' })).data.size).toBe('900000');
});

it('renews a token that is no longer good', async () => {
  const { google } = workspace('');
  const { drive } = await clients(google, STAFF);
  google.armRest({ kind: 'refused', status: 401, matches: /about/ });
  expect((await drive.about.get(ABOUT)).data.user?.emailAddress).toBe(STAFF);
});

it('lets a program sign in: the account chosen on a page, the code exchanged with its proof', async () => {
  const { google } = workspace('');
  const { address, fetch: toGoogle } = await apisOf(google);
  const client = new auth.OAuth2({
    clientId: 'program',
    clientSecret: 'secret',
    redirectUri: 'http://localhost:43210/selesai',
    transporterOptions: { fetchImplementation: toGoogle },
  });
  const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
  const url = new URL(
    client.generateAuthUrl({
      scope: ['https://www.googleapis.com/auth/drive'],
      access_type: 'offline',
      state: 'abc',
      code_challenge: codeChallenge,
      code_challenge_method: 'S256' as never,
    }),
  );
  const page = await (await fetch(address + url.pathname + url.search)).text();
  expect(page).toContain('Sari Dewi');
  const chosen = page.match(/href="([^"]*login_hint=sari[^"]*)"/)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const led = await fetch(address + chosen, { redirect: 'manual' });
  const target = new URL(led.headers.get('location') ?? '');
  expect([target.origin, target.searchParams.get('state')]).toEqual(['http://localhost:43210', 'abc']);
  const code = target.searchParams.get('code') ?? '';
  await expect(client.getToken({ code, codeVerifier: 'another' })).rejects.toThrow('invalid_grant');
  const { tokens } = await client.getToken({ code, codeVerifier });
  expect((await client.getTokenInfo(tokens.access_token ?? '')).email).toBe(STAFF);

  url.searchParams.set('redirect_uri', 'https://elsewhere.test/');
  expect((await fetch(address + url.pathname + url.search)).status).toBe(400);
});
