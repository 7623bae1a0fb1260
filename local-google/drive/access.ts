/**
 * Who may read and who may change a thing in Drive. Apart, because files, spreadsheets, forms and the web
 * interface all ask, and all must get the same answer.
 */
import type { FileDocument } from '../documents';
import type { World } from '../world';

export function mayEdit(world: World, fileId: string, email: string): boolean {
  const account = email.toLowerCase();
  return chain(world, fileId).some((file) => file.ownerEmail === account || file.editors.includes(account));
}

export function mayView(world: World, fileId: string, email: string): boolean {
  const account = email.toLowerCase();
  return (
    mayEdit(world, fileId, account) || chain(world, fileId).some((file) => file.viewers.includes(account))
  );
}

/** The file and the folders above it, from which it inherits. */
function chain(world: World, fileId: string): FileDocument[] {
  const found: FileDocument[] = [];
  let file = world.store.get('file', fileId);
  while (file) {
    found.push(file);
    file = file.parentId ? world.store.get('file', file.parentId) : undefined;
  }
  return found;
}
