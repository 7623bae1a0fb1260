/**
 * The control tab: what the register keeps about itself, one value a row. What is compiled or listed stands there as
 * JSON, since only the office account can write it, and one cell is all that an act has to read of the settings.
 */
import type { Control, OfficeControl, PartialControl } from '../actions/ports';
import type { Books } from '../domain/book';
import { EMPTY_HEAD } from '../domain/journal';
import { isNumberOrNone } from '../domain/numbering';
import type { Office } from '../domain/office';
import type { Refusal } from '../domain/refusal';
import { CELL_PROBLEMS } from '../text/cells';
import { CONTROL_END, CONTROL_ROWS, type ControlKey, TABS } from './layout';
import { type Request, writeTexts } from './requests';

export const CONTROL_RANGE = `'${TABS.control.title}'!B1:B${CONTROL_END}`;

/** As `getUrl` gives it, without asking. */
export function registerAddress(spreadsheetId: string): string {
  return `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
}

/**
 * The control tab's second column, from its first row, in the spreadsheet of that id. `settings` and `books` are absent in a register that is
 * being set up; everything else that cannot be read is refused by its cell, since a number that cannot be read would
 * begin again at 1.
 */
export function readControl(
  cells: readonly string[][] | undefined,
  spreadsheetId: string,
): PartialControl | Refusal {
  const value = (key: ControlKey) => cells?.[CONTROL_ROWS[key] - 1]?.[0] ?? '';
  const wrong = (key: ControlKey, problem: string): Refusal => ({
    refused: 'unreadable setting',
    tab: TABS.control.title,
    cell: `B${CONTROL_ROWS[key]}`,
    problem,
  });
  const address = value('address');
  if (address !== '' && address !== registerAddress(spreadsheetId))
    return { refused: 'copied register', address };
  for (const key of ['journalCount', 'letters', 'vaultCount', 'sentLetters'] as const) {
    if (!/^\d*$/.test(value(key))) return wrong(key, CELL_PROBLEMS.notANumber);
  }
  if (!isNumberOrNone(value('lastNumber'))) return wrong('lastNumber', CELL_PROBLEMS.notARegisterNumber);
  const json = <T>(key: ControlKey): T | undefined | 'unreadable' => {
    try {
      return value(key) === '' ? undefined : (JSON.parse(value(key)) as T);
    } catch {
      return 'unreadable';
    }
  };
  const settings = json<Office>('settings');
  const books = json<Books>('books');
  const rolesApplied = json<Control['rolesApplied']>('rolesApplied');
  const mending = json<Control['mending']>('mending');
  if (settings === 'unreadable') return wrong('settings', CELL_PROBLEMS.unreadable);
  if (books === 'unreadable') return wrong('books', CELL_PROBLEMS.unreadable);
  return {
    head: {
      count: Number(value('journalCount')),
      hash: value('journalHash') || EMPTY_HEAD.hash,
    },
    letters: Number(value('letters')),
    lastNumber: value('lastNumber'),
    formId: value('formId'),
    folderId: value('folderId'),
    vaultId: value('vaultId'),
    vaultCount: Number(value('vaultCount')),
    settings,
    books,
    rolesApplied: rolesApplied === 'unreadable' ? {} : (rolesApplied ?? {}),
    schema: value('schema'),
    archiving: value('archiving'),
    told: value('told'),
    page: value('page'),
    remindedOn: value('remindedOn'),
    sentLetters: Number(value('sentLetters')),
    sweptUntil: value('sweptUntil'),
    address,
    mending: mending === 'unreadable' ? [] : (mending ?? []),
  };
}

/** Writes values of the office's part, each into its row. */
export function controlRequests(control: Partial<OfficeControl>): Request[] {
  return (Object.entries(control) as [keyof OfficeControl, unknown][]).map(([key, value]) =>
    writeTexts(TABS.control.sheetId, CONTROL_ROWS[key] - 1, 1, [
      [typeof value === 'object' ? JSON.stringify(value) : String(value)],
    ]),
  );
}
