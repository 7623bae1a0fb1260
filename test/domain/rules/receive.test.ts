import type { Item, Missing } from '../../../src/domain/item';
import { receive } from '../../../src/domain/rules/receive';
import {
  ADMIN,
  caseOf,
  correction,
  decision,
  FILES,
  fingerprint,
  LIMITS,
  PIMPINAN,
  receipt,
  STATES,
  signature,
  submission,
  timeliness,
  WAKIL,
} from '../samples';
import { BLANK_NOTES, whoAndWhen } from './who-and-when';

whoAndWhen('receive', (given) => receive(given, { note: '' }), { submitted: 'Admin Medsos' });

const THREE = FILES.slice(0, 3);
const FEW_FILES: Missing = { what: 'files', required: 4, given: 3 };

function lacking(missing: Missing[], parts: Partial<Item> = {}, version = 1): Item {
  return {
    submission: submission({ missing, files: THREE, version }),
    limits: LIMITS,
    uploads: [],
    amendments: [],
    ...parts,
  };
}

it('receives: a written response with note, signature, moment, version and fingerprint', () => {
  expect(receive(caseOf(STATES.submitted.item, ADMIN), { note: '  Lengkap. ' })).toEqual({
    fact: {
      type: 'received',
      receipt: {
        decision: 'received',
        note: 'Lengkap.',
        by: signature('Admin Medsos'),
        at: '2025-07-04T19:00:00',
        version: 1,
        fingerprint: fingerprint('Narasi asli.', 'Caption asli.', FILES),
        timeliness: timeliness(),
        flags: [],
      },
    },
  });
});

it.each([
  ['2025-07-05T23:59:59', 0],
  ['2025-07-06T00:00:00', 1],
  ['2025-07-08T08:00:00', 3],
])('received at %s is %i days late (A3, B2 = P+1)', (now, daysLate) => {
  const verdict = receive(caseOf(STATES.submitted.item, ADMIN, { now }), { note: '' });
  expect(verdict).toMatchObject({ fact: { receipt: { timeliness: { daysLate } } } });
});

describe('A12: what lacks only files', () => {
  it('is received with a reason', () => {
    const verdict = receive(caseOf(lacking([FEW_FILES]), ADMIN), { note: 'Kegiatan singkat.' });
    expect(verdict).toMatchObject({
      fact: {
        type: 'received',
        receipt: {
          note: 'Kegiatan singkat.',
          acceptedFiles: 3,
          fingerprint: fingerprint('Narasi asli.', 'Caption asli.', THREE),
        },
      },
    });
  });

  it.each(BLANK_NOTES)('is not received without a reason (%j)', (note) => {
    expect(receive(caseOf(lacking([FEW_FILES]), ADMIN), { note })).toEqual({
      refused: 'no reason given',
      act: 'receive',
    });
  });

  it('is received by Admin Medsos alone', () => {
    for (const email of [WAKIL, PIMPINAN]) {
      expect(receive(caseOf(lacking([FEW_FILES]), email), { note: 'x' })).toMatchObject({
        refused: 'not the role',
      });
    }
  });

  it.each<[string, Missing[]]>([
    ['narrative', [{ what: 'narrative' }]],
    ['caption', [{ what: 'caption' }]],
    ['date', [{ what: 'date', problem: 'unreadable' }]],
    ['files and caption', [FEW_FILES, { what: 'caption' }]],
    ['files and narrative', [FEW_FILES, { what: 'narrative' }]],
  ])('lacking %s it is not received, reason or not', (_what, missing) => {
    expect(receive(caseOf(lacking(missing), ADMIN), { note: 'Alasan.' })).toMatchObject({
      refused: 'not waiting for this',
      status: 'returned',
    });
  });

  it('is not received once Admin Medsos has returned this very version', () => {
    const item = lacking([FEW_FILES], { receipt: receipt('returned') });
    expect(receive(caseOf(item, ADMIN), { note: 'Alasan.' })).toMatchObject({
      refused: 'not waiting for this',
      status: 'returned',
    });
  });

  it('is received in a new version, though Admin Medsos returned the version before', () => {
    const item = lacking([FEW_FILES], { receipt: receipt('returned', 1) }, 2);
    expect(receive(caseOf(item, ADMIN), { note: 'Hanya ada tiga foto.' })).toMatchObject({
      fact: { type: 'received', receipt: { version: 2 } },
    });
  });

  it('is received again when a new version has fewer files than were accepted', () => {
    const item = {
      ...lacking([{ what: 'files', required: 4, given: 2 }], {}, 2),
      receipt: { ...receipt('received'), acceptedFiles: 3 },
    };
    item.submission = { ...item.submission, files: FILES.slice(0, 2) };
    expect(receive(caseOf(item, ADMIN), { note: '' })).toMatchObject({ refused: 'no reason given' });
    expect(receive(caseOf(item, ADMIN), { note: 'Dua cukup.' })).toMatchObject({
      fact: { receipt: { version: 2, acceptedFiles: 2 } },
    });
  });

  it('is not received a second time after Wakil or Pimpinan returned it', () => {
    const received = { ...receipt('received'), acceptedFiles: 3 };
    const byWakil = lacking([FEW_FILES], { receipt: received, correction: correction('returned') });
    const byPimpinan = lacking([FEW_FILES], {
      receipt: received,
      correction: correction('corrected'),
      decision: decision('returned'),
    });
    for (const item of [byWakil, byPimpinan]) {
      expect(receive(caseOf(item, ADMIN), { note: 'Alasan.' })).toMatchObject({
        refused: 'not waiting for this',
        status: 'returned',
      });
    }
  });
});
