/**
 * The built project put on Google for one office, by clasp: the first time with a new spreadsheet and a new web app,
 * later into the same ones. Apart from the command, so that it can be tested against local-google.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { APPS_SCRIPT_FOLDER } from './apps-script';
import type { Clasp } from './clasp';

export interface DeployOptions {
  /** Names the office's file, `.clasp.<name>.json`; without one it is `.clasp.json`. */
  office?: string;
  /** What a new spreadsheet is called. */
  title: string;
  /** Said of the version on Google. */
  description: string;
  /** Also when somebody changed the script on Google since the last time. */
  overwrite?: boolean;
  /** Where the office's files are, and the build below it. */
  folder?: string;
}

/** What `.clasp.<name>.json` holds: clasp's own, and what it does not keep. */
interface OfficeFile {
  scriptId: string;
  rootDir: string;
  /** The spreadsheet. */
  parentId?: string;
  /** The web app. */
  deploymentId?: string;
  /** Fingerprints of what was pushed last, and of what the web app runs. */
  pushed?: string;
  deployed?: string;
}

export interface Deployed {
  isNew: boolean;
  file: string;
  account: string;
  /** What differs from what was on Google, by file. */
  changes: string[];
  /** '' where the office's file does not know it. */
  spreadsheet: string;
  script: string;
  /** '' for a project without a web app. */
  webApp: string;
}

const NAME = /^[a-z0-9][a-z0-9-]*$/;
/** Script ids are long, and name no script as the examples do. */
const SCRIPT_ID = /^(?!.*SCRIPT-ID)[-\w]{25,}$/i;

/** @param say one line at a time, as it goes */
export async function deployOffice(
  clasp: Clasp,
  options: DeployOptions,
  say: (line: string) => void,
): Promise<Deployed> {
  const { office, title, description, folder = '.' } = options;
  if (office !== undefined && !NAME.test(office))
    throw new Error(`--office ${office}: a name has small letters, digits and hyphens only.`);
  const name = office ? `.clasp.${office}.json` : '.clasp.json';
  const file = join(folder, name);
  const known = existsSync(file) ? readOffice(file, name) : undefined;
  if (!known && !office)
    throw new Error(`There is no ${name}. The first time, name the office: ${FIRST_TIME}`);

  const { loggedIn, email = 'an unknown account' } = await clasp.json<{ loggedIn: boolean; email?: string }>(
    folder,
    'show-authorized-user',
  );
  if (!loggedIn) throw new Error('Nobody is signed in. Run `npx clasp login` and choose the office account.');
  say(`Signed in as ${email}.`);

  const built = builtFiles(join(folder, APPS_SCRIPT_FOLDER));
  let settings: OfficeFile;
  if (known) settings = known;
  else {
    const { scriptId, parentId } = await clasp.create(title);
    settings = { scriptId, rootDir: APPS_SCRIPT_FOLDER, parentId };
    // At once: whatever fails from here on, the next run goes on with this spreadsheet.
    writeOffice(file, settings);
    say(`Made the spreadsheet “${title}” and its script; they are named in ${name}.`);
  }

  // What Google puts into a new script is nobody's.
  const there = known ? await clasp.files(settings.scriptId) : {};
  if (settings.pushed !== undefined && fingerprint(there) !== settings.pushed && !options.overwrite) {
    throw new Error(
      'The script on Google is not what was put there last: somebody changed it in the editor. Look at it there (Extensions ▸ Apps Script), then deploy with --overwrite.',
    );
  }
  const changes = known ? differences(there, built) : [];
  for (const line of changes) say(line);
  if (known && changes.length === 0) say('Nothing differs from what is on Google.');

  if (fingerprint(there) !== fingerprint(built)) {
    await clasp.run(folder, '--project', file, 'push', '--force');
    const arrived = await clasp.files(settings.scriptId);
    const wrong = differences(arrived, built);
    if (wrong.length > 0)
      throw new Error(`What arrived on Google is not what was built:\n${wrong.join('\n')}`);
    say(`Pushed ${Object.keys(built).length} files; all arrived as they were built.`);
  }
  settings = { ...settings, pushed: fingerprint(built) };
  writeOffice(file, settings);

  const isWebApp = 'webapp' in JSON.parse(built['appsscript.json'] ?? '{}');
  if (isWebApp && settings.deployed !== settings.pushed) {
    const command = settings.deploymentId
      ? ['update-deployment', settings.deploymentId]
      : ['create-deployment'];
    const { deploymentId, versionNumber } = await clasp.json<{ deploymentId: string; versionNumber: number }>(
      folder,
      '--project',
      file,
      ...command,
      '--description',
      description,
    );
    settings = { ...settings, deploymentId, deployed: settings.pushed };
    writeOffice(file, settings);
    say(`The web app is at version ${versionNumber}.`);
  }

  return {
    isNew: !known,
    file: name,
    account: email,
    changes,
    spreadsheet: settings.parentId ? `https://docs.google.com/spreadsheets/d/${settings.parentId}/edit` : '',
    script: `https://script.google.com/d/${settings.scriptId}/edit`,
    webApp: settings.deploymentId ? `https://script.google.com/macros/s/${settings.deploymentId}/exec` : '',
  };
}

const FIRST_TIME = 'npm run deploy -- --office NAME';

/** What is left for a person, each with its address. */
export function stepsForAPerson({ isNew, spreadsheet, webApp, account }: Deployed): string[] {
  const phone = webApp ? [`On phones the register is at ${webApp}`] : [];
  if (!isNew)
    return [
      `Open ${spreadsheet || 'the spreadsheet'} and reload it. When an act asks for it, run Register Medsos ▸ Pengelolaan ▸ Siapkan register.`,
      ...phone,
    ];
  return [
    `1. As ${account}, open ${spreadsheet}, reload until the menu Register Medsos is there, run Pengelolaan ▸ Siapkan register, and allow what it asks for.`,
    '2. In the form’s editor, whose address it then shows: add the upload question, and collect verified addresses.',
    `3. Fill the tab Orang dan Peran (${spreadsheet}), look through Profil Kantor, and run Siapkan register again.`,
    ...phone,
  ];
}

function readOffice(file: string, name: string): OfficeFile {
  let settings: OfficeFile;
  try {
    settings = JSON.parse(readFileSync(file, 'utf8')) as OfficeFile;
  } catch {
    throw new Error(`${name} is not JSON.`);
  }
  if (!SCRIPT_ID.test(settings.scriptId ?? '')) {
    throw new Error(
      `${name} names no script: “${settings.scriptId ?? ''}” only shows where its id goes. The first time, name the office: ${FIRST_TIME}`,
    );
  }
  return settings;
}

function writeOffice(file: string, settings: OfficeFile): void {
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
}

function builtFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function fingerprint(files: Record<string, string>): string {
  const inOrder = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('hex');
}

/** One line for each file that is not the same. */
function differences(there: Record<string, string>, here: Record<string, string>): string[] {
  const names = [...new Set([...Object.keys(there), ...Object.keys(here)])].sort();
  return names.flatMap((name) => {
    const [was, is] = [there[name], here[name]];
    if (was === is) return [];
    if (was === undefined) return [`  new      ${name} (${size(is)})`];
    if (is === undefined) return [`  removed  ${name} (${size(was)})`];
    return [`  changed  ${name} (${size(was)} → ${size(is)})`];
  });
}

function size(text = ''): string {
  return `${Math.ceil(Buffer.byteLength(text) / 1024)} KB`;
}
