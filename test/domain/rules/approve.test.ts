import { evolve } from '../../../src/domain/facts';
import { CHECKS, type Item, statusOf } from '../../../src/domain/item';
import { approve } from '../../../src/domain/rules/approve';
import { isRefusal } from '../../../src/domain/rules/case';
import { correct } from '../../../src/domain/rules/correct';
import { publish } from '../../../src/domain/rules/publish';
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
  signature,
  timeliness,
  WAKIL,
} from '../samples';
import { BLANK_NOTES, whoAndWhen } from './who-and-when';

whoAndWhen('approve', (given) => approve(given, { note: '' }), { corrected: 'Pimpinan Redaksi' });

it('approves exactly the text as corrected and the files', () => {
  expect(approve(caseOf(itemAt('corrected'), PIMPINAN), { note: '' })).toEqual({
    fact: {
      type: 'approved',
      decision: {
        decision: 'approved',
        note: '',
        by: signature('Pimpinan Redaksi'),
        at: '2025-07-04T19:00:00',
        version: 1,
        fingerprint: fingerprint('Narasi dikoreksi.', 'Caption asli.', FILES),
        timeliness: timeliness(),
        flags: [],
      },
    },
  });
});

it('approves with a note when there is one (pertimbangan, R8)', () => {
  expect(approve(caseOf(itemAt('corrected'), PIMPINAN), { note: ' Unggah pagi. ' })).toMatchObject({
    fact: { decision: { decision: 'approved with note', note: 'Unggah pagi.' } },
  });
});

it.each(BLANK_NOTES)('a blank note is none (%j)', (note) => {
  expect(approve(caseOf(itemAt('corrected'), PIMPINAN), { note })).toMatchObject({
    fact: { decision: { decision: 'approved', note: '' } },
  });
});

describe('what a small office may do is flagged (A18)', () => {
  const item = itemAt('corrected');
  const flagsOf = (changed: Item) => {
    const verdict = approve(caseOf(changed, PIMPINAN), { note: '' });
    return isRefusal(verdict) || verdict.fact.type !== 'approved' ? verdict : verdict.fact.decision.flags;
  };
  const own = { ...item, submission: { ...item.submission, submitterEmail: PIMPINAN } };
  const received = item.receipt && {
    ...item,
    receipt: { ...item.receipt, by: { ...item.receipt.by, email: PIMPINAN } },
  };

  it('nothing where each step has its own person', () => {
    expect(flagsOf(item)).toEqual([]);
  });
  it('who decides on what they handed in themselves', () => {
    expect(flagsOf(own)).toEqual(['own content']);
  });
  it('who has acted in another role on the same item', () => {
    expect(flagsOf(received ?? item)).toEqual(['several roles']);
  });
});

it.each([
  ['2025-07-05T23:59:59', 0],
  ['2025-07-06T08:00:00', 1],
])('approved at %s is %i days late (B4 = P+1)', (now, daysLate) => {
  expect(approve(caseOf(itemAt('corrected'), PIMPINAN, { now }), { note: '' })).toMatchObject({
    fact: { decision: { timeliness: { daysLate } } },
  });
});

describe('an approval falls when a new version comes', () => {
  const approved = itemAt('approved');
  const edited = submit(
    handover({ submittedAt: '2025-07-04T19:30:00', caption: 'Caption lain.' }),
    approved,
    'MS-2025-0002',
    '',
    office(),
    NO_BOOKS,
  );
  const item = edited && (evolve(approved, edited) as Item);
  if (!item) throw new Error('nothing came of the edit');
  const waits = { refused: 'not waiting for this', status: 'received' };

  it('it can neither be uploaded nor approved: Wakil has not seen it', () => {
    expect(statusOf(item)).toBe('received');
    const entries = [
      { platform: 'Instagram', url: 'https://instagram.com/p/1', reason: '', at: '' as const },
    ];
    expect(publish(caseOf(item, ADMIN), { entries })).toMatchObject(waits);
    expect(approve(caseOf(item, PIMPINAN), { note: '' })).toMatchObject(waits);
  });

  it('it is checked and approved anew, as it is now', () => {
    const checked = correct(caseOf(item, WAKIL), {
      note: '',
      narrative: '',
      caption: '',
      shortCaption: '',
      checks: CHECKS,
    });
    if (isRefusal(checked)) throw new Error(checked.refused);
    const corrected = evolve(item, checked.fact) as Item;
    const again = approve(caseOf(corrected, PIMPINAN), { note: '' });
    if (isRefusal(again)) throw new Error(again.refused);
    expect(again.fact).toMatchObject({
      decision: { version: 2, fingerprint: fingerprint('Narasi asli.', 'Caption lain.', FILES) },
    });
    expect(statusOf(evolve(corrected, again.fact) as Item)).toBe('approved');
  });
});

it('what mentions a sensitive name is confirmed to be balanced, and the decision says so', () => {
  const one = caseOf(itemAt('corrected'), PIMPINAN);
  const sensitiveNames = [{ name: 'Narasi dikoreksi', aliases: [], sort: 'Partai' }];
  const given = { ...one, office: office({ sensitiveNames }) };
  expect(approve(given, { note: '' })).toEqual({ refused: 'not balanced', names: ['Narasi dikoreksi'] });
  expect(approve(given, { note: '', checks: ['balanced'] })).toMatchObject({
    fact: { decision: { decision: 'approved', checks: ['balanced'] } },
  });
});
