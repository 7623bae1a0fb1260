/**
 * The spreadsheet to which a form's answers go as well. Forms writes there itself: it parses what it writes, so that
 * leading zeros go, and a file is its address, not its id (platform.md §1.3, §1.6). Apart from answering, because
 * linking a form brings the answers that there are.
 */
import type { FormAnswer, FormDocument, FormItem, ResponseDocument, SheetDocument } from '../documents';
import { mayEdit } from '../drive/access';
import { cellWith } from '../spreadsheet/cell-values';
import { cellAt, putCellAt } from '../spreadsheet/cells';
import { getSheet, listSheets, newSheet, putSheet, readCells, sheetKey } from '../spreadsheet/state';
import type { World } from '../world';
import { listResponses, updateForm } from './state';
import { isQuestion } from './types';

export function setDestination(world: World, email: string, formId: string, spreadsheetId: string): void {
  const spreadsheet = world.store.get('spreadsheet', spreadsheetId);
  if (!spreadsheet || !mayEdit(world, spreadsheetId, email))
    throw new Error(`Invalid destination ID: ${spreadsheetId}.`);
  world.store.atomically(() => {
    const sheets = listSheets(world, spreadsheetId);
    let number = 1;
    while (sheets.some((one) => one.title === `Form Responses ${number}`)) number += 1;
    const sheetId = world.store.next(`sheet:${spreadsheetId}`) + 1_000_000_000;
    for (const one of sheets) putSheet(world, { ...one, index: one.index + 1 });
    putSheet(world, {
      ...newSheet(spreadsheet, sheetId, 0, `Form Responses ${number}`),
      formId,
      frozenRowCount: 1,
    });
    const form = updateForm(world, formId, (one) => {
      one.destination = { spreadsheetId, sheetId };
    });
    writeHeadings(world, form, getSheet(world, spreadsheetId, sheetId));
    for (const response of listResponses(world, formId))
      toDestination(world, form, { ...response, row: undefined });
  });
}

/** What a submit trigger of the spreadsheet is told. */
export interface Arrival {
  spreadsheetId: string;
  sheetId: number;
  row: number;
  columns: number;
  values: string[];
  namedValues: Record<string, string[]>;
}

/** Writes a response to where it goes; one that was edited to the row that it has. */
export function toDestination(
  world: World,
  form: FormDocument,
  response: ResponseDocument,
): Arrival | undefined {
  const { destination } = form;
  if (!destination) return undefined;
  const key = sheetKey(destination.spreadsheetId, destination.sheetId);
  if (!world.store.get('sheet', key)) return undefined;
  let sheet = getSheet(world, destination.spreadsheetId, destination.sheetId);
  const columns = writeHeadings(world, form, sheet);
  const row = response.row ?? world.store.lastRowWithData(key) + 1;
  if (row >= sheet.rowCount) {
    sheet = { ...sheet, rowCount: row + 1 };
    putSheet(world, sheet);
  }
  const texts = columns.map((column) => column.text(world, response));
  columns.forEach((column, index) => {
    const value = column.title === 'Timestamp' ? new Date(response.submittedAt) : (texts[index] ?? '');
    const old = cellAt(world, sheet, row, column.index);
    // Answers are parsed, but never as formulas [recalled, platform.md §8].
    const text = typeof value === 'string' && /^[=+]/.test(value) ? `'${value}` : value;
    putCellAt(world, sheet, row, column.index, cellWith(world, sheet, old, text));
  });
  world.store.put('response', response.id, { ...response, row });
  const namedValues: Record<string, string[]> = {};
  columns.forEach(({ title }, index) => {
    // Two questions with one title merge (platform.md §2.1).
    namedValues[title] = [...(namedValues[title] ?? []), texts[index] ?? ''];
  });
  return {
    ...destination,
    row,
    columns: Math.max(...columns.map((one) => one.index)) + 1,
    values: texts,
    namedValues,
  };
}

interface Column {
  title: string;
  index: number;
  text(world: World, response: ResponseDocument): string;
}

/** A column that was written once stays; a new title gets one of its own (platform.md §1.6). */
function writeHeadings(world: World, form: FormDocument, sheet: SheetDocument): Column[] {
  const known = new Map<string, number[]>();
  const heading = { sheetId: sheet.sheetId, startRowIndex: 0, endRowIndex: 1 };
  for (const { column, cell } of readCells(world, sheet, heading)) {
    const title = String(cell.value ?? '');
    known.set(title, [...(known.get(title) ?? []), column]);
  }
  let next = Math.max(-1, ...[...known.values()].flat()) + 1;
  const place = (title: string): number => {
    const own = known.get(title)?.shift();
    if (own !== undefined) return own;
    putCellAt(world, sheet, 0, next, { value: title });
    next += 1;
    return next - 1;
  };
  const collects = form.emailCollection !== 'none';
  return [
    {
      title: 'Timestamp',
      text: (_: World, one: ResponseDocument) => new Date(one.submittedAt).toISOString(),
    },
    ...(collects
      ? [{ title: 'Email Address', text: (_: World, one: ResponseDocument) => one.respondentEmail }]
      : []),
    ...form.items.filter((one) => isQuestion(one.type)).flatMap(columnsOf),
  ].map((column) => ({ ...column, index: place(column.title) }));
}

/** A grid has a column for each row. */
function columnsOf(item: FormItem): Omit<Column, 'index'>[] {
  if (!item.rows)
    return [{ title: item.title, text: (_, response) => answerText(item, response.answers[item.id]) }];
  return item.rows.map((row, index) => ({
    title: `${item.title} [${row}]`,
    text: (_, response) => {
      const answer = response.answers[item.id] as (string | string[])[] | undefined;
      return [answer?.[index] ?? ''].flat().join(', ');
    },
  }));
}

function answerText(item: FormItem, answer: FormAnswer | undefined): string {
  if (answer === undefined) return '';
  const parts = [answer].flat(2);
  if (item.type === 'FILE_UPLOAD')
    return parts.map((id) => `https://drive.google.com/open?id=${id}`).join(', ');
  return parts.join(', ');
}
