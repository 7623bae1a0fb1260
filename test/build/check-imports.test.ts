/** The import table's check finds what it is there for: each breach, planted in a copy of the sources. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkImports } from '../../build/check-imports';

const BREACHES: [file: string, line: string, said: string][] = [
  [
    'src/domain/limits.ts',
    "import type { World } from '../actions/ports';",
    'may not import src/actions/ports',
  ],
  ['src/domain/limits.ts', "import * as v from 'valibot';", 'imports the package valibot'],
  ['src/domain/limits.ts', 'export const now = new Date();', 'time and chance are inputs'],
  ['src/actions/receive.ts', "import { approve } from './approve';", 'may not import src/actions/approve'],
  [
    'src/actions/receive.ts',
    "import { sheets } from '../google/requests';",
    'may not import src/google/requests',
  ],
  [
    'src/google/outbox.ts',
    "import { letterHtml } from '../pages/letter';",
    'may not import src/pages/letter',
  ],
  ['src/text/menu.ts', "export type { World } from '../actions/ports';", 'may not import src/actions/ports'],
  ['src/text/menu.ts', 'export const is = (x: unknown) => x instanceof Date;', 'fails across realms'],
  ['src/pages/letter.ts', "import '../main';", 'imports main'],
  ['src/text/menu.ts', 'export const f = () => DriveApp.getRootFolder();', 'only src/google names Google'],
  ['local-google/meter.ts', "import '../src/domain/limits';", 'may not import src/domain/limits'],
  ['office/doctor.ts', "import '../src/google/access';", 'may not import src/google/access'],
  ['office/verify/chain.ts', "import '../../src/domain/journal';", 'may not import src/domain/journal'],
];

describe('the import table', () => {
  const home = process.cwd();
  const copy = mkdtempSync(join(tmpdir(), 'imports-'));
  beforeAll(() => {
    for (const folder of ['src', 'local-google', 'office'])
      cpSync(folder, join(copy, folder), { recursive: true });
    process.chdir(copy);
  });
  afterAll(() => {
    process.chdir(home);
    rmSync(copy, { recursive: true });
  });

  it('holds for the sources as they are', () => {
    expect(checkImports()).toEqual([]);
  });

  it.each(BREACHES)('%s with “%s”', (file, line, said) => {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${line}\n${text}`);
    const found = checkImports();
    writeFileSync(file, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });
});
