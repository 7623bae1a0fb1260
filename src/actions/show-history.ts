/**
 * Menu *Riwayat baris ini*: the journal's lines of an item, found by the numbers that its row keeps, so that it costs
 * the same however long the journal is. Whoever can open the register may. The page words them.
 */
import type { Fact } from '../domain/facts';
import { factOf } from '../domain/rebuild';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
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

export interface History {
  number: string;
  title: string;
  folderUrl: string;
  zone: string;
  lines: HistoryLine[];
  /** Whether the row names lines that the journal has not, or not for this number. */
  isIncomplete: boolean;
}

export function showHistory(world: World, row: number | undefined): History | Refusal {
  if (row === undefined) return { refused: 'no row selected' };
  if (world.email === '') return { refused: 'no identity' };
  const read = world.register.readRow(row);
  if (isRefusal(read)) return read;
  const { office, placed } = read;
  if (!placed) return { refused: 'no row selected' };
  const { number, title, folderUrl } = placed.item.submission;
  const lines = world.register
    .readLines(placed.lines)
    .filter((line) => line.number === number)
    .map((line): HistoryLine => {
      const { sequence, at, event, name, role } = line;
      return { sequence, at, event, name, role, fact: factOf(line) };
    });
  const isIncomplete = lines.length < placed.lines.length || lines.some((line) => !line.fact);
  return { number, title, folderUrl, zone: office.timeZoneName, lines, isIncomplete };
}
