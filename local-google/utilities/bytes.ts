/** Google's bytes are Java's: signed, -128 to 127. Apart, because blobs, digests and mails all convert them. */
export function bytesOf(signed: readonly number[]): Uint8Array {
  // Numbers below 0 and above 255 wrap around. One by one: an array of the script's realm takes the constructor some
  // seventy times as long.
  const bytes = new Uint8Array(signed.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = signed[index] ?? 0;
  return bytes;
}

export function signedBytes(bytes: Uint8Array): number[] {
  const given = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signed = new Array<number>(given.length);
  for (let index = 0; index < signed.length; index += 1) signed[index] = given[index] ?? 0;
  return signed;
}
