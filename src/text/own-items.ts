/** Words of the page *Konten saya* and of the list of one's published items as a paper. */
import type { Editing } from '../domain/editing';
import type { Office } from '../domain/office';
import type { Period } from '../domain/period';
import type { Count, Recap } from '../domain/recap';
import { periodText } from './dates';

export const OWN_PAGE = {
  title: 'Konten saya',
  intro: (name: string) => `Semua yang diserahkan ${name} dengan akun ini.`,
  empty:
    'Belum ada konten yang diserahkan dengan akun ini. Serahkan melalui formulir; nomornya akan tampil di sini.',
  groups: {
    mend: (count: number) => `Perlu Anda perbaiki (${count})`,
    open: (count: number) => `Sedang diproses (${count})`,
    closed: (count: number) => `Selesai (${count})`,
  },
  showAll: (count: number) => `Tampilkan semua (${count})`,
  waitingFor: 'Menunggu',
  due: 'Batas',
  handedIn: 'Diserahkan',
  version: (version: number) => (version === 1 ? '' : `, versi ${version}`),
  event: 'Kegiatan',
  kind: 'Jenis konten',
  platforms: 'Platform tujuan',
  missing: 'Kelengkapan',
  cancellation: 'Alasan pembatalan',
  replies: 'Tanggapan',
  links: 'Unggahan',
  openPost: (platform: string) => `Buka di ${platform}`,
  notUploaded: (platform: string, reason: string) => `${platform}: tidak diunggah, ${reason}`,
  edit: {
    mends: 'Perbaiki jawaban',
    changes: 'Ubah jawaban',
    'approval falls': 'Ubah jawaban',
    'asks for a correction': 'Minta ralat',
  } satisfies Record<Editing, string>,
  editHelp: {
    mends: 'Membuka jawaban yang sama; nomornya tetap.',
    changes: 'Perubahan menjadi versi baru dan diperiksa lagi. Di sana penyerahan juga dapat dibatalkan.',
    'approval falls': 'Sudah disetujui: bila jawaban diubah, persetujuannya gugur dan konten diperiksa lagi.',
    'asks for a correction': 'Yang terunggah tidak berubah; perubahan jawaban menjadi permintaan ralat.',
  } satisfies Record<Editing, string>,
} as const;

/** The part of the page in which the paper is made. */
export const OWN_LIST_PAGE = {
  title: 'Daftar konten terbit (PDF)',
  intro: 'Daftar berkop kantor dari konten Anda yang terbit pada masa yang dipilih, untuk bukti kinerja.',
  make: 'Buat daftar',
  making: 'Membuat daftar…',
  made: (rows: number) => `Daftar selesai: ${rows} unggahan.`,
} as const;

export const OWN_LIST_HEADINGS = [
  'No.',
  'Hari, tanggal unggah',
  'No. Register',
  'Judul/kegiatan',
  'Tanggal kegiatan',
  'Jenis konten',
  'Platform',
  'Tautan',
  'Keterangan',
] as const;

export const OWN_LIST = {
  title: 'DAFTAR KONTEN MEDIA SOSIAL YANG TERBIT',
  basis: ({ sop }: Pick<Office, 'sop'>) => `Menurut SOP ${sop.number} tentang ${sop.title}`,
  person: { name: 'Nama', position: 'Jabatan', email: 'Akun penyerah' },
  empty: 'Tidak ada unggahan yang tercatat pada periode ini.',
  total: ({ rows, items }: Pick<Recap, 'rows' | 'items'>) =>
    `Jumlah: ${rows.length} unggahan dari ${items} konten.`,
  counts: (what: string, counts: readonly Count[]) =>
    `${what}: ${counts.map(({ name, count }) => `${name} ${count}`).join(', ')}.`,
  byPlatform: 'Menurut platform',
  byKind: 'Menurut jenis konten',
  submitter: 'Yang menyerahkan,',
  footTitle: (period: Period, name: string) =>
    `Daftar Konten Media Sosial yang Terbit, ${name}, ${periodText(period)}`,
  /** Without its ending. */
  fileName: (period: Period, name: string, office: string) =>
    `Daftar Konten Terbit ${periodText(period)} - ${name} - ${office}`.replace(/[\\/:*?"<>|]/g, ' '),
} as const;
