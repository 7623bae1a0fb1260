/** What `npm run office -- verify` says of a backup or of the register as it is. */

export const VERIFY = {
  outOfOrder: (at: number, sequence: string) =>
    `Jurnal, baris ke-${at}: bernomor “${sequence}”; ada baris yang dihapus, disisipkan, atau dipindahkan.`,
  notLinked: (at: number) => `Jurnal, baris ${at}: tidak menyambung dengan baris sebelumnya.`,
  edited: (at: number) => `Jurnal, baris ${at}: isinya tidak cocok dengan sidik barisnya; barisnya diubah.`,
  noFact: (at: number) => `Jurnal, baris ${at}: rinciannya tidak terbaca.`,
  otherCount: (says: string, is: number) => `Kendali menyebut ${says} baris jurnal, padahal ada ${is}.`,
  otherHead: 'Kepala jurnal pada Kendali bukan sidik baris terakhir jurnal.',
  otherThanVault: (line: number) =>
    `Brankas, baris ${line}: tidak sama dengan baris jurnal yang bernomor itu.`,
  vaultHead: 'Brankas: jumlah atau sidik terakhirnya bukan yang dicatatnya sendiri.',
  notSubmitted: (number: string, line: number) =>
    `${number}: jurnal baris ${line} menyebutnya sebelum ada penyerahan.`,
  submittedTwice: (number: string, line: number) => `${number}: diserahkan dua kali (jurnal baris ${line}).`,
  otherContent: (number: string, line: number) =>
    `${number}: sidik jari isi pada jurnal baris ${line} bukan milik naskah dan berkas saat itu.`,
  otherDecision: (number: string, line: number) =>
    `${number}: keputusan pada jurnal baris ${line} terikat pada isi atau versi lain.`,
  otherVersion: (number: string, line: number) => `${number}: versi pada jurnal baris ${line} tidak cocok.`,
  gap: (number: string, expected: number) =>
    `${number}: seharusnya nomor urut ${expected} tahun itu; ada nomor yang hilang atau terulang.`,
  otherLast: (last: string) => `Nomor terakhir pada Kendali bukan ${last || 'kosong'}.`,
  rowTwice: (number: string) => `${number}: ada dua baris dengan nomor ini di tab Register.`,
  rowUnknown: (number: string) =>
    `${number || 'Satu baris tanpa nomor'}: ada di tab Register, tidak ada di jurnal.`,
  rowMissing: (number: string) => `${number}: ada di jurnal, tidak ada di tab Register.`,
  cellDiffers: (number: string, heading: string) =>
    `${number}: kolom “${heading}” tidak seperti kata jurnal.`,
  fileMissing: (name: string) => `Berkas ${name}: tidak ada.`,
  fileAltered: (name: string) => `Berkas ${name}: isinya bukan yang diserahkan.`,
  paperUnlisted: (name: string, line: number) =>
    `Naskah ${name}: disebut jurnal baris ${line}, tidak ada di tab Arsip.`,
  answerNotTaken: (id: string) => `Jawaban formulir ${id}: belum masuk register.`,
  recordAltered: (name: string) => `Catatan cadangan ${name}: isinya bukan yang ditulis saat dicadangkan.`,
  keptAltered: (name: string) => `Berkas cadangan ${name}: hilang atau isinya berubah.`,
} as const;

export const VERIFIED = {
  counts: (lines: number, items: number, files: number) =>
    `Diperiksa: ${lines} baris jurnal, ${items} nomor register, ${files} berkas.`,
  head: (hash: string) => `Kepala jurnal: ${hash}`,
  whole: 'Semuanya cocok.',
  faults: (count: number) => `Tidak cocok: ${count}.`,
  more: (count: number) => `… dan ${count} lagi.`,
  next: 'Langkah berikutnya: jalankan Periksa keutuhan dari menu register, lalu Bandingkan dan Pulihkan sebagai akun kantor.',
  nextBackup: 'Langkah berikutnya: buat cadangan baru; simpan yang ini untuk diperiksa, jangan dihapus.',
} as const;
