/** Bundles the web interface of local-google into `build/out/web/`. */
import { build } from 'esbuild';

export const WEB_CLIENT_FOLDER = 'build/out/web';

export async function buildWebClient(): Promise<void> {
  await build({
    entryPoints: ['local-google/web/client/main.tsx'],
    outdir: WEB_CLIENT_FOLDER,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff': 'dataurl', '.svg': 'dataurl' },
    logLevel: 'warning',
  });
}
