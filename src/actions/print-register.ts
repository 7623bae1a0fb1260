/**
 * Menu *Cetak register (PDF)*: the Register dokumentasi dan konten of a year as a book, everything that was handed in,
 * the returned and the rejected too (domain.md §0.6). Any role may, the Sekretaris included.
 */
import * as v from 'valibot';
import { dayOf } from '../domain/calendar';
import { canonical } from '../domain/fingerprint';
import { compareNumbers, yearOf } from '../domain/numbering';
import { anySignature } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { REGISTER_BOOK } from '../text/register-book';
import { changeFor, readRequest } from './act';
import type { Paper } from './paper';
import type { PaperMade, RegisterBookContent, World } from './ports';

const REQUEST = v.strictObject({ year: v.pipe(v.string(), v.regex(/^\d{4}$/)) });

export function printRegister(
  world: World,
  payload: unknown,
  print: (content: RegisterBookContent) => Paper,
): PaperMade | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  if (world.email === '') return { refused: 'no identity' };
  return world.register.alone((): PaperMade | Refusal => {
    const read = world.register.readAll();
    if (isRefusal(read)) return read;
    const { office, control } = read;
    const now = world.now(office.timeZone);
    const printedBy = anySignature(office, world.email, dayOf(now));
    if (!printedBy) return { refused: 'no role', email: world.email };
    const items = read.items
      .map((one) => one.item)
      .filter(({ submission }) => yearOf(submission.number) === request.year)
      .sort((a, b) => compareNumbers(a.submission.number, b.submission.number));
    const fingerprint = world.sha256(canonical(['register/1', JSON.stringify(items)]));
    const fact = { type: 'register printed', year: request.year, rows: items.length } as const;
    const change = changeFor(world, [{ fact, signature: printedBy }], { office, control, now });
    const { head } = control;
    const paper = print({ year: request.year, items, office, printedAt: now, printedBy, head, fingerprint });
    world.register.commitPaper('registerBook', paper, change);
    return {
      rows: items.length,
      fileName: REGISTER_BOOK.fileName(request.year, office.name),
      kind: 'register book',
      about: request.year,
      shelf: request.year,
      fingerprint,
      paper: office.paper,
    };
  });
}
