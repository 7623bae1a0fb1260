/** UrlFetchApp: the export of a spreadsheet, with the rights of the token; and nothing else in the world. */
import { readFileSync } from 'node:fs';
import { createFile } from '../../local-google/drive/files';
import { OWNER, STAFF, workspace } from './workspace';

const CODE = `
const address = (id) => 'https://docs.google.com/spreadsheets/d/' + id + '/export?format=pdf&gid=0&size=A4';
const bearer = () => ({ Authorization: 'Bearer ' + ScriptApp.getOAuthToken() });
function show(response) {
  return [response.getResponseCode(), response.getHeaders()['Content-Type'], response.getContentText().slice(0, 4)];
}
function print(id) { return show(UrlFetchApp.fetch(address(id), { headers: bearer(), muteHttpExceptions: true })); }
function loud(id) { return show(UrlFetchApp.fetch(address(id), { headers: bearer() })); }
function anonymous(id) { return show(UrlFetchApp.fetch(address(id))); }
function forged(id) { return show(UrlFetchApp.fetch(address(id), { headers: { Authorization: 'Bearer ya29.x' } })); }
function token() { return ScriptApp.getOAuthToken(); }
function blob(id) { const blob = UrlFetchApp.fetch(address(id), { headers: bearer() }).getBlob(); return [blob.getContentType(), blob.getBytes().slice(0, 4)]; }
function elsewhere() { UrlFetchApp.fetch('https://example.com/'); }
function nonsense() { UrlFetchApp.fetch('halo'); }
`;

it('prints a spreadsheet for whoever may see it', () => {
  const { value, sheetId } = workspace(CODE);
  expect(value('print', { args: [sheetId] })).toEqual([200, 'application/pdf', '%PDF']);
  expect(value('blob', { args: [sheetId] })).toEqual(['application/pdf', [37, 80, 68, 70]]);
});

it('prints nothing for anybody else', () => {
  const { value, refusal, sheetId } = workspace(CODE);
  const [code, type] = value('print', { as: STAFF, args: [sheetId] }) as [number, string];
  expect(code).toBe(404);
  expect(type).toMatch('text/html');
  expect(refusal('loud', { as: STAFF, args: [sheetId] })).toMatch('returned code 404');
});

it('answers without a token with a page to sign in, and no error', () => {
  const { value, sheetId } = workspace(CODE);
  const page = [200, 'text/html; charset=utf-8', '<!do'];
  expect(value('anonymous', { args: [sheetId] })).toEqual(page);
  expect(value('forged', { args: [sheetId] })).toEqual(page);
});

it('reaches no other address', () => {
  const { refusal } = workspace(CODE);
  expect(refusal('elsewhere')).toBe('DNS error: https://example.com/');
  expect(refusal('nonsense')).toBe('DNS error: http://halo');
});

it('the token is that of the account that the script runs as', () => {
  const { value } = workspace(CODE);
  expect(value('token')).toBe(`local-google:${OWNER}`);
  expect(value('token', { as: STAFF })).toBe(`local-google:${STAFF}`);
});

it('fetches a file’s thumbnail for whoever may see the file, by the token (Drive v3, files resource)', () => {
  const { value, google } = workspace(`
    function thumbnail(id) {
      const { thumbnailLink } = Drive.Files.get(id, { fields: 'thumbnailLink' });
      return thumbnailLink;
    }
    function show(url, token) {
      const headers = token ? { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } : {};
      const response = UrlFetchApp.fetch(url, { headers, muteHttpExceptions: true });
      return [response.getResponseCode(), response.getBlob().getContentType()];
    }`);
  const bytes = readFileSync('samples/photos/rapat-pleno-1.jpg');
  const { id } = createFile(google.world, OWNER, {
    name: 'a.jpg',
    kind: 'file',
    mimeType: 'image/jpeg',
    bytes,
  });
  const url = String(value('thumbnail', { args: [id] })).replace('=s220', '=s800');
  expect(value('show', { args: [url, true] })).toEqual([200, 'image/jpeg']);
  expect(value('show', { args: [url, false] })).toEqual([403, 'text/html']);
  expect(value('show', { as: STAFF, args: [url, true] })).toEqual([403, 'text/html']);
  const byId = (file: string) => `https://drive.google.com/thumbnail?sz=w320&id=${file}`;
  expect(value('show', { args: [byId(id), true] })).toEqual([200, 'image/jpeg']);
  expect(value('show', { as: STAFF, args: [byId(id), true] })).toEqual([404, 'text/html']);
  // To sign in, as Drive's other pages (platform.md §5.1).
  expect(value('show', { args: [byId(id), false] })).toEqual([200, 'text/html']);
  const note = createFile(google.world, OWNER, {
    name: 'a.txt',
    kind: 'file',
    mimeType: 'text/plain',
    bytes,
  });
  expect(value('show', { args: [byId(note.id), true] })).toEqual([404, 'text/html']);
});

it('lists Drive’s files by their address, as the service does (Drive v3, files.list)', () => {
  const { value, google } = workspace(`
    function list(query, token) {
      const address = 'https://www.googleapis.com/drive/v3/files?fields=files(id)&q=' + encodeURIComponent(query);
      const headers = token ? { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } : {};
      const response = UrlFetchApp.fetch(address, { headers, muteHttpExceptions: true });
      return [response.getResponseCode(), JSON.parse(response.getContentText()).files];
    }`);
  const bytes = new Uint8Array([1]);
  const { id } = createFile(google.world, OWNER, {
    name: 'a.txt',
    kind: 'file',
    mimeType: 'text/plain',
    bytes,
  });
  expect(value('list', { args: [`name = 'a.txt'`, true] })).toEqual([200, [{ id }]]);
  expect(value('list', { as: STAFF, args: [`name = 'a.txt'`, true] })).toEqual([200, []]);
  expect(value('list', { args: ['name ~ 1', true] })).toEqual([400, null]);
  expect(value('list', { args: [`name = 'a.txt'`, false] })).toEqual([401, null]);
});

describe('the internet that a workspace is given', () => {
  const FETCHER = `
    function get(url, params) {
      const response = UrlFetchApp.fetch(url, params || {});
      return [response.getResponseCode(), response.getContentText(), response.getHeaders()];
    }
    function all() { return UrlFetchApp.fetchAll(['https://a.example/', { url: 'https://b.example/', method: 'post', payload: 'x' }]).map((one) => one.getContentText()); }
    function form() { return get('https://a.example/', { method: 'post', payload: { nama: 'Sari Dewi', n: 1 } }); }
    function request() { return UrlFetchApp.getRequest('https://a.example/', { method: 'put', headers: { X: '1' }, payload: 'p', contentType: 'text/plain' }); }
    function long() { UrlFetchApp.fetch('https://a.example/' + 'x'.repeat(2048)); }
    function doPost(e) { return ContentService.createTextOutput(Session.getActiveUser().getEmail() + ' ' + e.postData.contents); }
    function self(token) { return get(ScriptApp.getService().getUrl(), { method: 'post', payload: 'halo', headers: token ? { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } : {} }); }`;
  const FILES = {
    'appsscript.json':
      '{"timeZone":"Asia/Jakarta","webapp":{"access":"ANYONE","executeAs":"USER_ACCESSING"}}',
  };

  it('answers as the test says, and nobody else', () => {
    const asked: string[] = [];
    const { value, refusal } = workspace(FETCHER, FILES, {
      internet: ({ url, method, contentType, bytes }) => {
        asked.push(`${method} ${url} ${contentType} ${Buffer.from(bytes)}`);
        if (url.includes('gone')) return { code: 404, body: 'weg' };
        return url.includes('example')
          ? { body: `von ${new URL(url).host}`, headers: { 'X-Seen': '1' } }
          : undefined;
      },
    });
    expect(value('get', { args: ['https://a.example/x'] })).toEqual([
      200,
      'von a.example',
      { 'Content-Type': 'text/plain; charset=utf-8', 'X-Seen': '1' },
    ]);
    expect(value('all')).toEqual(['von a.example', 'von b.example']);
    value('form');
    expect(asked.at(-1)).toBe('POST https://a.example/ application/x-www-form-urlencoded nama=Sari+Dewi&n=1');
    expect(refusal('get', { args: ['https://gone.example/'] })).toContain(
      'returned code 404. Truncated server response: weg',
    );
    expect(refusal('get', { args: ['https://niemand.test/'] })).toBe('DNS error: https://niemand.test/');
    expect(refusal('long')).toBe('Limit Exceeded: URLFetch URL Length.');
    expect(value('request')).toEqual({
      url: 'https://a.example/',
      method: 'put',
      headers: { X: '1' },
      payload: 'p',
      contentType: 'text/plain',
    });
  });

  it('has a quota for each account (platform.md §2.3)', () => {
    const { value, refusal, google } = workspace(FETCHER, FILES, { internet: () => ({ body: 'x' }) });
    google.world.store.put('usage', `urlfetch/${OWNER}`, { since: google.world.clock.now(), amount: 19_999 });
    value('get', { args: ['https://a.example/'] });
    expect(refusal('get', { args: ['https://a.example/'] })).toBe(
      'Service invoked too many times for one day: urlfetch.',
    );
    google.advance(24 * 3_600_000);
    value('get', { args: ['https://a.example/'] });
  });

  it('reaches web apps, as whoever’s token is sent (platform.md §3.3)', () => {
    const { value, google, project } = workspace(FETCHER, FILES);
    google.deploy(project, { as: OWNER });
    expect((value('self', { as: STAFF, args: [true] }) as unknown[])[1]).toBe(`${STAFF} halo`);
    expect((value('self', { as: STAFF, args: [false] }) as unknown[])[1]).toContain('Sign-in');
  });
});
