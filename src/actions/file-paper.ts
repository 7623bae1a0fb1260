/**
 * Files a paper that was just made: softcopy into Drive by year and month, and a line in the tab *Arsip* with its
 * fingerprint (R11, A20). The very same file of the same thing is filed once.
 */
import { dayOf } from '../domain/calendar';
import { anySignature } from '../domain/office';
import type { ArchivedPaper, FiledPaper, PaperKind } from '../domain/papers';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { changeFor } from './act';
import type { ArchiveWorld, PaperFile } from './archive-ports';

export interface PaperToFile extends PaperFile {
  kind: PaperKind;
  /** What it is about, as its title says: "November 2026". */
  about: string;
  /** `2026-11` or `2026`, as `shelfOf` gives it. */
  shelf: string;
  /** Of the content, as its footer prints it. */
  fingerprint: string;
}

/** @param unattended when the register makes its papers by itself, and no role is asked for */
export function filePaper(
  world: ArchiveWorld,
  { kind, about, shelf, fingerprint, ...file }: PaperToFile,
  unattended = false,
): ArchivedPaper | Refusal {
  if (world.email === '') return { refused: 'no identity' };
  const before = world.archive.read();
  if (isRefusal(before)) return before;
  const today = dayOf(world.now(before.office.timeZone));
  const by = anySignature(before.office, world.email, today);
  if (!by && !unattended) return { refused: 'no role', email: world.email };
  // Before the lock is taken: Drive takes its time, and a file that nobody notes is found again by its content.
  const { url, sha256 } = world.archive.put(before.control.folderId, shelf, file);
  return world.register.alone((): ArchivedPaper | Refusal => {
    const read = world.archive.read();
    if (isRefusal(read)) return read;
    const { office, control, papers } = read;
    const known = papers.find(
      ({ paper }) => paper.kind === kind && paper.about === about && paper.sha256 === sha256,
    );
    if (known) return known.paper;
    const now = world.now(office.timeZone);
    const { fileName } = file;
    const paper: FiledPaper = { kind, about, fileName, url, fingerprint, sha256, at: now, ...(by && { by }) };
    const change = changeFor(world, [{ fact: { type: 'paper filed', paper }, signature: by }], {
      office,
      control,
      now,
    });
    const archived = { ...paper, number: change.parts[0]?.lines[0] ?? 0, marks: [] };
    world.archive.add(archived, change);
    return archived;
  });
}
