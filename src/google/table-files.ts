/**
 * A table as files for other programs: CSV (RFC 4180) and XLSX (ECMA-376). Every cell is text, and no text can become a
 * formula: in XLSX by its kind of cell, in CSV by the apostrophe that spreadsheets take for "text" (platform.md §8).
 */
import { TABLE_FILES } from '../text/paper';

export type TableFormat = 'csv' | 'xlsx';

export interface TableFile {
  fileName: string;
  mimeType: string;
  base64: string;
}

const TYPES: Record<TableFormat, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function tableFile(
  name: string,
  rows: readonly (readonly string[])[],
  format: TableFormat,
): TableFile {
  const bytes =
    format === 'csv'
      ? Utilities.newBlob(csv(rows), TYPES.csv).getBytes()
      : Utilities.zip(
          Object.entries(xlsxParts(rows)).map(([path, xml]) =>
            Utilities.newBlob(xml, 'application/xml', path),
          ),
        ).getBytes();
  return { fileName: `${name}.${format}`, mimeType: TYPES[format], base64: Utilities.base64Encode(bytes) };
}

/** With the mark by which spreadsheets know UTF-8. */
export function csv(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => `"${harmless(text).replace(/"/g, '""')}"`;
  return `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** The five parts that a workbook cannot do without. */
function xlsxParts(rows: readonly (readonly string[])[]): Record<string, string> {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const cells = (row: readonly string[]) =>
    row.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xml(TABLE_FILES.sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><cols><col min="1" max="${rows[0]?.length ?? 1}" width="22" customWidth="1"/></cols><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`,
  };
  for (const path of Object.keys(parts))
    parts[path] = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${parts[path]}`;
  return parts;
}

/** What XML cannot hold is left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
