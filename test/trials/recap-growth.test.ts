/**
 * What a month's recap reads is in proportion to the month's items: the same in a register ten times as long, and in one
 * that somebody sorted by another column. And it is still that month, whole.
 */
import type { Meter } from '../../local-google/meter';
import { callFromDialog, recapRequest } from '../../samples/clicks';
import { ACCOUNTS, type SampleOffice } from '../../samples/office';
import { ITEMS_A_MONTH, openLargeOffice } from '../../trials/large-office';

const SEKRETARIS = ACCOUNTS.sekretaris.email;

function recap(office: SampleOffice): { cells: number; rows: unknown } {
  let meter: Meter | undefined;
  office.google.world.onEnd = (name, ended) => {
    if (name === 'makeRecap') meter = ended;
  };
  const { done, refused } = callFromDialog(office, SEKRETARIS, 'makeRecap', recapRequest('2026-11'));
  if (!done) throw new Error(refused);
  return { cells: meter?.cellsRead ?? 0, rows: done.rows };
}

it('does not grow with the register, whatever the order of its rows', () => {
  const short = openLargeOffice('build/apps-script', 60);
  const long = openLargeOffice('build/apps-script', 600);
  const [one, two] = [recap(short), recap(long)];
  expect(two).toEqual(one);
  expect(Number(one.rows)).toBeGreaterThanOrEqual(ITEMS_A_MONTH);
  // By the submitter's name, backwards: the month's items are no neighbours any more.
  long.google.person(ACCOUNTS.office.email).sortRange(long.spreadsheetId, 'Register', 'A3:BF602', 'A', false);
  const sorted = recap(long);
  expect(sorted.rows).toBe(one.rows);
  expect(sorted.cells).toBeLessThan(2 * one.cells);
});
