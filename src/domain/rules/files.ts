/**
 * Whether an item's files still are what was handed in: an approval is bound to their content, and Drive lets an
 * owner exchange it under the same id.
 */
import type { FileReference } from '../item';

/** Id → checksum of what lies in the item's folder now. */
export type FilesNow = ReadonlyMap<string, string>;

/** The first file that is gone or holds something else. A checksum that Drive does not give is not compared. */
export function changedFile(
  files: readonly FileReference[],
  now: FilesNow,
): { file: string; how: 'missing' | 'altered' } | undefined {
  for (const { id, name, checksum } of files) {
    const found = now.get(id);
    if (found === undefined) return { file: name, how: 'missing' };
    if (checksum !== '' && found !== '' && found !== checksum) return { file: name, how: 'altered' };
  }
  return undefined;
}
