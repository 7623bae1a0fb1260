/**
 * The state of Drive: making, finding, moving and sharing files and folders, without asking who does it.
 * Apart from DriveApp, because forms, spreadsheets and the web interface make files too.
 */
import { type FileDocument, MIME } from '../documents';
import type { World } from '../world';

export interface NewFile {
  name: string;
  kind: 'spreadsheet' | 'form' | 'folder' | 'script' | 'file';
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

/** Whether Google itself holds the content, so that there are no bytes to give. */
export function isGoogleMade({ mimeType }: Pick<FileDocument, 'mimeType'>): boolean {
  return mimeType.startsWith('application/vnd.google-apps.');
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

/** A spreadsheet's title is its file's name; a form's own title is not. */
export function renameFile(world: World, fileId: string, name: string): FileDocument {
  const spreadsheet = world.store.get('spreadsheet', fileId);
  if (spreadsheet) world.store.put('spreadsheet', fileId, { ...spreadsheet, title: name });
  return updateFile(world, fileId, (file) => {
    file.name = name;
  });
}

/** Other bytes under the same id ("Manage versions" in Drive). */
export function replaceContent(
  world: World,
  fileId: string,
  email: string,
  bytes: Uint8Array,
  mimeType?: string,
): FileDocument {
  world.store.writeBlob(fileId, bytes);
  return updateFile(world, fileId, (file) => {
    file.sizeBytes = bytes.length;
    file.revision = (file.revision ?? 1) + 1;
    file.changedBy = email.toLowerCase();
    if (mimeType) file.mimeType = mimeType;
  });
}

/** For good, with all that a folder holds. */
export function deleteFile(world: World, fileId: string): void {
  for (const child of listChildren(world, fileId)) deleteFile(world, child.id);
  world.store.remove('file', fileId);
  for (const kind of ['spreadsheet', 'form'] as const) world.store.remove(kind, fileId);
}

/** Gives an account a role, or takes it away. As on Drive, nobody has two. */
export function setRole(
  world: World,
  fileId: string,
  email: string,
  role: 'editor' | 'commenter' | 'viewer',
  on: boolean,
): void {
  const account = email.toLowerCase();
  updateFile(world, fileId, (file) => {
    if (account === file.ownerEmail) return;
    // A lesser role than the account has changes nothing.
    if (on && role !== 'editor' && file.editors.includes(account)) return;
    const without = (list: string[] = []) => list.filter((one) => one !== account);
    const list = role === 'editor' ? 'editors' : role === 'commenter' ? 'commenters' : 'viewers';
    if (!on) {
      file[list] = without(file[list]);
      return;
    }
    file.editors = without(file.editors);
    file.viewers = without(file.viewers);
    if (file.commenters) file.commenters = without(file.commenters);
    file[list] = [...(file[list] ?? []), account];
  });
}

/** Whether `folderId` is `fileId` or lies below it. */
export function isInside(world: World, folderId: string, fileId: string): boolean {
  for (let at: string | undefined = folderId; at; at = world.store.get('file', at)?.parentId) {
    if (at === fileId) return true;
  }
  return false;
}

/** Of a private account: 15 GB. */
export const STORAGE_BYTES = 15 * 1024 ** 3;

export function storageUsed(world: World, email: string): number {
  const own = world.store.list('file').filter((one) => one.ownerEmail === email);
  return own.reduce((sum, one) => sum + one.sizeBytes, 0);
}
