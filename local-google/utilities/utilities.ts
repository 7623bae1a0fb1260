/** Utilities: the small tools that Apps Script has in place of a browser's or Node's. */
import { createHash, createHmac, createSign } from 'node:crypto';
import { checkArguments, type Kind } from '../arguments';
import { enumeration } from '../enumeration';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { gzip, type NamedBytes, ungzip, unzip, zip } from './archives';
import { BlobFace, bytesIn } from './blob';
import { bytesOf, signedBytes } from './bytes';
import { parseCsv } from './csv';
import { formatDate } from './format-date';
import { formatString } from './format-string';
import { md2 } from './md2';
import { parseDate } from './parse-date';

type Bytes = number[] | string;
type Charset = GoogleAppsScript.Utilities.Charset;
type BlobSource = GoogleAppsScript.Base.BlobSource;

const HASHES: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Each character beyond ASCII. */
const NOT_ASCII = /\P{ASCII}/gu;

export class UtilitiesService extends ServiceObject implements GoogleAppsScript.Utilities.Utilities {
  readonly _name = 'Utilities';
  readonly Charset = enumeration<typeof GoogleAppsScript.Utilities.Charset>('US_ASCII', 'UTF_8');
  readonly DigestAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(
    ...(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'] as const),
  );
  readonly MacAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.MacAlgorithm>(
    ...(['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'] as const),
  );
  readonly RsaAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.RsaAlgorithm>(
    ...(['RSA_SHA_1', 'RSA_SHA_256'] as const),
  );

  newBlob(data: number[] | string, contentType?: string, name?: string): GoogleAppsScript.Base.Blob {
    checkArguments(
      'Utilities.newBlob',
      [data, contentType, name],
      ...(['String', 'Array'] as const).flatMap((first): Kind[][] => [
        [first],
        [first, 'Any'],
        [first, 'Any', 'Any'],
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
    value: Bytes,
    charset?: Charset,
  ): number[] {
    this._check('computeDigest', value);
    const bytes = this._bytes(value, charset);
    const name = HASHES[String(algorithm)];
    if (name) return signedBytes(createHash(name).update(bytes).digest());
    if (String(algorithm) === 'MD2') return signedBytes(md2(bytes));
    throw new Error('Invalid argument: algorithm');
  }

  computeHmacSha256Signature(value: Bytes, key: Bytes, charset?: Charset): number[] {
    return this._mac('computeHmacSha256Signature', 'SHA_256', value, key, charset);
  }
  computeHmacSignature(
    algorithm: GoogleAppsScript.Utilities.MacAlgorithm,
    value: Bytes,
    key: Bytes,
    charset?: Charset,
  ): number[] {
    return this._mac('computeHmacSignature', String(algorithm).replace('HMAC_', ''), value, key, charset);
  }

  computeRsaSha1Signature(value: string, key: string, charset?: Charset): number[] {
    return this._signature('computeRsaSha1Signature', 'SHA_1', value, key, charset);
  }
  computeRsaSha256Signature(value: string, key: string, charset?: Charset): number[] {
    return this._signature('computeRsaSha256Signature', 'SHA_256', value, key, charset);
  }
  computeRsaSignature(
    algorithm: GoogleAppsScript.Utilities.RsaAlgorithm,
    value: string,
    key: string,
    charset?: Charset,
  ): number[] {
    return this._signature('computeRsaSignature', String(algorithm).replace('RSA_', ''), value, key, charset);
  }

  base64Encode(data: Bytes, charset?: Charset): string {
    this._check('base64Encode', data);
    return Buffer.from(this._bytes(data, charset)).toString('base64');
  }

  /** As on Google, the padding stays. */
  base64EncodeWebSafe(data: Bytes, charset?: Charset): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string, _charset?: Charset): number[] {
    checkArguments('Utilities.base64Decode', [encoded], ['String']);
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) throw new Error('Could not decode string.');
    return signedBytes(Buffer.from(encoded, 'base64'));
  }

  base64DecodeWebSafe(encoded: string, _charset?: Charset): number[] {
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
    if (milliseconds < 0 || milliseconds > 300_000) throw new Error('Invalid argument: milliseconds');
    this._execution.pass(milliseconds);
  }

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    checkArguments('Utilities.formatDate', [date, timeZone, format], ['Date', 'String', 'String']);
    if (Number.isNaN(date.getTime())) throw new Error('Invalid argument: date');
    return formatDate(date.getTime(), timeZone, format);
  }

  /** The other way round, by the same pattern; what does not fit it is refused. */
  parseDate(date: string, timeZone: string, format: string): Date {
    checkArguments('Utilities.parseDate', [date, timeZone, format], ['String', 'String', 'String']);
    return new Date(parseDate(date, timeZone, format));
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatString(template, values);
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    checkArguments('Utilities.parseCsv', [csv, delimiter], ['String', 'String']);
    return parseCsv(csv, delimiter);
  }

  /** Deprecated by Google, and there. */
  jsonParse(jsonString: string): unknown {
    return JSON.parse(jsonString);
  }
  jsonStringify(obj: unknown): string {
    return JSON.stringify(obj);
  }

  zip(blobs: BlobSource[], name = 'archive.zip'): GoogleAppsScript.Base.Blob {
    checkArguments('Utilities.zip', [blobs, name], ['Array', 'String']);
    const bytes = zip(blobs.map(namedBytes), this._execution.world.clock.now());
    return this._blob(bytes, 'application/zip', name);
  }
  unzip(blob: BlobSource): GoogleAppsScript.Base.Blob[] {
    checkArguments('Utilities.unzip', [blob], ['Object']);
    return unzip(namedBytes(blob).bytes).map((one) => this._blob(one.bytes, one.contentType, one.name));
  }
  gzip(blob: BlobSource, name = 'archive.gz'): GoogleAppsScript.Base.Blob {
    checkArguments('Utilities.gzip', [blob, name], ['Object', 'String']);
    return this._blob(gzip(namedBytes(blob).bytes), 'application/x-gzip', name);
  }
  /** Named as before, without the ending. */
  ungzip(blob: BlobSource): GoogleAppsScript.Base.Blob {
    checkArguments('Utilities.ungzip', [blob], ['Object']);
    const { name, bytes } = namedBytes(blob);
    return this._blob(ungzip(bytes), null, name?.replace(/\.gz$/, '') ?? null);
  }

  _blob(bytes: Uint8Array, contentType: string | null, name: string | null): GoogleAppsScript.Base.Blob {
    return partial(new BlobFace(this._execution, bytes, contentType, name));
  }

  _mac(method: string, hash: string, value: Bytes, key: Bytes, charset?: Charset): number[] {
    this._check(method, value);
    this._check(method, key);
    const hmac = createHmac(HASHES[hash] ?? '', this._bytes(key, charset));
    return signedBytes(hmac.update(this._bytes(value, charset)).digest());
  }

  /** @param key a private key in PEM, as service accounts have them */
  _signature(method: string, hash: string, value: string, key: string, charset?: Charset): number[] {
    checkArguments(`Utilities.${method}`, [value, key], ['String', 'String']);
    try {
      const sign = createSign(HASHES[hash] ?? '').update(this._bytes(value, charset));
      return signedBytes(sign.sign(key));
    } catch {
      throw new Error('Invalid argument: key');
    }
  }

  _check(method: string, value: unknown): void {
    checkArguments(`Utilities.${method}`, [value], ['String'], ['Array']);
  }

  /** Without a charset Google encodes text as US-ASCII, so anything beyond it becomes `?` [recalled]. */
  _bytes(value: Bytes, charset?: Charset): Uint8Array {
    if (typeof value !== 'string') return bytesOf(value);
    return Buffer.from(String(charset) === 'UTF_8' ? value : value.replace(NOT_ASCII, '?'));
  }
}

function namedBytes(source: BlobSource): NamedBytes {
  const blob = source.getBlob();
  return { name: blob.getName(), bytes: bytesIn(blob) };
}
