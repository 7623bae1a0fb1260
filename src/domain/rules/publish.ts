/**
 * Step 5: Admin Medsos records, for each planned platform, the link or why there is none (R9, A15). Only the
 * approved version may be uploaded: its fingerprint is compared once more.
 */
import type { Moment } from '../calendar';
import type { Item, Upload } from '../item';
import { judge } from '../limits';
import { isOnHost, isPost, linkKey, linkOf } from '../links';
import { type Office, platformNamed } from '../office';
import type { Refusal } from '../refusal';
import { type Case, fingerprintOf, isRefusal, mayAct, type Verdict } from './case';

export interface Recording {
  platform: string;
  url: string;
  /** Why it was not uploaded there; '' when there is a link. */
  reason: string;
  /** The platform's account, where that is said. */
  account?: string;
  /** When it went online; '' is now. */
  at: Moment | '';
}

export interface Recordings {
  entries: Recording[];
  /** Whoever records has been told of links that other items have, and means them. */
  isRepeated?: boolean;
}

/** @param others items in which one of the links, or something like it, is recorded */
export function publish(given: Case, command: Recordings, others: readonly Item[] = []): Verdict {
  const approved = mayUpload(given);
  if (isRefusal(approved)) return approved;
  const { by, approvedAt } = approved;
  const { item, office, now } = given;
  const uploads: Upload[] = [];
  for (const entry of command.entries) {
    const url = entry.url.trim();
    if (url === '' && entry.reason.trim() === '') continue;
    const { platform } = entry;
    if (!item.submission.platforms.includes(platform)) return { refused: 'platform not planned', platform };
    if ([...item.uploads, ...uploads].some((one) => one.platform === platform)) {
      return { refused: 'platform settled already', platform };
    }
    const wrong = url === '' ? undefined : wrongLink(url, platform, office);
    if (wrong) return wrong;
    const sameAs = url === '' ? [] : numbersWith(url, item, others);
    if (sameAs.length > 0 && !command.isRepeated)
      return { refused: 'link recorded before', platform, numbers: sameAs };
    const at = entry.at || now;
    if (at > now) return { refused: 'upload in the future', platform };
    // To the minute, as the page asks for it.
    if (at.slice(0, 16) < approvedAt.slice(0, 16)) return { refused: 'upload before approval', platform };
    const account = url && entry.account?.trim();
    uploads.push({
      platform,
      url,
      reason: url ? '' : entry.reason.trim(),
      at,
      by,
      timeliness: judge(item.limits.upload, at),
      ...(account ? { account } : {}),
      ...(sameAs.length > 0 ? { sameAs } : {}),
      ...(url && office.verifiesUploads ? { toVerify: true } : {}),
    });
  }
  if (uploads.length === 0) return { refused: 'nothing recorded' };
  return { fact: { type: 'uploaded', uploads } };
}

/** Who may upload, if what is there is exactly what was approved, and when that was. */
export function mayUpload(
  given: Case,
): { by: Exclude<ReturnType<typeof mayAct>, Refusal>; approvedAt: Moment } | Refusal {
  const by = mayAct(given, 'publish');
  if (isRefusal(by)) return by;
  const { item } = given;
  if (!item.decision || item.decision.fingerprint !== fingerprintOf(item, given.sha256))
    return { refused: 'approval does not fit', number: item.submission.number };
  return { by, approvedAt: item.decision.at };
}

/** Numbers of other items in which the same post is recorded. */
function numbersWith(url: string, item: Item, others: readonly Item[]): string[] {
  const key = linkKey(url);
  return others
    .filter(({ submission }) => submission.number !== item.submission.number)
    .filter(({ uploads }) => uploads.some((one) => one.url !== '' && linkKey(one.url) === key))
    .map(({ submission }) => submission.number);
}

/** Why a text is not the link of a post on the platform; nothing when it is. */
export function wrongLink(
  url: string,
  platform: string,
  office: Pick<Office, 'platforms'>,
): Refusal | undefined {
  const link = linkOf(url);
  if (!link) return { refused: 'not a link', platform, url };
  const hosts = platformNamed(office, platform)?.hosts ?? [];
  if (!isOnHost(link, hosts)) return { refused: 'link of another platform', platform, url, hosts };
  return isPost(link) ? undefined : { refused: 'not the link of a post', platform, url };
}
