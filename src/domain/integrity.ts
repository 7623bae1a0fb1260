/** What *Periksa keutuhan* finds: in the journal, in the register's rows, in the files. */
import type { ChainFault, JournalLine } from './journal';

/** A field of a line that is not what the vault has of it. */
export interface VaultDifference {
  line: number;
  field: keyof JournalLine;
  is: string;
  shouldBe: string;
}

/** Where a row differs from the journal. `heading` '' is the whole row. */
export interface RowDifference {
  number: string;
  /** Counted from 1; 0 for a row that is missing. */
  row: number;
  heading: string;
  is: string;
  shouldBe: string;
  what: 'cell differs' | 'row missing' | 'row unknown' | 'number twice' | 'out of order';
}

export interface FileDifference {
  number: string;
  file: string;
  how: 'missing' | 'altered';
}

/** What somebody may open whom the settings do not name. */
export interface SharingFault {
  name: string;
  address: string;
  /** An account, or everybody who has the link. */
  to: string;
}

export interface Integrity {
  /** Lines of the journal, and the hash of the last. */
  count: number;
  head: string;
  chain: ChainFault[];
  /** Only for the office account, which alone can open the vault. */
  vault: VaultDifference[];
  rows: RowDifference[];
  files: FileDifference[];
  /** Only for the office account, which alone sees how its files are shared. */
  sharing: SharingFault[];
  /** What the office account may put right: the journal from the vault, rows from the journal. */
  canRestore: ('journal' | 'rows')[];
}

export function isWhole({ chain, vault, rows, files, sharing }: Integrity): boolean {
  return chain.length + vault.length + rows.length + files.length + sharing.length === 0;
}

/** Fields of lines that both have, but differently. Lines that are missing the chain names itself. */
export function differencesFromVault(
  kept: readonly JournalLine[],
  lines: readonly JournalLine[],
): VaultDifference[] {
  const bySequence = new Map(lines.map((line) => [line.sequence, line]));
  return kept.flatMap((shouldBe) => {
    const is = bySequence.get(shouldBe.sequence);
    if (!is) return [];
    return (Object.keys(shouldBe) as (keyof JournalLine)[])
      .filter((field) => is[field] !== shouldBe[field])
      .map((field) => ({
        line: Number(shouldBe.sequence),
        field,
        is: is[field],
        shouldBe: shouldBe[field],
      }));
  });
}

/** The lines as they should be, as far as anyone knows: the vault's, and after them the journal's own newer ones. */
export function trustedLines(lines: readonly JournalLine[], kept: readonly JournalLine[]): JournalLine[] {
  const last = Number(kept[kept.length - 1]?.sequence ?? 0);
  const newer = lines.filter((line) => Number(line.sequence) > last);
  return [...kept, ...newer.sort((a, b) => Number(a.sequence) - Number(b.sequence))];
}
