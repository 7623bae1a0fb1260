/** Google's bytes are Java's: signed, -128 to 127. Apart, because blobs, digests and mails all convert them. */
export function bytesOf(signed: readonly number[]): Uint8Array {
  return Uint8Array.from(signed, (byte) => byte & 0xff);
}

export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
