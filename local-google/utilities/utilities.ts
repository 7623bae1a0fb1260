/** Utilities: the small tools that Apps Script has in place of a browser's or Node's. */
import { createHash, createHmac } from 'node:crypto';
import { checkArguments } from '../arguments';
import { enumeration } from '../enumeration';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { BlobFace } from './blob';
import { bytesOf, signedBytes } from './bytes';
import { formatDate } from './format-date';

type Imitated = Pick<
  GoogleAppsScript.Utilities.Utilities,
  | 'Charset'
  | 'DigestAlgorithm'
  | 'newBlob'
  | 'computeDigest'
  | 'computeHmacSha256Signature'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'getUuid'
  | 'sleep'
  | 'formatDate'
  | 'formatString'
>;

const DIGESTS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Each character beyond ASCII. */
const NOT_ASCII = /\P{ASCII}/gu;

export class UtilitiesService extends ServiceObject implements Imitated {
  readonly _name = 'Utilities';
  readonly Charset = enumeration<typeof GoogleAppsScript.Utilities.Charset>('US_ASCII', 'UTF_8');
  readonly DigestAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(
    ...(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'] as const),
  );

  newBlob(data: number[] | string, contentType?: string, name?: string): GoogleAppsScript.Base.Blob {
    checkArguments(
      'Utilities.newBlob',
      [data, contentType, name],
      ...(['String', 'Array'] as const).flatMap((first) => [
        [first],
        [first, 'Any' as const],
        [first, 'Any' as const, 'Any' as const],
      ]),
    );
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return partial(
      new BlobFace(
        this._execution,
        typeof data === 'string' ? Buffer.from(data) : bytesOf(data),
        type,
        name ?? null,
      ),
    );
  }

  computeDigest(
    algorithm: GoogleAppsScript.Utilities.DigestAlgorithm,
    value: number[] | string,
    charset?: GoogleAppsScript.Utilities.Charset,
  ): number[] {
    const name = DIGESTS[String(algorithm)];
    if (!name) throw new Error(`local-google does not imitate the digest ${String(algorithm)} yet`);
    this._text('computeDigest', value);
    return signedBytes(createHash(name).update(this._bytes(value, charset)).digest());
  }

  computeHmacSha256Signature(
    value: number[] | string,
    key: number[] | string,
    charset?: GoogleAppsScript.Utilities.Charset,
  ): number[] {
    this._text('computeHmacSha256Signature', value);
    this._text('computeHmacSha256Signature', key);
    const hmac = createHmac('sha256', this._bytes(key, charset));
    return signedBytes(hmac.update(this._bytes(value, charset)).digest());
  }

  base64Encode(data: number[] | string, charset?: GoogleAppsScript.Utilities.Charset): string {
    this._text('base64Encode', data);
    return Buffer.from(this._bytes(data, charset)).toString('base64');
  }

  /** As on Google, the padding stays. */
  base64EncodeWebSafe(data: number[] | string, charset?: GoogleAppsScript.Utilities.Charset): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string): number[] {
    checkArguments('Utilities.base64Decode', [encoded], ['String']);
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) throw new Error('Could not decode string.');
    return signedBytes(Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    checkArguments('Utilities.base64DecodeWebSafe', [encoded], ['String']);
    return this.base64Decode(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  }

  /** Looks random and is not: the same acts give the same UUIDs. */
  getUuid(): string {
    const number = this._execution.world.store.next('uuid');
    const hex = createHash('sha256').update(`local-google/uuid/${number}`).digest('hex');
    const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  /** Takes no time: the world's clock moves only when it is told to. */
  sleep(milliseconds: number): void {
    checkArguments('Utilities.sleep', [milliseconds], ['number']);
    if (milliseconds > 300_000) throw new Error('Invalid argument: milliseconds');
  }

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    checkArguments('Utilities.formatDate', [date, timeZone, format], ['Date', 'String', 'String']);
    if (Number.isNaN(date.getTime())) throw new Error('Invalid argument: date');
    return formatDate(date.getTime(), timeZone, format);
  }

  /** `%s`, `%d`, `%5d`, `%05d`, `%.2f` and `%%`. */
  formatString(template: string, ...values: unknown[]): string {
    let index = 0;
    return template.replace(/%(0?)(\d*)(?:\.(\d+))?([sdf%])/g, (_, zero, width, digits, kind) => {
      if (kind === '%') return '%';
      const value = values[index++];
      let text = String(value);
      if (kind === 'd') text = String(Math.trunc(Number(value)));
      if (kind === 'f') text = Number(value).toFixed(digits === undefined ? 6 : Number(digits));
      return text.padStart(Number(width || 0), zero ? '0' : ' ');
    });
  }

  _text(method: string, value: unknown): void {
    checkArguments(`Utilities.${method}`, [value], ['String'], ['Array']);
  }

  /** Without a charset Google encodes text as US-ASCII, so anything beyond it becomes `?` [recalled]. */
  _bytes(value: number[] | string, charset?: GoogleAppsScript.Utilities.Charset): Uint8Array {
    if (typeof value !== 'string') return bytesOf(value);
    return Buffer.from(String(charset) === 'UTF_8' ? value : value.replace(NOT_ASCII, '?'));
  }
}
