/**
 * After the upload: Admin Medsos records that it was corrected (ralat) or taken down (A25). A note with its date and
 * reason in the register and the recap, no stage of its own; the link stays.
 */
import type { Moment } from '../calendar';
import { type Amendment, onlineUploads } from '../item';
import { type Case, isRefusal, mayAct, type Verdict } from './case';

export interface Amending {
  platform: string;
  what: Amendment['what'];
  reason: string;
  /** When it was corrected or taken down; '' or nothing is now. */
  at?: Moment | '';
}

export function amend(given: Case, { platform, what, reason, ...asked }: Amending): Verdict {
  const by = mayAct(given, 'amend');
  if (isRefusal(by)) return by;
  if (reason.trim() === '') return { refused: 'no reason given', act: 'amend' };
  const { item, now } = given;
  const upload = item.uploads.find((one) => one.platform === platform && one.url !== '');
  if (!upload) return { refused: 'not uploaded there', platform };
  if (!onlineUploads(item).includes(upload)) return { refused: 'withdrawn already', platform };
  const at = asked.at || now;
  if (at > now) return { refused: 'amended in the future', platform };
  // To the minute, as the page asks for both.
  if (asked.at && at.slice(0, 16) < upload.at.slice(0, 16))
    return { refused: 'amended before upload', platform };
  return { fact: { type: 'amended', amendment: { platform, what, reason: reason.trim(), at, by } } };
}
