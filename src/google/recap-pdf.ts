/**
 * A tab as PDF by the address that Google's own "Download" uses (platform.md §5.1). Undocumented, so its answer is
 * checked before it is believed: failures come back as a web page.
 */
import { TABS } from './layout';

/** Apps Script's parameters for A4 landscape, fitted to the width. Margins in inches. */
const PARAMETERS = {
  format: 'pdf',
  size: 'A4',
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

/** The recap tab as PDF, in base64. Throws when the answer is not a PDF. */
export function recapPdf(spreadsheetUrl: string): string {
  // What was just written must be there before the export reads it (platform.md §5.1).
  SpreadsheetApp.flush();
  const query = Object.entries({ ...PARAMETERS, gid: String(TABS.recap.sheetId) })
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
  return Utilities.base64Encode(bytes);
}
