/** A filed paper as its row in the tab *Arsip*, and back: people read the plain columns, the last one is read back. */
import * as v from 'valibot';
import { ROLES } from '../domain/office';
import {
  type ArchivedPaper,
  type MarkedPaper,
  PAPER_KINDS,
  PAPER_MARKS,
  type PaperMark,
} from '../domain/papers';
import type { Refusal } from '../domain/refusal';
import { markText, PAPER_KIND_NAMES } from '../text/archive';
import { CELL_PROBLEMS } from '../text/cells';
import { shortMoment } from '../text/dates';
import { OFFICE_ACCOUNT, signedBy } from '../text/names';
import type { ARCHIVE_HEADINGS } from '../text/tabs';
import { columnName } from './a1';
import { ARCHIVE_COLUMNS, TABS } from './layout';
import { dataCell } from './register-row';

const SIGNATURE = v.object({
  email: v.string(),
  name: v.string(),
  position: v.string(),
  role: v.picklist(ROLES),
  acting: v.string(),
});

const PAPER = v.object({
  number: v.number(),
  kind: v.picklist(PAPER_KINDS),
  about: v.string(),
  fileName: v.string(),
  url: v.string(),
  fingerprint: v.string(),
  sha256: v.string(),
  at: v.string(),
  by: v.optional(SIGNATURE),
  marks: v.array(
    v.object({ mark: v.picklist(PAPER_MARKS), at: v.string(), by: SIGNATURE, place: v.string() }),
  ),
});

export function archiveRow(paper: ArchivedPaper): string[] {
  const ticked = (mark: PaperMark) => {
    const found: MarkedPaper | undefined = paper.marks.find((one) => one.mark === mark);
    return found ? markText(found) : '';
  };
  const cells: Record<keyof typeof ARCHIVE_HEADINGS, string> = {
    number: String(paper.number),
    kind: PAPER_KIND_NAMES[paper.kind],
    about: paper.about,
    at: shortMoment(paper.at),
    by: paper.by ? signedBy(paper.by) : OFFICE_ACCOUNT,
    fileName: paper.fileName,
    url: paper.url,
    printed: ticked('printed'),
    signed: ticked('signed'),
    stored: ticked('stored'),
    fingerprint: paper.fingerprint,
    sha256: paper.sha256,
    data: dataCell(paper),
  };
  return ARCHIVE_COLUMNS.map(({ key }) => cells[key]);
}

/** The paper of a row; nothing of an empty one; a refusal that names the cell which cannot be read. */
export function paperFromRow(row: number, cells: readonly string[]): ArchivedPaper | undefined | Refusal {
  if (cells.every((cell) => cell === '')) return undefined;
  const at = ARCHIVE_COLUMNS.length - 1;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), PAPER), cells[at] ?? '');
  if (read.success) return read.output;
  return {
    refused: 'unreadable setting',
    tab: TABS.archive.title,
    cell: `${columnName(at)}${row}`,
    problem: CELL_PROBLEMS.paperAltered,
  };
}
