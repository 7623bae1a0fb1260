/**
 * What moves with rows and columns besides the cells: merges, protections, conditional formats, filters, sizes,
 * hidden ones, charts, pictures and names. Apart from the requests, so that nothing is forgotten by one of them.
 */
import type { Filter, GridRange, SheetDocument } from '../documents';
import type { World } from '../world';
import { type Movement, movedIndices, movedRange, movedRecord } from './movement';
import { placeNamedRanges } from './named-ranges';
import { listSheets, putSheet } from './state';

/** Stores the tab with all that its movement carries along, and what other tabs say of it. */
export function moveTab(world: World, sheet: SheetDocument, movement: Movement, count: number): void {
  const place = (range: GridRange) => movedRange(range, movement);
  const isRows = movement.dimension === 'ROWS';
  const filter = <F extends Filter>(one: F): F | undefined => movedFilter(one, movement);
  const { basicFilter, ...rest } = sheet;
  const moved = basicFilter && filter(basicFilter);
  putSheet(world, {
    ...rest,
    ...(isRows ? { rowCount: sheet.rowCount + count } : { columnCount: sheet.columnCount + count }),
    ...(isRows
      ? {
          rowHeights: movedRecord(sheet.rowHeights, movement),
          hiddenRows: movedIndices(sheet.hiddenRows, movement),
        }
      : {
          columnWidths: movedRecord(sheet.columnWidths, movement),
          hiddenColumns: movedIndices(sheet.hiddenColumns, movement),
        }),
    ...placed(sheet, place),
    filterViews: sheet.filterViews.map(filter).filter((one) => one !== undefined),
    ...(moved ? { basicFilter: moved } : {}),
  });
  placeNamedRanges(world, sheet.spreadsheetId, (range) =>
    range.sheetId === sheet.sheetId ? place(range) : range,
  );
  moveCharts(world, sheet, movement);
}

/** As `moveTab`, when only the cells between two rows or columns move: what lies wholly between them moves along. */
export function moveBand(
  world: World,
  sheet: SheetDocument,
  movement: Movement,
  acrossFrom: number,
  acrossTo: number,
): void {
  const place = (range: GridRange): GridRange | undefined => {
    const [start, end] =
      movement.dimension === 'ROWS'
        ? [range.startColumnIndex, range.endColumnIndex]
        : [range.startRowIndex, range.endRowIndex];
    const isBetween = (start ?? 0) >= acrossFrom && (end ?? Infinity) <= acrossTo;
    return isBetween ? movedRange(range, movement) : range;
  };
  putSheet(world, { ...sheet, ...placed(sheet, place) });
  placeNamedRanges(world, sheet.spreadsheetId, (range) =>
    range.sheetId === sheet.sheetId ? place(range) : range,
  );
}

function placed(sheet: SheetDocument, place: (range: GridRange) => GridRange | undefined) {
  const ranges = (all: GridRange[]) => all.map(place).filter((one) => one !== undefined);
  return {
    merges: ranges(sheet.merges).filter((one) => !isOneCell(one)),
    protectedRanges: sheet.protectedRanges.flatMap((one) => {
      const range = place(one.range);
      const open = one.unprotectedRanges && { unprotectedRanges: ranges(one.unprotectedRanges) };
      return range ? [{ ...one, range, ...open }] : [];
    }),
    images: sheet.images.map((one) => {
      const [row, column] = [one.rowIndex, one.columnIndex];
      const at = place({
        sheetId: sheet.sheetId,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      });
      return { ...one, rowIndex: at?.startRowIndex ?? row, columnIndex: at?.startColumnIndex ?? column };
    }),
    bandings: sheet.bandings.flatMap((one) => {
      const range = place(one.range);
      return range ? [{ ...one, range }] : [];
    }),
    conditionalFormats: sheet.conditionalFormats
      .map((one) => ({ ...one, ranges: ranges(one.ranges) }))
      .filter((one) => one.ranges.length > 0),
  };
}

function isOneCell(range: GridRange): boolean {
  const rows = (range.endRowIndex ?? Infinity) - (range.startRowIndex ?? 0);
  return rows * ((range.endColumnIndex ?? Infinity) - (range.startColumnIndex ?? 0)) <= 1;
}

function movedFilter<F extends Filter>(filter: F, movement: Movement): F | undefined {
  const range = movedRange(filter.range, movement);
  if (!range || movement.dimension === 'ROWS') return range && { ...filter, range };
  const at = <S>(index: number, change: (index: number) => S): S[] => {
    const moved = movement.index(index);
    return moved === undefined ? [] : [change(moved)];
  };
  return {
    ...filter,
    range,
    sortSpecs: filter.sortSpecs.flatMap((one) =>
      at(one.dimensionIndex, (dimensionIndex) => ({ ...one, dimensionIndex })),
    ),
    filterSpecs: filter.filterSpecs.flatMap((one) =>
      at(one.columnIndex, (columnIndex) => ({ ...one, columnIndex })),
    ),
  };
}

/** Charts on any tab whose sources or anchor lie on this one. */
function moveCharts(world: World, sheet: SheetDocument, movement: Movement): void {
  const { spreadsheetId, sheetId } = sheet;
  for (const one of listSheets(world, spreadsheetId)) {
    if (one.charts.length === 0) continue;
    const charts = one.charts.map((chart) => movedPlaces(chart, sheetId, movement));
    putSheet(world, { ...one, charts });
  }
}

/** Goes through a chart for the blocks and cells of a tab. A source that is gone stays as it was. */
function movedPlaces<T>(value: T, sheetId: number, movement: Movement): T {
  if (Array.isArray(value)) return value.map((one) => movedPlaces(one, sheetId, movement)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const place = value as unknown as { sheetId?: number; rowIndex?: number; columnIndex?: number } & GridRange;
  const names = Object.keys(value);
  if ((place.sheetId ?? 0) === sheetId) {
    if (names.some((name) => /^(start|end)(Row|Column)Index$/.test(name)))
      return { ...value, ...movedRange(place, movement) };
    const key = movement.dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
    if (names.every((name) => ['sheetId', 'rowIndex', 'columnIndex'].includes(name)) && names.length > 0)
      return { ...value, [key]: movement.index(place[key] ?? 0) ?? place[key] };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, movedPlaces(one, sheetId, movement)]),
  ) as T;
}
