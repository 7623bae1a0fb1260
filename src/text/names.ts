/** Names that the register, its papers and its mails share: statuses, acts, facts, remarks (domain.md §6.2). */
import { dayOf } from '../domain/calendar';
import type { Answered } from '../domain/changes';
import { flawsOf } from '../domain/documentation';
import type { Fact } from '../domain/facts';
import { FILE_TYPES, type FileType } from '../domain/file-type';
import type {
  Amendment,
  Check,
  FileReference,
  Item,
  Missing,
  Remark,
  Reply,
  ReplyFlag,
  Status,
  Submission,
  Upload,
  Verification,
} from '../domain/item';
import type { Rule } from '../domain/limits';
import { uploadTimeliness } from '../domain/limits';
import { type Signature, STAFF } from '../domain/office';
import type { Act } from '../domain/refusal';
import type { StageNumber } from '../domain/sop';
import { NOT_UPLOADED } from './cells';
import { shortDay, shortMoment } from './dates';
import { COUNTING_WORDS } from './settings';

export const PRODUCT = 'Register Medsos';
/** Who hands in, and the account that keeps the register, where roles are named. */
export const SUBMITTERS = STAFF;
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
  cancelled: 'Dibatalkan',
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
  cancelled: '–',
};

/** Menu items, titles of dialogs. */
export const ACT_NAMES: Record<Act, string> = {
  receive: 'Terima dokumentasi',
  correct: 'Teruskan hasil koreksi',
  approve: 'Setujui untuk diunggah',
  return: 'Kembalikan untuk perbaikan',
  reject: 'Tolak',
  publish: 'Catat tautan unggahan',
  amend: 'Catat ralat atau penarikan',
  verify: 'Periksa unggahan',
};

/** "Baris ini belum dapat …": acts in the passive. */
export const ACT_PASSIVE: Record<Act, string> = {
  receive: 'diterima',
  correct: 'dikoreksi',
  approve: 'disetujui',
  return: 'dikembalikan',
  reject: 'ditolak',
  publish: 'dicatat tautannya',
  amend: 'dicatat ralat atau penarikannya',
  verify: 'diperiksa unggahannya',
};

/** What the journal calls a fact. */
export const FACT_NAMES: Record<Fact['type'], string> = {
  submitted: 'Diserahkan',
  resubmitted: 'Diserahkan kembali',
  'edit set aside': 'Perubahan jawaban dikesampingkan',
  'amendment requested': 'Ralat diminta',
  cancelled: 'Dibatalkan',
  received: 'Diterima',
  corrected: 'Dikoreksi',
  approved: 'Disetujui',
  rejected: 'Ditolak',
  returned: 'Dikembalikan',
  uploaded: 'Tautan dicatat',
  'files changed': 'Berkas berubah di Drive',
  amended: 'Ralat atau penarikan dicatat',
  verified: 'Unggahan diperiksa',
  'taken back': 'Keputusan ditarik kembali',
  'limits changed': 'Batas waktu berubah',
  'set up': 'Register disiapkan',
  repaired: 'Register diperbaiki',
  'roles applied': 'Hak akses diterapkan',
  'settings applied': 'Pengaturan diterapkan',
  'edited by hand': 'Sel diubah dengan tangan',
  'structure changed by hand': 'Susunan diubah dengan tangan',
  restored: 'Isi dipulihkan',
  'book closed': 'Buku ditutup',
  'recap made': 'Rekapitulasi dibuat',
  'register printed': 'Register dicetak',
  'response sheets printed': 'Lembar tanggapan dicetak',
  'paper filed': 'Naskah diarsipkan',
  'paper marked': 'Arsip naskah dicentang',
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

const REMARKS: Record<Remark, string> = {
  'before the SOP': 'Kegiatan sebelum SOP berlaku.',
  'not an event': 'Bukan kegiatan: tidak diatur khusus dalam SOP, tanggal acuan adalah rencana tayang.',
  'no address': 'Alamat email penyerah tidak terekam.',
  'not listed': 'Akun penyerah tidak ada pada tab Orang dan Peran.',
  'edited by another': 'Jawaban diubah oleh akun lain.',
  'text cut': 'Teks yang terlalu panjang dipotong; lengkapnya ada pada jawaban formulir.',
  'edited too late': 'Jawaban diubah setelah diputuskan; tidak mengubah register.',
  'files changed': 'Berkas diganti di Drive sesudah diserahkan; menjadi versi baru.',
};

/** What staff answer, as sentences name it. */
export const ANSWER_NAMES: Record<Answered, string> = {
  department: 'Subbagian',
  kind: 'jenis konten',
  title: 'judul',
  eventDate: 'tanggal',
  eventEnd: 'tanggal selesai',
  place: 'tempat',
  narrative: 'narasi',
  caption: 'caption',
  shortCaption: 'caption untuk X',
  platforms: 'platform tujuan',
  videoLink: 'tautan video',
  files: 'berkas',
};

/** `judul, caption, berkas` */
export function changedText(changed: readonly Answered[]): string {
  return changed.map((one) => ANSWER_NAMES[one]).join(', ') || 'tidak ada isian yang berubah';
}

/** What readers should know of a submission: what became of it, remarks, what is to be said of its files. */
export function remarksText(
  submission: Pick<
    Submission,
    'remarks' | 'files' | 'editedBy' | 'cancellation' | 'amendmentRequest' | 'mentions'
  >,
): string {
  const { remarks, files, editedBy, cancellation, amendmentRequest, mentions = [] } = submission;
  const isEvent = !remarks.includes('not an event');
  return [
    cancellation && `Dibatalkan penyerah ${shortMoment(cancellation.at)}: ${cancellation.reason}`,
    amendmentRequest &&
      `Ralat diminta ${shortMoment(amendmentRequest.at)} (${amendmentRequest.by || 'tanpa alamat'}): ${changedText(amendmentRequest.changed)}.`,
    ...remarks.map((one) =>
      one === 'edited by another' && editedBy ? `Jawaban diubah oleh akun lain: ${editedBy}.` : REMARKS[one],
    ),
    ...flawsOf(files, isEvent).map(flawText),
    // When it was handed in; what stands in the text by now, the work sheet tells.
    mentions.length > 0 && `Menyebut ${mentions.join(', ')}; keseimbangan perlu diperiksa.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const FILE_TYPE_NAMES: Record<FileType, string> = {
  photo: 'foto',
  video: 'video',
  document: 'PDF',
  other: 'lainnya',
  unreadable: 'tidak terbaca',
};

/** `5 berkas: 4 foto, 1 video`; of what nobody has looked at only the number. */
export function filesText(files: readonly FileReference[]): string {
  const types = FILE_TYPES.flatMap((type) => {
    const number = files.filter((one) => one.type === type).length;
    return number > 0 ? [`${number} ${FILE_TYPE_NAMES[type]}`] : [];
  });
  return [`${files.length} berkas`, types.join(', ')].filter(Boolean).join(': ');
}

/** In file names: `v2` from the second version on. */
export function versionLabel(version: number): string {
  return version > 1 ? `v${version}` : '';
}
/** In names of files that came with an answer which changed nothing. */
export const UNUSED_FILES = 'susulan';

/** `Berkas 2 (IMG_1.jpg) sama dengan berkas 1.` */
export function flawText(flaw: ReturnType<typeof flawsOf>[number]): string {
  const file = `Berkas ${flaw.file} (${flaw.name})`;
  switch (flaw.flaw) {
    case 'repeats':
      return `${file} sama dengan berkas ${flaw.of}, jadi dihitung satu kali.`;
    case 'no documentation':
      return `${file} bukan foto atau video, jadi tidak dihitung.`;
    case 'unreadable':
      return `${file} kosong atau tidak dapat dibuka, jadi tidak dihitung.`;
    case 'used before':
      return `${file} sudah dipakai pada ${flaw.number}.`;
    default:
      return flaw satisfies never;
  }
}

const FLAGS: Record<ReplyFlag, string> = {
  'own content': 'penyerah sama dengan penanggap',
  'several roles': 'orang yang sama dalam beberapa peran',
};

/** Who responded, with what a small office may do but not silently (A18). */
export function flaggedBy({ by, flags }: Pick<Reply<string>, 'by' | 'flags'>): string {
  return [signedBy(by), ...flags.map((one) => FLAGS[one])].join(' – ');
}

/** What Wakil confirms, one by one (R12, A21). */
export const CHECK_NAMES: Record<Check, string> = {
  relevant: 'Relevan dengan tugas KPU',
  neutral: 'Netral: tidak memihak peserta, tanpa simbol kampanye',
  accurate: 'Nama, jabatan, tanggal, dan tempat benar',
  'photos fit': 'Foto sesuai kegiatan',
  'no personal data': 'Tidak memuat data pribadi, atau anak tanpa izin',
  balanced: 'Semua calon, partai, dan simbol diperlakukan setara, lengkap di setiap platform',
};

/** The SOP's two words, and the checks that each stands for. */
export const CHECK_GROUPS: readonly [title: string, checks: readonly Check[]][] = [
  ['Sesuai kebutuhan', ['relevant', 'neutral']],
  ['Valid', ['accurate', 'photos fit', 'no personal data']],
];

export const AMENDMENT_NAMES: Record<Amendment['what'], string> = {
  corrected: 'Diralat',
  withdrawn: 'Ditarik',
};

/** `Diralat 05/07/2025: alasan` */
export function amendmentText({ what, at, reason }: Pick<Amendment, 'what' | 'at' | 'reason'>): string {
  return `${AMENDMENT_NAMES[what]} ${shortDay(dayOf(at))}: ${reason}`;
}

/** `Instagram (05/07/2025 08.30): https://…`, with the account and what else is to be known; or why there is none. */
export function uploadText({ platform, url, reason, account, at, sameAs = [] }: Upload): string {
  if (!url) return NOT_UPLOADED(platform, reason);
  const known = [account, sameAs.length > 0 ? `tautan sama dengan ${sameAs.join(', ')}` : ''].filter(Boolean);
  return `${platform} (${shortMoment(at)}): ${url}${known.length > 0 ? ` (${known.join('; ')})` : ''}`;
}

/** `Instagram: utuh dan sesuai, 05/07/2025 09.00, Wati, Kepala Subbagian – catatan` */
export function verificationText({ platform, note, at, by }: Verification): string {
  const who = `${by.name}, ${officeOf(by)}`;
  return `${platform}: utuh dan sesuai, ${shortMoment(at)}, ${who}${note ? ` – ${note}` : ''}`;
}

/** What a second person is still to look at; this text is what is searched for. */
export const NOT_VERIFIED = (platform: string) => `${platform}: ${UNVERIFIED}`;
export const UNVERIFIED = 'belum diperiksa';

/** The stages of the SOP in one word each. */
export const STAGE_NAMES: Record<StageNumber, string> = {
  1: 'penyerahan',
  2: 'penerimaan',
  3: 'koreksi',
  4: 'keputusan',
  5: 'pengunggahan',
};

/** `Nomor 1 Tahun 2025, revisi ke-0, hari kalender` */
export function ruleText({ sop, revision, counting }: Rule): string {
  return [sop, revision, `hari ${COUNTING_WORDS[counting]}`].filter(Boolean).join(', ');
}

/** The rule that each stage of an item was or will be judged by; once when all have the same (R17, A24). */
export function rulesText({ limits, receipt, correction, decision, uploads }: Item): string {
  const respond = (reply: Pick<Reply<string>, 'timeliness'> | undefined) =>
    ruleText((reply?.timeliness.limit ?? limits.respond).rule);
  const byStage = [
    ruleText(limits.submit.rule),
    respond(receipt),
    respond(correction),
    respond(decision),
    ruleText((uploadTimeliness({ uploads })?.limit ?? limits.upload).rule),
  ];
  const different = [...new Set(byStage)];
  if (different.length === 1) return different[0] ?? '';
  return different
    .map((rule) => {
      const stages = byStage.flatMap((one, index) =>
        one === rule ? [STAGE_NAMES[(index + 1) as StageNumber]] : [],
      );
      return `${rule}: ${stages.join(', ')}`;
    })
    .join('\n');
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
    case 'declaration':
      return 'pernyataan penyerah belum dicentang semua';
    case 'consent':
      return 'persetujuan orang tua atau wali anak belum ada';
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
