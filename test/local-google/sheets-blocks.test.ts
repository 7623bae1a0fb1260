/** Blocks that are shifted, copied, cut and sorted. */
import { block, sheetWorkspace, write } from './sheets-workspace';

const GRID = write(0, 0, ['a1', 'b1', 'c1'], ['a2', 'b2', 'c2'], ['a3', 'b3', 'c3']);

describe('insertRange and deleteRange', () => {
  it('move only what lies behind the block, in one direction', () => {
    const { reply, values } = sheetWorkspace();
    reply(GRID, { insertRange: { range: block(0, 1, 1, 2), shiftDimension: 'ROWS' } });
    expect(values('A1:C4')).toEqual([
      ['a1', '', 'c1'],
      ['a2', 'b1', 'c2'],
      ['a3', 'b2', 'c3'],
      ['', 'b3'],
    ]);
    reply({ deleteRange: { range: block(1, 2, 0, 2), shiftDimension: 'COLUMNS' } });
    expect(values('A1:C4')).toEqual([['a1', '', 'c1'], ['c2'], ['a3', 'b2', 'c3'], ['', 'b3']]);
  });

  it('take along merges and names that lie between its edges', () => {
    const { reply, shape } = sheetWorkspace();
    reply(
      { mergeCells: { range: block(2, 4, 1, 2) } },
      { addNamedRange: { namedRange: { name: 'lebar', range: block(2, 4, 0, 3) } } },
      { insertRange: { range: block(0, 1, 1, 2), shiftDimension: 'ROWS' } },
    );
    expect(shape().sheets?.[0]?.merges).toEqual([block(3, 5, 1, 2)]);
    expect(shape().namedRanges?.[0]?.range).toEqual(block(2, 4, 0, 3));
  });
});

describe('copyPaste and cutPaste', () => {
  it('repeat the source as often as it fits', () => {
    const { reply, values } = sheetWorkspace();
    reply(GRID, { copyPaste: { source: block(0, 1, 0, 2), destination: block(4, 7, 0, 5) } });
    expect(values('A5:E7')).toEqual(Array(3).fill(['a1', 'b1', 'a1', 'b1']));
  });

  it('paste values, looks, or what a cell takes, each by itself; or turned', () => {
    const { reply, google, sheetId, values } = sheetWorkspace();
    const bold = { userEnteredFormat: { textFormat: { bold: true } }, note: 'catatan' };
    reply(GRID, { repeatCell: { range: block(0, 1, 0, 1), cell: bold, fields: 'userEnteredFormat,note' } });
    const source = block(0, 1, 0, 1);
    reply({ copyPaste: { source, destination: block(5, 6, 0, 1), pasteType: 'PASTE_VALUES' } });
    reply({ copyPaste: { source, destination: block(1, 2, 0, 1), pasteType: 'PASTE_FORMAT' } });
    const at = (row: number) => google.world.store.cells(`${sheetId}/0`, row, row + 1, 0, 1)[0]?.cell;
    expect(at(5)).toEqual({ value: 'a1' });
    expect(at(1)).toEqual({ value: 'a2', format: { bold: true } });
    reply({
      copyPaste: { source: block(0, 3, 0, 2), destination: block(7, 8, 0, 1), pasteOrientation: 'TRANSPOSE' },
    });
    expect(values('A8:C9')).toEqual([
      ['a1', 'a2', 'a3'],
      ['b1', 'b2', 'b3'],
    ]);
  });

  it('cutting leaves nothing behind, also where source and target overlap', () => {
    const { reply, values } = sheetWorkspace();
    reply(GRID, {
      cutPaste: { source: block(0, 2, 0, 2), destination: { sheetId: 0, rowIndex: 1, columnIndex: 1 } },
    });
    expect(values('A1:C3')).toEqual([
      ['', '', 'c1'],
      ['', 'a1', 'b1'],
      ['a3', 'a2', 'b2'],
    ]);
  });
});

describe('sortRange', () => {
  it('puts numbers first, then text, then TRUE; blanks last either way', () => {
    const { reply, call, sheetId, values } = sheetWorkspace();
    const mixed = [['b'], [true], [''], [10], ['A'], [9]];
    call('Spreadsheets.Values.update', { values: mixed }, sheetId, 'A1', { valueInputOption: 'RAW' });
    const sort = (sortOrder: string) =>
      reply({ sortRange: { range: block(0, 6, 0, 1), sortSpecs: [{ dimensionIndex: 0, sortOrder }] } });
    sort('ASCENDING');
    expect(values('A1:A6')?.flat()).toEqual(['9', '10', 'A', 'b', 'TRUE']);
    sort('DESCENDING');
    expect(values('A1:A6')?.flat()).toEqual(['TRUE', 'b', 'A', '10', '9']);
  });

  it('moves whole rows of the block by several columns, and keeps equals in their order', () => {
    const { reply, values } = sheetWorkspace();
    reply(write(0, 0, ['2', 'x', 'erst'], ['1', 'y', 'zweit'], ['2', 'x', 'dritt'], ['1', 'z', 'viert']));
    const sortSpecs = [
      { dimensionIndex: 0, sortOrder: 'ASCENDING' },
      { dimensionIndex: 1, sortOrder: 'DESCENDING' },
    ];
    reply({ sortRange: { range: block(0, 4, 0, 3), sortSpecs } });
    expect(values('C1:C4')?.flat()).toEqual(['viert', 'zweit', 'erst', 'dritt']);
  });
});
