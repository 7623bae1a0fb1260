/**
 * What compares and mends a register that was damaged by hand: rows against what the journal tells, and rows, journal
 * and control tab written again. Apart from the register's everyday reading and writing.
 */
import type { Mending } from '../actions/care-ports';
import type { Change, Control, RegisterRow } from '../actions/ports';
import type { Day } from '../domain/calendar';
import type { ClosedBook } from '../domain/facts';
import type { RowDifference } from '../domain/integrity';
import type { Item } from '../domain/item';
import type { JournalLine } from '../domain/journal';
import { compareNumbers } from '../domain/numbering';
import type { ArchivedPaper } from '../domain/papers';
import type { Rebuilt } from '../domain/rebuild';
import { columnName } from './a1';
import { archiveRow } from './archive-row';
import { bookRow } from './book-row';
import { changeRequests } from './change-requests';
import { controlRequests } from './control';
import { journalLine, journalRow } from './journal-row';
import { CONTROL_ROWS, type ColumnKey, JOURNAL_COLUMNS, TABS } from './layout';
import { COLUMN_KEYS, columnAt, HEADINGS, rowCells } from './register-row';
import { appendTexts, color, columnWidth, formatCells, type Request, sheets, writeTexts } from './requests';
import { TAB_COLUMNS } from './tab-layout';

/** They change with the day, and nobody decides by them. */
const CHANGING: readonly ColumnKey[] = ['dueOn', 'timeMark'];
const DIFFERING = '#fecaca';

export class SheetMending implements Mending {
  constructor(private readonly spreadsheetId: string) {}

  isItem(item: Item): boolean {
    try {
      return rowCells(item, { today: item.limits.collectedOn, lines: [] }).length > 0;
    } catch {
      return false;
    }
  }

  compare(rows: readonly RegisterRow[], items: ReadonlyMap<string, Rebuilt>): RowDifference[] {
    const seen = new Set<string>();
    const found: RowDifference[] = [];
    let last = '';
    for (const { row, number, cells } of rows) {
      const whole = { number, row, heading: '', is: '', shouldBe: '' };
      const rebuilt = items.get(number);
      if (seen.has(number)) found.push({ ...whole, what: 'number twice' });
      else if (!rebuilt) found.push({ ...whole, what: 'row unknown' });
      else {
        found.push(...cellsThatDiffer(row, cells, rebuilt));
        if (last !== '' && compareNumbers(last, number) > 0) found.push({ ...whole, what: 'out of order' });
        last = number;
      }
      seen.add(number);
    }
    for (const number of items.keys()) {
      if (!seen.has(number))
        found.push({ number, row: 0, heading: '', is: '', shouldBe: '', what: 'row missing' });
    }
    return found;
  }

  rewriteRows(rows: readonly (Rebuilt & { row?: number })[], change: Change): void {
    const { sheetId } = TABS.register;
    const requests = rows.map(({ row, item, lines }): Request => {
      const cells = [rowCells(item, { today: change.today, lines })];
      return row === undefined ? appendTexts(sheetId, cells) : writeTexts(sheetId, row - 1, 0, cells);
    });
    sheets().batchUpdate({ requests: [...requests, ...changeRequests(change)] }, this.spreadsheetId);
  }

  refillBooks(books: readonly ClosedBook[]): void {
    const { sheetId, headingRows } = TABS.books;
    const requests = [writeTexts(sheetId, headingRows, 0, books.map(bookRow))];
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }

  refillArchive(papers: readonly ArchivedPaper[]): void {
    const { sheetId, headingRows } = TABS.archive;
    const requests = [writeTexts(sheetId, headingRows, 0, papers.map(archiveRow))];
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }

  rewriteJournal(lines: readonly JournalLine[], change?: Change): void {
    const { sheetId, headingRows } = TABS.journal;
    const requests: Request[] = [
      { updateCells: { range: { sheetId, startRowIndex: headingRows }, fields: 'userEnteredValue' } },
      appendTexts(sheetId, lines.map(journalRow)),
      ...(change ? changeRequests(change) : []),
    ];
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }

  addComparison(
    title: string,
    items: readonly Rebuilt[],
    differences: readonly RowDifference[],
    today: Day,
  ): void {
    const found = sheets().get(this.spreadsheetId, { fields: 'sheets(properties(sheetId,title))' });
    const known = (found.sheets ?? []).map((one) => one.properties);
    const sheetId = Math.max(1000, ...known.map((one) => one?.sheetId ?? 0)) + 1;
    const old = known.filter((one) => one?.title === title);
    const marks = differences.flatMap(({ number, heading }): Request[] => {
      const row = items.findIndex(({ item }) => item.submission.number === number);
      const column = HEADINGS.indexOf(heading);
      if (row < 0) return [];
      const at = { sheetId, startRowIndex: row + 1, endRowIndex: row + 2 };
      const cells = column < 0 ? at : { ...at, startColumnIndex: column, endColumnIndex: column + 1 };
      return [formatCells(cells, { backgroundColor: color(DIFFERING) }, 'backgroundColor')];
    });
    const requests: Request[] = [
      ...old.map((one): Request => ({ deleteSheet: { sheetId: one?.sheetId } })),
      {
        addSheet: {
          properties: {
            sheetId,
            title,
            gridProperties: {
              rowCount: items.length + 1,
              columnCount: COLUMN_KEYS.length,
              frozenRowCount: 1,
              frozenColumnCount: 1,
            },
          },
        },
      },
      formatCells(
        { sheetId },
        { numberFormat: { type: 'TEXT' }, wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
        'numberFormat,wrapStrategy,verticalAlignment',
      ),
      ...TAB_COLUMNS.register.map((column, index) => columnWidth(sheetId, index, column.width)),
      writeTexts(sheetId, 0, 0, [
        [...HEADINGS],
        ...items.map(({ item, lines }) => rowCells(item, { today, lines })),
      ]),
      ...marks,
    ];
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }

  readRemains(): { lines: JournalLine[]; letters: number } {
    const ranges = [
      `'${TABS.journal.title}'!A${TABS.journal.headingRows + 1}:${columnName(JOURNAL_COLUMNS.length - 1)}`,
      `'${TABS.outbox.title}'!A${TABS.outbox.headingRows + 1}:A`,
    ];
    const found = sheets().Values?.batchGet(this.spreadsheetId, { ranges });
    const [lines = [], ids = []] = (found?.valueRanges ?? []).map((one) => (one.values ?? []) as string[][]);
    return {
      lines: lines.filter((line) => line.some(Boolean)).map(journalLine),
      letters: Math.max(0, ...ids.map(([id = '']) => Number(id.replace(/^S-/, '')) || 0)),
    };
  }

  rewriteControl({ head, letters, ...office }: Partial<Control>): void {
    const { sheetId } = TABS.control;
    const requests = [
      ...(head
        ? [writeTexts(sheetId, CONTROL_ROWS.journalCount - 1, 1, [[String(head.count)], [head.hash]])]
        : []),
      ...(letters === undefined
        ? []
        : [writeTexts(sheetId, CONTROL_ROWS.letters - 1, 1, [[String(letters)]])]),
      ...controlRequests(office),
    ];
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }
}

function cellsThatDiffer(row: number, cells: readonly string[], { item, lines }: Rebuilt): RowDifference[] {
  const { number } = item.submission;
  const wanted = rowCells(item, { today: item.limits.collectedOn, lines });
  return COLUMN_KEYS.flatMap((key): RowDifference[] => {
    const at = columnAt(key);
    const is = cells[at] ?? '';
    const shouldBe = wanted[at] ?? '';
    if (CHANGING.includes(key) || is === shouldBe) return [];
    return [{ number, row, heading: HEADINGS[at] ?? '', is, shouldBe, what: 'cell differs' }];
  });
}
