/** Bundles local-google into `build/local-google.mjs`: one module to import and to run, packages left outside. */
import { build } from 'esbuild';
import { writeWhole } from './write-made';

export const LOCAL_GOOGLE_MODULE = 'build/local-google.mjs';

export async function buildLocalGoogle(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['local-google/command.ts'],
    outfile: LOCAL_GOOGLE_MODULE,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  for (const { contents } of outputFiles) writeWhole(LOCAL_GOOGLE_MODULE, contents);
}
