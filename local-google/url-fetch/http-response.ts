/** HTTPResponse: what `fetch` got. Apart from UrlFetchApp, because it knows nothing of addresses. */
import type { Execution } from '../execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { BlobFace } from '../utilities/blob';
import { signedBytes } from '../utilities/bytes';

export interface Answer {
  code: number;
  contentType: string;
  bytes: Uint8Array;
  fileName?: string;
  headers?: Record<string, string>;
}

type Imitated = Pick<
  GoogleAppsScript.URL_Fetch.HTTPResponse,
  'getResponseCode' | 'getContentText' | 'getContent' | 'getBlob' | 'getAs' | 'getHeaders' | 'getAllHeaders'
>;

export class HttpResponse extends ServiceObject implements Imitated {
  readonly _name = 'HTTPResponse';

  constructor(
    execution: Execution,
    private readonly _answer: Answer,
  ) {
    super(execution);
  }

  getResponseCode(): number {
    return this._answer.code;
  }
  getContentText(charset = 'UTF-8'): string {
    return new TextDecoder(charset).decode(this._answer.bytes);
  }
  getContent(): number[] {
    return signedBytes(this._answer.bytes);
  }
  getBlob(): GoogleAppsScript.Base.Blob {
    const { bytes, contentType, fileName } = this._answer;
    const type = contentType.split(';')[0]?.trim() ?? contentType;
    return partial(new BlobFace(this._execution, bytes, type, fileName ?? 'download'));
  }
  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    return this.getBlob().getAs(contentType);
  }
  getHeaders(): Record<string, string> {
    const { contentType, fileName } = this._answer;
    const disposition = fileName && { 'Content-Disposition': `attachment; filename="${fileName}"` };
    return { 'Content-Type': contentType, ...(disposition || {}), ...this._answer.headers };
  }
  getAllHeaders(): Record<string, string> {
    return this.getHeaders();
  }
}
