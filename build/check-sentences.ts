/**
 * All Indonesian words live in `src/text` (and the office's own in its profile), so that another language is one
 * folder. A word is Indonesian when sentences of `src/text` use it and the comments of local-google, which is English
 * throughout, do not. Returns one sentence for each literal elsewhere in `src` and `office` that has such a word.
 */
import { readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import { ROLES, STAFF } from '../src/domain/office';
import { sources } from './check-imports';

/** English after all, or a name in every language. */
const NOT_INDONESIAN = new Set(
  'accurate asia attention backup caption charset col cols csv due fail googleapis greeting https jakarta jayapura logo makassar max media min narrative neutral nip personal photos preview profile relevant restore semester sha sop status utf verify video whatsapp www xlsx'.split(
    ' ',
  ),
);

/** What the SOP itself fixes, or the journal has written for ever, in any language. */
const DATA = new Set<string>([
  ...ROLES,
  STAFF,
  'Plt.',
  'Plh.',
  'WIB',
  'WITA',
  'WIT',
  // Names of books, of which later ones are told apart.
  ', lanjutan',
  ', lanjutan ',
  // What is hashed begins with the name of its form.
  'jurnal/1',
  'konten/2',
  'konten/3',
  'naskah/1',
  // What the office tools call things on the disk: a backup is found again in any language.
  'register-medsos',
  'berkas',
  'catatan',
  'cadangan.json',
  'cadangan-register/1',
  'brankas.json',
  'formulir.json',
  'jawaban.json',
  'buku.json',
  '.belum-utuh',
  'profil-kantor/1',
]);

const TEXT = 'src/text/';
/** Where the self-test writes something into cells and files only to read it back. */
const PROBES = 'src/google/assumptions/';

export function checkSentences(): string[] {
  const english = new Set(sources('local-google').flatMap((file) => wordsOf(commentsOf(file))));
  const indonesian = new Set(
    sources(TEXT.slice(0, -1))
      .flatMap(literalsOf)
      .flatMap(wordsOf)
      .filter((word) => !english.has(word) && !NOT_INDONESIAN.has(word)),
  );
  return ['src', 'office']
    .flatMap(sources)
    .filter((file) => !file.startsWith(TEXT) && !file.startsWith(PROBES))
    .flatMap((file) =>
      literalsOf(file)
        .filter((text) => !DATA.has(text) && wordsOf(text).some((word) => indonesian.has(word)))
        .map((text) => `${file} says “${text}”, which belongs into ${TEXT}`),
    );
}

function commentsOf(file: string): string {
  return (readFileSync(file, 'utf8').match(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm) ?? []).join('\n');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
}

/** Texts of a source that could be shown: no types, names of properties, or values that are only compared with. */
function literalsOf(file: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      node.forEach(walk);
      return;
    }
    const { type, ...parts } = node as { type?: string } & Record<string, unknown>;
    if (type && UNSEEN.test(type)) return;
    if (type === 'StringLiteral' || type === 'JSXText') found.push(parts.value as string);
    if (type === 'TemplateElement') found.push(String(parts.cooked ?? parts.raw));
    if (type === 'BinaryExpression' && /^[=!]==$/.test(String(parts.operator))) return;
    for (const [name, part] of Object.entries(parts)) {
      const isName =
        (type === 'KeyValueProperty' && name === 'key') || (type === 'SwitchCase' && name === 'test');
      if (!isName) walk(part);
    }
  };
  walk(parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', tsx: file.endsWith('x') }).body);
  return found;
}

const UNSEEN =
  /^(ImportDeclaration|ExportAllDeclaration|TsLiteralType|TsTypeAliasDeclaration|TsInterfaceDeclaration)$/;
