/** Words of closed books: their archives, and what the archive's first tab says. */
import type { ClosedBook } from '../domain/facts';
import type { JournalHead } from '../domain/journal';
import type { Office } from '../domain/office';
import { plainDay } from './dates';

export const ARCHIVE_TITLE = (name: string, office: string) => `Arsip Register Medsos ${name} – ${office}`;
/** What an archive is called until it is whole: by this name an interrupted run finds it again. */
export const UNFINISHED = (title: string) => `${title} (sedang dibuat)`;
export const ABOUT_TAB = 'Tentang arsip ini';

export function ABOUT_ARCHIVE(
  book: ClosedBook,
  head: JournalHead,
  office: Office,
): readonly (readonly [string, string])[] {
  return [
    ['Arsip', ARCHIVE_TITLE(book.name, office.name)],
    ['Menurut', `SOP ${book.sop} tentang ${office.sop.title}`],
    ['Ditutup pada', plainDay(book.closedOn)],
    ['Jumlah konten', String(book.items)],
    ['Nomor terakhir', book.lastNumber],
    ['Dibawa ke buku berikutnya', book.carried.join(', ') || '–'],
    ['Baris jurnal', `${book.journalFrom} s.d. ${book.journalUntil}`],
    ['Kepala jurnal', head.hash],
    [
      'Keterangan',
      'Arsip ini salinan lengkap dan hanya dapat dibaca. Rantai jurnal berlanjut pada register yang sedang dipakai.',
    ],
  ];
}
