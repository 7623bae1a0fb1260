/**
 * Menu *Tutup buku*: a year that has ended, or the book of an old SOP number, becomes an archive spreadsheet that was
 * read back and fits; its rows are locked; the journal's chain goes on. The office account only.
 */
import * as v from 'valibot';
import { type Books, type Closing, closedBook, closing, mayClose } from '../domain/book';
import { type Day, dayOf } from '../domain/calendar';
import type { ClosedBook } from '../domain/facts';
import { canonical } from '../domain/fingerprint';
import { accountsByRole } from '../domain/office';
import { rebuild } from '../domain/rebuild';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { ABOUT_ARCHIVE, ARCHIVE_TITLE } from '../text/books';
import { changeFor, readRequest } from './act';
import type { Archives, CareWorld } from './care-ports';
import { type Comparison, compare } from './comparison';

const REQUEST = v.strictObject({ name: v.pipe(v.string(), v.maxLength(100)), carryOver: v.boolean() });

/** What closing would do, for the dialog. */
export function previewClosing(world: CareWorld): Closing | Refusal {
  const ready = prepare(world);
  return isRefusal(ready) ? ready : ready.closing;
}

export function closeBook(world: CareWorld, payload: unknown, archives: Archives): ClosedBook | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  return world.register.alone((): ClosedBook | Refusal => {
    const ready = prepare(world);
    if (isRefusal(ready)) return ready;
    const { found, wanted, today } = ready;
    // The book that was shown may have been closed by another run meanwhile.
    if (ready.closing.name !== request.name) return { refused: 'no book to close', year: request.name };
    const open = mayClose(ready.closing, request.carryOver);
    if (open) return open;
    const book = makeArchive(world, archives, found, ready.closing, today);
    const { office, control } = found;
    const books: Books = {
      sop: wanted,
      closed: [...control.books.closed, closedBook(book)],
    };
    const settings = { ...office, sop: wanted };
    const now = world.now(office.timeZone);
    const fact = { type: 'book closed', book } as const;
    const change = changeFor(world, [{ fact }], {
      office: settings,
      control,
      now,
      // Until the rows are locked, every morning tries again.
      changed: { books, settings, archiving: '', rolesApplied: {} },
    });
    world.register.commit(change);
    world.access.apply(settings, { ...control, books, settings }, today);
    world.register.writeControl({ rolesApplied: accountsByRole(settings, today) });
    return book;
  });
}

interface Ready {
  found: Comparison;
  closing: Closing;
  wanted: Books['sop'];
  today: Day;
}

/** Only a whole register is closed: what does not fit would be kept for ever. */
function prepare(world: CareWorld): Ready | Refusal {
  const owner = world.access.owner();
  if (world.email === '') return { refused: 'no identity' };
  if (world.email !== owner) return { refused: 'not the office account', owner };
  const found = compare(world);
  if (isRefusal(found)) return found;
  const { integrity, items, office, control } = found;
  if (integrity.chain.length + integrity.rows.length + integrity.vault.length > 0)
    return { refused: 'register not whole' };
  const compiled = world.settings.read();
  if (isRefusal(compiled)) return compiled;
  const wanted = compiled.wantedSop ?? control.books.sop;
  const today = dayOf(world.now(office.timeZone));
  const now = closing(
    [...items.values()].map(({ item }) => item),
    control.books,
    wanted,
    today,
  );
  return isRefusal(now) ? now : { found, closing: now, wanted, today };
}

/** Kept under its id while it is made, so that a run that dies goes on with the same spreadsheet. */
function makeArchive(
  world: CareWorld,
  archives: Archives,
  found: Comparison,
  { name, numbers, open }: Closing,
  today: Day,
): ClosedBook {
  const { office, control, rows, lines } = found;
  const title = ARCHIVE_TITLE(name, office.name);
  const id = control.archiving || archives.create(title, control.folderId);
  if (control.archiving === '') world.register.writeControl({ archiving: id });
  const before = rebuild(lines).closed;
  const journalFrom = (before[before.length - 1]?.journalUntil ?? 0) + 1;
  const inBook = new Set(numbers);
  const book: ClosedBook = {
    name,
    sop: control.books.sop.number,
    lastNumber: numbers[numbers.length - 1] ?? '',
    closedOn: today,
    archiveUrl: '',
    items: numbers.length,
    carried: open.map((one) => one.number),
    journalFrom,
    journalUntil: control.head.count,
    fingerprint: '',
  };
  const texts = archives.fill(id, {
    rows: rows.filter((one) => inBook.has(one.number)),
    lines: lines.filter((line) => Number(line.sequence) >= journalFrom),
    about: ABOUT_ARCHIVE(book, control.head, office),
  });
  const fingerprint = world.sha256(canonical(texts.map(canonical)));
  return { ...book, fingerprint, archiveUrl: archives.seal(id, title, office, today) };
}
