/** The unmodified clasp, started as a program of its own, makes, pushes and deploys a project on a workspace. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { apisOf } from './rest-clients';
import { OTHER, OWNER, workspace } from './workspace';

const CLASP = resolve('node_modules/@google/clasp/build/src/index.js');
const CODE = 'function doGet() { return ContentService.createTextOutput("Selamat pagi ✓"); }\n';
const MANIFEST = `{ "timeZone": "Asia/Jakarta", "webapp": { "access": "ANYONE", "executeAs": "USER_ACCESSING" } }\n`;

jest.setTimeout(120_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-google-clasp-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function started() {
  const { google } = workspace('');
  const { environment } = await apisOf(google);
  const client = { type: 'authorized_user', client_id: 'id', client_secret: 'secret' };
  const tokens = { default: { ...client, ...google.credentials(OWNER) } };
  writeFileSync(join(folder, 'auth.json'), JSON.stringify({ tokens }));
  const clasp = (...args: string[]) =>
    new Promise<{ code: number; text: string }>((resolve) => {
      execFile(
        process.execPath,
        [CLASP, '--auth', join(folder, 'auth.json'), ...args],
        { cwd: folder, env: { ...process.env, ...environment } },
        (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, text: stdout + stderr }),
      );
    });
  return { google, clasp };
}

function write(files: Record<string, string>): void {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'dist', name), text);
}

it('makes a spreadsheet with its script, pushes byte for byte, and deploys what runs', async () => {
  const { google, clasp } = await started();
  write({});
  const made = await clasp('create-script', '--type', 'sheets', '--title', 'Register', '--rootDir', 'dist');
  expect(made).toMatchObject({ code: 0 });
  const settings = JSON.parse(readFileSync(join(folder, '.clasp.json'), 'utf8')) as Record<string, string>;
  const project = google.projectOf(settings.parentId ?? '');
  expect(project?.id).toBe(settings.scriptId);
  // platform.md §9.1: what was built is overwritten by the manifest of the new project.
  expect(readFileSync(join(folder, 'dist/appsscript.json'), 'utf8')).toContain('America/New_York');

  const files = { 'appsscript.json': MANIFEST, 'Code.js': CODE, 'page.html': '<p>Halo\r\n  "dunia"</p>' };
  write(files);
  expect(await clasp('push', '-f')).toMatchObject({ code: 0 });
  const pushed = google.projectOf(settings.parentId ?? '');
  for (const [name, text] of Object.entries(files))
    expect(readFileSync(join(pushed?.folder ?? '', name), 'utf8')).toBe(text);

  const { text } = await clasp('create-deployment', '-d', 'pertama');
  const id = /AKfycb[\w-]+/.exec(text)?.[0] ?? '';
  const deployment = google.world.store.get('deployment', id);
  expect(deployment).toMatchObject({ versionNumber: 1, description: 'pertama', deployedBy: OWNER });
  if (!deployment) throw new Error('Nothing was deployed.');
  expect(google.request(deployment, { as: OTHER })).toMatchObject({ kind: 'text', text: 'Selamat pagi ✓' });

  write({ 'Code.js': CODE.replace('pagi', 'malam') });
  await clasp('push', '-f');
  expect(google.request(deployment, { as: OTHER })).toMatchObject({ text: 'Selamat pagi ✓' });
  expect(await clasp('update-deployment', id, '-d', 'kedua')).toMatchObject({ code: 0 });
  expect(google.request(deployment, { as: OTHER })).toMatchObject({ text: 'Selamat malam ✓' });
});

it('refuses what does not parse, naming the line, and keeps what was there', async () => {
  const { google, project, clasp } = await bound();
  write({ 'appsscript.json': MANIFEST, 'Code.js': '\n\nfunction broken( {' });
  const refused = await clasp('push', '-f');
  expect(refused.code).toBe(1);
  expect(refused.text).toMatch(/Syntax error: SyntaxError: .* line: 3 file: Code\.gs/);
  expect(google.projectOf(project.containerId)).toEqual(project);
  expect(readFileSync(join(project.folder, 'Code.js'), 'utf8')).toBe('');
});

/** clasp set up for the project that the workspace has. */
async function bound() {
  const { google, clasp } = await started();
  const [project] = google.world.store.list('project');
  if (!project) throw new Error('The workspace has a project.');
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: project.id, rootDir: 'dist' }));
  return { google, clasp, project };
}
