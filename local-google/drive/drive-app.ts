/** DriveApp: the way in to files and folders, always with the rights of the account that the script runs as. */
import { checkArguments } from '../arguments';
import { type FileDocument, MIME } from '../documents';
import { requireScope } from '../manifest';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { isListed, isTrashed, mayView } from './access';
import { NOT_FOUND } from './entry';
import { FileFace } from './file';
import { createFile, rootFolder, STORAGE_BYTES, storageUsed } from './files';
import { FolderFace, filesIterator, foldersIterator, queryOf } from './folder';
import { readToken } from './iterators';
import { newFileFrom } from './new-file';
import { Access, Permission } from './sharing';

type Imitated = Pick<
  GoogleAppsScript.Drive.DriveApp,
  | 'getFileById'
  | 'getFolderById'
  | 'createFolder'
  | 'createFile'
  | 'getRootFolder'
  | 'Access'
  | 'Permission'
  | 'getFiles'
  | 'getFolders'
  | 'getFoldersByName'
  | 'getFilesByName'
  | 'getFilesByType'
  | 'searchFiles'
  | 'searchFolders'
  | 'getTrashedFiles'
  | 'getTrashedFolders'
  | 'continueFileIterator'
  | 'continueFolderIterator'
  | 'getStorageUsed'
  | 'getStorageLimit'
>;

export class DriveAppService extends ServiceObject implements Imitated {
  readonly _name = 'DriveApp';
  override readonly _roundTrips = [
    ...['getFileById', 'getFolderById', 'createFolder', 'createFile', 'getRootFolder'],
    ...['getFiles', 'getFolders', 'getFoldersByName', 'getFilesByName', 'getFilesByType'],
    ...['searchFiles', 'searchFolders', 'getTrashedFiles', 'getTrashedFolders', 'getStorageUsed'],
  ];
  readonly Access = Access;
  readonly Permission = Permission;

  getFileById(id: string): GoogleAppsScript.Drive.File {
    return partial(new FileFace(this._execution, this._find('getFileById', id, false)));
  }

  getFolderById(id: string): GoogleAppsScript.Drive.Folder {
    return partial(new FolderFace(this._execution, this._find('getFolderById', id, true)));
  }

  createFolder(name: string): GoogleAppsScript.Drive.Folder {
    checkArguments('DriveApp.createFolder', [name], ['String']);
    requireScope(this._execution, 'DriveApp.createFolder', 'drive');
    const { world, user } = this._execution;
    return partial(new FolderFace(this._execution, createFile(world, user, { name, kind: 'folder' }).id));
  }

  createFile(
    first: string | GoogleAppsScript.Base.BlobSource,
    content?: string,
    mimeType?: string,
  ): GoogleAppsScript.Drive.File {
    const wanted = newFileFrom('DriveApp.createFile', first, content, mimeType);
    requireScope(this._execution, 'DriveApp.createFile', 'drive');
    const { world, user } = this._execution;
    return partial(new FileFace(this._execution, createFile(world, user, wanted).id));
  }

  getRootFolder(): GoogleAppsScript.Drive.Folder {
    requireScope(this._execution, 'DriveApp.getRootFolder', 'drive.readonly', 'drive');
    const { world, user } = this._execution;
    return partial(new FolderFace(this._execution, rootFolder(world, user).id));
  }

  getFiles(): GoogleAppsScript.Drive.FileIterator {
    return filesIterator(this._execution, this._all('getFiles', false));
  }
  getFolders(): GoogleAppsScript.Drive.FolderIterator {
    return foldersIterator(this._execution, this._all('getFolders', true));
  }
  getFoldersByName(name: string): GoogleAppsScript.Drive.FolderIterator {
    checkArguments('DriveApp.getFoldersByName', [name], ['String']);
    return foldersIterator(
      this._execution,
      this._all('getFoldersByName', true, (one) => one.name === name),
    );
  }
  getFilesByName(name: string): GoogleAppsScript.Drive.FileIterator {
    checkArguments('DriveApp.getFilesByName', [name], ['String']);
    return filesIterator(
      this._execution,
      this._all('getFilesByName', false, (one) => one.name === name),
    );
  }
  getFilesByType(mimeType: string): GoogleAppsScript.Drive.FileIterator {
    checkArguments('DriveApp.getFilesByType', [mimeType], ['String']);
    return filesIterator(
      this._execution,
      this._all('getFilesByType', false, (one) => one.mimeType === mimeType),
    );
  }

  /** In the query language of the Drive API's second version: `title contains 'foto'`. */
  searchFiles(params: string): GoogleAppsScript.Drive.FileIterator {
    return filesIterator(this._execution, this._search('searchFiles', params, false));
  }
  searchFolders(params: string): GoogleAppsScript.Drive.FolderIterator {
    return foldersIterator(this._execution, this._search('searchFolders', params, true));
  }

  getTrashedFiles(): GoogleAppsScript.Drive.FileIterator {
    const { world } = this._execution;
    return filesIterator(
      this._execution,
      this._all('getTrashedFiles', false, (one) => isTrashed(world, one.id)),
    );
  }
  getTrashedFolders(): GoogleAppsScript.Drive.FolderIterator {
    const { world } = this._execution;
    return foldersIterator(
      this._execution,
      this._all('getTrashedFolders', true, (one) => isTrashed(world, one.id)),
    );
  }

  continueFileIterator(continuationToken: string): GoogleAppsScript.Drive.FileIterator {
    checkArguments('DriveApp.continueFileIterator', [continuationToken], ['String']);
    return filesIterator(this._execution, readToken(continuationToken));
  }
  continueFolderIterator(continuationToken: string): GoogleAppsScript.Drive.FolderIterator {
    checkArguments('DriveApp.continueFolderIterator', [continuationToken], ['String']);
    return foldersIterator(this._execution, readToken(continuationToken));
  }

  getStorageUsed(): GoogleAppsScript.Integer {
    requireScope(this._execution, 'DriveApp.getStorageUsed', 'drive.readonly', 'drive');
    const { world, user } = this._execution;
    return storageUsed(world, user) as GoogleAppsScript.Integer;
  }
  getStorageLimit(): GoogleAppsScript.Integer {
    return STORAGE_BYTES as GoogleAppsScript.Integer;
  }

  /** DriveApp takes no narrower scope than these (platform.md §6). */
  _find(method: string, id: string, folder: boolean): string {
    checkArguments(`DriveApp.${method}`, [id], ['String']);
    requireScope(this._execution, `DriveApp.${method}`, 'drive.readonly', 'drive');
    const { world, user } = this._execution;
    const file = world.store.get('file', id);
    const right = file && (file.mimeType === MIME.folder) === folder && mayView(world, id, user);
    if (!right) throw new Error(NOT_FOUND);
    return id;
  }

  /** What the account owns or was given by name. */
  _all(method: string, folders: boolean, isWanted: (file: FileDocument) => boolean = () => true): string[] {
    requireScope(this._execution, `DriveApp.${method}`, 'drive.readonly', 'drive');
    const { world, user } = this._execution;
    return world.store
      .list('file')
      .filter((one) => one.parentId && (one.mimeType === MIME.folder) === folders && isWanted(one))
      .filter((one) => isListed(world, one.id, user))
      .map((one) => one.id);
  }

  _search(method: string, params: string, folders: boolean): string[] {
    checkArguments(`DriveApp.${method}`, [params], ['String']);
    const query = queryOf(params);
    const { world, user } = this._execution;
    return this._all(method, folders, (one) => query(world, one, user));
  }
}
