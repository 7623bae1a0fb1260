/**
 * The register as papers need it: what of it a period or a paper asks for, found by Google so that it costs no more as
 * the register grows (decision 0058), and the tabs in which papers stand. Loaded with papers only.
 */
import type { Paper } from '../actions/paper';
import type { Change, PaperTab, PlacedItem, Snapshot } from '../actions/ports';
import type { PaperRegister } from '../actions/printing-ports';
import type { JournalLine } from '../domain/journal';
import { monthsOf, type Period } from '../domain/period';
import { isUploadedIn } from '../domain/recap';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { columnName } from './a1';
import { changeRequests } from './change-requests';
import { type ColumnKey, JOURNAL_COLUMNS, TABS } from './layout';
import { layPictures } from './paper-pictures';
import { paperRequests } from './paper-tab';
import { SheetRegister } from './register';
import { columnRange, literally, rowsMatching } from './register-rows';
import { sheets } from './requests';

/** As papers print it, last in their footers. */
const FINGERPRINT = /: ([0-9a-f]{64})\.$/;
/** A paper's pictures wait so long for those of another, in milliseconds. */
const PICTURES_WAIT_MS = 60_000;

export class SheetPaperRegister extends SheetRegister implements PaperRegister {
  readUploaded(period: Period): (Snapshot & { items: PlacedItem[] }) | Refusal {
    const months = monthsOf(period).join('|');
    // Data that begin or end like none are read, too, so that their row is named and not passed over.
    return this.readFound('uploadData', `"at":"(${months})|^[^{]|[^}]$`, ({ item }) =>
      item.uploads.some((one) => isUploadedIn(one, period)),
    );
  }

  readYear(year: string): (Snapshot & { items: PlacedItem[] }) | Refusal {
    // A number that is none is read, too, so that its row is named and not passed over.
    return this.readFound('number', `^MS-${literally(year)}-|^[^M]|^M[^S]`, () => true);
  }

  readNumbered(numbers: readonly string[]): (Snapshot & { items: PlacedItem[] }) | Refusal {
    return this.readFound('number', `^(${numbers.map(literally).join('|') || '$.'})$`, () => true);
  }

  linesOfMonth(month: string): JournalLine[] {
    const rows = rowsMatching(journalColumn('at'), `^${literally(month)}`);
    const [first] = rows;
    if (first === undefined) return [];
    const count = (rows[rows.length - 1] ?? first) - first + 1;
    const from = first - TABS.journal.headingRows;
    return this.readLines(Array.from({ length: count }, (_, index) => from + index));
  }

  linesTelling(text: string): JournalLine[] {
    const rows = rowsMatching(journalColumn('detail'), literally(text));
    return this.readLines(rows.map((row) => row - TABS.journal.headingRows));
  }

  commitPaper(tab: PaperTab, paper: Paper, change: Change): void {
    const { sheetId } = TABS[tab];
    const requests = [...paperRequests(sheetId, paper, this.chartsIn(sheetId)), ...changeRequests(change)];
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }

  paperIn(tab: PaperTab): string {
    const [texts = []] = this.get([`'${TABS[tab].title}'!A1:A`]);
    const found = texts.flatMap(([text = '']) => FINGERPRINT.exec(text)?.[1] ?? []);
    return found[found.length - 1] ?? '';
  }

  illustrate(tab: PaperTab, paper: Paper, fingerprint: string): Refusal | undefined {
    // Not the register's own lock: laying pictures takes seconds, and nobody's act is to wait for it.
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(PICTURES_WAIT_MS)) return { refused: 'busy' };
    try {
      if (this.paperIn(tab) !== fingerprint) return { refused: 'paper replaced' };
      return layPictures(TABS[tab].sheetId, paper);
    } finally {
      lock.releaseLock();
    }
  }

  private readFound(
    key: ColumnKey,
    pattern: string,
    isMeant: (placed: PlacedItem) => boolean,
  ): (Snapshot & { items: PlacedItem[] }) | Refusal {
    const read = this.read([]);
    if (isRefusal(read)) return read;
    const items = this.itemsIn(rowsMatching(columnRange(key), pattern));
    return isRefusal(items) ? items : { ...read.snapshot, items: items.filter(isMeant) };
  }

  private chartsIn(sheetId: number): number[] {
    const found = sheets().get(this.spreadsheetId, { fields: 'sheets(properties(sheetId),charts(chartId))' });
    const tab = (found.sheets ?? []).find(({ properties }) => properties?.sheetId === sheetId);
    return (tab?.charts ?? []).flatMap(({ chartId }) => (chartId === undefined ? [] : [chartId]));
  }
}

function journalColumn(key: (typeof JOURNAL_COLUMNS)[number]['key']): string {
  const { title, headingRows } = TABS.journal;
  const letter = columnName(JOURNAL_COLUMNS.findIndex((one) => one.key === key));
  return `'${title}'!${letter}${headingRows + 1}:${letter}`;
}
