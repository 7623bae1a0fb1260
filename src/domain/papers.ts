/**
 * Papers that were made of the register and filed, softcopy in Drive and hardcopy in the office (R11, A20): what one is,
 * on which shelf it stands, and what has become of its print.
 */
import type { Moment } from './calendar';
import type { Signature } from './office';
import type { Period } from './period';

export const PAPER_KINDS = ['recap', 'register book', 'response sheets'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A file that lies in the archive's folder. */
export interface FiledPaper {
  kind: PaperKind;
  /** What it is about, as its title says: "November 2026", "MS-2026-0012". */
  about: string;
  fileName: string;
  url: string;
  /** Of the content, as its footer prints it. */
  fingerprint: string;
  /** Of the file's bytes, as Drive gives it. */
  sha256: string;
  at: Moment;
  /** Absent when the register made it by itself. */
  by?: Signature;
}

/** What is done with a paper on paper, in this order. */
export const PAPER_MARKS = ['printed', 'signed', 'stored'] as const;
export type PaperMark = (typeof PAPER_MARKS)[number];

/** A tick: who ticked, when, and where the paper is. */
export interface MarkedPaper {
  mark: PaperMark;
  at: Moment;
  by: Signature;
  /** Where it is kept; '' where nothing was said. */
  place: string;
}

/** A filed paper with its ticks; its number is that of the journal's line that tells of its filing. */
export interface ArchivedPaper extends FiledPaper {
  number: number;
  marks: MarkedPaper[];
}

/** Where it is filed: the month of a period within one month (`2026-11`), the year of its end otherwise (`2026`). */
export function shelfOf({ from, until }: Pick<Period, 'from' | 'until'>): string {
  return from.slice(0, 7) === until.slice(0, 7) ? until.slice(0, 7) : until.slice(0, 4);
}

export function isMarked(paper: Pick<ArchivedPaper, 'marks'>, mark: PaperMark): boolean {
  return paper.marks.some((one) => one.mark === mark);
}
