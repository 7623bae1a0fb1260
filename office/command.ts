/** `npm run office -- …`: reads the command, opens what it needs, and prints what came of it. Returns the exit code. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { DOCTOR } from '../src/text/office-doctor';
import { BACKED_UP, HELP, PROFILE, PROGRESS, REFUSED, RESTORED, SIGN_IN } from '../src/text/office-tools';
import { VERIFIED } from '../src/text/office-verify';
import { backUp } from './backup';
import { BackupFolder } from './backup-folder';
import type { ConfigFolder } from './config-folder';
import { examine } from './doctor';
import { backupEvidence, liveEvidence } from './evidence';
import { type ClientKey, type Credentials, type Google, openGoogle } from './google';
import { USUAL_PATIENCE } from './patient-fetch';
import { exportProfile, importProfile, readProfile } from './profile';
import type { ShowProgress } from './progress';
import { OfficeRefusal } from './refusal';
import { restore } from './restore';
import { covers, READING, signIn, WRITING } from './sign-in';
import type { Verified } from './verify/verify';
import { verify } from './verify/verify';

/** What a run is given from outside, so that tests can give it otherwise. */
export interface Surroundings {
  config: ConfigFolder;
  send?: typeof fetch;
  say(line: string): void;
  progress?: ShowProgress;
  now(): Date;
}

const OPTIONS = {
  office: { type: 'string' },
  register: { type: 'string' },
  client: { type: 'string' },
  write: { type: 'boolean' },
  to: { type: 'string' },
  from: { type: 'string' },
  backup: { type: 'string' },
  at: { type: 'string' },
  'no-people': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof read>['values'];

interface Run extends Surroundings {
  values: Values;
  words: string[];
}

const KEY = 'client.json';
const TOKENS = 'tokens.json';
/** Findings that are shown; who has more of them wants to see the first. */
const SHOWN = 40;

const COMMANDS: Record<string, { help: string; run(given: Run): Promise<number> }> = {
  'sign-in': { help: HELP['sign-in'], run: signInHere },
  'sign-out': { help: HELP['sign-out'], run: signOut },
  doctor: { help: HELP.doctor, run: doctor },
  backup: { help: HELP.backup, run: backup },
  verify: { help: HELP.verify, run: verifyIt },
  restore: { help: HELP.restore, run: restoreIt },
  profile: { help: HELP.profile, run: profile },
};

export async function command(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { say } = surroundings;
  try {
    const { values, positionals } = read(args);
    const [name = '', ...words] = positionals;
    const found = COMMANDS[name];
    if (!found && name !== '') throw new OfficeRefusal(REFUSED.unknownCommand(name));
    if (!found || values.help) {
      say(found?.help ?? HELP.general);
      return 0;
    }
    return await found.run({ ...surroundings, values, words });
  } catch (error) {
    // A fault of ours is shown as it is: nobody could mend it by a sentence.
    say(error instanceof OfficeRefusal ? error.message : String((error as Error).stack ?? error));
    return 1;
  }
}

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new OfficeRefusal(REFUSED.unknownOption((error as Error).message));
  }
}

async function signInHere({ values, config, send, say }: Run): Promise<number> {
  if (values.client) config.write(KEY, keyFrom(values.client));
  const key = config.read<ClientKey>(KEY);
  if (!key) throw new OfficeRefusal(REFUSED.noKey);
  const scopes = values.write ? WRITING : READING;
  const tokens = await signIn({ key, scopes, send, show: (address) => say(SIGN_IN.open(address)) });
  config.write(TOKENS, tokens);
  const { account } = await openGoogle(key, tokens, send);
  say(SIGN_IN.signedIn(account, config.folder));
  return 0;
}

async function signOut({ config, send, say }: Run): Promise<number> {
  const key = config.read<ClientKey>(KEY);
  const tokens = config.read<Credentials>(TOKENS);
  // Revoked already, or no network: what is kept here goes in any case.
  if (key && tokens) {
    const { oauth } = await openGoogle(key, tokens, send).catch(() => ({ oauth: undefined }));
    await oauth?.revokeToken(tokens.refresh_token ?? tokens.access_token ?? '').catch(() => {});
  }
  config.remove(TOKENS);
  say(SIGN_IN.signedOut);
  return 0;
}

async function doctor(given: Run): Promise<number> {
  const { say, now } = given;
  const found = await examine(await open(given, READING), registerOf(given), now());
  for (const { how, says } of found) say(`${`[${DOCTOR[how]}]`.padEnd(13)}${says}`);
  const count = (how: string) => found.filter((one) => one.how === how).length;
  const isHealthy = count('wrong') + count('attention') === 0;
  say(isHealthy ? DOCTOR.allGood : DOCTOR.summary(count('wrong'), count('attention')));
  return count('wrong') > 0 ? 1 : 0;
}

async function backup(given: Run): Promise<number> {
  const { values, say, now, progress } = given;
  const folder = folderOf(values.to);
  const made = await backUp(await open(given, READING), registerOf(given), folder, { now: now(), progress });
  say(BACKED_UP.done(made.files, made.fetched, made.bytes, folder));
  say(BACKED_UP.checksum(made.checksum));
  if (made.lacking.length > 0) for (const line of [BACKED_UP.incomplete, ...made.lacking]) say(line);
  say(BACKED_UP.next(folder));
  return made.lacking.length > 0 ? 1 : 0;
}

async function verifyIt(given: Run): Promise<number> {
  const { values, say, progress } = given;
  if (!values.backup) {
    const evidence = await liveEvidence(await open(given, READING), registerOf(given));
    return tell(verify(evidence), VERIFIED.next, say);
  }
  const { evidence, findings } = await backupEvidence(new BackupFolder(values.backup), values.at, progress);
  const verified = verify(evidence);
  return tell({ ...verified, findings: [...findings, ...verified.findings] }, VERIFIED.nextBackup, say);
}

function tell(
  { lines, items, files, head, findings }: Verified,
  next: string,
  say: (line: string) => void,
): number {
  say(VERIFIED.counts(lines, items, files));
  say(VERIFIED.head(head));
  if (findings.length === 0) {
    say(VERIFIED.whole);
    return 0;
  }
  say(VERIFIED.faults(findings.length));
  for (const { says } of findings.slice(0, SHOWN)) say(`  ${says}`);
  if (findings.length > SHOWN) say(VERIFIED.more(findings.length - SHOWN));
  say(next);
  return 1;
}

async function restoreIt(given: Run): Promise<number> {
  const { values, say, now, progress } = given;
  if (!values.from) throw new OfficeRefusal(REFUSED.noFolder);
  const google = await open(given, WRITING);
  const made = await restore(google, new BackupFolder(values.from), registerOf(given), {
    ...(values.at ? { at: values.at } : {}),
    now: now(),
    ...(progress ? { progress } : {}),
  });
  say(RESTORED.done(made.items, made.files, made.address));
  if (made.fallen.length > 0) say(RESTORED.fallen(made.fallen.join(', ')));
  for (const line of RESTORED.steps) say(line);
  return 0;
}

async function profile(given: Run): Promise<number> {
  const { values, words, say, now } = given;
  const [what = '', file] = words;
  const isWithoutPeople = values['no-people'] ?? false;
  if (what !== 'export' && what !== 'import')
    throw new OfficeRefusal(REFUSED.unknownCommand(`profile ${what}`.trim()));
  if (!file) throw new OfficeRefusal(REFUSED.noFile);
  if (what === 'export') {
    const google = await open(given, READING);
    const exported = await exportProfile(google, registerOf(given), { isWithoutPeople, now: now() });
    writeFileSync(file, `${JSON.stringify(exported, null, 2)}\n`);
    say(PROFILE.exported(file));
    if (!isWithoutPeople) say(PROFILE.people);
    return 0;
  }
  const read = readProfile(file);
  const written = await importProfile(await open(given, WRITING), registerOf(given), read, {
    isWithoutPeople,
  });
  say(written.length > 0 ? PROFILE.imported(written.join(', ')) : PROFILE.nothing);
  if (written.length > 0) say(PROFILE.next);
  return 0;
}

function open({ config, send, say }: Run, wanted: readonly string[]): Promise<Google> {
  const key = config.read<ClientKey>(KEY);
  const tokens = config.read<Credentials>(TOKENS);
  if (!key) throw new OfficeRefusal(REFUSED.noKey);
  if (!tokens) throw new OfficeRefusal(REFUSED.notSignedIn);
  if (!covers(tokens.scope?.split(' ') ?? [], wanted)) throw new OfficeRefusal(REFUSED.onlyReading);
  return openGoogle(key, tokens, send, {
    ...USUAL_PATIENCE,
    onWait: (seconds) => say(PROGRESS.waiting(seconds)),
  });
}

/** Google Cloud's file for a desktop program: `{ "installed": { … } }`. */
function keyFrom(file: string): ClientKey {
  if (isInProject(file)) throw new OfficeRefusal(REFUSED.keyInProject(file));
  try {
    const { installed } = JSON.parse(readFileSync(file, 'utf8')) as { installed: ClientKey };
    if (installed.client_id && installed.client_secret)
      return { client_id: installed.client_id, client_secret: installed.client_secret };
  } catch {
    // Said below.
  }
  throw new OfficeRefusal(REFUSED.notKey(file));
}

/** The spreadsheet's id: of an office that was deployed from here, or of an address. */
function registerOf({ values: { office, register } }: Run): string {
  if (register) {
    const id = /[-\w]{25,}/.exec(register)?.[0];
    if (!id) throw new OfficeRefusal(REFUSED.notAddress(register));
    return id;
  }
  if (!office) throw new OfficeRefusal(REFUSED.noOffice);
  const file = `.clasp.${office}.json`;
  const { parentId } = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as {
    parentId?: string;
  };
  if (!parentId) throw new OfficeRefusal(REFUSED.unknownOffice(file));
  return parentId;
}

function folderOf(folder: string | undefined): string {
  if (!folder) throw new OfficeRefusal(REFUSED.noFolder);
  if (isInProject(folder)) throw new OfficeRefusal(REFUSED.folderInProject(folder));
  return folder;
}

/** The project's folder is where these programs run (`build/run.mjs`). */
function isInProject(path: string): boolean {
  const way = relative(process.cwd(), resolve(path));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) === resolve(path));
}
