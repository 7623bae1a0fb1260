/** The trials of faults and of interleavings, on one act each; `npm run -s faults` tries all of them. */
import { ACTS } from '../../trials/acts';
import { tryFaults } from '../../trials/fault-points';
import { tryInterleavings } from '../../trials/interleavings';

const acts = (...names: string[]) => ACTS.filter((one) => names.includes(one.name));
const silent = () => undefined;

it('receiving survives faults at its round trips, of which each seventh is tried here', () => {
  const report = tryFaults(acts('receive'), silent, 7);
  expect(report).toMatchObject({ lost: 0, halfDone: 0, unsent: 0, findings: [] });
  expect(report.faultPoints).toBe(report.survived);
  expect(report.faultPoints).toBeGreaterThan(5);
});

it('receiving survives another’s receiving in between, of the same item and of another', () => {
  const report = tryInterleavings(acts('receive'), silent);
  expect(report).toMatchObject({ lost: 0, halfDone: 0, unsent: 0, findings: [], pairs: 2 });
  expect(report.interleavings).toBe(report.survived);
});
