import { evolve, type Fact } from '../../../src/domain/facts';
import { type Item, statusOf } from '../../../src/domain/item';
import { approve } from '../../../src/domain/rules/approve';
import { type Case, isRefusal, type Verdict } from '../../../src/domain/rules/case';
import { receive } from '../../../src/domain/rules/receive';
import { reject } from '../../../src/domain/rules/reject';
import { returnItem } from '../../../src/domain/rules/return';
import { mayTakeBack, takeBack } from '../../../src/domain/rules/take-back';
import { ADMIN, caseOf, itemAt, PIMPINAN, PLH_PIMPINAN, SEKRETARIS, STAFF, WAKIL } from '../samples';

/** An item that was handed in, and these acts on it. */
function lived(...acts: [email: string, run: (given: Case) => Verdict][]): { item: Item; facts: Fact[] } {
  const start = itemAt('submitted');
  const facts: Fact[] = [{ type: 'submitted', submission: start.submission, limits: start.limits }];
  for (const [email, run] of acts) {
    const item = facts.reduce((now: Item | undefined, fact) => evolve(now, fact), undefined) as Item;
    const verdict = run(caseOf(item, email));
    if (isRefusal(verdict)) throw new Error(JSON.stringify(verdict));
    facts.push(verdict.fact);
  }
  return { item: facts.reduce((now: Item | undefined, fact) => evolve(now, fact), undefined) as Item, facts };
}

const RECEIVED: [string, (given: Case) => Verdict] = [ADMIN, (given) => receive(given, { note: 'Lengkap.' })];
const REASON = { reason: ' Salah tekan. ' };

it('the response goes, and the item stands as it was', () => {
  const before = lived();
  const { item, facts } = lived(RECEIVED);
  const verdict = takeBack(caseOf(item, ADMIN), REASON, facts);
  expect(verdict).toMatchObject({
    fact: { type: 'taken back', what: 'received', role: 'Admin Medsos', reason: 'Salah tekan.' },
  });
  if (isRefusal(verdict)) throw new Error('refused');
  const after = evolve(item, verdict.fact) as Item;
  expect({ ...after, receipt: undefined }).toEqual({ ...before.item, receipt: undefined });
  expect(after.receipt).toBeUndefined();
  expect(statusOf(after)).toBe('submitted');
});

it.each([
  ['a return', (given: Case) => returnItem(given, { note: 'Buram.' })],
  ['what was received', (given: Case) => receive(given, { note: '' })],
])('%s is taken back by whoever did it alone', (_case, run) => {
  const { item, facts } = lived([ADMIN, run]);
  expect(mayTakeBack(item, ADMIN)).toBe(true);
  expect(takeBack(caseOf(item, ADMIN), REASON, facts)).toHaveProperty('fact');
  for (const email of [WAKIL, PIMPINAN, SEKRETARIS, STAFF, '']) {
    expect(mayTakeBack(item, email)).toBe(false);
    expect(takeBack(caseOf(item, email), REASON, facts)).toMatchObject({
      refused: email === '' ? 'no identity' : 'not yours to take back',
    });
  }
});

it.each([
  ['approved', (given: Case) => approve(given, { note: '' })],
  ['rejected', (given: Case) => reject(given, { note: 'Tidak sesuai.' })],
] as const)('a decision (%s) of the holder is not the Plh.’s to take back', (what, run) => {
  const item = itemAt('corrected');
  const verdict = run(caseOf(item, PIMPINAN));
  if (isRefusal(verdict)) throw new Error(what);
  const facts: Fact[] = [verdict.fact];
  const decided = evolve(item, verdict.fact) as Item;
  const now = '2025-07-08T09:00:00';
  expect(takeBack(caseOf(decided, PLH_PIMPINAN, { now }), REASON, facts)).toMatchObject({
    refused: 'not yours to take back',
  });
  expect(takeBack(caseOf(decided, PIMPINAN, { now }), REASON, facts)).toMatchObject({ fact: { what } });
});

it('not once somebody has acted on it; limits that move by themselves are nobody’s act', () => {
  const { item, facts } = lived(RECEIVED);
  const moved: Fact = { type: 'limits changed', limits: item.limits };
  expect(takeBack(caseOf(item, ADMIN), REASON, [...facts, moved])).toHaveProperty('fact');
  const handedInAgain: Fact = { type: 'resubmitted', submission: item.submission, limits: item.limits };
  expect(takeBack(caseOf(item, ADMIN), REASON, [...facts, handedInAgain])).toMatchObject({
    refused: 'nothing to take back',
  });
});

it('only with a reason, on what was seen, and in an open book', () => {
  const { item, facts } = lived(RECEIVED);
  const given = caseOf(item, ADMIN);
  expect(takeBack(given, { reason: ' \n' }, facts)).toEqual({ refused: 'no reason given', act: 'take back' });
  expect(takeBack({ ...given, seenVersion: 2 }, REASON, facts)).toMatchObject({
    refused: 'changed meanwhile',
  });
  expect(takeBack({ ...given, seenFingerprint: 'f'.repeat(64) }, REASON, facts)).toMatchObject({
    refused: 'changed meanwhile',
  });
});

it('who left the role has nothing to take back in it', () => {
  const { item, facts } = lived(RECEIVED);
  const given = caseOf(item, ADMIN);
  const people = given.office.people.filter((one) => one.email !== ADMIN);
  expect(takeBack({ ...given, office: { ...given.office, people } }, REASON, facts)).toEqual({
    refused: 'not the role',
    role: 'Admin Medsos',
    email: ADMIN,
  });
});
