/**
 * Step 3: Wakil Pimpinan Redaksi checks and corrects (R7). The corrected text stands beside the original. The
 * two ticks are the SOP's warning, "sesuai dengan kebutuhan dan valid" (R12).
 */
import { contentFingerprint } from '../fingerprint';
import { type Case, isRefusal, mayAct, reply, type Verdict } from './case';

export interface Correcting {
  note: string;
  narrative: string;
  caption: string;
  /** "Sesuai kebutuhan", "valid". */
  relevant: boolean;
  valid: boolean;
}

export function correct(given: Case, command: Correcting): Verdict {
  const by = mayAct(given, 'correct');
  if (isRefusal(by)) return by;
  if (!command.relevant || !command.valid) return { refused: 'not checked' };
  const { submission } = given.item;
  const changed = (text: string, original: string) => (text.trim() === '' || text === original ? '' : text);
  const narrative = changed(command.narrative, submission.narrative);
  const caption = changed(command.caption, submission.caption);
  return {
    fact: {
      type: 'corrected',
      correction: {
        ...reply(given, by, 'corrected', command.note),
        narrative,
        caption,
        fingerprint: contentFingerprint(
          {
            narrative: narrative || submission.narrative,
            caption: caption || submission.caption,
            files: submission.files,
          },
          given.sha256,
        ),
      },
    },
  };
}
