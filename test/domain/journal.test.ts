import fc from 'fast-check';
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
    expect(check(LINES)).toEqual([]);
    expect(check([], EMPTY_HEAD)).toEqual([]);
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
  it.each(EVERY_FIELD_OF_EVERY_LINE.filter(([field]) => field !== 'sequence'))(
    '%s of line %i',
    (field, number) => {
      for (const value of ['', `${at(number - 1)[field]} `, 'lain']) {
        const lines = LINES.map((line, index) => (index === number - 1 ? { ...line, [field]: value } : line));
        expect(check(lines)).toEqual([{ line: number, fault: 'edited' }]);
      }
    },
  );

  it.each([1, 2, 3, 4, 5, 6])(
    'line %i that lost its number is one that is missing and one that is nobody’s',
    (number) => {
      const lines = LINES.map((line, index) => (index === number - 1 ? { ...line, sequence: 'x' } : line));
      expect(check(lines)).toEqual([
        { line: number, fault: 'deleted' },
        { line: number, fault: 'inserted' },
      ]);
    },
  );

  it('also when text moves from one field to the next', () => {
    const line = { ...at(2), event: 'Dikoreks', number: 'iMS-2025-0001' };
    expect(check(spliced(2, 1, line))).toEqual([{ line: 3, fault: 'edited' }]);
  });

  it('also when it was sealed anew: the line after it still names the old seal', () => {
    const forged = sealed({ ...at(2), name: 'Orang lain' });
    expect(check(spliced(2, 1, forged))).toEqual([{ line: 3, fault: 'edited' }]);
  });

  it('also when the last one was sealed anew: the head is another', () => {
    const forged = sealed({ ...at(5), name: 'Orang lain' });
    expect(check(spliced(5, 1, forged))).toEqual([{ line: 6, fault: 'edited' }]);
  });

  it('also when the whole journal was written anew: the head stands on paper', () => {
    const { lines } = link(
      EMPTY_HEAD,
      NEW_LINES.map((line) => ({ ...line, name: 'Orang lain' })),
      sha256,
    );
    expect(check(lines)).toEqual([{ line: 6, fault: 'edited' }]);
  });
});

describe('a deleted line is named', () => {
  it.each([1, 2, 3, 4, 5, 6])('line %i', (number) => {
    expect(check(spliced(number - 1, 1))).toEqual([{ line: number, fault: 'deleted' }]);
  });

  it('several in a row are one finding', () => {
    expect(check(spliced(1, 3))).toEqual([{ line: 2, until: 4, fault: 'deleted' }]);
    expect(check(LINES.slice(0, 3))).toEqual([{ line: 4, until: 6, fault: 'deleted' }]);
    expect(check([])).toEqual([{ line: 1, until: 6, fault: 'deleted' }]);
  });

  it('also when the following lines were numbered anew', () => {
    const lines = spliced(2, 1).map((line, index) => ({ ...line, sequence: String(index + 1) }));
    expect(check(lines)).toEqual([
      { line: 3, fault: 'edited' },
      { line: 4, fault: 'edited' },
      { line: 5, fault: 'edited' },
      { line: 6, fault: 'deleted' },
    ]);
  });
});

describe('an inserted line is named by where it stands', () => {
  it.each([1, 2, 3, 4, 5, 6])('a copy before line %i', (number) => {
    const copy = { ...(number === 1 ? at(3) : at(0)) };
    expect(check(spliced(number - 1, 0, copy))).toEqual([{ line: expect.any(Number), fault: 'inserted' }]);
  });

  it('one properly linked to the line before it', () => {
    const before = { count: 3, hash: at(2).hash };
    const inserted = link(before, [{ ...(NEW_LINES[0] as NewLine), name: 'Sisipan' }], sha256).lines;
    expect(check(spliced(3, 0, ...inserted))).toEqual([{ line: 4, fault: 'inserted' }]);
  });

  it('an empty line', () => {
    const empty = Object.fromEntries(FIELDS.map((field) => [field, ''])) as unknown as JournalLine;
    expect(check(spliced(2, 0, empty))).toEqual([{ line: 3, fault: 'inserted' }]);
  });

  it('lines appended past the head, though properly linked', () => {
    const more = link(HEAD, NEW_LINES.slice(0, 2), sha256).lines;
    expect(check([...LINES, ...more])).toEqual([
      { line: 7, fault: 'inserted' },
      { line: 8, fault: 'inserted' },
    ]);
  });
});

describe('a moved line is named', () => {
  it.each([1, 2, 3, 4, 5])('line %i exchanged with the next', (number) => {
    const lines = spliced(number - 1, 2, at(number), at(number - 1));
    expect(check(lines)).toEqual([{ line: expect.any(Number), fault: 'reordered' }]);
  });

  it.each([1, 2, 3, 4, 5])('line %i taken to the end', (number) => {
    expect(check([...spliced(number - 1, 1), at(number - 1)])).toEqual([
      { line: number === 5 ? expect.any(Number) : number, fault: 'reordered' },
    ]);
  });

  it('a journal sorted backwards', () => {
    const found = check([...LINES].reverse());
    expect(found).toHaveLength(5);
    expect(new Set(found.map((one) => one.fault))).toEqual(new Set(['reordered']));
  });
});

describe('whatever is done to whatever journal', () => {
  const journals = fc
    .array(fc.record({ name: fc.string(), detail: fc.string(), event: fc.string() }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((given) =>
      link(
        EMPTY_HEAD,
        given.map((one): NewLine => ({ ...(NEW_LINES[0] as NewLine), ...one })),
        sha256,
      ),
    );
  const some = fc.nat({ max: 1000 });

  it('an untouched one is whole', () => {
    fc.assert(fc.property(journals, ({ lines, head }) => expect(verify(lines, head, sha256)).toEqual([])));
  });

  it('one deleted line is found, and nothing else', () => {
    fc.assert(
      fc.property(journals, some, ({ lines, head }, pick) => {
        const at = pick % lines.length;
        const left = lines.filter((_, index) => index !== at);
        expect(verify(left, head, sha256)).toEqual([{ line: at + 1, fault: 'deleted' }]);
      }),
    );
  });

  it('one edited line is found, and nothing else, sealed anew or not', () => {
    fc.assert(
      fc.property(
        journals,
        some,
        fc.string({ minLength: 1 }),
        fc.boolean(),
        ({ lines, head }, pick, text, reseal) => {
          const at = pick % lines.length;
          const edited = lines.map((line, index) => {
            if (index !== at) return line;
            const changed = { ...line, name: line.name + text };
            return reseal ? sealed(changed) : changed;
          });
          expect(verify(edited, head, sha256)).toEqual([{ line: at + 1, fault: 'edited' }]);
        },
      ),
    );
  });

  it('one inserted copy is found where it stands', () => {
    fc.assert(
      fc.property(journals, some, some, ({ lines, head }, pick, place) => {
        const copy = { ...(lines[pick % lines.length] as JournalLine), name: 'sisipan' };
        const at = place % (lines.length + 1);
        const more = [...lines.slice(0, at), copy, ...lines.slice(at)];
        expect(verify(more, head, sha256)).toEqual([{ line: at + 1, fault: 'inserted' }]);
      }),
    );
  });

  it('lines in any order are all there; only their places are wrong', () => {
    fc.assert(
      fc.property(
        journals.chain(({ lines, head }) =>
          fc.record({
            head: fc.constant(head),
            lines: fc.shuffledSubarray(lines, { minLength: lines.length }),
          }),
        ),
        ({ lines, head }) => {
          const isInOrder = lines.every((line, index) => line.sequence === String(index + 1));
          const faults = verify(lines, head, sha256).map((one) => one.fault);
          expect(new Set(faults)).toEqual(new Set(isInOrder ? [] : ['reordered']));
        },
      ),
    );
  });
});
