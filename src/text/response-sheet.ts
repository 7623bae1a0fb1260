/** Words of the Lembar Tanggapan Tertulis (SOP steps 2 to 4: "tanggapan tertulis"). */
import type { Status } from '../domain/item';
import type { Office, Role } from '../domain/office';
import type { ResponseSheetsAbout, SheetVersion } from '../domain/response-sheet';
import { monthOf, shortMoment } from './dates';
import { changedText, WAITING_FOR } from './names';

const STAGE_OF: Partial<Record<Role, string>> = {
  'Admin Medsos': 'Tahap 2: penerimaan',
  'Wakil Pimpinan Redaksi': 'Tahap 3: kontrol dan koreksi',
  'Pimpinan Redaksi': 'Tahap 4: keputusan dan pertimbangan',
};

export const RESPONSE_SHEET = {
  title: 'LEMBAR TANGGAPAN TERTULIS',
  basis: ({ sop }: Pick<Office, 'sop'>) => `Menurut SOP ${sop.number} tentang ${sop.title}`,
  number: (number: string) => `Nomor Register ${number}`,
  empty: (about: ResponseSheetsAbout) => `Tidak ada tanggapan tertulis: ${RESPONSE_SHEET.about(about)}.`,
  identity: 'Identitas konten',
  itemTitle: 'Judul/kegiatan',
  event: 'Tanggal dan tempat',
  kind: 'Jenis konten',
  department: 'Subbagian',
  submitter: 'Penyerah',
  platforms: 'Platform tujuan',
  status: 'Status',
  completeness: 'Kelengkapan',
  rules: 'Aturan yang berlaku',
  versions: 'Versi yang diserahkan',
  versionHeadings: ['Versi', 'Waktu', 'Penyerah', 'Berkas dan perubahan'],
  filesUnit: 'berkas',
  version: ({ version, isByDrive, changed }: SheetVersion) =>
    version === 1 ? 'Penyerahan pertama' : isByDrive ? 'Berkas diganti di Drive' : changedText(changed),
  /** The reviewers' collective name stands above their responses (A7). */
  responses: (reviewers: string) => `Tanggapan ${reviewers}`,
  responseHeadings: [
    'Tahap dan peran',
    'Putusan',
    'Tanggapan dan pertimbangan',
    'Nama dan jabatan',
    'Waktu dan ketepatan',
  ],
  stage: (role: Role) => [STAGE_OF[role] ?? '', role].filter(Boolean).join('\n'),
  noNote: '(tanpa catatan)',
  ofVersion: (version: number) => `atas versi ${version}`,
  fingerprint: (fingerprint: string) => `Sidik jari naskah dan berkas yang ditanggapi: ${fingerprint}`,
  takenBack: (at: string, reason: string) => `Ditarik kembali ${shortMoment(at)}: ${reason}`,
  checked: (names: readonly string[]) => `Dinyatakan: ${names.join('; ')}.`,
  acceptedFiles: (files: number) => `Diterima dengan ${files} berkas.`,
  /** What is still to come; '' when nothing is. */
  waiting: (status: Status) => {
    switch (status) {
      case 'submitted':
      case 'received':
      case 'corrected':
        return `Menunggu tanggapan ${WAITING_FOR[status]}.`;
      case 'returned':
        return `Menunggu perbaikan oleh ${WAITING_FOR[status]}.`;
      default:
        return '';
    }
  },
  none: 'Belum ada tanggapan.',
  narrative: 'Narasi',
  caption: 'Caption',
  shortCaption: 'Caption untuk X',
  legend: 'Kata yang dicoret dihapus; kata yang digarisbawahi ditambahkan.',
  uncorrected: 'Tidak ada koreksi pada narasi dan caption.',
  texts: 'Narasi dan caption',
  documentation: (files: number) => `Dokumentasi (${files} berkas)`,
  moreFiles: (names: readonly string[]) => `Berkas lain: ${names.join(', ')}.`,
  noFiles: 'Tidak ada berkas.',
  approved: (name: string, office: string, at: string) =>
    `Disetujui secara elektronik melalui register oleh ${name}, ${office}, pada ${at}.`,
  rejected: (name: string, office: string, at: string) =>
    `Ditolak secara elektronik melalui register oleh ${name}, ${office}, pada ${at}.`,
  undecided: 'Belum diputus.',
  closing:
    'Tanggapan di atas diberikan secara elektronik melalui Register Konten Media Sosial, masing-masing oleh akun penanggap, dan tercatat pada jurnal register. Lembar ini tidak memuat tanda tangan.',
  footTitle: (about: ResponseSheetsAbout) => `Lembar Tanggapan Tertulis ${RESPONSE_SHEET.about(about)}`,
  /** `November 2026` or `MS-2026-0012`: as the archive names it. */
  about: ({ number, month }: ResponseSheetsAbout): string => number || monthOf(`${month}-01`),
  fileName: (about: ResponseSheetsAbout, office: string) =>
    `${RESPONSE_SHEET.footTitle(about)} - ${office}`.replace(/[\\/:*?"<>|]/g, ' '),
} as const;
