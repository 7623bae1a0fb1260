/**
 * Permissions as the Drive API names them: one for each account, one for everybody with the link. Apart from
 * `setRole`, because the API has ids for them, inherits them visibly, and checks who may share.
 */
import { createHash } from 'node:crypto';
import type { FileDocument, LinkSharing } from '../documents';
import { ADDRESS } from '../mail/address';
import type { World } from '../world';
import { chain, domainOf, highest, mayView, namedRole, type Role, roleOf } from './access';
import { setRole, updateFile } from './files';

export type ApiPermission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

/** The same account has the same id on every file, as on Drive. */
export function permissionIdOf(email: string): string {
  const digest = createHash('sha256').update(email.toLowerCase()).digest();
  return (digest.readBigUInt64BE() % 10n ** 20n).toString().padStart(20, '0');
}

/** All of a file, those that it has from its folders included; the owner's is the last, as Drive lists them. */
export function listPermissions(world: World, fileId: string): ApiPermission[] {
  const files = chain(world, fileId);
  const owner = files[0]?.ownerEmail ?? '';
  const people = new Set(
    files.flatMap((file) => [...file.editors, ...file.viewers, ...(file.commenters ?? []), file.ownerEmail]),
  );
  people.delete(owner);
  const links = files.flatMap((file) => file.link ?? []);
  return [
    ...links.slice(0, 1).map((link) => linkPermission(link, owner)),
    ...[...people].map((email) => personPermission(world, email, inheritedRole(files, email))),
    personPermission(world, owner, 'owner'),
  ];
}

/** The owner of a folder writes to what others keep in it. */
function inheritedRole(files: FileDocument[], email: string): Role {
  const roles = files.map((file) => namedRole(file, email)).filter((one) => one !== undefined);
  const role = highest(roles) ?? 'reader';
  return role === 'owner' ? 'writer' : role;
}

function personPermission(world: World, email: string, role: Role): ApiPermission {
  return {
    kind: 'drive#permission',
    id: permissionIdOf(email),
    type: 'user',
    role,
    emailAddress: email,
    displayName: world.accounts.find((one) => one.email === email)?.name ?? email,
    deleted: false,
    pendingOwner: false,
  };
}

function linkPermission({ audience, role }: LinkSharing, ownerEmail: string): ApiPermission {
  const isDomain = audience.startsWith('domain');
  const id = { anyone: 'anyone', anyoneWithLink: 'anyoneWithLink', domain: '', domainWithLink: '' }[audience];
  const domain = domainOf(ownerEmail);
  return {
    kind: 'drive#permission',
    id: id || permissionIdOf(domain),
    type: isDomain ? 'domain' : 'anyone',
    role,
    allowFileDiscovery: !audience.endsWith('WithLink'),
    ...(isDomain ? { domain } : {}),
  };
}

/** Throws unless the account may share the file, in Drive's words. */
export function requireSharing(world: World, email: string, fileId: string): FileDocument {
  const file = requireFile(world, email, fileId);
  const role = roleOf(world, fileId, email);
  if (role === 'owner' || (role === 'writer' && file.writersCanShare !== false)) return file;
  throw new Error(`The user does not have sufficient permissions for file ${fileId}.`);
}

/** Throws `File not found` for what is not there, or not for this account. */
export function requireFile(world: World, email: string, fileId: string): FileDocument {
  const file = world.store.get('file', fileId);
  if (!file || !mayView(world, fileId, email)) throw new Error(`File not found: ${fileId}.`);
  return file;
}

export interface SharingOptions {
  transferOwnership?: boolean;
  sendNotificationEmail?: boolean;
  emailMessage?: string;
}

export function createPermission(
  world: World,
  email: string,
  fileId: string,
  given: ApiPermission,
  options: SharingOptions = {},
): ApiPermission {
  const file = requireSharing(world, email, fileId);
  const { type, role } = given;
  if (!type) throw new Error('The permission type field is required.');
  if (!role) throw new Error('The permission role field is required.');
  if (type === 'anyone' || type === 'domain') {
    const link = linkOf(given);
    updateFile(world, fileId, (one) => {
      one.link = link;
    });
    return linkPermission(link, file.ownerEmail);
  }
  const address = given.emailAddress?.toLowerCase() ?? '';
  if (!ADDRESS.test(address))
    throw new Error('The specified emailAddress is invalid or not applicable for the given permission type.');
  if (role === 'owner') return transferOwnership(world, email, fileId, address, options);
  if (!isGivenRole(role)) throw new Error('The specified role is invalid.');
  setRole(world, fileId, address, LISTS[role], true);
  if (options.sendNotificationEmail !== false) notify(world, email, file, address, options.emailMessage);
  return personPermission(world, address, inheritedRole(chain(world, fileId), address));
}

const LISTS = { writer: 'editor', commenter: 'commenter', reader: 'viewer' } as const;
const isGivenRole = (role: string): role is keyof typeof LISTS => role in LISTS;

function linkOf({ type, role, allowFileDiscovery }: ApiPermission): LinkSharing {
  if (!role || !isGivenRole(role)) throw new Error('The specified role is invalid.');
  const audience = type === 'anyone' ? 'anyone' : 'domain';
  return { audience: allowFileDiscovery ? audience : `${audience}WithLink`, role };
}

/** Only within an organisation: a private account's new owner would first have to agree. */
export function transferOwnership(
  world: World,
  email: string,
  fileId: string,
  to: string,
  { transferOwnership: isMeant }: SharingOptions,
): ApiPermission {
  const file = requireFile(world, email, fileId);
  if (!isMeant)
    throw new Error("The transferOwnership parameter must be enabled when the permission role is 'owner'.");
  if (file.ownerEmail !== email)
    throw new Error(`The user does not have sufficient permissions for file ${fileId}.`);
  const isWorkspace = world.accounts.some((one) => one.email === to && one.kind === 'workspace');
  if (!isWorkspace || domainOf(to) !== domainOf(email))
    throw new Error('Consent is required to transfer ownership of a file to another user.');
  setRole(world, fileId, to, 'editor', false);
  updateFile(world, fileId, (one) => {
    one.ownerEmail = to;
  });
  setRole(world, fileId, email, 'editor', true);
  return personPermission(world, to, 'owner');
}

export function updatePermission(
  world: World,
  email: string,
  fileId: string,
  permissionId: string,
  given: ApiPermission,
  options: SharingOptions = {},
): ApiPermission {
  requireSharing(world, email, fileId);
  const known = findPermission(world, fileId, permissionId);
  const { emailAddress, type, allowFileDiscovery } = known;
  return createPermission(
    world,
    email,
    fileId,
    { emailAddress, type, allowFileDiscovery, role: given.role },
    { ...options, sendNotificationEmail: false },
  );
}

export function findPermission(world: World, fileId: string, permissionId: string): ApiPermission {
  const known = listPermissions(world, fileId).find((one) => one.id === permissionId);
  if (!known) throw new Error(`Permission not found: ${permissionId}.`);
  return known;
}

/** What a file has from its folder cannot be taken from the file alone. Accounts may give up their own. */
export function deletePermission(world: World, email: string, fileId: string, permissionId: string): void {
  const known = findPermission(world, fileId, permissionId);
  const file =
    known.emailAddress === email ? requireFile(world, email, fileId) : requireSharing(world, email, fileId);
  if (known.role === 'owner') throw new Error('The owner of a file cannot be removed.');
  if (known.type !== 'user') {
    if (!file.link) throw new Error('Cannot delete an inherited permission.');
    updateFile(world, fileId, (one) => {
      delete one.link;
    });
    return;
  }
  const address = known.emailAddress ?? '';
  if (!namedRole(file, address)) throw new Error('Cannot delete an inherited permission.');
  for (const role of Object.values(LISTS)) setRole(world, fileId, address, role, false);
}

/** The mail with which Drive tells somebody that a file was shared with them. */
function notify(world: World, from: string, file: FileDocument, to: string, text: string | undefined): void {
  const name = world.accounts.find((one) => one.email === from)?.name ?? from;
  const id = world.newId('message');
  world.store.put('message', id, {
    id,
    from,
    senderName: `${name} (via Google Drive)`,
    to: [to],
    cc: [],
    subject: `Item shared with you: "${file.name}"`,
    body: [`${name} (${from}) has invited you to open: ${file.name}`, text ?? ''].join('\n').trim(),
    sentAt: world.clock.now(),
    attachments: [],
  });
}
