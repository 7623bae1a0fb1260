/**
 * What became of a filed paper on paper: printed, signed, stored (R11, A20). Any role may tick, the Sekretaris above all;
 * what is not printed can be neither signed nor stored, and a tick stays as it was set.
 */
import { dayOf, type Moment } from '../calendar';
import type { RegisterFact } from '../facts';
import { anySignature, type Office } from '../office';
import { type ArchivedPaper, isMarked, type MarkedPaper, PAPER_MARKS, type PaperMark } from '../papers';
import type { Refusal } from '../refusal';

export interface Marking {
  marks: readonly PaperMark[];
  /** Where the print is kept; belongs to what is stored. */
  place: string;
}

export function markPaper(
  given: { paper: ArchivedPaper; office: Pick<Office, 'people'>; email: string; now: Moment },
  { marks, place }: Marking,
): { fact: Extract<RegisterFact, { type: 'paper marked' }> } | Refusal {
  const { paper, office, email, now } = given;
  if (email === '') return { refused: 'no identity' };
  const by = anySignature(office, email, dayOf(now));
  if (!by) return { refused: 'no role', email };
  const fresh = PAPER_MARKS.filter((one) => marks.includes(one) && !isMarked(paper, one));
  const [first] = fresh;
  if (!first) return { refused: 'nothing ticked', paper: paper.fileName };
  if (first !== 'printed' && !isMarked(paper, 'printed'))
    return { refused: 'not printed yet', paper: paper.fileName };
  if (fresh.includes('stored') && place.trim() === '')
    return { refused: 'no place given', paper: paper.fileName };
  const ticks = fresh.map(
    (mark): MarkedPaper => ({ mark, at: now, by, place: mark === 'stored' ? place.trim() : '' }),
  );
  return { fact: { type: 'paper marked', paper: paper.number, fileName: paper.fileName, marks: ticks } };
}
