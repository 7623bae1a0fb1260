/** A1 notation, read and written: `Register!A3:F3`, `'Kotak Keluar'!A:A`, `B2`. Zero-based, ends exclusive. */

export interface A1Range {
  sheetTitle?: string;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Throws `Unable to parse range: …`, as the Sheets API does. */
export function parseA1(text: string): A1Range {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(?:([A-Za-z]{0,3})(\d*)(?::([A-Za-z]{0,3})(\d*))?)?$/.exec(text);
  if (!match) throw new Error(`Unable to parse range: ${text}`);
  const [, quoted, plain, fromColumn, fromRow, toColumn, toRow] = match;
  const isBlock = text.replace(/^('.*'|[^!]*)!/, '').includes(':');
  // A lone column or row is no range; it could be a name.
  if (!isBlock && !(fromColumn && fromRow)) throw new Error(`Unable to parse range: ${text}`);
  const range: A1Range = {};
  const sheetTitle = quoted?.replaceAll("''", "'") ?? plain;
  if (sheetTitle !== undefined) range.sheetTitle = sheetTitle;
  if (fromColumn) range.startColumnIndex = columnIndex(fromColumn);
  if (fromRow) range.startRowIndex = Number(fromRow) - 1;
  if (isBlock) {
    if (toColumn) range.endColumnIndex = columnIndex(toColumn) + 1;
    if (toRow) range.endRowIndex = Number(toRow);
  } else {
    if (fromColumn) range.endColumnIndex = columnIndex(fromColumn) + 1;
    if (fromRow) range.endRowIndex = Number(fromRow);
  }
  return range;
}
