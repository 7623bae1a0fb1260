/**
 * The rows that an account handed in, found by one column, so that no row of others is read; and a paper made as PDF in
 * a spreadsheet of the account's own, which is gone again at once. Apart from the register: whoever looks may only view it.
 */
import type { OwnItems } from '../actions/own-ports';
import type { Paper } from '../actions/paper';
import type { PlacedItem, Snapshot } from '../actions/ports';
import type { Office } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { readBlocks } from './blocks';
import { driveFiles } from './drive';
import { exportedPdf } from './paper-pdf';
import { PAPER_COLUMNS, PAPER_ROWS, paperRequests } from './paper-tab';
import { columnRange, FIRST_ROW, placedItems, readSnapshot, rowRange } from './register-rows';
import { sheets } from './requests';

/** Rows that one read can name: its address may have some thousands of characters. */
const ROWS_A_READ = 100;

export class SheetOwnItems implements OwnItems {
  constructor(private readonly spreadsheetId: string) {}

  read(email: string): (Snapshot & { items: PlacedItem[] }) | Refusal {
    const read = readSnapshot(this.spreadsheetId, [columnRange('submitterEmail')]);
    if (isRefusal(read)) return read;
    const rows = (read.extra[0] ?? []).flatMap(([one], index) => (one === email ? [FIRST_ROW + index] : []));
    const items: PlacedItem[] = [];
    for (let from = 0; from < rows.length; from += ROWS_A_READ) {
      const some = rows.slice(from, from + ROWS_A_READ);
      const blocks = readBlocks(this.spreadsheetId, some.map(rowRange));
      const placed = placedItems(some.map((row, index) => [row, blocks[index]?.[0] ?? []]));
      if (isRefusal(placed)) return placed;
      items.push(...placed);
    }
    return { ...read.snapshot, items };
  }

  pdfOf(paper: Paper, { paper: size, orientation }: Office): string {
    const gridProperties = { rowCount: PAPER_ROWS, columnCount: PAPER_COLUMNS };
    const { spreadsheetId: id } = sheets().create({
      properties: { title: 'PDF' },
      sheets: [{ properties: { sheetId: SHEET, gridProperties } }],
    });
    if (!id) throw new Error('Google made a spreadsheet and told no id');
    try {
      sheets().batchUpdate({ requests: paperRequests(SHEET, paper) }, id);
      return Utilities.base64Encode(
        exportedPdf(`https://docs.google.com/spreadsheets/d/${id}/edit`, SHEET, size, orientation),
      );
    } finally {
      driveFiles().remove(id);
    }
  }
}

const SHEET = 1;
