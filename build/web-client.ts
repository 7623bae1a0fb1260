/** Bundles the web interface of local-google into `build/out/web/`. */
import { basename } from 'node:path';
import { build } from 'esbuild';
import { writeMade } from './write-made';

export const WEB_CLIENT_FOLDER = 'build/out/web';

export async function buildWebClient(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['local-google/web/client/main.tsx', 'local-google/web/client/web-app.ts'],
    outdir: 'out',
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff': 'dataurl', '.svg': 'dataurl' },
    logLevel: 'warning',
  });
  writeMade(
    WEB_CLIENT_FOLDER,
    Object.fromEntries(outputFiles.map(({ path, contents }) => [basename(path), contents])),
  );
}
