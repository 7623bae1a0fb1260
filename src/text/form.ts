/** The form in words: its questions with their help, exactly as staff read them. The intake finds answers by these titles. */

export const FORM_TITLE = 'Penyerahan Dokumentasi dan Konten Media Sosial';

export const FORM_DESCRIPTION =
  'Isi setelah kegiatan berlangsung, paling lambat satu hari sesudahnya. Siapkan minimal 4 (empat) foto, narasi berita, dan caption. Nomor register akan dikirim ke email Anda.';

export const FORM_CONFIRMATION =
  'Terima kasih. Nomor register dan hasil pemeriksaan kelengkapan dikirim ke email Anda. Simpan email itu: di dalamnya ada tautan untuk memperbaiki jawaban ini.';

export const QUESTIONS = {
  submitterName: { title: 'Nama penyerah', help: 'Nama Anda, sebagaimana dikenal di kantor.' },
  department: { title: 'Subbagian', help: 'Bagian yang menyelenggarakan kegiatan.' },
  kind: { title: 'Jenis konten', help: 'Berita kegiatan memerlukan minimal 4 foto dan narasi berita.' },
  title: {
    title: 'Judul atau nama kegiatan',
    help: 'Contoh: Rapat Pleno Terbuka Rekapitulasi Daftar Pemilih.',
  },
  eventDate: {
    title: 'Tanggal kegiatan',
    help: 'Hari pertama kegiatan. Untuk konten tanpa kegiatan, isi tanggal rencana tayang.',
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
  caption: { title: 'Caption', help: 'Kalimat yang menyertai unggahan, dengan paling banyak 5 tagar.' },
  shortCaption: {
    title: 'Caption ringkas untuk X (bila perlu)',
    help: 'X menerima paling banyak 280 karakter; tautan dihitung 23, emoji 2. Kosongkan bila caption di atas cukup singkat.',
  },
  platforms: { title: 'Platform tujuan', help: 'Pilih semua platform tempat konten ini akan diunggah.' },
  videoLink: {
    title: 'Tautan video (bila terlalu besar untuk diunggah)',
    help: 'Tautan Google Drive yang dapat dibuka oleh Admin Medsos.',
  },
  withdraw: {
    title: 'Batalkan penyerahan',
    help: 'Lewati bila tidak membatalkan. Hanya berlaku pada jawaban yang sudah pernah dikirim dan belum diputuskan; nomor registernya tetap tercatat.',
  },
  withdrawReason: {
    title: 'Alasan pembatalan',
    help: 'Wajib bila penyerahan dibatalkan. Contoh: kegiatan ditunda.',
  },
} as const;

/** The one choice of the question that withdraws. */
export const WITHDRAW_CHOICE = 'Ya, batalkan penyerahan ini';

/** What stands in the register where an answer was left out. */
export const UNANSWERED = { submitterName: 'Tanpa nama', title: 'Tanpa judul' } as const;

/** The question that only a person can add (platform.md §1.1). */
export const UPLOAD_QUESTION = {
  title: 'Dokumentasi kegiatan',
  help: 'Minimal 4 (empat) foto untuk berita kegiatan; kirim foto asli, bukan tangkapan layar.',
  maxFiles: 10,
} as const;
