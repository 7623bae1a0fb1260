/** The register folded from the journal, and what the vault says of a spoilt journal. */
import type { Fact } from '../../src/domain/facts';
import { differencesFromVault, isWhole, trustedLines } from '../../src/domain/integrity';
import { EMPTY_HEAD, type JournalLine, link, type NewLine } from '../../src/domain/journal';
import { factOf, rebuild } from '../../src/domain/rebuild';
import { correction, itemAt, LIMITS, receipt, sha256, submission } from './samples';

const line = (number: string, fact: Fact): NewLine => ({
  at: '2025-07-04T15:00:00',
  event: fact.type,
  number,
  version: '1',
  email: 'kantor@contoh.id',
  name: '',
  role: '',
  fingerprint: '',
  detail: JSON.stringify(fact),
});
const book = {
  name: '2024',
  sop: 'Nomor 1 Tahun 2025',
  lastNumber: 'MS-2024-0001',
  closedOn: '2025-01-02',
  archiveUrl: 'https://arsip',
  items: 1,
  carried: [],
  journalFrom: 1,
  journalUntil: 2,
  fingerprint: 'f',
};
const { lines: LINES } = link(
  EMPTY_HEAD,
  [
    line('', { type: 'set up', version: '2' }),
    line('MS-2025-0002', {
      type: 'submitted',
      submission: submission({ number: 'MS-2025-0002' }),
      limits: LIMITS,
    }),
    line('MS-2025-0001', { type: 'submitted', submission: submission(), limits: LIMITS }),
    line('', { type: 'book closed', book }),
    line('MS-2025-0001', { type: 'received', receipt: receipt('received') }),
    line('MS-2025-0001', { type: 'corrected', correction: correction('corrected') }),
    line('', { type: 'edited by hand', tab: 'Register', cell: 'B3', before: '', after: 'x' }),
  ],
  sha256,
);
const with_ = (index: number, changes: Partial<JournalLine>) =>
  LINES.map((one, at) => (at === index ? { ...one, ...changes } : one));

it('gives every item as its facts leave it, in the order of numbers, with its lines', () => {
  const { items, closed, unreadable } = rebuild(LINES);
  expect([...items.keys()]).toEqual(['MS-2025-0001', 'MS-2025-0002']);
  expect(items.get('MS-2025-0001')).toEqual({ item: itemAt('corrected'), lines: [3, 5, 6] });
  expect(items.get('MS-2025-0002')?.lines).toEqual([2]);
  expect(closed).toEqual([book]);
  expect(unreadable).toEqual([]);
});

it.each(['', 'bukan JSON', '"teks"', 'null', '{"tanpa":"jenis"}'])(
  'names a line whose fact is %j',
  (detail) => {
    const spoilt = with_(4, { detail });
    expect(factOf(spoilt[4] as JournalLine)).toBeUndefined();
    const { items, unreadable } = rebuild(spoilt);
    expect(unreadable).toEqual([5]);
    expect(items.get('MS-2025-0001')?.item.receipt).toBeUndefined();
  },
);

it('a response to an item that never began is no item', () => {
  expect(rebuild(LINES.filter((one) => one.event !== 'submitted')).items.size).toBe(0);
});

describe('the vault', () => {
  const kept = LINES.slice(0, 5);
  it('names each field that is another, with what it was', () => {
    const changed = with_(2, { name: 'Orang lain', detail: '{}' });
    expect(differencesFromVault(kept, changed)).toEqual([
      { line: 3, field: 'name', is: 'Orang lain', shouldBe: '' },
      { line: 3, field: 'detail', is: '{}', shouldBe: LINES[2]?.detail },
    ]);
    expect(differencesFromVault(kept, LINES)).toEqual([]);
  });

  it('gives back what was edited, deleted or moved; newer lines are the journal’s own', () => {
    const spoilt = [...with_(2, { name: 'x' }).slice(1)].reverse();
    expect(trustedLines(spoilt, kept)).toEqual(LINES);
    expect(trustedLines(LINES, [])).toEqual(LINES);
  });
});

it('is whole when nothing was found anywhere', () => {
  const nothing = {
    count: 7,
    head: 'h',
    chain: [],
    vault: [],
    rows: [],
    files: [],
    sharing: [],
    canRestore: [],
  };
  expect(isWhole(nothing)).toBe(true);
  expect(isWhole({ ...nothing, chain: [{ line: 1, fault: 'edited' }] })).toBe(false);
  expect(isWhole({ ...nothing, files: [{ number: 'MS-2025-0001', file: 'x', how: 'missing' }] })).toBe(false);
});
