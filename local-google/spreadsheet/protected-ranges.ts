/**
 * Protected ranges through the Sheets API. The owner may always edit and cannot be kept out; who makes or
 * changes a protection stays an editor of it (platform.md §3.2).
 */

import type { GridRange, ProtectedRange, SheetDocument } from '../documents';
import type { World } from '../world';
import type { Batch } from './batch';
import { maskFields, requireMask } from './field-mask';
import { namedRangeById } from './named-ranges';
import { getSheet, listSheets, PROTECTED_MESSAGE, putSheet } from './state';

type ApiRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;

export function addProtectedRange(
  batch: Batch,
  { protectedRange = {} }: GoogleAppsScript.Sheets.Schema.AddProtectedRangeRequest,
) {
  const range = rangeOf(batch, protectedRange);
  const sheet = getSheet(batch.world, batch.spreadsheetId, range.sheetId);
  const made: ProtectedRange = {
    protectedRangeId:
      protectedRange.protectedRangeId ?? batch.world.store.next(`protection:${batch.spreadsheetId}`),
    range,
    description: protectedRange.description,
    warningOnly: protectedRange.warningOnly ?? false,
    editors: editorsOf(batch, protectedRange),
    ...(protectedRange.editors?.domainUsersCanEdit ? { domainUsersCanEdit: true } : {}),
    ...(protectedRange.namedRangeId ? { namedRangeId: protectedRange.namedRangeId } : {}),
    ...unprotectedOf(protectedRange),
  };
  putSheet(batch.world, { ...sheet, protectedRanges: [...sheet.protectedRanges, made] });
  return { addProtectedRange: { protectedRange: apiProtectedRange(batch.world, batch.email, sheet, made) } };
}

export function updateProtectedRange(
  batch: Batch,
  { protectedRange = {}, fields }: GoogleAppsScript.Sheets.Schema.UpdateProtectedRangeRequest,
): undefined {
  const { sheet, known } = find(batch, protectedRange.protectedRangeId);
  const mask = requireMask(fields);
  const names = (field: string) => mask.trim() === '*' || maskFields(mask, field).length > 0;
  const isPlaced = names('range') || names('namedRangeId');
  const { unprotectedRanges, namedRangeId, ...rest } = known;
  replace(batch, sheet, known, [
    {
      ...rest,
      range: isPlaced ? rangeOf(batch, protectedRange) : known.range,
      description: names('description') ? protectedRange.description : known.description,
      warningOnly: names('warningOnly') ? (protectedRange.warningOnly ?? false) : known.warningOnly,
      editors: names('editors') ? editorsOf(batch, protectedRange) : known.editors,
      domainUsersCanEdit: names('editors')
        ? protectedRange.editors?.domainUsersCanEdit || undefined
        : known.domainUsersCanEdit,
      ...(isPlaced ? pick(protectedRange.namedRangeId) : pick(namedRangeId)),
      ...(names('unprotectedRanges')
        ? unprotectedOf(protectedRange)
        : unprotectedRanges && { unprotectedRanges }),
    },
  ]);
}

const pick = (namedRangeId: string | undefined) => (namedRangeId ? { namedRangeId } : {});

export function deleteProtectedRange(
  batch: Batch,
  { protectedRangeId }: GoogleAppsScript.Sheets.Schema.DeleteProtectedRangeRequest,
): undefined {
  const { sheet, known } = find(batch, protectedRangeId);
  replace(batch, sheet, known, []);
}

/** Who may not edit a protection is not told who may (Sheets v4 `ProtectedRange.editors`). */
export function apiProtectedRange(
  world: World,
  email: string,
  sheet: SheetDocument,
  {
    protectedRangeId,
    range,
    description,
    warningOnly,
    editors,
    unprotectedRanges,
    namedRangeId,
    domainUsersCanEdit,
  }: ProtectedRange,
): ApiRange {
  const owner = world.store.get('file', sheet.spreadsheetId)?.ownerEmail;
  const mayEdit = email === owner || editors.includes(email);
  return {
    protectedRangeId,
    range: { ...range },
    ...pick(namedRangeId),
    ...(description ? { description } : {}),
    ...(warningOnly ? { warningOnly } : {}),
    ...(mayEdit ? { requestingUserCanEdit: true } : {}),
    ...(unprotectedRanges ? { unprotectedRanges: unprotectedRanges.map((one) => ({ ...one })) } : {}),
    ...(mayEdit && !warningOnly
      ? { editors: { users: [...editors], ...(domainUsersCanEdit ? { domainUsersCanEdit } : {}) } }
      : {}),
  };
}

function rangeOf(batch: Batch, { range, namedRangeId }: ApiRange): GridRange {
  const named = namedRangeId && namedRangeById(batch.world, batch.spreadsheetId, namedRangeId);
  if (namedRangeId && !named) throw new Error(`No NamedRange with id: ${namedRangeId}`);
  if (named) return named;
  return { ...range, sheetId: getSheet(batch.world, batch.spreadsheetId, range?.sheetId ?? 0).sheetId };
}

function unprotectedOf({ unprotectedRanges }: ApiRange): Pick<ProtectedRange, 'unprotectedRanges'> {
  if (!unprotectedRanges?.length) return {};
  return { unprotectedRanges: unprotectedRanges.map((one) => ({ ...one, sheetId: one.sheetId ?? 0 })) };
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
