/**
 * Menu *Riwayat baris ini*: the journal's lines of an item, found by the numbers that its row keeps, so that it costs
 * the same however long the journal is. Whoever can open the register may. The page words them.
 */
import * as v from 'valibot';
import type { Fact } from '../domain/facts';
import { factOf } from '../domain/rebuild';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { NUMBER, readRequest } from './act';
import type { World } from './ports';

export interface HistoryLine {
  sequence: string;
  at: string;
  event: string;
  name: string;
  role: string;
  /** Absent when the line was spoilt. */
  fact?: Fact;
}

export interface Told {
  lines: HistoryLine[];
  /** Whether the row names lines that the journal has not, or not for this number. */
  isIncomplete: boolean;
}

export interface History extends Told {
  number: string;
  title: string;
  folderUrl: string;
  zone: string;
}

export function showHistory(world: World, row: number | undefined): History | Refusal {
  if (row === undefined) return { refused: 'no row selected' };
  if (world.email === '') return { refused: 'no identity' };
  const read = world.register.readRow(row);
  if (isRefusal(read)) return read;
  const { office, placed } = read;
  if (!placed) return { refused: 'no row selected' };
  const { number, title, folderUrl } = placed.item.submission;
  const told = tellHistory(world, number, placed.lines);
  return { number, title, folderUrl, zone: office.timeZoneName, ...told };
}

const REQUEST = v.strictObject({
  number: NUMBER,
  lines: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.maxLength(500)),
});

/** The same for the work sheet, which knows the numbers of the lines already. */
export function showLines(world: World, payload: unknown): Told | Refusal {
  const request = readRequest(REQUEST, payload);
  return isRefusal(request) ? request : tellHistory(world, request.number, request.lines);
}

function tellHistory(world: World, number: string, numbers: readonly number[]): Told {
  const lines = world.register
    .readLines(numbers)
    .filter((line) => line.number === number)
    .map((line): HistoryLine => {
      const { sequence, at, event, name, role } = line;
      return { sequence, at, event, name, role, fact: factOf(line) };
    });
  return { lines, isIncomplete: lines.length < numbers.length || lines.some((line) => !line.fact) };
}
