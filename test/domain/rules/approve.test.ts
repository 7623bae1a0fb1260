import { evolve } from '../../../src/domain/facts';
import { type Item, statusOf } from '../../../src/domain/item';
import { approve } from '../../../src/domain/rules/approve';
import { isRefusal } from '../../../src/domain/rules/case';
import { publish } from '../../../src/domain/rules/publish';
import { submit } from '../../../src/domain/rules/submit';
import {
  ADMIN,
  caseOf,
  FILES,
  fingerprint,
  handover,
  itemAt,
  office,
  PIMPINAN,
  signature,
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
        daysLate: 0,
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

it.each([
  ['2025-07-05T23:59:59', 0],
  ['2025-07-06T08:00:00', 1],
])('approved at %s is %i days late (B4 = P+1)', (now, daysLate) => {
  expect(approve(caseOf(itemAt('corrected'), PIMPINAN, { now }), { note: '' })).toMatchObject({
    fact: { decision: { daysLate } },
  });
});

it('an approval falls when a new version comes: it has to be approved again, and cannot be uploaded', () => {
  const approved = itemAt('approved');
  const edited = submit(
    handover({ submittedAt: '2025-07-04T19:30:00', caption: 'Caption lain.' }),
    approved,
    'MS-2025-0002',
    '',
    office(),
  );
  const item = edited && (evolve(approved, edited) as Item);
  if (!item) throw new Error('nothing came of the edit');
  expect(statusOf(item)).toBe('corrected');
  const upload = publish(caseOf(item, ADMIN), {
    entries: [{ platform: 'Instagram', url: 'https://instagram.com/p/1', reason: '', at: '' }],
  });
  expect(upload).toMatchObject({ refused: 'not waiting for this', status: 'corrected' });

  const again = approve(caseOf(item, PIMPINAN), { note: '' });
  if (isRefusal(again)) throw new Error(again.refused);
  expect(again.fact).toMatchObject({
    decision: { version: 2, fingerprint: fingerprint('Narasi asli.', 'Caption lain.', FILES) },
  });
  expect(statusOf(evolve(item, again.fact) as Item)).toBe('approved');
});
