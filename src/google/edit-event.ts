/** Edit and change events as Google gives them, read into what the actions know; nothing of other tabs. */
import type { Edit } from '../actions/note-edit';
import { TABS, type TabKey } from './layout';

type EditEvent = Partial<GoogleAppsScript.Events.SheetsOnEdit>;

/** Several cells at once have neither a value before nor one after (platform.md §2.1). */
export function editOf(event: EditEvent | undefined): Edit | undefined {
  const range = event?.range;
  if (!range) return undefined;
  const sheetId = range.getSheet().getSheetId();
  const tab = (Object.keys(TABS) as TabKey[]).find((key) => TABS[key].sheetId === sheetId);
  if (!tab) return undefined;
  return {
    tab,
    cell: range.getA1Notation(),
    before: textOf(event.oldValue),
    after: textOf(event.value),
  };
}

/** Kinds of change that touch where things stand; typing and colours fire elsewhere, or concern nobody. */
const STRUCTURE = new Set([
  'INSERT_ROW',
  'INSERT_COLUMN',
  'REMOVE_ROW',
  'REMOVE_COLUMN',
  'INSERT_GRID',
  'REMOVE_GRID',
]);

export function structureChangeOf(
  event: Partial<GoogleAppsScript.Events.SheetsOnChange> | undefined,
): string | undefined {
  const type = event?.changeType;
  return type && STRUCTURE.has(type) ? type : undefined;
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
