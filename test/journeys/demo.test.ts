/** `npm run demo`, as somebody without a browser runs it: a line a step, and last the path of a real PDF. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readSamples } from '../../samples/play';
import { pdfText } from '../pdf-text';

it('plays every sample to its end and leaves the recap’s PDF where it says', () => {
  const out = execFileSync('node', ['build/run.mjs', 'build/demo.ts'], { encoding: 'utf8' });
  const lines = out.trim().split('\n');
  const samples = readSamples();
  const steps = samples.reduce((sum, sample) => sum + 1 + sample.decisions.length, 0);
  expect(lines.filter((line) => /^2026-11-\d\d \d\d\.?:?\d\d {2}MS-2026-\d{4} {2}/.test(line))).toHaveLength(
    steps,
  );
  expect(lines.filter((line) => line.endsWith('→ Ditolak – tidak diunggah'))).toHaveLength(1);
  const path = lines.at(-1) ?? '';
  expect(path).toMatch(/^build\/demo\/.*\.pdf$/);
  expect(pdfText(readFileSync(path)).join(' ')).toContain('REKAPITULASI KONTEN MEDIA SOSIAL');
});
