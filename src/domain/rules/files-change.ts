/**
 * A file was exchanged or taken away in Drive while the item was under way: what was responded to is no longer there,
 * so the item becomes a new version, and approval and correction fall (domain.md §3). What is uploaded stays.
 */
import type { Day } from '../calendar';
import { missingFrom } from '../completeness';
import type { ItemFact } from '../facts';
import { type Item, type Status, statusOf } from '../item';
import type { Office } from '../office';
import { changedFile, type FilesNow } from './files';

const UNDER_WAY: readonly Status[] = ['submitted', 'received', 'corrected', 'approved'];

/** The fact, or nothing when every file is what was handed in, or nobody waits for it any more. */
export function filesChange(item: Item, now: FilesNow, office: Office, today: Day): ItemFact | undefined {
  if (!UNDER_WAY.includes(statusOf(item)) || !changedFile(item.submission.files, now)) return undefined;
  const files = item.submission.files
    .filter((one) => now.has(one.id))
    .map((one) => ({ ...one, checksum: now.get(one.id) || one.checksum }));
  const { submission } = item;
  return {
    type: 'files changed',
    submission: {
      ...submission,
      version: submission.version + 1,
      files,
      missing: missingFrom({ ...submission, files }, office, today),
      remarks: [...submission.remarks.filter((one) => one !== 'files changed'), 'files changed'],
    },
  };
}
