/**
 * The register as the journal tells it: every item folded from its facts, to compare with what the Register tab
 * holds, or to put that right.
 */
import { type ClosedBook, evolve, type Fact } from './facts';
import type { Item, Submission } from './item';
import type { JournalLine } from './journal';
import { compareNumbers } from './numbering';
import type { ArchivedPaper } from './papers';

/** An item and the numbers of its journal lines. */
export interface Rebuilt {
  item: Item;
  lines: number[];
}

export interface Rebuilding {
  /** By register number, in order. */
  items: Map<string, Rebuilt>;
  /** Books that were closed, the oldest first. */
  closed: ClosedBook[];
  /** Papers that were filed, with their ticks, the oldest first. */
  papers: ArchivedPaper[];
  /** Lines whose fact cannot be read, or gives no item: what they changed is not in the items. */
  unreadable: number[];
}

/** The fact of a line; nothing when its JSON was spoilt. */
export function factOf(line: JournalLine): Fact | undefined {
  try {
    const fact = JSON.parse(line.detail) as Fact;
    return typeof fact === 'object' && fact !== null && typeof fact.type === 'string'
      ? completed(fact)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What an earlier version of the register wrote lacks what its form did not ask. */
function completed(fact: Fact): Fact {
  if (fact.type === 'corrected' && fact.correction.shortCaption === undefined)
    return { ...fact, correction: { ...fact.correction, shortCaption: '' } };
  if (!('submission' in fact)) return fact;
  const unasked: Partial<Submission> = { shortCaption: '', declared: true, children: '' };
  return { ...fact, submission: { ...unasked, ...fact.submission } } as Fact;
}

/** @param isItem whether what a fact makes of an item still is one: who writes a line by hand may write anything */
export function rebuild(
  lines: readonly JournalLine[],
  isItem: (item: Item) => boolean = () => true,
): Rebuilding {
  const items = new Map<string, Rebuilt>();
  const closed: ClosedBook[] = [];
  const papers: ArchivedPaper[] = [];
  const unreadable: number[] = [];
  for (const line of lines) {
    const fact = factOf(line);
    const sequence = Number(line.sequence);
    if (!fact) unreadable.push(sequence);
    else if (fact.type === 'book closed') closed.push(fact.book);
    else if (fact.type === 'paper filed') papers.push({ ...fact.paper, number: sequence, marks: [] });
    else if (fact.type === 'paper marked')
      papers.find((one) => one.number === fact.paper)?.marks.push(...fact.marks);
    else if (line.number !== '') {
      const known = items.get(line.number);
      const item = evolved(known?.item, fact);
      if (item === 'impossible' || (item && !isItem(item))) unreadable.push(sequence);
      else if (item) items.set(line.number, { item, lines: [...(known?.lines ?? []), sequence] });
    }
  }
  const inOrder = [...items].sort(([a], [b]) => compareNumbers(a, b));
  return { items: new Map(inOrder), closed, papers, unreadable };
}

function evolved(item: Item | undefined, fact: Fact): Item | undefined | 'impossible' {
  try {
    return evolve(item, fact);
  } catch {
    return 'impossible';
  }
}
