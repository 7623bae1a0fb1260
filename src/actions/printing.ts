/**
 * The frame of every paper: its fingerprint, its line in the journal, its date. The same paper of the same data is one
 * paper, however often it is asked for: it keeps the date, the name and the journal's head of its first making, which
 * are read off that line (decision 0055).
 */
import { dayOf } from '../domain/calendar';
import type { RegisterFact } from '../domain/facts';
import { canonical } from '../domain/fingerprint';
import { anySignature, type Office } from '../domain/office';
import { factOf } from '../domain/rebuild';
import type { Refusal } from '../domain/refusal';
import { FACT_NAMES, OFFICE_ACCOUNT } from '../text/names';
import { changeFor } from './act';
import type { PaperWorld } from './archive-ports';
import type { Paper } from './paper';
import type { PaperTab, Printing, Snapshot } from './ports';

export type PaperFact = Extract<RegisterFact, { type: 'recap made' | 'register printed' }>;

export interface PaperToPrint {
  tab: PaperTab;
  /** Everything that it says, its date aside. */
  says: unknown;
  fact: (fingerprint: string) => PaperFact;
  print: (printing: Printing) => Paper;
}

/** Under the lock. The paper's fingerprint, or why it is not made. */
export function printInTab(
  world: PaperWorld,
  { office, control }: Pick<Snapshot, 'office' | 'control'>,
  { tab, says, fact: tell, print }: PaperToPrint,
): string | Refusal {
  const now = world.now(office.timeZone);
  const signature = anySignature(office, world.email, dayOf(now));
  if (!signature && !world.unattended) return { refused: 'no role', email: world.email };
  const fingerprint = sealOf(world, tab, says, office);
  const fact = tell(fingerprint);
  const made = world.register.readLinesOf(FACT_NAMES[fact.type]).find((line) => {
    const known = factOf(line);
    return known?.type === fact.type && known.fingerprint === fingerprint;
  });
  const facts = made ? [] : [{ fact, signature }];
  const change = changeFor(world, facts, { office, control, now });
  const line = made ?? change.journal.lines[0];
  if (!line) throw new Error('A paper was made and told nowhere');
  const paper = print({
    office,
    printedAt: line.at,
    printedBy: line.name || OFFICE_ACCOUNT,
    head: { count: Number(line.sequence) - 1, hash: line.previous },
    fingerprint,
  });
  world.paperTabs.commit(tab, paper, change);
  return fingerprint;
}

/** The fingerprint of a paper: over everything that it says, its date aside. */
export function sealOf(
  world: Pick<PaperWorld, 'sha256'>,
  which: PaperTab | 'ownList',
  says: unknown,
  office: Office,
): string {
  return world.sha256(canonical(['naskah/1', which, JSON.stringify([says, identityOf(office)])]));
}

/** What of the office stands on every paper. */
function identityOf(office: Office) {
  const { name, letterhead, sop, signatory, counting, paper, orientation, reviewersLabel } = office;
  return { name, letterhead, sop, signatory, counting, paper, orientation, reviewersLabel };
}
