/**
 * Protected ranges through the Sheets API. The owner may always edit and cannot be kept out; who makes or
 * changes a protection stays an editor of it (platform.md §3.2).
 */

import type { GridRange, ProtectedRange, SheetDocument } from '../documents';
import { mayEdit } from '../drive/access';
import type { Batch } from './batch';
import { getSheet, listSheets, PROTECTED_MESSAGE, putSheet } from './state';

type ApiRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

export function addProtectedRange(
  batch: Batch,
  { protectedRange = {} }: GoogleAppsScript.Sheets.Schema.AddProtectedRangeRequest,
) {
  if (!mayEdit(batch.world, batch.spreadsheetId, batch.email))
    throw new Error('The caller does not have permission');
  const sheet = getSheet(batch.world, batch.spreadsheetId, protectedRange.range?.sheetId ?? 0);
  const made: ProtectedRange = {
    protectedRangeId: batch.world.store.next(`protection:${batch.spreadsheetId}`),
    range: { ...protectedRange.range, sheetId: sheet.sheetId } as GridRange,
    description: protectedRange.description,
    warningOnly: protectedRange.warningOnly ?? false,
    editors: editorsOf(batch, protectedRange),
  };
  putSheet(batch.world, { ...sheet, protectedRanges: [...sheet.protectedRanges, made] });
  return {
    addProtectedRange: { protectedRange: { ...protectedRange, protectedRangeId: made.protectedRangeId } },
  };
}

export function updateProtectedRange(
  batch: Batch,
  { protectedRange = {} }: GoogleAppsScript.Sheets.Schema.UpdateProtectedRangeRequest,
): undefined {
  const { sheet, known } = find(batch, protectedRange.protectedRangeId);
  const changed: ProtectedRange = {
    ...known,
    range: protectedRange.range
      ? ({ ...protectedRange.range, sheetId: sheet.sheetId } as GridRange)
      : known.range,
    description: protectedRange.description ?? known.description,
    warningOnly: protectedRange.warningOnly ?? known.warningOnly,
    editors: protectedRange.editors ? editorsOf(batch, protectedRange) : known.editors,
  };
  replace(batch, sheet, known, [changed]);
}

export function deleteProtectedRange(
  batch: Batch,
  { protectedRangeId }: GoogleAppsScript.Sheets.Schema.DeleteProtectedRangeRequest,
): undefined {
  const { sheet, known } = find(batch, protectedRangeId);
  replace(batch, sheet, known, []);
}

function editorsOf(batch: Batch, protectedRange: ApiRange): string[] {
  const named = (protectedRange.editors?.users ?? []).map((email) => email.toLowerCase());
  return [...new Set([...named, batch.email])];
}

function find(batch: Batch, id: number | undefined): { sheet: SheetDocument; known: ProtectedRange } {
  for (const sheet of listSheets(batch.world, batch.spreadsheetId)) {
    const known = sheet.protectedRanges.find((one) => one.protectedRangeId === id);
    if (!known) continue;
    const owner = batch.world.store.get('file', batch.spreadsheetId)?.ownerEmail;
    if (batch.email !== owner && !known.editors.includes(batch.email)) throw new Error(PROTECTED_MESSAGE);
    return { sheet, known };
  }
  throw new Error(`No protected range with ID: ${id}`);
}

function replace(batch: Batch, sheet: SheetDocument, known: ProtectedRange, by: ProtectedRange[]): void {
  const protectedRanges = sheet.protectedRanges.flatMap((one) =>
    one.protectedRangeId === known.protectedRangeId ? by : [one],
  );
  putSheet(batch.world, { ...sheet, protectedRanges });
}
