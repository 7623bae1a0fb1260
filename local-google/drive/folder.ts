/** DriveApp's Folder. What is made in a folder belongs to whoever made it and inherits the folder's sharing. */
import { addressOf } from '../addresses';
import { checkArguments } from '../arguments';
import { MIME } from '../documents';
import type { Execution } from '../execution/execution';
import { partial } from '../partial';
import { mayView } from './access';
import { FileFace } from './file';
import { createFile, listChildren } from './files';
import { EntryIterator } from './iterators';
import { newFileFrom } from './new-file';
import { parseQuery } from './query';
import { SharedEntry, type SharingMethods } from './sharing';

type Methods =
  | 'getId'
  | 'getName'
  | 'setName'
  | 'getSize'
  | 'getUrl'
  | 'createFolder'
  | 'createFile'
  | 'getFolders'
  | 'getFoldersByName'
  | 'getFiles'
  | 'getFilesByName'
  | 'getFilesByType'
  | 'searchFiles'
  | 'searchFolders'
  | 'getDateCreated'
  | 'getLastUpdated'
  | 'getDescription'
  | 'setDescription'
  | 'isStarred'
  | 'setStarred'
  | SharingMethods
  | 'moveTo'
  | 'getParents'
  | 'isTrashed'
  | 'setTrashed';

export class FolderFace
  extends SharedEntry<GoogleAppsScript.Drive.Folder>
  implements Pick<GoogleAppsScript.Drive.Folder, Methods>
{
  readonly _name = 'Folder';

  getUrl(): string {
    return addressOf.folder(this._id);
  }

  createFolder(name: string): GoogleAppsScript.Drive.Folder {
    checkArguments('DriveApp.Folder.createFolder', [name], ['String']);
    this._requireEdit();
    const { world, user } = this._execution;
    const made = createFile(world, user, { name, kind: 'folder', parentId: this._id });
    return partial(new FolderFace(this._execution, made.id));
  }

  createFile(
    first: string | GoogleAppsScript.Base.BlobSource,
    content?: string,
    mimeType?: string,
  ): GoogleAppsScript.Drive.File {
    const wanted = newFileFrom('DriveApp.Folder.createFile', first, content, mimeType);
    this._requireEdit();
    const { world, user } = this._execution;
    return partial(
      new FileFace(this._execution, createFile(world, user, { ...wanted, parentId: this._id }).id),
    );
  }

  getFolders(): GoogleAppsScript.Drive.FolderIterator {
    return foldersIterator(this._execution, this._children(true));
  }
  getFoldersByName(name: string): GoogleAppsScript.Drive.FolderIterator {
    checkArguments('DriveApp.Folder.getFoldersByName', [name], ['String']);
    return foldersIterator(this._execution, this._children(true, name));
  }
  getFiles(): GoogleAppsScript.Drive.FileIterator {
    return filesIterator(this._execution, this._children(false));
  }
  getFilesByName(name: string): GoogleAppsScript.Drive.FileIterator {
    checkArguments('DriveApp.Folder.getFilesByName', [name], ['String']);
    return filesIterator(this._execution, this._children(false, name));
  }
  getFilesByType(mimeType: string): GoogleAppsScript.Drive.FileIterator {
    checkArguments('DriveApp.Folder.getFilesByType', [mimeType], ['String']);
    return filesIterator(
      this._execution,
      this._children(false).filter(
        (id) => this._execution.world.store.get('file', id)?.mimeType === mimeType,
      ),
    );
  }
  searchFiles(params: string): GoogleAppsScript.Drive.FileIterator {
    return filesIterator(this._execution, this._found('searchFiles', params, false));
  }
  searchFolders(params: string): GoogleAppsScript.Drive.FolderIterator {
    return foldersIterator(this._execution, this._found('searchFolders', params, true));
  }
  getParents(): GoogleAppsScript.Drive.FolderIterator {
    const { parentId } = this._file;
    return foldersIterator(this._execution, parentId ? [parentId] : []);
  }

  _found(method: string, params: string, folders: boolean): string[] {
    checkArguments(`DriveApp.Folder.${method}`, [params], ['String']);
    const { world, user } = this._execution;
    const query = queryOf(params);
    return listChildren(world, this._file.id)
      .filter((one) => (one.mimeType === MIME.folder) === folders && query(world, one, user))
      .map((one) => one.id);
  }

  /** What lies in the trash is listed too [recalled]: a script has to ask `isTrashed`. */
  _children(folders: boolean, name?: string): string[] {
    return listChildren(this._execution.world, this._file.id)
      .filter(
        (one) => (one.mimeType === MIME.folder) === folders && (name === undefined || one.name === name),
      )
      .map((one) => one.id);
  }
}

/** DriveApp's words for a query that is none. */
export function queryOf(params: string) {
  try {
    return parseQuery(params);
  } catch (error) {
    if ((error as Error).message.startsWith('local-google')) throw error;
    throw new Error('Invalid argument: q');
  }
}

export function foldersIterator(execution: Execution, ids: string[]): GoogleAppsScript.Drive.FolderIterator {
  const folders = visible(execution, ids).map((id) => new FolderFace(execution, id));
  return partial(new EntryIterator(execution, 'FolderIterator', folders));
}

export function filesIterator(execution: Execution, ids: string[]): GoogleAppsScript.Drive.FileIterator {
  const files = visible(execution, ids).map((id) => new FileFace(execution, id));
  return partial(new EntryIterator(execution, 'FileIterator', files));
}

function visible(execution: Execution, ids: string[]): string[] {
  return ids.filter((id) => mayView(execution.world, id, execution.user));
}
