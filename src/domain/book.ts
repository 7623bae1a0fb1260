/**
 * Books of the register: a year, or what a new SOP number ended (A22). A closed book is read-only; what was open in
 * it is carried over or keeps it from being closed.
 */
import type { Day } from './calendar';
import type { ClosedBook } from './facts';
import { type Item, isClosed, type Status, statusOf } from './item';
import { compareNumbers, yearOf } from './numbering';
import type { Refusal } from './refusal';
import type { SopIdentity } from './sop';

/** The open book, and the closed ones as far as rules need them, the oldest first. */
export interface Books {
  /** The SOP under which items are taken in; a new number in the settings waits until the book is closed. */
  sop: SopIdentity;
  closed: Pick<ClosedBook, 'name' | 'lastNumber' | 'carried'>[];
}

/** What closing would do, for the person who decides it. */
export interface Closing {
  name: string;
  /** Numbers that the book holds, in order. */
  numbers: string[];
  open: { number: string; title: string; status: Status }[];
}

/** What rules need of a closed book. */
export function closedBook({ name, lastNumber, carried }: ClosedBook): Books['closed'][number] {
  return { name, lastNumber, carried };
}

/** The name of the closed book in which a number is read-only; nothing while it is in the open one. */
export function closedBookOf(number: string, { closed }: Pick<Books, 'closed'>): string | undefined {
  return closed.find((one) => compareNumbers(number, one.lastNumber) <= 0 && !one.carried.includes(number))
    ?.name;
}

/**
 * The book to close now: of years that have ended; or, when the settings name another SOP number, of the old SOP,
 * up to today.
 * @param wanted the SOP that the settings name
 */
export function closing(
  items: readonly Item[],
  books: Books,
  wanted: SopIdentity,
  today: Day,
): Closing | Refusal {
  const isNewSop = wanted.number !== books.sop.number;
  const thisYear = today.slice(0, 4);
  const inBook = items
    .filter(({ submission: { number } }) => {
      const hasEnded = isNewSop || yearOf(number) < thisYear;
      return hasEnded && closedBookOf(number, books) === undefined;
    })
    .sort((a, b) => compareNumbers(a.submission.number, b.submission.number));
  const last = inBook[inBook.length - 1]?.submission.number;
  if (last === undefined) return { refused: 'no book to close', year: String(Number(thisYear) - 1) };
  return {
    name: unlikeOthers(isNewSop ? `${yearOf(last)} (${books.sop.number})` : yearOf(last), books),
    numbers: inBook.map((item) => item.submission.number),
    open: inBook
      .map((item) => ({
        number: item.submission.number,
        title: item.submission.title,
        status: statusOf(item),
      }))
      .filter((one) => !isClosed(one.status)),
  };
}

/** What was carried over may end before its new year does, and is closed as a further book of the old one. */
function unlikeOthers(name: string, { closed }: Books): string {
  const same = closed.filter((one) => one.name === name || one.name.startsWith(`${name}, lanjutan`));
  return same.length === 0 ? name : `${name}, lanjutan ${same.length}`;
}

/** Refused while items are open, unless they are carried over into the next book. */
export function mayClose({ name, open }: Closing, carryOver: boolean): Refusal | undefined {
  if (open.length === 0 || carryOver) return undefined;
  return { refused: 'items still open', book: name, numbers: open.map((one) => one.number) };
}

/** What of a changed SOP identity is no mere revision: only with a new number, hence a new book (PENGESAHAN 4). */
export function scopeChange(from: SopIdentity, to: SopIdentity): 'new number' | 'scope' | undefined {
  if (from.number !== to.number) return 'new number';
  return from.title !== to.title ? 'scope' : undefined;
}
