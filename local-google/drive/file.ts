/** DriveApp's File: one uploaded file, or the Drive face of a spreadsheet or form. */

import { addressOf } from '../addresses';
import { checkArguments, type Kind } from '../arguments';
import { partial } from '../partial';
import { BlobFace } from '../utilities/blob';
import { mayEdit } from './access';
import { copyFile } from './copy-file';
import { viewAddress } from './file-resource';
import { isGoogleMade, replaceContent } from './files';
import { FolderFace, foldersIterator } from './folder';
import { SharedEntry, type SharingMethods } from './sharing';

type Methods =
  | 'getId'
  | 'getName'
  | 'setName'
  | 'getMimeType'
  | 'getSize'
  | 'getUrl'
  | 'getBlob'
  | 'getAs'
  | 'setContent'
  | 'moveTo'
  | 'makeCopy'
  | 'getParents'
  | 'getDateCreated'
  | 'getLastUpdated'
  | 'getDescription'
  | 'setDescription'
  | 'getDownloadUrl'
  | 'getThumbnail'
  | 'getTargetId'
  | 'getResourceKey'
  | 'addCommenter'
  | 'addCommenters'
  | 'removeCommenter'
  | 'isStarred'
  | 'setStarred'
  | 'isTrashed'
  | 'setTrashed'
  | SharingMethods;

export class FileFace
  extends SharedEntry<GoogleAppsScript.Drive.File>
  implements Pick<GoogleAppsScript.Drive.File, Methods>
{
  readonly _name = 'File';

  getMimeType(): string {
    return this._file.mimeType;
  }

  getUrl(): string {
    return viewAddress(this._file);
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    const { id, name, mimeType } = this._file;
    if (isGoogleMade(this._file)) {
      throw new Error(`local-google does not imitate File.getBlob of ${mimeType} yet`);
    }
    return partial(new BlobFace(this._execution, this._execution.world.store.readBlob(id), mimeType, name));
  }

  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    return this.getBlob().getAs(contentType);
  }

  /** Text files only, as on Google. */
  setContent(content: string): GoogleAppsScript.Drive.File {
    checkArguments('DriveApp.File.setContent', [content], ['String']);
    this._requireEdit();
    replaceContent(this._execution.world, this._id, this._execution.user, Buffer.from(content));
    return partial(this);
  }

  /** Beside the original where the account may write, or in its own Drive. */
  makeCopy(
    first?: string | GoogleAppsScript.Drive.Folder,
    second?: GoogleAppsScript.Drive.Folder,
  ): GoogleAppsScript.Drive.File {
    checkArguments(
      'DriveApp.File.makeCopy',
      [first, second],
      ...([[], ['Object'], ['String'], ['String', 'Object']] as Kind[][]),
    );
    const { world, user } = this._execution;
    const name = typeof first === 'string' ? first : `Copy of ${this._file.name}`;
    const destination = typeof first === 'string' ? second : first;
    const { parentId } = this._file;
    const here = parentId && mayEdit(world, parentId, user) ? parentId : undefined;
    if (destination) new FolderFace(this._execution, destination.getId())._requireEdit();
    const copy = copyFile(world, this._file, user, name, destination?.getId() ?? here);
    return partial(new FileFace(this._execution, copy.id));
  }

  /** Null for what has no bytes, which the types do not say. */
  getDownloadUrl(): string {
    return (isGoogleMade(this._file) ? null : addressOf.download(this._id)) as string;
  }
  /** The picture itself: scripts here have no other size of it. Null for what is no picture. */
  getThumbnail(): GoogleAppsScript.Base.Blob {
    return (this._file.mimeType.startsWith('image/') ? this.getBlob() : null) as GoogleAppsScript.Base.Blob;
  }
  getTargetId(): string | null {
    return this._file.targetId ?? null;
  }
  getResourceKey(): string | null {
    return null;
  }

  addCommenter(who: string | GoogleAppsScript.Base.User): GoogleAppsScript.Drive.File {
    return this._share('addCommenter', [who], 'commenter', true);
  }
  addCommenters(emailAddresses: string[]): GoogleAppsScript.Drive.File {
    return this._share('addCommenters', emailAddresses, 'commenter', true);
  }
  removeCommenter(who: string | GoogleAppsScript.Base.User): GoogleAppsScript.Drive.File {
    return this._share('removeCommenter', [who], 'commenter', false);
  }

  getParents(): GoogleAppsScript.Drive.FolderIterator {
    const { parentId } = this._file;
    return foldersIterator(this._execution, parentId ? [parentId] : []);
  }
}
