/**
 * `npm run deploy`, with clasp as it is, against local-google's Apps Script API: the first time, later times, and what
 * must not be overwritten. What arrives is compared byte for byte.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APPS_SCRIPT_FOLDER } from '../../build/apps-script';
import { Clasp } from '../../build/clasp';
import { type DeployOptions, deployOffice, stepsForAPerson } from '../../build/deploy-office';
import type { LocalGoogle } from '../../local-google';
import { apisOf } from '../local-google/rest-clients';
import { OTHER, OWNER, workspace } from '../local-google/workspace';

jest.setTimeout(180_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function started(account: string | undefined = OWNER) {
  const { google } = workspace('');
  const { environment } = await apisOf(google);
  const client = { type: 'authorized_user', client_id: 'id', client_secret: 'secret' };
  const authFile = join(folder, 'auth.json');
  const tokens = account ? { default: { ...client, ...google.credentials(account) } } : {};
  writeFileSync(authFile, JSON.stringify({ tokens }));
  const said: string[] = [];
  const deploy = (options: Partial<DeployOptions> = {}) =>
    deployOffice(
      new Clasp({ authFile, environment }),
      { office: 'pasaman', title: 'Register Uji', description: 'Uji', folder, ...options },
      (line) => said.push(line),
    );
  return { google, deploy, said };
}

const officeFile = (name = 'pasaman') =>
  JSON.parse(readFileSync(join(folder, `.clasp.${name}.json`), 'utf8'));

/** The script's files as local-google keeps them, and as they were built. */
function filesOf(google: LocalGoogle, scriptId: string) {
  const read = (from: string) =>
    Object.fromEntries(readdirSync(from).map((name) => [name, readFileSync(join(from, name), 'utf8')]));
  const project = google.world.store.get('project', scriptId);
  return { there: read(project?.folder ?? ''), built: read(APPS_SCRIPT_FOLDER), project };
}

it('makes spreadsheet, script and web app the first time, and says what is left for a person', async () => {
  const { google, deploy, said } = await started();
  const deployed = await deploy();
  const { scriptId, parentId, rootDir } = officeFile();
  const { there, built, project } = filesOf(google, scriptId);
  expect(there).toEqual(built);
  expect(project?.containerId).toBe(parentId);
  expect(google.world.store.get('file', parentId)).toMatchObject({ name: 'Register Uji', ownerEmail: OWNER });
  expect(rootDir).toBe(APPS_SCRIPT_FOLDER);
  expect(said[0]).toBe(`Signed in as ${OWNER}.`);
  expect(said).toContainEqual(expect.stringMatching(/^Pushed \d+ files; all arrived/));
  const steps = stepsForAPerson(deployed);
  expect(steps.filter((step) => /^\d\. /.test(step))).toHaveLength(3);
  expect(steps[0]).toContain(`https://docs.google.com/spreadsheets/d/${parentId}/edit`);

  // What is there opens: its menu is built.
  const opened = google.run(project as never, 'onOpen', {
    as: OWNER,
    surroundings: 'simple trigger',
    args: [{}],
  });
  expect(opened.error).toBeUndefined();
  expect(opened.effects.map((one) => one.kind)).toEqual(['menu']);
});

it('later sends only what changed, into the same script, and shows it', async () => {
  const { google, deploy, said } = await started();
  const first = await deploy();
  said.length = 0;
  expect(await deploy()).toMatchObject({
    isNew: false,
    script: first.script,
    webApp: first.webApp,
    changes: [],
  });
  expect(said).toContain('Nothing differs from what is on Google.');

  // An earlier version of the project, as it would be there.
  const { scriptId } = officeFile();
  const { project } = filesOf(google, scriptId);
  const folderThere = project?.folder ?? '';
  writeFileSync(join(folderThere, 'Code.js'), 'function onOpen() {}\n');
  writeFileSync(join(folderThere, 'old.html'), 'old');
  rmSync(join(folderThere, 'paper.html'));
  const { pushed: _pushed, deployed: _deployed, ...withoutFingerprints } = officeFile();
  writeFileSync(join(folder, '.clasp.pasaman.json'), JSON.stringify(withoutFingerprints));
  const again = await deploy();
  expect(again.changes.map((line) => line.trim().split(/ +/).slice(0, 2).join(' '))).toEqual([
    'changed Code.js',
    'removed old.html',
    'new paper.html',
  ]);
  expect(again.webApp).toBe(first.webApp);
  const { there, built } = filesOf(google, scriptId);
  expect(there).toEqual(built);
  expect(google.world.store.list('project').filter((one) => one.title === 'Register Uji')).toHaveLength(1);
});

it('does not overwrite what somebody changed in Google’s editor, unless told', async () => {
  const { google, deploy } = await started();
  await deploy();
  const { scriptId } = officeFile();
  const { project } = filesOf(google, scriptId);
  const path = join(project?.folder ?? '', 'Code.js');
  writeFileSync(path, `${readFileSync(path, 'utf8')}// by hand\n`);
  await expect(deploy()).rejects.toThrow('somebody changed it in the editor');
  expect(readFileSync(path, 'utf8')).toContain('// by hand');
  expect((await deploy({ overwrite: true })).changes).toHaveLength(1);
  expect(readFileSync(path, 'utf8')).not.toContain('// by hand');
});

it('keeps several offices apart', async () => {
  const { deploy } = await started();
  await deploy();
  await deploy({ office: 'lima-puluh-kota' });
  expect(officeFile('lima-puluh-kota').scriptId).not.toBe(officeFile().scriptId);
});

it('goes on with the spreadsheet that it made when the first time was cut short', async () => {
  const { google, deploy } = await started();
  const { scriptId, parentId } = await deploy().then(
    officeFile as never as () => ReturnType<typeof officeFile>,
  );
  writeFileSync(
    join(folder, '.clasp.pasaman.json'),
    JSON.stringify({ scriptId, parentId, rootDir: APPS_SCRIPT_FOLDER }),
  );
  writeFileSync(join(filesOf(google, scriptId).project?.folder ?? '', 'Code.js'), '');
  await deploy();
  expect(officeFile().scriptId).toBe(scriptId);
  const { there, built } = filesOf(google, scriptId);
  expect(there).toEqual(built);
});

it('refuses an example’s script id, a missing office, a bad name and nobody signed in', async () => {
  const { google, deploy } = await started();
  const projects = google.world.store.list('project').length;
  writeFileSync(join(folder, '.clasp.json'), readFileSync('.clasp.json'));
  await expect(deploy({ office: undefined })).rejects.toThrow(
    '.clasp.json names no script: “PUT-THE-SCRIPT-ID',
  );
  rmSync(join(folder, '.clasp.json'));
  await expect(deploy({ office: undefined })).rejects.toThrow('--office NAME');
  await expect(deploy({ office: '../x' })).rejects.toThrow('small letters');
  expect(google.world.store.list('project')).toHaveLength(projects);
});

it('says so when nobody is signed in, or the account may not change the script', async () => {
  const nobody = await started('');
  await expect(nobody.deploy()).rejects.toThrow('npx clasp login');

  const { google, deploy } = await started();
  await deploy();
  const client = { type: 'authorized_user', client_id: 'id', client_secret: 'secret' };
  writeFileSync(
    join(folder, 'auth.json'),
    JSON.stringify({ tokens: { default: { ...client, ...google.credentials(OTHER) } } }),
  );
  await expect(deploy()).rejects.toThrow(/clasp/);
});
