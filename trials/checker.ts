/**
 * Whether a workspace keeps the register's promises: asked of what stands in its tabs, mailboxes and folders, with
 * nothing of the add-on's own code, so that a mistake there cannot hide itself here. Each finding is one sentence.
 */
import { createHash } from 'node:crypto';
import type { SampleOffice } from '../samples/office';
import { checkPapers } from './checked-papers';
import { control, GID, type Row, records, TOP, tab } from './tabs';

export interface Findings {
  /** Something that somebody handed in, decided or filed is not there. */
  lost: string[];
  /** A row, number, line or letter that exists in part, twice, or not where it belongs. */
  halfDone: string[];
  /** Mails beyond the one that each letter should be. */
  duplicatedMail: number;
  /** Letters that nobody has got yet. */
  unsent: number;
}

/** Events of the journal that write a role's columns, by the column that then holds data. */
const WRITES: Record<string, string[]> = {
  submitted: ['Data penyerahan'],
  received: ['Data penerimaan'],
  corrected: ['Data koreksi'],
  approved: ['Data keputusan'],
  rejected: ['Data keputusan'],
  uploaded: ['Data unggahan'],
  amended: ['Data unggahan'],
};
const RESPONSE_OF: Record<string, string> = {
  'Admin Medsos': 'Data penerimaan',
  'Wakil Pimpinan Redaksi': 'Data koreksi',
  'Pimpinan Redaksi': 'Data keputusan',
};
const DATA = [...new Set(Object.values(WRITES).flat())];

interface Line {
  sequence: number;
  number: string;
  email: string;
  type: string;
  fact: Record<string, never> & { reply?: { by: { role: string } }; role?: string; previous?: object };
}

/** A decision that somebody was told is recorded. */
export interface Promised {
  email: string;
  number: string;
  /** How many lines the journal had before. */
  since: number;
}

export function check(office: SampleOffice, promised: readonly Promised[] = []): Findings {
  const findings: Findings = { lost: [], halfDone: [], duplicatedMail: 0, unsent: 0 };
  const lines = checkJournal(office, findings);
  for (const { email, number, since } of promised)
    if (!lines.some((one) => one.sequence > since && one.email === email && one.number === number))
      findings.lost.push(`${email} was told that ${number} is decided, and no line says so.`);
  const rows = checkRegister(office, lines, findings);
  checkResponses(office, rows, findings);
  checkLetters(office, findings);
  checkPapers(office, findings);
  return findings;
}

/** The chain as docs/security.md tells it, and its head in the control tab. */
function checkJournal(office: SampleOffice, { halfDone }: Findings): Line[] {
  let previous = '0'.repeat(64);
  const found: Line[] = [];
  const cells = tab(office, GID.journal).slice(TOP.journal);
  cells.forEach((line, index) => {
    const [detail, ...fields] = [line.slice(9, 12).join(''), ...line.slice(0, 9)];
    const text = JSON.stringify(['jurnal/1', ...fields, detail, previous]);
    const hash = createHash('sha256').update(text).digest('hex');
    if (line[0] !== String(index + 1)) halfDone.push(`Journal line ${index + 1} is numbered ${line[0]}.`);
    if (line[12] !== previous || line[13] !== hash) halfDone.push(`Journal line ${index + 1} does not fit.`);
    previous = line[13] ?? '';
    const fact = JSON.parse(detail || '{}');
    found.push({ sequence: index + 1, number: line[3] ?? '', email: line[5] ?? '', type: fact.type, fact });
  });
  if (control(office, 'Jumlah baris jurnal') !== String(cells.length))
    halfDone.push('The control tab counts other journal lines than there are.');
  if (cells.length > 0 && control(office, 'Kepala jurnal') !== previous)
    halfDone.push('The control tab has another journal head than the last line.');
  return found;
}

/** Numbers without gap or repetition; a row for each number of the journal; its columns as its lines say. */
function checkRegister(office: SampleOffice, lines: readonly Line[], { lost, halfDone }: Findings): Row[] {
  const rows = records(office, 'register').filter((row) => Object.values(row).some(Boolean));
  const next = new Map<string, number>();
  let last = '';
  for (const row of rows) {
    const number = row['No. Register'] ?? '';
    const [, year = '', order] = /^MS-(\d{4})-(\d{4,})$/.exec(number) ?? [];
    const expected = (next.get(year) ?? 0) + 1;
    if (Number(order) !== expected)
      halfDone.push(`${number || 'A row without number'} comes as number ${expected} of ${year}.`);
    next.set(year, expected);
    last = number;
  }
  if (control(office, 'Nomor register terakhir') !== last)
    halfDone.push(`The control tab has another last number than ${last}.`);
  for (const number of new Set(lines.map((one) => one.number).filter(Boolean))) {
    const row = rows.find((one) => one['No. Register'] === number);
    const own = lines.filter((one) => one.number === number);
    if (!row) lost.push(`${number} is in the journal and not in the register.`);
    else halfDone.push(...rowFaults(row, own));
  }
  for (const row of rows)
    if (!lines.some((one) => one.number === row['No. Register']))
      halfDone.push(`${row['No. Register']} is in the register and not in the journal.`);
  return rows;
}

function rowFaults(row: Row, own: readonly Line[]): string[] {
  const number = row['No. Register'];
  const written = new Set<string>();
  for (const { type, fact } of own) {
    const responded = RESPONSE_OF[fact.reply?.by.role ?? fact.role ?? ''] ?? '';
    if (type === 'taken back' && !fact.previous) written.delete(responded);
    else for (const heading of type === 'returned' ? [responded] : (WRITES[type] ?? [])) written.add(heading);
  }
  const faults = DATA.filter((heading) => (row[heading] !== '') !== written.has(heading)).map(
    (heading) => `${number}: “${heading}” is ${row[heading] ? 'filled' : 'empty'} against the journal.`,
  );
  if (row['Baris jurnal'] !== own.map((one) => one.sequence).join(','))
    faults.push(`${number} names the journal lines ${row['Baris jurnal']}.`);
  return faults;
}

/** Every answer once, its files in the item's folder under names in order. */
function checkResponses(office: SampleOffice, rows: readonly Row[], { lost, halfDone }: Findings): void {
  const { store } = office.google.world;
  for (const response of store.list('response')) {
    const own = rows.filter((row) => row['ID jawaban'] === response.id);
    if (own.length === 0) lost.push(`The answer ${response.id} has no row.`);
    if (own.length > 1) halfDone.push(`The answer ${response.id} has ${own.length} rows.`);
    const [row] = own;
    if (!row) continue;
    const given = JSON.parse(row['Data penyerahan'] || '{"files":[]}') as {
      files: { id: string; name: string }[];
    };
    const folder = /folders\/([^/?]+)/.exec(row['Tautan berkas'] ?? '')?.[1];
    given.files.forEach(({ id, name }, index) => {
      const file = store.get('file', id);
      const order = String(index + 1).padStart(2, '0');
      if (!file || file.trashed) lost.push(`${row['No. Register']}: ${name} is gone.`);
      else if (
        file.parentId !== folder ||
        !file.name.startsWith(`${row['No. Register']} `) ||
        !file.name.includes(` ${order}`)
      )
        halfDone.push(`${row['No. Register']}: ${file.name} is not in its place.`);
    });
  }
}

/** Each letter of the outbox once in a mailbox, once it is marked as sent. */
function checkLetters(office: SampleOffice, findings: Findings): void {
  const outbox = records(office, 'outbox');
  const ids = outbox.map((one) => one.Surat);
  ids.forEach((id, index) => {
    if (id !== `S-${String(index + 1).padStart(6, '0')}`)
      findings.halfDone.push(`Letter ${index + 1} is called ${id}.`);
  });
  if (control(office, 'Jumlah surat') !== String(ids.length))
    findings.halfDone.push('The control tab counts other letters than there are.');
  const sent = new Map<string, number>();
  for (const mail of office.google.world.store.list('message')) {
    // A letter of an item has the item's subject; what it is about is its first line.
    const key = JSON.stringify([[...mail.to].sort(), `${mail.subject} ${mail.body.split('\n')[0]}`]);
    sent.set(key, (sent.get(key) ?? 0) + 1);
  }
  const due = new Map<string, number>();
  for (const letter of outbox) {
    if (letter.Keadaan?.startsWith('Antre')) findings.unsent += 1;
    const key = JSON.stringify([(letter.Kepada ?? '').split(', ').sort(), letter.Perihal]);
    due.set(key, (due.get(key) ?? 0) + (letter.Keadaan?.startsWith('Terkirim') ? 1 : 0));
  }
  for (const [key, count] of due) {
    const got = sent.get(key) ?? 0;
    if (got < count) findings.lost.push(`A letter is marked as sent that nobody got: ${key}`);
  }
  for (const [key, count] of sent) {
    const queued = outbox.filter(
      (one) => JSON.stringify([(one.Kepada ?? '').split(', ').sort(), one.Perihal]) === key,
    ).length;
    findings.duplicatedMail += Math.max(0, count - queued);
  }
}
