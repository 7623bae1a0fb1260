/**
 * Menu *Buat rekapitulasi (PDF)*: builds the recap of a period in its tab, or gives its table. Any role may, the
 * Sekretaris included.
 */
import * as v from 'valibot';
import { dayOf } from '../domain/calendar';
import { anySignature } from '../domain/office';
import { type PeriodName, periodNamed } from '../domain/period';
import { type Recap, type RecapFilter, recapOf } from '../domain/recap';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { RECAP } from '../text/recap';
import { readRequest } from './act';
import type { Paper } from './paper';
import type { PaperMade, RecapContent, Snapshot, World } from './ports';
import { printInTab } from './printing';
import type { PrintingWorld } from './printing-ports';

const CHOICE = v.pipe(v.string(), v.maxLength(200));
const FIELDS = {
  period: v.pipe(
    v.string(),
    v.check((name) => periodNamed(name) !== undefined),
  ),
  department: CHOICE,
  kind: CHOICE,
  platform: CHOICE,
};
const REQUEST = v.strictObject(FIELDS);
const TABLE_REQUEST = v.strictObject({ ...FIELDS, format: v.picklist(['csv', 'xlsx']) });

/** What the dialog offers, read from the settings in force. */
export interface RecapChoices {
  today: string;
  departments: string[];
  kinds: string[];
  platforms: string[];
}

export function recapChoices(world: World): RecapChoices | Refusal {
  const control = world.register.readControl();
  if (isRefusal(control)) return control;
  const { settings: office } = control;
  if (!office) return { refused: 'register not set up' };
  return {
    today: dayOf(world.now(office.timeZone)),
    departments: office.departments,
    kinds: office.kinds.map((one) => one.name),
    platforms: office.platforms.map((one) => one.name),
  };
}

export function makeRecap(
  world: PrintingWorld,
  payload: unknown,
  print: (content: RecapContent) => Paper,
): PaperMade | Refusal {
  const asked = requestOf(world, payload);
  if (isRefusal(asked)) return asked;
  return printInTab(world, {
    tab: 'recap',
    read: () => {
      const found = recapFor(world, asked);
      if (isRefusal(found)) return found;
      const { recap, office } = found;
      const rows = recap.rows.length;
      return {
        snapshot: found,
        says: recap,
        rows,
        fileName: RECAP.fileName(recap, office.name),
        fact: (fingerprint) => ({ type: 'recap made', ...asked, rows, fingerprint }),
        print: (printing) => print({ ...printing, recap }),
      };
    },
  });
}

/** The recap as a table of cells, for other programs to read; nothing is written anywhere. */
export function recapTable<T extends object>(
  world: PrintingWorld,
  payload: unknown,
  write: (recap: Recap, fileName: string, format: 'csv' | 'xlsx') => T,
): T | Refusal {
  const request = readRequest(TABLE_REQUEST, payload);
  if (isRefusal(request)) return request;
  const { format, ...fields } = request;
  const asked = requestOf(world, fields);
  if (isRefusal(asked)) return asked;
  const found = recapFor(world, asked);
  if (isRefusal(found)) return found;
  const { office, recap } = found;
  const isKnown = anySignature(office, world.email, dayOf(world.now(office.timeZone)));
  if (!isKnown) return { refused: 'no role', email: world.email };
  return write(recap, RECAP.fileName(recap, office.name), format);
}

interface Asked {
  period: PeriodName;
  filter: RecapFilter;
}

function requestOf(world: World, payload: unknown): Asked | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  if (world.email === '') return { refused: 'no identity' };
  const { period, ...filter } = request;
  return { period, filter };
}

function recapFor(
  world: PrintingWorld,
  { period: name, filter }: Asked,
): (Pick<Snapshot, 'office' | 'control'> & { recap: Recap }) | Refusal {
  const period = periodNamed(name);
  if (!period) return { refused: 'unreadable request', problem: 'period' };
  const read = world.register.readUploaded(period);
  if (isRefusal(read)) return read;
  const { office, control, items } = read;
  return {
    office,
    control,
    recap: recapOf(
      items.map((one) => one.item),
      period,
      filter,
      office.sensitiveNames,
    ),
  };
}
