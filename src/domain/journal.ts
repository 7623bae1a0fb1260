/**
 * The journal's chain: each line carries a hash over all its fields and the line before, so that an edited,
 * deleted, inserted or moved line shows. Apart from the tab that holds it, so that anyone can verify it.
 */
import { canonical, type Sha256 } from './fingerprint';

/** One line, as text, in the order of the journal's columns. */
export interface JournalLine {
  sequence: string;
  at: string;
  event: string;
  number: string;
  version: string;
  email: string;
  name: string;
  role: string;
  fingerprint: string;
  /** The whole fact as JSON. */
  detail: string;
  previous: string;
  hash: string;
}

export type NewLine = Omit<JournalLine, 'sequence' | 'previous' | 'hash'>;

/** Where the chain ends: how many lines there are, and the last one's hash. */
export interface JournalHead {
  count: number;
  hash: string;
}

/** The head of an empty journal. */
export const EMPTY_HEAD: JournalHead = { count: 0, hash: '0'.repeat(64) };

/** Links new lines to the chain. Returns them with the head they lead to. */
export function link(
  head: JournalHead,
  lines: readonly NewLine[],
  sha256: Sha256,
): { lines: JournalLine[]; head: JournalHead } {
  const linked: JournalLine[] = [];
  let { count, hash } = head;
  for (const line of lines) {
    count += 1;
    const unsealed = { sequence: String(count), ...line, previous: hash };
    hash = hashOf(unsealed, sha256);
    linked.push({ ...unsealed, hash });
  }
  return { lines: linked, head: { count, hash } };
}

export type ChainFault =
  | { at: number; fault: 'altered' | 'out of order' }
  | { at: number; fault: 'lines missing at the end' | 'lines too many at the end' };

/** The first line that does not fit, counted from 1, or nothing when the chain is whole and ends at `head`. */
export function verify(
  lines: readonly JournalLine[],
  head: JournalHead,
  sha256: Sha256,
): ChainFault | undefined {
  let previous = EMPTY_HEAD.hash;
  for (const [index, line] of lines.entries()) {
    const at = index + 1;
    if (line.previous !== previous || line.sequence !== String(at)) return { at, fault: 'out of order' };
    if (hashOf(line, sha256) !== line.hash) return { at, fault: 'altered' };
    previous = line.hash;
  }
  if (lines.length < head.count) return { at: lines.length + 1, fault: 'lines missing at the end' };
  if (lines.length > head.count) return { at: head.count + 1, fault: 'lines too many at the end' };
  if (previous !== head.hash) return { at: lines.length, fault: 'altered' };
  return undefined;
}

function hashOf(line: Omit<JournalLine, 'hash'>, sha256: Sha256): string {
  return sha256(
    canonical([
      'jurnal/1',
      line.sequence,
      line.at,
      line.event,
      line.number,
      line.version,
      line.email,
      line.name,
      line.role,
      line.fingerprint,
      line.detail,
      line.previous,
    ]),
  );
}
