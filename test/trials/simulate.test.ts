/** A week of the simulated office; `npm run -s simulate` lives through a year. */
import { simulate } from '../../trials/simulate';

it('a week with everything that happens in one leaves nothing wrong, and its recaps are as a clerk’s', () => {
  const report = simulate(7, 1);
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ lost: [], halfDone: [], wronglyTaken: [], days: 7 });
  expect(report.items).toBeGreaterThan(3);
});
