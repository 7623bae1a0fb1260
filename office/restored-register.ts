/**
 * What a restored register says: everything that the backup has, and that its files lie elsewhere now. Journal lines are
 * never rewritten, so that is told by new lines; an approval that was not carried out yet was bound to the old files,
 * and falls. Pure: files are given by their old and new ids.
 */
import { createHash } from 'node:crypto';
import type { Moment } from '../src/domain/calendar';
import { evolve, type Fact } from '../src/domain/facts';
import { type Item, statusOf } from '../src/domain/item';
import { type JournalHead, type JournalLine, link, type NewLine } from '../src/domain/journal';
import { type Rebuilt, rebuild } from '../src/domain/rebuild';
import { fingerprintOf } from '../src/domain/rules/case';
import { archiveRow, paperFromRow } from '../src/google/archive-row';
import { journalLine, journalRow } from '../src/google/journal-row';
import { CONTROL_ROWS, type ControlKey, TABS, type TabKey } from '../src/google/layout';
import { rowCells } from '../src/google/register-row';
import { FACT_NAMES, OFFICE_ACCOUNT } from '../src/text/names';
import { controlOf, type SpreadsheetTexts, tabRows } from './spreadsheet-texts';
import type { Uploaded } from './upload';

export interface Moved {
  /** By the old id of a file. */
  files: ReadonlyMap<string, Uploaded>;
  /** By the old id of a folder, the new one. */
  folders: ReadonlyMap<string, string>;
  /** By the old id of a closed book's spreadsheet, the new one. */
  books: ReadonlyMap<string, string>;
  /** The new folder of everything. */
  folderId: string;
}

export interface RestoredRegister {
  /** The rows below the headings of each tab that is filled. */
  rows: Partial<Record<TabKey, string[][]>>;
  /** How many numbers there are, and those whose approval falls. */
  items: number;
  fallen: string[];
}

/** Made anew by the register itself. */
const NOT_KEPT: readonly TabKey[] = ['dashboard', 'recap', 'registerBook'];
/**
 * What the control tab keeps. All else belonged to the old spreadsheet (its form, vault, address, and what was under way),
 * and setting up makes or finds it again.
 */
const KEPT: readonly ControlKey[] = [
  'letters',
  'lastNumber',
  'settings',
  'books',
  'schema',
  'remindedOn',
  'sentLetters',
];

export function restoredRegister(
  texts: SpreadsheetTexts,
  moved: Moved,
  { account, now, madeAt }: { account: string; now: Moment; madeAt: string },
): RestoredRegister {
  const control = controlOf(texts);
  const data = (key: TabKey) =>
    tabRows(texts, key)
      .slice(TABS[key].headingRows)
      .filter((row) => row.some(Boolean));
  const lines = data('journal').map(journalLine);
  const fallen: string[] = [];
  const items = new Map<string, Rebuilt>();
  const added: NewLine[] = [
    newLine({ type: 'restored', from: 'backup', what: [madeAt] }, undefined, account, now),
  ];
  for (const [number, rebuilt] of rebuild(lines).items) {
    const fact = elsewhere(rebuilt.item, moved);
    const item = fact ? evolve(rebuilt.item, fact) : undefined;
    if (!fact || !item) {
      items.set(number, rebuilt);
      continue;
    }
    if (item.submission.version !== rebuilt.item.submission.version) fallen.push(number);
    added.push(newLine(fact, item, account, now));
    items.set(number, { item, lines: [...rebuilt.lines, control.head.count + added.length] });
  }
  const journal = link(control.head, added, sha256);
  const rows: RestoredRegister['rows'] = {};
  for (const key of Object.keys(TABS) as TabKey[]) if (!NOT_KEPT.includes(key)) rows[key] = data(key);
  rows.register = [...items.values()].map((one) =>
    rowCells(one.item, { today: now.slice(0, 10), lines: one.lines }),
  );
  rows.journal = [...lines, ...journal.lines].map((line: JournalLine) => journalRow(line));
  rows.archive = (rows.archive ?? []).map((row, index) => paperElsewhere(row, index, moved));
  rows.books = (rows.books ?? []).map((row) => row.map((text) => bookElsewhere(text, moved)));
  rows.control = controlRows(tabRows(texts, 'control'), journal.head, moved.folderId);
  return { rows, items: items.size, fallen };
}

/** That an item's folder and files are others now; nothing of an item that never had any. */
function elsewhere({ submission, ...rest }: Item, moved: Moved): Fact | undefined {
  const folderId = /[-\w]{25,}/.exec(submission.folderUrl)?.[0] ?? '';
  const folder = moved.folders.get(folderId);
  if (!folder && !submission.files.some((one) => moved.files.has(one.id))) return undefined;
  const status = statusOf({ submission, ...rest });
  const isBound = status === 'approved' || status === 'partly uploaded';
  const remarks = submission.remarks.filter((one) => one !== 'files changed');
  return {
    type: 'files changed',
    submission: {
      ...submission,
      version: submission.version + (isBound ? 1 : 0),
      folderUrl: folder ? `https://drive.google.com/drive/folders/${folder}` : submission.folderUrl,
      files: submission.files.map((one) => ({ ...one, id: moved.files.get(one.id)?.id ?? one.id })),
      remarks: isBound ? [...remarks, 'files changed'] : submission.remarks,
    },
  };
}

function newLine(fact: Fact, item: Item | undefined, email: string, at: Moment): NewLine {
  return {
    at,
    event: FACT_NAMES[fact.type],
    number: item?.submission.number ?? '',
    version: item ? String(item.submission.version) : '',
    email,
    name: '',
    role: OFFICE_ACCOUNT,
    fingerprint: item ? fingerprintOf(item, sha256) : '',
    detail: JSON.stringify(fact),
  };
}

function paperElsewhere(row: string[], index: number, { files }: Moved): string[] {
  const paper = paperFromRow(index + 1, row);
  if (!paper || 'refused' in paper) return row;
  const found = files.get(/[-\w]{25,}/.exec(paper.url)?.[0] ?? '');
  return found ? archiveRow({ ...paper, url: found.url }) : row;
}

function bookElsewhere(text: string, { books }: Moved): string {
  const id = /\/spreadsheets\/d\/([-\w]+)/.exec(text)?.[1] ?? '';
  const found = books.get(id);
  return found ? text.replace(id, found) : text;
}

function controlRows(kept: string[][], head: JournalHead, folderId: string): string[][] {
  const known: Partial<Record<ControlKey, string>> = {
    ...Object.fromEntries(KEPT.map((key) => [key, kept[CONTROL_ROWS[key] - 1]?.[1] ?? ''])),
    journalCount: String(head.count),
    journalHash: head.hash,
    folderId,
  };
  const values = new Map(
    Object.entries(known).map(([key, text]) => [CONTROL_ROWS[key as ControlKey] - 1, text]),
  );
  return kept.map((row, index) => [row[0] ?? '', values.get(index) ?? '']).slice(TABS.control.headingRows);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
