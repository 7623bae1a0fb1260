/** The list of everything that is believed of Google, and how it is gone through. */

import type { PartialControl } from '../../actions/ports';
import type { Assumptions, Observation } from '../../actions/self-test';
import type { Assumption } from './assumption';
import { Bench } from './bench';
import { DRIVE_ASSUMPTIONS } from './drive';
import { EDITOR_ASSUMPTIONS } from './editor';
import { EXPORT_ASSUMPTIONS } from './export';
import { FORMS_ASSUMPTIONS } from './forms';
import { CLICKER_ASSUMPTIONS, SCRIPT_ASSUMPTIONS } from './script';
import { SHEETS_ASSUMPTIONS } from './sheets';
import { STRUCTURE_ASSUMPTIONS } from './structure';
import { isThere, makeTrialTab, writeResults } from './trial-tab';

/** By who can see it: the office account with things of its own, or a role holder in the register. */
export const ASSUMPTIONS = {
  office: [
    ...CLICKER_ASSUMPTIONS,
    ...SCRIPT_ASSUMPTIONS,
    ...SHEETS_ASSUMPTIONS,
    ...STRUCTURE_ASSUMPTIONS,
    ...DRIVE_ASSUMPTIONS,
    ...FORMS_ASSUMPTIONS,
    ...EXPORT_ASSUMPTIONS,
  ],
  'role holder': [...CLICKER_ASSUMPTIONS, ...EDITOR_ASSUMPTIONS],
} as const;

/** An execution may last six minutes (platform.md §2.3); what is not reached is said to be so. */
const LONGEST_MS = 280_000;

export class GoogleAssumptions implements Assumptions {
  constructor(
    private readonly registerId: string,
    private readonly clock: () => number,
  ) {}

  prepare(owner: string, editors: readonly string[]): void {
    makeTrialTab(this.registerId, owner, editors);
  }

  isPrepared(): boolean {
    return isThere(this.registerId);
  }

  observe(
    as: keyof typeof ASSUMPTIONS,
    control: PartialControl | undefined,
    editedAnswers: readonly string[],
  ): Observation[] {
    const end = this.clock() + LONGEST_MS;
    const bench = new Bench(this.registerId, control, editedAnswers);
    try {
      return ASSUMPTIONS[as].map((one) =>
        observed(one, () => (this.clock() < end ? one.observe(bench) : undefined)),
      );
    } finally {
      bench.clear();
    }
  }

  write = (tested: Parameters<Assumptions['write']>[0]) => writeResults(this.registerId, tested);
}

function observed(
  { id, source, expected, relied }: Assumption,
  observe: () => string | undefined,
): Observation {
  let seen: string | undefined;
  try {
    seen = observe();
  } catch (error) {
    seen = `error: ${String((error as Error)?.message ?? error).slice(0, 200)}`;
  }
  const outcome =
    seen === undefined ? 'not seen' : seen === expected ? 'pass' : relied ? 'fail' : 'different';
  return { id, source, expected, observed: seen, outcome };
}
