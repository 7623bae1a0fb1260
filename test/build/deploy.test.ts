/**
 * `npm run deploy`, with clasp as it is, against local-google's Apps Script API: the first time, later times, and what
 * must not be overwritten. What arrives is compared byte for byte.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APPS_SCRIPT_FOLDER } from '../../build/apps-script';
import { Clasp } from '../../build/clasp';
import { type Deployed, type DeployOptions, deployOffice, stepsForAPerson } from '../../build/deploy-office';
import { createLocalGoogle, type LocalGoogle } from '../../local-google';
import type { ProjectDocument } from '../../local-google/documents';

// clasp takes seconds to start, each time.
jest.setTimeout(600_000);

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The build as it is, and surely with a web app. */
const built = join(folder, APPS_SCRIPT_FOLDER);
cpSync(APPS_SCRIPT_FOLDER, built, { recursive: true });
const manifest = JSON.parse(readFileSync(join(built, 'appsscript.json'), 'utf8'));
const webapp = { access: 'ANYONE', executeAs: 'USER_ACCESSING' };
writeFileSync(join(built, 'appsscript.json'), JSON.stringify({ ...manifest, webapp }));

const OWNER = 'kantor@contoh.id';

const authFile = join(folder, 'auth.json');
const said: string[] = [];
let google: LocalGoogle;
let deploy: (options?: Partial<DeployOptions>) => Promise<Deployed>;
let close: () => Promise<void>;

beforeAll(async () => {
  google = createLocalGoogle({ accounts: [{ email: OWNER, name: 'Akun Kantor' }] });
  const apis = await google.serveApis();
  close = () => apis.close();
  const clasp = new Clasp({ authFile, environment: apis.environment });
  deploy = (options = {}) => {
    said.length = 0;
    const whole = { office: 'pasaman', title: 'Register Uji', description: 'Uji', folder, ...options };
    return deployOffice(clasp, whole, (line) => said.push(line));
  };
});
afterAll(async () => {
  await close();
  google.close();
});

function signIn(account: string | undefined): void {
  const client = { type: 'authorized_user', client_id: 'id', client_secret: 'secret' };
  const tokens = account ? { default: { ...client, ...google.credentials(account) } } : {};
  writeFileSync(authFile, JSON.stringify({ tokens }));
}

const officeFile = () => JSON.parse(readFileSync(join(folder, '.clasp.pasaman.json'), 'utf8'));

const read = (from: string) =>
  Object.fromEntries(readdirSync(from).map((name) => [name, readFileSync(join(from, name), 'utf8')]));

/** The office's project on local-google. */
function project(): ProjectDocument {
  const found = google.world.store.get('project', officeFile().scriptId);
  if (!found) throw new Error('There is no such project');
  return found;
}

it('refuses an example’s script id, a missing office, a bad name and nobody signed in', async () => {
  writeFileSync(join(folder, '.clasp.json'), readFileSync('.clasp.json'));
  await expect(deploy({ office: undefined })).rejects.toThrow(
    '.clasp.json names no script: “PUT-THE-SCRIPT-ID',
  );
  rmSync(join(folder, '.clasp.json'));
  await expect(deploy({ office: undefined })).rejects.toThrow('--office NAME');
  await expect(deploy({ office: '../x' })).rejects.toThrow('small letters');
  signIn(undefined);
  await expect(deploy()).rejects.toThrow('npx clasp login');
  expect(existsSync(join(folder, '.clasp.pasaman.json'))).toBe(false);
});

let first: Deployed;

it('makes spreadsheet, script and web app the first time, and says what is left for a person', async () => {
  signIn(OWNER);
  first = await deploy();
  const { parentId, rootDir, deploymentId } = officeFile();
  expect(read(project().folder)).toEqual(read(built));
  expect(project().containerId).toBe(parentId);
  expect(google.world.store.get('file', parentId)).toMatchObject({ name: 'Register Uji', ownerEmail: OWNER });
  expect(rootDir).toBe(APPS_SCRIPT_FOLDER);
  expect(google.world.store.get('deployment', deploymentId)).toMatchObject({
    versionNumber: 1,
    deployedBy: OWNER,
  });
  expect(said[0]).toBe(`Signed in as ${OWNER}.`);
  expect(said).toContainEqual(expect.stringMatching(/^Pushed \d+ files; all arrived/));
  const steps = stepsForAPerson(first);
  expect(steps.filter((step) => /^\d\. /.test(step))).toHaveLength(3);
  expect(steps[0]).toContain(`https://docs.google.com/spreadsheets/d/${parentId}/edit`);
  expect(steps.at(-1)).toContain(`https://script.google.com/macros/s/${deploymentId}/exec`);

  // What is there opens: its menu is built.
  const opened = google.run(project(), 'onOpen', { as: OWNER, surroundings: 'simple trigger', args: [{}] });
  expect(opened.error).toBeUndefined();
  expect(opened.effects.map((one) => one.kind)).toContain('menu');
});

it('sends nothing when nothing differs', async () => {
  expect(await deploy()).toMatchObject({
    isNew: false,
    script: first.script,
    webApp: first.webApp,
    changes: [],
  });
  expect(said.at(-1)).toBe('Nothing differs from what is on Google.');
});

it('does not overwrite what is otherwise on Google than it was put there, unless told; then shows it', async () => {
  // Somebody's hand in the editor; an earlier version would look the same.
  writeFileSync(join(project().folder, 'Code.js'), 'function onOpen() {}\n');
  writeFileSync(join(project().folder, 'old.html'), 'old');
  rmSync(join(project().folder, 'report.html'));
  await expect(deploy()).rejects.toThrow('somebody changed it in the editor');
  expect(readFileSync(join(project().folder, 'Code.js'), 'utf8')).toBe('function onOpen() {}\n');

  const again = await deploy({ overwrite: true });
  expect(again.changes.map((line) => line.trim().split(/ +/).slice(0, 2).join(' '))).toEqual([
    'changed Code.js',
    'removed old.html',
    'new report.html',
  ]);
  expect(read(project().folder)).toEqual(read(built));
  expect(again.webApp).toBe(first.webApp);
});

it('sends a new build into the same script and the same web app', async () => {
  writeFileSync(join(built, 'Code.js'), `${readFileSync(join(built, 'Code.js'), 'utf8')}// next\n`);
  expect((await deploy()).changes).toHaveLength(1);
  expect(read(project().folder)).toEqual(read(built));
  expect(google.world.store.get('deployment', officeFile().deploymentId)?.versionNumber).toBe(2);
});

it('puts another office into a spreadsheet, a script and a web app of its own, from the same folder', async () => {
  const before = officeFile();
  const second = await deploy({ office: 'agam', title: 'Register Agam' });
  const agam = JSON.parse(readFileSync(join(folder, '.clasp.agam.json'), 'utf8'));
  expect(second).toMatchObject({ isNew: true, file: '.clasp.agam.json' });
  for (const key of ['scriptId', 'parentId', 'deploymentId']) expect(agam[key]).not.toBe(before[key]);
  expect(officeFile()).toEqual(before);
  expect(google.world.store.get('file', agam.parentId)?.name).toBe('Register Agam');
  const projects = google.world.store.list('project');
  expect(projects.map((one) => read(one.folder))).toEqual([read(built), read(built)]);
});
