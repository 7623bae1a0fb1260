/** Words of the Register dokumentasi dan konten as a printed book (domain.md §3). */
import type { Office } from '../domain/office';

export const REGISTER_BOOK_HEADINGS = [
  'No. Register',
  'Tanggal, jam, dan nama penyerah',
  'Judul/kegiatan',
  'Tanggal dan tempat kegiatan',
  'Jenis, Subbagian, dokumentasi',
  'Tanggapan Admin Medsos',
  'Tanggapan Wakil Pimpinan Redaksi',
  'Keputusan Pimpinan Redaksi',
  'Batas dan ketepatan',
  'Unggahan',
  'Status dan keterangan',
] as const;

export const REGISTER_BOOK = {
  title: 'REGISTER DOKUMENTASI DAN KONTEN MEDIA SOSIAL',
  year: (year: string) => `Tahun ${year}`,
  basis: ({ sop }: Pick<Office, 'sop'>) => `Menurut SOP ${sop.number} tentang ${sop.title}`,
  empty: 'Belum ada konten yang terdaftar pada tahun ini.',
  total: (items: number) => `Jumlah: ${items} konten.`,
  files: (count: number) => `${count} berkas`,
  limit: (name: string, day: string, timeliness: string) =>
    [`${name} ${day}`, timeliness].filter(Boolean).join(': '),
  limitNames: { submit: 'Penyerahan', respond: 'Tanggapan', upload: 'Unggah' },
  footTitle: (year: string) => `Register Dokumentasi dan Konten Media Sosial Tahun ${year}`,
  fileName: (year: string, office: string) => `Register Dokumentasi dan Konten ${year} - ${office}`,
} as const;
