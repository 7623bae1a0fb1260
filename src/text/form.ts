/**
 * The form in words: its sections and questions with their help, exactly as staff read them. The intake finds answers by
 * these titles.
 */
import type { Children } from '../domain/item';

export const FORM_TITLE = 'Penyerahan Dokumentasi dan Konten Media Sosial';

export const FORM_DESCRIPTION =
  'Isi setelah kegiatan berlangsung, paling lambat satu hari sesudahnya. Siapkan minimal 4 (empat) foto, narasi berita, dan caption. Nomor register akan dikirim ke email Anda.';

export const FORM_CONFIRMATION =
  'Terima kasih. Nomor register dan hasil pemeriksaan kelengkapan dikirim ke email Anda. Simpan email itu: di dalamnya ada tautan untuk memperbaiki jawaban ini.';

export const QUESTIONS = {
  submitterName: { title: 'Nama penyerah', help: 'Nama Anda, sebagaimana dikenal di kantor.' },
  department: { title: 'Subbagian', help: 'Bagian yang menyelenggarakan kegiatan.' },
  kind: {
    title: 'Jenis konten',
    help: 'Pertanyaan berikutnya menyesuaikan. Berita kegiatan memerlukan minimal 4 foto dan narasi berita.',
  },
  title: {
    title: 'Judul atau nama kegiatan',
    help: 'Contoh: Rapat Pleno Terbuka Rekapitulasi Daftar Pemilih.',
  },
  eventDate: {
    title: 'Tanggal kegiatan',
    help: 'Hari pertama kegiatan.',
  },
  eventEnd: {
    title: 'Tanggal selesai (bila lebih dari satu hari)',
    help: 'Kosongkan bila kegiatan hanya satu hari.',
  },
  place: { title: 'Tempat', help: 'Contoh: Aula KPU Kabupaten Pasaman, Lubuk Sikaping.' },
  narrative: {
    title: 'Narasi berita',
    help: 'Apa, siapa, kapan, di mana, mengapa, dan bagaimana. Wajib untuk berita kegiatan.',
  },
  contentTitle: { title: 'Judul konten', help: 'Contoh: Infografis: Cara Mengenali Berita Bohong.' },
  plannedDate: {
    title: 'Tanggal rencana tayang',
    help: 'Hari konten ini sebaiknya tampil. Batas unggah dihitung dari tanggal ini.',
  },
  script: {
    title: 'Narasi atau naskah (bila ada)',
    help: 'Isi ucapan, naskah video, atau keterangan untuk konten ini.',
  },
  caption: {
    title: 'Caption',
    help: 'Kalimat yang menyertai unggahan, dengan paling banyak 5 tagar. Wajib untuk semua jenis konten.',
  },
  shortCaption: {
    title: 'Caption ringkas untuk X (bila perlu)',
    help: 'X menerima paling banyak 280 karakter; tautan dihitung 23, emoji 2. Kosongkan bila caption di atas cukup singkat.',
  },
  platforms: { title: 'Platform tujuan', help: 'Pilih semua platform tempat konten ini akan diunggah.' },
  videoLink: {
    title: 'Tautan video (bila terlalu besar untuk diunggah)',
    help: 'Tautan Google Drive yang dapat dibuka oleh Admin Medsos.',
  },
  statements: { title: 'Pernyataan', help: 'Centang semuanya. Yang belum benar, mohon diperbaiki dahulu.' },
  children: {
    title: 'Anak yang wajahnya dapat dikenali',
    help: 'Foto atau video yang menampakkan wajah anak memerlukan persetujuan orang tua atau wali.',
  },
  withdraw: {
    title: 'Batalkan penyerahan',
    help: 'Hanya berlaku pada jawaban yang sudah pernah dikirim dan belum diputuskan; nomor registernya tetap tercatat.',
  },
  withdrawReason: {
    title: 'Alasan pembatalan',
    help: 'Wajib bila penyerahan dibatalkan. Contoh: kegiatan ditunda.',
  },
} as const;

/** All of these have to be ticked. */
export const STATEMENTS: readonly string[] = [
  'Konten ini sesuai kebutuhan, dan isinya benar',
  'Tidak memuat data pribadi, seperti NIK, alamat rumah, atau nomor telepon',
];

export const CHILDREN_CHOICES: Record<Exclude<Children, ''>, string> = {
  none: 'Tidak ada',
  consented: 'Ada, orang tua atau wali sudah menyetujui',
  'not consented': 'Ada, persetujuan belum diperoleh',
};

/** Sections of the form; which of the first two is shown follows the kind of content. */
export const SECTIONS = {
  event: { title: 'Kegiatan', help: 'Tentang kegiatan yang didokumentasikan.' },
  content: {
    title: 'Konten tanpa kegiatan',
    help: 'Untuk video, infografis, ucapan, pengumuman, dan konten lain yang tidak melaporkan kegiatan.',
  },
  material: { title: 'Bahan', help: 'Caption, platform tujuan, dan berkasnya.' },
  statements: { title: 'Pernyataan penyerah', help: 'Sesuai SOP: konten sesuai dengan kebutuhan dan valid.' },
  withdraw: {
    title: 'Pembatalan',
    help: 'Hanya untuk jawaban yang sudah pernah dikirim; lewati bila tidak membatalkan.',
  },
} as const;

/** The one choice of the question that withdraws. */
export const WITHDRAW_CHOICE = 'Ya, batalkan penyerahan ini';

/** What stands in the register where an answer was left out. */
export const UNANSWERED = { submitterName: 'Tanpa nama', title: 'Tanpa judul' } as const;

/** The question that only a person can add (platform.md §1.1). */
export const UPLOAD_QUESTION = {
  title: 'Dokumentasi kegiatan',
  help: 'Minimal 4 (empat) foto untuk berita kegiatan, jenis lain minimal 1 berkas; kirim foto asli, bukan tangkapan layar.',
  maxFiles: 10,
} as const;
