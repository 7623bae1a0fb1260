/** DriveApp's File: one uploaded file, or the Drive face of a spreadsheet or form. */

import { addressOf } from '../addresses';
import { checkArguments } from '../arguments';
import { MIME } from '../documents';
import { partial } from '../partial';
import { BlobFace } from '../utilities/blob';
import { Entry } from './entry';
import { foldersIterator } from './folder';

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
  | 'getParents'
  | 'addEditor'
  | 'addEditors'
  | 'addViewer'
  | 'addViewers'
  | 'removeEditor'
  | 'removeViewer'
  | 'getEditors'
  | 'getViewers'
  | 'getOwner'
  | 'getDateCreated'
  | 'getLastUpdated'
  | 'isTrashed'
  | 'setTrashed';

export class FileFace
  extends Entry<GoogleAppsScript.Drive.File>
  implements Pick<GoogleAppsScript.Drive.File, Methods>
{
  readonly _name = 'File';

  getMimeType(): string {
    return this._file.mimeType;
  }

  getUrl(): string {
    const { id, mimeType } = this._file;
    if (mimeType === MIME.spreadsheet) return addressOf.spreadsheet(id);
    return mimeType === MIME.form ? addressOf.formEdit(id) : addressOf.file(id);
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    const { id, name, mimeType } = this._file;
    if (mimeType === MIME.spreadsheet || mimeType === MIME.form) {
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
    const bytes = Buffer.from(content);
    const changed = this._change((file) => {
      file.sizeBytes = bytes.length;
    });
    this._execution.world.store.writeBlob(this._id, bytes);
    return changed;
  }

  getParents(): GoogleAppsScript.Drive.FolderIterator {
    const { parentId } = this._file;
    return foldersIterator(this._execution, parentId ? [parentId] : []);
  }
}
