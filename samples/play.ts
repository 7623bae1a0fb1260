/** Plays the sample submissions on a sample office, step by step in time order, as the people of it would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, act, type ClickedAct } from './clicks';
import { ACCOUNTS, type SampleOffice } from './office';

/** One sample: what is handed in, and what becomes of it (samples/submissions.json). */
export interface Sample {
  key: string;
  story: string;
  submitter: string;
  submitAt: string;
  answers: Record<string, string | string[]>;
  photos: string[];
  decisions: Decision[];
}

interface Decision {
  by: 'admin' | 'wakil' | 'pimpinan' | 'staff';
  act: ClickedAct | 'resubmit';
  at: string;
  note?: string;
  narrative?: string;
  caption?: string;
  links?: { platform: string; url?: string; reason?: string }[];
  answers?: Record<string, string | string[]>;
  photos?: string[];
}

/** One thing that somebody did, for whoever watches. */
export interface Step {
  at: string;
  who: string;
  what: string;
  number: string;
  /** The register's status afterwards. */
  status: string;
}

const DOCUMENTATION = 'Dokumentasi kegiatan';
const FIRST_ROW = 3;

export function readSamples(folder = 'samples'): Sample[] {
  return JSON.parse(readFileSync(join(folder, 'submissions.json'), 'utf8')) as Sample[];
}

export function photo(name: string, folder = 'samples') {
  return { name, mimeType: 'image/jpeg', bytes: new Uint8Array(readFileSync(join(folder, 'photos', name))) };
}

/** Hands in a sample. Returns the row it got in the register. */
export function handIn(office: SampleOffice, sample: Sample): { row: number; responseId: string } {
  const response = office.google.person(sample.submitter).submitForm(office.formId, {
    byTitle: {
      ...asAsked(office, sample.answers),
      [DOCUMENTATION]: sample.photos.map((name) => photo(name)),
    },
  });
  return { row: rowOf(office, response.id), responseId: response.id };
}

/** What an event is asked, and what is asked in its place of what reports no event. */
const ASKED_OTHERWISE: Record<string, string> = {
  'Judul atau nama kegiatan': 'Judul konten',
  'Tanggal kegiatan': 'Tanggal rencana tayang',
  'Narasi berita': 'Narasi atau naskah (bila ada)',
};

/** The answers of an event under the titles of the section to which their kind leads. */
function asAsked(office: SampleOffice, answers: Sample['answers']): Sample['answers'] {
  const items = office.google.world.store.get('form', office.formId)?.items ?? [];
  const kinds = items.find((one) => one.title === 'Jenis konten');
  const at = kinds?.choices.indexOf(String(answers['Jenis konten'])) ?? -1;
  const leadsTo = kinds?.choiceFacts?.[at]?.goal?.itemId;
  if (items.find((one) => one.id === leadsTo)?.title !== 'Konten tanpa kegiatan') return answers;
  return Object.fromEntries(
    Object.entries(answers).map(([title, answer]) => [ASKED_OTHERWISE[title] ?? title, answer]),
  );
}

/** Does one decision. Throws when it is refused: the samples hold nothing that should be. */
export function decide(
  office: SampleOffice,
  sample: Sample,
  decision: Decision,
  row: number,
  responseId: string,
): void {
  if (decision.act === 'resubmit') {
    office.google.person(sample.submitter).editResponse(responseId, {
      byTitle: { ...decision.answers, [DOCUMENTATION]: (decision.photos ?? []).map((name) => photo(name)) },
    });
    return;
  }
  const as = ACCOUNTS[decision.by as 'admin' | 'wakil' | 'pimpinan'].email;
  const fields: Record<string, unknown> = decision.links
    ? {
        entries: decision.links.map((one) => ({
          platform: one.platform,
          url: one.url ?? '',
          reason: one.reason ?? '',
          at: '',
        })),
      }
    : { note: decision.note ?? '' };
  if (decision.act === 'correct') {
    for (const text of ['narrative', 'caption'] as const) if (decision[text]) fields[text] = decision[text];
  }
  const answer: Answer = act(office, as, decision.act, row, fields);
  if (answer.refused !== undefined) throw new Error(`${sample.key}, ${decision.act}: ${answer.refused}`);
}

/** Plays everything, moving the clock on to each step's time. Yields each step when it is done. */
export function* play(office: SampleOffice, samples: readonly Sample[]): Generator<Step> {
  for (const sample of samples) {
    waitUntil(office, sample.submitAt);
    const { row, responseId } = handIn(office, sample);
    yield step(office, sample.submitAt, sample.submitter, `menyerahkan: ${sample.story}`, row);
    for (const decision of sample.decisions) {
      waitUntil(office, decision.at);
      decide(office, sample, decision, row, responseId);
      const who = decision.by === 'staff' ? sample.submitter : ACCOUNTS[decision.by].email;
      yield step(office, decision.at, who, WHAT[decision.act], row);
    }
  }
}

const WHAT: Record<Decision['act'], string> = {
  receive: 'menerima',
  correct: 'mengoreksi dan meneruskan',
  approve: 'menyetujui',
  return: 'mengembalikan',
  reject: 'menolak',
  publish: 'mencatat tautan unggahan',
  amend: 'mencatat ralat atau penarikan',
  verify: 'memeriksa unggahan',
  resubmit: 'memperbaiki dan menyerahkan kembali',
};

/** The text of a cell of the Register tab, by its column's heading; as a person reads it. */
export function cellOf(office: SampleOffice, row: number, heading: string): string {
  const [found] = registerCells(office, heading, row - 1, row);
  return String(found?.cell.value ?? '');
}

function rowOf(office: SampleOffice, responseId: string): number {
  const cells = registerCells(office, 'ID jawaban', FIRST_ROW - 1);
  const found = cells.find(({ cell }) => cell.value === responseId);
  if (found) return found.row + 1;
  const said = office.google.world.store.list('log').slice(-3);
  throw new Error(`Response ${responseId} is not in the register: ${said.map(({ text }) => text).join(' ')}`);
}

/** Cells of a column of the Register tab. Rows zero-based, the end exclusive. */
function registerCells(office: SampleOffice, heading: string, from: number, to?: number) {
  const { store } = office.google.world;
  const key = `${office.spreadsheetId}/101`;
  const column = store.cells(key, 1, 2).find(({ cell }) => cell.value === heading)?.column;
  if (column === undefined) throw new Error(`The register has no column “${heading}”`);
  return store.cells(key, from, to, column, column + 1);
}

function step(office: SampleOffice, at: string, who: string, what: string, row: number): Step {
  return {
    at,
    who,
    what,
    number: cellOf(office, row, 'No. Register'),
    status: cellOf(office, row, 'Status'),
  };
}

/** Samples' times are of western Indonesia, which has no daylight saving. */
function waitUntil(office: SampleOffice, at: string): void {
  const wait = Date.parse(`${at}+07:00`) - office.google.world.clock.now();
  if (wait > 0) office.google.advance(wait);
}
