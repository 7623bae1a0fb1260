/**
 * The state of Drive: making, finding, moving and sharing files and folders, without asking who does it.
 * Apart from DriveApp, because forms, spreadsheets and the web interface make files too.
 */
import { type FileDocument, MIME } from '../documents';
import type { World } from '../world';

export interface NewFile {
  name: string;
  kind: 'spreadsheet' | 'form' | 'folder' | 'file';
  /** Only of kind 'file'. */
  mimeType?: string;
  bytes?: Uint8Array;
  /** The owner's "Drive Saya" when absent. */
  parentId?: string;
}

export const ROOT_NAME = 'Drive Saya';

export function createFile(world: World, ownerEmail: string, wanted: NewFile): FileDocument {
  const bytes = wanted.bytes ?? new Uint8Array();
  const file = newFile(world, ownerEmail, {
    name: wanted.name,
    mimeType: wanted.kind === 'file' ? (wanted.mimeType ?? 'application/octet-stream') : MIME[wanted.kind],
    parentId: wanted.parentId ?? rootFolder(world, ownerEmail).id,
    sizeBytes: bytes.length,
  });
  if (wanted.kind === 'file') world.store.writeBlob(file.id, bytes);
  return file;
}

/** "Drive Saya" of an account, made when first asked for. */
export function rootFolder(world: World, email: string): FileDocument {
  const owner = email.toLowerCase();
  const known = world.store.list('file').find((file) => !file.parentId && file.ownerEmail === owner);
  return known ?? newFile(world, owner, { name: ROOT_NAME, mimeType: MIME.folder, sizeBytes: 0 });
}

function newFile(
  world: World,
  ownerEmail: string,
  given: Pick<FileDocument, 'name' | 'mimeType' | 'sizeBytes' | 'parentId'>,
): FileDocument {
  const now = world.clock.now();
  const file: FileDocument = {
    id: world.newId('file'),
    ...given,
    ownerEmail: ownerEmail.toLowerCase(),
    createdAt: now,
    updatedAt: now,
    trashed: false,
    editors: [],
    viewers: [],
  };
  world.store.put('file', file.id, file);
  return file;
}

/** What a folder holds, the trash included. */
export function listChildren(world: World, folderId: string): FileDocument[] {
  return world.store.list('file').filter((file) => file.parentId === folderId);
}

/** Changes a file's record. Throws when there is no such file. */
export function updateFile(world: World, fileId: string, change: (file: FileDocument) => void): FileDocument {
  const file = world.store.get('file', fileId);
  if (!file) throw new Error(`No file ${fileId}`);
  change(file);
  file.updatedAt = world.clock.now();
  world.store.put('file', fileId, file);
  return file;
}

/** Gives an account a role, or takes it away. As on Drive, an editor is not also a viewer. */
export function setRole(
  world: World,
  fileId: string,
  email: string,
  role: 'editor' | 'viewer',
  on: boolean,
): void {
  const account = email.toLowerCase();
  updateFile(world, fileId, (file) => {
    if (account === file.ownerEmail) return;
    const without = (list: string[]) => list.filter((one) => one !== account);
    if (role === 'editor') {
      file.editors = on ? [...without(file.editors), account] : without(file.editors);
      if (on) file.viewers = without(file.viewers);
    } else if (!file.editors.includes(account)) {
      file.viewers = on ? [...without(file.viewers), account] : without(file.viewers);
    }
  });
}

/** Whether `folderId` is `fileId` or lies below it. */
export function isInside(world: World, folderId: string, fileId: string): boolean {
  for (let at: string | undefined = folderId; at; at = world.store.get('file', at)?.parentId) {
    if (at === fileId) return true;
  }
  return false;
}
