/** The dialog of *Siapkan formulir* in words: what only a person can do in the form's editor, step by step. */
import { UPLOAD_QUESTION } from './form';
import { MENU } from './menu';

/** In the report of *Siapkan register*, while the form is not open. */
export const FORM_COMES_NEXT = `Formulir belum terbit. Lanjutkan dengan menu Pengelolaan ▸ ${MENU.formSetUp.replace('…', '')}.`;

export const FORM_SETUP = {
  intro:
    'Semua bagian formulir sudah dibuat, kecuali dua hal yang menurut aturan Google hanya dapat dikerjakan orang. Kerjakan di editor formulir, lalu tekan Lanjutkan; hasilnya diperiksa satu per satu.',
  live: 'Formulir terbit dan menerima jawaban. Pemicu terpasang.',
  notYet: 'Belum semuanya ada; formulir belum diterbitkan. Yang masih kurang ditandai di bawah.',
  open: 'Buka editor formulir',
  next: 'Lanjutkan',
  checking: 'Memeriksa…',
  isThere: 'Sudah ada',
  isMissing: 'Belum ada',
  copy: 'Salin',
  copied: 'Disalin',
  upload: {
    title: 'Pertanyaan untuk berkas',
    steps: [
      'Tekan ⊕ (Tambahkan pertanyaan), lalu pilih jenis Upload file. Bila Google bertanya, tekan Lanjutkan.',
      'Isi judulnya dengan judul di bawah ini. Letaknya di mana saja; program memindahkannya.',
      `Jumlah maksimum file: ${UPLOAD_QUESTION.maxFiles}. Biarkan tidak wajib, agar bahan tanpa foto tetap tercatat.`,
    ],
    name: UPLOAD_QUESTION.title,
    several: (titles: readonly string[]) =>
      `Ada ${titles.length} pertanyaan upload (${titles.join(', ')}); hapus yang tidak dipakai, sisakan “${UPLOAD_QUESTION.title}”.`,
    picture: 'Gambar: tombol ⊕ di kanan pertanyaan, dan daftar jenis pertanyaan dengan Upload file',
  },
  email: {
    title: 'Alamat email',
    steps: ['Buka Setelan ▸ Respons ▸ Kumpulkan alamat email, lalu pilih Diverifikasi (Terverifikasi).'],
    picture: 'Gambar: tab Setelan, bagian Respons, pilihan Diverifikasi',
  },
  confirm: `Saya sudah memilih Diverifikasi dan jumlah maksimum ${UPLOAD_QUESTION.maxFiles} file; keduanya tidak dapat dilihat program.`,
  confirmMissing: 'Centang pernyataan ini bila keduanya sudah dipilih.',
  /** Words on the pictures, as Google's editor has them. */
  drawn: {
    questionType: 'Upload file',
    otherTypes: ['Paragraf', 'Kotak centang'],
    tabs: ['Pertanyaan', 'Jawaban', 'Setelan'],
    section: 'Respons',
    setting: 'Kumpulkan alamat email',
    choice: 'Diverifikasi',
  },
} as const;
