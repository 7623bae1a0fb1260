/**
 * Named ranges: unique names for blocks of cells, good wherever A1 notation is. Apart, because the services, A1
 * reading and moved rows all come by here.
 */
import type { GridRange, NamedRange } from '../documents';
import type { World } from '../world';
import type { Batch } from './batch';
import { requireMask, withMask } from './field-mask';
import { getSheet, getSpreadsheet } from './state';

type ApiName = GoogleAppsScript.Sheets.Schema.NamedRange;

/** Those that the API lists: not the broken ones (gspread issue 1530). */
export function listNamedRanges(world: World, spreadsheetId: string): ApiName[] {
  return (getSpreadsheet(world, spreadsheetId).namedRanges ?? []).flatMap(({ namedRangeId, name, range }) =>
    range === 'broken' ? [] : [{ namedRangeId, name, range: { ...range } }],
  );
}

/** The block that a name stands for, without regard to case. */
export function namedRange(world: World, spreadsheetId: string, name: string): GridRange | undefined {
  const found = (getSpreadsheet(world, spreadsheetId).namedRanges ?? []).find((one) =>
    isSame(one.name, name),
  );
  return found?.range === 'broken' ? undefined : found?.range;
}

export function namedRangeById(world: World, spreadsheetId: string, id: string): GridRange | undefined {
  const found = (getSpreadsheet(world, spreadsheetId).namedRanges ?? []).find(
    (one) => one.namedRangeId === id,
  );
  return found?.range === 'broken' ? undefined : found?.range;
}

export function addNamedRange(
  batch: Batch,
  { namedRange: given = {} }: GoogleAppsScript.Sheets.Schema.AddNamedRangeRequest,
) {
  const known = all(batch);
  const name = nameOf(given.name, known);
  const namedRangeId = given.namedRangeId ?? String(batch.world.store.next(`name:${batch.spreadsheetId}`));
  if (known.some((one) => one.namedRangeId === namedRangeId))
    throw new Error(`NamedRange with id: ${namedRangeId} already exists.`);
  const made: NamedRange = { namedRangeId, name, range: rangeOf(batch, given.range) };
  keep(batch, [...known, made]);
  return { addNamedRange: { namedRange: { namedRangeId, name, range: made.range as GridRange } } };
}

export function updateNamedRange(
  batch: Batch,
  { namedRange: given = {}, fields }: GoogleAppsScript.Sheets.Schema.UpdateNamedRangeRequest,
): undefined {
  const old = find(batch, given.namedRangeId);
  const changed = withMask<ApiName>(
    { name: old.name, range: old.range === 'broken' ? undefined : old.range },
    given,
    requireMask(fields),
    ['namedRangeId'],
  );
  const others = all(batch).filter((one) => one !== old && one.namedRangeId !== old.namedRangeId);
  const name = nameOf(changed.name, others);
  const range = changed.range ? rangeOf(batch, changed.range) : old.range;
  replace(batch, old, [{ namedRangeId: old.namedRangeId, name, range }]);
}

export function deleteNamedRange(
  batch: Batch,
  { namedRangeId }: GoogleAppsScript.Sheets.Schema.DeleteNamedRangeRequest,
): undefined {
  replace(batch, find(batch, namedRangeId), []);
}

/** Gives every name its block anew; what has none any more leaves a broken name. */
export function placeNamedRanges(
  world: World,
  spreadsheetId: string,
  place: (range: GridRange) => GridRange | undefined,
): void {
  const document = getSpreadsheet(world, spreadsheetId);
  if (!document.namedRanges?.length) return;
  const namedRanges = document.namedRanges.map((one) =>
    one.range === 'broken' ? one : { ...one, range: place(one.range) ?? ('broken' as const) },
  );
  world.store.put('spreadsheet', spreadsheetId, { ...document, namedRanges });
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function nameOf(name: string | undefined, others: NamedRange[]): string {
  // Letters, digits and underscores; not what could be read as a cell (Google's help, "Name a range of cells").
  const isName = name && /^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) && !/^(true|false)$/i.test(name);
  if (!isName || /^[a-z]{1,3}\d+$/i.test(name) || /^r\d*c\d*$/i.test(name))
    throw new Error(`Invalid name: "${name ?? ''}"`);
  if (others.some((one) => isSame(one.name, name)))
    throw new Error(`A named range with the name "${name}" already exists.`);
  return name;
}

function rangeOf(batch: Batch, range: GoogleAppsScript.Sheets.Schema.GridRange | undefined): GridRange {
  if (!range) throw new Error('range is required');
  return { ...range, sheetId: getSheet(batch.world, batch.spreadsheetId, range.sheetId ?? 0).sheetId };
}

function all(batch: Batch): NamedRange[] {
  return getSpreadsheet(batch.world, batch.spreadsheetId).namedRanges ?? [];
}

function find(batch: Batch, id: string | undefined): NamedRange {
  const found = all(batch).find((one) => one.namedRangeId === id);
  // Reported in pygsheets issue 253.
  if (!found) throw new Error(`No NamedRange with id: ${id ?? ''}`);
  return found;
}

function replace(batch: Batch, old: NamedRange, by: NamedRange[]): void {
  keep(
    batch,
    all(batch).flatMap((one) => (one.namedRangeId === old.namedRangeId ? by : [one])),
  );
}

function keep(batch: Batch, namedRanges: NamedRange[]): void {
  const document = getSpreadsheet(batch.world, batch.spreadsheetId);
  batch.world.store.put('spreadsheet', batch.spreadsheetId, { ...document, namedRanges });
}
