/**
 * What `verify` looks at: texts of tabs, and which files are there with which bytes; of a backup or of the register as
 * it is now. This folder imports nothing of the register but its words: what it computes, it computes a second time,
 * from docs/security.md, so that a mistake in the program does not hide itself.
 */
import { createHash } from 'node:crypto';
import { CONTROL_LABELS, JOURNAL_HEADINGS, REGISTER_HEADINGS, TAB_TITLES } from '../../src/text/tabs';

export interface Evidence {
  tabs: readonly { title: string; rows: readonly string[][] }[];
  /** Absent where this account cannot open it. */
  vault?: readonly { title: string; rows: readonly string[][] }[];
  /** By the id in Drive. */
  files: ReadonlyMap<string, { name: string; sha256: string }>;
  /** Ids of the form's answers; absent where the form cannot be read. */
  responses?: readonly string[];
}

/** What does not fit, as a sentence, by what it is about. */
export interface Finding {
  about: 'journal' | 'vault' | 'numbers' | 'rows' | 'fingerprints' | 'files' | 'papers' | 'answers';
  says: string;
}

export interface Line {
  sequence: number;
  /** Its fields in the order in which they are sealed. */
  sealed: string[];
  number: string;
  version: string;
  fingerprint: string;
  previous: string;
  hash: string;
  // biome-ignore lint/suspicious/noExplicitAny: what the journal holds is looked at, not believed
  fact: any;
}

const SEALED = [
  'sequence',
  'at',
  'event',
  'number',
  'version',
  'email',
  'name',
  'role',
  'fingerprint',
] as const;

export function rowsOf(tabs: Evidence['tabs'], title: string): readonly string[][] | undefined {
  return tabs.find((one) => one.title === title)?.rows;
}

export function controlText(tabs: Evidence['tabs'], key: keyof typeof CONTROL_LABELS): string {
  return rowsOf(tabs, TAB_TITLES.control)?.find(([label]) => label === CONTROL_LABELS[key])?.[1] ?? '';
}

/** The rows below the headings, each by the headings. */
export function recordsOf(rows: readonly string[][] | undefined, headingRow: number): Map<string, string>[] {
  const headings = rows?.[headingRow] ?? [];
  return (rows ?? [])
    .slice(headingRow + 1)
    .filter((row) => row.some((text) => text !== ''))
    .map((row) => new Map(headings.map((heading, index) => [heading, row[index] ?? ''])));
}

export function linesOf(tabs: Evidence['tabs'], title: string): Line[] {
  const H = JOURNAL_HEADINGS;
  return recordsOf(rowsOf(tabs, title), 0).map((record) => {
    const text = (key: keyof typeof H) => record.get(H[key]) ?? '';
    const detail = text('detail') + text('detail2') + text('detail3');
    return {
      sequence: Number(text('sequence')),
      sealed: [...SEALED.map(text), detail, text('previous')],
      number: text('number'),
      version: text('version'),
      fingerprint: text('fingerprint'),
      previous: text('previous'),
      hash: text('hash'),
      fact: parsed(detail),
    };
  });
}

export function registerRecords(tabs: Evidence['tabs']): Map<keyof typeof REGISTER_HEADINGS, string>[] {
  const keys = Object.keys(REGISTER_HEADINGS) as (keyof typeof REGISTER_HEADINGS)[];
  return recordsOf(rowsOf(tabs, TAB_TITLES.register), 1).map(
    (record) => new Map(keys.map((key) => [key, record.get(REGISTER_HEADINGS[key]) ?? ''])),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: as above
export function parsed(text: string): any {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
