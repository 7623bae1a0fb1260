/** The benchmark at its shortest length: every act is done, and every budget that needs no second length is kept. */
import { bench } from '../../trials/bench';

it('keeps every budget with a hundred rows', () => {
  const { acts, failed, budgets, bundle, pages } = bench([100]);
  expect(failed).toEqual([]);
  expect(budgets.filter((one) => !one.kept)).toEqual([]);
  expect(acts.map((one) => one.act)).toEqual(
    expect.arrayContaining(['submit', 'receive', 'receive ten', 'recap']),
  );
  expect(bundle.gzipped).toBeLessThan(bundle.bytes);
  expect(Object.keys(pages)).toContain('work');
});
