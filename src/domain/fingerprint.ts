/**
 * Fingerprints: SHA-256 over a canonical form, so that a decision is bound to exactly what was decided on. The
 * digest itself is given, since the platform has it.
 */
import type { FileReference } from './item';

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. */
export type Sha256 = (text: string) => string;

/**
 * Fingerprint of exact text and files: it changes when a letter, a file, a file's content or the order of files
 * changes. Without a caption for X it is what it was before there were such captions: stored ones stay comparable.
 */
export function contentFingerprint(
  content: { narrative: string; caption: string; shortCaption: string; files: readonly FileReference[] },
  sha256: Sha256,
): string {
  const files = content.files.flatMap((one) => [one.id, one.checksum]);
  const { narrative, caption, shortCaption } = content;
  const texts =
    shortCaption === '' ? ['konten/2', narrative, caption] : ['konten/3', narrative, caption, shortCaption];
  return sha256(canonical([...texts, ...files]));
}

/** One text for a list of texts, unambiguous: no two different lists have the same. */
export function canonical(parts: readonly string[]): string {
  return JSON.stringify(parts);
}
