/**
 * Rows of the Register tab: read with headings and control in one round trip, read back into items, and looked for by
 * Google. What every part that reads the register needs; apart from `register.ts`, which few of them need whole.
 */
import type { PlacedItem, Snapshot } from '../actions/ports';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { otherSchema } from '../domain/schema';
import { CELL_PROBLEMS } from '../text/cells';
import { columnName } from './a1';
import { type Blocks, readBlocksIfSetUp } from './blocks';
import { CONTROL_RANGE, readControl } from './control';
import { type ColumnKey, TABS } from './layout';
import { columnAt, HEADINGS } from './register-row';
import { itemFromRow, journalLinesFromRow } from './row-data';

const HEADING_RANGE = `'${TABS.register.title}'!2:2`;
export const FIRST_ROW = TABS.register.headingRows + 1;

/** Headings and control with the settings in force, and whatever else is asked for, in one round trip. */
export function readSnapshot(
  spreadsheetId: string,
  ranges: string[],
): { snapshot: Snapshot; extra: Blocks } | Refusal {
  const blocks = readBlocksIfSetUp(spreadsheetId, [HEADING_RANGE, CONTROL_RANGE, ...ranges]);
  if (isRefusal(blocks)) return blocks;
  const control = readControl(blocks[1], spreadsheetId);
  if (isRefusal(control)) return control;
  const other = otherSchema(control.schema);
  if (other) return other;
  const headings = blocks[0]?.[0] ?? [];
  const wrong = HEADINGS.findIndex((heading, index) => headings[index] !== heading);
  if (wrong >= 0) return wrongHeading(wrong);
  const { settings, books } = control;
  if (!settings || !books) return { refused: 'register not set up' };
  return {
    snapshot: { office: settings, control: { ...control, settings, books } },
    extra: blocks.slice(2),
  };
}

/** The rows of a range of the register in which one of these texts stands, in their order; looked for by Google. */
export function search(range: string, texts: readonly string[]): number[] {
  return distinctRows(searchCells(range, texts));
}

/** The cells of a range of the register in which one of these texts stands, row by row. */
export function searchCells(range: string, texts: readonly string[]): GoogleAppsScript.Spreadsheet.Range[] {
  return cellsMatching(`'${TABS.register.title}'!${range}`, texts.map(literally).join('|'));
}

/** The rows of a range of any tab in which a regular expression is found, in their order. */
export function rowsMatching(range: string, pattern: string): number[] {
  return distinctRows(cellsMatching(range, pattern));
}

function distinctRows(cells: readonly GoogleAppsScript.Spreadsheet.Range[]): number[] {
  return [...new Set(cells.map((cell) => cell.getRow()))];
}

function cellsMatching(range: string, pattern: string): GoogleAppsScript.Spreadsheet.Range[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getRange(range)
    .createTextFinder(pattern)
    .useRegularExpression(true)
    .matchCase(true)
    .findAll();
}

/** As a regular expression that finds just this text. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A column of the register from its first item down. */
export function columnRange(key: ColumnKey): string {
  const letter = columnName(columnAt(key));
  return `'${TABS.register.title}'!${letter}${FIRST_ROW}:${letter}`;
}

export function rowRange(row: number): string {
  return `'${TABS.register.title}'!${row}:${row}`;
}

export function placedIn(row: number, cells: readonly string[]): PlacedItem | undefined | Refusal {
  const item = itemFromRow(cells);
  if (!item || isRefusal(item)) return item;
  return { row, item, lines: journalLinesFromRow(cells) };
}

/** Every item of some rows, or the first that cannot be read: none is silently left out. */
export function placedItems(rows: [row: number, cells: string[]][]): PlacedItem[] | Refusal {
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
    problem: CELL_PROBLEMS.heading(HEADINGS[column]),
  };
}
