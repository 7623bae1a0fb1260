/** Words of the dialogs, by act: what is asked, what the note is called, what the button says, what follows. */
import type { Act } from '../domain/refusal';

export interface ActWords {
  intro: string;
  noteLabel: string;
  noteHelp: string;
  /** The button that chooses this act where another is offered first. */
  open: string;
  /** Whether the dialog asks for the note before it sends. The rule asks again. */
  noteRequired: boolean;
  button: string;
  done: string;
}

export const ACT_WORDS: Record<Act, ActWords> = {
  receive: {
    intro: 'Periksa kelengkapan, lalu terima. Tanggapan ini menjadi tanda terima tertulis.',
    noteLabel: 'Tanggapan',
    noteHelp: 'Boleh dikosongkan bila dokumentasi lengkap.',
    noteRequired: false,
    button: 'Terima',
    open: 'Terima…',
    done: 'diterima dan diteruskan kepada Wakil Pimpinan Redaksi',
  },
  correct: {
    intro: 'Koreksi narasi dan caption bila perlu. Teks asli dari Tim Pelaksana tetap tersimpan.',
    noteLabel: 'Tanggapan',
    noteHelp: 'Apa yang dikoreksi, atau “Tidak ada koreksi”.',
    noteRequired: false,
    button: 'Teruskan',
    open: 'Teruskan…',
    done: 'diteruskan kepada Pimpinan Redaksi',
  },
  approve: {
    intro: 'Yang disetujui adalah persis teks dan berkas di bawah ini.',
    noteLabel: 'Pertimbangan',
    noteHelp: 'Boleh dikosongkan. Bila diisi, tercatat “Disetujui dengan catatan”.',
    noteRequired: false,
    button: 'Setujui',
    open: 'Setujui…',
    done: 'disetujui dan diteruskan kepada Admin Medsos',
  },
  return: {
    intro: 'Konten kembali kepada Tim Pelaksana dan dilanjutkan pada langkah ini setelah diperbaiki.',
    noteLabel: 'Alasan dan yang harus diperbaiki',
    noteHelp: 'Wajib diisi. Penyerah membacanya di email.',
    noteRequired: true,
    button: 'Kembalikan',
    open: 'Kembalikan…',
    done: 'dikembalikan kepada Tim Pelaksana',
  },
  reject: {
    intro: 'Konten yang ditolak tidak diunggah. Nomor dan berkasnya tetap tersimpan.',
    noteLabel: 'Alasan penolakan',
    noteHelp: 'Wajib diisi. Penyerah membacanya di email.',
    noteRequired: true,
    button: 'Tolak',
    open: 'Tolak…',
    done: 'ditolak, penyerah diberi tahu',
  },
  publish: {
    intro: 'Unggah persis teks yang disetujui, lalu catat tautan setiap platform atau alasan tidak diunggah.',
    noteLabel: '',
    noteHelp: '',
    noteRequired: false,
    button: 'Simpan',
    open: 'Catat tautan…',
    done: 'tautannya telah dicatat',
  },
  amend: {
    intro:
      'Catat bila unggahan diralat atau ditarik. Tautannya tetap tercatat; rekapitulasi menyebut ralatnya.',
    noteLabel: '',
    noteHelp: '',
    noteRequired: false,
    button: 'Simpan',
    open: 'Ralat atau tarik…',
    done: 'ralat atau penarikannya telah dicatat',
  },
  verify: {
    intro:
      'Buka setiap tautan, bandingkan dengan teks dan foto yang disetujui, lalu centang yang utuh dan sesuai. Yang mengunggah tidak memeriksa unggahannya sendiri.',
    noteLabel: 'Catatan',
    noteHelp:
      'Boleh dikosongkan. Bila ada yang keliru, jangan centang; minta Admin Medsos mencatat ralat atau penarikan.',
    noteRequired: false,
    button: 'Simpan',
    open: 'Periksa unggahan…',
    done: 'unggahannya telah diperiksa',
  },
};

/** What a dialog says of the item, label by label. */
export const SUMMARY = {
  submitter: 'Penyerah',
  submittedAt: 'Diserahkan',
  event: 'Kegiatan',
  kind: 'Jenis konten',
  completeness: 'Kelengkapan',
  platforms: 'Platform tujuan',
  limit: 'Batas waktu',
  videoLink: 'Tautan video',
  files: 'Dokumentasi',
  fileNotes: 'Catatan berkas',
  captionCheck: 'Pemeriksaan caption',
} as const;

export const PAGE = {
  saving: 'Menyimpan…',
  cancel: 'Batal',
  close: 'Tutup',
  original: 'Teks asli dari Tim Pelaksana',
  narrative: 'Narasi berita',
  size: (words: number, characters: number) => `${words} kata, ${characters} karakter`,
  caption: 'Caption',
  shortCaption: 'Caption untuk X',
  openPhotos: 'Buka berkas dokumentasi',
  copy: 'Salin',
  copied: 'Tersalin',
  missing: (label: string, button: string) =>
    `${label} belum diisi; tuliskan dahulu, lalu tekan ${button} lagi.`,
  failed: 'Sambungan terputus, belum ada yang tercatat; yang Anda ketik masih ada. Tekan tombol sekali lagi.',
  versions: 'Versi naskah, perubahan ditandai kata demi kata',
  unchanged: 'tidak berubah',
  files: (count: number) => `${count} berkas:`,
  journalLine: (line: string) => `baris jurnal ${line}`,
  historyIncomplete:
    'Sebagian riwayat tidak ditemukan dalam jurnal; mintalah akun kantor menjalankan Periksa keutuhan.',
  closeBook: (name: string) => `Tutup buku ${name}`,
  closeBookIntro: (count: number, first: string, last: string) =>
    `Buku ini memuat ${count} konten, ${first} s.d. ${last}. Isinya disalin ke spreadsheet arsip yang hanya dapat dibaca, dicocokkan kembali, lalu barisnya dikunci. Rantai jurnal berlanjut.`,
  stillOpen: (count: number) => `${count} konten belum selesai`,
  carryOver: 'Bawa yang belum selesai ke buku berikutnya; nomornya tetap.',
  closing: 'Menutup buku dan mencocokkan arsip…',
  closeBookButton: 'Tutup buku',
} as const;
