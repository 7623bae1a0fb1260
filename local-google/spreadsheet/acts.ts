/**
 * What people do to a spreadsheet with their own hands. Apart from the services, because only this fires edit and
 * change triggers: scripts and programs never do (installable-triggers guide). Rights and protections bind it.
 * Each answers with what scripts showed to the person meanwhile.
 */
import type { CellValue, GridRange, SheetDocument } from '../documents';
import type { Effect } from '../execution/effects';
import { type ChangeType, fireChange, fireEdit } from '../triggers/fire-sheet';
import type { World } from '../world';
import { columnIndex, parseA1 } from './a1';
import { type Batch, requireEditor } from './batch';
import { cellAt, putCellAt } from './cells';
import { deleteDimension, insertDimension, moveDimension } from './dimensions';
import { enteredCell } from './entered';
import { type Block, blockOf } from './grid-range';
import { sortRange as sort } from './sorting';
import { displayText, findSheetByTitle, getSheet, putSheet, readCells, requireEditable } from './state';
import { addSheet, deleteSheet, duplicateSheet, updateSheet } from './structure';
import { requireValid } from './validation';

/** Who does it, and in which tab. */
export interface Hand {
  world: World;
  email: string;
  spreadsheetId: string;
  sheetTitle: string;
}

/** One cell. Parsed as Sheets parses what is typed; a strict validation refuses what it does not take. */
export function typeIntoCell(hand: Hand, a1: string, value: CellValue | ''): Effect[] {
  const { sheet, block } = blockAt(hand, a1);
  const at: Block = { ...block, toRow: block.fromRow + 1, toColumn: block.fromColumn + 1 };
  const old = displayedOf(hand, sheet, at);
  enter(hand, sheet, at, [[value]]);
  const now = displayedOf(hand, sheet, at);
  return fireEdit(hand, rangeOf(sheet, at), {
    ...(now !== undefined && { value: now }),
    ...(old !== undefined && { oldValue: old }),
  });
}

/** What a block becomes, by row; null leaves a cell as it is. */
export type Pasted = (CellValue | '' | null)[][];

/**
 * A block of texts, from a cell on. The event has no value, even of a single cell (reported by several projects:
 * "e.value is undefined on a paste").
 */
export function pasteIntoRange(hand: Hand, a1: string, rows: Pasted): Effect[] {
  const { sheet, block } = blockAt(hand, a1);
  const height = rows.length;
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (height * width === 0) return [];
  const at: Block = {
    fromRow: block.fromRow,
    toRow: block.fromRow + height,
    fromColumn: block.fromColumn,
    toColumn: block.fromColumn + width,
  };
  enter(hand, sheet, at, rows);
  return fireEdit(hand, rangeOf(sheet, at), {});
}

/** What the cells hold goes; looks, notes and validation stay. */
export function clearRange(hand: Hand, a1: string): Effect[] {
  const { sheet, block } = blockAt(hand, a1);
  const range = rangeOf(sheet, block);
  requireEditable(hand.world, hand.email, sheet, range);
  const isSingle = block.toRow - block.fromRow === 1 && block.toColumn - block.fromColumn === 1;
  const old = isSingle ? displayedOf(hand, sheet, block) : undefined;
  hand.world.store.atomically(() => {
    for (const { row, column, cell } of readCells(hand.world, sheet, range)) {
      const { value: _value, formula: _formula, runs: _runs, ...kept } = cell;
      putCellAt(hand.world, sheet, row, column, kept);
    }
  });
  return fireEdit(hand, range, old === undefined ? {} : { oldValue: old });
}

/** New empty rows that are then these: `3:5` puts three above what was row 3. */
export function insertRows(hand: Hand, rows: string): Effect[] {
  return inserted(hand, 'ROWS', rows, 'INSERT_ROW');
}
export function insertColumns(hand: Hand, columns: string): Effect[] {
  return inserted(hand, 'COLUMNS', columns, 'INSERT_COLUMN');
}
export function deleteRows(hand: Hand, rows: string): Effect[] {
  return act(hand, 'REMOVE_ROW', (batch) => deleteDimension(batch, { range: spanOf(hand, 'ROWS', rows) }));
}
export function deleteColumns(hand: Hand, columns: string): Effect[] {
  return act(hand, 'REMOVE_COLUMN', (batch) =>
    deleteDimension(batch, { range: spanOf(hand, 'COLUMNS', columns) }),
  );
}

/** To before a row: `2:3` to `7`. Which change type Google names for it nobody says; `OTHER` here. */
export function moveRows(hand: Hand, rows: string, before: string): Effect[] {
  const destinationIndex = Number(before) - 1;
  return act(hand, 'OTHER', (batch) =>
    moveDimension(batch, { source: spanOf(hand, 'ROWS', rows), destinationIndex }),
  );
}
export function moveColumns(hand: Hand, columns: string, before: string): Effect[] {
  const destinationIndex = columnIndex(before);
  return act(hand, 'OTHER', (batch) =>
    moveDimension(batch, { source: spanOf(hand, 'COLUMNS', columns), destinationIndex }),
  );
}

/** By one column of the block. No edit event, as nothing was typed; a change of type `OTHER` [recalled]. */
export function sortRange(hand: Hand, a1: string, column: string, isAscending: boolean): Effect[] {
  const { sheet, block } = blockAt(hand, a1);
  const sortOrder = isAscending ? 'ASCENDING' : 'DESCENDING';
  const sortSpecs = [{ dimensionIndex: columnIndex(column), sortOrder }];
  return act(hand, 'OTHER', (batch) => sort(batch, { range: rangeOf(sheet, block), sortSpecs }));
}

/** Behind the last tab; Google names it when nobody does. The hand's tab does not matter. */
export function addTab(hand: Hand, title?: string): Effect[] {
  const properties = title === undefined ? {} : { title };
  return act(hand, 'INSERT_GRID', (batch) => addSheet(batch, { properties }));
}
export function duplicateTab(hand: Hand): Effect[] {
  const { sheetId, index } = sheetOf(hand);
  return act(hand, 'INSERT_GRID', (batch) =>
    duplicateSheet(batch, { sourceSheetId: sheetId, insertSheetIndex: index + 1 }),
  );
}
export function deleteTab(hand: Hand): Effect[] {
  const { sheetId } = sheetOf(hand);
  return act(hand, 'REMOVE_GRID', (batch) => deleteSheet(batch, { sheetId }));
}
export function renameTab(hand: Hand, title: string): Effect[] {
  const { sheetId } = sheetOf(hand);
  return act(hand, 'OTHER', (batch) =>
    updateSheet(batch, { properties: { sheetId, title }, fields: 'title' }),
  );
}
export function hideTab(hand: Hand, hidden: boolean): Effect[] {
  const { sheetId } = sheetOf(hand);
  return act(hand, 'OTHER', (batch) =>
    updateSheet(batch, { properties: { sheetId, hidden }, fields: 'hidden' }),
  );
}

function inserted(hand: Hand, dimension: 'ROWS' | 'COLUMNS', span: string, type: ChangeType): Effect[] {
  const range = spanOf(hand, dimension, span);
  const sheet = sheetOf(hand);
  const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  // As the menu's "insert above" has it, new rows look like the one that is pushed down.
  return act(hand, type, (batch) =>
    insertDimension(batch, { range, inheritFromBefore: range.startIndex >= size }),
  );
}

/** All of the change or none, and then its event. */
function act(hand: Hand, type: ChangeType, change: (batch: Batch) => unknown): Effect[] {
  const { world, email, spreadsheetId } = hand;
  const batch: Batch = { world, email, spreadsheetId, cellsWritten: 0 };
  requireEditor(batch);
  world.store.atomically(() => change(batch));
  return fireChange(hand, type);
}

function enter(hand: Hand, given: SheetDocument, at: Block, rows: Pasted): void {
  const { world, email } = hand;
  requireEditable(world, email, given, rangeOf(given, at));
  world.store.atomically(() => {
    // Whoever pastes over the edge gets a larger tab.
    const sheet = {
      ...given,
      rowCount: Math.max(given.rowCount, at.toRow),
      columnCount: Math.max(given.columnCount, at.toColumn),
    };
    if (sheet.rowCount !== given.rowCount || sheet.columnCount !== given.columnCount) putSheet(world, sheet);
    rows.forEach((row, down) => {
      row.forEach((value, across) => {
        if (value === null) return;
        const [y, x] = [at.fromRow + down, at.fromColumn + across];
        const cell = enteredCell(world, sheet, cellAt(world, sheet, y, x), value);
        requireValid(sheet, y, x, cell);
        putCellAt(world, sheet, y, x, cell);
      });
    });
  });
}

function sheetOf({ world, spreadsheetId, sheetTitle }: Hand): SheetDocument {
  const sheet = findSheetByTitle(world, spreadsheetId, sheetTitle);
  if (!sheet) throw new Error(`Unable to parse range: ${sheetTitle}`);
  return sheet;
}

function blockAt(hand: Hand, a1: string): { sheet: SheetDocument; block: Block } {
  const sheet = findSheetByTitle(hand.world, hand.spreadsheetId, hand.sheetTitle);
  if (!sheet) throw new Error(`Unable to parse range: ${hand.sheetTitle}!${a1}`);
  return { sheet, block: blockOf(sheet, parseA1(a1)) };
}

function rangeOf(sheet: SheetDocument, block: Block): GridRange {
  return {
    sheetId: sheet.sheetId,
    startRowIndex: block.fromRow,
    endRowIndex: block.toRow,
    startColumnIndex: block.fromColumn,
    endColumnIndex: block.toColumn,
  };
}

/** `3:5`, `B:D`; one alone is itself. */
function spanOf(hand: Hand, dimension: 'ROWS' | 'COLUMNS', text: string) {
  const [first = '', last = first] = text.split(':');
  const index = (one: string) => (dimension === 'ROWS' ? Number(one) - 1 : columnIndex(one));
  return { sheetId: sheetOf(hand).sheetId, dimension, startIndex: index(first), endIndex: index(last) + 1 };
}

/** The value of a single cell as edit events give it: a text, even of a number or of a tick (TRUE). */
function displayedOf(
  { world }: Hand,
  sheet: SheetDocument,
  { fromRow, fromColumn }: Block,
): string | undefined {
  const cell = cellAt(world, getSheet(world, sheet.spreadsheetId, sheet.sheetId), fromRow, fromColumn);
  if (cell.formula !== undefined) return cell.formula;
  if (cell.value === undefined) return undefined;
  // A date comes as the number that it is.
  return typeof cell.value === 'number' ? String(cell.value) : displayText(sheet, cell);
}
