/**
 * An item's files as one zip file, read as the clicker, who may view the register's folder. An answer to a page cannot be
 * of any size, so what is too large is left to Drive's own *Download*, which packs folders itself.
 */
import type { Submission } from '../domain/item';
import { driveFiles, idIn } from './drive';

/** Half of what a blob may hold (50 MB), since the answer is a third longer as base64 and held twice. */
const LARGEST = 25_000_000;

export function photoZip(
  { files, folderUrl }: Pick<Submission, 'files' | 'folderUrl'>,
  name: string,
): { base64: string } | { megabytes: number } {
  const found = driveFiles().list({
    q: `'${idIn(folderUrl)}' in parents and trashed = false`,
    fields: 'files(id,size)',
    pageSize: 1000,
  });
  const sizes = new Map((found.files ?? []).map((one) => [one.id, Number(one.size ?? 0)]));
  const bytes = files.reduce((sum, one) => sum + (sizes.get(one.id) ?? 0), 0);
  if (bytes > LARGEST) return { megabytes: Math.round(bytes / 1_000_000) };
  const blobs = files.map((one) => DriveApp.getFileById(one.id).getBlob().setName(one.name));
  return { base64: Utilities.base64Encode(Utilities.zip(blobs, name).getBytes()) };
}
