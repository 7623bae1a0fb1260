/**
 * Requests of the Sheets API in the few shapes that this project uses. Text is always written as `stringValue`,
 * which Google stores as text and never parses, so no answer can become a formula.
 */
export type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;
export type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

export function textCell(text: string): CellData {
  return { userEnteredValue: { stringValue: text } };
}

/** Texts from a cell to the right, and downwards. Row and column are zero-based. */
export function writeTexts(
  sheetId: number,
  row: number,
  column: number,
  rows: readonly (readonly string[])[],
): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: rows.map((texts) => ({ values: texts.map(textCell) })),
      fields: 'userEnteredValue',
    },
  };
}

/** Rows after the last one that holds anything. Never overwrites. */
export function appendTexts(sheetId: number, rows: readonly (readonly string[])[]): Request {
  return {
    appendCells: {
      sheetId,
      rows: rows.map((texts) => ({ values: texts.map(textCell) })),
      fields: 'userEnteredValue',
    },
  };
}

export function formatCells(range: GridRange, format: CellFormat, fields: string): Request {
  return {
    repeatCell: { range, cell: { userEnteredFormat: format }, fields: `userEnteredFormat(${fields})` },
  };
}

export function columnWidth(
  sheetId: number,
  column: number,
  pixelSize: number,
  hiddenByUser = false,
): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
      properties: { pixelSize, hiddenByUser },
      fields: 'pixelSize,hiddenByUser',
    },
  };
}

/** Of one row, or of all rows up to `end`. */
export function rowHeight(sheetId: number, row: number, pixelSize: number, end = row + 1): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: end },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  };
}

/** A drop-down list; '' is allowed, other texts are refused. */
export function oneOf(range: GridRange, values: readonly string[]): Request {
  return {
    setDataValidation: {
      range,
      rule: {
        condition: { type: 'ONE_OF_LIST', values: values.map((userEnteredValue) => ({ userEnteredValue })) },
        strict: true,
        showCustomUi: true,
      },
    },
  };
}

/** Colours the cells of a column that hold exactly this text. */
export function textEquals(range: GridRange, text: string, background: string): Request {
  return colorRule(range, 'TEXT_EQ', text, background);
}

/** Colours the cells of a column whose text begins so. */
export function textStarts(range: GridRange, text: string, background: string): Request {
  return colorRule(range, 'TEXT_STARTS_WITH', text, background);
}

function colorRule(range: GridRange, type: string, text: string, background: string): Request {
  return {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [range],
        booleanRule: {
          condition: { type, values: [{ userEnteredValue: text }] },
          format: { backgroundColor: color(background) },
        },
      },
    },
  };
}

/** A named filter on one column, which each reader can choose for themselves. The type package lacks `filterSpecs`. */
export function addFilterView(
  title: string,
  range: GridRange,
  columnIndex: number,
  shown: ShownRows,
): Request {
  const filter = { title, range, filterSpecs: [{ columnIndex, filterCriteria: shown }] };
  return { addFilterView: { filter: filter as GoogleAppsScript.Sheets.Schema.FilterView } };
}

/** Which rows a filter shows: by a condition, or all but these texts. */
export type ShownRows =
  | { condition: GoogleAppsScript.Sheets.Schema.BooleanCondition }
  | { hiddenValues: string[] };

/** `#b45309` as the Sheets API has colours. */
export function color(hex: string): GoogleAppsScript.Sheets.Schema.Color {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

/** The advanced Sheets service, which the manifest switches on. */
export function sheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const collection = Sheets?.Spreadsheets;
  if (!collection) throw new Error('The advanced Sheets service is not enabled in the manifest.');
  return collection;
}
