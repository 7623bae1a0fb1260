/**
 * Which form responses the register has. Looked for by Google in the hidden columns that intake keeps for it, so that
 * only the rows that are found are read, however long the register is and in whatever order its rows stand.
 */
import type { IntakeRegister, ResponseFound } from '../actions/intake-ports';
import type { Snapshot } from '../actions/ports';
import type { Moment } from '../domain/calendar';
import type { FileReference } from '../domain/item';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { REGISTER_HEADINGS } from '../text/tabs';
import { columnName } from './a1';
import { readBlocks } from './blocks';
import { TABS } from './layout';
import { columnAt, fileMark } from './register-row';
import { FIRST_ROW, placedIn, readSnapshot, rowRange, searchCells } from './register-rows';

const [RESPONSE, ANSWERED, MARKS] = (['responseId', 'answeredAt', 'fileMarks'] as const).map(columnAt) as [
  number,
  number,
  number,
];
const HEADING = REGISTER_HEADINGS.responseId;
/**
 * Rows with a file of the same content that are read, the oldest first: a picture that goes with everything an office
 * publishes stands in hundreds.
 */
const MOST_USES = 30;
/** Responses that one search can name: an expression may have some thousands of characters. */
const RESPONSES_A_SEARCH = 20;

export class SheetIntake implements IntakeRegister {
  constructor(private readonly spreadsheetId: string) {}

  readResponse(responseId: string, files: readonly FileReference[]): (Snapshot & ResponseFound) | Refusal {
    const marks = files.map(fileMark).filter(Boolean);
    const rows = this.rowsWith([responseId, ...marks]);
    const read = readSnapshot(this.spreadsheetId, rows.map(rowRange));
    if (isRefusal(read)) return read;
    const cellsOf = (index: number) => read.extra[index]?.[0] ?? [];
    const at = rows.findIndex((_, index) => cellsOf(index)[RESPONSE] === responseId);
    const placed = at < 0 ? undefined : placedIn(rows[at] ?? 0, cellsOf(at));
    if (placed && isRefusal(placed)) return placed;
    return {
      ...read.snapshot,
      placed,
      usedIn: (file) => {
        const mark = fileMark(file);
        const other = rows.findIndex(
          (_, index) => index !== at && mark !== '' && cellsOf(index)[MARKS]?.split(' ').includes(mark),
        );
        return other < 0 ? '' : (cellsOf(other)[0] ?? '');
      },
    };
  }

  answeredAt(responseIds: readonly string[]): Map<string, Moment> {
    const answered = new Map<string, Moment>();
    for (let from = 0; from < responseIds.length; from += RESPONSES_A_SEARCH) {
      const rows = this.rowsWith(responseIds.slice(from, from + RESPONSES_A_SEARCH));
      if (rows.length === 0) continue;
      const [first, last] = [columnName(RESPONSE), columnName(ANSWERED)];
      const ranges = rows.map((row) => `'${TABS.register.title}'!${first}${row}:${last}${row}`);
      for (const [[id = '', at = ''] = []] of readBlocks(this.spreadsheetId, ranges)) answered.set(id, at);
    }
    return answered;
  }

  /**
   * The column's own heading is looked for with them: a search that does not look into hidden columns would not find it
   * either, and would make a second number of every changed answer. Then the column is read instead.
   */
  private rowsWith(texts: readonly string[]): number[] {
    const [first, last] = [columnName(RESPONSE), columnName(MARKS)];
    const found = searchCells(`${first}${TABS.register.headingRows}:${last}`, [HEADING, ...texts]);
    const matches = found.map((cell) => ({ row: cell.getRow(), column: cell.getColumn() - 1 }));
    if (matches[0]?.row === TABS.register.headingRows) return rowsToRead(matches.slice(1));
    const [cells = []] = readBlocks(this.spreadsheetId, [
      `'${TABS.register.title}'!${first}${FIRST_ROW}:${last}`,
    ]);
    return rowsToRead(
      cells.flatMap((row, index) =>
        row.flatMap((cell, at) =>
          texts.some((text) => cell.includes(text))
            ? [{ row: FIRST_ROW + index, column: RESPONSE + at }]
            : [],
        ),
      ),
    );
  }
}

/**
 * The rows of all responses, and of the uses of a file some.
 * @param matches cells in the order of their rows; columns zero-based
 */
export function rowsToRead(matches: readonly { row: number; column: number }[]): number[] {
  const uses = matches.filter(({ column }) => column === MARKS).slice(0, MOST_USES);
  const read = matches.filter((one) => one.column !== MARKS || uses.includes(one));
  return [...new Set(read.map(({ row }) => row))];
}
