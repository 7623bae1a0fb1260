/** Words of the spreadsheet itself: titles of tabs, of groups of columns, and headings (domain.md §3). */

export const TAB_TITLES = {
  register: 'Register',
  dashboard: 'Dasbor',
  recap: 'Rekapitulasi',
  registerBook: 'Cetak Register',
  responseSheets: 'Lembar Tanggapan',
  archive: 'Arsip',
  books: 'Buku',
  journal: 'Jurnal',
  outbox: 'Kotak Keluar',
  profile: 'Profil Kantor',
  people: 'Orang dan Peran',
  kinds: 'Jenis Konten',
  platforms: 'Platform',
  departments: 'Subbagian',
  holidays: 'Hari Libur',
  forceMajeure: 'Keadaan Kahar',
  sensitiveNames: 'Nama Sensitif',
  stages: 'Tahap SOP',
  control: 'Kendali',
} as const;

export const GROUP_TITLES = {
  identity: 'Identitas',
  status: 'Keadaan',
  submission: 'Penyerahan oleh Tim Pelaksana (dicatat otomatis dari formulir)',
  receipt: 'Tanggapan tertulis Admin Medsos',
  correction: 'Tanggapan tertulis Wakil Pimpinan Redaksi',
  decision: 'Keputusan dan pertimbangan Pimpinan Redaksi',
  uploads: 'Pengunggahan oleh Admin Medsos',
  verification: 'Pemeriksaan unggahan oleh orang kedua',
} as const;

export const REGISTER_HEADINGS = {
  number: 'No. Register',
  status: 'Status',
  waitingFor: 'Menunggu',
  dueOn: 'Batas berikutnya',
  timeMark: 'Keadaan waktu',
  journalLines: 'Baris jurnal',
  title: 'Judul/kegiatan',
  department: 'Subbagian',
  submittedAt: 'Tanggal dan jam penyerahan',
  submitterName: 'Nama penyerah',
  submitterEmail: 'Email penyerah',
  version: 'Versi',
  eventDate: 'Tanggal kegiatan',
  eventEnd: 'Tanggal selesai',
  place: 'Tempat',
  kind: 'Jenis konten',
  fileCount: 'Jumlah dokumentasi',
  completeness: 'Kelengkapan',
  narrative: 'Narasi',
  caption: 'Caption',
  shortCaption: 'Caption untuk X',
  platforms: 'Platform tujuan',
  videoLink: 'Tautan video',
  folderUrl: 'Tautan berkas',
  collectedOn: 'Hari pengumpulan',
  submitBy: 'Batas penyerahan',
  respondBy: 'Batas tanggapan',
  uploadBy: 'Batas unggah',
  submissionTimeliness: 'Ketepatan penyerahan',
  remarks: 'Keterangan',
  rules: 'SOP yang berlaku',
  submissionData: 'Data penyerahan',
  responseId: 'ID jawaban',
  answeredAt: 'Jawaban terakhir',
  fileMarks: 'Tanda berkas',
  receiptDecision: 'Penerimaan',
  receiptNote: 'Tanggapan Admin',
  receiptBy: 'Diterima oleh',
  receiptAt: 'Waktu penerimaan',
  receiptTimeliness: 'Ketepatan penerimaan',
  receiptData: 'Data penerimaan',
  correctionDecision: 'Pemeriksaan',
  correctionNote: 'Tanggapan Wakil',
  correctedNarrative: 'Narasi hasil koreksi',
  correctedCaption: 'Caption hasil koreksi',
  correctedShortCaption: 'Caption untuk X hasil koreksi',
  correctionBy: 'Dikoreksi oleh',
  correctionAt: 'Waktu koreksi',
  correctionTimeliness: 'Ketepatan koreksi',
  correctionData: 'Data koreksi',
  decisionDecision: 'Keputusan',
  decisionNote: 'Pertimbangan Pimpinan',
  decisionBy: 'Diputuskan oleh',
  decisionAt: 'Waktu keputusan',
  decisionTimeliness: 'Ketepatan keputusan',
  decisionData: 'Data keputusan',
  uploadLinks: 'Tanggal unggah dan tautan',
  uploadedBy: 'Diunggah oleh',
  uploadTimeliness: 'Ketepatan unggah',
  amendments: 'Ralat dan penarikan',
  uploadData: 'Data unggahan',
  verification: 'Pemeriksaan unggahan',
  verificationData: 'Data pemeriksaan',
} as const;

export const JOURNAL_HEADINGS = {
  sequence: 'No.',
  at: 'Waktu',
  event: 'Peristiwa',
  number: 'No. Register',
  version: 'Versi',
  email: 'Akun',
  name: 'Nama dan jabatan',
  role: 'Peran',
  fingerprint: 'Sidik jari isi',
  detail: 'Rincian',
  detail2: 'Rincian (lanjutan)',
  detail3: 'Rincian (lanjutan 2)',
  previous: 'Sidik baris sebelumnya',
  hash: 'Sidik baris',
} as const;

export const OUTBOX_HEADINGS = {
  id: 'Surat',
  queuedAt: 'Dibuat',
  number: 'No. Register',
  to: 'Kepada',
  subject: 'Perihal',
  state: 'Keadaan',
  data: 'Isi',
} as const;

export const BOOK_HEADINGS = {
  name: 'Buku',
  sop: 'SOP',
  items: 'Jumlah konten',
  carried: 'Dibawa ke buku berikutnya',
  journal: 'Baris jurnal',
  closedOn: 'Ditutup pada',
  archive: 'Arsip',
  fingerprint: 'Sidik jari arsip',
} as const;

export const ARCHIVE_HEADINGS = {
  number: 'No.',
  kind: 'Naskah',
  about: 'Masa atau konten',
  at: 'Dibuat pada',
  by: 'Dibuat oleh',
  fileName: 'Berkas',
  url: 'Tautan berkas',
  printed: 'Dicetak',
  signed: 'Ditandatangani',
  stored: 'Hardcopy disimpan',
  fingerprint: 'Sidik jari isi',
  sha256: 'Sidik jari berkas',
  data: 'Data',
} as const;

export const CONTROL_HEADINGS = { label: 'Kendali', value: 'Isi' } as const;

export const CONTROL_LABELS = {
  journalCount: 'Jumlah baris jurnal',
  journalHash: 'Kepala jurnal',
  letters: 'Jumlah surat',
  lastNumber: 'Nomor register terakhir',
  formId: 'ID formulir',
  folderId: 'ID folder Konten Medsos',
  vaultId: 'ID brankas',
  vaultCount: 'Baris jurnal di brankas',
  settings: 'Pengaturan yang berlaku',
  books: 'Buku',
  rolesApplied: 'Hak akses yang berlaku',
  schema: 'Versi susunan',
  archiving: 'Arsip yang sedang dibuat',
  told: 'Peringatan terakhir',
  page: 'Alamat lembar kerja',
  remindedOn: 'Pengingat terakhir',
  sentLetters: 'Surat yang sudah terkirim',
  sweptUntil: 'Jawaban formulir sudah diperiksa sampai',
  address: 'Alamat register',
  mending: 'Perbaikan yang belum selesai',
} as const;

/** What protections are called that belong to no tab or group as a whole. */
export const HEADING_ROWS = 'judul kolom';
export const CLOSED_ROWS = 'buku yang sudah ditutup';

/** What the register's filter views are called, by whom a row waits for. */
export const FILTER_VIEWS = {
  waitingFor: (whom: string) => `Menunggu ${whom}`,
  late: 'Terlambat',
  open: 'Belum selesai',
} as const;

/** The vault's name: it says what it is, and to which register it belongs. */
export const VAULT_TITLE = (register: string) => `Brankas Register Medsos ${register} (jangan dibagikan)`;
