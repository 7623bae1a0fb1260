/** Blob: bytes with a type and a name, as the services pass them to each other. */
import { checkArguments } from '../arguments';
import type { Execution } from '../execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { bytesOf, signedBytes } from './bytes';

type Imitated = Pick<
  GoogleAppsScript.Base.Blob,
  | 'getBytes'
  | 'setBytes'
  | 'getDataAsString'
  | 'setDataFromString'
  | 'getContentType'
  | 'setContentType'
  | 'getName'
  | 'setName'
  | 'getAs'
  | 'getBlob'
  | 'copyBlob'
  | 'isGoogleType'
>;

export class BlobFace extends ServiceObject implements Imitated {
  readonly _name = 'Blob';

  constructor(
    execution: Execution,
    public _bytes: Uint8Array,
    private _contentType: string | null = null,
    private _fileName: string | null = null,
  ) {
    super(execution);
  }

  getBytes(): number[] {
    return signedBytes(this._bytes);
  }
  setBytes(data: number[]): GoogleAppsScript.Base.Blob {
    checkArguments('Blob.setBytes', [data], ['Array']);
    this._bytes = bytesOf(data);
    return partial(this);
  }
  getDataAsString(charset = 'UTF-8'): string {
    return new TextDecoder(charset).decode(this._bytes);
  }
  setDataFromString(text: string): GoogleAppsScript.Base.Blob {
    checkArguments('Blob.setDataFromString', [text], ['String']);
    this._bytes = Buffer.from(text);
    return partial(this);
  }
  getContentType(): string | null {
    return this._contentType;
  }
  setContentType(contentType: string | null): GoogleAppsScript.Base.Blob {
    this._contentType = contentType;
    return partial(this);
  }
  getName(): string | null {
    return this._fileName;
  }
  setName(name: string): GoogleAppsScript.Base.Blob {
    checkArguments('Blob.setName', [name], ['String']);
    this._fileName = name;
    return partial(this);
  }
  /** Google converts between some types; only the same type is imitated. */
  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    checkArguments('Blob.getAs', [contentType], ['String']);
    if (contentType !== this._contentType) {
      throw new Error(`Converting from ${this._contentType} to ${contentType} is not supported.`);
    }
    return this.copyBlob();
  }
  getBlob(): GoogleAppsScript.Base.Blob {
    return partial(this);
  }
  copyBlob(): GoogleAppsScript.Base.Blob {
    return partial(
      new BlobFace(this._execution, Uint8Array.from(this._bytes), this._contentType, this._fileName),
    );
  }
  isGoogleType(): boolean {
    return this._contentType?.startsWith('application/vnd.google-apps') ?? false;
  }
}
