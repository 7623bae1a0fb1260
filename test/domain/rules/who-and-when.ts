/** What holds for every act of a role: who may, when, with which identity, and only on what they have read. */
import type { Item } from '../../../src/domain/item';
import { lastActOf } from '../../../src/domain/last-act';
import type { Role } from '../../../src/domain/office';
import type { Act } from '../../../src/domain/refusal';
import type { Case, Verdict } from '../../../src/domain/rules/case';
import {
  ADMIN,
  COMING_WAKIL,
  caseOf,
  FORMER_ADMIN,
  itemAt,
  limits,
  PIMPINAN,
  PLH_PIMPINAN,
  SEKRETARIS,
  STAFF,
  STATE_NAMES,
  STATES,
  type State,
  WAKIL,
} from '../samples';

const ACCOUNTS: [name: Role | 'Tim Pelaksana', email: string][] = [
  ['Admin Medsos', ADMIN],
  ['Wakil Pimpinan Redaksi', WAKIL],
  ['Pimpinan Redaksi', PIMPINAN],
  ['Sekretaris', SEKRETARIS],
  ['Tim Pelaksana', STAFF],
];

/** Whose dates in their role have passed or not begun on the day of the cases. */
const OUT_OF_DATES: Record<string, Role> = {
  [FORMER_ADMIN]: 'Admin Medsos',
  [COMING_WAKIL]: 'Wakil Pimpinan Redaksi',
  [PLH_PIMPINAN]: 'Pimpinan Redaksi',
};

/** @param allowed each state in which the act is possible, and the one role that may do it then */
export function whoAndWhen(
  act: Act,
  run: (given: Case) => Verdict,
  allowed: Partial<Record<State, Role>>,
): void {
  const possible = Object.entries(allowed) as [State, Role][];
  const emailOf = (role: Role) => ACCOUNTS.find(([name]) => name === role)?.[1] ?? '';

  describe.each(STATE_NAMES)('when the item is %s', (state) => {
    it.each(ACCOUNTS)('%s', (name, email) => {
      const verdict = run(caseOf(itemAt(state), email));
      if (allowed[state] === name) {
        expect(verdict).toHaveProperty('fact');
      } else if (act === 'return' ? !allowed[state] : Object.values(allowed).includes(name as Role)) {
        expect(verdict).toEqual({
          refused: 'not waiting for this',
          number: 'MS-2025-0001',
          act,
          status: STATES[state].status,
          last: lastActOf(itemAt(state)),
        });
      } else {
        const wanted = allowed[state] ?? possible[0]?.[1];
        const isOutOfDates = OUT_OF_DATES[email] === wanted;
        expect(verdict).toMatchObject({
          refused: isOutOfDates ? 'not in office today' : 'not the role',
          role: wanted,
        });
      }
    });

    it('an account that Google does not name', () => {
      expect(run(caseOf(itemAt(state), ''))).toEqual({ refused: 'no identity' });
    });
  });

  describe.each(possible)('when the item is %s and %s acts', (state, role) => {
    const given = (changes: Partial<Case>, item: Item = itemAt(state)) =>
      run(caseOf(item, emailOf(role), changes));

    it('refuses when a newer version came meanwhile', () => {
      const item = itemAt(state);
      expect(given({ seenVersion: item.submission.version - 1 })).toMatchObject({
        refused: 'changed meanwhile',
        number: 'MS-2025-0001',
        seen: 0,
        now: 1,
      });
    });

    it('refuses when text or files are not those seen', () => {
      expect(given({ seenFingerprint: 'f'.repeat(64) })).toMatchObject({ refused: 'changed meanwhile' });
    });

    it('refuses when one file was exchanged after it was read', () => {
      const item = itemAt(state);
      const other = { id: 'berkas-lain', name: 'berkas-4.jpg', checksum: '' };
      const files = [...item.submission.files.slice(0, 3), other];
      const altered = { ...item, submission: { ...item.submission, files } };
      const { seenFingerprint } = caseOf(item, ADMIN);
      expect(given({ seenFingerprint }, altered)).toMatchObject({ refused: 'changed meanwhile' });
    });

    it('is judged by P+1 alone, not by the limit of the upload (A4)', () => {
      if (act === 'publish' || act === 'amend') return;
      const moved = limits('2025-07-06', '2025-07-05', '2025-07-07', '2025-07-05');
      const late = (now: string) => JSON.stringify(given({ now }, { ...itemAt(state), limits: moved }));
      expect(late('2025-07-07T23:59:59')).toContain('"daysLate":0');
      expect(late('2025-07-08T00:00:00')).toContain('"daysLate":1');
    });

    it('knows the account in capital letters too', () => {
      expect(run(caseOf(itemAt(state), emailOf(role).toUpperCase()))).toHaveProperty('fact');
    });

    it('refuses who no longer, or not yet, holds the role', () => {
      for (const [email, dated] of Object.entries(OUT_OF_DATES)) {
        const verdict = run(caseOf(itemAt(state), email));
        expect(verdict).toMatchObject({ refused: dated === role ? 'not in office today' : 'not the role' });
      }
    });

    if (role !== 'Pimpinan Redaksi') return;
    it.each([
      ['2025-07-06T23:59:59', 'not in office today'],
      ['2025-07-07T00:00:00', undefined],
      ['2025-07-11T23:59:59', undefined],
      ['2025-07-12T00:00:00', 'not in office today'],
    ])('Plh. on %s: %s', (now, refused) => {
      const verdict = run(caseOf(itemAt(state), PLH_PIMPINAN, { now }));
      const dates = { acting: 'Plh.', from: '2025-07-07', until: '2025-07-11' };
      if (refused) expect(verdict).toEqual({ refused, role: 'Pimpinan Redaksi', ...dates });
      else expect(JSON.stringify(verdict)).toContain('"acting":"Plh."');
    });
  });
}

/** The same case with a note that is blank, in each way a note can be. */
export const BLANK_NOTES = ['', '   ', '\n\t'];
