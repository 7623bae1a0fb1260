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
import { distinctRows, FIRST_ROW, placedIn, readSnapshot, rowRange, searchCells } from './register-rows';

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
    if (found[0]?.getRow() === TABS.register.headingRows) return distinctRows(fewUses(found.slice(1)));
    const [cells = []] = readBlocks(this.spreadsheetId, [
      `'${TABS.register.title}'!${first}${FIRST_ROW}:${last}`,
    ]);
    return cells.flatMap((row, index) =>
      texts.some((text) => row.some((cell) => cell.includes(text))) ? [FIRST_ROW + index] : [],
    );
  }
}

/** All cells of responses, and of uses of a file some. */
function fewUses(found: readonly GoogleAppsScript.Spreadsheet.Range[]): GoogleAppsScript.Spreadsheet.Range[] {
  let uses = 0;
  return found.filter((cell) => {
    if (cell.getColumn() !== MARKS + 1) return true;
    uses += 1;
    return uses <= MOST_USES;
  });
}
