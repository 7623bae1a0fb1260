/**
 * Holds the table of who may import whom (docs/architecture.md), type imports included, and the few words that may
 * not stand in a layer: a clock below main, `instanceof` in the bundle. Returns one sentence for each breach.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { type ModuleItem, parseSync } from '@swc/core';

/** Folder or file → what it may import of this project. Longest match wins. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/domain/': ['src/domain/'],
  'src/text/': ['src/domain/', 'src/text/'],
  // The interfaces that actions need, and the frames that several of them share.
  'src/actions/': [
    'src/domain/',
    'src/text/',
    'src/actions/ports',
    'src/actions/care-ports',
    'src/actions/archive-ports',
    'src/actions/printing-ports',
    'src/actions/intake-ports',
    'src/actions/own-ports',
    'src/actions/paper',
    'src/actions/act',
    'src/actions/apply',
    'src/actions/comparison',
    'src/actions/printing',
    'src/actions/upgrade',
  ],
  'src/google/': [
    'src/domain/',
    'src/text/',
    'src/google/',
    'src/actions/ports',
    'src/actions/care-ports',
    'src/actions/archive-ports',
    'src/actions/printing-ports',
    'src/actions/intake-ports',
    'src/actions/own-ports',
    'src/actions/paper',
    'src/actions/set-up',
    'src/actions/note-edit',
    'src/actions/self-test',
    'src/actions/upgrade',
  ],
  'src/pages/': [
    'src/domain/',
    'src/text/',
    'src/pages/',
    'src/actions/ports',
    'src/actions/own-ports',
    'src/actions/own-items',
    'src/actions/paper',
    'src/actions/prepare-form',
    'src/actions/show-history',
    'src/actions/tick-papers',
    'src/actions/dashboard',
  ],
  'src/main': ['src/'],
  'src/care': ['src/'],
  'src/desk': ['src/'],
  'src/intake': ['src/'],
  'src/papers': ['src/'],
  'src/submitters': ['src/'],
  'src/uploads': ['src/'],
  'src/self-test': ['src/'],
  'src/shell': ['src/'],
  'local-google/': ['local-google/'],
  // Beside the register: its shape and its rules, and nothing that calls Google as a script does.
  'office/': [
    'office/',
    'src/domain/',
    'src/text/',
    'src/google/archive-row',
    'src/google/control',
    'src/google/journal-row',
    'src/google/layout',
    'src/google/register-row',
    'src/google/requests',
    'src/google/settings',
    'src/google/settings-seed',
    'src/google/tab-layout',
  ],
  // Computes a second time, so it knows the register's words and nothing of its program.
  'office/verify/': ['office/verify/', 'src/text/'],
};

/** Packages that each part may use; Node's own only outside the bundle. */
const PACKAGES: Record<string, (name: string) => boolean> = {
  'src/': (name) => /^(valibot|preact|diff)(\/|$)/.test(name),
  'src/domain/': () => false,
};

const FORBIDDEN: { in: string; except?: string; pattern: RegExp; why: string }[] = [
  {
    in: 'src/',
    except: 'src/shell.ts',
    pattern: /new Date\(\)|Date\.now\(|Math\.random\(/,
    why: 'time and chance are inputs',
  },
  { in: 'src/', pattern: /\binstanceof\b/, why: 'it fails across realms' },
  {
    in: 'src/domain/',
    pattern: /\b(SpreadsheetApp|DriveApp|Utilities|console)\b/,
    why: 'the domain is pure',
  },
  {
    in: 'src/',
    except: 'src/google/',
    pattern: /\b(FormApp|DriveApp|MailApp|LockService|HtmlService|UrlFetchApp)\./,
    why: 'only src/google names Google',
  },
];

export function checkImports(): string[] {
  const files = ['src', 'local-google', 'office'].flatMap((folder) => sources(folder));
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    return [
      ...importsOf(text, file).flatMap((name) => breach(file, name)),
      ...FORBIDDEN.filter(
        (rule) =>
          file.startsWith(rule.in) &&
          !(rule.except && file.startsWith(rule.except)) &&
          rule.pattern.test(code),
      ).map((rule) => `${file} has ${rule.pattern}: ${rule.why}`),
    ];
  });
}

function breach(file: string, name: string): string[] {
  if (!name.startsWith('.')) {
    const allowed = longest(PACKAGES, file);
    return allowed && !allowed(name) ? [`${file} imports the package ${name}`] : [];
  }
  const target = normalize(join(file, '..', name)).replaceAll('\\', '/');
  const allowed = longest(MAY_IMPORT, file);
  if (!allowed) return [`${file} has no row in the import table`];
  if (target === 'src/main' || target === 'src/main.ts') return [`${file} imports main`];
  return allowed.some((one) => (one.endsWith('/') ? target.startsWith(one) : target === one))
    ? []
    : [`${file} may not import ${target}`];
}

function importsOf(text: string, file: string): string[] {
  const { body } = parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'es2022' });
  return body.flatMap((item: ModuleItem) => {
    const isImport = item.type === 'ImportDeclaration';
    const isReexport = item.type === 'ExportNamedDeclaration' || item.type === 'ExportAllDeclaration';
    return (isImport || isReexport) && item.source ? [item.source.value] : [];
  });
}

function longest<T>(table: Record<string, T>, file: string): T | undefined {
  const key = Object.keys(table)
    .filter((one) => file.startsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  return key === undefined ? undefined : table[key];
}

/** Every source below a folder. */
export function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}
