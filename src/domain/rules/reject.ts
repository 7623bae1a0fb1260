/** Step 4: only Pimpinan Redaksi rejects (A9), and never without a written reason. */
import { type Case, isRefusal, mayAct, reply, type Verdict } from './case';

export function reject(given: Case, command: { note: string }): Verdict {
  const by = mayAct(given, 'reject');
  if (isRefusal(by)) return by;
  if (command.note.trim() === '') return { refused: 'no reason given', act: 'reject' };
  return { fact: { type: 'rejected', decision: reply(given, by, 'rejected', command.note) } };
}
