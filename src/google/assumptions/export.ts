/** What is believed of the export address, which Google does not document (platform.md §5.1). */
import type { Office } from '../../domain/office';
import { exportedPdf } from '../paper-pdf';
import { type Assumption, open, relied } from './assumption';
import type { Bench } from './bench';

export const EXPORT_ASSUMPTIONS: readonly Assumption[] = [
  relied('pdf-on-a4', 'platform.md §5.1', '842 × 595', (bench) => sizeOf(bench, 'A4')),
  relied('pdf-on-f4', 'platform.md §5.1, §10.5', '935 × 609', (bench) => sizeOf(bench, 'F4')),
  relied('pdf-of-one-tab', 'platform.md §5.1', '1 page', (bench) => {
    bench.tab([['lain']]);
    const tab = bench.tab([['isi']]);
    const pages = pdfOf(bench, tab.sheetId, 'A4').match(/\/Type\s*\/Page\b/g)?.length;
    return `${pages} page`;
  }),
  relied('pictures-are-printed', 'decision 0059', 'printed', (bench) => {
    const tab = bench.tab([['isi']]);
    const sheet = SpreadsheetApp.openById(bench.spreadsheet()).getSheetById(tab.sheetId);
    sheet?.insertImage(Utilities.newBlob(Utilities.base64Decode(DOT), 'image/png', 'titik.png'), 1, 1);
    return /\/Subtype\s*\/Image\b/.test(pdfOf(bench, tab.sheetId, 'A4')) ? 'printed' : 'left out';
  }),
  open('export-asks-who', 'platform.md §5.1', 'no PDF', (bench) => {
    const tab = bench.tab([['isi']]);
    const url = `https://docs.google.com/spreadsheets/d/${bench.spreadsheet()}/export?format=pdf&gid=${tab.sheetId}`;
    const response = UrlFetchApp.fetch(url, { muteHttpExceptions: true });
    return response.getContentText().startsWith('%PDF') ? 'a PDF' : 'no PDF';
  }),
];

/** A picture of one red dot. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

function sizeOf(bench: Bench, paper: Office['paper']): string | undefined {
  const pdf = pdfOf(bench, bench.tab([['isi']]).sheetId, paper);
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? [];
  return width && height ? `${Math.round(Number(width))} × ${Math.round(Number(height))}` : 'no size found';
}

/** A PDF's bytes as letters, in which its structure can be searched. */
function pdfOf(bench: Bench, sheetId: number, paper: Office['paper']): string {
  const bytes = exportedPdf(
    `https://docs.google.com/spreadsheets/d/${bench.spreadsheet()}`,
    sheetId,
    paper,
    'landscape',
  );
  return Utilities.newBlob(bytes).getDataAsString('ISO-8859-1');
}
