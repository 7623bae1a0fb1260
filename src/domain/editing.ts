/** What changing the form's answer would do to an item now: the other side of `rules/submit`, for who asks before. */
import { type Books, closedBookOf } from './book';
import { type Item, statusOf } from './item';

export type Editing =
  /** It was returned or lacks something: the change is what is waited for. */
  | 'mends'
  /** A new version, which is looked at anew. */
  | 'changes'
  /** A new version, by which the approval falls. */
  | 'approval falls'
  /** What is published stays; a correction (ralat) is asked for. */
  | 'asks for a correction';

/** Nothing where a changed answer would be set aside. */
export function editingOf(item: Item, books: Pick<Books, 'closed'>): Editing | undefined {
  if (closedBookOf(item.submission.number, books) !== undefined) return undefined;
  switch (statusOf(item)) {
    case 'returned':
      return 'mends';
    case 'submitted':
    case 'received':
    case 'corrected':
      return 'changes';
    case 'approved':
      return 'approval falls';
    case 'partly uploaded':
    case 'done':
      return 'asks for a correction';
    default:
      return undefined;
  }
}
