/**
 * What fits and what does not: the journal against its chain and, for the office account, against the vault; the
 * register against the journal; the files in Drive against what was handed in. Shared by the check and by what mends.
 */
import { differencesFromVault, type FileDifference, type Integrity, trustedLines } from '../domain/integrity';
import { type ChainFault, type JournalLine, verify } from '../domain/journal';
import { type Rebuilt, rebuild } from '../domain/rebuild';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { changedFile } from '../domain/rules/files';
import type { CareWorld } from './care-ports';
import type { RegisterRow, Snapshot } from './ports';

/** Everything that was looked at, and what came of it. */
export interface Comparison extends Snapshot {
  integrity: Integrity;
  /** Items as the journal tells them. */
  items: Map<string, Rebuilt>;
  rows: RegisterRow[];
  /** The journal's lines as they stand, and as they should be as far as anyone knows. */
  lines: JournalLine[];
  trusted: JournalLine[];
}

export function compare(world: CareWorld): Comparison | Refusal {
  if (world.email === '') return { refused: 'no identity' };
  const read = world.register.readBook();
  if (isRefusal(read)) return read;
  const { lines, control, office, rows } = read;
  const isOwner = world.email === world.access.owner();
  const chain = verify(lines, control.head, world.sha256);
  const kept = isOwner && control.vaultId !== '' ? world.vault.lines(control.vaultId) : [];
  const vault = differencesFromVault(kept, lines);
  // What the journal tells is believed only as far as it is whole; the vault's lines stand in for spoilt ones.
  const trusted = chain.length === 0 ? lines : trustedLines(lines, kept);
  const { items, unreadable } = rebuild(trusted, (item) => world.mending.isItem(item));
  // The chain says that nothing was changed since; not that the register wrote it.
  const foreign = unreadable.map((line): ChainFault => ({ line, fault: 'inserted' }));
  const integrity: Integrity = {
    count: lines.length,
    head: control.head.hash,
    chain: [...chain, ...foreign],
    vault,
    rows: world.mending.compare(rows, items),
    files: fileDifferences(world, items),
    sharing: [],
    canRestore: [],
  };
  if (isOwner && (vault.length > 0 || (chain.length > 0 && kept.length > 0)))
    integrity.canRestore.push('journal');
  else if (isOwner && integrity.chain.length === 0 && integrity.rows.length > 0)
    integrity.canRestore.push('rows');
  return { integrity, items, rows, lines, trusted, office, control };
}

function fileDifferences(world: CareWorld, items: ReadonlyMap<string, Rebuilt>): FileDifference[] {
  const folders = [...items.values()].map(({ item }) => item.submission.folderUrl).filter(Boolean);
  const now = world.folders.filesIn(folders);
  return [...items].flatMap(([number, { item }]) => {
    const changed = changedFile(item.submission.files, now);
    return changed ? [{ number, ...changed }] : [];
  });
}
