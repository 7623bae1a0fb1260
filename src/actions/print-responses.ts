/**
 * Menu *Cetak lembar tanggapan (PDF)*: the Lembar Tanggapan Tertulis of one item, or of all items that were responded to
 * in a month. Any role may, the Sekretaris included.
 */
import * as v from 'valibot';
import { dayOf } from '../domain/calendar';
import type { JournalLine } from '../domain/journal';
import { compareNumbers } from '../domain/numbering';
import { periodNamed } from '../domain/period';
import { factOf } from '../domain/rebuild';
import type { Refusal } from '../domain/refusal';
import {
  isResponse,
  type ResponseSheet,
  type ResponseSheetsAbout,
  responseSheetOf,
} from '../domain/response-sheet';
import { isRefusal } from '../domain/rules/case';
import { RESPONSE_SHEET } from '../text/response-sheet';
import { NUMBER, readRequest } from './act';
import type { Paper } from './paper';
import type { PaperMade, PlacedItem, ResponseSheetsContent, Snapshot } from './ports';
import { printInTab } from './printing';
import type { PrintingWorld } from './printing-ports';

const MONTH = v.pipe(
  v.string(),
  v.check((name) => periodNamed(name)?.kind === 'month'),
);
const NONE = v.literal('');
const REQUEST = v.union([
  v.strictObject({ number: NUMBER, month: NONE }),
  v.strictObject({ number: NONE, month: MONTH }),
]);

/** What the dialog begins with: the item of the selected row, '' of none, and the month that it is. */
export function responseSheetChoices(
  world: PrintingWorld,
  row: number | undefined,
): { number: string; month: string } | Refusal {
  const read = row === undefined ? world.register.readControl() : world.register.readRow(row);
  if (isRefusal(read)) return row === undefined ? read : responseSheetChoices(world, undefined);
  const office = 'office' in read ? read.office : read.settings;
  if (!office) return { refused: 'register not set up' };
  const placed = 'placed' in read ? read.placed : undefined;
  return {
    number: placed?.item.submission.number ?? '',
    month: dayOf(world.now(office.timeZone)).slice(0, 7),
  };
}

export function printResponses(
  world: PrintingWorld,
  payload: unknown,
  print: (content: ResponseSheetsContent) => Paper,
): PaperMade | Refusal {
  const about = readRequest(REQUEST, payload);
  if (isRefusal(about)) return about;
  if (world.email === '') return { refused: 'no identity' };
  return printInTab(world, {
    tab: 'responseSheets',
    read: () => {
      const found = sheetsFor(world, about);
      if (isRefusal(found)) return found;
      const { office, control, sheets } = found;
      return {
        snapshot: { office, control },
        says: { about, sheets },
        rows: sheets.length,
        fileName: RESPONSE_SHEET.fileName(about, office.name),
        fact: (fingerprint) => ({
          ...{ type: 'response sheets printed', about },
          ...{ rows: sheets.length, fingerprint },
        }),
        print: (printing) => print({ ...printing, about, sheets }),
      };
    },
  });
}

function sheetsFor(
  world: PrintingWorld,
  about: ResponseSheetsAbout,
): (Snapshot & { sheets: ResponseSheet[] }) | Refusal {
  const { register } = world;
  const { number } = about;
  const month = number ? [] : register.linesOfMonth(about.month);
  const responded = month.filter((line) => {
    const fact = factOf(line);
    return fact !== undefined && isResponse(fact);
  });
  const numbers = number ? [number] : [...new Set(responded.map((line) => line.number))];
  const read = register.readNumbered(numbers);
  if (isRefusal(read)) return read;
  const items = [...read.items].sort((a, b) =>
    compareNumbers(a.item.submission.number, b.item.submission.number),
  );
  if (number && items.length === 0) return { refused: 'number unknown', number };
  const lines = linesOf(world, items, month);
  const sheets = items.map(({ item }) => {
    const own = lines.filter((line) => line.number === item.submission.number);
    return responseSheetOf(
      item,
      own.flatMap((line) => factOf(line) ?? []),
    );
  });
  return { ...read, sheets };
}

/** All lines of some items, in order; those that were read already are not read again. */
function linesOf(
  { register }: PrintingWorld,
  items: readonly PlacedItem[],
  known: readonly JournalLine[],
): JournalLine[] {
  const byNumber = new Map(known.map((line) => [Number(line.sequence), line]));
  const missing = items.flatMap(({ lines }) => lines).filter((line) => !byNumber.has(line));
  for (const line of register.readLines(missing.sort((a, b) => a - b)))
    byNumber.set(Number(line.sequence), line);
  return [...byNumber].sort(([a], [b]) => a - b).map(([, line]) => line);
}
