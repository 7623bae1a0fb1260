/**
 * Makes what clasp pushes, in `build/apps-script/`: one `Code.js`, the dialogs as HTML files, the manifest. The same
 * folder is what local-google runs. Google calls functions by name, so every export of `src/main.ts` becomes a real
 * top-level function (platform.md §9.3).
 */
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { writeMade } from './write-made';

export const APPS_SCRIPT_FOLDER = 'build/apps-script';
export const PAGES = ['work', 'report', 'history', 'paper', 'close-book'];
/** Apps Script cannot parse `#private` and static fields; es2019 lowers both (platform.md §2.6). */
const TARGET = 'es2019';
const BANNER = '// Generated from src/ by `npm run build`. Do not edit: the next push overwrites it.';

/** Returns the names that Google may call. */
export async function buildAppsScript(): Promise<string[]> {
  const names = await entryNames();
  const stubs = names.map((name) => `function ${name}() { return App.${name}.apply(this, arguments); }`);
  const code = await build({
    entryPoints: ['src/main.ts'],
    outfile: 'Code.js',
    write: false,
    bundle: true,
    format: 'iife',
    globalName: 'App',
    target: TARGET,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'inline',
    banner: { js: BANNER },
    footer: { js: stubs.join('\n') },
    logLevel: 'warning',
  });
  const files: Record<string, string> = {
    'Code.js': code.outputFiles[0]?.text ?? '',
    'appsscript.json': readFileSync('appsscript.json', 'utf8'),
  };
  for (const page of PAGES) files[`${page}.html`] = await pageHtml(page);
  writeMade(APPS_SCRIPT_FOLDER, files);
  return names;
}

async function entryNames(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    outfile: 'main.js',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/** A page with its script and style inside, since HtmlService serves single files. */
async function pageHtml(page: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/pages/${page}.tsx`],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    outdir: 'out',
  });
  const text = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  // A template's scriptlets begin with `<?`; a script may not close its own element.
  const script = text('.js').replaceAll('</script', '<\\/script').replaceAll('<?', '<\\?');
  return [
    '<!DOCTYPE html>',
    '<html lang="id">',
    `<head><meta charset="utf-8"><base target="_blank"><style>${text('.css')}</style></head>`,
    '<body>',
    '<div id="app" data-props="<?= props ?>"></div>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
