import type { Paper } from '../../src/actions/paper';
import { PAPER_COLUMNS, PAPER_ROWS, paperRequests } from '../../src/google/paper-tab';
import type { Request } from '../../src/google/requests';

const SHEET = 102;
const TABLE = [
  { cells: [{ text: 'Platform' }, { text: 'Jumlah' }], height: 20 },
  { cells: [{ text: 'X' }, { text: '3', number: 3 }], height: 20 },
];
const PAPER: Paper = {
  widths: [40, 120, 200],
  rows: [
    {
      cells: [{ text: 'KOP', style: { bold: true, size: 16, align: 'CENTER', thickBelow: true }, span: 3 }],
      height: 30,
    },
    { cells: [{ text: '' }], height: 12 },
    {
      cells: [
        { text: '=1+1', style: { boxed: true, background: '#ff0000' } },
        { text: '+62', style: { italic: true, middle: true }, span: 2 },
      ],
      height: 20,
    },
    {
      cells: [
        { text: '', span: 2 },
        { text: 'kanan', style: { boxed: 'begins' } },
      ],
      height: 20,
    },
    ...TABLE,
    {
      cells: [
        {
          text: 'Teks lama baru',
          redline: [
            { from: 5, to: 9, how: 'removed' },
            { from: 10, to: 14, how: 'added' },
          ],
        },
      ],
      height: 200,
      charts: [{ title: 'Unggahan', names: 0, series: [1], data: TABLE, x: 60, width: 300, height: 180 }],
    },
  ],
};

const requests = paperRequests(SHEET, PAPER);
const all = <K extends keyof Request>(kind: K): NonNullable<Request[K]>[] =>
  requests.flatMap((one) => (one[kind] ? [one[kind] as NonNullable<Request[K]>] : []));
const cells = (all('updateCells')[0]?.rows ?? []).map((row) => row.values ?? []);

it('makes room, empties the whole tab, and unmerges before all', () => {
  const whole = {
    sheetId: SHEET,
    startRowIndex: 0,
    endRowIndex: PAPER_ROWS,
    startColumnIndex: 0,
    endColumnIndex: PAPER_COLUMNS,
  };
  expect(requests[1]).toEqual({ unmergeCells: { range: whole } });
  expect(requests[2]).toHaveProperty('updateCells.range', whole);
  // Both fields are named, so that cells without a value lose that of the old paper.
  expect(requests[2]).toHaveProperty(
    'updateCells.fields',
    'userEnteredValue,userEnteredFormat,textFormatRuns',
  );
});

it('every text is stored as text, never as a formula; a number only where the paper says so', () => {
  const values = cells.map((row) => row.map((cell) => cell.userEnteredValue));
  expect(values).toEqual([
    [{ stringValue: 'KOP' }, undefined, undefined],
    [{ stringValue: '' }],
    [{ stringValue: '=1+1' }, { stringValue: '+62' }, undefined],
    [{ stringValue: '' }, undefined, { stringValue: 'kanan' }],
    [{ stringValue: 'Platform' }, { stringValue: 'Jumlah' }],
    [{ stringValue: 'X' }, { numberValue: 3 }],
    [{ stringValue: 'Teks lama baru' }],
  ]);
  const texts = cells.flat().filter((cell) => cell.userEnteredValue?.numberValue === undefined);
  for (const cell of texts) expect(cell.userEnteredFormat?.numberFormat).toEqual({ type: 'TEXT' });
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
    textFormat: { italic: true },
  });
  // The second half of a merged cell has its borders too, or the box would stay open.
  expect(cells[0]?.[2]?.userEnteredFormat).toEqual(cells[0]?.[0]?.userEnteredFormat);
  expect(cells[1]?.[0]?.userEnteredFormat).not.toHaveProperty('borders');
});

it('a row that goes on on the next page is open there', () => {
  expect(Object.keys(cells[3]?.[2]?.userEnteredFormat?.borders ?? {}).sort()).toEqual([
    'left',
    'right',
    'top',
  ]);
});

it('redline is part of the cell: struck out what was taken out, underlined what was put in', () => {
  expect(cells[6]?.[0]?.textFormatRuns).toEqual([
    { startIndex: 5, format: expect.objectContaining({ strikethrough: true }) },
    { startIndex: 9, format: {} },
    { startIndex: 10, format: expect.objectContaining({ underline: true }) },
  ]);
});

it('widths and every height are set, neighbours of one height together', () => {
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
    ['ROWS', 1, 2, 12],
    ['ROWS', 2, 6, 20],
    ['ROWS', 6, 7, 200],
  ]);
  expect(all('updateSheetProperties')[0]?.properties).toEqual({
    sheetId: SHEET,
    gridProperties: { rowCount: PAPER_ROWS, frozenRowCount: 0, hideGridlines: true },
  });
});

it('a chart reads the cells of its data and lies over its row; charts of the old paper go', () => {
  const [chart] = all('addChart').map((one) => one.chart);
  const range = (column: number) => ({
    sheetId: SHEET,
    startRowIndex: 4,
    endRowIndex: 6,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  expect(chart?.spec?.basicChart?.domains?.[0]?.domain?.sourceRange?.sources).toEqual([range(0)]);
  expect(chart?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources).toEqual([range(1)]);
  expect(chart?.position?.overlayPosition).toMatchObject({
    anchorCell: { sheetId: SHEET, rowIndex: 6 },
    offsetXPixels: 60,
    widthPixels: 300,
  });
  expect(paperRequests(SHEET, PAPER, [7, 9]).slice(0, 2)).toEqual([
    { deleteEmbeddedObject: { objectId: 7 } },
    { deleteEmbeddedObject: { objectId: 9 } },
  ]);
});

it('a paper longer than its tab makes the tab longer', () => {
  const rows = Array.from({ length: PAPER_ROWS + 7 }, () => ({ cells: [{ text: 'x' }], height: 20 }));
  const grown = paperRequests(SHEET, { ...PAPER, rows });
  expect(grown[0]).toHaveProperty('updateSheetProperties.properties.gridProperties.rowCount', PAPER_ROWS + 7);
  expect(grown[1]).toHaveProperty('unmergeCells.range.endRowIndex', PAPER_ROWS + 7);
});
