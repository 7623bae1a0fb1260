/**
 * `npm test`: types, format and lint, the import table, the build, then units, journeys on the built bundle and
 * browser tests. Every check runs even when an earlier one failed; the last line counts them all.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
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
const RUNS = [['unit', 'journeys'], ['browser']];
for (const projects of RUNS) {
  const results = `build/out/jest-${projects[0]}.json`;
  const shared = [
    '--json',
    `--outputFile=${results}`,
    '--silent',
    '--passWithNoTests',
    `--maxWorkers=${WORKERS}`,
  ];
  const jest = spawnSync(
    'npx',
    ['jest', '--selectProjects', ...projects, ...shared, ...process.argv.slice(2)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(results, 'utf8'),
  ) as Record<string, number>;
  passed += numPassedTests ?? 0;
  failed += (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0);
  skipped += numPendingTests ?? 0;
  if (jest.status !== 0 && failed === 0) failed = 1;
}

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
