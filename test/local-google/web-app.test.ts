/** Web apps: who may open them, as whom they run, what they are asked and what becomes of the answer. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setRole } from '../../local-google/drive/files';
import { tokenOf } from '../../local-google/session/token';
import { serve } from '../../local-google/web/server';
import { OTHER, OWNER, STAFF, workspace } from './workspace';

const CODE = `
function doGet(e) {
  if (e.parameter.json) return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON);
  if (e.parameter.nothing) return;
  if (e.parameter.wrong) return 'text';
  if (e.parameter.fail) throw new Error('gagal <b>');
  return HtmlService.createHtmlOutput('<p id="who">' + who().join('|') + '</p><img src="https://lh3.googleusercontent.com/drive-storage/abc=w40">')
    .setTitle('Antrean').addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
function doPost(e) { return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON); }
function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; }
function locks() { return [LockService.getDocumentLock(), PropertiesService.getDocumentProperties(), CacheService.getDocumentCache(), LockService.getScriptLock().tryLock(0)]; }
function url() { return ScriptApp.getService().getUrl(); }
function ui() { SpreadsheetApp.getUi(); }
function container() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
function when() { return { at: new Date() }; }
function hidden_() {}
`;
const manifest = (access: string, executeAs: string) =>
  JSON.stringify({ timeZone: 'Asia/Jakarta', webapp: { access, executeAs } });

function app(access = 'ANYONE', executeAs = 'USER_ACCESSING', code = CODE) {
  const made = workspace(code, { 'appsscript.json': manifest(access, executeAs) });
  const deployment = made.google.deploy(made.project, { as: OWNER, description: 'Satu' });
  const open = (as?: string, query = '') => made.google.request(deployment, { as, query });
  return { ...made, deployment, open };
}

const asked = (answer: ReturnType<ReturnType<typeof app>['open']>) =>
  answer.kind === 'text' ? JSON.parse(answer.text) : answer.kind;

describe('who may open it, and as whom it runs (platform.md §3.1, §3.6)', () => {
  const who = (answer: { kind: string; html?: string }) =>
    /<p id="who">(.*?)<\/p>/.exec(answer.html ?? '')?.[1] ?? answer.kind;

  it.each([
    ['MYSELF', 'USER_ACCESSING', [`${OWNER}|${OWNER}`, 'refused', 'sign in']],
    ['ANYONE', 'USER_ACCESSING', [`${OWNER}|${OWNER}`, `${OTHER}|${OTHER}`, 'sign in']],
    ['ANYONE', 'USER_DEPLOYING', [`${OWNER}|${OWNER}`, `|${OWNER}`, 'sign in']],
    ['ANYONE_ANONYMOUS', 'USER_DEPLOYING', [`${OWNER}|${OWNER}`, `|${OWNER}`, `|${OWNER}`]],
    ['DOMAIN', 'USER_ACCESSING', [`${OWNER}|${OWNER}`, `${OTHER}|${OTHER}`, 'sign in']],
  ])('%s, %s', (access, executeAs, seen) => {
    const { open } = app(access, executeAs);
    expect([open(OWNER), open(OTHER), open()].map(who)).toEqual(seen);
  });

  it('an owner’s web app is told who looks only within an organisation', () => {
    const { open, google } = app('ANYONE', 'USER_DEPLOYING');
    for (const account of google.world.accounts) account.kind = 'workspace';
    expect(who(open(OTHER))).toBe(`${OTHER}|${OWNER}`);
  });

  it('the files of now are for editors; without a web app in the manifest there is none', () => {
    const { google, project, sheetId } = app();
    const head = google.headDeployment(project);
    expect(google.request(head, { as: OTHER }).kind).toBe('refused');
    setRole(google.world, sheetId, OTHER, 'editor', true);
    expect(google.request(head, { as: OTHER }).kind).toBe('page');
    const none = workspace(CODE);
    const deployment = none.google.deploy(none.project, { as: OWNER });
    expect(none.google.request(deployment, { as: OWNER }).kind).toBe('refused');
  });
});

describe('the request', () => {
  it('gives doGet its parameters (web apps guide)', () => {
    const { open } = app();
    expect(asked(open(OWNER, 'json=1&n=a&n=b'))).toEqual({
      queryString: 'json=1&n=a&n=b',
      parameter: { json: '1', n: 'a' },
      parameters: { json: ['1'], n: ['a', 'b'] },
      contextPath: '',
      contentLength: -1,
    });
  });

  it('gives doPost what was posted, a form’s fields among the parameters', () => {
    const { google, deployment } = app();
    const post = (body: string, contentType: string) =>
      asked(google.request(deployment, { as: OWNER, method: 'POST', body, contentType, query: 'q=1' }));
    expect(post('{"a":1}', 'application/json')).toEqual({
      queryString: 'q=1',
      parameter: { q: '1' },
      parameters: { q: ['1'] },
      contextPath: '',
      contentLength: 7,
      postData: { length: 7, type: 'application/json', contents: '{"a":1}', name: 'postData' },
    });
    expect(post('nama=Sari&nama=Budi', 'application/x-www-form-urlencoded')).toMatchObject({
      parameter: { q: '1', nama: 'Sari' },
      parameters: { nama: ['Sari', 'Budi'] },
    });
  });

  it('that is answered by nothing, or by something else, is an error in Google’s words', () => {
    const { open } = app();
    expect(open(OWNER, 'nothing=1')).toMatchObject({
      message: 'The script completed but did not return anything.',
    });
    expect(open(OWNER, 'wrong=1')).toMatchObject({
      message: 'The script completed but the returned value is not a supported return type.',
    });
    expect(open(OWNER, 'fail=1')).toMatchObject({ kind: 'error', message: 'gagal <b>' });
    expect(app('ANYONE', 'USER_ACCESSING', 'var x = 1;').open(OWNER)).toMatchObject({
      message: 'Script function not found: doGet',
    });
  });
});

describe('the script', () => {
  it('has no document: its lock, properties and cache are null (platform.md §2.4), but the container is there (§3.6)', () => {
    const { value } = app();
    expect(value('locks', { surroundings: 'web app' })).toEqual([null, null, null, true]);
    expect(value('container', { surroundings: 'web app' })).toBe('Register');
  });

  it('has no Ui', () => {
    expect(app().refusal('ui', { surroundings: 'web app' })).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });

  it('knows its address: of the deployment that runs, elsewhere of the last; null when there is none', () => {
    const { google, project, value, deployment } = app(
      'ANYONE',
      'USER_ACCESSING',
      `${CODE}\nfunction doGet() { return ContentService.createTextOutput(JSON.stringify(url())); }`,
    );
    expect(value('url')).toBe(`https://script.google.com/macros/s/${deployment.id}/exec`);
    google.advance(1000);
    const second = google.deploy(project, { as: OWNER });
    expect(value('url')).toContain(second.id);
    expect(asked(google.request(deployment, { as: OWNER }))).toContain(deployment.id);
    const head = google.headDeployment(project);
    expect(asked(google.request(head, { as: OWNER }))).toBe(
      `https://script.google.com/macros/s/${head.id}/dev`,
    );
    expect(workspace(CODE).value('url')).toBeNull();
  });

  it('runs the version that was deployed, until it is deployed again under the same address', () => {
    const { google, project, deployment } = app(
      'ANYONE',
      'USER_ACCESSING',
      'function doGet() { return ContentService.createTextOutput("1"); }',
    );
    writeFileSync(
      join(project.folder, 'Code.js'),
      'function doGet() { return ContentService.createTextOutput("2"); }',
    );
    const text = (of: typeof deployment) => {
      const answer = google.request(of, { as: OWNER });
      return answer.kind === 'text' && answer.text;
    };
    expect([text(deployment), text(google.headDeployment(project))]).toEqual(['1', '2']);
    google.redeploy(deployment, { as: OWNER });
    expect(text(deployment)).toBe('2');
  });
});

describe('over HTTP', () => {
  async function site(access = 'ANYONE', executeAs = 'USER_ACCESSING') {
    const made = app(access, executeAs);
    const folder = mkdtempSync(join(tmpdir(), 'local-google-client-'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'web-app.js'), '');
    const server = await serve(made.google, { port: 0, clientFolder: folder });
    closing.push(async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    });
    const path = `/macros/s/${made.deployment.id}/exec`;
    return { ...made, at: (of: string) => server.address + of, path };
  }
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  it('answers each account with its own page, in a frame, with the meta tags of the script', async () => {
    const { at, path } = await site();
    const html = await (await fetch(at(`/u/2${path}`))).text();
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect(html).toContain('<title>Antrean</title>');
    expect(html).toContain('dibuat oleh pengguna Google Apps Script lain');
    const frame = /data-address="(\/u\/2\/dialogs\/[^"]+)"/.exec(html)?.[1] ?? '';
    const inner = await fetch(at(frame));
    expect(inner.headers.get('content-security-policy')).toMatch(/^sandbox (?!.*allow-same-origin)/);
    const text = await inner.text();
    expect(text).toContain(`${OTHER}|${OTHER}`);
    expect(text).toContain('src="/u/2/drive/file/d/abc/thumbnail?sz=w40"');
    expect((await fetch(at(frame.replace('/u/2/', '/u/1/')))).status).toBe(404);
  });

  it('lets pages call functions as the visitor; a Date comes as null, names ending in _ not at all (platform.md §4)', async () => {
    const { at, deployment } = await site();
    const run = async (account: number, name: string) => {
      const response = await fetch(at(`/api/u/${account}/macros/${deployment.id}/run`), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ function: name, args: [] }),
      });
      return response.json() as Promise<{ value?: unknown; error?: string }>;
    };
    expect(await run(2, 'who')).toMatchObject({ value: [OTHER, OTHER] });
    expect(await run(2, 'when')).toMatchObject({ value: null });
    expect(await run(2, 'hidden_')).toMatchObject({ error: 'Script function not found: hidden_' });
    expect(await run(2, 'ui')).toMatchObject({
      error: 'Cannot call SpreadsheetApp.getUi() from this context.',
    });
  });

  it('asks whoever is not signed in to choose an account, unless anybody may', async () => {
    const closed = await site();
    const html = await (await fetch(closed.at(closed.path))).text();
    expect(html).toContain(`href="/u/1${closed.path}"`);
    const open = await site('ANYONE_ANONYMOUS', 'USER_DEPLOYING');
    const page = await (await fetch(open.at(open.path))).text();
    const frame = /data-address="(\/macros\/pages\/[^"]+)"/.exec(page)?.[1] ?? '';
    expect(await (await fetch(open.at(frame))).text()).toContain(`|${OWNER}`);
  });

  it('takes what any program posts, as whoever’s token it brings', async () => {
    const { at, path } = await site();
    const post = (headers: Record<string, string>) =>
      fetch(at(path), { method: 'POST', body: 'x', headers: { 'Content-Type': 'text/plain', ...headers } });
    const named = await post({ Authorization: `Bearer ${tokenOf(STAFF)}`, Origin: 'https://lain.example' });
    expect(named.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await named.json()).toMatchObject({ postData: { contents: 'x', type: 'text/plain' } });
    expect(await (await post({})).text()).toContain('Pilih akun');
  });

  it('says what failed without running it as HTML, and refuses who may not', async () => {
    const { at, path } = await site('MYSELF');
    expect(await (await fetch(at(`/u/0${path}?fail=1`))).text()).toContain('gagal &lt;b&gt;');
    expect((await fetch(at(`/u/2${path}`))).status).toBe(403);
    expect((await fetch(at('/u/0/macros/s/nix/exec'))).status).toBe(404);
  });
});
