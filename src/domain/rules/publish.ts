/**
 * Step 5: Admin Medsos records, for each planned platform, the link or why there is none (R9, A15). Only the
 * approved version may be uploaded: its fingerprint is compared once more.
 */
import type { Moment } from '../calendar';
import type { Upload } from '../item';
import { judge } from '../limits';
import { type Office, platformNamed } from '../office';
import type { Refusal } from '../refusal';
import { type Case, fingerprintOf, isRefusal, mayAct, type Verdict } from './case';

export interface Recording {
  platform: string;
  url: string;
  /** Why it was not uploaded there; '' when there is a link. */
  reason: string;
  /** When it went online; '' is now. */
  at: Moment | '';
}

export function publish(given: Case, command: { entries: Recording[] }): Verdict {
  const by = mayAct(given, 'publish');
  if (isRefusal(by)) return by;
  const { item, office, now } = given;
  if (item.decision?.fingerprint !== fingerprintOf(item, given.sha256)) {
    return { refused: 'approval does not fit', number: item.submission.number };
  }
  const uploads: Upload[] = [];
  for (const entry of command.entries) {
    if (entry.url.trim() === '' && entry.reason.trim() === '') continue;
    const { platform } = entry;
    if (!item.submission.platforms.includes(platform)) return { refused: 'platform not planned', platform };
    if ([...item.uploads, ...uploads].some((one) => one.platform === platform)) {
      return { refused: 'platform settled already', platform };
    }
    const wrong = entry.url.trim() === '' ? undefined : wrongLink(entry.url.trim(), platform, office);
    if (wrong) return wrong;
    const at = entry.at || now;
    if (at > now) return { refused: 'upload in the future', platform };
    // To the minute, as the page asks for it.
    if (at.slice(0, 16) < item.decision.at.slice(0, 16))
      return { refused: 'upload before approval', platform };
    uploads.push({
      platform,
      url: entry.url.trim(),
      reason: entry.url.trim() ? '' : entry.reason.trim(),
      at,
      by,
      timeliness: judge(item.limits.upload, at),
    });
  }
  if (uploads.length === 0) return { refused: 'nothing recorded' };
  return { fact: { type: 'uploaded', uploads } };
}

/** Why a text is not a link of the platform; nothing when it is. */
export function wrongLink(
  url: string,
  platform: string,
  office: Pick<Office, 'platforms'>,
): Refusal | undefined {
  // Apps Script has no URL class (platform.md §2.6). A link is scheme, host, and something after the host.
  const match = /^https:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})\/[^\s]+$/i.exec(url);
  const host = match?.[1]?.toLowerCase();
  if (!host) return { refused: 'not a link', platform, url };
  const hosts = platformNamed(office, platform)?.hosts ?? [];
  const fits = hosts.some((one) => host === one || host.endsWith(`.${one}`));
  return fits ? undefined : { refused: 'link of another platform', platform, url, hosts };
}
