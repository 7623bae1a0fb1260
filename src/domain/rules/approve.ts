/** Step 4: Pimpinan Redaksi approves, with or without a note (R8, A9). Bound to the fingerprint seen. */
import { type Case, isRefusal, mayAct, reply, type Verdict } from './case';

export function approve(given: Case, command: { note: string }): Verdict {
  const by = mayAct(given, 'approve');
  if (isRefusal(by)) return by;
  const decision = command.note.trim() === '' ? 'approved' : 'approved with note';
  return { fact: { type: 'approved', decision: reply(given, by, decision, command.note) } };
}
