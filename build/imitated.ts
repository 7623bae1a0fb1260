/**
 * Writes what local-google has from Google's declarations: `local-google/signatures.json`, and the table of
 * local-google/README.md, which says of each class how many of its declared methods are imitated. Run it after adding
 * a method; a test holds both to be up to date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClassDeclaration, parseSync } from '@swc/core';
import { type Declarations, readDeclarations } from './declarations';

export const SIGNATURES = 'local-google/signatures.json';
export const README = 'local-google/README.md';
const BEGIN = '<!-- imitated: begin, made by build/imitated.ts -->';
const END = '<!-- imitated: end -->';

/** A class of local-google: Google's name of it, and the methods that scripts see. */
interface Imitation {
  extends?: string;
  google?: string;
  methods: string[];
}

/** One line for each class, so that a change shows which one it is. */
export function signaturesText({ classes, enums }: Declarations): string {
  const lines = (all: object) =>
    Object.entries(all)
      .map(([name, one]) => `    ${JSON.stringify(name)}: ${JSON.stringify(one)}`)
      .join(',\n');
  return `{\n  "classes": {\n${lines(classes)}\n  },\n  "enums": {\n${lines(enums)}\n  }\n}\n`;
}

export function readmeWith(text: string, table: string): string {
  const [before, rest = ''] = text.split(BEGIN);
  return `${before}${BEGIN}\n\n${table}\n${END}${rest.split(END)[1] ?? ''}`;
}

/** Google's classes that have any method imitated, service by service. */
export function tableText(declarations: Declarations): string {
  const imitated = imitatedMethods();
  const lines = [
    '| Service | Class | Methods imitated | of declared | Not imitated |',
    '|---|---|---:|---:|---|',
  ];
  const totals = { imitated: 0, declared: 0 };
  for (const [full, signatures] of Object.entries(declarations.classes)) {
    const [namespace = '', name = ''] = full.split('.');
    const own = imitated.get(name);
    if (!own || isOtherClass(full)) continue;
    const declared = Object.keys(signatures);
    const missing = declared.filter((one) => !own.has(one));
    totals.imitated += declared.length - missing.length;
    totals.declared += declared.length;
    lines.push(
      `| ${namespace} | ${name} | ${declared.length - missing.length} | ${declared.length} | ${listed(missing)} |`,
    );
  }
  lines.push(`| | **all of these** | **${totals.imitated}** | **${totals.declared}** | |`);
  return `${lines.join('\n')}\n`;
}

/** Two of Google's classes have one name; local-google has the other one. */
function isOtherClass(full: string): boolean {
  return ['Drive.User', 'Charts.TextStyle', 'Charts.TextStyleBuilder'].includes(full);
}

const SHOWN = 12;

function listed(names: string[]): string {
  const rest = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (rest > 0 ? ` … and ${rest} more` : '');
}

/** The methods of local-google's classes by Google's name of the class, those of their parents among them. */
export function imitatedMethods(): Map<string, Set<string>> {
  const classes = new Map<string, Imitation>();
  for (const file of readdirSync('local-google', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const { body } = parseSync(readFileSync(join('local-google', file), 'utf8'), { syntax: 'typescript' });
    for (const item of body) {
      const one = item.type === 'ExportDeclaration' ? item.declaration : item;
      if (one.type === 'ClassDeclaration') classes.set(one.identifier.value, imitationOf(one));
    }
  }
  const found = new Map<string, Set<string>>();
  for (const one of classes.values()) {
    const line: Imitation[] = [];
    for (let at: Imitation | undefined = one; at; at = classes.get(at.extends ?? '')) line.push(at);
    const google = line.find((at) => at.google)?.google;
    if (!google) continue;
    found.set(google, new Set([...(found.get(google) ?? []), ...line.flatMap((at) => at.methods)]));
  }
  return found;
}

function imitationOf({ body, superClass }: ClassDeclaration): Imitation {
  const made: Imitation = { methods: [] };
  if (superClass?.type === 'Identifier') made.extends = superClass.value;
  for (const member of body) {
    if (member.type === 'ClassProperty' && member.key.type === 'Identifier') {
      if (member.key.value === '_name' && member.value?.type === 'StringLiteral')
        made.google = member.value.value;
    }
    const isOwn =
      member.type === 'ClassMethod' && member.kind === 'method' && !member.isAbstract && !member.isStatic;
    if (isOwn && member.key.type === 'Identifier' && !member.key.value.startsWith('_'))
      made.methods.push(member.key.value);
  }
  return made;
}

if (process.argv[1]?.endsWith('imitated.ts')) {
  const declarations = readDeclarations();
  writeFileSync(SIGNATURES, signaturesText(declarations));
  writeFileSync(README, readmeWith(readFileSync(README, 'utf8'), tableText(declarations)));
}
