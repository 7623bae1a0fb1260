/** What setting up put back, and what it leaves to a person, as sentences. */
import type { Finding, Repair } from '../domain/repair';

export function repairText(repair: Repair): string {
  switch (repair.repaired) {
    case 'register upgraded':
      return `Susunan register diperbarui dari versi ${repair.from} ke versi ${repair.to}; tab dan kolom yang disebut di bawah ini baru. Salinan sebelumnya: ${repair.copy}`;
    case 'setting added':
      return `Pengaturan “${repair.name}” baru pada tab Profil Kantor, dengan isi bawaan; periksalah.`;
    case 'tab made again':
      return `Tab ${repair.tab} tidak ada lagi dan dibuat kembali.`;
    case 'tab named again':
      return `Tab “${repair.was}” diberi nama ${repair.tab} kembali.`;
    case 'heading restored':
      return `Judul kolom “${repair.heading}” pada tab ${repair.tab} dipulihkan.`;
    case 'column restored':
      return `Kolom “${repair.heading}” pada tab ${repair.tab} tidak ada lagi dan dibuat kembali.`;
    case 'column moved back':
      return `Kolom “${repair.heading}” pada tab ${repair.tab} dikembalikan ke tempatnya.`;
    case 'rows sorted':
      return 'Baris register diurutkan kembali menurut nomor.';
    case 'copy of a row removed':
      return `Salinan baris ${repair.number} yang sama persis dihapus.`;
    case 'control tab filled from journal and properties':
      return 'Tab Kendali diisi kembali dari jurnal.';
    case 'rows filled from the journal':
      return `${repair.count} baris register diisi kembali dari jurnal.`;
    case 'books filled from the journal':
      return `${repair.count} buku yang sudah ditutup diisi kembali dari jurnal ke tab Buku.`;
    case 'archive filled from the journal':
      return `${repair.count} naskah diisi kembali dari jurnal ke tab Arsip, dengan centangnya.`;
    case 'journal filled from the vault':
      return `${repair.count} baris jurnal diisi kembali dari brankas.`;
    default:
      return repair satisfies never;
  }
}

export function findingText(finding: Finding): string {
  switch (finding.found) {
    case 'number twice':
      return `Nomor ${finding.number} ada dua kali dengan isi berbeda (baris ${finding.rows.join(' dan ')}); jalankan Periksa keutuhan untuk melihat mana yang sesuai jurnal, lalu hapus yang lain.`;
    case 'journal lost':
      return 'Tab Jurnal hilang dan brankas belum menyimpannya; pulihkan dari File ▸ Histori versi, lalu ulangi.';
    default:
      return finding satisfies never;
  }
}
