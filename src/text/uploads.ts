/** Words of the work sheet when something is uploaded, looked at by a second person, corrected or taken down. */

export const UPLOADS = {
  photos: 'Unduh semua foto (zip)',
  packing: 'Menyiapkan foto…',
  photosFailed: 'Foto belum dapat diunduh karena sambungan terputus; tekan sekali lagi.',
  copied: (platform: string) => `Teks untuk ${platform} tersalin`,
  copyFor: (platform: string) => `Salin teks untuk ${platform}`,
  length: (length: number, limit: number) =>
    limit > 0
      ? `${thousands(length)} dari paling banyak ${thousands(limit)} karakter`
      : `${thousands(length)} karakter`,
  link: 'Tautan unggahan',
  account: 'Akun',
  uploadedAt: 'Waktu unggah (kosongkan bila baru saja)',
  notUploaded: 'Tidak diunggah di sini',
  reason: 'Alasan tidak diunggah',
  repeated: 'Tautan yang sama memang dipakai',
  recorded: 'Sudah tercatat',
  open: 'Buka unggahan',
  isWhole: (platform: string) => `${platform}: utuh dan sesuai`,
  platform: 'Platform',
  whatHappened: 'Yang terjadi',
  amendedAt: 'Kapan (kosongkan bila baru saja)',
  amendReason: 'Alasan (wajib diisi)',
} as const;

/** `2.200` */
function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
