/**
 * Menu *Uji diri*: whether Google does what the register was built on. The office account tries everything that it can
 * see; role holders, after it, what only they can: that protections hold them back. The register itself is only read.
 */
import { dayOf, type Moment } from '../domain/calendar';
import { accountsByRole, ROLES } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import type { AssumptionId } from '../text/self-test';
import type { Access } from './care-ports';
import type { PartialControl, World } from './ports';

/** As the register relies on it; otherwise, and it copes; otherwise, and it does not; nothing to see yet. */
export type Outcome = 'pass' | 'different' | 'fail' | 'not seen';

export interface Observation {
  id: AssumptionId;
  source: string;
  expected: string;
  observed: string | undefined;
  outcome: Outcome;
}

export interface SelfTested {
  at: Moment;
  by: 'office' | 'role holder';
  observations: Observation[];
}

/** The list of assumptions, and the tab that keeps what was seen. */
export interface Assumptions {
  /** Makes the tab of the results anew, for these to write. */
  prepare(owner: string, editors: readonly string[]): void;
  isPrepared(): boolean;
  observe(
    as: SelfTested['by'],
    control: PartialControl | undefined,
    editedAnswers: readonly string[],
  ): Observation[];
  write(tested: SelfTested): void;
}

/** @param zone the script's, for as long as the office has not said its own */
export function selfTest(
  world: World,
  access: Access,
  zone: string,
  assumptions: Assumptions,
): SelfTested | Refusal {
  if (world.email === '') return { refused: 'no identity' };
  const owner = access.owner();
  const read = world.register.readControl();
  // On the first day there is no register yet, and the office account may try all the same.
  const control = isRefusal(read) ? undefined : read;
  const office = control?.settings;
  const now = world.now(office?.timeZone ?? zone);
  const accounts = office && accountsByRole(office, dayOf(now));
  const editors = accounts ? [...new Set(ROLES.flatMap((role) => accounts[role]))] : [];
  if (world.email === owner) assumptions.prepare(owner, editors);
  else if (!editors.includes(world.email)) return { refused: 'not the office account', owner };
  else if (!assumptions.isPrepared()) return { refused: 'not tried by the office yet' };
  const by = world.email === owner ? 'office' : 'role holder';
  const observations = assumptions.observe(by, control, by === 'office' ? editedAnswers(world) : []);
  const tested: SelfTested = { at: now, by, observations };
  assumptions.write(tested);
  return tested;
}

/** Answers of which the register has more than one version. */
function editedAnswers(world: World): string[] {
  const read = world.register.readAll();
  if (isRefusal(read)) return [];
  return read.items
    .filter(({ item }) => item.submission.version > 1)
    .map(({ item }) => item.submission.responseId);
}
