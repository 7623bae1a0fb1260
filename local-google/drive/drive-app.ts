/** DriveApp: the way in to files and folders, always with the rights of the account that the script runs as. */
import { checkArguments } from '../arguments';
import { MIME } from '../documents';
import { requireScope } from '../manifest';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { mayView } from './access';
import { NOT_FOUND } from './entry';
import { FileFace } from './file';
import { createFile, rootFolder } from './files';
import { FolderFace, filesIterator, foldersIterator } from './folder';
import { newFileFrom } from './new-file';

type Imitated = Pick<
  GoogleAppsScript.Drive.DriveApp,
  | 'getFileById'
  | 'getFolderById'
  | 'createFolder'
  | 'createFile'
  | 'getRootFolder'
  | 'getFoldersByName'
  | 'getFilesByName'
>;

export class DriveAppService extends ServiceObject implements Imitated {
  readonly _name = 'DriveApp';
  override readonly _roundTrips = [
    ...['getFileById', 'getFolderById', 'createFolder', 'createFile', 'getRootFolder'],
    ...['getFoldersByName', 'getFilesByName'],
  ];

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

  getFoldersByName(name: string): GoogleAppsScript.Drive.FolderIterator {
    return foldersIterator(this._execution, this._named('getFoldersByName', name, true));
  }

  getFilesByName(name: string): GoogleAppsScript.Drive.FileIterator {
    return filesIterator(this._execution, this._named('getFilesByName', name, false));
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

  _named(method: string, name: string, folders: boolean): string[] {
    checkArguments(`DriveApp.${method}`, [name], ['String']);
    requireScope(this._execution, `DriveApp.${method}`, 'drive.readonly', 'drive');
    return this._execution.world.store
      .list('file')
      .filter((one) => one.name === name && (one.mimeType === MIME.folder) === folders)
      .map((one) => one.id);
  }
}
