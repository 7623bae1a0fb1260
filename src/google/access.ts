/**
 * Who owns what, who may see and who may write: sharing and protections, from the settings. Each group of columns may
 * be written by its author alone, which Google enforces even for scripts (platform.md §3.2).
 */
import type { Access, Owned } from '../actions/care-ports';
import type { Control } from '../actions/ports';
import { closedBookOf } from '../domain/book';
import type { Day } from '../domain/calendar';
import type { SharingFault } from '../domain/integrity';
import { accountsByRole, type Office, ROLES, STAFF } from '../domain/office';
import { ARCHIVE_FOLDER } from '../text/archive';
import { PRODUCT } from '../text/names';
import { CLOSED_ROWS, HEADING_ROWS } from '../text/tabs';
import { childFolder, driveFiles } from './drive';
import { type Author, REGISTER_GROUPS, TAB_AUTHORS, TABS } from './layout';
import { groupStart } from './register-row';
import { type GridRange, type Request, sheets } from './requests';
import { sharingFaults } from './sharing';

/** What our protections are called begins with this, so that a person's own protections are left alone. */
const OURS = `${PRODUCT}: `;

export class GoogleAccess implements Access {
  constructor(private readonly spreadsheetId: string) {}

  owner(): string {
    return ownerOf(this.spreadsheetId);
  }

  apply(office: Office, control: Control, today: Day): void {
    const owner = this.owner();
    const accounts = accountsByRole(office, today);
    const editors = [...new Set(ROLES.flatMap((role) => accounts[role]))].filter((one) => one !== owner);
    const viewers = accounts[STAFF].filter((one) => one !== owner && !editors.includes(one));
    // Only who may edit the spreadsheet can be named as an editor of a protected range.
    share(DriveApp.getFileById(this.spreadsheetId), owner, editors, viewers);
    if (control.folderId) {
      share(DriveApp.getFolderById(control.folderId), owner, [], [...editors, ...viewers]);
      shareArchive(childFolder(control.folderId, ARCHIVE_FOLDER), owner, editors);
    }
    this.protect(
      owner,
      (author) => (author === 'office' ? [] : author.flatMap((role) => accounts[role])),
      control,
    );
  }

  faults(office: Office, control: Control): SharingFault[] {
    return sharingFaults(this.spreadsheetId, control, office, this.owner());
  }

  ownership(control: Control): Owned[] {
    const file = (what: Owned['what'], id: string): Owned[] => {
      if (id === '') return [];
      try {
        const found = driveFiles().get(id, { fields: 'name,owners(emailAddress),webViewLink' });
        const owner = found.owners?.[0]?.emailAddress?.toLowerCase() ?? '';
        return [{ what, name: found.name ?? '', owner, address: found.webViewLink ?? '' }];
      } catch {
        return [{ what, name: '', owner: '', address: '' }];
      }
    };
    // A script sees the triggers of the account that runs it, and no others (platform.md §2.2).
    const own = ScriptApp.getProjectTriggers().map((one) => one.getHandlerFunction());
    const triggers: Owned = {
      what: 'triggers',
      name: own.join(', '),
      owner: own.length > 0 ? Session.getEffectiveUser().getEmail().toLowerCase() : '',
      address: '',
    };
    return [
      ...file('spreadsheet', this.spreadsheetId),
      ...file('form', control.formId),
      ...file('folder', control.folderId),
      ...file('vault', control.vaultId),
      triggers,
    ];
  }

  /** All old protections of ours are replaced in one atomic batch. */
  private protect(owner: string, editors: (author: Author) => string[], control: Control): void {
    const found = sheets().get(this.spreadsheetId, {
      fields: 'sheets(properties(sheetId),protectedRanges)',
    });
    const old = (found.sheets ?? [])
      .flatMap((sheet) => sheet.protectedRanges ?? [])
      .filter((one) => one.description?.startsWith(OURS));
    const blocks = [...authoredBlocks(), ...this.closedRows(control)];
    const requests: Request[] = [
      ...old.map((one): Request => ({ deleteProtectedRange: { protectedRangeId: one.protectedRangeId } })),
      ...blocks.map(
        ({ range, author, name }): Request => ({
          addProtectedRange: {
            protectedRange: {
              range,
              description: OURS + name,
              warningOnly: false,
              editors: { users: [owner, ...editors(author)] },
            },
          },
        }),
      ),
    ];
    sheets().batchUpdate({ requests }, this.spreadsheetId);
  }

  /** Rows of closed books, as runs of neighbours: read-only for everybody but the owner. */
  private closedRows({ books }: Control): Block[] {
    if (books.closed.length === 0) return [];
    const { sheetId, title, headingRows } = TABS.register;
    const found = sheets().Values?.batchGet(this.spreadsheetId, {
      ranges: [`'${title}'!A${headingRows + 1}:A`],
    });
    const numbers = ((found?.valueRanges?.[0]?.values ?? []) as string[][]).map((row) => row[0] ?? '');
    const runs: [from: number, to: number][] = [];
    numbers.forEach((number, index) => {
      if (number === '' || closedBookOf(number, books) === undefined) return;
      const row = headingRows + index;
      const last = runs[runs.length - 1];
      if (last && last[1] === row) last[1] = row + 1;
      else runs.push([row, row + 1]);
    });
    return runs.map(([startRowIndex, endRowIndex]) => ({
      range: { sheetId, startRowIndex, endRowIndex },
      author: 'office',
      name: CLOSED_ROWS,
    }));
  }
}

interface Block {
  range: GridRange;
  author: Author;
  name: string;
}

/** The register's groups with all their rows, and the other tabs. */
function authoredBlocks(): Block[] {
  const { sheetId, headingRows } = TABS.register;
  return [
    {
      range: { sheetId, startRowIndex: 0, endRowIndex: headingRows },
      author: 'office',
      name: HEADING_ROWS,
    },
    ...REGISTER_GROUPS.map((group) => ({
      range: {
        sheetId,
        startRowIndex: headingRows,
        startColumnIndex: groupStart(group.key),
        endColumnIndex: groupStart(group.key) + group.columns.length,
      },
      author: group.author,
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

export function ownerOf(fileId: string): string {
  return DriveApp.getFileById(fileId).getOwner().getEmail().toLowerCase();
}

/** Who makes a paper files it as themselves; who may only view has that from the folder above. */
function shareArchive(folderId: string, owner: string, editors: readonly string[]): void {
  const folder = DriveApp.getFolderById(folderId);
  const now = folder.getEditors().map((one) => one.getEmail().toLowerCase());
  for (const email of now) if (email !== owner && !editors.includes(email)) folder.removeEditor(email);
  for (const email of editors) if (!now.includes(email)) folder.addEditor(email);
}

/** Exactly these accounts, besides the owner. */
export function share(
  file: GoogleAppsScript.Drive.File | GoogleAppsScript.Drive.Folder,
  owner: string,
  editors: readonly string[],
  viewers: readonly string[],
): void {
  // Who may write in it does not decide who else may.
  if (file.isShareableByEditors()) file.setShareableByEditors(false);
  const emails = (users: GoogleAppsScript.Base.User[]) => users.map((one) => one.getEmail().toLowerCase());
  const editorsNow = emails(file.getEditors());
  const viewersNow = emails(file.getViewers());
  for (const email of editorsNow) if (email !== owner && !editors.includes(email)) file.removeEditor(email);
  for (const email of viewersNow)
    if (email !== owner && !viewers.includes(email) && !editors.includes(email)) file.removeViewer(email);
  for (const email of editors) if (!editorsNow.includes(email)) file.addEditor(email);
  // Who was an editor until now is a viewer only once it is said.
  for (const email of viewers)
    if (!viewersNow.includes(email) || editorsNow.includes(email)) file.addViewer(email);
}
