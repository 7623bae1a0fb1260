/** Words of *Uji diri*: what is believed of Google, one sentence each, and how the outcome is told. */

import { shortMoment } from './dates';
import type { Report, ReportRow, Tone } from './report';

/** In the order of the list, by what it is about. */
export const ASSUMPTION_TEXTS = {
  'menu-names-clicker': 'Google menyebut akun yang memilih menu.',
  'part-sees-services': 'Bagian program yang dimuat ketika dipanggil mengenal layanan Google.',
  'properties-are-read': 'Properti skrip dapat dibaca.',
  'part-is-raw': 'Isi berkas HTML sampai tanpa berubah satu huruf pun.',
  'template-escapes': 'Data dialog sampai utuh, juga tanda kutip dan kurung sudut.',
  'script-zone': 'Zona waktu skrip menurut manifes.',
  moments: 'Tanggal dan jam dihitung menurut zona waktu.',
  hashes: 'Sidik jari dihitung sama dengan di luar Google.',
  locks: 'Kunci dapat diambil, dikembalikan, dan diambil lagi.',
  'long-property': 'Properti skrip memuat 9.000 huruf.',
  'own-triggers': 'Kelima pemicu terpasang pada akun ini.',
  'mail-quota': 'Jatah email hari ini masih ada.',
  'batch-all-or-nothing': 'Satu penulisan berlaku seluruhnya atau tidak sama sekali.',
  'text-stays-text': 'Teks tetap teks, tidak menjadi rumus, angka, atau tanggal.',
  'lines-stay': 'Pergantian baris dalam teks tetap sama.',
  'letters-stay': 'Emoji dan huruf khusus tetap sama.',
  'longest-text': 'Sel memuat 50.000 huruf, tidak lebih.',
  'written-is-read': 'Yang baru ditulis langsung terbaca.',
  'append-below-values': 'Baris baru jatuh di bawah isi terakhir, di kolom mana pun isinya.',
  'append-makes-rows': 'Baris baru ditambahkan bila tab sudah penuh.',
  'append-twice-in-a-batch': 'Dua penambahan dalam satu penulisan tidak bertimpaan.',
  'append-empty-texts': 'Baris yang sel awalnya kosong tetap dihitung.',
  'find-whole-cell': 'Penggantian teks hanya mengenai sel yang sama persis.',
  'found-is-literal': 'Teks yang dicari tidak dibaca sebagai pola.',
  'replaced-by-date': 'Teks pengganti yang mirip tanggal tetap teks.',
  'empty-ends-left-out': 'Sel kosong di ujung baris tidak dikirim.',
  'ranges-in-order': 'Beberapa rentang datang menurut urutan yang diminta.',
  'unknown-tab-is-named': 'Tab yang tidak ada ditolak dengan kalimat yang dikenal.',
  'hidden-columns-are-read': 'Kolom tersembunyi tetap terbaca.',
  'hidden-columns-are-searched': 'Pencarian menemukan isi kolom tersembunyi.',
  'list-binds-scripts': 'Daftar pilihan pada sel tidak menahan program.',
  'own-tab-ids': 'Tab memakai nomor yang ditentukan program.',
  'own-range-ids': 'Rentang bernama memakai nomor yang ditentukan program.',
  'name-of-deleted-tab': 'Nama rentang dari tab yang terhapus dapat dipakai lagi.',
  'rows-are-sorted': 'Baris diurutkan menurut nomor register.',
  'protection-names-editors': 'Perlindungan menyebut tepat akun yang diberi hak.',
  'indonesian-locale': 'Spreadsheet menerima setelan bahasa Indonesia.',
  'indonesian-zones': 'Spreadsheet menerima zona waktu Indonesia.',
  'filter-views': 'Tampilan filter tersimpan.',
  'new-folder-is-found': 'Folder baru langsung ditemukan.',
  'own-files-are-found': 'Berkas milik akun ini langsung ditemukan.',
  'checksum-of-content': 'Drive memberikan sidik jari isi berkas.',
  'moved-and-named-at-once': 'Berkas dipindah dan dinamai dalam satu perintah.',
  'owner-is-named': 'Drive menyebut pemilik register.',
  'folder-address': 'Alamat folder memuat nomornya.',
  'bench-is-in-the-root': 'Berkas baru jatuh di Drive Saya.',
  'new-form-is-published': 'Keadaan terbit formulir yang baru dibuat.',
  'new-form-has-no-title': 'Formulir baru belum berjudul.',
  'form-opens': 'Formulir dapat diterbitkan dan dibuka oleh program.',
  'choices-are-taken': 'Pilihan pada formulir dapat diisi oleh program.',
  'address-can-be-edited': 'Jawaban formulir boleh diperbaiki penyerahnya.',
  'addresses-are-collected': 'Formulir register mengumpulkan alamat email.',
  'answer-has-an-address': 'Jawaban formulir menyebut email penyerah.',
  'answer-can-be-edited': 'Jawaban formulir mempunyai tautan perbaikan.',
  'day-of-an-answer': 'Tanggal pada jawaban ditulis tahun-bulan-hari.',
  'files-of-an-answer': 'Foto pada jawaban datang sebagai daftar berkas.',
  'upload-question-is-seen': 'Pertanyaan unggah berkas dikenali dari judulnya.',
  'answers-since': 'Jawaban sesudah suatu waktu dapat diminta.',
  'answer-keeps-its-id': 'Jawaban yang diperbaiki tetap memakai nomor yang sama.',
  'forms-by-rest': 'Layanan Formulir lewat alamatnya.',
  'small-picture-by-id': 'Drive memberi gambar kecil sebuah foto menurut nomornya.',
  'pdf-on-a4': 'PDF berukuran A4 melintang.',
  'pdf-on-f4': 'PDF berukuran F4 melintang.',
  'pdf-of-one-tab': 'PDF memuat satu tab saja.',
  'pictures-are-printed': 'Gambar di atas sel ikut tercetak dalam PDF.',
  'export-asks-who': 'PDF tidak diberikan kepada yang tidak masuk.',
  'protection-binds': 'Sel milik peran lain menolak tulisan.',
  'protection-binds-a-batch': 'Penulisan yang mengenai satu sel terlindung ditolak seluruhnya.',
  'editors-may-write': 'Sel milik peran sendiri menerima tulisan.',
  'editors-may-replace': 'Penggantian teks berlaku pada tab terlindung milik peran sendiri.',
  'editors-see-files': 'Pemegang peran melihat berkas dokumentasi.',
} as const;
export type AssumptionId = keyof typeof ASSUMPTION_TEXTS;

/** What a person has to do so that it can be seen. */
const FIRST: Partial<Record<AssumptionId, string>> = {
  'own-triggers': 'Jalankan Siapkan register lebih dahulu.',
  locks: 'Register sedang dipakai; ulangi sebentar lagi.',
  'answer-keeps-its-id': 'Serahkan satu konten, perbaiki jawabannya lewat tautan dalam email, lalu ulangi.',
};
const FIRST_OTHERWISE = 'Siapkan register dan serahkan satu konten percobaan lewat formulir, lalu ulangi.';

export const BENCH_NAME = 'Uji diri Register Medsos (boleh dihapus)';
export const TRIAL_TAB_TITLE = 'Uji Diri';
export const TRIAL_HEADINGS = {
  text: 'Anggapan',
  outcome: 'Hasil',
  observed: 'Yang terlihat',
  expected: 'Yang diharapkan',
  source: 'Dasar',
  run: 'Diuji pada',
  cells: ['Sel uji terbuka', 'Sel uji tertutup'],
} as const;

export const OUTCOME_NAMES = {
  pass: 'sesuai',
  different: 'berbeda',
  fail: 'gagal',
  'not seen': 'belum terlihat',
} as const;
type Outcome = keyof typeof OUTCOME_NAMES;

export const TRIED_BY = { office: 'oleh akun kantor', 'role holder': 'oleh pemegang peran' } as const;

/** In the order in which they matter to who reads. */
const SECTIONS: readonly [outcome: Outcome, heading: string, tone: Tone][] = [
  ['fail', 'Gagal: register bergantung padanya', 'wrong'],
  ['different', 'Berbeda: register tetap berjalan', 'attention'],
  ['not seen', 'Belum terlihat', 'plain'],
  ['pass', 'Sesuai', 'good'],
];

interface Tested {
  at: string;
  by: keyof typeof TRIED_BY;
  observations: readonly {
    id: AssumptionId;
    expected: string;
    observed?: string;
    outcome: Outcome;
  }[];
}

export function selfTestReport(found: Tested): Report {
  const { at, by, observations } = found;
  const of = (outcome: Outcome) => observations.filter((one) => one.outcome === outcome);
  const [failed, different] = [of('fail').length, of('different').length];
  const counts = SECTIONS.map(([outcome]) => `${of(outcome).length} ${OUTCOME_NAMES[outcome]}`).join(', ');
  const advice =
    failed > 0
      ? 'Simpan hasilnya dan kirimkan kepada pembuat register sebelum dipakai resmi.'
      : by === 'office'
        ? 'Mintalah satu pemegang peran menjalankan Uji diri juga, agar perlindungan kolom terlihat.'
        : 'Perlindungan kolom berlaku bagi akun ini.';
  return {
    lead: `Uji diri ${TRIED_BY[by]}, ${shortMoment(at)}: ${counts}. ${advice}`,
    tone: failed > 0 ? 'wrong' : different > 0 ? 'attention' : 'good',
    sections: SECTIONS.flatMap(([outcome, heading, tone]) => {
      const rows = of(outcome).map(
        (one): ReportRow => ({ text: ASSUMPTION_TEXTS[one.id], ...detailOf(one), tone }),
      );
      return rows.length > 0 ? [{ heading, rows }] : [];
    }),
    actions: [],
    download: {
      label: 'Simpan hasil (JSON)',
      name: `uji-diri-${at.slice(0, 10)}-${by === 'office' ? 'kantor' : 'peran'}.json`,
      text: `${JSON.stringify(found, null, 2)}\n`,
    },
  };
}

function detailOf({ id, expected, observed, outcome }: Tested['observations'][number]): { detail?: string } {
  if (outcome === 'pass') return {};
  if (outcome === 'not seen') return { detail: FIRST[id] ?? FIRST_OTHERWISE };
  return { detail: `Terlihat: ${observed}. Diharapkan: ${expected}.` };
}
