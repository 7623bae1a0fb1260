/**
 * The vault: a spreadsheet in the office account's Drive that is shared with nobody. It has copies of the journal's
 * lines, and keeps its own count, since two spreadsheets cannot be written in one step.
 */
import type { Vault } from '../actions/ports';
import { EMPTY_HEAD, type JournalHead, type JournalLine } from '../domain/journal';
import { VAULT_TABS } from '../text/cells';
import { VAULT_TITLE } from '../text/tabs';
import { columnName } from './a1';
import { driveFiles, SPREADSHEET_TYPE } from './drive';
import { journalLine, journalRow } from './journal-row';
import { JOURNAL_COLUMNS } from './layout';
import { appendTexts, formatCells, type Request, sheets, writeTexts } from './requests';

const JOURNAL = { sheetId: 1, title: VAULT_TABS.journal };
/** Number of lines and hash of the last. */
const HEAD = { sheetId: 2, title: VAULT_TABS.head };

/**
 * Makes the vault, in the owner's root and not in the folder that role holders see. A vault that an interrupted run
 * left under the same name is taken.
 */
export function makeVault(registerId: string): string {
  const name = VAULT_TITLE(registerId.slice(0, 8));
  const q = `name = '${name}' and mimeType = '${SPREADSHEET_TYPE}' and trashed = false and 'me' in owners`;
  const id =
    driveFiles().list({ q, fields: 'files(id)' }).files?.[0]?.id ??
    driveFiles().create({ name, mimeType: SPREADSHEET_TYPE }).id;
  if (!id) throw new Error('Drive made the vault and told no id');
  const found = sheets().get(id, { fields: 'sheets(properties(sheetId))' });
  const existing = (found.sheets ?? []).map((one) => one.properties?.sheetId);
  if (existing.includes(JOURNAL.sheetId)) return id;
  const requests: Request[] = [
    {
      addSheet: {
        properties: {
          ...JOURNAL,
          gridProperties: { frozenRowCount: 1, columnCount: JOURNAL_COLUMNS.length },
        },
      },
    },
    { addSheet: { properties: { ...HEAD, gridProperties: { rowCount: 2, columnCount: 2 } } } },
    ...[JOURNAL, HEAD].map(({ sheetId }) =>
      formatCells(
        { sheetId },
        { numberFormat: { type: 'TEXT' }, wrapStrategy: 'CLIP' },
        'numberFormat,wrapStrategy',
      ),
    ),
    writeTexts(JOURNAL.sheetId, 0, 0, [JOURNAL_COLUMNS.map((column) => column.heading)]),
    ...existing.map((sheetId): Request => ({ deleteSheet: { sheetId } })),
  ];
  sheets().batchUpdate({ requests }, id);
  return id;
}

export class SheetVault implements Vault {
  head(vaultId: string): JournalHead {
    const [count = '', hash = ''] = rows(vaultId, `'${HEAD.title}'!A1:B1`)[0] ?? [];
    return count === '' ? EMPTY_HEAD : { count: Number(count), hash };
  }

  append(vaultId: string, lines: readonly JournalLine[]): void {
    const last = lines[lines.length - 1];
    if (!last) return;
    const requests = [
      appendTexts(JOURNAL.sheetId, lines.map(journalRow)),
      writeTexts(HEAD.sheetId, 0, 0, [[last.sequence, last.hash]]),
    ];
    sheets().batchUpdate({ requests }, vaultId);
  }

  lines(vaultId: string): JournalLine[] {
    return rows(vaultId, `'${JOURNAL.title}'!A2:${columnName(JOURNAL_COLUMNS.length - 1)}`).map(journalLine);
  }
}

function rows(spreadsheetId: string, range: string): string[][] {
  const found = sheets().Values?.batchGet(spreadsheetId, { ranges: [range] });
  return (found?.valueRanges?.[0]?.values ?? []) as string[][];
}
