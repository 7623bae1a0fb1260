/**
 * `npm test`: types, format and lint, the import table, the build, then units, journeys on the built bundle and
 * browser tests. Every check runs even when an earlier one failed; the last line counts them all.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { buildAppsScript } from './apps-script';
import { checkImports } from './check-imports';
import { BROWSER_VARIABLE, findBrowser } from './find-browser';
import { buildLocalGoogle } from './local-google';
import { buildWebClient } from './web-client';

let passed = 0;
let failed = 0;
let skipped = 0;

async function check(name: string, act: () => unknown): Promise<void> {
  try {
    await act();
    passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${(error as Error).message}`);
  }
}

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync('npx', [command, ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

await check('types', () => run('tsc', '-p', '.'));
await check('types of the domain, which knows neither Google nor Node', () => run('tsc', '-p', 'src/domain'));
await check('format and lint', () => run('biome', 'ci', '--colors=off', '--error-on-warnings', '.'));
await check('import table', () => {
  const breaches = checkImports();
  if (breaches.length > 0) throw new Error(breaches.join('\n'));
});
await check('build', async () => {
  await buildAppsScript();
  await buildWebClient();
  await buildLocalGoogle();
});
await check('browser', () => {
  const { path, sentence } = findBrowser();
  process.env[BROWSER_VARIABLE] = path;
  console.log(sentence);
});

mkdirSync('build/out', { recursive: true });
// Far from the office's time zone: a day that slips on some machine slips here.
process.env.TZ = 'Pacific/Auckland';
/** Two at a time, on the two cores that a machine has at least; browsers apart from what needs none. */
const WORKERS = 2;
const BROWSER = ['browser'];

interface JestFile {
  name: string;
  status: string;
  assertionResults: { status: string }[];
}

/** Runs test files and returns what came of each. */
function runTests(projects: string[], results: string, files: string[]): JestFile[] {
  const options = [
    '--json',
    `--outputFile=${results}`,
    '--silent',
    '--passWithNoTests',
    `--maxWorkers=${WORKERS}`,
  ];
  rmSync(results, { force: true });
  const { status } = spawnSync('npx', ['jest', '--selectProjects', ...projects, ...options, ...files], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as { testResults: JestFile[] };
  if (status !== 0 && testResults.every((one) => one.status === 'passed'))
    throw new Error(`jest ended with ${status}`);
  return testResults;
}

const given = process.argv.slice(2);
const outcomes = [...runTests(['unit', 'journeys'], 'build/out/jest-unit.json', given), ...browserTests()];

/** Other people's Chromium on a busy machine: a file that fails is run once more from its beginning, and that is said. */
function browserTests(): JestFile[] {
  const all = runTests(BROWSER, 'build/out/jest-browser.json', given);
  const failing = all.filter((one) => one.status === 'failed');
  if (failing.length === 0) return all;
  const again = runTests(
    BROWSER,
    'build/out/jest-browser-again.json',
    failing.map((one) => one.name),
  );
  for (const { name, status } of again) console.log(`second run: ${status}  ${relative('.', name)}`);
  return [...all.filter((one) => one.status !== 'failed'), ...again];
}

for (const { status, assertionResults } of outcomes) {
  const count = (wanted: string) => assertionResults.filter((one) => one.status === wanted).length;
  passed += count('passed');
  skipped += count('pending');
  // A file that cannot even be loaded has no results of its own.
  failed += status === 'failed' ? Math.max(1, count('failed')) : 0;
}

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
