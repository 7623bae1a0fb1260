/** The menu's captions, in the order in which they are shown (domain.md §6.2), and short notices. */

export const MENU = {
  receive: 'Terima dokumentasi…',
  correct: 'Koreksi dan teruskan…',
  approve: 'Setujui untuk diunggah…',
  return: 'Kembalikan untuk perbaikan…',
  reject: 'Tolak…',
  publish: 'Catat tautan unggahan…',
  recap: 'Buat rekapitulasi (PDF)…',
  integrity: 'Periksa keutuhan jurnal',
  setUp: 'Siapkan register',
} as const;

/** The title of the recap's dialog. */
export const RECAP_TITLE = 'Buat rekapitulasi';

export const NOTICES = {
  ready:
    'Register siap dipakai: formulir terbit, pemicu terpasang, dan hak akses sesuai tab Orang dan Peran.',
  /** @param steps what a person still has to do in the form's editor */
  handWork: (formUrl: string, steps: readonly string[]) =>
    [
      'Masih ada langkah yang harus dikerjakan sendiri di editor formulir:',
      formUrl,
      ...steps.map((step, index) => `${index + 1}. ${step}`),
      'Sesudah itu jalankan lagi menu Siapkan register.',
    ].join('\n\n'),
  addUpload: (title: string, maxFiles: number) =>
    `Tambahkan pertanyaan jenis “Upload file” berjudul “${title}”, paling banyak ${maxFiles} berkas, jangan dijadikan wajib, lalu tekan Lanjutkan ketika Google meminta izin.`,
  collectEmail: 'Di Setelan ▸ Respons ▸ Kumpulkan alamat email, pilih “Diverifikasi”.',
  whole: (count: number, head: string) =>
    `Jurnal utuh: ${count} baris, semuanya sesuai rantai sidik jari. Kepala jurnal: ${head.slice(0, 16)}…`,
  broken: (at: number, fault: string) =>
    `Jurnal tidak utuh: baris ke-${at} ${fault}. Jangan mengubah apa pun; laporkan kepada Sekretaris dan pengelola register.`,
} as const;

export const CHAIN_FAULTS = {
  altered: 'telah diubah',
  'out of order':
    'tidak menyambung dengan baris sebelumnya (ada baris yang dihapus, disisipkan, atau dipindahkan)',
  'lines missing at the end': 'dan sesudahnya hilang dari ujung jurnal',
  'lines too many at the end': 'dan sesudahnya ditambahkan di luar register',
} as const;
