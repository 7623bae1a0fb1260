/** Google's bytes are Java's: signed, -128 to 127. Apart, because blobs, digests and mails all convert them. */
export function bytesOf(signed: readonly number[]): Uint8Array {
  // Numbers below 0 and above 255 wrap around.
  return new Uint8Array(signed);
}

export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
