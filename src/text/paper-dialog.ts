/** Words of the dialogs in which papers are made. */
import type { PeriodKind } from '../domain/period';

export interface PaperWords {
  intro: string;
  make: string;
  /** Its two steps, as they are shown while they go on. */
  steps: readonly [fill: string, pdf: string];
  made: (rows: number) => string;
}

export const PAPER_WORDS: Record<'recap' | 'registerBook' | 'responseSheets', PaperWords> = {
  recap: {
    intro: 'Rekapitulasi disusun dari tautan yang tercatat pada masa yang dipilih.',
    make: 'Buat rekapitulasi',
    steps: ['Menyusun rekapitulasi pada tab Rekapitulasi', 'Membuat PDF'],
    made: (rows) => `Rekapitulasi selesai: ${rows} unggahan. Tab Rekapitulasi sudah diperbarui.`,
  },
  registerBook: {
    intro: 'Buku register memuat semua yang diserahkan pada tahun itu, juga yang dikembalikan dan ditolak.',
    make: 'Cetak register',
    steps: ['Menyusun buku pada tab Cetak Register', 'Membuat PDF'],
    made: (rows) => `Buku register selesai: ${rows} konten. Tab Cetak Register sudah diperbarui.`,
  },
  responseSheets: {
    intro:
      'Lembar tanggapan memuat tanggapan Admin Medsos, Wakil, dan Pimpinan Redaksi, koreksi, dan foto: satu konten, atau semua yang ditanggapi dalam sebulan.',
    make: 'Cetak lembar tanggapan',
    steps: ['Menyusun lembar dan foto pada tab Lembar Tanggapan', 'Membuat PDF'],
    made: (rows) => `Lembar tanggapan selesai: ${rows} konten. Tab Lembar Tanggapan sudah diperbarui.`,
  },
};

export const PERIOD_WORDS: Record<PeriodKind, string> = {
  month: 'Bulan',
  quarter: 'Triwulan',
  semester: 'Semester',
  year: 'Tahun',
  days: 'Tanggal tertentu',
};

export const PAPER_PAGE = {
  period: 'Masa',
  from: 'Dari tanggal',
  until: 'Sampai tanggal',
  year: 'Tahun',
  which: 'Lembar tanggapan',
  oneItem: 'Satu konten',
  wholeMonth: 'Semua yang ditanggapi dalam sebulan',
  number: 'Nomor register',
  month: 'Bulan (tttt-bb)',
  narrow: 'Persempit (boleh dikosongkan)',
  department: 'Subbagian',
  kind: 'Jenis konten',
  platform: 'Platform',
  all: 'Semua',
  wait: 'Tahun dengan ratusan konten memerlukan kira-kira setengah menit; jendela ini boleh dibiarkan terbuka.',
  downloadPdf: 'Unduh PDF',
  /** The table for other programs. */
  asTable: { xlsx: 'Unduh XLSX', csv: 'Unduh CSV' },
} as const;
