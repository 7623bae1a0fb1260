/** What `npm run office -- doctor` says: what it looked at, what is wrong, and how to mend it. */

const SET_UP = 'jalankan Pengelolaan ▸ Siapkan register sebagai akun kantor.';

export const DOCTOR = {
  good: 'baik',
  attention: 'perhatikan',
  wrong: 'salah',
  allGood: 'Register ini sehat.',
  summary: (wrong: number, attention: number) => `${wrong} hal salah, ${attention} hal perlu diperhatikan.`,

  account: (account: string) => `Akun ${account} adalah pemilik register.`,
  notOwner: (account: string, owner: string) =>
    `Register ini milik ${owner}, bukan ${account}: sebagian tidak terlihat; masuklah sebagai ${owner} dengan npm run office -- sign-in.`,
  tabs: 'Semua tab ada dan judul kolomnya benar.',
  tabMissing: (title: string) => `Tab ${title} tidak ada; ${SET_UP}`,
  headings: (title: string) => `Judul kolom tab ${title} berubah; ${SET_UP}`,
  version: 'Versi susunan register sesuai program ini.',
  earlier: (is: string, own: string) =>
    `Register bersusunan versi ${is}, program ini versi ${own}; ${SET_UP}`,
  later: (is: string, own: string) =>
    `Register bersusunan versi ${is}, program ini baru versi ${own}; ambil program yang lebih baru.`,
  notSetUp: `Register belum selesai disiapkan; ${SET_UP}`,
  settings: 'Semua pengaturan terbaca.',
  settingsWait: (tabs: string) => `Isi tab ${tabs} belum berlaku; ${SET_UP}`,
  journal: (lines: number, items: number) => `Jurnal (${lines} baris) dan register (${items} nomor) cocok.`,
  notWhole: (count: number, first: string) =>
    `Jurnal dan register tidak cocok (${count} hal), antara lain: ${first} Lihat semuanya dengan npm run office -- verify.`,
  form: 'Formulir terbuka, punya pertanyaan berkas, dan merekam alamat email.',
  formGone: (why: string) => `Formulir tidak terbaca (${why}); ${SET_UP}`,
  formClosed: 'Formulir tidak menerima jawaban; jalankan Pengelolaan ▸ Siapkan formulir sebagai akun kantor.',
  noUpload:
    'Formulir tidak punya pertanyaan unggah berkas; jalankan Pengelolaan ▸ Siapkan formulir dan ikuti langkahnya.',
  noAddress:
    'Formulir tidak merekam alamat email terverifikasi; jalankan Pengelolaan ▸ Siapkan formulir dan ikuti langkahnya.',
  answersWait: (count: number) =>
    `${count} jawaban formulir lebih dari dua jam belum masuk register, jadi pemicu tidak berjalan; ${SET_UP}`,
  folder: 'Folder Konten Medsos ada dan milik akun kantor.',
  vault: 'Brankas ada dan tidak dibagikan.',
  partGone: (what: string) =>
    `${what} tidak ada atau ada di tempat sampah Drive; kembalikan dari sana, atau ${SET_UP}`,
  partOwner: (what: string, owner: string) =>
    `${what} milik ${owner}, bukan pemilik register; jalankan Pengelolaan ▸ Periksa kepemilikan dan ikuti langkahnya.`,
  shared: (what: string) =>
    `${what} terbuka bagi siapa pun yang punya tautannya; ubah menjadi “Dibatasi” lewat tombol Bagikan di Google.`,
  vaultShared: (accounts: string) =>
    `Brankas dibagikan kepada ${accounts}; cabut lewat tombol Bagikan, sebab brankas hanya untuk akun kantor.`,
  vaultLags: (lines: number) =>
    `${lines} baris jurnal lebih dari tiga jam belum disalin ke brankas, jadi pemicu setiap jam tidak berjalan; ${SET_UP}`,
  letters: 'Tidak ada surat yang tertahan.',
  lettersWait: (count: number) =>
    `${count} surat lebih dari sehari belum terkirim; tunggu kuota email besok, dan bila tetap tertahan, ${SET_UP}`,
  protections: 'Setiap kelompok kolom dilindungi.',
  unprotected: (names: string) => `Tidak dilindungi: ${names}; ${SET_UP}`,
  space: (percent: number) => `Ruang Drive terpakai ${percent}%.`,
  spaceEnds: (percent: number) =>
    `Ruang Drive terpakai ${percent}%; cadangkan, lalu pindahkan berkas lain dari akun kantor atau tambah ruangnya.`,
  owner: { folder: 'Folder Konten Medsos', form: 'Formulir', vault: 'Brankas', spreadsheet: 'Register' },
} as const;
