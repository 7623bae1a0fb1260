/** The files: of each number as the journal names them, of each filed paper as the archive does; and the answers. */
import { VERIFY } from '../../src/text/office-verify';
import { ARCHIVE_HEADINGS, TAB_TITLES } from '../../src/text/tabs';
import {
  type Evidence,
  type Finding,
  type Line,
  parsed,
  recordsOf,
  registerRecords,
  rowsOf,
} from './evidence';
import type { Told } from './items';

export function checkFiles({ files }: Evidence, items: ReadonlyMap<string, Told>): Finding[] {
  return [...items.values()].flatMap(({ number, submission }) =>
    (submission.files as { id: string; name: string; checksum: string }[]).flatMap(
      ({ id, name, checksum }) => {
        const says = wrongWith(files.get(id), checksum, `${number}: ${name}`);
        return says ? [{ about: 'files' as const, says }] : [];
      },
    ),
  );
}

/** Each paper that the journal tells of stands in *Arsip*, and lies in Drive. */
export function checkPapers({ tabs, files }: Evidence, lines: readonly Line[]): Finding[] {
  const says: string[] = [];
  const listed = new Set<string>();
  for (const record of recordsOf(rowsOf(tabs, TAB_TITLES.archive), 0)) {
    const { url = '', sha256 = '', fileName = '' } = parsed(record.get(ARCHIVE_HEADINGS.data) ?? '');
    listed.add(sha256);
    const id = /[-\w]{25,}/.exec(url)?.[0] ?? '';
    const wrong = wrongWith(files.get(id), sha256, fileName);
    if (wrong) says.push(wrong);
  }
  for (const { fact, sequence } of lines)
    if (fact.type === 'paper filed' && !listed.has(fact.paper.sha256))
      says.push(VERIFY.paperUnlisted(fact.paper.fileName, sequence));
  return says.map((one) => ({ about: 'papers', says: one }));
}

/** An answer that no row has: it came, and was not taken in. */
export function checkAnswers({ tabs, responses = [] }: Evidence): Finding[] {
  const taken = new Set(registerRecords(tabs).map((row) => row.get('responseId')));
  return responses
    .filter((id) => !taken.has(id))
    .map((id) => ({ about: 'answers', says: VERIFY.answerNotTaken(id) }));
}

function wrongWith(found: { sha256: string } | undefined, wanted: string, name: string): string | undefined {
  if (!found) return VERIFY.fileMissing(name);
  return wanted !== '' && found.sha256 !== wanted ? VERIFY.fileAltered(name) : undefined;
}
