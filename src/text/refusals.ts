/** Refusals as sentences: what is wrong, and what to do next. One for each, complete. */
import type { Refusal } from '../domain/refusal';
import { ACT_PASSIVE, STATUS_NAMES } from './names';

export function refusalText(refusal: Refusal): string {
  switch (refusal.refused) {
    case 'no identity':
      return 'Google tidak memberitahukan akun Anda, jadi tidak ada yang dicatat; masuklah dengan satu akun saja, muat ulang halaman ini, lalu coba lagi.';
    case 'not the role':
      return `Akun ${refusal.email} tidak terdaftar sebagai ${refusal.role}; mintalah pemegang peran itu melakukannya, atau perbarui tab Orang dan Peran dari akun kantor.`;
    case 'no role':
      return `Akun ${refusal.email} belum terdaftar pada tab Orang dan Peran; pakailah akun yang terdaftar, atau mintalah akun kantor menambahkannya.`;
    case 'not waiting for this':
      return `${refusal.number} berstatus “${STATUS_NAMES[refusal.status]}”, jadi belum atau tidak lagi dapat ${ACT_PASSIVE[refusal.act]}; pilih baris yang menunggu langkah ini.`;
    case 'no reason given':
      return refusal.act === 'receive'
        ? 'Dokumentasi ini belum lengkap; tuliskan alasan menerimanya, atau biarkan sampai Tim Pelaksana melengkapinya.'
        : `Alasan belum diisi; tuliskan alasannya agar penyerah tahu mengapa kontennya ${ACT_PASSIVE[refusal.act]}.`;
    case 'not checked':
      return 'Kedua pernyataan (sesuai kebutuhan, dan valid) harus dicentang sebelum diteruskan; periksa kembali, lalu centang atau kembalikan konten ini.';
    case 'changed meanwhile':
      return `${refusal.number} telah berubah sejak Anda membukanya (versi ${refusal.seen} menjadi ${refusal.now}, terakhir oleh ${refusal.by}); tutup jendela ini, baca kembali, lalu putuskan.`;
    case 'approval does not fit':
      return `Isi ${refusal.number} tidak sama dengan yang disetujui Pimpinan Redaksi, jadi tidak boleh diunggah; mintalah persetujuan ulang.`;
    case 'nothing recorded':
      return 'Belum ada tautan atau alasan yang diisi; isi paling sedikit satu platform, lalu simpan.';
    case 'platform not planned':
      return `${refusal.platform} tidak termasuk platform tujuan konten ini; isi hanya platform yang direncanakan.`;
    case 'platform settled already':
      return `Tautan ${refusal.platform} sudah tercatat; kosongkan baris itu dan isi platform yang belum tercatat.`;
    case 'not a link':
      return `“${refusal.url}” bukan tautan yang utuh; salin tautan ${refusal.platform} lengkap yang diawali https://.`;
    case 'link of another platform':
      return `Tautan pada baris ${refusal.platform} bukan tautan ${refusal.platform} (${refusal.hosts.join(', ')}); periksa apakah tertukar dengan platform lain.`;
    case 'upload in the future':
      return `Waktu unggah ${refusal.platform} belum terjadi; isi waktu ketika konten benar-benar terunggah.`;
    case 'upload before approval':
      return `Waktu unggah ${refusal.platform} mendahului persetujuan Pimpinan Redaksi; periksa kembali tanggal dan jamnya.`;
    case 'no row selected':
      return 'Belum ada baris yang dipilih; buka tab Register, klik satu baris konten, lalu ulangi dari menu.';
    case 'row moved':
      return `Baris ${refusal.number} telah berpindah; tutup jendela ini, pilih kembali barisnya, lalu ulangi.`;
    case 'unreadable request':
      return `Isian tidak dapat dibaca (${refusal.problem}); tutup jendela ini, buka lagi dari menu, lalu isi kembali.`;
    case 'unreadable setting':
      return `Pengaturan pada tab ${refusal.tab}, sel ${refusal.cell}, tidak dapat dibaca (${refusal.problem}); mintalah akun kantor memperbaikinya.`;
    case 'not the office account':
      return `Register hanya dapat disiapkan oleh akun kantor (${refusal.owner}); masuklah dengan akun itu, lalu ulangi.`;
    case 'register not set up':
      return 'Register belum disiapkan; mintalah akun kantor menjalankan menu Register Medsos ▸ Siapkan register.';
    case 'busy':
      return 'Register sedang dipakai orang lain; belum ada yang tercatat, tunggu sebentar lalu ulangi.';
    default:
      return refusal satisfies never;
  }
}

/** The apology for a fault, with the number under which it is logged. */
export function faultText(number: string): string {
  const about = number ? ` saat mengerjakan ${number}` : '';
  return `Maaf, terjadi gangguan${about} dan belum dapat diselesaikan; muat ulang halaman, periksa status barisnya, lalu ulangi. Bila berulang, laporkan kepada pengelola register.`;
}
