/**
 * Protections and sharing, from the settings: each group of columns may be written by its author alone, which Google
 * enforces even for scripts (platform.md §3.2). All old protections of ours are replaced in one atomic batch.
 */
import type { Day } from '../domain/calendar';
import { holders, type Office, ROLES } from '../domain/office';
import { type Author, REGISTER_GROUPS, TAB_AUTHORS, TABS } from './layout';
import { groupStart } from './register-row';
import { type GridRange, type Request, sheets } from './requests';

/** What our protections are called begins with this, so that a person's own protections are left alone. */
const OURS = 'Register Medsos: ';

export function applyProtections(spreadsheetId: string, office: Office, owner: string, today: Day): void {
  const found = sheets().get(spreadsheetId, { fields: 'sheets(properties(sheetId),protectedRanges)' });
  const old = (found.sheets ?? [])
    .flatMap((sheet) => sheet.protectedRanges ?? [])
    .filter((one) => one.description?.startsWith(OURS));
  const requests: Request[] = [
    ...old.map((one): Request => ({ deleteProtectedRange: { protectedRangeId: one.protectedRangeId } })),
    ...blocks().map(
      ({ range, author, name }): Request => ({
        addProtectedRange: {
          protectedRange: {
            range,
            description: OURS + name,
            warningOnly: false,
            editors: { users: [owner, ...editors(author, office, today)] },
          },
        },
      }),
    ),
  ];
  sheets().batchUpdate({ requests }, spreadsheetId);
}

/** Role holders may edit the spreadsheet and see the photos; those who are no longer holders may not. */
export function applySharing(
  spreadsheetId: string,
  folderId: string,
  office: Office,
  owner: string,
  today: Day,
): void {
  const people = [
    ...new Set(ROLES.flatMap((role) => holders(office, role, today)).map((one) => one.email)),
  ].filter((email) => email !== owner);
  const spreadsheet = DriveApp.getFileById(spreadsheetId);
  const editorsNow = spreadsheet.getEditors().map((one) => one.getEmail().toLowerCase());
  for (const email of people) if (!editorsNow.includes(email)) spreadsheet.addEditor(email);
  for (const email of editorsNow)
    if (email !== owner && !people.includes(email)) spreadsheet.removeEditor(email);
  const folder = DriveApp.getFolderById(folderId);
  const viewersNow = folder.getViewers().map((one) => one.getEmail().toLowerCase());
  for (const email of people) if (!viewersNow.includes(email)) folder.addViewer(email);
  for (const email of viewersNow) if (email !== owner && !people.includes(email)) folder.removeViewer(email);
}

/** Every protected block: the register's groups with all their rows, and the other tabs. */
function blocks(): { range: GridRange; author: Author; name: string }[] {
  const { sheetId } = TABS.register;
  const headings = { startRowIndex: 0, endRowIndex: TABS.register.headingRows };
  return [
    { range: { sheetId, ...headings }, author: 'office', name: 'judul kolom' },
    ...REGISTER_GROUPS.map((group) => ({
      range: {
        sheetId,
        startRowIndex: TABS.register.headingRows,
        startColumnIndex: groupStart(group.key),
        endColumnIndex: groupStart(group.key) + group.columns.length,
      },
      author: group.author as Author,
      name: group.title,
    })),
    ...TAB_AUTHORS.map(({ tab, author, rows }) => ({
      range: rows
        ? { sheetId: tab.sheetId, startRowIndex: rows[0] - 1, endRowIndex: rows[1] }
        : { sheetId: tab.sheetId },
      author,
      name: tab.title,
    })),
  ];
}

function editors(author: Author, office: Office, today: Day): string[] {
  if (author === 'office') return [];
  return author.flatMap((role) => holders(office, role, today)).map((one) => one.email);
}
