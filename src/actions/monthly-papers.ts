/**
 * The papers of the month that is over, made and filed by the register itself, and a letter to the Sekretaris on what is
 * to be printed, signed and stored (R11, A20). Each morning of a month's first week, as the office account, until they
 * are filed: a trigger that did not fire, or a run that died, is made good by the next.
 */
import { addDays, type Day, dayOf } from '../domain/calendar';
import { holders } from '../domain/office';
import type { ArchivedPaper, PaperKind } from '../domain/papers';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { monthlyLetter } from '../text/archive-letter';
import { monthOf } from '../text/dates';
import { changeFor } from './act';
import type { ArchiveWorld } from './archive-ports';

/** How long the register tries. */
const LAST_DAY = '07';
const WANTED: readonly PaperKind[] = ['recap', 'register book', 'response sheets'];

/**
 * @param make makes and files a month's paper of a kind, `2026-11`
 * @returns what was filed; nothing when it is not the time, or all is filed
 */
export function monthlyPapers(
  world: ArchiveWorld,
  make: (kind: PaperKind, month: string) => ArchivedPaper | Refusal,
): { filed: ArchivedPaper[] } | Refusal {
  const owner = world.archive.owner();
  if (world.email !== owner) return { refused: 'not the office account', owner };
  const before = world.archive.read();
  if (isRefusal(before)) return before;
  const today = dayOf(world.now(before.office.timeZone));
  if (today.slice(8) > LAST_DAY) return { filed: [] };
  const lastDay = addDays(`${today.slice(0, 7)}-01`, -1);
  // A register that began after the month has no papers of it.
  if (dayOf(world.register.readLines([1])[0]?.at ?? today) > lastDay) return { filed: [] };
  const missing = WANTED.filter((kind) => !before.papers.some(({ paper }) => isOf(paper, kind, lastDay)));
  const filed: ArchivedPaper[] = [];
  for (const kind of missing) {
    const paper = make(kind, lastDay.slice(0, 7));
    if (isRefusal(paper)) return paper;
    filed.push(paper);
  }
  return filed.length === 0 ? { filed } : tell(world, lastDay, filed);
}

/** Whether the register itself has filed a paper of this kind since the month is over. */
function isOf(paper: ArchivedPaper, kind: PaperKind, lastDay: Day): boolean {
  return paper.kind === kind && paper.by === undefined && dayOf(paper.at) > lastDay;
}

function tell(
  world: ArchiveWorld,
  lastDay: Day,
  filed: ArchivedPaper[],
): { filed: ArchivedPaper[] } | Refusal {
  const done = world.register.alone(() => {
    const read = world.archive.read();
    if (isRefusal(read)) return read;
    const { office, control } = read;
    const now = world.now(office.timeZone);
    const to = holders(office, 'Sekretaris', dayOf(now)).map((one) => one.email);
    const letters =
      to.length === 0 ? [] : [monthlyLetter(to, monthOf(lastDay), filed, office, world.addresses)];
    const change = changeFor(world, [], { office, control, now, letters });
    world.register.commit(change);
    return { letters: change.letters, now };
  });
  if (isRefusal(done)) return done;
  world.outbox.deliver(done.letters, done.now);
  return { filed };
}
