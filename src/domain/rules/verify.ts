/**
 * After the upload: a second person has looked, platform by platform, and found what is online whole and as approved
 * ("utuh dan sesuai"). Optional by setting; a note in the register, no stage of its own.
 */
import { onlineUploads, unverifiedUploads, type Verification } from '../item';
import { type Case, isRefusal, mayAct, type Verdict } from './case';

export function verify(given: Case, command: { platforms: string[]; note: string }): Verdict {
  const by = mayAct(given, 'verify');
  if (isRefusal(by)) return by;
  const { item, now } = given;
  const verifications: Verification[] = [];
  for (const platform of new Set(command.platforms)) {
    const upload = onlineUploads(item).find((one) => one.platform === platform);
    if (!upload) return { refused: 'not uploaded there', platform };
    if (upload.by.email === by.email) return { refused: 'own upload', platform };
    if (!unverifiedUploads(item).includes(upload)) return { refused: 'verified already', platform };
    verifications.push({ platform, note: command.note.trim(), at: now, by });
  }
  if (verifications.length === 0) return { refused: 'nothing verified' };
  return { fact: { type: 'verified', verifications } };
}
