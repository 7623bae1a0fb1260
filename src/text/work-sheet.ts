/** Words of the work sheet that are not about one act; and short phrases to answer with. */
import type { Act } from '../domain/refusal';

export const SHEET = {
  queue: (count: number) => `Menunggu saya (${count})`,
  queueEmpty: 'Tidak ada yang menunggu Anda saat ini.',
  next: (count: number) => `Berikutnya (${count})`,
  selectedRow: 'Buka baris yang dipilih',
  dashboard: 'Dasbor',
  opening: 'Membuka…',
  due: (day: string, mark: string) => [day && `batas ${day}`, mark].filter(Boolean).join(' – '),
  onlyReading: (waitingFor: string) =>
    waitingFor === '–'
      ? 'Tidak ada lagi yang perlu dilakukan pada konten ini.'
      : `Menunggu ${waitingFor}; Anda dapat membaca, tetapi belum dapat bertindak.`,
  text: 'Naskah',
  changes: 'Perubahan oleh Wakil',
  correctedByWakil: 'Naskah ini hasil koreksi Wakil Pimpinan Redaksi; perubahannya ditandai kata demi kata.',
  changedHere: 'Perubahan terhadap teks asli',
  phrases: 'Kalimat siap pakai',
  previews: (platforms: readonly string[]) => `Pratinjau caption: ${platforms.join(', ')}`,
  history: 'Riwayat dan versi naskah',
  loadingHistory: 'Memuat riwayat…',
  historyFailed: 'Riwayat belum dapat dimuat karena sambungan terputus; tutup lalu buka lagi bagian ini.',
  back: 'Kembali',
  draftRestored: 'Isian Anda yang belum terkirim dipulihkan.',
  dropDraft: 'Kosongkan isian',
  offline: 'Sambungan terputus; isian Anda tersimpan di perangkat ini.',
  openFailed: 'Konten belum dapat dibuka karena sambungan terputus; tekan sekali lagi.',
  photos: (count: number) => `Dokumentasi, ${count} berkas`,
  viewer: 'Foto dokumentasi',
  photoOf: (at: number, count: number) => `${at} dari ${count}`,
  loadingPhoto: (at: number) => `Memuat berkas ${at}…`,
  noPicture: (name: string) => `${name} tidak memiliki gambar pratinjau; bukalah dari folder dokumentasi.`,
  previousPhoto: 'Foto sebelumnya',
  nextPhoto: 'Foto berikutnya',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  closePhotos: 'Tutup foto',
  meanwhile: 'Yang berubah sejak Anda membukanya',
  statusNow: (before: string, now: string) =>
    before === now ? `Status tetap: ${now}` : `Status: ${before} → ${now}`,
  takeNewest: 'Lanjutkan dengan naskah terbaru',
} as const;

export const BALANCE_WORDS = {
  title: 'Keseimbangan',
  mentioned: (names: readonly string[]) => `Konten ini menyebut ${names.join(', ')}.`,
} as const;

export const TAKE_BACK = {
  open: 'Tarik kembali…',
  intro:
    'Keputusan Anda ditarik kembali selama belum ada yang menindaklanjutinya. Keduanya tetap tercatat dalam jurnal, dan penerima email sebelumnya diberi tahu.',
  reason: 'Alasan menarik kembali (wajib diisi)',
  button: 'Tarik kembali',
} as const;

export const SEVERAL = {
  title: (count: number) => `${count} konten sekaligus`,
  noteHelp: 'Satu tanggapan untuk semua konten yang dicentang.',
  cannot: (count: number) => `${count} konten tidak dapat dikerjakan`,
  button: (button: string, count: number) => `${button} ${count} konten`,
  done: (count: number) => `${count} konten`,
} as const;

/** Each a whole sentence, to be taken as it is or gone on with. */
export const PHRASES: Partial<Record<Act, readonly string[]>> = {
  receive: ['Dokumentasi, narasi, dan caption lengkap.', 'Lengkap; tautan video dapat dibuka.'],
  correct: [
    'Tidak ada koreksi.',
    'Ejaan dan tanda baca diperbaiki.',
    'Nama dan jabatan diperbaiki.',
    'Caption disingkat.',
  ],
  approve: ['Silakan diunggah.', 'Silakan diunggah hari ini.'],
  return: [
    'Foto kurang jelas, mohon diganti.',
    'Nama atau jabatan belum benar, mohon diperiksa kembali.',
    'Narasi belum memuat waktu dan tempat kegiatan.',
    'Mohon melampirkan izin orang tua atau wali untuk foto anak.',
  ],
  reject: ['Tidak sesuai dengan kebutuhan informasi KPU.', 'Berpotensi dinilai tidak netral.'],
};
