/**
 * The register in the spreadsheet: read by one `batchGet`, changed by one atomic `batchUpdate`, under the script
 * lock. It implements what actions know as `Register`.
 */
import type {
  Change,
  ListedItem,
  OfficeControl,
  PartialControl,
  PlacedItem,
  Register,
  RegisterRow,
  Snapshot,
} from '../actions/ports';
import { isClosed, STATUSES } from '../domain/item';
import type { JournalLine } from '../domain/journal';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { STATUS_NAMES } from '../text/names';
import { columnName } from './a1';
import { type Blocks, readBlocks, readBlocksIfSetUp } from './blocks';
import { changeRequests } from './change-requests';
import { CONTROL_RANGE, controlRequests, readControl } from './control';
import { journalLine } from './journal-row';
import { type ColumnKey, JOURNAL_COLUMNS, TABS, type Tab } from './layout';
import { LETTERS_RANGE, lettersAbout } from './outbox';
import { COLUMN_KEYS, columnAt } from './register-row';
import {
  columnRange,
  FIRST_ROW,
  placedIn,
  placedItems,
  readSnapshot,
  rowRange,
  search,
} from './register-rows';
import { sheets } from './requests';
import { numberFromData } from './row-data';

/** How long somebody waits for another's act to end, in milliseconds. */
const LOCK_WAIT_MS = 20_000;

const LAST_COLUMN = columnName(COLUMN_KEYS.length - 1);
const CLOSED_STATUSES = STATUSES.filter(isClosed).map((one) => STATUS_NAMES[one]);

export class SheetRegister implements Register {
  constructor(protected readonly spreadsheetId: string) {}

  alone<T>(act: () => T): T | Refusal {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(LOCK_WAIT_MS)) return { refused: 'busy' };
    try {
      return act();
    } finally {
      lock.releaseLock();
    }
  }

  readRow(row: number): (Snapshot & { placed: PlacedItem | undefined }) | Refusal {
    if (row < FIRST_ROW) return { refused: 'no row selected' };
    const read = this.readRows([row]);
    if (isRefusal(read)) return read;
    const [placed] = read.rows;
    return placed && isRefusal(placed) ? placed : { ...read, placed };
  }

  readRows(rows: readonly number[]): (Snapshot & { rows: (PlacedItem | undefined | Refusal)[] }) | Refusal {
    const read = this.read(rows.map(rowRange));
    if (isRefusal(read)) return read;
    return {
      ...read.snapshot,
      rows: rows.map((row, index) =>
        row < FIRST_ROW ? undefined : placedIn(row, read.extra[index]?.[0] ?? []),
      ),
    };
  }

  readList(row?: number): (Snapshot & { listed: ListedItem[]; placed: PlacedItem | undefined }) | Refusal {
    if (row !== undefined && row < FIRST_ROW) return { refused: 'no row selected' };
    const last = columnName(columnAt('title'));
    const read = this.read([
      `'${TABS.register.title}'!A${FIRST_ROW}:${last}`,
      ...(row === undefined ? [] : [rowRange(row)]),
    ]);
    if (isRefusal(read)) return read;
    const listed = (read.extra[0] ?? []).flatMap((cells, index): ListedItem[] => {
      const cell = (key: ColumnKey) => cells[columnAt(key)] ?? '';
      const [number, status, due] = [cell('number'), cell('status'), cell('dueOn')];
      if (number === '') return [];
      return [
        { row: FIRST_ROW + index, number, status, due, timeMark: cell('timeMark'), title: cell('title') },
      ];
    });
    const placed = row === undefined ? undefined : placedIn(row, read.extra[1]?.[0] ?? []);
    return placed && isRefusal(placed) ? placed : { ...read.snapshot, listed, placed };
  }

  readAll(): (Snapshot & { items: PlacedItem[] }) | Refusal {
    const read = this.read([`'${TABS.register.title}'!A${FIRST_ROW}:${LAST_COLUMN}`]);
    if (isRefusal(read)) return read;
    const items = placedItems((read.extra[0] ?? []).map((cells, index) => [FIRST_ROW + index, cells]));
    return isRefusal(items) ? items : { ...read.snapshot, items };
  }

  readOpen(): (Snapshot & { items: PlacedItem[] }) | Refusal {
    return this.readChosen(['status'], (status = '') => !CLOSED_STATUSES.includes(status));
  }

  readRecent(year: string): (Snapshot & { items: PlacedItem[] }) | Refusal {
    return this.readChosen(['status', 'number'], (status = '', number = '') => {
      const isRecent = number.slice(3, 7) >= year;
      return number !== '' && (isRecent || !CLOSED_STATUSES.includes(status));
    });
  }

  find(column: 'uploadLinks' | 'verification', texts: readonly string[]): PlacedItem[] | Refusal {
    if (texts.length === 0) return [];
    const letter = columnName(columnAt(column));
    return this.itemsIn(search(`${letter}${FIRST_ROW}:${letter}`, texts));
  }

  readBook(): (Snapshot & { rows: RegisterRow[]; lines: JournalLine[] }) | Refusal {
    const read = this.read([
      `'${TABS.register.title}'!A${FIRST_ROW}:${LAST_COLUMN}`,
      `'${TABS.journal.title}'!A${TABS.journal.headingRows + 1}:${columnName(JOURNAL_COLUMNS.length - 1)}`,
    ]);
    if (isRefusal(read)) return read;
    const rows = (read.extra[0] ?? []).flatMap((cells, index): RegisterRow[] => {
      const row = FIRST_ROW + index;
      if (cells.every((cell) => cell === '')) return [];
      const placed = placedIn(row, cells);
      return [
        {
          row,
          number: cells[0] || numberFromData(cells),
          cells,
          placed: placed && isRefusal(placed) ? undefined : placed,
        },
      ];
    });
    const lines = (read.extra[1] ?? []).filter((line) => line.some(Boolean)).map(journalLine);
    return { ...read.snapshot, rows, lines };
  }

  readLines(numbers: readonly number[]): JournalLine[] {
    const rows = this.rowsOf(
      TABS.journal,
      numbers.map((line) => line + TABS.journal.headingRows),
    );
    return rows.flatMap(([, cells]) => (cells.length > 0 ? [journalLine(cells)] : []));
  }

  readHistory(number: string, lines: readonly number[]): ReturnType<Register['readHistory']> {
    const [letters = [], ...blocks] = this.get([LETTERS_RANGE, ...lines.map(lineRange)]);
    return { lines: linesIn(blocks), letters: lettersAbout(number, letters) };
  }

  readLinesFrom(number: number): JournalLine[] {
    const last = columnName(JOURNAL_COLUMNS.length - 1);
    const [block = []] = this.get([`'${TABS.journal.title}'!A${number + TABS.journal.headingRows}:${last}`]);
    return block.filter((line) => line.some(Boolean)).map(journalLine);
  }

  readControl(): PartialControl | Refusal {
    const blocks = readBlocksIfSetUp(this.spreadsheetId, [CONTROL_RANGE]);
    return isRefusal(blocks) ? blocks : readControl(blocks[0], this.spreadsheetId);
  }

  commit(change: Change): void {
    const requests = changeRequests(change);
    if (requests.length > 0) sheets().batchUpdate({ requests }, this.spreadsheetId);
  }

  writeControl(control: Partial<OfficeControl>): void {
    sheets().batchUpdate({ requests: controlRequests(control) }, this.spreadsheetId);
  }

  /** The items of the rows that one column tells to read. */
  private readChosen(
    keys: readonly ColumnKey[],
    isChosen: (...texts: string[]) => boolean,
  ): (Snapshot & { items: PlacedItem[] }) | Refusal {
    const read = this.read(keys.map(columnRange));
    if (isRefusal(read)) return read;
    const length = Math.max(0, ...read.extra.map((column) => column.length));
    const textsAt = (index: number) => read.extra.map((column) => column[index]?.[0] ?? '');
    const rows = Array.from({ length }, (_, index) => index).flatMap((index) =>
      isChosen(...textsAt(index)) ? [FIRST_ROW + index] : [],
    );
    const items = this.itemsIn(rows);
    return isRefusal(items) ? items : { ...read.snapshot, items };
  }

  /** The items of some rows, or the first that cannot be read. */
  protected itemsIn(rows: readonly number[]): PlacedItem[] | Refusal {
    return placedItems(this.rowsOf(TABS.register, rows));
  }

  /** Rows of a tab as they stand, in one round trip. */
  private rowsOf({ title }: Tab, rows: readonly number[]): [row: number, cells: string[]][] {
    if (rows.length === 0) return [];
    const runs = runsOf([...rows].sort((a, b) => a - b));
    const blocks = this.get(runs.map(([from, to]) => `'${title}'!${from}:${to}`));
    const cells = new Map(
      blocks.flatMap((block, index) =>
        block.map((row, down): [number, string[]] => [(runs[index]?.[0] ?? 0) + down, row]),
      ),
    );
    return rows.map((row) => [row, cells.get(row) ?? []]);
  }

  protected read(ranges: string[]) {
    return readSnapshot(this.spreadsheetId, ranges);
  }

  protected get(ranges: string[]): Blocks {
    return readBlocks(this.spreadsheetId, ranges);
  }
}

/**
 * Rows in ascending order as few blocks: a read names its ranges in its address, which may not grow without end, so
 * that a gap of a few rows is read with its neighbours.
 */
function runsOf(rows: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last && row - last[1] <= GAP) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
const GAP = 5;

function lineRange(line: number): string {
  const row = line + TABS.journal.headingRows;
  return `'${TABS.journal.title}'!${row}:${row}`;
}

function linesIn(blocks: Blocks): JournalLine[] {
  return blocks.flatMap((block) => (block[0] ? [journalLine(block[0])] : []));
}
