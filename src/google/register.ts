/**
 * The register in the spreadsheet: read by one `batchGet`, changed by one atomic `batchUpdate`, under the script
 * lock. It implements what actions know as `Register`.
 */
import type { Paper } from '../actions/paper';
import type {
  Change,
  Intake,
  ListedItem,
  OfficeControl,
  PaperTab,
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
import { type ColumnKey, JOURNAL_COLUMNS, TABS } from './layout';
import { paperRequests } from './paper-tab';
import { COLUMN_KEYS, columnAt, HEADINGS } from './register-row';
import { sheets } from './requests';
import { itemFromRow, journalLinesFromRow, numberFromData } from './row-data';

/** How long somebody waits for another's act to end, in milliseconds. */
const LOCK_WAIT_MS = 20_000;

const HEADING_RANGE = `'${TABS.register.title}'!2:2`;
const FIRST_ROW = TABS.register.headingRows + 1;
const LAST_COLUMN = columnName(COLUMN_KEYS.length - 1);
const CLOSED_STATUSES = STATUSES.filter(isClosed).map((one) => STATUS_NAMES[one]);

export class SheetRegister implements Register {
  constructor(private readonly spreadsheetId: string) {}

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
    const read = this.read([rowRange(row)]);
    if (isRefusal(read)) return read;
    const placed = placedIn(row, read.extra[0]?.[0] ?? []);
    return placed && isRefusal(placed) ? placed : { ...read.snapshot, placed };
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

  readIntake(): (Snapshot & Intake) | Refusal {
    // Two neighbours: the response's id, and when it was last answered.
    const [from, to] = [columnName(columnAt('responseId')), columnName(columnAt('answeredAt'))];
    const read = this.read([`'${TABS.register.title}'!${from}${FIRST_ROW}:${to}`]);
    if (isRefusal(read)) return read;
    const rows = read.extra[0] ?? [];
    const ids = rows.map((row) => row[0] ?? '');
    return {
      ...read.snapshot,
      has: (responseId, answeredAt) => (rows[ids.indexOf(responseId)]?.[1] ?? '') >= answeredAt,
      find: (responseId) => {
        const at = ids.indexOf(responseId);
        if (at < 0) return undefined;
        const row = FIRST_ROW + at;
        return placedIn(row, this.get([rowRange(row)])[0]?.[0] ?? []);
      },
    };
  }

  readAll(): (Snapshot & { items: PlacedItem[] }) | Refusal {
    const read = this.read([`'${TABS.register.title}'!A${FIRST_ROW}:${LAST_COLUMN}`]);
    if (isRefusal(read)) return read;
    const items = placedItems((read.extra[0] ?? []).map((cells, index) => [FIRST_ROW + index, cells]));
    return isRefusal(items) ? items : { ...read.snapshot, items };
  }

  readOpen(): (Snapshot & { items: PlacedItem[] }) | Refusal {
    const column = columnName(columnAt('status'));
    const read = this.read([`'${TABS.register.title}'!${column}${FIRST_ROW}:${column}`]);
    if (isRefusal(read)) return read;
    const rows = (read.extra[0] ?? []).flatMap(([status = ''], index) =>
      CLOSED_STATUSES.includes(status) ? [] : [FIRST_ROW + index],
    );
    if (rows.length === 0) return { ...read.snapshot, items: [] };
    const blocks = this.get(rows.map(rowRange));
    const items = placedItems(rows.map((row, index) => [row, blocks[index]?.[0] ?? []]));
    return isRefusal(items) ? items : { ...read.snapshot, items };
  }

  find(column: 'uploadLinks' | 'verification', texts: readonly string[]): PlacedItem[] | Refusal {
    if (texts.length === 0) return [];
    const letter = columnName(columnAt(column));
    const found = SpreadsheetApp.getActiveSpreadsheet()
      .getRange(`'${TABS.register.title}'!${letter}${FIRST_ROW}:${letter}`)
      .createTextFinder(texts.map(literally).join('|'))
      .useRegularExpression(true)
      .matchCase(true)
      .findAll();
    const rows = found.map((cell) => cell.getRow());
    if (rows.length === 0) return [];
    const blocks = this.get(rows.map(rowRange));
    return placedItems(rows.map((row, index) => [row, blocks[index]?.[0] ?? []]));
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
    if (numbers.length === 0) return [];
    const rowOf = (line: number) => line + TABS.journal.headingRows;
    const blocks = this.get(numbers.map((line) => `'${TABS.journal.title}'!${rowOf(line)}:${rowOf(line)}`));
    return blocks.flatMap((block) => (block[0] ? [journalLine(block[0])] : []));
  }

  readLinesFrom(number: number): JournalLine[] {
    const last = columnName(JOURNAL_COLUMNS.length - 1);
    const [block = []] = this.get([`'${TABS.journal.title}'!A${number + TABS.journal.headingRows}:${last}`]);
    return block.filter((line) => line.some(Boolean)).map(journalLine);
  }

  readControl(): PartialControl | Refusal {
    const blocks = readBlocksIfSetUp(this.spreadsheetId, [CONTROL_RANGE]);
    return isRefusal(blocks) ? blocks : readControl((blocks[0] ?? []).map((row) => row[0] ?? ''));
  }

  commit(change: Change): void {
    const requests = changeRequests(change);
    if (requests.length > 0) sheets().batchUpdate({ requests }, this.spreadsheetId);
  }

  writeControl(control: Partial<OfficeControl>): void {
    sheets().batchUpdate({ requests: controlRequests(control) }, this.spreadsheetId);
  }

  commitPaper(tab: PaperTab, paper: Paper, change: Change): void {
    const requests = [...paperRequests(TABS[tab].sheetId, paper), ...changeRequests(change)];
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }

  /** Headings and control with the settings in force, and whatever else is asked for, in one round trip. */
  private read(ranges: string[]): { snapshot: Snapshot; extra: Blocks } | Refusal {
    const blocks = readBlocksIfSetUp(this.spreadsheetId, [HEADING_RANGE, CONTROL_RANGE, ...ranges]);
    if (isRefusal(blocks)) return blocks;
    const headings = blocks[0]?.[0] ?? [];
    const wrong = HEADINGS.findIndex((heading, index) => headings[index] !== heading);
    if (wrong >= 0) return wrongHeading(wrong);
    const control = readControl((blocks[1] ?? []).map((row) => row[0] ?? ''));
    if (isRefusal(control)) return control;
    const { settings, books } = control;
    if (!settings || !books) return { refused: 'register not set up' };
    return {
      snapshot: { office: settings, control: { ...control, settings, books } },
      extra: blocks.slice(2),
    };
  }

  private get(ranges: string[]): Blocks {
    return readBlocks(this.spreadsheetId, ranges);
  }
}

/** As a regular expression that finds just this text. */
function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function rowRange(row: number): string {
  return `'${TABS.register.title}'!${row}:${row}`;
}

function placedIn(row: number, cells: readonly string[]): PlacedItem | undefined | Refusal {
  const item = itemFromRow(cells);
  if (!item || isRefusal(item)) return item;
  return { row, item, lines: journalLinesFromRow(cells) };
}

/** Every item of some rows, or the first that cannot be read: none is silently left out. */
function placedItems(rows: [row: number, cells: string[]][]): PlacedItem[] | Refusal {
  const items: PlacedItem[] = [];
  for (const [row, cells] of rows) {
    const placed = placedIn(row, cells);
    if (placed && isRefusal(placed)) return placed;
    if (placed) items.push(placed);
  }
  return items;
}

function wrongHeading(column: number): Refusal {
  return {
    refused: 'unreadable setting',
    tab: TABS.register.title,
    cell: `${columnName(column)}${TABS.register.headingRows}`,
    problem: `seharusnya berjudul “${HEADINGS[column]}”`,
  };
}
