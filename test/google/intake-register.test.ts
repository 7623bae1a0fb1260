/** Where a search looks into hidden columns, the rows that it finds are read; where it does not, the column is. */
import { rowsToRead, SheetIntake } from '../../src/google/intake-register';
import { HEADINGS } from '../../src/google/register-row';

/** A cell in the column of responses. */
const found = (row: number) => ({ getRow: () => row, getColumn: () => HEADINGS.indexOf('ID jawaban') + 1 });

const RESPONSES = ['jawaban-1', 'jawaban-2', 'jawaban-3'];

/** A register of three rows, and a search that finds what it is asked, or, of hidden columns, nothing. */
function register(isBlind: boolean) {
  const asked: string[][] = [];
  const findAll = (pattern: string) =>
    isBlind
      ? []
      : [
          HEADINGS.includes('ID jawaban') ? 'ID jawaban' : (pattern.split('|')[0] ?? ''),
          ...RESPONSES,
        ].flatMap((text, index) => (new RegExp(pattern).test(text) ? [found(index + 2)] : []));
  const finder = (pattern: string) => {
    const self = { useRegularExpression: () => self, matchCase: () => self, findAll: () => findAll(pattern) };
    return self;
  };
  Object.assign(globalThis, {
    SpreadsheetApp: { getActiveSpreadsheet: () => ({ getRange: () => ({ createTextFinder: finder }) }) },
    Sheets: {
      Spreadsheets: {
        Values: {
          batchGet: (_: string, { ranges }: { ranges: string[] }) => {
            asked.push(ranges);
            const rows = (range: string) => {
              const [, from, until] = /!\D+(\d+):\D+(\d*)$/.exec(range) ?? [];
              return RESPONSES.map((id) => [id, '2026-11-02T16:00:00', '']).slice(
                Number(from) - 3,
                until ? Number(until) - 2 : undefined,
              );
            };
            return { valueRanges: ranges.map((range) => ({ values: rows(range) })) };
          },
        },
      },
    },
  });
  return { intake: new SheetIntake('id'), asked };
}

afterEach(() => {
  for (const name of ['SpreadsheetApp', 'Sheets']) delete (globalThis as Record<string, unknown>)[name];
});

it.each([
  ['sees', false, 1],
  ['does not see', true, 2],
] as const)('a search that %s hidden columns finds the same', (_, isBlind, reads) => {
  const { intake, asked } = register(isBlind);
  expect([...intake.answeredAt(['jawaban-2', 'jawaban-9'])]).toEqual([['jawaban-2', '2026-11-02T16:00:00']]);
  expect(asked).toHaveLength(reads);
  if (!isBlind) expect(asked[0]).toEqual([expect.stringMatching(/^'Register'![A-Z]+4:[A-Z]+4$/)]);
});

it('reads every row of a response, and of those that have a file already the first thirty, whoever found them', () => {
  const [response, marks] = ['ID jawaban', 'Tanda berkas'].map((one) => HEADINGS.indexOf(one)) as [
    number,
    number,
  ];
  const uses = Array.from({ length: 100 }, (_, index) => ({ row: index + 3, column: marks }));
  const rows = rowsToRead([...uses, { row: 102, column: response }, { row: 200, column: response }]);
  expect(rows).toEqual([...uses.slice(0, 30).map(({ row }) => row), 102, 200]);
});
