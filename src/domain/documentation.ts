/**
 * Which of the files that were handed in count as documentation (R3, A12): each content once, and only what is a
 * photograph or a video; of what reports no event, also a PDF. What does not count is kept all the same, and said.
 */
import type { FileReference } from './item';

export type FileFlaw =
  /** The same content as an earlier file of the same submission. */
  | { flaw: 'repeats'; of: number }
  | { flaw: 'no documentation' }
  | { flaw: 'unreadable' }
  /** The same content was handed in under another number. Counts, but is said. */
  | { flaw: 'used before'; number: string };

/** Flaws by file, in order; `file` counts from 1. */
export function flawsOf(
  files: readonly FileReference[],
  isEvent: boolean,
): ({ file: number; name: string } & FileFlaw)[] {
  return files.flatMap((file, index) =>
    flawsAt(files, index, isEvent).map((flaw) => ({
      file: index + 1,
      name: file.original || file.name,
      ...flaw,
    })),
  );
}

/** How many different files count. */
export function countDocumentation(files: readonly FileReference[], isEvent: boolean): number {
  return files.filter((_, index) => flawsAt(files, index, isEvent).every((one) => one.flaw === 'used before'))
    .length;
}

function flawsAt(files: readonly FileReference[], index: number, isEvent: boolean): FileFlaw[] {
  const file = files[index];
  if (!file) return [];
  if (file.type === 'unreadable') return [{ flaw: 'unreadable' }];
  if (file.type === 'other' || (file.type === 'document' && isEvent)) return [{ flaw: 'no documentation' }];
  const first = files.findIndex((one) => one.id === file.id || isSame(one, file));
  if (first < index) return [{ flaw: 'repeats', of: first + 1 }];
  return file.usedIn ? [{ flaw: 'used before', number: file.usedIn }] : [];
}

/** A checksum that Drive does not give is compared with none. */
function isSame(a: FileReference, b: FileReference): boolean {
  return a.checksum !== '' && a.checksum === b.checksum;
}
