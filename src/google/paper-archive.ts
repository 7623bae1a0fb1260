/**
 * The archive of papers: `Konten Medsos/Arsip/2026/11 November/…` in Drive, and the tab *Arsip*. In a folder of its own,
 * since whoever makes a paper files it as themselves, and so needs a folder in which they may write.
 */
import type { Archive, PaperFile, PlacedPaper } from '../actions/archive-ports';
import type { Change, Snapshot } from '../actions/ports';
import type { ArchivedPaper, FiledPaper, MarkedPaper } from '../domain/papers';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { ARCHIVE_FOLDER } from '../text/archive';
import { monthFolder } from '../text/dates';
import { columnName } from './a1';
import { ownerOf } from './access';
import { archiveRow, paperFromRow } from './archive-row';
import { readBlocksIfSetUp } from './blocks';
import { changeRequests } from './change-requests';
import { CONTROL_RANGE, readControl } from './control';
import { childFolder, driveFiles } from './drive';
import { ARCHIVE_COLUMNS, TABS } from './layout';
import { appendTexts, sheets, writeTexts } from './requests';

const FIRST_ROW = TABS.archive.headingRows + 1;
const RANGE = `'${TABS.archive.title}'!A${FIRST_ROW}:${columnName(ARCHIVE_COLUMNS.length - 1)}`;

export class DriveArchive implements Archive {
  constructor(private readonly spreadsheetId: string) {}

  owner(): string {
    return ownerOf(this.spreadsheetId);
  }

  put(folderId: string, shelf: string, file: PaperFile): Pick<FiledPaper, 'url' | 'sha256'> {
    const [year = '', month] = shelf.split('-');
    const yearFolder = childFolder(childFolder(folderId, ARCHIVE_FOLDER), year);
    const parent = month ? childFolder(yearFolder, monthFolder(`${shelf}-01`)) : yearFolder;
    const bytes = Utilities.base64Decode(file.base64);
    const sha256 = hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, bytes));
    const q = `'${parent}' in parents and name = '${file.fileName.replace(/['\\]/g, '\\$&')}' and trashed = false`;
    const known = driveFiles()
      .list({ q, fields: 'files(webViewLink,sha256Checksum)' })
      .files?.find((one) => one.sha256Checksum === sha256);
    const { fileName: name, mimeType } = file;
    const made =
      known ??
      driveFiles().create({ name, mimeType, parents: [parent] }, Utilities.newBlob(bytes, mimeType, name), {
        fields: 'webViewLink',
      });
    if (!made.webViewLink) throw new Error(`Drive filed ${name} and told no address`);
    return { url: made.webViewLink, sha256 };
  }

  read(): (Snapshot & { papers: PlacedPaper[] }) | Refusal {
    const blocks = readBlocksIfSetUp(this.spreadsheetId, [CONTROL_RANGE, RANGE]);
    if (isRefusal(blocks)) return blocks;
    const control = readControl(blocks[0], this.spreadsheetId);
    if (isRefusal(control)) return control;
    const { settings, books } = control;
    if (!settings || !books) return { refused: 'register not set up' };
    const papers: PlacedPaper[] = [];
    for (const [index, cells] of (blocks[1] ?? []).entries()) {
      const row = FIRST_ROW + index;
      const paper = paperFromRow(row, cells);
      if (paper && isRefusal(paper)) return paper;
      if (paper) papers.push({ row, paper });
    }
    return { office: settings, control: { ...control, settings, books }, papers };
  }

  add(paper: ArchivedPaper, change: Change): void {
    this.write([appendTexts(TABS.archive.sheetId, [archiveRow(paper)]), ...changeRequests(change)]);
  }

  tick(
    ticked: readonly { row: number; paper: ArchivedPaper; marks: readonly MarkedPaper[] }[],
    change: Change,
  ): void {
    const rows = ticked.map(({ row, paper, marks }) =>
      writeTexts(TABS.archive.sheetId, row - 1, 0, [
        archiveRow({ ...paper, marks: [...paper.marks, ...marks] }),
      ]),
    );
    this.write([...rows, ...changeRequests(change)]);
  }

  private write(requests: GoogleAppsScript.Sheets.Schema.Request[]): void {
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
}
