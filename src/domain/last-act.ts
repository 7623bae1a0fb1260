/** Written responses, and the last thing that was done to an item: what the second of two people is told, who came too late. */
import type { Moment } from './calendar';
import type { Fact } from './facts';
import type { Correction, Decision, Item, Receipt } from './item';

export interface LastAct {
  what: 'handed in' | Response['decision'];
  name: string;
  at: Moment;
}

/** A written response of any role. */
export type Response = Receipt | Correction | Decision;

export function lastActOf(item: Item): LastAct {
  const { submitterName, answeredAt } = item.submission;
  const last = lastResponseOf(item);
  return last
    ? { what: last.decision, name: last.by.name, at: last.at }
    : { what: 'handed in', name: submitterName, at: answeredAt };
}

/** The latest, unless something was handed in since; of two at the same moment the one that comes later in the SOP. */
export function lastResponseOf({ submission, receipt, correction, decision }: Item): Response | undefined {
  let last: Response | undefined;
  for (const one of [receipt, correction, decision])
    if (one && one.at >= (last?.at ?? submission.answeredAt)) last = one;
  return last;
}

/** The written response that a fact is, if it is one. */
export function responseIn(fact: Fact): Response | undefined {
  switch (fact.type) {
    case 'received':
      return fact.receipt;
    case 'corrected':
      return fact.correction;
    case 'approved':
    case 'rejected':
      return fact.decision;
    case 'returned':
      return fact.reply;
    default:
      return undefined;
  }
}
