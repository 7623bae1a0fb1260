import { evolve } from '../../../src/domain/facts';
import { BALANCE, CHECKS, currentText, type Item } from '../../../src/domain/item';
import type { Office } from '../../../src/domain/office';
import { isRefusal } from '../../../src/domain/rules/case';
import { type Correcting, correct } from '../../../src/domain/rules/correct';
import { caseOf, FILES, fingerprint, itemAt, signature, timeliness, WAKIL } from '../samples';
import { whoAndWhen } from './who-and-when';

const AS_IT_IS: Correcting = {
  note: '',
  narrative: 'Narasi asli.',
  caption: 'Caption asli.',
  shortCaption: '',
  checks: CHECKS,
};

whoAndWhen('correct', (given) => correct(given, AS_IT_IS), { received: 'Wakil Pimpinan Redaksi' });

function corrected(changes: Partial<Correcting>) {
  const verdict = correct(caseOf(itemAt('received'), WAKIL), { ...AS_IT_IS, ...changes });
  if (isRefusal(verdict) || verdict.fact.type !== 'corrected') throw new Error(JSON.stringify(verdict));
  return verdict.fact;
}

it('keeps the whole corrected text beside the original', () => {
  const fact = corrected({ narrative: 'Narasi baru.', caption: 'Caption baru.', note: ' Ejaan. ' });
  expect(fact.correction).toEqual({
    decision: 'corrected',
    note: 'Ejaan.',
    by: signature('Wakil Pimpinan Redaksi'),
    at: '2025-07-04T19:00:00',
    version: 1,
    timeliness: timeliness(),
    flags: [],
    narrative: 'Narasi baru.',
    caption: 'Caption baru.',
    shortCaption: '',
    checks: [...CHECKS],
    fingerprint: fingerprint('Narasi baru.', 'Caption baru.', FILES),
  });
  expect(evolve(itemAt('received'), fact)?.submission).toEqual(itemAt('received').submission);
});

it.each([
  ['nothing changed', {}, '', '', 'Narasi asli.', 'Caption asli.'],
  ['narrative only', { narrative: 'Baru.' }, 'Baru.', '', 'Baru.', 'Caption asli.'],
  ['caption only', { caption: 'Baru.' }, '', 'Baru.', 'Narasi asli.', 'Baru.'],
  ['emptied by mistake', { narrative: '', caption: ' \n' }, '', '', 'Narasi asli.', 'Caption asli.'],
])('%s', (_case, changes, narrative, caption, boundNarrative, boundCaption) => {
  expect(corrected(changes).correction).toMatchObject({
    narrative,
    caption,
    fingerprint: fingerprint(boundNarrative, boundCaption, FILES),
  });
});

it('binds the fingerprint that the next role sees', () => {
  const fact = corrected({ caption: 'Caption baru.' });
  const item = evolve(itemAt('received'), fact) as Item;
  expect(fact.correction.fingerprint).toBe(caseOf(item, WAKIL).seenFingerprint);
});

it('corrects the caption for X as the other texts, bound and looked through like them', () => {
  const received = itemAt('received');
  const item = { ...received, submission: { ...received.submission, shortCaption: 'Versi X.' } };
  const given = caseOf(item, WAKIL);
  const verdict = correct(given, { ...AS_IT_IS, shortCaption: 'Versi X yang baik.' });
  if (isRefusal(verdict) || verdict.fact.type !== 'corrected') throw new Error(JSON.stringify(verdict));
  const now = evolve(item, verdict.fact) as Item;
  expect(verdict.fact.correction).toMatchObject({ caption: '', shortCaption: 'Versi X yang baik.' });
  expect(currentText(now).shortCaption).toBe('Versi X yang baik.');
  expect(now.submission.shortCaption).toBe('Versi X.');
  expect(verdict.fact.correction.fingerprint).toBe(caseOf(now, WAKIL).seenFingerprint);
  expect(verdict.fact.correction.fingerprint).not.toBe(given.seenFingerprint);
  const names = [{ name: 'Calon A', aliases: [], sort: 'calon' }] as unknown as Office['sensitiveNames'];
  const office = { ...given.office, sensitiveNames: names };
  expect(correct({ ...given, office }, { ...AS_IT_IS, shortCaption: 'Bersama Calon A.' })).toMatchObject({
    refused: 'not balanced',
  });
});

it.each(CHECKS)('R12, A21: refuses when “%s” is not ticked', (left) => {
  const checks = CHECKS.filter((one) => one !== left);
  expect(correct(caseOf(itemAt('received'), WAKIL), { ...AS_IT_IS, checks })).toEqual({
    refused: 'not checked',
  });
});

it.each([
  ['2025-07-05T23:59:59', 0],
  ['2025-07-07T07:30:00', 2],
])('corrected at %s is %i days late (B3 = P+1)', (now, daysLate) => {
  expect(correct(caseOf(itemAt('received'), WAKIL, { now }), AS_IT_IS)).toMatchObject({
    fact: { correction: { timeliness: { daysLate } } },
  });
});

describe('balance', () => {
  const sensitiveNames = [{ name: 'Calon A', aliases: [], sort: 'Calon' }];
  const given = () => {
    const one = caseOf(itemAt('received'), WAKIL);
    return { ...one, office: { ...one.office, sensitiveNames } };
  };

  it('a text that mentions a sensitive name asks for one more tick', () => {
    const command = { ...AS_IT_IS, caption: 'Bersama Calon A.' };
    expect(correct(given(), command)).toEqual({ refused: 'not balanced', names: ['Calon A'] });
    expect(correct(given(), { ...command, checks: [...CHECKS, BALANCE] })).toMatchObject({
      fact: { correction: { checks: [...CHECKS, BALANCE] } },
    });
  });

  it('what Wakil takes out of the text asks for none, and none is recorded', () => {
    expect(correct(given(), { ...AS_IT_IS, checks: [...CHECKS, BALANCE] })).toMatchObject({
      fact: { correction: { checks: [...CHECKS] } },
    });
  });
});
