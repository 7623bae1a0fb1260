/** Five days of the simulated office; `npm run -s simulate` lives through a year. */
import { simulate } from '../../trials/simulate';

it('five days with everything that happens in them leave nothing wrong, and its recaps are as a clerk’s', () => {
  const report = simulate(5, 1);
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ lost: [], halfDone: [], wronglyTaken: [], days: 5 });
  expect(report.items).toBeGreaterThan(2);
});
