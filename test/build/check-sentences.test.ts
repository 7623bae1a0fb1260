/** The check of where Indonesian stands finds it wherever it hides, planted in a copy of the sources. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSentences } from '../../build/check-sentences';

const PLANTED: [file: string, line: string, said: string][] = [
  ['src/google/outbox.ts', "export const X = 'Antre';", 'Antre'],
  ['src/google/set-up.ts', 'export const x = `\u0024{1}. baris`;', '. baris'],
  ['src/pages/history.tsx', 'export const x = () => <b>Selesai</b>;', 'Selesai'],
  ['src/domain/item.ts', "export const x = { label: 'Belum diunggah' };", 'Belum diunggah'],
  ['src/actions/receive.ts', "console.warn('sudah diterima');", 'sudah diterima'],
  ['office/doctor.ts', "export const x = 'Belum diunggah';", 'Belum diunggah'],
];

describe('Indonesian words outside src/text', () => {
  const home = process.cwd();
  const copy = mkdtempSync(join(tmpdir(), 'sentences-'));
  beforeAll(() => {
    for (const folder of ['src', 'local-google', 'office'])
      cpSync(folder, join(copy, folder), { recursive: true });
    process.chdir(copy);
  });
  afterAll(() => {
    process.chdir(home);
    rmSync(copy, { recursive: true });
  });

  it('are none', () => {
    expect(checkSentences()).toEqual([]);
  });

  it.each(PLANTED)('%s with “%s”', (file, line, said) => {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\n${line}\n`);
    const found = checkSentences();
    writeFileSync(file, text);
    expect(found).toEqual([`${file} says “${said}”, which belongs into src/text/`]);
  });

  it('but not keys, names of states, English log lines or types', () => {
    const file = 'src/domain/item.ts';
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nexport type X = 'Belum';\nexport const x = { Belum: 'submitted' };\n`);
    const found = checkSentences();
    writeFileSync(file, text);
    expect(found).toEqual([]);
  });
});
