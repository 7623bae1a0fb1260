/**
 * Files a paper that was just made: softcopy into Drive by year and month, and a line in the tab *Arsip* with its
 * fingerprint (R11, A20). The very same file of the same thing is filed once. What it is, is read off the journal's line
 * of its making, and not believed of a page.
 */
import { dayOf } from '../domain/calendar';
import { yearOf } from '../domain/numbering';
import { anySignature, type Office } from '../domain/office';
import { type ArchivedPaper, type FiledPaper, shelfOf } from '../domain/papers';
import { periodNamed } from '../domain/period';
import { factOf } from '../domain/rebuild';
import type { Refusal } from '../domain/refusal';
import type { ResponseSheetsAbout } from '../domain/response-sheet';
import { isRefusal } from '../domain/rules/case';
import { periodText } from '../text/dates';
import { RECAP } from '../text/recap';
import { REGISTER_BOOK } from '../text/register-book';
import { RESPONSE_SHEET } from '../text/response-sheet';
import { changeFor } from './act';
import type { ArchiveWorld } from './archive-ports';
import type { PaperTab } from './ports';
import type { PaperFact } from './printing';

/** @param printed a paper as it stands in its tab, exported: PDF in base64 */
export function filePaper(
  world: ArchiveWorld,
  printed: { tab: PaperTab; fingerprint: string; pdf: string },
): ArchivedPaper | Refusal {
  if (world.email === '') return { refused: 'no identity' };
  const before = world.archive.read();
  if (isRefusal(before)) return before;
  const by = anySignature(before.office, world.email, dayOf(world.now(before.office.timeZone)));
  if (!by && !world.unattended) return { refused: 'no role', email: world.email };
  const { fingerprint, pdf } = printed;
  const { kind, about, shelf, fileName } = labelOf(world, printed, before.office);
  // Before the lock is taken: Drive takes its time, and a file that nobody notes is found again by its content.
  const file = { fileName, mimeType: 'application/pdf', base64: pdf };
  const { url, sha256 } = world.archive.put(before.control.folderId, shelf, file);
  return world.register.alone((): ArchivedPaper | Refusal => {
    const read = world.archive.read();
    if (isRefusal(read)) return read;
    const { office, control, papers } = read;
    const known = papers.find(({ paper }) => paper.fingerprint === fingerprint && paper.sha256 === sha256);
    if (known) return known.paper;
    const now = world.now(office.timeZone);
    const paper: FiledPaper = {
      ...{ kind, about, fileName, url, fingerprint, sha256, at: now },
      ...(by ? { by } : {}),
    };
    const facts = [{ fact: { type: 'paper filed', paper } as const, signature: by }];
    const change = changeFor(world, facts, { office, control, now });
    const archived = { ...paper, number: change.parts[0]?.lines[0] ?? 0, marks: [] };
    world.archive.add(archived, change);
    return archived;
  });
}

const MADE_BY: Record<PaperTab, PaperFact['type']> = {
  recap: 'recap made',
  registerBook: 'register printed',
  responseSheets: 'response sheets printed',
};

type Label = Pick<FiledPaper, 'kind' | 'about' | 'fileName'> & { shelf: string };

function labelOf(
  world: ArchiveWorld,
  { tab, fingerprint }: { tab: PaperTab; fingerprint: string },
  office: Office,
): Label {
  const facts = world.register.linesTelling(fingerprint).map(factOf);
  const made = facts.find(
    (fact): fact is PaperFact => fact?.type === MADE_BY[tab] && fact.fingerprint === fingerprint,
  );
  if (!made) throw new Error(`No line of the journal tells of the paper ${fingerprint}`);
  switch (made.type) {
    case 'recap made':
      return recapLabel(made, office);
    case 'register printed':
      return bookLabel(made.year, office);
    case 'response sheets printed':
      return sheetsLabel(made.about, office);
    default:
      return made satisfies never;
  }
}

function recapLabel({ period: name, filter }: Extract<PaperFact, { filter: object }>, office: Office): Label {
  const period = periodNamed(name);
  if (!period) throw new Error(`A recap of no period: ${name}`);
  return {
    kind: 'recap',
    about: [periodText(period), RECAP.filter(filter)].filter(Boolean).join(', '),
    shelf: shelfOf(period),
    fileName: `${RECAP.fileName({ period, filter }, office.name)}.pdf`,
  };
}

/** Of a month on its shelf, of one item on the shelf of its year. */
function sheetsLabel(about: ResponseSheetsAbout, office: Office): Label {
  return {
    kind: 'response sheets',
    about: RESPONSE_SHEET.about(about),
    shelf: about.month || yearOf(about.number),
    fileName: `${RESPONSE_SHEET.fileName(about, office.name)}.pdf`,
  };
}

function bookLabel(year: string, office: Office): Label {
  const fileName = `${REGISTER_BOOK.fileName(year, office.name)}.pdf`;
  return { kind: 'register book', about: year, shelf: year, fileName };
}
