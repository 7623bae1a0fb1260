/**
 * Archives of closed books: spreadsheets without a script, which hold the book's rows, its part of the journal and the
 * settings of then, look like the register, and which nobody may write.
 */
import type { ArchiveContent, Archives } from '../actions/care-ports';
import type { Day } from '../domain/calendar';
import { accountsByRole, type Office } from '../domain/office';
import { ABOUT_TAB, UNFINISHED } from '../text/books';
import { columnName } from './a1';
import { ownerOf, share } from './access';
import { driveFiles, SPREADSHEET_TYPE } from './drive';
import { journalRow } from './journal-row';
import { SETTINGS_COLUMNS, TABS, type TabKey } from './layout';
import { appendTexts, columnWidth, formatCells, type Request, sheets, writeTexts } from './requests';
import { addTab, colorRules, layoutRequests, TAB_COLUMNS } from './tab-layout';

const ABOUT = { sheetId: 1, title: ABOUT_TAB };
const COPIED: readonly TabKey[] = ['profile', ...(Object.keys(SETTINGS_COLUMNS) as TabKey[]), 'stages'];
const KEPT: readonly TabKey[] = ['register', 'journal', ...COPIED];

export class SheetArchives implements Archives {
  constructor(private readonly spreadsheetId: string) {}

  create(title: string, folderId: string): string {
    const name = UNFINISHED(title);
    const quoted = name.replace(/['\\]/g, '\\$&');
    const q = `name = '${quoted}' and '${folderId}' in parents and trashed = false`;
    const id =
      driveFiles().list({ q, fields: 'files(id)' }).files?.[0]?.id ??
      driveFiles().create({ name, mimeType: SPREADSHEET_TYPE, parents: [folderId] }).id;
    if (!id) throw new Error(`Drive made ${name} and told no id`);
    return id;
  }

  fill(id: string, { rows, lines, about }: ArchiveContent): string[][] {
    const settings = read(this.spreadsheetId, COPIED.map(wholeTab));
    const content: Partial<Record<TabKey, string[][]>> = {
      register: rows.map((one) => one.cells),
      journal: lines.map(journalRow),
    };
    COPIED.forEach((key, index) => {
      content[key] = (settings[index] ?? []).slice(TABS[key].headingRows);
    });
    const found = sheets().get(id, { fields: 'sheets(properties(sheetId))' });
    const existing = (found.sheets ?? []).map((one) => one.properties?.sheetId);
    // What an interrupted run left is made anew; a spreadsheet is never without a tab.
    const [spare, ...old] = existing;
    const requests: Request[] = [
      ...old.map((sheetId): Request => ({ deleteSheet: { sheetId } })),
      ...(spare === FILLING.sheetId
        ? []
        : [{ addSheet: { properties: FILLING } }, { deleteSheet: { sheetId: spare } }]),
      { addSheet: { properties: { ...ABOUT, index: 0 } } },
      writeTexts(
        ABOUT.sheetId,
        0,
        0,
        about.map((row) => [...row]),
      ),
      formatCells(
        { sheetId: ABOUT.sheetId },
        {
          numberFormat: { type: 'TEXT' },
          wrapStrategy: 'WRAP',
          textFormat: { fontFamily: 'Arial', fontSize: 10 },
        },
        'numberFormat,wrapStrategy,textFormat.fontFamily,textFormat.fontSize',
      ),
      columnWidth(ABOUT.sheetId, 0, 240),
      columnWidth(ABOUT.sheetId, 1, 620),
      ...KEPT.flatMap((key) => [
        addTab(key),
        ...layoutRequests(key),
        ...contentRequests(key, content[key] ?? []),
      ]),
      { deleteSheet: { sheetId: FILLING.sheetId } },
    ];
    sheets().batchUpdate({ requests }, id);
    return this.readBack(id, content, about);
  }

  seal(id: string, title: string, office: Office, today: Day): string {
    DriveApp.getFileById(id).setName(title);
    const owner = ownerOf(id);
    const found = sheets().get(id, {
      fields: 'sheets(properties(sheetId),protectedRanges(protectedRangeId))',
    });
    const requests = (found.sheets ?? []).flatMap(({ properties, protectedRanges = [] }): Request[] =>
      protectedRanges.length > 0
        ? []
        : [
            {
              addProtectedRange: {
                protectedRange: {
                  range: { sheetId: properties?.sheetId },
                  warningOnly: false,
                  editors: { users: [owner] },
                },
              },
            },
          ],
    );
    if (requests.length > 0) sheets().batchUpdate({ requests }, id);
    const readers = [...new Set(Object.values(accountsByRole(office, today)).flat())];
    share(
      DriveApp.getFileById(id),
      owner,
      [],
      readers.filter((one) => one !== owner),
    );
    return addressOf(id);
  }

  /** What the archive holds now, tab by tab; throws when it is not what was written. */
  private readBack(
    id: string,
    content: Partial<Record<TabKey, string[][]>>,
    about: ArchiveContent['about'],
  ): string[][] {
    const blocks = read(id, [`'${ABOUT.title}'!A1:B`, ...KEPT.map(wholeTab)]);
    const texts = blocks.map((block, index) =>
      block.slice(index === 0 ? 0 : TABS[KEPT[index - 1] as TabKey].headingRows),
    );
    const wanted = [about.map((row) => [...row]), ...KEPT.map((key) => content[key] ?? [])];
    const isSame = (a: string[][], b: string[][]) =>
      JSON.stringify(a.map(trimmed)) === JSON.stringify(b.map(trimmed));
    const wrong = texts.findIndex((text, index) => !isSame(text, wanted[index] ?? []));
    if (wrong >= 0) throw new Error(`The archive's tab ${wrong} is not what was written into it`);
    return texts.flat();
  }
}

/** Records may be many and are appended; settings take the place of what the layout writes of them. */
function contentRequests(key: TabKey, rows: string[][]): Request[] {
  if (rows.length === 0) return [];
  const { sheetId, headingRows } = TABS[key];
  if (key === 'register') return [appendTexts(sheetId, rows), ...colorRules()];
  return [key === 'journal' ? appendTexts(sheetId, rows) : writeTexts(sheetId, headingRows, 0, rows)];
}

/** The tab that stands in while the others are made. */
const FILLING = { sheetId: 999, title: '…' };

/** Sheets leaves out empty cells at the end of a row. */
function trimmed(row: readonly string[]): string[] {
  const last = row.reduce((found, text, index) => (text === '' ? found : index), -1);
  return row.slice(0, last + 1);
}

function wholeTab(key: TabKey): string {
  return `'${TABS[key].title}'!A1:${columnName(TAB_COLUMNS[key].length - 1)}`;
}

function read(id: string, ranges: string[]): string[][][] {
  const found = sheets().Values?.batchGet(id, { ranges });
  return (found?.valueRanges ?? []).map((range) => (range.values ?? []) as string[][]);
}

function addressOf(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}
