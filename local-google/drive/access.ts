/**
 * Who may read and who may change a thing in Drive. Apart, because files, spreadsheets, forms and the web
 * interface all ask, and all must get the same answer.
 */
import type { FileDocument, LinkSharing } from '../documents';
import type { World } from '../world';

export type Role = 'owner' | 'writer' | 'commenter' | 'reader';
const RANK: Record<Role, number> = { reader: 1, commenter: 2, writer: 3, owner: 4 };

/** The most that an account may do, by name or by link; undefined: nothing. */
export function roleOf(world: World, fileId: string, email: string): Role | undefined {
  return highest(
    chain(world, fileId).flatMap((file) =>
      [namedRole(file, email) ?? [], linkRole(file, email) ?? []].flat(),
    ),
  );
}

export function mayEdit(world: World, fileId: string, email: string): boolean {
  const role = roleOf(world, fileId, email.toLowerCase());
  return role === 'writer' || role === 'owner';
}

export function mayView(world: World, fileId: string, email: string): boolean {
  return roleOf(world, fileId, email.toLowerCase()) !== undefined;
}

/** Whether a thing shows up in an account's Drive: a link alone opens it, and does not list it. */
export function isListed(world: World, fileId: string, email: string): boolean {
  return chain(world, fileId).some((file) => namedRole(file, email) || file.link?.audience === 'anyone');
}

export function isTrashed(world: World, fileId: string): boolean {
  return chain(world, fileId).some((file) => file.trashed);
}

/** The file and the folders above it, from which it inherits. */
export function chain(world: World, fileId: string): FileDocument[] {
  const found: FileDocument[] = [];
  let file = world.store.get('file', fileId);
  while (file) {
    found.push(file);
    file = file.parentId ? world.store.get('file', file.parentId) : undefined;
  }
  return found;
}

/** What a file itself gives an account by name. */
export function namedRole(file: FileDocument, email: string): Role | undefined {
  const account = email.toLowerCase();
  if (file.ownerEmail === account) return 'owner';
  if (file.editors.includes(account)) return 'writer';
  if (file.commenters?.includes(account)) return 'commenter';
  return file.viewers.includes(account) ? 'reader' : undefined;
}

function linkRole({ link, ownerEmail }: FileDocument, email: string): LinkSharing['role'] | undefined {
  if (!link) return undefined;
  const isOpen = link.audience === 'anyone' || link.audience === 'anyoneWithLink';
  return isOpen || domainOf(email) === domainOf(ownerEmail) ? link.role : undefined;
}

export function domainOf(email: string): string {
  return email.split('@')[1]?.toLowerCase() ?? '';
}

export function highest(roles: Role[]): Role | undefined {
  return roles.sort((a, b) => RANK[b] - RANK[a])[0];
}
