/** The menu's captions, in the order in which they are shown (domain.md §6.2), titles of dialogs, and short notices. */

export const MENU = {
  workSheet: 'Buka lembar kerja',
  next: 'Berikutnya yang menunggu saya',
  receive: 'Terima dokumentasi…',
  correct: 'Teruskan hasil koreksi…',
  approve: 'Setujui untuk diunggah…',
  return: 'Kembalikan untuk perbaikan…',
  reject: 'Tolak…',
  publish: 'Catat tautan unggahan…',
  amend: 'Catat ralat atau penarikan…',
  verify: 'Periksa unggahan…',
  history: 'Riwayat baris ini…',
  deadlines: 'Periksa tenggat hari ini',
  dashboard: 'Dasbor',
  recap: 'Buat rekapitulasi (PDF)…',
  registerBook: 'Cetak register (PDF)…',
  responseSheets: 'Cetak lembar tanggapan (PDF)…',
  archive: 'Arsip naskah…',
  integrity: 'Periksa keutuhan',
  guide: 'Panduan',
  care: 'Pengelolaan (akun kantor)',
  setUp: 'Siapkan register',
  formSetUp: 'Siapkan formulir…',
  roles: 'Terapkan perubahan peran',
  ownership: 'Periksa kepemilikan',
  closeBook: 'Tutup buku…',
  selfTest: 'Uji diri',
} as const;

/** Titles of dialogs and pages that are not about one act. */
export const DIALOG_TITLES = {
  workSheet: 'Lembar kerja',
  history: 'Riwayat',
  deadlines: 'Tenggat hari ini',
  dashboard: 'Dasbor',
  recap: 'Buat rekapitulasi',
  registerBook: 'Cetak register',
  responseSheets: 'Cetak lembar tanggapan',
  archive: 'Arsip naskah',
  integrity: 'Periksa keutuhan',
  guide: 'Panduan singkat',
  setUp: 'Siapkan register',
  formSetUp: 'Siapkan formulir',
  roles: 'Terapkan perubahan peran',
  ownership: 'Periksa kepemilikan',
  closeBook: 'Tutup buku',
  selfTest: 'Uji diri',
} as const;

/** What the corner of the screen says after settings were edited. */
export const EDIT_NOTICES = {
  applied: (titles: readonly string[]) => `Pengaturan berlaku: ${titles.join(', ')}.`,
  peopleWait: 'Perubahan orang dan peran belum berlaku; jalankan Pengelolaan ▸ Terapkan perubahan peran.',
  noted: 'Sel ini hanya ditulis oleh register; perubahan tangan ini dicatat dalam jurnal.',
} as const;
