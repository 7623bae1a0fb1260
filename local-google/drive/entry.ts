/**
 * What DriveApp's File and Folder have in common: name, place, trash. Sharing is in sharing.ts. Apart, so that every
 * change passes the same check of rights once.
 */
import { checkArguments } from '../arguments';
import type { FileDocument } from '../documents';
import type { Execution } from '../execution/execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { UserFace } from '../session/user';
import { isTrashed, mayEdit, mayView } from './access';
import { isInside, renameFile, updateFile } from './files';

export const NOT_FOUND =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';
export const DENIED = 'Access denied: DriveApp.';

/** @typeParam G the type that Google's chainable methods return. */
export abstract class Entry<G> extends ServiceObject {
  override readonly _roundTrips: readonly string[] = [
    ...['setName', 'moveTo', 'getParents', 'setTrashed', 'getBlob', 'getAs', 'setContent'],
    ...['setDescription', 'setStarred', 'getThumbnail', 'makeCopy'],
    ...['addEditor', 'addEditors', 'addViewer', 'addViewers', 'addCommenter', 'addCommenters'],
    ...['removeEditor', 'removeViewer', 'removeCommenter', 'revokePermissions'],
    ...['getEditors', 'getViewers', 'getAccess', 'getSharingAccess', 'getSharingPermission', 'setSharing'],
    ...['setOwner', 'setShareableByEditors', 'createFile', 'createFolder', 'searchFiles', 'searchFolders'],
    ...['getFiles', 'getFolders', 'getFilesByName', 'getFoldersByName', 'getFilesByType'],
  ];

  constructor(
    execution: Execution,
    readonly _id: string,
  ) {
    super(execution);
  }

  get _file(): FileDocument {
    const file = this._execution.world.store.get('file', this._id);
    if (!file || !mayView(this._execution.world, this._id, this._execution.user)) throw new Error(NOT_FOUND);
    return file;
  }

  _requireEdit(): void {
    if (!mayEdit(this._execution.world, this._id, this._execution.user)) throw new Error(DENIED);
  }

  _change(change: (file: FileDocument) => void): G {
    this._requireEdit();
    updateFile(this._execution.world, this._id, change);
    return partial<G>(this);
  }

  getId(): string {
    return this._id;
  }
  getName(): string {
    return this._file.name;
  }
  setName(name: string): G {
    checkArguments(`DriveApp.${this._name}.setName`, [name], ['String']);
    this._requireEdit();
    renameFile(this._execution.world, this._id, name);
    return partial<G>(this);
  }
  getDescription(): string | null {
    return this._file.description ?? null;
  }
  setDescription(description: string): G {
    checkArguments(`DriveApp.${this._name}.setDescription`, [description], ['String']);
    return this._change((file) => {
      file.description = description;
    });
  }
  getSize(): number {
    return this._file.sizeBytes;
  }
  getDateCreated(): Date {
    return new Date(this._file.createdAt);
  }
  getLastUpdated(): Date {
    return new Date(this._file.updatedAt);
  }
  /** Also of what lies in a folder that was thrown away. */
  isTrashed(): boolean {
    return isTrashed(this._execution.world, this._file.id);
  }
  isStarred(): boolean {
    return this._file.starredBy?.includes(this._execution.user) ?? false;
  }
  /** Each account has its own stars. */
  setStarred(starred: boolean): G {
    checkArguments(`DriveApp.${this._name}.setStarred`, [starred], ['Boolean']);
    const { world, user } = this._execution;
    const { starredBy = [] } = this._file;
    const others = starredBy.filter((one) => one !== user);
    world.store.put('file', this._id, { ...this._file, starredBy: starred ? [...others, user] : others });
    return partial<G>(this);
  }
  /** Only the owner may put a thing into the trash. */
  setTrashed(trashed: boolean): G {
    checkArguments(`DriveApp.${this._name}.setTrashed`, [trashed], ['Boolean']);
    if (this._file.ownerEmail !== this._execution.user) throw new Error(DENIED);
    return this._change((file) => {
      file.trashed = trashed;
    });
  }
  /** platform.md §6: needs the right to edit where the thing lies now, and where it goes. */
  moveTo(destination: GoogleAppsScript.Drive.Folder): G {
    checkArguments(`DriveApp.${this._name}.moveTo`, [destination], ['Object']);
    const { world, user } = this._execution;
    const to = destination.getId();
    const from = this._file.parentId;
    const mayTake = this._file.ownerEmail === user || (from !== undefined && mayEdit(world, from, user));
    if (!mayTake || !mayEdit(world, to, user)) throw new Error(DENIED);
    if (isInside(world, to, this._id)) throw new Error('A folder cannot be moved into itself.');
    updateFile(world, this._id, (file) => {
      file.parentId = to;
    });
    return partial<G>(this);
  }

  _user(email: string): GoogleAppsScript.Drive.User {
    return partial(new UserFace(this._execution, email));
  }
}
