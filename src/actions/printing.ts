/**
 * The frame of every paper: its fingerprint, its line in the journal, its date, its pictures. The same paper of the same
 * data is one paper, however often it is asked for: it keeps the date, the name and the journal's head of its first
 * making, which are read off that line (decision 0055).
 */
import { dayOf } from '../domain/calendar';
import type { RegisterFact } from '../domain/facts';
import { canonical } from '../domain/fingerprint';
import { anySignature, type Office } from '../domain/office';
import { factOf } from '../domain/rebuild';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { OFFICE_ACCOUNT } from '../text/names';
import { changeFor } from './act';
import type { Paper } from './paper';
import type { PaperMade, PaperTab, Printing, Snapshot } from './ports';
import type { PrintingWorld } from './printing-ports';

export type PaperFact = Extract<
  RegisterFact,
  { type: 'recap made' | 'register printed' | 'response sheets printed' }
>;

export interface PaperToPrint {
  tab: PaperTab;
  /** Reads what it is made of, under the lock. */
  read: () => PaperRead | Refusal;
}

interface PaperRead {
  snapshot: Pick<Snapshot, 'office' | 'control'>;
  /** Everything that it says, its date aside. */
  says: unknown;
  rows: number;
  fileName: string;
  fact: (fingerprint: string) => PaperFact;
  print: (printing: Printing) => Paper;
}

/** Writes the paper into its tab under the lock, then lays its pictures without it. */
export function printInTab(world: PrintingWorld, { tab, read }: PaperToPrint): PaperMade | Refusal {
  const printed = world.register.alone(() => {
    const found = read();
    return isRefusal(found) ? found : commit(world, tab, found);
  });
  if (isRefusal(printed)) return printed;
  const { paper, made } = printed;
  return world.register.illustrate(tab, paper, made.fingerprint) ?? made;
}

function commit(
  world: PrintingWorld,
  tab: PaperTab,
  { snapshot, says, rows, fileName, fact: tell, print }: PaperRead,
): { paper: Paper; made: PaperMade } | Refusal {
  const { office, control } = snapshot;
  const now = world.now(office.timeZone);
  const signature = anySignature(office, world.email, dayOf(now));
  if (!signature && !world.unattended) return { refused: 'no role', email: world.email };
  const fingerprint = sealOf(world, tab, says, office);
  const fact = tell(fingerprint);
  const known = world.register.linesTelling(fingerprint).find((line) => factOf(line)?.type === fact.type);
  const facts = known ? [] : [{ fact, signature }];
  const change = changeFor(world, facts, { office, control, now });
  const line = known ?? change.journal.lines[0];
  if (!line) throw new Error('A paper was made and told nowhere');
  const paper = print({
    office,
    printedAt: line.at,
    printedBy: line.name || OFFICE_ACCOUNT,
    head: { count: Number(line.sequence) - 1, hash: line.previous },
    fingerprint,
  });
  world.register.commitPaper(tab, paper, change);
  return { paper, made: { rows, fileName, fingerprint } };
}

/** The fingerprint of a paper: over everything that it says, its date aside. */
export function sealOf(
  world: Pick<PrintingWorld, 'sha256'>,
  which: PaperTab | 'ownList',
  says: unknown,
  office: Office,
): string {
  return world.sha256(canonical(['naskah/1', which, JSON.stringify([says, identityOf(office)])]));
}

/** What of the office stands on every paper. */
function identityOf(office: Office) {
  const { name, letterhead, logo, sop, signatory, counting, paper, orientation, reviewersLabel } = office;
  return { name, letterhead, logo, sop, signatory, counting, paper, orientation, reviewersLabel };
}
