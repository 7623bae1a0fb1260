/**
 * What a changed rule does to an item under way (A24, PENGESAHAN 2 and 3): stages that are still open follow the
 * rule, the holidays and keadaan kahar of now; finished ones stay as they were judged.
 */
import type { ItemFact } from '../facts';
import { type Item, isClosed, statusOf } from '../item';
import { type LimitSettings, type Limits, limitsOf, uploadTimeliness } from '../limits';
import { LIMIT_NAMES, type LimitName } from '../sop';

/** The fact, or nothing when no open limit moves. */
export function limitsChange(item: Item, office: LimitSettings): ItemFact | undefined {
  const { submission, limits } = item;
  const status = statusOf(item);
  // Without an event day there is nothing to count from.
  if (isClosed(status) || submission.missing.some((one) => one.what === 'date')) return undefined;
  const isOpen: Record<LimitName, boolean> = {
    // Handed in completely, stage 1 is finished, even if it comes back.
    submit: submission.missing.length > 0,
    respond: status !== 'approved' && status !== 'partly uploaded',
    upload: uploadTimeliness(item) === undefined,
  };
  const now = limitsOf(submission.eventEnd, limits.collectedOn, office);
  const changed: Limits = { ...limits };
  for (const name of LIMIT_NAMES) if (isOpen[name]) changed[name] = now[name];
  const moved = LIMIT_NAMES.some((name) => JSON.stringify(changed[name]) !== JSON.stringify(limits[name]));
  return moved ? { type: 'limits changed', limits: changed } : undefined;
}
