/**
 * Runs a TypeScript program of this project on plain Node: bundles it with esbuild, packages left outside, and
 * starts it. `node build/run.mjs build/start.ts --fresh`. The one file here that is not TypeScript.
 */
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [entry, ...rest] = process.argv.slice(2);
if (!entry) throw new Error('Usage: node build/run.mjs <program.ts> [arguments]');
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
mkdirSync('build/out', { recursive: true });
const outfile = join('build/out', `${basename(entry, '.ts')}.mjs`);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv = [process.argv[0], resolve(entry), ...rest];
await import(pathToFileURL(resolve(outfile)).href);
