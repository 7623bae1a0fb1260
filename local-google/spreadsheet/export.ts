/** The export address of a spreadsheet (`…/export?format=pdf&gid=…`): one tab as a real PDF, for whoever may view it. */
import { mayView } from '../drive/access';
import type { World } from '../world';
import { parsePdfOptions } from './pdf/options';
import { renderSheetPdf } from './pdf/render';
import { getSheet, getSpreadsheet, listSheets, readCells } from './state';

export interface ExportAnswer {
  code: number;
  contentType: string;
  bytes: Uint8Array;
  fileName: string;
}

export function exportSpreadsheet(
  world: World,
  email: string,
  spreadsheetId: string,
  query: URLSearchParams,
): ExportAnswer {
  if (!world.store.get('spreadsheet', spreadsheetId) || !mayView(world, spreadsheetId, email)) {
    return page(404, 'Maaf, file yang Anda minta tidak ada.');
  }
  if (query.get('format') !== 'pdf') return page(400, 'local-google exports format=pdf only');
  const { title } = getSpreadsheet(world, spreadsheetId);
  const gid = query.get('gid');
  const sheet =
    gid === null ? listSheets(world, spreadsheetId)[0] : sheetOf(world, spreadsheetId, Number(gid));
  if (!sheet) return page(400, 'No grid with this id');
  const bytesOf = (blobId: string) => world.store.readBlob(blobId);
  const printed = { sheet, cells: readCells(world, sheet), title, bytesOf };
  const bytes = renderSheetPdf(printed, parsePdfOptions(query));
  return { code: 200, contentType: 'application/pdf', bytes, fileName: `${title} - ${sheet.title}.pdf` };
}

function sheetOf(world: World, spreadsheetId: string, gid: number) {
  try {
    return getSheet(world, spreadsheetId, gid);
  } catch {
    return undefined;
  }
}

function page(code: number, text: string): ExportAnswer {
  const bytes = new TextEncoder().encode(`<!DOCTYPE html><html><body>${text}</body></html>`);
  return { code, contentType: 'text/html; charset=utf-8', bytes, fileName: 'export.html' };
}
