/**
 * Copies of files. A spreadsheet's or form's copy has its bound script, and neither its triggers nor its script
 * properties, nor its answers (platform.md §1.1, §3.5). Nobody shares a copy but who made it.
 */
import type { FileDocument } from '../documents';
import { newItemId } from '../forms/state';
import { listSheets, putSheet, readCells, sheetKey } from '../spreadsheet/state';
import type { World } from '../world';
import { createFile, isGoogleMade } from './files';

/** @param parentId where the original lies, if the copier may write there; their own Drive when absent */
export function copyFile(
  world: World,
  source: FileDocument,
  email: string,
  name: string,
  parentId: string | undefined,
): FileDocument {
  return world.store.atomically(() => {
    const spreadsheet = world.store.get('spreadsheet', source.id);
    const form = world.store.get('form', source.id);
    const kind = spreadsheet ? 'spreadsheet' : form ? 'form' : 'file';
    if (kind === 'file' && isGoogleMade(source))
      throw new Error(`local-google does not imitate copying ${source.mimeType} yet`);
    const copy = createFile(world, email, {
      name,
      kind,
      parentId,
      ...(kind === 'file' ? { mimeType: source.mimeType, bytes: world.store.readBlob(source.id) } : {}),
    });
    if (spreadsheet) {
      world.store.put('spreadsheet', copy.id, { ...spreadsheet, id: copy.id, title: name });
      copyTabs(world, source.id, copy.id);
    }
    // The questions are copied with ids of their own; a file question's folder is not (platform.md §1.1).
    if (form) {
      const items = form.items.map((item) => ({ ...item, id: newItemId(world) }));
      world.store.put('form', copy.id, { ...form, id: copy.id, items });
    }
    if (spreadsheet || form) copyScript(world, source.id, copy.id, email);
    return copy;
  });
}

function copyTabs(world: World, from: string, to: string): void {
  for (const sheet of listSheets(world, from)) {
    putSheet(world, { ...sheet, spreadsheetId: to });
    const key = sheetKey(to, sheet.sheetId);
    for (const { row, column, cell } of readCells(world, sheet)) world.store.putCell(key, row, column, cell);
  }
}

function copyScript(world: World, from: string, to: string, email: string): void {
  const project = world.store.list('project').find((one) => one.containerId === from);
  if (!project) return;
  const id = world.newId('project');
  world.store.put('project', id, { ...project, id, containerId: to, ownerEmail: email.toLowerCase() });
}
