/** Words of the office tools (`npm run office`): help, refusals, progress, and what each command tells when it is done. */

export const WHAT = {
  register: 'register',
  vault: 'brankas',
  form: 'formulir',
  responses: 'jawaban formulir',
  folder: 'folder Konten Medsos',
  files: 'Berkas',
  upload: 'Mengunggah',
  reading: 'Memeriksa',
  rows: 'isi register',
  settings: 'pengaturan',
} as const;

const COMMAND = 'npm run office --';

export const REFUSED = {
  signInAgain: `Google tidak mengenali izin masuk di komputer ini lagi; jalankan ${COMMAND} sign-in.`,
  notAllowed: (what: string, account: string, said: string) =>
    `Akun ${account} tidak berhak atas ${what} (${said}); masuklah sebagai akun kantor dengan ${COMMAND} sign-in.`,
  notFound: (what: string, account: string) =>
    `Akun ${account} tidak menemukan ${what}; periksa alamatnya, atau masuklah sebagai akun kantor dengan ${COMMAND} sign-in.`,
  busy: (what: string, status: number) =>
    `Google tetap tidak melayani ${what} (${status}) sesudah beberapa kali dicoba; jalankan perintah yang sama nanti, pekerjaan dilanjutkan.`,
  otherwise: (what: string, said: string) =>
    `Google menolak ${what}: ${said}; jalankan ${COMMAND} doctor untuk melihat keadaan register.`,
  noConnection: (what: string, said: string) =>
    `Sambungan ke Google terputus saat mengerjakan ${what} (${said}); periksa internet, lalu jalankan perintah yang sama, pekerjaan dilanjutkan.`,
  noRegister: (title: string) =>
    `Spreadsheet “${title}” bukan register, tab Kendali tidak ada; periksa alamatnya, atau jalankan Siapkan register.`,
  copied: (address: string) =>
    `Spreadsheet ini salinan, bukan registernya; pakailah yang asli: --register ${address}`,
  unreadableControl: 'Tab Kendali tidak terbaca; jalankan Siapkan register sebagai akun kantor, lalu ulangi.',
  busyOffice: 'Register terus berubah selama dibaca; ulangi pada saat yang lebih sepi.',
  changing: (name: string) =>
    `Berkas ${name} berubah selama diunduh; jalankan perintah yang sama sekali lagi.`,
  noBackup: (folder: string) =>
    `Di ${folder} belum ada cadangan yang selesai; jalankan ${COMMAND} backup --to ${folder}.`,
  otherFormat: (format: string) =>
    `Cadangan ini berbentuk “${format}”, yang tidak dikenal program ini; pakailah versi program yang membuatnya.`,
  brokenBackup: (name: string) =>
    `Catatan cadangan ${name} tidak terbaca; pakailah cadangan yang lebih lama dengan --at.`,
  notWhole: (count: number) =>
    `Cadangan ini tidak utuh (${count} hal), jadi belum ada yang dipulihkan; periksa dengan ${COMMAND} verify, atau pakai cadangan yang lebih lama dengan --at.`,
  occupied: (title: string) =>
    `Spreadsheet “${title}” sudah berisi register, jadi tidak ditimpa; buat spreadsheet baru dengan npm run deploy -- --office NAMA, lalu ulangi.`,
  noSettings: 'Cadangan ini dari register yang belum pernah disiapkan; tidak ada yang dapat dipulihkan.',
  earlierRegister: (schema: string, own: string) =>
    `Cadangan ini dari register bersusunan versi ${schema}, program ini versi ${own}; pulihkan dengan versi program yang membuatnya, lalu jalankan Siapkan register dari versi ini.`,
  notProfile: (file: string) =>
    `${file} bukan profil kantor dari ${COMMAND} profile export; buat dahulu profilnya dari register kantor lain.`,
  wrongSettings: (faults: string) => `Profil ini tidak dapat dipakai, jadi belum ada yang ditulis: ${faults}`,
  noKey: `Belum ada kunci OAuth di komputer ini; unduh berkas JSON klien “Desktop” dari Google Cloud, lalu jalankan ${COMMAND} sign-in --client BERKAS.`,
  notKey: (file: string) =>
    `${file} bukan kunci OAuth untuk program desktop; unduh lagi dari Google Cloud, jenis klien “Desktop app”.`,
  keyInProject: (file: string) =>
    `${file} berada di dalam folder proyek, yang ikut disalin; pindahkan ke luar proyek, lalu ulangi.`,
  notSignedIn: `Belum ada yang masuk di komputer ini; jalankan ${COMMAND} sign-in.`,
  onlyReading: `Izin yang ada hanya untuk membaca; jalankan ${COMMAND} sign-in --write, lalu ulangi.`,
  noOffice:
    'Register mana yang dimaksud? Tambahkan --office NAMA (dari npm run deploy) atau --register ALAMAT.',
  unknownOffice: (file: string) =>
    `${file} tidak ada atau tidak menyebut spreadsheet; pakailah --register ALAMAT.`,
  notAddress: (text: string) => `“${text}” bukan alamat atau id spreadsheet; salin alamatnya dari peramban.`,
  noFolder:
    'Folder cadangannya di mana? Tambahkan --to FOLDER (backup), --backup FOLDER (verify), atau --from FOLDER (restore).',
  folderInProject: (folder: string) =>
    `${folder} berada di dalam folder proyek; cadangan berisi data pribadi, jadi pilih folder di luar proyek.`,
  noFile: 'Berkas profilnya mana? Sebutkan sesudah perintah, misalnya profile export kantor.json.',
  unknownCommand: (name: string) => `Perintah “${name}” tidak ada; lihat ${COMMAND} --help.`,
  unknownOption: (said: string) => `Pilihan tidak dikenal (${said}); lihat ${COMMAND} --help.`,
} as const;

export const SIGN_IN = {
  open: (address: string) =>
    `Buka alamat ini di peramban komputer ini, pilih akun kantor, lalu izinkan semua yang diminta:\n\n${address}\n\nMenunggu …`,
  done: 'Berhasil. Halaman ini boleh ditutup; lanjutkan di jendela perintah.',
  declined: `Izin tidak diberikan, jadi tidak ada yang berubah; jalankan ${COMMAND} sign-in bila ingin mencoba lagi.`,
  notOurs: 'Halaman ini bukan jawaban atas permintaan masuk yang sedang berjalan.',
  incomplete: `Tidak semua izin dicentang, jadi belum masuk; jalankan ${COMMAND} sign-in lagi dan centang semuanya.`,
  tooLate: `Tidak ada jawaban dari peramban dalam lima menit; jalankan ${COMMAND} sign-in lagi.`,
  signedIn: (account: string, folder: string) =>
    `Masuk sebagai ${account}. Izin disimpan di ${folder}, hanya terbaca oleh Anda.`,
  signedOut: 'Izin di komputer ini dihapus dan dicabut.',
} as const;

export const PROGRESS = {
  format: '{what} {bar} {percentage}% | {done}/{files} | {size}',
  size: (done: number, all: number) => `${megabytes(done)} dari ${megabytes(all)}`,
  waiting: (seconds: number) => `Google sedang sibuk; mencoba lagi dalam ${seconds} detik.`,
} as const;

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

export const LACKING = {
  unmade: (what: string) => `Tidak ada ${what} pada register ini.`,
  unread: (what: string, why: string) => `Tidak ikut tercadang: ${what}. ${why}`,
} as const;

/** What lies beside the backup for whoever finds it. */
export const README = {
  name: 'BACA DAHULU.txt',
  text: `Cadangan Register Konten Media Sosial

Folder ini berisi salinan register: data pribadi ada di dalamnya, jadi simpanlah di tempat terkunci.

berkas/   foto, video, dan naskah, seperti dalam Google Drive
catatan/  isi register, brankas, formulir, dan jawaban; satu folder untuk setiap pencadangan

Jangan mengubah atau menghapus isinya. Pencadangan berikutnya ke folder yang sama hanya mengambil yang baru.

Memeriksa : npm run office -- verify --backup FOLDER
Memulihkan: npm run office -- restore --from FOLDER --office NAMA

Selengkapnya: docs/panduan/pengelola.md dalam proyek Register Medsos.
`,
} as const;

export const BACKED_UP = {
  done: (files: number, fetched: number, bytes: number, folder: string) =>
    `Cadangan selesai di ${folder}: ${files} berkas (${megabytes(bytes)}), ${fetched} di antaranya baru diambil.`,
  checksum: (text: string) => `Sidik cadangan (catat di tempat lain): ${text}`,
  incomplete: 'Yang belum ikut:',
  next: (folder: string) => `Langkah berikutnya: ${COMMAND} verify --backup ${quotedFolder(folder)}`,
} as const;

function quotedFolder(folder: string): string {
  return folder.includes(' ') ? `"${folder}"` : folder;
}

export const RESTORED = {
  folder: 'Konten Medsos',
  unfinished: (register: string) => `Konten Medsos (sedang dipulihkan, ${register})`,
  done: (items: number, files: number, address: string) =>
    `Register dipulihkan: ${items} nomor, ${files} berkas, di ${address}`,
  steps: [
    'Yang masih harus dikerjakan oleh akun kantor:',
    '1. Buka spreadsheet itu, muat ulang sampai menu Register Medsos tampil, lalu jalankan Pengelolaan ▸ Siapkan register.',
    '2. Jalankan Siapkan formulir: formulirnya baru, dan alamatnya dibagikan lagi kepada staf. Jawaban lama ada di cadangan.',
    '3. Jalankan Periksa keutuhan.',
  ],
  fallen: (numbers: string) =>
    `Berkas yang dipulihkan mendapat alamat baru, jadi persetujuan atas ${numbers} gugur dan diperiksa kembali sebelum diunggah.`,
  lost: (name: string) => `Tidak ada di cadangan, jadi tidak dipulihkan: ${name}`,
} as const;

export const PROFILE = {
  exported: (file: string) => `Profil kantor ditulis ke ${file}.`,
  people: 'Berkas ini memuat nama dan alamat orang; dengan --no-people keduanya tidak ikut.',
  imported: (tabs: string) => `Ditulis ke register: ${tabs}.`,
  nothing: 'Register sudah berisi pengaturan itu; tidak ada yang ditulis.',
  next: 'Langkah berikutnya: buka register sebagai akun kantor, lalu jalankan Pengelolaan ▸ Siapkan register agar pengaturan ini berlaku.',
} as const;

export const HELP = {
  general: `Alat kantor untuk Register Medsos.

  ${COMMAND} PERINTAH [pilihan]

  sign-in          masuk dengan akun kantor; sign-out menghapus izinnya
  doctor           apa yang kurang pada register, dan cara membetulkannya
  backup           mencadangkan register, jurnal, pengaturan, jawaban, foto, dan naskah
  verify           memeriksa register atau cadangan, tanpa memakai program register
  restore          memulihkan cadangan ke spreadsheet baru
  profile export   menulis semua pengaturan ke satu berkas
  profile import   memakai pengaturan kantor lain

  --office NAMA    register dari npm run deploy -- --office NAMA
  --register ALAMAT  atau alamat spreadsheetnya

Keterangan satu perintah: ${COMMAND} PERINTAH --help
`,
  'sign-in': `Masuk dengan akun kantor.

  ${COMMAND} sign-in [--client BERKAS] [--write]

  --client BERKAS  kunci OAuth dari Google Cloud (jenis “Desktop app”); cukup sekali
  --write          juga untuk mengubah: restore dan profile import. Tanpa ini hanya membaca

Kunci dan izin disimpan di folder pengaturan Anda sendiri, tidak pernah di dalam proyek.
`,
  'sign-out': `Menghapus dan mencabut izin di komputer ini.

  ${COMMAND} sign-out
`,
  doctor: `Memeriksa keadaan register dan menyebut cara membetulkannya. Tidak mengubah apa pun.

  ${COMMAND} doctor --office NAMA
`,
  backup: `Mencadangkan semuanya ke satu folder. Dijalankan lagi ke folder yang sama, hanya yang baru yang diambil; terputus,
jalankan lagi, dan pekerjaan dilanjutkan. Yang sudah tersimpan tidak pernah dihapus.

  ${COMMAND} backup --office NAMA --to FOLDER
`,
  verify: `Menghitung ulang rantai jurnal, sidik jari, nomor, isi baris, dan berkas, tanpa memakai program register.

  ${COMMAND} verify --office NAMA              register seperti adanya sekarang
  ${COMMAND} verify --backup FOLDER [--at NAMA]  cadangan; yang terbaru, kecuali disebut
`,
  restore: `Memulihkan cadangan ke spreadsheet baru yang belum berisi register (buat dahulu dengan npm run deploy). Cadangan
diperiksa lebih dahulu; terputus, jalankan lagi, dan pekerjaan dilanjutkan.

  ${COMMAND} restore --from FOLDER [--at NAMA] --office NAMA
`,
  profile: `Semua pengaturan sebagai satu berkas, agar kantor lain mulai dari sini.

  ${COMMAND} profile export BERKAS --office NAMA [--no-people]
  ${COMMAND} profile import BERKAS --office NAMA [--no-people]

  --no-people  tanpa tab Orang dan Peran
`,
} as const;
