/**
 * Step 4: Pimpinan Redaksi approves, with or without a note (R8, A9). Bound to the fingerprint seen. What mentions a
 * sensitive name is confirmed to be balanced.
 */
import { mentionsOf } from '../balance';
import { BALANCE, type Check } from '../item';
import { type Case, isRefusal, mayAct, reply, type Verdict } from './case';

export function approve(given: Case, command: { note: string; checks?: readonly Check[] }): Verdict {
  const by = mayAct(given, 'approve');
  if (isRefusal(by)) return by;
  const names = mentionsOf(given.item, given.office.sensitiveNames);
  if (names.length > 0 && !command.checks?.includes(BALANCE)) return { refused: 'not balanced', names };
  const decision = command.note.trim() === '' ? 'approved' : 'approved with note';
  const checks: { checks?: Check[] } = names.length > 0 ? { checks: [BALANCE] } : {};
  return { fact: { type: 'approved', decision: { ...reply(given, by, decision, command.note), ...checks } } };
}
