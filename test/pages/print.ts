/** A paper through its tab to the PDF, without an office around it, and its pages as another program reads them. */
import { exportSpreadsheet } from '../../local-google/spreadsheet/export';
import type { Paper } from '../../src/actions/paper';
import type { Office } from '../../src/domain/office';
import { pdfQuery } from '../../src/google/paper-pdf';
import { paperRequests } from '../../src/google/paper-tab';
import { sheetWorkspace } from '../local-google/sheets-workspace';
import { OWNER } from '../local-google/workspace';

export function printedPdf(
  paper: Paper,
  { paper: size, orientation }: Pick<Office, 'paper' | 'orientation'>,
): Uint8Array {
  const { google, sheetId, reply } = sheetWorkspace();
  reply(...paperRequests(0, paper));
  const query = new URLSearchParams(pdfQuery(0, size, orientation));
  const { code, bytes } = exportSpreadsheet(google.world, OWNER, sheetId, query);
  if (code !== 200) throw new Error(`The export answered ${code}`);
  return bytes;
}
