/**
 * `npm run -s faults -- --json`: what happens to each act when something goes wrong, and when others act in between.
 * Prints one JSON object; exit code 1 when anything was lost or left half done. `--acts=receive,approve` tries only these;
 * `--only=faults` or `--only=interleavings` one of the two, `--every=7` each seventh of the fault points.
 */
import { ACTS } from './acts';
import { type FaultReport, type Say, tryFaults } from './fault-points';
import { type InterleavingReport, tryInterleavings } from './interleavings';

function option(name: string): string | undefined {
  return process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
}

const chosen = option('acts')?.split(',');
const acts = ACTS.filter((one) => !chosen || chosen.includes(one.name));
const say: Say = (line) => process.stderr.write(`${line}\n`);
const only = option('only');

const faults = only === 'interleavings' ? {} : tryFaults(acts, say, Number(option('every') ?? 1));
// The interleavings take hours: whoever stops them knows this much.
say(JSON.stringify(faults));
const report: Partial<FaultReport> & { interleaved?: InterleavingReport } = {
  ...faults,
  ...(only === 'faults' ? {} : { interleaved: tryInterleavings(acts, say) }),
};
process.stdout.write(`${JSON.stringify(report, null, process.argv.includes('--json') ? undefined : 2)}\n`);
const { lost = 0, halfDone = 0, interleaved } = report;
if (lost + halfDone + (interleaved?.lost ?? 0) + (interleaved?.halfDone ?? 0) > 0) process.exitCode = 1;
