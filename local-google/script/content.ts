/**
 * The files of a script project as the Apps Script API takes and gives them. Apart from loading a folder
 * (`LocalGoogle.loadProject`), because what is pushed lies in a folder of its own: nobody's sources are overwritten.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Script } from 'node:vm';
import type { ProjectDocument } from '../documents';
import type { World } from '../world';

/** The API's `File`. */
export interface ScriptFile {
  name?: string;
  type?: string;
  source?: string;
}

const MANIFEST = 'appsscript';
const EXTENSIONS: Record<string, string> = { SERVER_JS: '.js', HTML: '.html', JSON: '.json' };
const TYPES: Record<string, string> = { '.js': 'SERVER_JS', '.gs': 'SERVER_JS', '.html': 'HTML' };

/** What a new project holds (the API makes no Code.gs). */
export const NEW_CONTENT: ScriptFile[] = [
  {
    name: MANIFEST,
    type: 'JSON',
    source: JSON.stringify(
      {
        timeZone: 'America/New_York',
        dependencies: {},
        exceptionLogging: 'STACKDRIVER',
        runtimeVersion: 'V8',
      },
      null,
      2,
    ),
  },
];

export function readContent(folder: string): ScriptFile[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const manifest = paths.filter((path) => path === `${MANIFEST}.json`);
  const rest = paths.filter((path) => /\.(js|gs|html)$/.test(path)).sort();
  return [...manifest, ...rest].map((path) => {
    const [, name = '', extension = ''] = /^(.*)(\.\w+)$/.exec(path) ?? [];
    return { name, type: TYPES[extension] ?? 'JSON', source: readFileSync(join(folder, path), 'utf8') };
  });
}

/** Replaces all of a project's files, or, when one of them is not as it must be, none. */
export function writeContent(world: World, project: ProjectDocument, files: ScriptFile[]): void {
  check(files);
  const folder = world.store.sourceFolder(project.id);
  rmSync(folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, type = '', source = '' } of files) {
    const path = join(folder, `${name}${EXTENSIONS[type]}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, source);
  }
  world.store.put('project', project.id, { ...project, folder, updatedAt: world.clock.now() });
}

function check(files: ScriptFile[]): void {
  const seen = new Set<string>();
  for (const { name = '', type = '', source = '' } of files) {
    if (!EXTENSIONS[type]) throw new Error(`Invalid value at 'files.type': "${type}"`);
    if (name === '' || name.split('/').some((part) => part === '' || part === '.' || part === '..'))
      throw new Error(`Invalid file name: ${name}`);
    if (seen.has(name))
      throw new Error(`A file with this name already exists in the current project: ${name}`);
    seen.add(name);
    if (type === 'JSON') checkManifest(name, source);
    if (type === 'SERVER_JS') checkSyntax(name, source);
  }
  if (!seen.has(MANIFEST)) throw new Error('Project contents must include a manifest file named appsscript.');
}

function checkManifest(name: string, source: string): void {
  if (name !== MANIFEST) throw new Error(`Invalid JSON file: ${name}. Only the manifest may be JSON.`);
  try {
    JSON.parse(source);
  } catch {
    throw new Error('"appsscript.json" has errors: Invalid JSON.');
  }
}

/** clasp reads the line and the file out of these words. */
function checkSyntax(name: string, source: string): void {
  try {
    new Script(source, { filename: name });
  } catch (error) {
    const { stack = '', message } = error as Error;
    const line = /:(\d+)$/m.exec(stack.split('\n')[0] ?? '')?.[1] ?? '1';
    throw new Error(`Syntax error: SyntaxError: ${message} line: ${line} file: ${name}.gs`);
  }
}
