/** Blob: bytes with a type and a name, as the services pass them to each other. */
import { checkArguments } from '../arguments';
import type { Execution } from '../execution/execution';
import { escapeHtml } from '../html/escape';
import { partial } from '../partial';
import { use } from '../quotas';
import { ServiceObject } from '../service-object';
import { bytesOf, signedBytes } from './bytes';
import { renderHtmlPdf } from './html-pdf/render';
import { typeOfName } from './mime-types';

type Imitated = Pick<
  GoogleAppsScript.Base.Blob,
  | 'getBytes'
  | 'setBytes'
  | 'getDataAsString'
  | 'setDataFromString'
  | 'getContentType'
  | 'setContentType'
  | 'setContentTypeFromExtension'
  | 'getName'
  | 'setName'
  | 'getAs'
  | 'getBlob'
  | 'copyBlob'
  | 'isGoogleType'
>;

/** What a blob holds, without the long way through Java's signed numbers. */
export function bytesIn(blob: GoogleAppsScript.Base.Blob): Uint8Array {
  return blob instanceof BlobFace ? blob._bytes : bytesOf(blob.getBytes());
}

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
  setDataFromString(text: string, charset = 'UTF-8'): GoogleAppsScript.Base.Blob {
    checkArguments('Blob.setDataFromString', [text, charset], ['String', 'String']);
    this._bytes = Buffer.from(text, /^(iso-8859-1|latin1|us-ascii)$/i.test(charset) ? 'latin1' : 'utf8');
    return partial(this);
  }
  getContentType(): string | null {
    return this._contentType;
  }
  setContentType(contentType: string | null): GoogleAppsScript.Base.Blob {
    this._contentType = contentType;
    return partial(this);
  }
  setContentTypeFromExtension(): GoogleAppsScript.Base.Blob {
    this._contentType = this._fileName && typeOfName(this._fileName);
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
  /** Of Google's conversions, simple HTML and text to PDF are imitated (platform.md §5.2). */
  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    checkArguments('Blob.getAs', [contentType], ['String']);
    if (contentType === this._contentType) return this.copyBlob();
    const isHtml = this._contentType === 'text/html';
    if (contentType !== 'application/pdf' || !(isHtml || this._contentType === 'text/plain')) {
      throw new Error(`Converting from ${this._contentType} to ${contentType} is not supported.`);
    }
    const { world, user } = this._execution;
    use(world, user, 'conversion');
    const text = this.getDataAsString();
    const html = isHtml ? text : `<pre>${escapeHtml(text)}</pre>`;
    const name = this._fileName?.replace(/\.(html?|txt)$/i, '') ?? null;
    const bytes = renderHtmlPdf(html, world.clock.now());
    return partial(new BlobFace(this._execution, bytes, contentType, name && `${name}.pdf`));
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
