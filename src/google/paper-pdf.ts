/**
 * A tab as PDF by the address that Google's own "Download" uses (platform.md §5.1). Undocumented, so its answer is
 * checked before it is believed: failures come back as a web page.
 */
import type { PaperTab } from '../actions/ports';
import type { Office } from '../domain/office';
import { TABS } from './layout';

/** Fitted to the width, landscape. Margins in inches. */
const PARAMETERS = {
  format: 'pdf',
  portrait: 'false',
  fitw: 'true',
  top_margin: '0.6',
  bottom_margin: '0.6',
  left_margin: '0.5',
  right_margin: '0.5',
  gridlines: 'false',
  printtitle: 'false',
  sheetnames: 'false',
  pagenum: 'CENTER',
  fzr: 'true',
};

/** F4 is 215 × 330 mm, which the address knows only by inches (platform.md §5.1). */
const SIZES: Record<Office['paper'], string> = { A4: 'A4', F4: '8.46x12.99' };

/** A paper's tab as PDF, in base64. */
export function paperPdf(spreadsheetUrl: string, tab: PaperTab, paper: Office['paper']): string {
  return Utilities.base64Encode(exportedPdf(spreadsheetUrl, TABS[tab].sheetId, paper));
}

/** A tab as the bytes of a PDF. Throws when the answer is none. */
export function exportedPdf(spreadsheetUrl: string, sheetId: number, paper: Office['paper']): number[] {
  // What was just written must be there before the export reads it (platform.md §5.1).
  SpreadsheetApp.flush();
  const query = Object.entries({ ...PARAMETERS, size: SIZES[paper], gid: String(sheetId) })
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const response = UrlFetchApp.fetch(`${spreadsheetUrl.replace(/\/edit.*$/, '')}/export?${query}`, {
    headers: { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` },
    muteHttpExceptions: true,
  });
  const bytes = response.getContent();
  const isPdf = [0x25, 0x50, 0x44, 0x46].every((byte, index) => bytes[index] === byte);
  if (response.getResponseCode() !== 200 || !isPdf) {
    throw new Error(`The export answered ${response.getResponseCode()} and no PDF`);
  }
  return bytes;
}
