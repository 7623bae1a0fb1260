/**
 * What DriveApp's File and Folder have in common: name, place, sharing, trash. Apart, so that every change
 * passes the same check of rights once.
 */
import { checkArguments } from '../arguments';
import type { FileDocument } from '../documents';
import type { Execution } from '../execution';
import { ADDRESS } from '../mail/address';
import { partial, scriptDate } from '../partial';
import { ServiceObject } from '../service-object';
import { UserFace } from '../session/user';
import { mayEdit, mayView } from './access';
import { isInside, setRole, updateFile } from './files';

export const NOT_FOUND =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';
export const DENIED = 'Access denied: DriveApp.';

/** @typeParam G the type that Google's chainable methods return. */
export abstract class Entry<G> extends ServiceObject {
  override readonly _roundTrips: readonly string[] = [
    ...['setName', 'moveTo', 'getParents', 'setTrashed', 'getBlob', 'getAs', 'setContent'],
    ...['addEditor', 'addEditors', 'addViewer', 'addViewers', 'removeEditor', 'removeViewer'],
    ...['getEditors', 'getViewers', 'createFile', 'createFolder'],
    ...['getFiles', 'getFolders', 'getFilesByName', 'getFoldersByName'],
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
    return this._change((file) => {
      file.name = name;
    });
  }
  getSize(): number {
    return this._file.sizeBytes;
  }
  getDateCreated(): Date {
    return scriptDate(this._execution, this._file.createdAt);
  }
  getLastUpdated(): Date {
    return scriptDate(this._execution, this._file.updatedAt);
  }
  getOwner(): GoogleAppsScript.Drive.User {
    return this._user(this._file.ownerEmail);
  }
  getEditors(): GoogleAppsScript.Drive.User[] {
    return this._file.editors.map((email) => this._user(email));
  }
  getViewers(): GoogleAppsScript.Drive.User[] {
    return this._file.viewers.map((email) => this._user(email));
  }
  isTrashed(): boolean {
    return this._file.trashed;
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

  addEditor(who: string | GoogleAppsScript.Base.User): G {
    return this._share('addEditor', [who], 'editor', true);
  }
  addEditors(emailAddresses: string[]): G {
    return this._share('addEditors', emailAddresses, 'editor', true);
  }
  addViewer(who: string | GoogleAppsScript.Base.User): G {
    return this._share('addViewer', [who], 'viewer', true);
  }
  addViewers(emailAddresses: string[]): G {
    return this._share('addViewers', emailAddresses, 'viewer', true);
  }
  removeEditor(who: string | GoogleAppsScript.Base.User): G {
    return this._share('removeEditor', [who], 'editor', false);
  }
  removeViewer(who: string | GoogleAppsScript.Base.User): G {
    return this._share('removeViewer', [who], 'viewer', false);
  }

  _share(
    method: string,
    who: (string | GoogleAppsScript.Base.User)[],
    role: 'editor' | 'viewer',
    on: boolean,
  ): G {
    this._requireEdit();
    for (const one of who) {
      checkArguments(`DriveApp.${this._name}.${method}`, [one], ['String'], ['Object']);
      const email = typeof one === 'string' ? one : one.getEmail();
      if (!ADDRESS.test(email)) throw new Error(`Invalid email: ${email}`);
      setRole(this._execution.world, this._id, email, role, on);
    }
    return partial<G>(this);
  }

  _user(email: string): GoogleAppsScript.Drive.User {
    return partial(new UserFace(this._execution, email));
  }
}
