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
import type { PaperWorld } from './archive-ports';
import type { Paper } from './paper';
import type { PaperMade, RegisterBookContent } from './ports';
import { printInTab } from './printing';

const REQUEST = v.strictObject({ year: v.pipe(v.string(), v.regex(/^\d{4}$/)) });

export function printRegister(
  world: PaperWorld,
  payload: unknown,
  print: (content: RegisterBookContent) => Paper,
): PaperMade | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  const { year } = request;
  if (world.email === '') return { refused: 'no identity' };
  return world.register.alone((): PaperMade | Refusal => {
    const read = world.register.readAll();
    if (isRefusal(read)) return read;
    const items = read.items
      .map((one) => one.item)
      .filter(({ submission }) => yearOf(submission.number) === year)
      .sort((a, b) => compareNumbers(a.submission.number, b.submission.number));
    const fingerprint = printInTab(world, read, {
      tab: 'registerBook',
      says: { year, items },
      fact: (seal) => ({ type: 'register printed', year, rows: items.length, fingerprint: seal }),
      print: (printing) => print({ ...printing, year, items }),
    });
    if (typeof fingerprint !== 'string') return fingerprint;
    return { rows: items.length, fileName: REGISTER_BOOK.fileName(year, read.office.name), fingerprint };
  });
}
