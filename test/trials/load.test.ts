/** The load trial, small: what it does with a thousand it does with a dozen, and waiting people are told. */
import { load } from '../../trials/load';

it('loses, doubles and halves nothing, and whoever waits longer than the lock’s patience is told and succeeds later', () => {
  const report = load(14, 6, 1);
  expect(report).toMatchObject({ lost: 0, doubled: 0, halfDone: 0, findings: [], otherwiseRefused: 0 });
  expect(report).toMatchObject({ submissions: 14, decisions: 6, longestWaitMs: 20_000 });
  // Enough come at once that some have to give up: otherwise this would show nothing.
  expect(report.toldBusy + report.leftToTheSweep).toBeGreaterThan(0);
});
