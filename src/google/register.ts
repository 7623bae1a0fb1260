/**
 * The register in the spreadsheet: read by one `batchGet`, changed by one atomic `batchUpdate`, under the script
 * lock. It implements what actions know as `Register`.
 */
import type { Paper } from '../actions/paper';
import type { Change, Control, Intake, PlacedItem, RecapContent, Register, Snapshot } from '../actions/ports';
import { EMPTY_HEAD } from '../domain/journal';
import { isNumberOrNone } from '../domain/numbering';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { journalLine, journalRow } from './journal-row';
import { CONTROL_ROWS, JOURNAL_COLUMNS, REGISTER_GROUPS, TABS } from './layout';
import { queuedRow } from './outbox';
import { paperRequests } from './paper-tab';
import { COLUMN_KEYS, groupCells, groupStart, groupsWritten, HEADINGS, itemFromRow } from './register-row';
import { appendTexts, type Request, sheets, writeTexts } from './requests';
import { readOffice, SETTINGS_TABS, settingsRanges } from './settings';

/** How long somebody waits for another's act to end, in milliseconds. */
const LOCK_WAIT_MS = 20_000;

const CONTROL_RANGE = `'${TABS.control.title}'!B1:B20`;
const HEADING_RANGE = `'${TABS.register.title}'!2:2`;
const FIRST_ROW = TABS.register.headingRows + 1;

type Blocks = string[][][];

export class SheetRegister implements Register {
  constructor(
    private readonly spreadsheetId: string,
    private readonly recapPaper: (content: RecapContent) => Paper,
  ) {}

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
    const read = this.read([`'${TABS.register.title}'!${row}:${row}`]);
    if (isRefusal(read)) return read;
    const item = itemFromRow(read.extra[0]?.[0] ?? []);
    return { ...read.snapshot, placed: item && { row, item } };
  }

  readIntake(): (Snapshot & Intake) | Refusal {
    // Two neighbours: the response's id, and when it was last answered.
    const [from, to] = [
      columnName(COLUMN_KEYS.indexOf('responseId')),
      columnName(COLUMN_KEYS.indexOf('answeredAt')),
    ];
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
        const item = itemFromRow(this.get([`'${TABS.register.title}'!${row}:${row}`])[0]?.[0] ?? []);
        return item && { row, item };
      },
    };
  }

  readAll() {
    const read = this.read([`'${TABS.register.title}'!A${FIRST_ROW}:${columnName(COLUMN_KEYS.length - 1)}`]);
    if (isRefusal(read)) return read;
    const items = (read.extra[0] ?? []).map(itemFromRow).filter((item) => item !== undefined);
    return { ...read.snapshot, items };
  }

  readJournal() {
    const last = columnName(JOURNAL_COLUMNS.length - 1);
    const read = this.read([`'${TABS.journal.title}'!A2:${last}`]);
    if (isRefusal(read)) return read;
    const lines = (read.extra[0] ?? []).map(journalLine);
    return { ...read.snapshot, lines };
  }

  commit(change: Change): void {
    sheets().batchUpdate({ requests: changeRequests(change) }, this.spreadsheetId);
  }

  commitRecap(content: RecapContent, change: Change): void {
    const requests = [
      ...paperRequests(TABS.recap.sheetId, this.recapPaper(content)),
      ...changeRequests(change),
    ];
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }

  /** Settings, control and headings, and whatever else is asked for, in one round trip. */
  private read(ranges: string[]): { snapshot: Snapshot; extra: Blocks } | Refusal {
    const blocks = this.getIfSetUp([HEADING_RANGE, CONTROL_RANGE, ...settingsRanges(), ...ranges]);
    if (!blocks) return { refused: 'register not set up' };
    const headings = blocks[0]?.[0] ?? [];
    const wrong = HEADINGS.findIndex((heading, index) => headings[index] !== heading);
    if (wrong >= 0) {
      return {
        refused: 'unreadable setting',
        tab: TABS.register.title,
        cell: `${columnName(wrong)}2`,
        problem: `seharusnya berjudul “${HEADINGS[wrong]}”`,
      };
    }
    const office = readOffice(blocks.slice(2, 2 + SETTINGS_TABS.length));
    if (isRefusal(office)) return office;
    const control = readControl((blocks[1] ?? []).map((row) => row[0] ?? ''));
    if (!isNumberOrNone(control.lastNumber)) {
      // A number that cannot be read would start again at 1, and numbers are never reused.
      const cell = `B${CONTROL_ROWS.lastNumber}`;
      return {
        refused: 'unreadable setting',
        tab: TABS.control.title,
        cell,
        problem: 'bukan nomor register',
      };
    }
    return { snapshot: { office, control }, extra: blocks.slice(2 + SETTINGS_TABS.length) };
  }

  /** Nothing when a tab is missing, which the service says by not understanding its name. */
  private getIfSetUp(ranges: string[]): Blocks | undefined {
    try {
      return this.get(ranges);
    } catch (error) {
      if (/Unable to parse range/.test(String((error as Error)?.message))) return undefined;
      throw error;
    }
  }

  private get(ranges: string[]): Blocks {
    const found = sheets().Values?.batchGet(this.spreadsheetId, { ranges });
    return (found?.valueRanges ?? []).map((range) => (range.values ?? []) as string[][]);
  }
}

/** Everything of one act as requests: register cells by author, journal line, head, letters. */
function changeRequests(change: Change): Request[] {
  const requests: Request[] = [];
  const { item, row, journal, letters, before } = change;
  if (item && row === undefined) {
    const all = REGISTER_GROUPS.flatMap((group) => groupCells(item, group.key));
    requests.push(appendTexts(TABS.register.sheetId, [all]));
  } else if (item && row !== undefined) {
    for (const group of groupsWritten(change.fact)) {
      requests.push(writeTexts(TABS.register.sheetId, row - 1, groupStart(group), [groupCells(item, group)]));
    }
  }
  requests.push(appendTexts(TABS.journal.sheetId, journal.lines.map(journalRow)));
  if (letters.length > 0) requests.push(appendTexts(TABS.outbox.sheetId, letters.map(queuedRow)));
  requests.push(
    writeTexts(TABS.control.sheetId, CONTROL_ROWS.journalCount - 1, 1, [
      [String(journal.head.count)],
      [journal.head.hash],
      [String(before.letters + letters.length)],
    ]),
  );
  if (item && row === undefined) {
    requests.push(
      writeTexts(TABS.control.sheetId, CONTROL_ROWS.lastNumber - 1, 1, [[item.submission.number]]),
    );
  }
  return requests;
}

/** The control tab's second column, from its first row. */
export function readControl(cells: readonly string[]): Control {
  const value = (row: number) => cells[row - 1] ?? '';
  return {
    head: {
      count: Number(value(CONTROL_ROWS.journalCount)) || 0,
      hash: value(CONTROL_ROWS.journalHash) || EMPTY_HEAD.hash,
    },
    lastNumber: value(CONTROL_ROWS.lastNumber),
    letters: Number(value(CONTROL_ROWS.letters)) || 0,
    formId: value(CONTROL_ROWS.formId),
    folderId: value(CONTROL_ROWS.folderId),
  };
}

/** `A`, `B` … `AA` for a zero-based index. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
