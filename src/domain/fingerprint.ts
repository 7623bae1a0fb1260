/**
 * Fingerprints: SHA-256 over a canonical form, so that a decision is bound to exactly what was decided on. The
 * digest itself is given, since the platform has it.
 */
import type { FileReference } from './item';

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export type Sha256 = (text: string) => string;

/**
 * Fingerprint of exact text and files: it changes when a letter, a file, a file's content or the order of files
 * changes.
 */
export function contentFingerprint(
  content: { narrative: string; caption: string; files: readonly FileReference[] },
  sha256: Sha256,
): string {
  const files = content.files.flatMap((one) => [one.id, one.checksum]);
  return sha256(canonical(['konten/2', content.narrative, content.caption, ...files]));
}

/** One text for a list of texts, unambiguous: no two different lists have the same. */
export function canonical(parts: readonly string[]): string {
  return JSON.stringify(parts);
}
