/**
 * An office whose register is as long as one likes: one item is played through for each of two months, and their rows
 * are repeated in the workspace's own store, where a hundred thousand acts would take a day. Apart from the benchmark,
 * which only asks for sizes. What is repeated is what acts could stumble over: rows, journal lines, letters, counters.
 */
import { createHash } from 'node:crypto';
import type { Cell } from '../local-google/documents';
import { openSampleOffice, type SampleOffice } from '../samples/office';
import { playThrough } from './acts';
import { DAY, HOUR } from './tried-act';

const OCTOBER = Date.parse('2026-10-05T09:00:00+07:00');
const NOVEMBER = Date.parse('2026-11-02T10:00:00+07:00');

/** Items of the month that is recapped, whatever the register's length: 400 a year. */
export const ITEMS_A_MONTH = 33;
/** As an office has them; what is longer than a year's is of the years before, whose books nobody has closed. */
const ITEMS_A_YEAR = 400;
const THIS_YEAR = 2026;

const GID = { register: 101, journal: 103, outbox: 104, control: 111 } as const;

/** @param rows of the register when the acts begin: all done, the last `ITEMS_A_MONTH` of them in November 2026 */
export function openLargeOffice(bundle: string, rows: number): SampleOffice {
  const office = openSampleOffice({ bundle, startAt: OCTOBER });
  const { google } = office;
  playThrough(office, '2026-10-05');
  // The month between has no acts, and the hours of its triggers cost minutes.
  google.world.store.put('counter', 'clock offset', { value: NOVEMBER - OCTOBER });
  playThrough(office, '2026-11-02');
  google.advance(2 * HOUR + DAY);
  repeatRows(office, rows);
  return office;
}

function repeatRows(office: SampleOffice, rows: number): void {
  const { store } = office.google.world;
  const key = (gid: number) => `${office.spreadsheetId}/${gid}`;
  const [october, november] = [2, 3].map((row) => store.cells(key(GID.register), row, row + 1));
  const journal = linesOf(office, GID.journal);
  const outbox = linesOf(office, GID.outbox);
  const lastOf = (lines: Cell[][]) => lines.at(-1) ?? [];
  let [lines, letters] = [journal.length, outbox.length];
  store.atomically(() => {
    for (let order = 1; order <= rows; order += 1) {
      const [from, template] = order > rows - ITEMS_A_MONTH ? ['0002', november] : ['0001', october];
      const { number, year } = placeOf(order, rows);
      for (const { column, cell } of template ?? [])
        store.putCell(
          key(GID.register),
          order + 1,
          column,
          inYear(renumbered(cell, `MS-2026-${from}`, number), year),
        );
      // The two that were played have their lines.
      if (order <= 2) continue;
      lines += 1;
      put(key(GID.journal), lines, lastOf(journal), String(lines), number);
      letters += 1;
      put(key(GID.outbox), letters, lastOf(outbox), `S-${String(letters).padStart(6, '0')}`, number);
    }
    setControl(office, 'Jumlah baris jurnal', String(lines));
    setControl(office, 'Baris jurnal di brankas', String(lines));
    setControl(office, 'Jumlah surat', String(letters));
    setControl(office, 'Nomor register terakhir', placeOf(rows, rows).number);
  });
  for (const [gid, needed] of [
    [GID.register, rows + 100],
    [GID.journal, lines + 100],
    [GID.outbox, letters + 100],
  ] as const) {
    const sheet = store.get('sheet', key(gid));
    if (sheet) store.put('sheet', key(gid), { ...sheet, rowCount: Math.max(sheet.rowCount, needed) });
  }

  function put(sheet: string, row: number, template: Cell[], id: string, number: string): void {
    template.forEach((cell, column) => {
      if (cell.value === undefined) return;
      const value = column === 0 ? id : String(cell.value).replaceAll('MS-2026-0002', number);
      store.putCell(sheet, row, column, { ...cell, value });
    });
  }
}

/** Lines below one row of headings. */
function linesOf(office: SampleOffice, gid: number): Cell[][] {
  const lines: Cell[][] = [];
  for (const { row, column, cell } of office.google.world.store.cells(`${office.spreadsheetId}/${gid}`, 1)) {
    if (cell.value === undefined) continue;
    while (lines.length < row) lines.push([]);
    const line = lines[row - 1] as Cell[];
    while (line.length < column) line.push({});
    line[column] = cell;
  }
  return lines.filter((line) => line.length > 0);
}

/** Every name of the item, its answer's among them, is another's; and its photos are its own. */
function renumbered(cell: Cell, from: string, to: string): Cell {
  if (typeof cell.value !== 'string') return cell;
  if (/^[\da-f]{16}( [\da-f]{16})*$/.test(cell.value))
    return { ...cell, value: cell.value.replace(/\S+/g, (mark) => markOf(mark + to)) };
  const value = cell.value.replaceAll(from, to);
  return { ...cell, value: /^1[\w-]{32}$/.test(value) ? `${value.slice(0, 20)}-${to}` : value };
}

const markOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Number and year of the row that is so far from the beginning; the last are this year's. */
function placeOf(order: number, rows: number): { number: string; year: number } {
  const before = Math.max(0, rows - ITEMS_A_YEAR);
  const year = order > before ? THIS_YEAR : THIS_YEAR - Math.ceil((before - order + 1) / ITEMS_A_YEAR);
  const first = order > before ? before : Math.max(0, before - (THIS_YEAR - year) * ITEMS_A_YEAR);
  return { number: `MS-${year}-${String(order - first).padStart(4, '0')}`, year };
}

/** An item of an earlier year is dated in it throughout. */
function inYear(cell: Cell, year: number): Cell {
  if (typeof cell.value !== 'string' || year === THIS_YEAR) return cell;
  return { ...cell, value: cell.value.replaceAll(String(THIS_YEAR), String(year)) };
}

function setControl(office: SampleOffice, label: string, value: string): void {
  const { store } = office.google.world;
  const key = `${office.spreadsheetId}/${GID.control}`;
  const row = store.cells(key).find(({ column, cell }) => column === 0 && cell.value === label)?.row;
  if (row === undefined) throw new Error(`The control tab has no “${label}”`);
  const [known] = store.cells(key, row, row + 1, 1, 2);
  store.putCell(key, row, 1, { ...known?.cell, value });
}
