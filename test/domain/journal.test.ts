import {
  EMPTY_HEAD,
  type JournalHead,
  type JournalLine,
  link,
  type NewLine,
  verify,
} from '../../src/domain/journal';
import { sha256 } from './samples';

const EVENTS = ['Diserahkan', 'Diterima', 'Dikoreksi', 'Disetujui', 'Tautan dicatat', 'Rekapitulasi dibuat'];
const NEW_LINES: NewLine[] = EVENTS.map((event, index) => ({
  at: `2025-07-04T1${index}:00:00`,
  event,
  number: 'MS-2025-0001',
  version: '1',
  email: `akun${index}@contoh.id`,
  name: `Nama ${index}`,
  role: 'Admin Medsos',
  fingerprint: sha256(`isi ${index}`),
  detail: JSON.stringify({ type: event, note: 'Catatan “penting”, = + @\nbaris 2 🙏' }),
}));
const { lines: LINES, head: HEAD } = link(EMPTY_HEAD, NEW_LINES, sha256);

const check = (lines: readonly JournalLine[], head: JournalHead = HEAD) => verify(lines, head, sha256);
const at = (index: number): JournalLine => {
  const line = LINES[index];
  if (!line) throw new Error(String(index));
  return line;
};

/** The journal with some lines taken out at a place, and others put in. */
function spliced(start: number, taken: number, ...put: JournalLine[]): JournalLine[] {
  return [...LINES.slice(0, start), ...put, ...LINES.slice(start + taken)];
}

/** The hash of a line by the written rule, as somebody who knows the code would forge it. */
function sealed(line: JournalLine): JournalLine {
  const { hash: _hash, ...fields } = line;
  return { ...line, hash: sha256(JSON.stringify(['jurnal/1', ...Object.values(fields)])) };
}

describe('a whole chain', () => {
  it('fits', () => {
    expect(check(LINES)).toBeUndefined();
    expect(check([], EMPTY_HEAD)).toBeUndefined();
  });

  it('begins at sixty-four zeros, counts from 1, and ends at its head', () => {
    expect(at(0).previous).toBe('0'.repeat(64));
    expect(LINES.map((line) => line.sequence)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(HEAD).toEqual({ count: 6, hash: at(5).hash });
    LINES.slice(1).forEach((line, index) => {
      expect(line.previous).toBe(at(index).hash);
    });
  });

  it('has the hash of the written rule in each line', () => {
    expect(LINES.map((line) => line.hash)).toEqual(LINES.map((line) => sealed(line).hash));
  });

  it('is the same whether lines come together or one by one', () => {
    let head = EMPTY_HEAD;
    const lines: JournalLine[] = [];
    for (const line of NEW_LINES) {
      const linked = link(head, [line], sha256);
      lines.push(...linked.lines);
      head = linked.head;
    }
    expect(lines).toEqual(LINES);
    expect(head).toEqual(HEAD);
  });

  it('keeps what was given in each line', () => {
    LINES.forEach((line, index) => {
      expect(line).toMatchObject(NEW_LINES[index] ?? {});
    });
  });
});

const FIELDS = Object.keys(at(0)) as (keyof JournalLine)[];
const EVERY_FIELD_OF_EVERY_LINE = FIELDS.flatMap((field) =>
  LINES.map((_line, index): [keyof JournalLine, number] => [field, index + 1]),
);

it('a line has twelve fields', () => {
  expect(FIELDS).toHaveLength(12);
});

describe('an edited line is named', () => {
  it.each(EVERY_FIELD_OF_EVERY_LINE)('%s of line %i', (field, number) => {
    const fault = field === 'sequence' || field === 'previous' ? 'out of order' : 'altered';
    for (const value of ['', `${at(number - 1)[field]} `, 'lain']) {
      const lines = LINES.map((line, index) => (index === number - 1 ? { ...line, [field]: value } : line));
      expect(check(lines)).toEqual({ at: number, fault });
    }
  });

  it('also when text moves from one field to the next', () => {
    const line = { ...at(2), event: 'Dikoreks', number: 'iMS-2025-0001' };
    expect(check(spliced(2, 1, line))).toEqual({ at: 3, fault: 'altered' });
  });

  it('also when it was sealed anew: the line after it does not follow', () => {
    const forged = sealed({ ...at(2), name: 'Orang lain' });
    expect(check(spliced(2, 1, forged))).toEqual({ at: 4, fault: 'out of order' });
  });

  it('also when the last one was sealed anew: the head is another', () => {
    const forged = sealed({ ...at(5), name: 'Orang lain' });
    expect(check(spliced(5, 1, forged))).toEqual({ at: 6, fault: 'altered' });
  });

  it('also when the whole journal was written anew', () => {
    const { lines } = link(
      EMPTY_HEAD,
      NEW_LINES.map((line) => ({ ...line, name: 'Orang lain' })),
      sha256,
    );
    expect(check(lines)).toEqual({ at: 6, fault: 'altered' });
  });
});

describe('a deleted line is named', () => {
  it.each([1, 2, 3, 4, 5])('line %i', (number) => {
    expect(check(spliced(number - 1, 1))).toEqual({ at: number, fault: 'out of order' });
  });

  it.each([
    [5, 6],
    [3, 4],
    [0, 1],
  ])('only %i lines left: missing from line %i', (kept, first) => {
    expect(check(LINES.slice(0, kept))).toEqual({ at: first, fault: 'lines missing at the end' });
  });

  it('also when the following lines were numbered anew', () => {
    const lines = spliced(2, 1).map((line, index) => ({ ...line, sequence: String(index + 1) }));
    expect(check(lines)).toEqual({ at: 3, fault: 'out of order' });
  });
});

describe('an inserted line is named', () => {
  it.each([1, 2, 3, 4, 5, 6])('a copy before line %i', (number) => {
    const copy = number === 1 ? at(3) : at(0);
    expect(check(spliced(number - 1, 0, copy))).toEqual({ at: number, fault: 'out of order' });
  });

  it('one properly linked to the line before it: the line after it does not follow', () => {
    const before = { count: 3, hash: at(2).hash };
    const inserted = link(before, [{ ...(NEW_LINES[0] as NewLine), name: 'Sisipan' }], sha256).lines;
    expect(check(spliced(3, 0, ...inserted))).toEqual({ at: 5, fault: 'out of order' });
  });

  it('an empty line', () => {
    const empty = Object.fromEntries(FIELDS.map((field) => [field, ''])) as unknown as JournalLine;
    expect(check(spliced(2, 0, empty))).toEqual({ at: 3, fault: 'out of order' });
  });
});

it.each([1, 2, 3, 4, 5])('line %i exchanged with the next', (number) => {
  const lines = spliced(number - 1, 2, at(number), at(number - 1));
  expect(check(lines)).toEqual({ at: number, fault: 'out of order' });
});

it('lines appended past the head, though properly linked', () => {
  const more = link(HEAD, NEW_LINES.slice(0, 2), sha256).lines;
  expect(check([...LINES, ...more])).toEqual({ at: 7, fault: 'lines too many at the end' });
});
