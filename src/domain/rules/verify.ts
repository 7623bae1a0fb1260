/**
 * After the upload: a second person has looked, platform by platform, and found what is online whole and as approved
 * ("utuh dan sesuai"). Optional by setting; a note in the register, no stage of its own.
 */
import { onlineUploads, type Upload, unverifiedUploads, type Verification } from '../item';
import type { Signature } from '../office';
import type { Refusal } from '../refusal';
import { type Case, isRefusal, mayAct, type Verdict } from './case';

/** Who looks, and what there is for them to look at: what somebody else uploaded and nobody has looked at yet. */
export function mayVerify(given: Case): { by: Signature; uploads: Upload[] } | Refusal {
  const by = mayAct(given, 'verify');
  if (isRefusal(by)) return by;
  const unverified = unverifiedUploads(given.item);
  const uploads = unverified.filter((one) => one.by.email !== by.email);
  if (uploads.length > 0) return { by, uploads };
  const [own] = unverified;
  return own
    ? { refused: 'own upload', platform: own.platform }
    : { refused: 'nothing to verify', number: given.item.submission.number };
}

export function verify(given: Case, command: { platforms: string[]; note: string }): Verdict {
  const allowed = mayVerify(given);
  if (isRefusal(allowed)) return allowed;
  const { by, uploads } = allowed;
  const verifications: Verification[] = [];
  for (const platform of new Set(command.platforms)) {
    if (!uploads.some((one) => one.platform === platform)) return notFor(given, platform);
    verifications.push({ platform, note: command.note.trim(), at: given.now, by });
  }
  if (verifications.length === 0) return { refused: 'nothing verified' };
  return { fact: { type: 'verified', verifications } };
}

function notFor({ item }: Case, platform: string): Refusal {
  const isThere = (uploads: Upload[]) => uploads.some((one) => one.platform === platform);
  if (!isThere(onlineUploads(item))) return { refused: 'not uploaded there', platform };
  return { refused: isThere(unverifiedUploads(item)) ? 'own upload' : 'verified already', platform };
}
