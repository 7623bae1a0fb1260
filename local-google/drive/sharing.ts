/**
 * The part of DriveApp's File and Folder that shares: with accounts, and with whoever has the link. Apart from the
 * rest for size.
 */
import { checkArguments } from '../arguments';
import type { FileDocument, LinkSharing } from '../documents';
import { enumeration } from '../enumeration';
import { ADDRESS } from '../mail/address';
import { partial } from '../partial';
import { chain, namedRole, roleOf } from './access';
import { DENIED, Entry } from './entry';
import { setRole, updateFile } from './files';
import { listPermissions, transferOwnership } from './permissions';

export const Access = enumeration<typeof GoogleAppsScript.Drive.Access>(
  ...(['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE'] as const),
);
export const Permission = enumeration<typeof GoogleAppsScript.Drive.Permission>(
  ...(['VIEW', 'EDIT', 'COMMENT', 'OWNER', 'ORGANIZER', 'NONE'] as const),
);

type Who = string | GoogleAppsScript.Base.User;

const AUDIENCES = {
  ANYONE: 'anyone',
  ANYONE_WITH_LINK: 'anyoneWithLink',
  DOMAIN: 'domain',
  DOMAIN_WITH_LINK: 'domainWithLink',
} as const;
const LINK_ROLES = { VIEW: 'reader', COMMENT: 'commenter', EDIT: 'writer' } as const;
const PERMISSIONS = { reader: 'VIEW', commenter: 'COMMENT', writer: 'EDIT', owner: 'OWNER' } as const;

/** Google's names of the methods here. */
export type SharingMethods =
  | 'addEditor'
  | 'addEditors'
  | 'addViewer'
  | 'addViewers'
  | 'removeEditor'
  | 'removeViewer'
  | 'revokePermissions'
  | 'getAccess'
  | 'getEditors'
  | 'getViewers'
  | 'getOwner'
  | 'setOwner'
  | 'getSharingAccess'
  | 'getSharingPermission'
  | 'setSharing'
  | 'isShareableByEditors'
  | 'setShareableByEditors';

export abstract class SharedEntry<G> extends Entry<G> {
  addEditor(who: Who): G {
    return this._share('addEditor', [who], 'editor', true);
  }
  addEditors(emailAddresses: string[]): G {
    return this._share('addEditors', emailAddresses, 'editor', true);
  }
  addViewer(who: Who): G {
    return this._share('addViewer', [who], 'viewer', true);
  }
  addViewers(emailAddresses: string[]): G {
    return this._share('addViewers', emailAddresses, 'viewer', true);
  }
  removeEditor(who: Who): G {
    return this._share('removeEditor', [who], 'editor', false);
  }
  removeViewer(who: Who): G {
    return this._share('removeViewer', [who], 'viewer', false);
  }
  revokePermissions(who: Who): G {
    for (const role of ['editor', 'commenter', 'viewer'] as const)
      this._share('revokePermissions', [who], role, false);
    return partial<G>(this);
  }

  getOwner(): GoogleAppsScript.Drive.User {
    return this._user(this._file.ownerEmail);
  }
  /** Within an organisation only: a private account's new owner would first have to agree. */
  setOwner(who: Who): G {
    const { world, user } = this._execution;
    const email = this._address('setOwner', who);
    if (this._file.ownerEmail !== user) throw new Error(DENIED);
    transferOwnership(world, user, this._id, email, { transferOwnership: true });
    return partial<G>(this);
  }

  /** Those whom a folder above lets in are among them; the owner is not. */
  getEditors(): GoogleAppsScript.Drive.User[] {
    return this._people('writer');
  }
  /** Viewers and commenters. */
  getViewers(): GoogleAppsScript.Drive.User[] {
    return [...this._people('reader'), ...this._people('commenter')];
  }
  getAccess(who: Who): GoogleAppsScript.Drive.Permission {
    const email = this._address('getAccess', who);
    const roles = chain(this._execution.world, this._file.id).map((file) => namedRole(file, email));
    const role = roles.find((one) => one !== undefined);
    return role ? Permission[PERMISSIONS[role]] : Permission.NONE;
  }

  getSharingAccess(): GoogleAppsScript.Drive.Access {
    const audience = this._link?.audience;
    const name = Object.entries(AUDIENCES).find(([, one]) => one === audience)?.[0];
    return name ? Access[name as keyof typeof AUDIENCES] : Access.PRIVATE;
  }
  getSharingPermission(): GoogleAppsScript.Drive.Permission {
    return this._link ? Permission[PERMISSIONS[this._link.role]] : Permission.NONE;
  }
  setSharing(
    accessType: GoogleAppsScript.Drive.Access,
    permissionType: GoogleAppsScript.Drive.Permission,
  ): G {
    checkArguments(`DriveApp.${this._name}.setSharing`, [accessType, permissionType], ['Object', 'Object']);
    this._requireSharing();
    const audience = AUDIENCES[String(accessType) as keyof typeof AUDIENCES];
    const role = LINK_ROLES[String(permissionType) as keyof typeof LINK_ROLES];
    if (audience && !role) throw new Error('Invalid argument: permissionType');
    if (audience?.startsWith('domain') && !this._isOfWorkspace()) throw new Error(DENIED);
    return this._keep((file) => {
      if (audience) file.link = { audience, role };
      else delete file.link;
    });
  }

  isShareableByEditors(): boolean {
    return this._file.writersCanShare !== false;
  }
  setShareableByEditors(shareable: boolean): G {
    checkArguments(`DriveApp.${this._name}.setShareableByEditors`, [shareable], ['Boolean']);
    if (this._file.ownerEmail !== this._execution.user) throw new Error(DENIED);
    return this._keep((file) => {
      file.writersCanShare = shareable;
    });
  }

  get _link(): LinkSharing | undefined {
    return chain(this._execution.world, this._file.id).find((file) => file.link)?.link;
  }

  _isOfWorkspace(): boolean {
    const owner = this._execution.world.accounts.find((one) => one.email === this._file.ownerEmail);
    return owner?.kind === 'workspace';
  }

  _requireSharing(): void {
    const role = roleOf(this._execution.world, this._id, this._execution.user);
    if (role !== 'owner' && !(role === 'writer' && this._file.writersCanShare !== false))
      throw new Error(DENIED);
  }

  _keep(change: (file: FileDocument) => void): G {
    updateFile(this._execution.world, this._id, change);
    return partial<G>(this);
  }

  _share(method: string, who: Who[], role: 'editor' | 'commenter' | 'viewer', on: boolean): G {
    this._requireSharing();
    for (const one of who) setRole(this._execution.world, this._id, this._address(method, one), role, on);
    return partial<G>(this);
  }

  _address(method: string, who: Who): string {
    checkArguments(`DriveApp.${this._name}.${method}`, [who], ['String'], ['Object']);
    const email = typeof who === 'string' ? who : who.getEmail();
    if (!ADDRESS.test(email)) throw new Error(`Invalid email: ${email}`);
    return email.toLowerCase();
  }

  _people(role: 'writer' | 'commenter' | 'reader'): GoogleAppsScript.Drive.User[] {
    return listPermissions(this._execution.world, this._file.id)
      .filter((one) => one.type === 'user' && one.role === role)
      .map((one) => this._user(one.emailAddress ?? ''));
  }
}
