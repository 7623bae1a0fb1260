/** Names that the register, its papers and its mails share: statuses, acts, facts, remarks (domain.md §6.2). */
import type { Fact } from '../domain/facts';
import type { Missing, Status } from '../domain/item';
import type { Signature } from '../domain/office';
import type { Act } from '../domain/refusal';

export const PRODUCT = 'Register Medsos';
/** Who hands in, and the account that keeps the register, where roles are named. */
export const SUBMITTERS = 'Tim Pelaksana';
export const OFFICE_ACCOUNT = 'Akun kantor';

export const STATUS_NAMES: Record<Status, string> = {
  submitted: 'Diserahkan – menunggu penerimaan',
  received: 'Diterima – menunggu koreksi',
  corrected: 'Dikoreksi – menunggu keputusan',
  approved: 'Disetujui – menunggu pengunggahan',
  'partly uploaded': 'Terunggah sebagian',
  done: 'Selesai – terunggah',
  returned: 'Dikembalikan – perlu perbaikan',
  rejected: 'Ditolak – tidak diunggah',
};

/** Whom an item waits for, as the register shows it. */
export const WAITING_FOR: Record<Status, string> = {
  submitted: 'Admin Medsos',
  received: 'Wakil Pimpinan Redaksi',
  corrected: 'Pimpinan Redaksi',
  approved: 'Admin Medsos',
  'partly uploaded': 'Admin Medsos',
  done: '–',
  returned: 'Tim Pelaksana',
  rejected: '–',
};

/** Menu items, titles of dialogs. */
export const ACT_NAMES: Record<Act, string> = {
  receive: 'Terima dokumentasi',
  correct: 'Koreksi dan teruskan',
  approve: 'Setujui untuk diunggah',
  return: 'Kembalikan untuk perbaikan',
  reject: 'Tolak',
  publish: 'Catat tautan unggahan',
};

/** "Baris ini belum dapat …": acts in the passive. */
export const ACT_PASSIVE: Record<Act, string> = {
  receive: 'diterima',
  correct: 'dikoreksi',
  approve: 'disetujui',
  return: 'dikembalikan',
  reject: 'ditolak',
  publish: 'dicatat tautannya',
};

/** What the journal calls a fact. */
export const FACT_NAMES: Record<Fact['type'], string> = {
  submitted: 'Diserahkan',
  resubmitted: 'Diserahkan kembali',
  'edit set aside': 'Perubahan jawaban dikesampingkan',
  received: 'Diterima',
  corrected: 'Dikoreksi',
  approved: 'Disetujui',
  rejected: 'Ditolak',
  returned: 'Dikembalikan',
  uploaded: 'Tautan dicatat',
  'set up': 'Register disiapkan',
  'recap made': 'Rekapitulasi dibuat',
};

/** What the register's decision cells say. */
export const DECISION_NAMES = {
  received: 'Diterima',
  corrected: 'Dikoreksi dan diteruskan',
  approved: 'Disetujui',
  'approved with note': 'Disetujui dengan catatan',
  returned: 'Dikembalikan',
  rejected: 'Ditolak',
} as const;

const REMARKS: Record<string, string> = {
  'before the SOP': 'Kegiatan sebelum SOP berlaku.',
  'no address': 'Alamat email penyerah tidak terekam.',
  'edited by another': 'Jawaban diubah oleh akun lain.',
  'text cut': 'Teks yang terlalu panjang dipotong; lengkapnya ada pada jawaban formulir.',
  'edited too late': 'Jawaban diubah setelah diputuskan; tidak mengubah register.',
};

export function remarkText(remark: string): string {
  return REMARKS[remark] ?? remark;
}

/** `Plh. Kepala Subbagian` or `Kepala Subbagian`. */
export function officeOf(signature: Pick<Signature, 'acting' | 'position'>): string {
  return [signature.acting, signature.position].filter(Boolean).join(' ');
}

/** `Nama, Jabatan (surel)`: how the register names who responded. */
export function signedBy(signature: Signature): string {
  return `${signature.name}, ${officeOf(signature)} (${signature.email})`;
}

/** What a submission lacks, each as a clause: "dokumentasi baru 2 dari minimal 4 berkas". */
export function missingText(missing: Missing): string {
  switch (missing.what) {
    case 'files':
      return `dokumentasi baru ${missing.given} dari minimal ${missing.required} berkas`;
    case 'narrative':
      return 'narasi berita belum diisi';
    case 'caption':
      return 'caption belum diisi';
    case 'platforms':
      return 'platform tujuan belum dipilih';
    case 'date':
      return {
        unreadable: 'tanggal kegiatan tidak terbaca',
        'in the future': 'tanggal kegiatan belum terjadi',
        'ends before it begins': 'tanggal selesai mendahului tanggal kegiatan',
      }[missing.problem];
    default:
      return missing satisfies never;
  }
}

/** `Lengkap`, or what is lacking. */
export function completenessText(missing: readonly Missing[]): string {
  return missing.length === 0 ? 'Lengkap' : `Belum lengkap: ${missing.map(missingText).join('; ')}`;
}
