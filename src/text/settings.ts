/**
 * Words of the settings tabs: what each row or column is called, the help beside it, and what is wrong with a cell
 * that cannot be read. Apart from how they are read (`src/google/settings.ts`).
 */
import type { Attention } from '../domain/attention';
import type { LimitName, Stage } from '../domain/sop';
import { plainDay } from './dates';

export const YES = 'Ya';
export const NO = 'Tidak';

/** The profile's rows: what each is called, and the help beside it. */
export const PROFILE_ROWS = {
  officeName: ['Nama kantor', 'Nama lengkap; dipakai di surat dan di kaki dokumen.'],
  letterhead1: ['Kop baris 1', 'Huruf besar, paling atas.'],
  letterhead2: [
    'Kop baris 2',
    'Kabupaten atau kota. Bila memakai kata SEKRETARIAT, tulis pada baris 1 dan geser yang lain.',
  ],
  letterhead3: ['Kop baris 3', 'Alamat.'],
  letterhead4: ['Kop baris 4', 'Telepon, laman, email. Boleh kosong.'],
  letterhead5: ['Kop baris 5', 'Boleh kosong.'],
  sopNumber: [
    'Nomor SOP',
    'Nomor baru berarti SOP baru: berlaku sesudah buku lama ditutup dengan menu Tutup buku.',
  ],
  sopTitle: ['Nama SOP', 'Ruang lingkup SOP; hanya berubah bersama nomor baru (PENGESAHAN angka 4).'],
  sopRevision: ['Revisi SOP', 'Contoh: revisi ke-0. Revisi berlaku untuk tahap yang belum selesai.'],
  sopMadeOn: ['Tanggal pembuatan SOP', 'tttt-bb-hh.'],
  sopRevisedOn: ['Tanggal revisi SOP', 'tttt-bb-hh.'],
  sopEffectiveFrom: ['SOP berlaku sejak', 'tttt-bb-hh. Kegiatan sebelum tanggal ini ditandai.'],
  sopApprovedPosition: ['Disahkan oleh: jabatan', ''],
  sopApprovedName: ['Disahkan oleh: nama', ''],
  sopApprovedNip: ['Disahkan oleh: NIP', 'Boleh kosong.'],
  reviewersLabel: [
    'Sebutan Tim Pertimbangan',
    'Sebutan bersama Admin Medsos, Wakil, dan Pimpinan Redaksi pada tanggapan tertulis.',
  ],
  signaturePlace: ['Tempat tanda tangan', ''],
  signatureActing: ['Plt./Plh. penanda tangan', 'Plt., Plh., atau kosong.'],
  signaturePosition1: ['Jabatan penanda tangan, baris 1', ''],
  signaturePosition2: ['Jabatan penanda tangan, baris 2', 'Boleh kosong.'],
  signatureName: ['Nama penanda tangan', ''],
  signatureNip: ['NIP penanda tangan', 'Kosongkan bila tidak ber-NIP.'],
  paper: ['Kertas', 'A4 atau F4.'],
  orientation: [
    'Arah kertas',
    'Mendatar atau Tegak; untuk rekapitulasi dan buku register. Lembar tanggapan selalu tegak.',
  ],
  timeZone: ['Zona waktu', 'Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.'],
  timeZoneName: ['Singkatan zona waktu', 'WIB, WITA, atau WIT.'],
  counting: [
    'Hitungan hari',
    '“kalender” atau “kerja”: cara menghitung H+1. Hari kerja memakai tab Hari Libur.',
  ],
  cutOff: ['Batas jam', 'jj.mm. Yang dikerjakan sesudahnya dihitung hari berikutnya. Menurut SOP: 23.59.'],
  verifiesUploads: [
    'Periksa unggahan',
    'Ya: orang kedua memastikan setiap unggahan utuh dan sesuai. Bukan tahap SOP; yang belum diperiksa disebut setiap pagi.',
  ],
  logo: [
    'Logo kop',
    'Tautan gambar (PNG atau JPG) di Drive, dibagikan kepada semua peran. Kosong: kop tanpa logo.',
  ],
} as const;
export type ProfileKey = keyof typeof PROFILE_ROWS;

export const PROFILE_HEADINGS = { name: 'Pengaturan', value: 'Isi', help: 'Keterangan' } as const;

/** Heading and help of each column, by tab. The help stands under the heading, in the second row. */
export const SETTINGS_WORDS = {
  people: {
    name: ['Nama', 'Satu baris satu orang dalam satu peran.'],
    position: ['Jabatan', 'Sebagaimana dicetak di bawah nama. Untuk Plt./Plh.: jabatan yang digantikan.'],
    email: ['Akun Google', 'Akun yang dipakai membuka register.'],
    role: ['Peran', 'Tim Pelaksana hanya melihat. Peran lain menurut SOP.'],
    acting: ['Plt./Plh.', 'Kosong untuk pejabat definitif.'],
    from: ['Mulai', 'tttt-bb-hh. Wajib untuk Plt. dan Plh.'],
    until: ['Sampai', 'tttt-bb-hh. Wajib untuk Plh.'],
    qualified: ['Kualifikasi SOP', 'Ya, Tidak, atau kosong. Hanya catatan.'],
  },
  kinds: {
    name: ['Jenis konten', 'Pilihan pada formulir.'],
    minimumFiles: ['Dokumentasi minimal', 'Berita kegiatan menurut SOP: 4.'],
    needsNarrative: ['Narasi wajib', 'Ya atau Tidak.'],
    isEvent: ['Berupa kegiatan', 'Tidak: tanggalnya tanggal rencana tayang.'],
  },
  platforms: {
    name: ['Platform', 'Media sosial. Website diatur SOP lain.'],
    hosts: ['Alamat tautan', 'Pisahkan dengan koma, tanpa www.'],
    active: ['Dipakai', 'Ya: ditawarkan pada formulir.'],
    textLimit: ['Panjang teks', 'Karakter; 0 bila tidak dibatasi. Hanya memperingatkan.'],
    counting: ['Cara menghitung', 'Huruf, X, UTF-16, atau bita.'],
    hashtagLimit: ['Tagar', 'Paling banyak; 0 bila tidak dibatasi.'],
    mediaLimit: ['Gambar', 'Paling banyak sekali unggah; 0 bila tidak dibatasi.'],
    checkedOn: ['Diperiksa tanggal', 'Kapan batas ini terakhir dicocokkan.'],
    account: ['Akun resmi', 'Contoh: @kpu_contoh. Boleh kosong.'],
  },
  departments: { name: ['Subbagian', 'Pilihan pada formulir, sesuai struktur organisasi.'] },
  holidays: {
    day: ['Tanggal', 'tttt-bb-hh, satu baris satu hari.'],
    name: [
      'Hari libur atau cuti bersama',
      'Menurut SKB; tambahkan hari pemungutan suara dan libur setempat.',
    ],
  },
  forceMajeure: {
    from: ['Mulai', 'tttt-bb-hh.'],
    until: ['Sampai', 'tttt-bb-hh. Kosong selama masih berlangsung.'],
    reason: ['Sebab', 'Contoh: gempa bumi, listrik padam, akun diretas.'],
    declaredBy: ['Ditetapkan oleh', 'Nama dan jabatan, atau nomor surat.'],
    lifts: ['Batas yang dilonggarkan', 'Semua, atau Penyerahan, Tanggapan, Unggah (pisahkan dengan koma).'],
  },
  sensitiveNames: {
    name: ['Nama', 'Calon, partai, atau simbol peserta. Konten yang menyebutnya ditandai.'],
    aliases: ['Sebutan lain', 'Singkatan atau nama panggilan, pisahkan dengan koma.'],
    sort: ['Jenis', 'Calon, Partai, atau Simbol.'],
  },
} as const;

export const LIMIT_WORDS: Record<LimitName, string> = {
  submit: 'Penyerahan',
  respond: 'Tanggapan',
  upload: 'Unggah',
};
export const ALL_LIMITS = 'Semua';

export const ORIENTATION_WORDS = { landscape: 'Mendatar', portrait: 'Tegak' } as const;
export const COUNTING_WORDS = { calendar: 'kalender', working: 'kerja' } as const;
export const TEXT_COUNTING_WORDS = {
  'code points': 'Huruf',
  X: 'X',
  'UTF-16': 'UTF-16',
  bytes: 'Bita',
} as const;

/** What is wrong with a cell. Each stands in "tab …, sel …: …". */
export const PROBLEMS = {
  empty: 'kosong',
  day: 'bukan tanggal tttt-bb-hh',
  order: 'tanggal sampai mendahului tanggal mulai',
  email: 'bukan alamat email',
  yesNo: 'isi dengan Ya atau Tidak',
  number: 'bukan bilangan',
  noRole: 'peran belum diisi; pilih Tim Pelaksana bila tidak memegang peran',
  role: 'peran ini tidak ada dalam SOP; perubahan penanggung jawab membatalkan SOP seluruhnya (PENGESAHAN angka 4), jadi pilih salah satu peran SOP',
  acting: 'isi dengan Plt., Plh., atau kosong',
  actingNeedsFrom: 'Plt. dan Plh. harus bertanggal mulai',
  actingNeedsUntil: 'Plh. harus bertanggal akhir',
  twice: (row: number) => `sama dengan baris ${row}`,
  minimum: (least: number) =>
    `SOP menetapkan dokumentasi minimal ${least} untuk berita kegiatan (tahap 1), jadi tidak boleh kurang`,
  outOfScope:
    'website diatur SOP Pengelolaan Website; menambah ruang lingkup membatalkan SOP seluruhnya (PENGESAHAN angka 4)',
  timeZone: 'bukan zona waktu Indonesia',
  counting: 'isi dengan kalender atau kerja',
  textCounting: 'isi dengan Huruf, X, UTF-16, atau Bita',
  paper: 'isi dengan A4 atau F4',
  orientation: 'isi dengan Mendatar atau Tegak',
  logo: 'bukan tautan gambar di Drive',
  cutOff: 'bukan jam jj.mm',
  lifts: 'isi dengan Semua, atau Penyerahan, Tanggapan, Unggah',
  rowMissing: (name: string) => `baris “${name}” tidak ada`,
  newSop: (open: string) =>
    `nomor SOP baru berlaku sesudah buku ${open} ditutup; jalankan menu Tutup buku, sampai itu buku lama tetap berlaku`,
  scope: (now: string) =>
    `ruang lingkup “${now}” hanya dapat berubah bersama nomor SOP baru (PENGESAHAN angka 4)`,
  stage: (responsible: string) =>
    `penanggung jawab tahap ini menurut SOP adalah ${responsible}; perubahannya membatalkan SOP seluruhnya (PENGESAHAN angka 4)`,
  stageText: 'berbeda dari SOP; jalankan menu Siapkan register untuk memulihkannya',
} as const;

/** What deserves attention, as one sentence with what to do. */
export function attentionText(one: Attention): string {
  switch (one.about) {
    case 'role without holder':
      return `Belum ada ${one.role} hari ini; isi tab Orang dan Peran, agar tidak ada langkah SOP yang terhenti.`;
    case 'two heads of one role':
      return `${one.role} ada ${one.names.length} orang tanpa Plt./Plh. (${one.names.join(', ')}); isi tanggal Sampai pada yang lama, atau tandai penggantinya.`;
    case 'acting officer has ended':
      return `${one.acting} ${one.role} ${one.name} telah berakhir ${plainDay(one.until)}; perpanjang tanggalnya, atau biarkan sebagai catatan.`;
    case 'ends soon':
      return `${[one.acting, one.role].filter(Boolean).join(' ')} ${one.name} berakhir ${plainDay(one.until)}; siapkan penggantinya pada tab Orang dan Peran.`;
    case 'no holidays of a year':
      return `Daftar libur ${one.year} belum diisi; tambahkan pada tab Hari Libur sesudah SKB terbit.`;
    case 'journal differs from the vault':
      return 'Jurnal tidak lagi sama dengan salinannya di brankas; jalankan Periksa keutuhan dari akun kantor, lalu pulihkan.';
    default:
      return one satisfies never;
  }
}

/** The SOP's own table, as the tab *Tahap SOP* shows it. Wording of the SOP; "Konten" is its "Konte", mended (A27). */
export const STAGE_HEADINGS = {
  number: 'No.',
  activity: 'Uraian prosedur',
  responsible: 'Pelaksana',
  completeness: 'Kelengkapan',
  limit: 'Waktu',
  output: 'Output',
} as const;

export const STAGE_WORDS: Record<
  Stage['number'],
  [activity: string, completeness: string, limit: string, output: string]
> = {
  1: [
    'Menyerahkan dokumentasi kegiatan beserta narasi maupun konten lainnya dalam bentuk video, infografis dan lainnya',
    'Dokumentasi minimal 4; narasi berita; caption kegiatan',
    'Hari setelah kegiatan berlangsung, maksimal 1 (satu) hari sesudahnya',
    'Register dokumentasi dan konten',
  ],
  2: [
    'Menerima hasil dokumentasi kegiatan dan konten berita dari Tim Pelaksana',
    'Hasil dokumentasi',
    'H+1 setelah pengumpulan dokumentasi dan konten',
    'Tanggapan tertulis dari Tim Pertimbangan',
  ],
  3: [
    'Mengontrol dan mengoreksi hasil dokumentasi dan konten yang diterima',
    'Hasil dokumentasi',
    'H+1 setelah pengumpulan dokumentasi dan konten',
    'Tanggapan tertulis dari Tim Pertimbangan',
  ],
  4: [
    'Memberikan keputusan dan pertimbangan terhadap dokumentasi dan konten berita yang akan diunggah di media sosial',
    'Hasil dokumentasi',
    'H+1 setelah pengumpulan dokumentasi dan konten',
    'Tanggapan tertulis dari Tim Pertimbangan',
  ],
  5: [
    'Mengunggah konten ke berbagai platform media sosial KPU',
    'Konten media sosial',
    'H+1 setelah kegiatan berlangsung',
    'Rekapitulasi Konten Media Sosial',
  ],
};

/** Below the table: the clauses that bind the register, and what the Sekretaris may want to mend in the text (A27). */
export const STAGE_NOTES = [
  'PENGESAHAN',
  '1. SOP dilaksanakan setiap bagian sebagaimana struktur organisasi yang telah ditetapkan.',
  '2. Dalam keadaan kahar, perubahan/revisi dapat dilakukan selama pelaksanaan SOP: isi tab Keadaan Kahar.',
  '3. Perubahan tidak berlaku untuk tahapan kegiatan yang sudah selesai dilaksanakan.',
  '4. Perubahan terhadap ruang lingkup dan penanggung jawab kegiatan mengakibatkan SOP batal seluruhnya.',
  '5. SOP berlaku pada saat ditandatangani.',
  '',
  'CATATAN NASKAH UNTUK SEKRETARIS (naskah SOP tidak diubah oleh register)',
  '• Sampul menulis “Komisi Pemilihan Umum Pasaman” tanpa kata Kabupaten; register mencetak nama lengkap.',
  '• Dasar hukum angka 1 tertulis “Undang Nomor 14 Tahun 2008”, semestinya Undang-Undang.',
  '• Dasar hukum angka 3 (PKPU Nomor 9 Tahun 2022) judulnya terpotong.',
  '• Tahap 5 tertulis “Rekapitulasi Konte Media Sosial”; register mencetak “Konten”.',
  '• Tanggal revisi sama dengan tanggal pembuatan; register mencatatnya sebagai revisi ke-0.',
  '• Nomor telepon tertulis “075320205”, semestinya (0753) 20205.',
  '• Penutup tidak mencantumkan NIP, sedangkan kotak pengesahan mencantumkannya.',
] as const;
