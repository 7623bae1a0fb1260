import type { Paper } from '../../src/actions/paper';
import { PAPER_COLUMNS, PAPER_ROWS, paperRequests } from '../../src/google/paper-tab';
import type { Request } from '../../src/google/requests';

const SHEET = 102;
const PAPER: Paper = {
  widths: [40, 120, 200],
  rows: [
    {
      cells: [{ text: 'KOP', style: { bold: true, size: 16, align: 'CENTER', thickBelow: true }, span: 3 }],
      height: 30,
    },
    { cells: [{ text: '' }] },
    {
      cells: [
        { text: '=1+1', style: { boxed: true, background: '#ff0000' } },
        { text: '+62', style: { italic: true, middle: true, wrap: false }, span: 2 },
      ],
    },
    { cells: [{ text: '', span: 2 }, { text: 'kanan' }], height: 20 },
  ],
  frozenRows: 3,
};

const requests = paperRequests(SHEET, PAPER);
const all = <K extends keyof Request>(kind: K): NonNullable<Request[K]>[] =>
  requests.flatMap((one) => (one[kind] ? [one[kind] as NonNullable<Request[K]>] : []));
const cells = (all('updateCells')[0]?.rows ?? []).map((row) => row.values ?? []);

it('empties the whole tab first, merged cells before all', () => {
  const whole = {
    sheetId: SHEET,
    startRowIndex: 0,
    endRowIndex: PAPER_ROWS,
    startColumnIndex: 0,
    endColumnIndex: PAPER_COLUMNS,
  };
  expect(requests[0]).toEqual({ unmergeCells: { range: whole } });
  expect(requests[1]).toHaveProperty('updateCells.range', whole);
  // Both fields are named, so that cells without a value lose that of the old paper.
  expect(requests[1]).toHaveProperty('updateCells.fields', 'userEnteredValue,userEnteredFormat');
});

it('every text is stored as text, never as a formula or a number', () => {
  const values = cells.map((row) => row.map((cell) => cell.userEnteredValue));
  expect(values).toEqual([
    [{ stringValue: 'KOP' }, undefined, undefined],
    [{ stringValue: '' }],
    [{ stringValue: '=1+1' }, { stringValue: '+62' }, undefined],
    [{ stringValue: '' }, undefined, { stringValue: 'kanan' }],
  ]);
  for (const cell of cells.flat()) expect(cell.userEnteredFormat?.numberFormat).toEqual({ type: 'TEXT' });
});

it('cells that span columns are merged where they stand', () => {
  const ranges = all('mergeCells').map(({ mergeType, range }) => [
    mergeType,
    range?.sheetId,
    range?.startRowIndex,
    range?.endRowIndex,
    range?.startColumnIndex,
    range?.endColumnIndex,
  ]);
  expect(ranges).toEqual([
    ['MERGE_ALL', SHEET, 0, 1, 0, 3],
    ['MERGE_ALL', SHEET, 2, 3, 1, 3],
    ['MERGE_ALL', SHEET, 3, 4, 0, 2],
  ]);
});

it('looks as the paper says', () => {
  expect(cells[0]?.[0]?.userEnteredFormat).toMatchObject({
    horizontalAlignment: 'CENTER',
    verticalAlignment: 'TOP',
    wrapStrategy: 'WRAP',
    textFormat: { fontFamily: 'Arial', fontSize: 16, bold: true, italic: false },
    borders: { bottom: { style: 'SOLID_THICK' } },
  });
  expect(cells[2]?.[0]?.userEnteredFormat).toMatchObject({
    horizontalAlignment: 'LEFT',
    textFormat: { fontSize: 9, bold: false },
    backgroundColor: { red: 1, green: 0, blue: 0 },
    borders: {
      top: { style: 'SOLID' },
      bottom: { style: 'SOLID' },
      left: { style: 'SOLID' },
      right: { style: 'SOLID' },
    },
  });
  expect(cells[2]?.[1]?.userEnteredFormat).toMatchObject({
    verticalAlignment: 'MIDDLE',
    wrapStrategy: 'OVERFLOW_CELL',
    textFormat: { italic: true },
  });
  // The second half of a merged cell has its borders too, or the box would stay open.
  expect(cells[0]?.[2]?.userEnteredFormat).toEqual(cells[0]?.[0]?.userEnteredFormat);
  expect(cells[1]?.[0]?.userEnteredFormat).not.toHaveProperty('borders');
});

it('widths, given heights and frozen rows are set', () => {
  const sizes = all('updateDimensionProperties').map(({ range, properties }) => [
    range?.dimension,
    range?.startIndex,
    range?.endIndex,
    properties?.pixelSize,
  ]);
  expect(sizes).toEqual([
    ['COLUMNS', 0, 1, 40],
    ['COLUMNS', 1, 2, 120],
    ['COLUMNS', 2, 3, 200],
    ['ROWS', 0, 1, 30],
    ['ROWS', 3, 4, 20],
  ]);
  expect(all('updateSheetProperties')[0]?.properties).toEqual({
    sheetId: SHEET,
    gridProperties: { frozenRowCount: 3, hideGridlines: true },
  });
});

it('a paper longer than its tab is a fault, not a cut paper', () => {
  const rows = (count: number) => Array.from({ length: count }, () => ({ cells: [{ text: 'x' }] }));
  expect(() => paperRequests(SHEET, { ...PAPER, rows: rows(PAPER_ROWS) })).not.toThrow();
  expect(() => paperRequests(SHEET, { ...PAPER, rows: rows(PAPER_ROWS + 1) })).toThrow(/2001.*2000/);
});
