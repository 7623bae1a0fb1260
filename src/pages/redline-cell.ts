/** A corrected text as one cell of a paper: what was taken out struck through, what was put in underlined. */
import { diffWordsWithSpace } from 'diff';
import type { PaperCell, Redline } from '../actions/paper';

export function redlined(before: string, after: string): Pick<PaperCell, 'text' | 'redline'> {
  const redline: Redline[] = [];
  let text = '';
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    const from = text.length;
    text += value;
    if (added || removed) redline.push({ from, to: text.length, how: added ? 'added' : 'removed' });
  }
  return { text, redline };
}
