/** A closed book as its row in the tab *Buku*: for people to find its archive. No rule reads it. */
import type { ClosedBook } from '../domain/facts';
import { plainDay } from '../text/dates';
import type { BOOK_HEADINGS } from '../text/tabs';
import { BOOK_COLUMNS } from './layout';

export function bookRow(book: ClosedBook): string[] {
  const cells: Record<keyof typeof BOOK_HEADINGS, string> = {
    name: book.name,
    sop: book.sop,
    items: String(book.items),
    carried: book.carried.join(', '),
    journal: `${book.journalFrom}–${book.journalUntil}`,
    closedOn: plainDay(book.closedOn),
    archive: book.archiveUrl,
    fingerprint: book.fingerprint,
  };
  return BOOK_COLUMNS.map(({ key }) => cells[key]);
}
