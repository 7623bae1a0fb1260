/**
 * Steps 2–4: whoever the item waits for returns it for mending (A9), with a written reason. The reply stands in
 * that role's own columns, so the resubmission resumes there.
 */
import { type Case, isRefusal, mayAct, reply, type Verdict } from './case';

export function returnItem(given: Case, command: { note: string }): Verdict {
  const by = mayAct(given, 'return');
  if (isRefusal(by)) return by;
  if (command.note.trim() === '') return { refused: 'no reason given', act: 'return' };
  const returned = reply(given, by, 'returned', command.note);
  const fields =
    by.role === 'Wakil Pimpinan Redaksi' ? { narrative: '', caption: '', shortCaption: '', checks: [] } : {};
  return { fact: { type: 'returned', reply: { ...returned, ...fields } } };
}
