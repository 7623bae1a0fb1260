/** Banded ranges: alternating colours of rows or columns, under the cells' own. The API's requests, and what shows. */
import type { BandColors, Banding, GridRange, SheetDocument } from '../documents';
import { type Batch, editableBlock } from './batch';
import { requireMask, withMask } from './field-mask';
import { apiColor, colorText, styledColor } from './format';
import { blockOf } from './grid-range';
import { getSheet, listSheets, overlap, putSheet } from './state';

type ApiBanding = GoogleAppsScript.Sheets.Schema.BandedRange;
type ApiBands = GoogleAppsScript.Sheets.Schema.BandingProperties &
  Record<string, { rgbColor?: object } | undefined>;

export function addBanding(
  batch: Batch,
  { bandedRange = {} }: GoogleAppsScript.Sheets.Schema.AddBandingRequest,
) {
  const { sheet, range } = editableBlock(batch, bandedRange.range);
  if (sheet.bandings.some((one) => overlap(one.range, range)))
    throw new Error(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  const made: Banding = {
    bandedRangeId: bandedRange.bandedRangeId ?? batch.world.store.next(`banding:${batch.spreadsheetId}`),
    range,
    ...bandsOf(bandedRange),
  };
  putSheet(batch.world, { ...sheet, bandings: [...sheet.bandings, made] });
  return { addBanding: { bandedRange: apiBanding(made) } };
}

export function updateBanding(
  batch: Batch,
  { bandedRange = {}, fields }: GoogleAppsScript.Sheets.Schema.UpdateBandingRequest,
): undefined {
  const { sheet, known } = find(batch, bandedRange.bandedRangeId);
  const changed = withMask<ApiBanding>(apiBanding(known), bandedRange, requireMask(fields), [
    'bandedRangeId',
  ]);
  const range = { ...(changed.range as GridRange), sheetId: sheet.sheetId };
  replace(batch, sheet, known, [{ bandedRangeId: known.bandedRangeId, range, ...bandsOf(changed) }]);
}

export function deleteBanding(
  batch: Batch,
  { bandedRangeId }: GoogleAppsScript.Sheets.Schema.DeleteBandingRequest,
): undefined {
  const { sheet, known } = find(batch, bandedRangeId);
  editableBlock(batch, known.range);
  replace(batch, sheet, known, []);
}

export function apiBanding({ bandedRangeId, range, rows, columns }: Banding): ApiBanding {
  return {
    bandedRangeId,
    range: { ...range },
    ...(rows ? { rowProperties: apiBands(rows) } : {}),
    ...(columns ? { columnProperties: apiBands(columns) } : {}),
  };
}

const NAMES: Record<keyof BandColors, string> = {
  header: 'headerColor',
  first: 'firstBandColor',
  second: 'secondBandColor',
  footer: 'footerColor',
};

function apiBands(colors: BandColors): ApiBands {
  return Object.fromEntries(
    Object.entries(colors).flatMap(([key, color]) => {
      const name = NAMES[key as keyof BandColors];
      const rgbColor = apiColor(color);
      return rgbColor
        ? [
            [name, rgbColor],
            [`${name}Style`, { rgbColor }],
          ]
        : [];
    }),
  ) as ApiBands;
}

function bandsOf({ rowProperties, columnProperties }: ApiBanding): Pick<Banding, 'rows' | 'columns'> {
  const read = (api: ApiBands): BandColors =>
    Object.fromEntries(
      Object.entries(NAMES).flatMap(([key, name]) => {
        const color =
          styledColor(api[`${name}Style`], undefined) ?? colorText(api[name] as object | undefined);
        return color ? [[key, color]] : [];
      }),
    );
  return {
    ...(rowProperties ? { rows: read(rowProperties as ApiBands) } : {}),
    ...(columnProperties ? { columns: read(columnProperties as ApiBands) } : {}),
  };
}

/** The colour that a banding gives a cell; rows' over columns'. */
export function bandColor(sheet: SheetDocument, row: number, column: number): string | undefined {
  for (const { range, rows, columns } of sheet.bandings) {
    const { fromRow, toRow, fromColumn, toColumn } = blockOf(sheet, range);
    if (row < fromRow || row >= toRow || column < fromColumn || column >= toColumn) continue;
    const color =
      (rows && colorAt(rows, row, fromRow, toRow)) ??
      (columns && colorAt(columns, column, fromColumn, toColumn));
    if (color) return color;
  }
  return undefined;
}

function colorAt(colors: BandColors, at: number, from: number, to: number): string | undefined {
  if (colors.header && at === from) return colors.header;
  if (colors.footer && at === to - 1) return colors.footer;
  const index = at - from - (colors.header ? 1 : 0);
  return index % 2 === 0 ? colors.first : colors.second;
}

function find(batch: Batch, id: number | undefined): { sheet: SheetDocument; known: Banding } {
  for (const sheet of listSheets(batch.world, batch.spreadsheetId)) {
    const known = sheet.bandings.find((one) => one.bandedRangeId === id);
    if (known) return { sheet, known };
  }
  throw new Error(`No banded range with id: ${id ?? 0}`);
}

function replace(batch: Batch, { sheetId }: SheetDocument, old: Banding, by: Banding[]): void {
  const sheet = getSheet(batch.world, batch.spreadsheetId, sheetId);
  const bandings = sheet.bandings.flatMap((one) => (one.bandedRangeId === old.bandedRangeId ? by : [one]));
  putSheet(batch.world, { ...sheet, bandings });
}
