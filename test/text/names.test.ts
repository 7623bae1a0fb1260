import type { Missing } from '../../src/domain/item';
import { ROLES } from '../../src/domain/office';
import { roleAt } from '../../src/domain/rules/case';
import { submit } from '../../src/domain/rules/submit';
import {
  completenessText,
  missingText,
  officeOf,
  remarksText,
  STATUS_NAMES,
  signedBy,
  WAITING_FOR,
} from '../../src/text/names';
import { handover, itemAt, NO_BOOKS, office, signature } from '../domain/samples';

it('statuses are those of domain.md §6.2, word for word', () => {
  expect(STATUS_NAMES).toEqual({
    submitted: 'Diserahkan – menunggu penerimaan',
    received: 'Diterima – menunggu koreksi',
    corrected: 'Dikoreksi – menunggu keputusan',
    approved: 'Disetujui – menunggu pengunggahan',
    'partly uploaded': 'Terunggah sebagian',
    done: 'Selesai – terunggah',
    returned: 'Dikembalikan – perlu perbaikan',
    rejected: 'Ditolak – tidak diunggah',
    cancelled: 'Dibatalkan',
  });
});

it.each(Object.entries(WAITING_FOR))('an item that is %s waits for %s', (status, waitsFor) => {
  const role = roleAt(status as keyof typeof WAITING_FOR);
  expect(waitsFor).toBe(role ?? (status === 'returned' ? 'Tim Pelaksana' : '–'));
});

it('roles are in the SOP’s words', () => {
  expect(ROLES).toEqual(['Admin Medsos', 'Wakil Pimpinan Redaksi', 'Pimpinan Redaksi', 'Sekretaris']);
});

it.each<[Missing, string]>([
  [{ what: 'files', required: 4, given: 2 }, 'dokumentasi baru 2 dari minimal 4 berkas'],
  [{ what: 'narrative' }, 'narasi berita belum diisi'],
  [{ what: 'caption' }, 'caption belum diisi'],
  [{ what: 'date', problem: 'unreadable' }, 'tanggal kegiatan tidak terbaca'],
  [{ what: 'date', problem: 'in the future' }, 'tanggal kegiatan belum terjadi'],
  [{ what: 'date', problem: 'ends before it begins' }, 'tanggal selesai mendahului tanggal kegiatan'],
])('%j: %s', (missing, text) => {
  expect(missingText(missing)).toBe(text);
});

it('completeness says everything that is lacking', () => {
  expect(completenessText([])).toBe('Lengkap');
  expect(completenessText([{ what: 'files', required: 4, given: 3 }, { what: 'caption' }])).toBe(
    'Belum lengkap: dokumentasi baru 3 dari minimal 4 berkas; caption belum diisi',
  );
});

it('who signs, with Plt. and Plh.', () => {
  expect(signedBy(signature('Admin Medsos'))).toBe('Ani, Jabatan Ani (admin@contoh.id)');
  expect(officeOf({ acting: 'Plh.', position: 'Kepala Subbagian' })).toBe('Plh. Kepala Subbagian');
  expect(officeOf({ acting: '', position: '' })).toBe('');
});

it('a remark on what came too late', () => {
  expect(remarksText({ remarks: ['edited too late'], files: [] })).toBe(
    'Jawaban diubah setelah diputuskan; tidak mengubah register.',
  );
});

it('every remark that submitting can make is an Indonesian sentence', () => {
  const fact = submit(
    handover({ submittedAt: '2025-07-05T10:00:00', eventDate: '2025-07-03', submitterEmail: '' }),
    itemAt('submitted'),
    '',
    '',
    office(),
    NO_BOOKS,
  );
  if (fact?.type !== 'resubmitted') throw new Error(fact?.type);
  expect(remarksText(fact.submission)).toBe(
    'Kegiatan sebelum SOP berlaku. Alamat email penyerah tidak terekam. Jawaban diubah oleh akun lain.',
  );
});
