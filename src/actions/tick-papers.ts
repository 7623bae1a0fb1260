/**
 * Menu *Arsip naskah*: the papers that are filed, and the ticks of what became of their prints (R11). Any role may tick,
 * the Sekretaris above all; several papers in one go.
 */
import * as v from 'valibot';
import { type ArchivedPaper, PAPER_MARKS } from '../domain/papers';
import type { Refusal } from '../domain/refusal';
import { isRefusal } from '../domain/rules/case';
import { markPaper } from '../domain/rules/mark-paper';
import { changeFor, readRequest } from './act';
import type { ArchiveWorld } from './archive-ports';

/** What the dialog shows: papers of which something is left to do, and the newest; the newest first. */
export interface PaperList {
  papers: ArchivedPaper[];
}

/** Papers that are shown although nothing is left to do with them. */
const NEWEST = 24;

const REQUEST = v.strictObject({
  papers: v.pipe(
    v.array(
      v.strictObject({
        number: v.pipe(v.number(), v.integer(), v.minValue(1)),
        marks: v.array(v.picklist(PAPER_MARKS)),
        place: v.pipe(v.string(), v.maxLength(200)),
      }),
    ),
    v.minLength(1),
    v.maxLength(200),
  ),
});

export function listPapers(world: ArchiveWorld): PaperList | Refusal {
  const read = world.archive.read();
  if (isRefusal(read)) return read;
  const papers = read.papers.map((one) => one.paper).reverse();
  return { papers: papers.filter((one, index) => index < NEWEST || one.marks.length < PAPER_MARKS.length) };
}

/** All of them, or none when one is refused. */
export function tickPapers(world: ArchiveWorld, payload: unknown): PaperList | Refusal {
  const request = readRequest(REQUEST, payload);
  if (isRefusal(request)) return request;
  const done = world.register.alone((): object | Refusal => {
    const read = world.archive.read();
    if (isRefusal(read)) return read;
    const { office, control, papers } = read;
    const now = world.now(office.timeZone);
    const ticked = [];
    for (const asked of request.papers) {
      const placed = papers.find(({ paper }) => paper.number === asked.number);
      if (!placed) return { refused: 'paper unknown', paper: asked.number };
      const verdict = markPaper({ paper: placed.paper, office, email: world.email, now }, asked);
      if (isRefusal(verdict)) return verdict;
      ticked.push({ ...placed, fact: verdict.fact, marks: verdict.fact.marks });
    }
    const facts = ticked.map(({ fact }) => ({ fact, signature: fact.marks[0]?.by }));
    world.archive.tick(ticked, changeFor(world, facts, { office, control, now }));
    return {};
  });
  return isRefusal(done) ? done : listPapers(world);
}
