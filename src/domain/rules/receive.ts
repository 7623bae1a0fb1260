/** Step 2: Admin Medsos receives what was handed in (R6, A8); what lacks files only with a reason (A12). */
import { type Case, isRefusal, mayAct, reply, type Verdict } from './case';

export function receive(given: Case, command: { note: string }): Verdict {
  const by = mayAct(given, 'receive');
  if (isRefusal(by)) return by;
  if (given.item.submission.missing.length > 0 && command.note.trim() === '') {
    return { refused: 'no reason given', act: 'receive' };
  }
  const { missing, files } = given.item.submission;
  const receipt = reply(given, by, 'received', command.note);
  return {
    fact: {
      type: 'received',
      receipt: missing.length > 0 ? { ...receipt, acceptedFiles: files.length } : receipt,
    },
  };
}
