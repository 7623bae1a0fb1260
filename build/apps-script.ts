/**
 * Makes what clasp pushes, in `build/apps-script/`: one `Code.js`, the dialogs as HTML files, the manifest. The same
 * folder is what local-google runs. Beside it, in `build/paste/`, the same as a single script file, for who has no Node. Google calls functions by name, so every export of `src/main.ts` becomes a real
 * top-level function (platform.md §9.3).
 */
import { readFileSync } from 'node:fs';
import { build, type Plugin, transform } from 'esbuild';
import { writeMade } from './write-made';

export const APPS_SCRIPT_FOLDER = 'build/apps-script';
export const PASTE_FOLDER = 'build/paste';
export const PAGES = [
  'work',
  'several',
  'report',
  'history',
  'paper',
  'archive',
  'close-book',
  'dashboard',
  'form-setup',
  'own-items',
];
/** Apps Script cannot parse `#private` and static fields; es2019 lowers both (platform.md §2.6). */
const TARGET = 'es2019';
const BANNER = '// Generated from src/ by `npm run build`. Do not edit: the next push overwrites it.';

/** What is loaded only when it is called; each becomes an HTML file beside the pages. */
export const PARTS = ['care', 'desk', 'intake', 'papers', 'self-test', 'submitters', 'uploads'];

/** Returns the names that Google may call. */
export async function buildAppsScript(): Promise<string[]> {
  const main = await bundle('main');
  const stubs = main.names.map((name) => `function ${name}() { return App.${name}.apply(this, arguments); }`);
  const code = [BANNER, asObject('App', main), ...stubs, ''].join('\n');
  const manifest = { 'appsscript.json': readFileSync('appsscript.json', 'utf8') };
  const html: Record<string, string> = {};
  for (const part of PARTS) html[part] = `${BANNER}\n${asObject('Part', await bundle(part))}\n`;
  for (const page of PAGES) html[page] = await pageHtml(page);
  const htmlFiles = Object.entries(html).map(([name, text]) => [`${name}.html`, text]);
  writeMade(APPS_SCRIPT_FOLDER, { 'Code.js': code, ...Object.fromEntries(htmlFiles), ...manifest });
  writeMade(PASTE_FOLDER, { 'Code.gs': code + (await asTexts(html)), ...manifest });
  return main.names;
}

interface Bundle {
  code: string;
  /** What it exports, and what each is called inside. */
  names: string[];
  inside: string[];
}

/** A program of `src` with all that it imports, readable, as one module. */
async function bundle(name: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [`src/${name}.ts`],
    write: false,
    bundle: true,
    format: 'esm',
    target: TARGET,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'inline',
    logLevel: 'warning',
    plugins: [WITHOUT_TIMERS],
  });
  const [code = '', list = ''] = (outputFiles[0]?.text ?? '').split(/^export \{$/m);
  const exported = [...list.matchAll(/^ {2}(\w+)(?: as (\w+))?,?$/gm)];
  return {
    code: code.trimEnd(),
    names: exported.map(([, inner = '', outer]) => outer ?? inner),
    inside: exported.map(([, inner = '']) => inner),
  };
}

/** `diff` can also answer later, by timers, which Apps Script has not; nobody here asks it to. */
const WITHOUT_TIMERS: Plugin = {
  name: 'without timers',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/]diff[\\/].*[\\/]base\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('setTimeout(', 'laterIsNot('),
    }));
  },
};

/** In a function of its own, so that nothing inside is a function of the project; not indented, which would be 18 KB. */
function asObject(name: string, { code, names, inside }: Bundle): string {
  const members = names.map((one, index) => (one === inside[index] ? one : `${one}: ${inside[index]}`));
  return `var ${name} = (() => {\n${code}\nreturn {\n  ${members.join(',\n  ')},\n};\n})();`;
}

/** The HTML files as texts of the one script file, where `src/google/html-file.ts` looks for them. */
async function asTexts(html: Record<string, string>): Promise<string> {
  const texts = { ...html };
  // Minified, as the pages are: all of it is loaded before each call here.
  for (const part of PARTS) {
    const options = { minify: true, target: TARGET, charset: 'utf8', legalComments: 'inline' } as const;
    texts[part] = (await transform(texts[part] ?? '', options)).code;
  }
  return `var PASTED_FILES = ${JSON.stringify(texts, null, 2)};\n`;
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
