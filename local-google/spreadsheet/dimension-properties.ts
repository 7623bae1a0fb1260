/** Requests for how wide, high and visible rows and columns are. Apart from those that move them. */
import type { Batch } from './batch';
import { lineOf, spanOf } from './dimensions';
import { requireMask } from './field-mask';
import { displayText, putSheet, readCells, requireEditable } from './state';

type Schema = {
  Update: GoogleAppsScript.Sheets.Schema.UpdateDimensionPropertiesRequest;
  AutoResize: GoogleAppsScript.Sheets.Schema.AutoResizeDimensionsRequest;
};

/** `pixelSize` and `hiddenByUser`; named in the mask and absent, they are as in a new tab again. */
export function updateDimension(
  batch: Batch,
  { range, properties = {}, fields }: Schema['Update'],
): undefined {
  const mask = requireMask(fields);
  const { sheet, dimension, from, to } = spanOf(batch, range);
  requireEditable(batch.world, batch.email, sheet, { sheetId: sheet.sheetId });
  const isRows = dimension === 'ROWS';
  const sizes = { ...(isRows ? sheet.rowHeights : sheet.columnWidths) };
  const hidden = new Set(isRows ? sheet.hiddenRows : sheet.hiddenColumns);
  const names = (field: string) => mask.trim() === '*' || mask.split(/[\s,]+/).includes(field);
  for (let index = from; index < to; index += 1) {
    if (names('pixelSize')) {
      if (properties.pixelSize === undefined) delete sizes[index];
      else sizes[index] = properties.pixelSize;
    }
    if (names('hiddenByUser')) {
      if (properties.hiddenByUser) hidden.add(index);
      else hidden.delete(index);
    }
  }
  const list = [...hidden].sort((a, b) => a - b);
  putSheet(batch.world, {
    ...sheet,
    ...(isRows ? { rowHeights: sizes, hiddenRows: list } : { columnWidths: sizes, hiddenColumns: list }),
  });
}

/** Rows as high as their text again; columns as wide as their longest text, by a rough measure. */
export function autoResize(batch: Batch, { dimensions }: Schema['AutoResize']): undefined {
  const { sheet, dimension, from, to } = spanOf(batch, dimensions);
  requireEditable(batch.world, batch.email, sheet, { sheetId: sheet.sheetId });
  if (dimension === 'ROWS') {
    const rowHeights = Object.fromEntries(
      Object.entries(sheet.rowHeights).filter(([row]) => Number(row) < from || Number(row) >= to),
    );
    putSheet(batch.world, { ...sheet, rowHeights });
    return;
  }
  const columnWidths = { ...sheet.columnWidths };
  for (let column = from; column < to; column += 1) {
    const letters = readCells(batch.world, sheet, lineOf(sheet, dimension, column, column + 1)).map(
      ({ cell }) =>
        Math.max(
          ...displayText(sheet, cell)
            .split('\n')
            .map((line) => line.length),
        ),
    );
    if (letters.length > 0) columnWidths[column] = Math.max(...letters) * PIXELS_PER_LETTER + PADDING_PIXELS;
  }
  putSheet(batch.world, { ...sheet, columnWidths });
}

/** Of Arial 10, on average. */
const PIXELS_PER_LETTER = 7;
const PADDING_PIXELS = 10;
