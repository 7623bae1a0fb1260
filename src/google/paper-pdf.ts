/**
 * A tab as PDF by the address that Google's own "Download" uses (platform.md §5.1). Undocumented, so its answer is
 * checked before it is believed: failures come back as a web page.
 */
import { MARGINS, type Orientation, sheetOf } from '../actions/paper';
import type { PaperTab } from '../actions/ports';
import type { Office } from '../domain/office';
import { TABS } from './layout';

/** Fitted to the width. Headings, feet and page numbers are the paper's own rows (decision 0056). */
const PARAMETERS = {
  format: 'pdf',
  fitw: 'true',
  gridlines: 'false',
  printtitle: 'false',
  sheetnames: 'false',
  pagenum: 'UNDEFINED',
  fzr: 'false',
};

/** A paper's tab as PDF, in base64. */
export function paperPdf(
  spreadsheetUrl: string,
  tab: PaperTab,
  paper: Office['paper'],
  orientation: Orientation,
): string {
  return Utilities.base64Encode(exportedPdf(spreadsheetUrl, TABS[tab].sheetId, paper, orientation));
}

/** A tab as the bytes of a PDF. Throws when the answer is none. */
export function exportedPdf(
  spreadsheetUrl: string,
  sheetId: number,
  paper: Office['paper'],
  orientation: Orientation,
): number[] {
  // What was just written must be there before the export reads it (platform.md §5.1).
  SpreadsheetApp.flush();
  const query = pdfQuery(sheetId, paper, orientation);
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

export function pdfQuery(sheetId: number, paper: Office['paper'], orientation: Orientation): string {
  const { width, height } = sheetOf(paper, 'portrait');
  const parameters: Record<string, string> = {
    ...PARAMETERS,
    // F4 has no name there; inches are understood for every size (platform.md §5.1).
    size: paper === 'A4' ? paper : `${inches(width)}x${inches(height)}`,
    portrait: String(orientation === 'portrait'),
    gid: String(sheetId),
  };
  for (const [side, wide] of Object.entries(MARGINS)) parameters[`${side}_margin`] = inches(wide);
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

function inches(millimetres: number): string {
  return (millimetres / 25.4).toFixed(2);
}
