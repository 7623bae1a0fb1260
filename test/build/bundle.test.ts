/**
 * The bundle as Google will have it: names that are called exist, nothing that Apps Script cannot parse, the scopes
 * that the code uses, and the same files for clasp and for local-google.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext, Script } from 'node:vm';
import { parseSync } from '@swc/core';
import { APPS_SCRIPT_FOLDER, PAGES, PARTS } from '../../build/apps-script';
import type { MenuEntry } from '../../local-google/execution';
import { TRIGGERS } from '../../src/google/set-up';
import {
  ACT_FUNCTIONS,
  DOWNLOAD_FUNCTION,
  EXPORT_FUNCTION,
  OWN_LIST_FUNCTION,
  PAPER_FUNCTIONS,
  WORK_FUNCTIONS,
} from '../../src/pages/server';
import { ADMIN, newOffice } from '../journeys/office';

const code = readFileSync(`${APPS_SCRIPT_FOLDER}/Code.js`, 'utf8');
const read = (file: string) => readFileSync(`${APPS_SCRIPT_FOLDER}/${file}`, 'utf8');
/** Everything that runs on Google's servers: what is loaded each time, and the parts that are loaded when called. */
const everything = [code, ...PARTS.map((part) => read(`${part}.html`))].join('\n');
const manifest = JSON.parse(readFileSync(`${APPS_SCRIPT_FOLDER}/appsscript.json`, 'utf8'));

/** Top-level function declarations, as Google's editor and triggers list them. */
function declared(): string[] {
  return parseSync(code, { syntax: 'ecmascript' }).body.flatMap((item) =>
    item.type === 'FunctionDeclaration' ? [item.identifier.value] : [],
  );
}

/** Functions behind the buttons of reports, of closing a book, and of the archive: named in the pages' scripts. */
const CALLED_BY_REPORTS = [
  ...['restoreRegister', 'compareWithJournal', 'checkIntegrityAgain', 'closeBookNow'],
  'tickPapers',
  'continueFormSetUp',
];

function handlersOf(items: readonly MenuEntry[]): string[] {
  return items.flatMap((item) =>
    item === 'separator' ? [] : 'items' in item ? handlersOf(item.items) : [item.handler],
  );
}

it('declares at top level every name that a menu, dialog or trigger calls', () => {
  const office = newOffice();
  const { effects, meter } = office.google.run(office.project, 'onOpen', {
    as: ADMIN,
    surroundings: 'simple trigger',
    args: [{}],
  });
  const menu = effects.find((effect) => effect.kind === 'menu');
  const fromMenu = handlersOf(menu?.items ?? []);
  expect(fromMenu).toHaveLength(25);
  const called = [
    ...fromMenu,
    ...Object.values(ACT_FUNCTIONS),
    ...Object.values(WORK_FUNCTIONS),
    ...Object.values(PAPER_FUNCTIONS),
    EXPORT_FUNCTION,
    DOWNLOAD_FUNCTION,
    OWN_LIST_FUNCTION,
    ...CALLED_BY_REPORTS,
    ...Object.values(TRIGGERS),
    'onOpen',
    'doGet',
  ];
  expect(declared().sort()).toEqual([...new Set(called)].sort());
  expect(meter.roundTrips).toBe(0);
});

it('each of them is a function in a fresh context, and loading touches no service', () => {
  const context = createContext({});
  runInContext(code, context);
  for (const name of declared()) expect(typeof context[name]).toBe('function');
});

const SCRIPTS: [name: string, text: string][] = [
  ['Code.js', code],
  ...PARTS.map((part): [string, string] => [part, read(`${part}.html`)]),
];
describe.each(SCRIPTS)('%s', (_, text) => {
  it('is a script that Apps Script can parse: no modules, no private or static fields', () => {
    expect(() => new Script(text)).not.toThrow();
    const json = JSON.stringify(parseSync(text, { syntax: 'ecmascript' }));
    expect(json).not.toContain('"type":"PrivateProperty"');
    expect(json).not.toContain('"type":"PrivateName"');
    expect(json).not.toContain('"type":"ClassProperty"');
    expect(json).not.toContain('"type":"StaticBlock"');
    expect(text).not.toMatch(/\b(setTimeout|TextEncoder|URLSearchParams|atob|btoa)\(/);
  });
});

it('each part gives what main calls of it, and loading it touches no service', () => {
  const source = readFileSync('src/main.ts', 'utf8');
  for (const part of PARTS) {
    const name = part.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const called = [...source.matchAll(new RegExp(`\\b${name}\\(\\)\\.(\\w+)`, 'g'))].map(
      (one) => one[1] ?? '',
    );
    const context = createContext({});
    const given = runInContext(`${read(`${part}.html`)}\nPart;`, context);
    expect(Object.keys(given).sort()).toEqual([...new Set(called)].sort());
  }
});

it('reads HTML files in one place, so that a pasted project has them all', () => {
  const readers = [...everything.matchAll(/create(?:Template|HtmlOutput)FromFile\((.*?)\)/g)];
  expect(readers.length).toBeGreaterThan(0);
  for (const [, file] of readers) expect(file).toBe('name');
});

it('what is loaded before every call stays below 200 KB', () => {
  expect(Buffer.byteLength(code)).toBeLessThan(200_000);
});

/** Each scope, and the calls that need it (platform.md §6). */
const SCOPES: Record<string, RegExp> = {
  spreadsheets: /\bSheets\b.*\.Spreadsheets/,
  forms: /\bFormApp\.(create|openById)/,
  drive: /\bDriveApp\./,
  'script.send_mail': /\bMailApp\.sendEmail/,
  'script.scriptapp': /\bScriptApp\.newTrigger/,
  'script.container.ui': /\.showModalDialog\(/,
  'script.external_request': /\bUrlFetchApp\.fetch/,
  'userinfo.email': /\bSession\.get(Active|Effective)User/,
};

it('asks for exactly the scopes that the code uses', () => {
  const used = Object.entries(SCOPES)
    .filter(([, pattern]) => pattern.test(everything))
    .map(([scope]) => `https://www.googleapis.com/auth/${scope}`);
  expect([...manifest.oauthScopes].sort()).toEqual(used.sort());
});

it('uses no service of Google that is not in the table of scopes or free', () => {
  const services = [
    ...everything.matchAll(/\b([A-Z][A-Za-z]+(?:App|Service)|Session|Utilities|Sheets|Drive|Gmail)\./g),
  ].map((match) => match[1]);
  expect([...new Set(services)].sort()).toEqual([
    'Drive',
    'DriveApp',
    'FormApp',
    'HtmlService',
    'LockService',
    'MailApp',
    'PropertiesService',
    'ScriptApp',
    'Session',
    'Sheets',
    'SpreadsheetApp',
    'UrlFetchApp',
    'Utilities',
  ]);
});

it('switches on V8 and the advanced services that it uses, under the names that it uses', () => {
  expect(manifest.runtimeVersion).toBe('V8');
  expect(manifest.dependencies.enabledAdvancedServices).toEqual([
    { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
    { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
  ]);
});

it('is what clasp would push: the same folder, and every file of it', () => {
  const { rootDir } = JSON.parse(readFileSync('.clasp.json', 'utf8')) as { rootDir: string };
  expect(rootDir).toBe(APPS_SCRIPT_FOLDER);
  const office = newOffice();
  expect(office.project.folder).toBe(`${process.cwd()}/${rootDir}`);
  const status = execFileSync('npx', ['clasp', 'show-file-status', '--json'], { encoding: 'utf8' });
  const { filesToPush } = JSON.parse(status) as { filesToPush: string[] };
  expect(filesToPush.sort()).toEqual(
    readdirSync(rootDir)
      .map((file) => `${rootDir}/${file}`)
      .sort(),
  );
});

it('carries no page script that would end itself or begin a scriptlet', () => {
  for (const page of PAGES) {
    const html = readFileSync(`${APPS_SCRIPT_FOLDER}/${page}.html`, 'utf8');
    expect(html.match(/<\?/g)).toHaveLength(1);
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)[a-z]/);
  }
});
