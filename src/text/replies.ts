/** What was written back about an item, as pages show it: the three responses of the SOP that stand now. */
import type { Item } from '../domain/item';
import { shortMoment } from './dates';
import { DECISION_NAMES, signedBy } from './names';

export interface ReplyShown {
  who: string;
  decision: string;
  note: string;
  at: string;
}

export function repliesTo({ receipt, correction, decision }: Item): ReplyShown[] {
  return [receipt, correction, decision]
    .filter((one) => one !== undefined)
    .map((one) => ({
      who: signedBy(one.by),
      decision: DECISION_NAMES[one.decision],
      note: one.note,
      at: shortMoment(one.at),
    }));
}
