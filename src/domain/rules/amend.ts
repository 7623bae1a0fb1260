/**
 * After the upload: Admin Medsos records that it was corrected (ralat) or taken down (A25). A note with its date and
 * reason in the register and the recap, no stage of its own; the link stays.
 */
import type { Amendment } from '../item';
import { type Case, isRefusal, mayAct, type Verdict } from './case';

export interface Amending {
  platform: string;
  what: Amendment['what'];
  reason: string;
}

export function amend(given: Case, { platform, what, reason }: Amending): Verdict {
  const by = mayAct(given, 'amend');
  if (isRefusal(by)) return by;
  if (reason.trim() === '') return { refused: 'no reason given', act: 'amend' };
  const isOnline = given.item.uploads.some((one) => one.platform === platform && one.url !== '');
  if (!isOnline) return { refused: 'not uploaded there', platform };
  return {
    fact: { type: 'amended', amendment: { platform, what, reason: reason.trim(), at: given.now, by } },
  };
}
