/** What local-google says of itself must be so: the signatures it checks by, and the table of what it imitates. */
import { readFileSync } from 'node:fs';
import { readDeclarations } from '../../build/declarations';
import {
  imitatedMethods,
  README,
  readmeWith,
  SIGNATURES,
  signaturesText,
  tableText,
} from '../../build/imitated';

const declarations = readDeclarations();

it('signatures.json is what the declarations say (node build/run.mjs build/imitated.ts)', () => {
  expect(readFileSync(SIGNATURES, 'utf8')).toBe(signaturesText(declarations));
});

it('the table in the README is up to date (node build/run.mjs build/imitated.ts)', () => {
  const text = readFileSync(README, 'utf8');
  expect(text).toContain('| Spreadsheet | Range |');
  expect(readmeWith(text, tableText(declarations))).toBe(text);
});

it('no class has a method that Google does not declare', () => {
  const declared = new Map<string, Set<string>>();
  for (const [full, signatures] of Object.entries(declarations.classes)) {
    const name = full.split('.')[1] ?? '';
    declared.set(name, new Set([...(declared.get(name) ?? []), ...Object.keys(signatures)]));
  }
  const unknown = [...imitatedMethods()].flatMap(([name, methods]) => {
    const known = declared.get(name);
    return known
      ? [...methods].filter((one) => !known.has(one) && one !== 'toString').map((one) => `${name}.${one}`)
      : [];
  });
  expect(unknown).toEqual([]);
});

it('reads overloads, unions, arrays, enumerations and inherited methods', () => {
  const { classes, enums } = declarations;
  expect(classes['Spreadsheet.Sheet']?.getRange).toEqual([
    'number,number',
    'number,number,number',
    'number,number,number,number',
    'string',
  ]);
  expect(classes['Spreadsheet.Range']?.setBackgrounds).toEqual(['string[][]']);
  expect(classes['Spreadsheet.Range']?.setFontWeight).toEqual(['string|null']);
  expect(classes['Base.Blob']?.getBlob).toEqual(['']);
  expect(enums['Spreadsheet.ProtectionType']).toEqual(['RANGE', 'SHEET']);
});
