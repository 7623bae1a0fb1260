/**
 * Step 3: Wakil Pimpinan Redaksi checks and corrects (R7). The corrected text stands beside the original. The
 * list of what was checked is the SOP's warning, "sesuai dengan kebutuhan dan valid" (R12, A21): all of it, or back.
 */
import { mentionsIn } from '../balance';
import { contentFingerprint } from '../fingerprint';
import { BALANCE, CHECKS, type Check } from '../item';
import { type Case, isRefusal, mayAct, reply, type Verdict } from './case';

export interface Correcting {
  note: string;
  narrative: string;
  caption: string;
  shortCaption: string;
  checks: readonly Check[];
}

export function correct(given: Case, command: Correcting): Verdict {
  const by = mayAct(given, 'correct');
  if (isRefusal(by)) return by;
  if (!CHECKS.every((one) => command.checks.includes(one))) return { refused: 'not checked' };
  const { submission } = given.item;
  const changed = (text: string, original: string) => (text.trim() === '' || text === original ? '' : text);
  const narrative = changed(command.narrative, submission.narrative);
  const caption = changed(command.caption, submission.caption);
  const shortCaption = changed(command.shortCaption, submission.shortCaption);
  const text = {
    narrative: narrative || submission.narrative,
    caption: caption || submission.caption,
    shortCaption: shortCaption || submission.shortCaption,
  };
  const names = mentionsIn([submission.title, ...Object.values(text)], given.office.sensitiveNames);
  if (names.length > 0 && !command.checks.includes(BALANCE)) return { refused: 'not balanced', names };
  const checks: Check[] = names.length > 0 ? [...CHECKS, BALANCE] : [...CHECKS];
  return {
    fact: {
      type: 'corrected',
      correction: {
        ...reply(given, by, 'corrected', command.note),
        narrative,
        caption,
        shortCaption,
        checks,
        fingerprint: contentFingerprint({ ...text, files: submission.files }, given.sha256),
      },
    },
  };
}
