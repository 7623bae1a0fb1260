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

/** What does not fit. `deleted` may be several lines, up to `until`. */
export interface ChainFault {
  /** The line's number; of what was inserted, the place where it stands, counted from 1. */
  line: number;
  until?: number;
  fault: 'edited' | 'deleted' | 'inserted' | 'reordered';
}

/** Everything that does not fit, by line; nothing when the chain is whole and ends at `head`. */
export function verify(lines: readonly JournalLine[], head: JournalHead, sha256: Sha256): ChainFault[] {
  // Once a line: on Google every digest is a call.
  const sealed = new Set(lines.filter((line) => hashOf(line, sha256) === line.hash));
  const genuine = genuineLines(lines, head, sealed);
  const isGenuine = new Set(genuine.values());
  const inserted = lines.flatMap((line, index): ChainFault[] =>
    isGenuine.has(line) ? [] : [{ line: index + 1, fault: 'inserted' }],
  );
  const inPlace = ascending(lines.filter((line) => isGenuine.has(line)).map((line) => Number(line.sequence)));
  const others: ChainFault[] = [];
  for (let sequence = 1; sequence <= head.count; sequence += 1) {
    const line = genuine.get(sequence);
    const last = others[others.length - 1];
    if (!line && last?.fault === 'deleted' && (last.until ?? last.line) === sequence - 1)
      last.until = sequence;
    else if (!line) others.push({ line: sequence, fault: 'deleted' });
    else if (isEdited(line, genuine.get(sequence + 1), sequence === head.count ? head : undefined, sealed)) {
      others.push({ line: sequence, fault: 'edited' });
    } else if (!inPlace.has(sequence)) others.push({ line: sequence, fault: 'reordered' });
  }
  return [...others, ...inserted].sort((a, b) => a.line - b.line);
}

/**
 * One line for each number: of several with the same, the one that the line after it, or the head, names; of copies
 * that are alike to the letter, the one beside its neighbours.
 */
function genuineLines(
  lines: readonly JournalLine[],
  head: JournalHead,
  sealed: ReadonlySet<JournalLine>,
): Map<number, JournalLine> {
  const named = new Set([...lines.map((line) => line.previous), head.hash]);
  const genuine = new Map<number, JournalLine>();
  const ranks = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const sequence = /^[1-9]\d*$/.test(line.sequence) ? Number(line.sequence) : 0;
    if (sequence < 1 || sequence > head.count) continue;
    const isBeside =
      lines[index - 1]?.sequence === String(sequence - 1) ||
      lines[index + 1]?.sequence === String(sequence + 1);
    const rank = (named.has(line.hash) ? 4 : 0) + (sealed.has(line) ? 2 : 0) + (isBeside ? 1 : 0);
    if (rank <= (ranks.get(sequence) ?? -1)) continue;
    ranks.set(sequence, rank);
    genuine.set(sequence, line);
  }
  return genuine;
}

/**
 * A line whose fields do not give its hash; or which was sealed anew, so that the line after it, itself untouched,
 * or the head still names the old seal.
 */
function isEdited(
  line: JournalLine,
  after: JournalLine | undefined,
  head: JournalHead | undefined,
  sealed: ReadonlySet<JournalLine>,
): boolean {
  if (!sealed.has(line)) return true;
  if (head) return line.hash !== head.hash;
  return after !== undefined && sealed.has(after) && after.previous !== line.hash;
}

/** The longest run of numbers that stand in ascending order: the fewest others have to be moved back. */
function ascending(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    const isLast = (tails[tails.length - 1] ?? 0) < number;
    const at = isLast ? tails.length : tails.findIndex((tail) => tail >= number);
    before.set(number, tails[at - 1]);
    tails[at] = number;
  }
  const run = new Set<number>();
  for (let number = tails[tails.length - 1]; number !== undefined; number = before.get(number))
    run.add(number);
  return run;
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
