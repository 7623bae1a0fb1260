/**
 * What the register believes of Google, one belief each, with how to see whether it is so. The one list of them is
 * `index.ts`: *Uji diri* goes through it on Google, and `npm run assumptions` on local-google.
 */
import type { AssumptionId } from '../../text/self-test';
import type { Bench } from './bench';

export interface Assumption {
  id: AssumptionId;
  /** Where it is known from, or decided upon. */
  source: string;
  /** What local-google does, and the register was tried with. */
  expected: string;
  /** Whether the register would fail or record wrongly if it were otherwise. */
  relied: boolean;
  /** What Google does, in few words; nothing when it cannot be seen yet. */
  observe(bench: Bench): string | undefined;
}

type Observe = Assumption['observe'];

/** Without it the register does not work as it should. */
export function relied(id: AssumptionId, source: string, expected: string, observe: Observe): Assumption {
  return { id, source, expected, relied: true, observe };
}

/** The register copes either way; what Google does is good to know. */
export function open(id: AssumptionId, source: string, expected: string, observe: Observe): Assumption {
  return { id, source, expected, relied: false, observe };
}
