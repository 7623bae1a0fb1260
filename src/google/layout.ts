/**
 * The one place that knows the shape of the spreadsheet: its tabs, their headings and widths, and which columns
 * belong to which kind of author. No logic.
 */
import type { Role } from '../domain/office';

/** Who may write a block of cells: the office account alone, or holders of these roles beside it. */
export type Author = 'office' | readonly Role[];

const EVERY_ROLE: readonly Role[] = [
  'Admin Medsos',
  'Wakil Pimpinan Redaksi',
  'Pimpinan Redaksi',
  'Sekretaris',
];
const EDITORIAL: readonly Role[] = ['Admin Medsos', 'Wakil Pimpinan Redaksi', 'Pimpinan Redaksi'];

export interface Tab {
  sheetId: number;
  title: string;
  /** Rows above the first row of data. */
  headingRows: number;
  frozenColumns: number;
  color: string;
  hidden?: boolean;
}

/** Tabs by their fixed ids, so that a renamed tab is still found by those who address it by id. */
export const TABS = {
  register: { sheetId: 101, title: 'Register', headingRows: 2, frozenColumns: 1, color: '#b45309' },
  recap: { sheetId: 102, title: 'Rekapitulasi', headingRows: 0, frozenColumns: 0, color: '#b45309' },
  journal: { sheetId: 103, title: 'Jurnal', headingRows: 1, frozenColumns: 1, color: '#475569' },
  outbox: { sheetId: 104, title: 'Kotak Keluar', headingRows: 1, frozenColumns: 1, color: '#475569' },
  profile: { sheetId: 105, title: 'Profil Kantor', headingRows: 1, frozenColumns: 1, color: '#15803d' },
  people: { sheetId: 106, title: 'Orang dan Peran', headingRows: 1, frozenColumns: 1, color: '#15803d' },
  kinds: { sheetId: 107, title: 'Jenis Konten', headingRows: 1, frozenColumns: 1, color: '#15803d' },
  platforms: { sheetId: 108, title: 'Platform', headingRows: 1, frozenColumns: 1, color: '#15803d' },
  departments: { sheetId: 109, title: 'Subbagian', headingRows: 1, frozenColumns: 0, color: '#15803d' },
  holidays: { sheetId: 110, title: 'Hari Libur', headingRows: 1, frozenColumns: 0, color: '#15803d' },
  control: {
    sheetId: 111,
    title: 'Kendali',
    headingRows: 1,
    frozenColumns: 1,
    color: '#475569',
    hidden: true,
  },
} as const satisfies Record<string, Tab>;

export interface Column {
  key: string;
  heading: string;
  /** Pixels. */
  width: number;
}

export interface ColumnGroup {
  key: string;
  /** Shown above the headings: who fills these columns. */
  title: string;
  author: Author;
  color: string;
  columns: readonly Column[];
}

/** The register's columns, grouped by author (design.md §3): each group is one protected range. */
export const REGISTER_GROUPS = [
  {
    key: 'identity',
    title: 'Identitas',
    author: 'office',
    color: '#fde8d0',
    columns: [{ key: 'number', heading: 'No. Register', width: 110 }],
  },
  {
    // Derived from the columns of the roles at every act; no rule ever reads it.
    key: 'status',
    title: 'Keadaan',
    author: EDITORIAL,
    color: '#fde8d0',
    columns: [
      { key: 'status', heading: 'Status', width: 210 },
      { key: 'waitingFor', heading: 'Menunggu', width: 150 },
    ],
  },
  {
    key: 'submission',
    title: 'Penyerahan oleh Tim Pelaksana (dicatat otomatis dari formulir)',
    author: 'office',
    color: '#e6eef9',
    columns: [
      { key: 'title', heading: 'Judul/kegiatan', width: 240 },
      { key: 'department', heading: 'Subbagian', width: 180 },
      { key: 'submittedAt', heading: 'Tanggal dan jam penyerahan', width: 130 },
      { key: 'submitterName', heading: 'Nama penyerah', width: 180 },
      { key: 'submitterEmail', heading: 'Email penyerah', width: 170 },
      { key: 'version', heading: 'Versi', width: 50 },
      { key: 'eventDate', heading: 'Tanggal kegiatan', width: 100 },
      { key: 'eventEnd', heading: 'Tanggal selesai', width: 100 },
      { key: 'place', heading: 'Tempat', width: 150 },
      { key: 'kind', heading: 'Jenis konten', width: 120 },
      { key: 'fileCount', heading: 'Jumlah dokumentasi', width: 100 },
      { key: 'completeness', heading: 'Kelengkapan', width: 190 },
      { key: 'narrative', heading: 'Narasi', width: 300 },
      { key: 'caption', heading: 'Caption', width: 240 },
      { key: 'platforms', heading: 'Platform tujuan', width: 130 },
      { key: 'videoLink', heading: 'Tautan video', width: 130 },
      { key: 'folderUrl', heading: 'Tautan berkas', width: 160 },
      { key: 'collectedOn', heading: 'Hari pengumpulan', width: 100 },
      { key: 'submitBy', heading: 'Batas penyerahan', width: 100 },
      { key: 'respondBy', heading: 'Batas tanggapan', width: 100 },
      { key: 'uploadBy', heading: 'Batas unggah', width: 100 },
      { key: 'submissionTimeliness', heading: 'Ketepatan penyerahan', width: 120 },
      { key: 'remarks', heading: 'Keterangan', width: 180 },
      { key: 'sop', heading: 'SOP yang berlaku', width: 150 },
      { key: 'submissionData', heading: 'Data penyerahan', width: 90 },
      { key: 'responseId', heading: 'ID jawaban', width: 90 },
      { key: 'answeredAt', heading: 'Jawaban terakhir', width: 90 },
    ],
  },
  {
    key: 'receipt',
    title: 'Tanggapan tertulis Admin Medsos',
    author: ['Admin Medsos'],
    color: '#e3f4e6',
    columns: [
      { key: 'receiptDecision', heading: 'Penerimaan', width: 110 },
      { key: 'receiptNote', heading: 'Tanggapan Admin', width: 200 },
      { key: 'receiptBy', heading: 'Diterima oleh', width: 200 },
      { key: 'receiptAt', heading: 'Waktu penerimaan', width: 120 },
      { key: 'receiptTimeliness', heading: 'Ketepatan penerimaan', width: 120 },
      { key: 'receiptData', heading: 'Data penerimaan', width: 90 },
    ],
  },
  {
    key: 'correction',
    title: 'Tanggapan tertulis Wakil Pimpinan Redaksi',
    author: ['Wakil Pimpinan Redaksi'],
    color: '#fbf3d4',
    columns: [
      { key: 'correctionDecision', heading: 'Pemeriksaan', width: 110 },
      { key: 'correctionNote', heading: 'Tanggapan Wakil', width: 200 },
      { key: 'correctedNarrative', heading: 'Narasi hasil koreksi', width: 300 },
      { key: 'correctedCaption', heading: 'Caption hasil koreksi', width: 240 },
      { key: 'correctionBy', heading: 'Dikoreksi oleh', width: 200 },
      { key: 'correctionAt', heading: 'Waktu koreksi', width: 120 },
      { key: 'correctionTimeliness', heading: 'Ketepatan koreksi', width: 120 },
      { key: 'correctionData', heading: 'Data koreksi', width: 90 },
    ],
  },
  {
    key: 'decision',
    title: 'Keputusan dan pertimbangan Pimpinan Redaksi',
    author: ['Pimpinan Redaksi'],
    color: '#f7e1ea',
    columns: [
      { key: 'decisionDecision', heading: 'Keputusan', width: 110 },
      { key: 'decisionNote', heading: 'Pertimbangan Pimpinan', width: 200 },
      { key: 'decisionBy', heading: 'Diputuskan oleh', width: 200 },
      { key: 'decisionAt', heading: 'Waktu keputusan', width: 120 },
      { key: 'decisionTimeliness', heading: 'Ketepatan keputusan', width: 120 },
      { key: 'decisionData', heading: 'Data keputusan', width: 90 },
    ],
  },
  {
    key: 'uploads',
    title: 'Pengunggahan oleh Admin Medsos',
    author: ['Admin Medsos'],
    color: '#e9e4f7',
    columns: [
      { key: 'uploadLinks', heading: 'Tanggal unggah dan tautan', width: 320 },
      { key: 'uploadedBy', heading: 'Diunggah oleh', width: 200 },
      { key: 'uploadTimeliness', heading: 'Ketepatan unggah', width: 120 },
      { key: 'uploadData', heading: 'Data unggahan', width: 90 },
    ],
  },
] as const satisfies readonly ColumnGroup[];

export type ColumnKey = (typeof REGISTER_GROUPS)[number]['columns'][number]['key'];
export type GroupKey = (typeof REGISTER_GROUPS)[number]['key'];

/** Columns for machines: kept, but not shown. */
export const HIDDEN_COLUMNS: readonly ColumnKey[] = [
  'submissionData',
  'responseId',
  'answeredAt',
  'receiptData',
  'correctionData',
  'decisionData',
  'uploadData',
];

export const JOURNAL_COLUMNS: readonly Column[] = [
  { key: 'sequence', heading: 'No.', width: 60 },
  { key: 'at', heading: 'Waktu', width: 150 },
  { key: 'event', heading: 'Peristiwa', width: 140 },
  { key: 'number', heading: 'No. Register', width: 110 },
  { key: 'version', heading: 'Versi', width: 50 },
  { key: 'email', heading: 'Akun', width: 190 },
  { key: 'name', heading: 'Nama dan jabatan', width: 420 },
  { key: 'role', heading: 'Peran', width: 160 },
  { key: 'fingerprint', heading: 'Sidik jari isi', width: 140 },
  // A cell holds 50,000 characters (platform.md §2.5), a fact with two long texts more.
  { key: 'detail', heading: 'Rincian', width: 240 },
  { key: 'detail2', heading: 'Rincian (lanjutan)', width: 60 },
  { key: 'detail3', heading: 'Rincian (lanjutan)', width: 60 },
  { key: 'previous', heading: 'Sidik baris sebelumnya', width: 140 },
  { key: 'hash', heading: 'Sidik baris', width: 140 },
];

export const OUTBOX_COLUMNS: readonly Column[] = [
  { key: 'id', heading: 'Surat', width: 80 },
  { key: 'queuedAt', heading: 'Dibuat', width: 150 },
  { key: 'number', heading: 'No. Register', width: 110 },
  { key: 'to', heading: 'Kepada', width: 220 },
  { key: 'subject', heading: 'Perihal', width: 560 },
  { key: 'state', heading: 'Keadaan', width: 190 },
  { key: 'data', heading: 'Isi', width: 200 },
];

/** Settings tabs: headings and widths; their rows are in `settings.ts`. */
export const SETTINGS_COLUMNS = {
  profile: [
    { key: 'name', heading: 'Pengaturan', width: 240 },
    { key: 'value', heading: 'Isi', width: 380 },
    { key: 'help', heading: 'Keterangan', width: 420 },
  ],
  people: [
    { key: 'name', heading: 'Nama', width: 200 },
    { key: 'position', heading: 'Jabatan', width: 400 },
    { key: 'email', heading: 'Akun Google', width: 240 },
    { key: 'role', heading: 'Peran', width: 200 },
    { key: 'acting', heading: 'Plt./Plh.', width: 80 },
    { key: 'from', heading: 'Mulai (tttt-bb-hh)', width: 160 },
    { key: 'until', heading: 'Sampai (tttt-bb-hh)', width: 160 },
  ],
  kinds: [
    { key: 'name', heading: 'Jenis konten', width: 260 },
    { key: 'minimumFiles', heading: 'Dokumentasi minimal', width: 150 },
    { key: 'needsNarrative', heading: 'Narasi wajib', width: 110 },
    { key: 'isEvent', heading: 'Berupa kegiatan', width: 120 },
  ],
  platforms: [
    { key: 'name', heading: 'Platform', width: 180 },
    { key: 'hosts', heading: 'Alamat tautan (pisahkan dengan koma)', width: 420 },
  ],
  departments: [{ key: 'name', heading: 'Subbagian', width: 420 }],
  holidays: [
    { key: 'day', heading: 'Tanggal (tttt-bb-hh)', width: 160 },
    { key: 'name', heading: 'Hari libur atau cuti bersama', width: 380 },
  ],
} as const satisfies Record<string, readonly Column[]>;

/** The control tab: key in column A, value in column B. Rows of roles first, rows of the office below. */
export const CONTROL_ROWS = {
  journalCount: 2,
  journalHash: 3,
  letters: 4,
  lastNumber: 5,
  formId: 6,
  folderId: 7,
} as const;

export const CONTROL_LABELS: Record<keyof typeof CONTROL_ROWS, string> = {
  journalCount: 'Jumlah baris jurnal',
  journalHash: 'Kepala jurnal',
  letters: 'Jumlah surat',
  lastNumber: 'Nomor register terakhir',
  formId: 'ID formulir',
  folderId: 'ID folder Konten Medsos',
};

/** Protected blocks besides the register's groups: who may write each tab. */
export const TAB_AUTHORS: { tab: Tab; author: Author; rows?: readonly [from: number, to: number] }[] = [
  { tab: TABS.recap, author: EVERY_ROLE },
  { tab: TABS.journal, author: EVERY_ROLE },
  { tab: TABS.outbox, author: EVERY_ROLE },
  { tab: TABS.control, author: EVERY_ROLE, rows: [1, CONTROL_ROWS.letters] },
  { tab: TABS.control, author: 'office', rows: [CONTROL_ROWS.lastNumber, CONTROL_ROWS.folderId + 20] },
  { tab: TABS.profile, author: 'office' },
  { tab: TABS.people, author: 'office' },
  { tab: TABS.kinds, author: 'office' },
  { tab: TABS.platforms, author: 'office' },
  { tab: TABS.departments, author: 'office' },
  { tab: TABS.holidays, author: 'office' },
];
