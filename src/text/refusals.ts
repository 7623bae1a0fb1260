/** Refusals as sentences: what is wrong, and what to do next. One for each, complete. */
import type { Day } from '../domain/calendar';
import type { LastAct } from '../domain/last-act';
import type { Refusal, SettingFault } from '../domain/refusal';
import { dayRange, plainDay, shortMoment } from './dates';
import { ACT_PASSIVE, DECISION_NAMES, FACT_NAMES, STATUS_NAMES } from './names';

export function refusalText(refusal: Refusal): string {
  switch (refusal.refused) {
    case 'no identity':
      return 'Google tidak memberitahukan akun Anda, jadi tidak ada yang dicatat; masuklah dengan satu akun saja, muat ulang halaman ini, lalu coba lagi.';
    case 'register not shared':
      return 'Akun Anda belum diberi akses ke register; masuklah dengan akun kantor Anda, atau mintalah pengelola register mencatat Anda pada tab Orang dan Peran.';
    case 'not the role':
      return `Akun ${refusal.email} tidak terdaftar sebagai ${refusal.role}; mintalah pemegang peran itu melakukannya, atau perbarui tab Orang dan Peran dari akun kantor.`;
    case 'not in office today':
      return `Masa tugas Anda sebagai ${[refusal.acting, refusal.role].filter(Boolean).join(' ')} (${periodText(refusal)}) tidak mencakup hari ini; mintalah pemegang peran itu melakukannya, atau perbarui tanggalnya pada tab Orang dan Peran dari akun kantor.`;
    case 'no role':
      return `Akun ${refusal.email} belum terdaftar pada tab Orang dan Peran; pakailah akun yang terdaftar, atau mintalah akun kantor menambahkannya.`;
    case 'not waiting for this':
      return `${refusal.number} berstatus “${STATUS_NAMES[refusal.status]}” (${lastText(refusal.last)}), jadi belum atau tidak lagi dapat ${ACT_PASSIVE[refusal.act]}; pilih baris yang menunggu langkah ini.`;
    case 'no reason given':
      if (refusal.act === 'take back')
        return 'Alasan menarik kembali belum diisi; tuliskan alasannya agar tercatat dalam jurnal.';
      if (refusal.act === 'amend')
        return 'Alasan ralat atau penarikan belum diisi; tuliskan alasannya agar tercantum dalam rekapitulasi.';
      return refusal.act === 'receive'
        ? 'Dokumentasi ini belum lengkap; tuliskan alasan menerimanya, atau biarkan sampai Tim Pelaksana melengkapinya.'
        : `Alasan belum diisi; tuliskan alasannya agar penyerah tahu mengapa kontennya ${ACT_PASSIVE[refusal.act]}.`;
    case 'nothing to take back':
      return `Tidak ada keputusan atas ${refusal.number} yang masih dapat ditarik kembali (terakhir ${lastText(refusal.last)}); mintalah peran berikutnya mengembalikannya.`;
    case 'not yours to take back':
      return `Keputusan terakhir atas ${refusal.number} bukan milik Anda (${lastText(refusal.last)}); mintalah yang memutuskan menariknya kembali.`;
    case 'history not whole':
      return `Riwayat ${refusal.number} tidak utuh, jadi keadaan sebelumnya tidak dapat dipulihkan; mintalah akun kantor menjalankan Periksa keutuhan.`;
    case 'one at a time':
      return `Beberapa baris sekaligus tidak dapat ${ACT_PASSIVE[refusal.act]}; pilih satu baris, lalu ulangi dari menu.`;
    case 'too many rows':
      return `Paling banyak ${refusal.most} baris sekaligus; pilih lebih sedikit baris, lalu ulangi dari menu.`;
    case 'not checked':
      return 'Semua butir pemeriksaan (sesuai kebutuhan dan valid) harus dicentang sebelum diteruskan; periksa kembali, lalu centang atau kembalikan konten ini.';
    case 'not balanced':
      return `Konten ini menyebut ${refusal.names.join(', ')}; pastikan semua diperlakukan setara dan lengkap di setiap platform, centang pernyataannya, lalu ulangi.`;
    case 'changed meanwhile':
      return `${refusal.number} telah berubah sejak Anda membukanya (versi ${refusal.seen} menjadi ${refusal.now}, terakhir ${lastText(refusal.last)}); baca perubahannya, lalu putuskan kembali.`;
    case 'files changed':
      return refusal.how === 'missing'
        ? `Berkas ${refusal.file} milik ${refusal.number} tidak ada lagi di foldernya; kembalikan berkas itu dari Sampah Drive, atau kembalikan konten ini kepada Tim Pelaksana.`
        : `Isi berkas ${refusal.file} milik ${refusal.number} bukan lagi yang diserahkan; pulihkan versi semula di Drive, atau kembalikan konten ini kepada Tim Pelaksana.`;
    case 'book closed':
      return `${refusal.number} berada dalam buku ${refusal.book} yang sudah ditutup dan hanya dapat dibaca; catat hal baru pada konten baru.`;
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
    case 'not the link of a post':
      return `“${refusal.url}” bukan tautan satu unggahan ${refusal.platform}; buka unggahannya, pakai Bagikan ▸ Salin tautan, lalu tempelkan di sini.`;
    case 'link recorded before':
      return `Tautan ${refusal.platform} ini sudah tercatat pada ${refusal.numbers.join(', ')}; periksa apakah tertukar, atau centang “Tautan yang sama memang dipakai”, lalu simpan lagi.`;
    case 'upload in the future':
      return `Waktu unggah ${refusal.platform} belum terjadi; isi waktu ketika konten benar-benar terunggah.`;
    case 'upload before approval':
      return `Waktu unggah ${refusal.platform} mendahului persetujuan Pimpinan Redaksi; periksa kembali tanggal dan jamnya.`;
    case 'not uploaded there':
      return `Belum ada tautan ${refusal.platform} yang tercatat; pilih platform yang sudah terunggah.`;
    case 'withdrawn already':
      return `Unggahan ${refusal.platform} sudah dicatat ditarik; pilih platform lain yang masih tayang.`;
    case 'amended in the future':
      return `Waktu ralat atau penarikan ${refusal.platform} belum terjadi; isi waktu ketika benar-benar dilakukan.`;
    case 'amended before upload':
      return `Waktu ralat atau penarikan mendahului unggahan ${refusal.platform}; periksa kembali tanggal dan jamnya.`;
    case 'own upload':
      return `Unggahan ${refusal.platform} dicatat oleh Anda sendiri, jadi harus diperiksa orang lain; mintalah Wakil, Pimpinan Redaksi, atau Admin Medsos lainnya.`;
    case 'verified already':
      return `Unggahan ${refusal.platform} sudah diperiksa; centang yang belum diperiksa saja.`;
    case 'nothing to verify':
      return `Semua unggahan ${refusal.number} sudah diperiksa atau ditarik; pilih baris lain yang belum diperiksa.`;
    case 'nothing verified':
      return 'Belum ada yang dicentang; buka tautannya, centang yang utuh dan sesuai, lalu simpan.';
    case 'photos too large':
      return `Berkas ${refusal.number} seluruhnya ${refusal.megabytes} MB, terlalu besar untuk satu unduhan dari sini; buka foldernya, lalu pakai Download di Drive.`;
    case 'no row selected':
      return 'Belum ada baris yang dipilih; buka tab Register, klik satu baris konten, lalu ulangi dari menu.';
    case 'row moved':
      return `Baris ${refusal.number} tidak ditemukan lagi pada tempatnya; tutup jendela ini, pilih kembali barisnya, lalu ulangi.`;
    case 'unreadable row':
      return `Kolom “${refusal.column}” pada baris ${refusal.number || 'tanpa nomor'} telah diubah dan tidak terbaca; mintalah akun kantor menjalankan Periksa keutuhan, lalu memulihkannya.`;
    case 'unreadable request':
      return `Isian tidak dapat dibaca (${refusal.problem}); tutup jendela ini, buka lagi dari menu, lalu isi kembali.`;
    case 'unreadable setting':
      return `Pengaturan pada tab ${refusal.tab}, sel ${refusal.cell}, tidak dapat dibaca (${refusal.problem}); mintalah akun kantor memperbaikinya.`;
    case 'wrong settings':
      return `Pengaturan belum dapat dipakai karena ${refusal.faults.map(faultClause).join('; dan ')}; perbaiki sel itu, lalu ulangi.`;
    case 'not the office account':
      return `Ini hanya dapat dikerjakan oleh akun kantor (${refusal.owner}); masuklah dengan akun itu, lalu ulangi.`;
    case 'not tried by the office yet':
      return 'Akun kantor belum menjalankan Uji diri; mintalah menjalankannya lebih dahulu, lalu ulangi.';
    case 'register of an earlier version':
      return 'Register ini masih bersusunan versi lama; mintalah akun kantor menjalankan Siapkan register untuk memperbaruinya.';
    case 'register of a later version':
      return 'Register ini sudah bersusunan versi yang lebih baru daripada program ini; mintalah akun kantor memasang program yang terbaru.';
    case 'register not set up':
      return 'Register belum disiapkan; mintalah akun kantor menjalankan menu Register Medsos ▸ Siapkan register.';
    case 'copied register':
      return `Spreadsheet ini hanya salinan, jadi tidak ada yang dikerjakan di sini; bukalah register yang asli: ${refusal.address}.`;
    case 'tab missing':
      return `Tab ${refusal.tab} tidak ada lagi; mintalah akun kantor menjalankan Siapkan register untuk membuatnya kembali.`;
    case 'tab renamed':
      return `Tab ${refusal.tab} sekarang bernama “${refusal.now}”; mintalah akun kantor mengembalikan namanya atau menjalankan Siapkan register.`;
    case 'nothing to restore':
      return 'Tidak ada yang dapat dipulihkan dengan cara ini; jalankan Periksa keutuhan untuk melihat keadaan sekarang.';
    case 'vault is not enough':
      return `Baris jurnal ke-${refusal.line} belum ada di brankas dan juga tidak sesuai; pulihkan spreadsheet dari File ▸ Histori versi, lalu periksa lagi.`;
    case 'number unknown':
      return `Nomor ${refusal.number} tidak ada dalam jurnal; periksa kembali penulisannya.`;
    case 'register not whole':
      return 'Register belum utuh, jadi buku belum dapat ditutup; jalankan Periksa keutuhan, pulihkan yang berbeda, lalu ulangi.';
    case 'no book to close':
      return `Tidak ada buku ${refusal.year} yang perlu ditutup; buku tahun berjalan baru dapat ditutup sesudah tahunnya berakhir.`;
    case 'items still open':
      return `Buku ${refusal.book} belum dapat ditutup karena ${refusal.numbers.length} konten belum selesai (${refusal.numbers.slice(0, 5).join(', ')}${refusal.numbers.length > 5 ? ', …' : ''}); selesaikan, atau centang “bawa ke buku berikutnya”.`;
    case 'paper unknown':
      return `Naskah nomor ${refusal.paper} tidak ada pada tab Arsip; muat ulang daftarnya, lalu pilih kembali.`;
    case 'nothing ticked':
      return `Belum ada yang dicentang untuk ${refusal.paper}; centang yang sudah dikerjakan, lalu simpan.`;
    case 'not printed yet':
      return `${refusal.paper} belum dicatat dicetak, jadi belum dapat ditandatangani atau disimpan; centang juga “Dicetak”.`;
    case 'no place given':
      return `Tempat menyimpan ${refusal.paper} belum diisi; tuliskan lemari, rak, atau ordnernya, lalu simpan.`;
    case 'logo unreadable':
      return 'Logo kop tidak dapat dibuka dengan akun ini; bagikan gambarnya kepada semua peran, atau kosongkan Logo kop pada tab Profil Kantor, lalu ulangi.';
    case 'paper replaced':
      return 'Tab ini baru saja diisi naskah lain, jadi PDF-nya tidak dibuat; tekan tombol sekali lagi.';
    case 'busy':
      return 'Register sedang dipakai orang lain; belum ada yang tercatat, tunggu sebentar lalu ulangi.';
    default:
      return refusal satisfies never;
  }
}

/** `Disetujui oleh Pimpinan Redaksi, 05/07/2025 09.30` */
function lastText({ what, name, at }: LastAct): string {
  const done = what === 'handed in' ? FACT_NAMES.submitted : DECISION_NAMES[what];
  return `${done} oleh ${name}, ${shortMoment(at)}`;
}

/** `tab Orang dan Peran, sel C5: bukan alamat email` */
function faultClause({ tab, cell, problem }: SettingFault): string {
  return `tab ${tab}, sel ${cell}: ${problem}`;
}

/** A setting that cannot be read, named by its cell; what was in force before goes on. */
export function settingFaultText(fault: SettingFault): string {
  const clause = faultClause(fault);
  return `${clause[0]?.toUpperCase()}${clause.slice(1)}; perbaiki sel itu, sampai itu pengaturan sebelumnya tetap berlaku.`;
}

/** The apology for a fault, with the number under which it is logged. */
export function faultText(number: string): string {
  const about = number ? ` saat mengerjakan ${number}` : '';
  return `Maaf, terjadi gangguan${about} dan belum dapat diselesaikan; muat ulang halaman, periksa status barisnya, lalu ulangi. Bila berulang, laporkan kepada pengelola register.`;
}

function periodText({ from, until }: { from: Day | ''; until: Day | '' }): string {
  if (from !== '' && until !== '') return dayRange(from, until);
  return from !== '' ? `mulai ${plainDay(from)}` : `sampai ${plainDay(until)}`;
}
