/**
 * The basic filter of a tab and its filter views: keeping them as the API has them, and telling which rows they
 * show in which order. They hide rows from view only: what is read stays the same.
 */
import type { Cell, Filter, FilterSpec, FilterView, GridRange, SheetDocument } from '../documents';
import type { World } from '../world';
import { type Batch, editableBlock } from './batch';
import { apiCondition, conditionOf, isMet } from './conditions';
import { requireMask, withMask } from './field-mask';
import { blockOf } from './grid-range';
import { namedRangeById } from './named-ranges';
import { sortedRows, sortSpecOf } from './sorting';
import { displayText, getSheet, listSheets, putSheet, readCells, requireEditable } from './state';

/** Google's types lack the specs that took the place of `criteria`. */
type ApiSpec = { columnIndex?: number; filterCriteria?: GoogleAppsScript.Sheets.Schema.FilterCriteria };
type ApiFilter = GoogleAppsScript.Sheets.Schema.BasicFilter & { filterSpecs?: ApiSpec[] };
type ApiView = GoogleAppsScript.Sheets.Schema.FilterView & { filterSpecs?: ApiSpec[] };

export function setBasicFilter(
  batch: Batch,
  { filter = {} }: GoogleAppsScript.Sheets.Schema.SetBasicFilterRequest,
): undefined {
  const { sheet } = editableBlock(batch, filter.range);
  const range: GridRange = { ...filter.range, sheetId: sheet.sheetId };
  putSheet(batch.world, { ...sheet, basicFilter: { range, ...specsOf(filter) } });
}

export function clearBasicFilter(
  batch: Batch,
  { sheetId = 0 }: GoogleAppsScript.Sheets.Schema.ClearBasicFilterRequest,
): undefined {
  const { basicFilter: _gone, ...sheet } = getSheet(batch.world, batch.spreadsheetId, sheetId);
  requireEditable(batch.world, batch.email, { ...sheet, protectedRanges: [] }, { sheetId });
  putSheet(batch.world, sheet);
}

/** Also where cells are protected: a view changes none of them. */
export function addFilterView(
  batch: Batch,
  { filter = {} }: GoogleAppsScript.Sheets.Schema.AddFilterViewRequest,
) {
  const range = rangeOf(batch, filter);
  const sheet = getSheet(batch.world, batch.spreadsheetId, range.sheetId);
  const filterViewId = filter.filterViewId ?? batch.world.store.next(`filter view:${batch.spreadsheetId}`);
  const known = listSheets(batch.world, batch.spreadsheetId).flatMap((one) => one.filterViews);
  if (known.some((one) => one.filterViewId === filterViewId))
    throw new Error(`Filter view with id ${filterViewId} already exists.`);
  const view: FilterView = {
    filterViewId,
    title: filter.title ?? freeTitle(known),
    range,
    ...(filter.namedRangeId ? { namedRangeId: filter.namedRangeId } : {}),
    ...specsOf(filter),
  };
  putSheet(batch.world, { ...sheet, filterViews: [...sheet.filterViews, view] });
  return { addFilterView: { filter: apiFilterView(view) } };
}

export function updateFilterView(
  batch: Batch,
  { filter = {}, fields }: GoogleAppsScript.Sheets.Schema.UpdateFilterViewRequest,
): undefined {
  const { sheet, view } = find(batch, filter.filterViewId);
  const mask = requireMask(fields);
  const changed = withMask<ApiView>(apiFilterView(view), filter, mask, ['filterViewId']);
  // `criteria` and `filterSpecs` say the same; the one that was named counts.
  if (/\bfilterSpecs\b/.test(mask)) delete changed.criteria;
  else if (/\bcriteria\b/.test(mask)) delete changed.filterSpecs;
  else if (mask.trim() === '*' && filter.criteria && !(filter as ApiView).filterSpecs)
    delete changed.filterSpecs;
  const next: FilterView = {
    filterViewId: view.filterViewId,
    title: changed.title ?? '',
    range: rangeOf(batch, changed),
    ...(changed.namedRangeId ? { namedRangeId: changed.namedRangeId } : {}),
    ...specsOf(changed),
  };
  replace(batch, sheet, view, [next]);
}

export function deleteFilterView(
  batch: Batch,
  { filterId }: GoogleAppsScript.Sheets.Schema.DeleteFilterViewRequest,
): undefined {
  const { sheet, view } = find(batch, filterId);
  replace(batch, sheet, view, []);
}

export function duplicateFilterView(
  batch: Batch,
  { filterId }: GoogleAppsScript.Sheets.Schema.DuplicateFilterViewRequest,
) {
  const { view } = find(batch, filterId);
  const { filterViewId: _own, ...copy } = apiFilterView(view);
  const { addFilterView: made } = addFilterView(batch, {
    filter: { ...copy, title: `Copy of ${view.title}` },
  });
  return { duplicateFilterView: made };
}

export function apiFilter(filter: Filter): ApiFilter {
  return {
    range: { ...filter.range },
    ...(filter.sortSpecs.length > 0 ? { sortSpecs: filter.sortSpecs.map((one) => ({ ...one })) } : {}),
    ...(filter.filterSpecs.length > 0
      ? {
          criteria: Object.fromEntries(filter.filterSpecs.map((one) => [one.columnIndex, apiCriteria(one)])),
          filterSpecs: filter.filterSpecs.map((one) => ({
            columnIndex: one.columnIndex,
            filterCriteria: apiCriteria(one),
          })),
        }
      : {}),
  };
}

export function apiFilterView(view: FilterView): ApiView {
  const { filterViewId, title, namedRangeId } = view;
  return { filterViewId, title, ...(namedRangeId ? { namedRangeId } : {}), ...apiFilter(view) };
}

function apiCriteria({ hiddenValues, condition }: FilterSpec) {
  return {
    ...(hiddenValues ? { hiddenValues: [...hiddenValues] } : {}),
    ...(condition ? { condition: apiCondition(condition) } : {}),
  };
}

function specsOf(filter: ApiFilter): Pick<Filter, 'sortSpecs' | 'filterSpecs'> {
  const specs: ApiSpec[] =
    filter.filterSpecs ??
    Object.entries(filter.criteria ?? {}).map(([column, filterCriteria]) => ({
      columnIndex: Number(column),
      filterCriteria,
    }));
  return {
    sortSpecs: (filter.sortSpecs ?? []).map(sortSpecOf),
    filterSpecs: specs.map(({ columnIndex = 0, filterCriteria }) => ({
      columnIndex,
      ...(filterCriteria?.hiddenValues ? { hiddenValues: filterCriteria.hiddenValues } : {}),
      ...(filterCriteria?.condition ? { condition: conditionOf(filterCriteria.condition) } : {}),
    })),
  };
}

function rangeOf(batch: Batch, filter: ApiView): GridRange {
  const named = filter.namedRangeId
    ? namedRangeById(batch.world, batch.spreadsheetId, filter.namedRangeId)
    : undefined;
  const range = named ?? filter.range;
  if (!range) throw new Error('A filter view must have a range.');
  return { ...range, sheetId: getSheet(batch.world, batch.spreadsheetId, range.sheetId ?? 0).sheetId };
}

function freeTitle(known: FilterView[]): string {
  let number = 1;
  while (known.some((one) => one.title === `Filter ${number}`)) number += 1;
  return `Filter ${number}`;
}

function find(batch: Batch, id: number | undefined): { sheet: SheetDocument; view: FilterView } {
  for (const sheet of listSheets(batch.world, batch.spreadsheetId)) {
    const view = sheet.filterViews.find((one) => one.filterViewId === id);
    if (view) return { sheet, view };
  }
  throw new Error(`No filter view with id: ${id ?? 0}`);
}

function replace(batch: Batch, sheet: SheetDocument, old: FilterView, by: FilterView[]): void {
  const rest = sheet.filterViews.filter((one) => one.filterViewId !== old.filterViewId);
  putSheet(batch.world, { ...sheet, filterViews: rest });
  for (const view of by) {
    const home = getSheet(batch.world, batch.spreadsheetId, view.range.sheetId);
    putSheet(batch.world, { ...home, filterViews: [...home.filterViews, view] });
  }
}

/** What a filter makes of a tab: the rows that it hides, and the order in which it shows the others. */
export interface Filtered {
  hidden: Set<number>;
  /** Rows below the heading that are shown, top to bottom; only where the filter sorts. */
  order?: number[];
}

export function applyFilter(world: World, sheet: SheetDocument, filter: Filter): Filtered {
  const block = blockOf(sheet, filter.range);
  const cells = new Map<string, Cell>();
  for (const { row, column, cell } of readCells(world, sheet, filter.range))
    cells.set(`${row}/${column}`, cell);
  const cellOf = (row: number, column: number) => cells.get(`${row}/${column}`);
  const hidden = new Set<number>();
  const shown: number[] = [];
  for (let row = block.fromRow + 1; row < block.toRow; row += 1) {
    const isShown = filter.filterSpecs.every((spec) => {
      const cell = cellOf(row, spec.columnIndex);
      const text = displayText(sheet, cell);
      if (spec.hiddenValues?.includes(text)) return false;
      return !spec.condition || isMet(spec.condition, text, cell?.value);
    });
    if (isShown) shown.push(row);
    else hidden.add(row);
  }
  return filter.sortSpecs.length > 0
    ? { hidden, order: sortedRows(shown, filter.sortSpecs, cellOf) }
    : { hidden };
}
