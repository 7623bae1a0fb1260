import { evolve } from '../../../src/domain/facts';
import { type Item, statusOf } from '../../../src/domain/item';
import { isRefusal } from '../../../src/domain/rules/case';
import { reject } from '../../../src/domain/rules/reject';
import { submit } from '../../../src/domain/rules/submit';
import {
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
} from '../samples';
import { BLANK_NOTES, whoAndWhen } from './who-and-when';

whoAndWhen('reject', (given) => reject(given, { note: 'Tidak netral.' }), { corrected: 'Pimpinan Redaksi' });

it('rejects with the reason, bound to what was rejected', () => {
  expect(reject(caseOf(itemAt('corrected'), PIMPINAN), { note: ' Tidak netral. ' })).toEqual({
    fact: {
      type: 'rejected',
      decision: {
        decision: 'rejected',
        note: 'Tidak netral.',
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

it.each(BLANK_NOTES)('never without a reason (%j)', (note) => {
  expect(reject(caseOf(itemAt('corrected'), PIMPINAN), { note })).toEqual({
    refused: 'no reason given',
    act: 'reject',
  });
});

it('is final: a changed answer is set aside and the status stays', () => {
  const verdict = reject(caseOf(itemAt('corrected'), PIMPINAN), { note: 'Tidak netral.' });
  if (isRefusal(verdict)) throw new Error(verdict.refused);
  const rejected = evolve(itemAt('corrected'), verdict.fact) as Item;
  expect(statusOf(rejected)).toBe('rejected');
  const edit = submit(
    handover({ submittedAt: '2025-07-05T08:00:00', narrative: 'Netral.' }),
    rejected,
    'MS-2025-0002',
    '',
    office(),
    NO_BOOKS,
  );
  expect(edit?.type).toBe('edit set aside');
  const item = edit && (evolve(rejected, edit) as Item);
  expect(item && statusOf(item)).toBe('rejected');
  expect(item).toMatchObject({
    submission: { version: 1, narrative: 'Narasi asli.' },
    decision: rejected.decision,
  });
});
