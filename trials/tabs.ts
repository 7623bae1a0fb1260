/** What stands in the register's tabs, as the trials read it: cells and headings, with nothing of the add-on's own code. */
import type { SampleOffice } from '../samples/office';

export const GID = { register: 101, journal: 103, outbox: 104, control: 111, archive: 116 } as const;
/** Rows of headings. */
export const TOP = { register: 2, journal: 1, outbox: 1, archive: 1 } as const;

/** How many lines the journal has. */
export function countLines(office: SampleOffice): number {
  return tab(office, GID.journal).length - TOP.journal;
}

/** The number of the item in a row of the register, counted from 1. */
export function numberIn(office: SampleOffice, row: number): string {
  return tab(office, GID.register)[row - 1]?.[0] ?? '';
}

export type Row = Record<string, string>;

/** All texts of a tab, as rows. */
export function tab(office: SampleOffice, gid: number): string[][] {
  const rows: string[][] = [];
  for (const { row, column, cell } of office.google.world.store.cells(`${office.spreadsheetId}/${gid}`)) {
    if (cell.value === undefined) continue;
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length < column) line.push('');
    line[column] = String(cell.value);
  }
  return rows;
}

/** A tab's rows by heading. */
export function records(office: SampleOffice, key: keyof typeof TOP): Row[] {
  const lines = tab(office, GID[key]);
  const headings = lines[TOP[key] - 1] ?? [];
  return lines
    .slice(TOP[key])
    .map((cells) => Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ''])));
}

/** A value of the control tab by its label. */
export function control(office: SampleOffice, label: string): string {
  return tab(office, GID.control).find(([name]) => name === label)?.[1] ?? '';
}
