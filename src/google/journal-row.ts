/** A journal line as a row of the Jurnal tab, and back. The fact's JSON may be longer than a cell holds, so it has three. */
import type { JournalLine } from '../domain/journal';
import { JOURNAL_COLUMNS } from './layout';

/** Below the 50,000 characters of a cell (platform.md §2.5). */
const CELL_CHARACTERS = 49_000;
const DETAIL_KEYS = ['detail', 'detail2', 'detail3'];

/** Throws when the fact is longer than its cells: then nothing of the act is written. */
export function journalRow(line: JournalLine): string[] {
  if (line.detail.length > CELL_CHARACTERS * DETAIL_KEYS.length) {
    throw new Error(`${line.number}: a fact of ${line.detail.length} characters does not fit the journal`);
  }
  return JOURNAL_COLUMNS.map(({ key }) => {
    const part = DETAIL_KEYS.indexOf(key);
    if (part < 0) return line[key as keyof JournalLine];
    return line.detail.slice(part * CELL_CHARACTERS, (part + 1) * CELL_CHARACTERS);
  });
}

export function journalLine(row: readonly string[]): JournalLine {
  const cells = Object.fromEntries(JOURNAL_COLUMNS.map(({ key }, index) => [key, row[index] ?? '']));
  const { detail2: _second, detail3: _third, ...line } = cells;
  return { ...line, detail: DETAIL_KEYS.map((key) => cells[key]).join('') } as unknown as JournalLine;
}
