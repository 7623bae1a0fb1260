/**
 * Menu *Cetak register (PDF)*: the Register dokumentasi dan konten of a year as a book, everything that was handed in,
 * the returned and the rejected too (domain.md §0.6). Any role may, the Sekretaris included.
 */
import * as v from 'valibot';
import { compareNumbers, yearOf } from '../domain/numbering';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { REGISTER_BOOK } from '../text/register-book';
import { readRequest } from './act';
import type { Paper } from './paper';
import type { PaperMade, RegisterBookContent } from './ports';
import { printInTab } from './printing';
import type { PrintingWorld } from './printing-ports';

const REQUEST = v.strictObject({ year: v.pipe(v.string(), v.regex(/^\d{4}$/)) });

export function printRegister(
  world: PrintingWorld,
  payload: unknown,
  print: (content: RegisterBookContent) => Paper,
): PaperMade | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  const { year } = request;
  if (world.email === '') return { refused: 'no identity' };
  return printInTab(world, {
    tab: 'registerBook',
    read: () => {
      const read = world.register.readYear(year);
      if (isRefusal(read)) return read;
      const items = read.items
        .map((one) => one.item)
        .filter(({ submission }) => yearOf(submission.number) === year)
        .sort((a, b) => compareNumbers(a.submission.number, b.submission.number));
      const rows = items.length;
      return {
        snapshot: read,
        says: { year, items },
        rows,
        fileName: REGISTER_BOOK.fileName(year, read.office.name),
        fact: (fingerprint) => ({ type: 'register printed', year, rows, fingerprint }),
        print: (printing) => print({ ...printing, year, items }),
      };
    },
  });
}
