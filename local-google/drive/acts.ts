/**
 * What a person does in Drive's own pages: renaming, moving, replacing a file's content, the trash, sharing. Apart
 * from DriveApp, because its messages are Drive's, in Indonesian, and no script has these ways.
 */
import { type FileDocument, type LinkSharing, MIME } from '../documents';
import { ADDRESS } from '../mail/address';
import type { World } from '../world';
import { mayEdit, mayView, roleOf } from './access';
import { isGoogleMade, isInside, renameFile, replaceContent, setRole, updateFile } from './files';

export type ShareRole = 'viewer' | 'commenter' | 'editor';
/** An address, everybody with the link, or nobody but those who are named. */
export type ShareWith = string | 'anyoneWithLink' | 'restricted';

const NO_ACCESS = 'Anda memerlukan akses. Minta akses kepada pemiliknya, atau beralih ke akun lain.';
const NO_EDIT = 'Anda tidak memiliki izin untuk mengubah file ini.';

/** "Manage versions": the same id, other bytes. */
export function uploadNewVersion(
  world: World,
  email: string,
  fileId: string,
  content: { bytes: Uint8Array; mimeType?: string },
): void {
  const file = requireEdit(world, email, fileId);
  if (isGoogleMade(file)) throw new Error('File ini tidak memiliki versi yang dapat diupload.');
  replaceContent(world, fileId, email, content.bytes, content.mimeType);
}

export function rename(world: World, email: string, fileId: string, name: string): void {
  requireEdit(world, email, fileId);
  if (!name.trim()) throw new Error('Nama tidak boleh kosong.');
  renameFile(world, fileId, name.trim());
}

export function moveTo(world: World, email: string, fileId: string, folderId: string): void {
  const file = requireFile(world, email, fileId);
  const folder = requireFile(world, email, folderId);
  const mayTake =
    file.ownerEmail === email || (file.parentId !== undefined && mayEdit(world, file.parentId, email));
  if (!mayTake || folder.mimeType !== MIME.folder || !mayEdit(world, folderId, email))
    throw new Error(NO_EDIT);
  if (isInside(world, folderId, fileId))
    throw new Error('Folder tidak dapat dipindahkan ke dalam dirinya sendiri.');
  updateFile(world, fileId, (one) => {
    one.parentId = folderId;
  });
}

/** Only the owner throws away, and takes back. */
export function trash(world: World, email: string, fileId: string, on: boolean): void {
  const file = requireFile(world, email, fileId);
  if (file.ownerEmail !== email || !file.parentId)
    throw new Error('Hanya pemilik yang dapat menghapus file ini.');
  updateFile(world, fileId, (one) => {
    one.trashed = on;
  });
}

/** @param role `none` takes it away again. */
export function share(
  world: World,
  email: string,
  fileId: string,
  who: ShareWith,
  role: ShareRole | 'none',
): void {
  const file = requireFile(world, email, fileId);
  const own = roleOf(world, fileId, email);
  if (own !== 'owner' && !(own === 'writer' && file.writersCanShare !== false))
    throw new Error('Anda tidak memiliki izin untuk membagikan file ini.');
  if (who === 'anyoneWithLink' || who === 'restricted') {
    updateFile(world, fileId, (one) => {
      if (who === 'restricted' || role === 'none') delete one.link;
      else one.link = { audience: 'anyoneWithLink', role: LINK_ROLES[role] };
    });
    return;
  }
  if (!ADDRESS.test(who)) throw new Error(`Alamat email tidak valid: ${who}`);
  if (role !== 'none') setRole(world, fileId, who, role, true);
  else for (const one of ['editor', 'commenter', 'viewer'] as const) setRole(world, fileId, who, one, false);
}

const LINK_ROLES: Record<ShareRole, LinkSharing['role']> = {
  viewer: 'reader',
  commenter: 'commenter',
  editor: 'writer',
};

function requireFile(world: World, email: string, fileId: string): FileDocument {
  const file = world.store.get('file', fileId);
  if (!file || !mayView(world, fileId, email)) throw new Error(NO_ACCESS);
  return file;
}

function requireEdit(world: World, email: string, fileId: string): FileDocument {
  const file = requireFile(world, email, fileId);
  if (!mayEdit(world, fileId, email)) throw new Error(NO_EDIT);
  return file;
}
