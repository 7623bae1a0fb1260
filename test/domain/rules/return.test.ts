import { evolve } from '../../../src/domain/facts';
import { type Item, type Status, statusOf } from '../../../src/domain/item';
import type { Role } from '../../../src/domain/office';
import { isRefusal } from '../../../src/domain/rules/case';
import { returnItem } from '../../../src/domain/rules/return';
import { submit } from '../../../src/domain/rules/submit';
import {
  ADMIN,
  caseOf,
  FILES,
  fingerprint,
  handover,
  itemAt,
  NO_BOOKS,
  office,
  PIMPINAN,
  type State,
  signature,
  timeliness,
  WAKIL,
} from '../samples';
import { BLANK_NOTES, whoAndWhen } from './who-and-when';

whoAndWhen('return', (given) => returnItem(given, { note: 'Nama belum benar.' }), {
  submitted: 'Admin Medsos',
  received: 'Wakil Pimpinan Redaksi',
  corrected: 'Pimpinan Redaksi',
});

const RETURNS: [State, Role, string, 'receipt' | 'correction' | 'decision', Status][] = [
  ['submitted', 'Admin Medsos', ADMIN, 'receipt', 'submitted'],
  ['received', 'Wakil Pimpinan Redaksi', WAKIL, 'correction', 'received'],
  ['corrected', 'Pimpinan Redaksi', PIMPINAN, 'decision', 'corrected'],
];

function returned(state: State, email: string): { item: Item; reply: unknown } {
  const verdict = returnItem(caseOf(itemAt(state), email), { note: ' Nama belum benar. ' });
  if (isRefusal(verdict) || verdict.fact.type !== 'returned') throw new Error(JSON.stringify(verdict));
  return { item: evolve(itemAt(state), verdict.fact) as Item, reply: verdict.fact.reply };
}

describe.each(RETURNS)('an item that is %s, returned by %s', (state, role, email, part, resumesAt) => {
  it('stands in the columns of that role only', () => {
    const before = itemAt(state);
    const { item, reply } = returned(state, email);
    expect(statusOf(item)).toBe('returned');
    expect(item).toEqual({ ...before, [part]: reply });
    expect(reply).toEqual({
      decision: 'returned',
      note: 'Nama belum benar.',
      by: signature(role),
      at: '2025-07-04T19:00:00',
      version: 1,
      fingerprint: fingerprint(
        state === 'corrected' ? 'Narasi dikoreksi.' : 'Narasi asli.',
        'Caption asli.',
        FILES,
      ),
      timeliness: timeliness(),
      flags: [],
      ...(part === 'correction' ? { narrative: '', caption: '', shortCaption: '', checks: [] } : {}),
    });
  });

  it.each(BLANK_NOTES)('never without a reason (%j)', (note) => {
    expect(returnItem(caseOf(itemAt(state), email), { note })).toEqual({
      refused: 'no reason given',
      act: 'return',
    });
  });

  it('resumes at that step with the resubmission', () => {
    const { item } = returned(state, email);
    const edit = submit(
      handover({ submittedAt: '2025-07-05T08:00:00', narrative: 'Narasi diperbaiki.' }),
      item,
      'MS-2025-0002',
      '',
      office(),
      NO_BOOKS,
    );
    const again = edit && evolve(item, edit);
    expect(again?.submission).toMatchObject({ number: 'MS-2025-0001', version: 2 });
    expect(statusOf(again as Item)).toBe(resumesAt);
  });
});

it('one person in two roles returns in the role that the item waits for (A18)', () => {
  const people = office().people.concat({
    name: 'Wati',
    position: 'Kepala',
    email: WAKIL,
    role: 'Pimpinan Redaksi',
    acting: 'Plh.',
    from: '',
    until: '',
  });
  const verdict = returnItem(caseOf(itemAt('corrected'), WAKIL, { office: office({ people }) }), {
    note: 'x',
  });
  expect(verdict).toMatchObject({ fact: { reply: { by: { role: 'Pimpinan Redaksi', acting: 'Plh.' } } } });
});
