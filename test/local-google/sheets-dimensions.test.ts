/** Rows and columns that are inserted, deleted and moved, and all that goes with them. */
import { block, columns, rows, sheetWorkspace, write } from './sheets-workspace';
import { OTHER } from './workspace';

/** A tab with something of every kind in rows 3 to 5 and columns B to C. */
function furnished() {
  const made = sheetWorkspace();
  made.reply(
    write(0, 0, ['a1', 'b1', 'c1', 'd1'], ['a2', 'b2'], ['a3', 'b3', 'c3'], ['a4'], ['a5', 'b5'], ['a6']),
    { mergeCells: { range: block(2, 4, 1, 3) } },
    { addProtectedRange: { protectedRange: { range: block(2, 5, 1, 3) } } },
    { addNamedRange: { namedRange: { name: 'Daftar', namedRangeId: 'n1', range: block(2, 5, 1, 3) } } },
    {
      addFilterView: {
        filter: { title: 'Saya', range: block(2, 5, 1, 3), filterSpecs: [{ columnIndex: 2 }] },
      },
    },
    { setBasicFilter: { filter: { range: block(2, 5, 1, 3), sortSpecs: [{ dimensionIndex: 1 }] } } },
    {
      addConditionalFormatRule: {
        rule: {
          ranges: [block(2, 5, 1, 3)],
          booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } },
        },
      },
    },
    {
      addChart: {
        chart: {
          spec: { title: 'Grafik', pieChart: { domain: { sourceRange: { sources: [block(2, 5, 1, 3)] } } } },
          position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 4, columnIndex: 2 } } },
        },
      },
    },
    { updateDimensionProperties: { range: rows(3, 4), properties: { pixelSize: 50 }, fields: 'pixelSize' } },
    {
      updateDimensionProperties: {
        range: columns(2, 3),
        properties: { pixelSize: 70, hiddenByUser: true },
        fields: 'pixelSize,hiddenByUser',
      },
    },
  );
  return made;
}

/** Where all of that is now. */
function places({ shape, google, sheetId }: ReturnType<typeof furnished>) {
  const { namedRanges, sheets } = shape();
  const tab = sheets?.[0];
  const kept = google.world.store.get('sheet', `${sheetId}/0`);
  const chart = tab?.charts?.[0];
  return {
    name: namedRanges?.[0]?.range,
    protection: tab?.protectedRanges?.[0]?.range,
    view: tab?.filterViews?.[0]?.range,
    viewColumn: Object.keys(tab?.filterViews?.[0]?.criteria ?? {})[0],
    filter: tab?.basicFilter?.range,
    sortColumn: tab?.basicFilter?.sortSpecs?.[0]?.dimensionIndex,
    rule: tab?.conditionalFormats?.[0]?.ranges?.[0],
    merge: tab?.merges?.[0],
    source: chart?.spec?.pieChart?.domain?.sourceRange?.sources?.[0],
    anchor: chart?.position?.overlayPosition?.anchorCell,
    heights: kept?.rowHeights,
    widths: kept?.columnWidths,
    hidden: kept?.hiddenColumns,
  };
}

describe('insertDimension', () => {
  it('moves everything behind it on', () => {
    const made = furnished();
    made.reply({ insertDimension: { range: rows(1, 3) } }, { insertDimension: { range: columns(0, 1) } });
    expect(made.values('Sheet1!B1:D5')).toEqual([
      ['a1', 'b1', 'c1'],
      [],
      [],
      ['a2', 'b2'],
      // Merged with its neighbour, which keeps only its own.
      ['a3', 'b3'],
    ]);
    const moved = block(4, 7, 2, 4);
    expect(places(made)).toEqual({
      name: moved,
      protection: moved,
      view: moved,
      viewColumn: '3',
      filter: moved,
      sortColumn: 2,
      rule: moved,
      merge: block(4, 6, 2, 4),
      source: moved,
      anchor: { sheetId: 0, rowIndex: 6, columnIndex: 3 },
      heights: { 5: 50 },
      widths: { 3: 70 },
      hidden: [3],
    });
    expect(made.tab().properties?.gridProperties).toMatchObject({ rowCount: 1002, columnCount: 27 });
  });

  it('makes a block larger only when it opens inside it', () => {
    const { reply, shape } = furnished();
    reply({ insertDimension: { range: rows(3, 4) } });
    expect(shape().namedRanges?.[0]?.range).toEqual(block(2, 6, 1, 3));
    reply({ insertDimension: { range: rows(6, 7), inheritFromBefore: true } });
    expect(shape().namedRanges?.[0]?.range).toEqual(block(2, 6, 1, 3));
  });

  it('lets new rows look like the one behind, or before with inheritFromBefore', () => {
    const { reply, google, sheetId } = sheetWorkspace();
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    reply({ repeatCell: { range: block(2, 3, 0, 1), cell: bold, fields: 'userEnteredFormat' } });
    reply({ insertDimension: { range: rows(3, 4), inheritFromBefore: true } });
    reply({ insertDimension: { range: rows(2, 3) } });
    expect(google.world.store.cells(`${sheetId}/0`).map((one) => one.row)).toEqual([2, 3, 4]);
    reply({ insertDimension: { range: rows(3, 4), inheritFromBefore: false } }, write(3, 0, ['x']));
    expect(google.world.store.cells(`${sheetId}/0`, 3, 4)[0]?.cell).toEqual({
      value: 'x',
      format: { bold: true },
    });
  });

  it.each([
    [
      rows(1000, 1001),
      false,
      'range.startIndex must be less than the grid size if inheritFromBefore is false',
    ],
    [rows(0, 1), true, 'inheritFromBefore'],
    [rows(3, 3), false, 'range.endIndex'],
  ])('refuses what has no place: %j', (range, inheritFromBefore, words) => {
    const { update } = sheetWorkspace();
    expect(update([{ insertDimension: { range, inheritFromBefore } }]).error?.message).toContain(words);
  });

  it('refuses more than 10,000,000 cells (platform.md §2.5)', () => {
    const { update } = sheetWorkspace();
    expect(update([{ insertDimension: { range: rows(0, 400_000) } }]).error?.message).toContain(
      'above the limit of 10000000 cells',
    );
  });
});

describe('deleteDimension', () => {
  it('takes the rows out, and what lay wholly in them; the rest moves up', () => {
    const made = furnished();
    made.reply({ deleteDimension: { range: rows(1, 3) } });
    expect(made.values('Sheet1!A1:C4')).toEqual([['a1', 'b1', 'c1'], ['a4'], ['a5', 'b5'], ['a6']]);
    const left = block(1, 3, 1, 3);
    expect(places(made)).toMatchObject({
      name: left,
      protection: left,
      view: left,
      filter: left,
      rule: left,
      merge: block(1, 2, 1, 3),
      heights: { 1: 50 },
    });
    expect(made.tab().properties?.gridProperties?.rowCount).toBe(998);
  });

  it('leaves nothing of a block whose rows are all gone, but a broken name (gspread issue 1530)', () => {
    const made = furnished();
    made.reply({ deleteDimension: { range: rows(2, 5) } });
    expect(places(made)).toMatchObject({
      name: undefined,
      protection: undefined,
      view: undefined,
      filter: undefined,
      rule: undefined,
      merge: undefined,
    });
    const again = { addNamedRange: { namedRange: { name: 'Daftar', range: block(0, 1, 0, 1) } } };
    expect(made.update([again]).error?.message).toContain('already exists');
    expect(made.refusal('get', { args: [['Daftar']] })).toContain('Unable to parse range: Daftar');
  });

  it('keeps criteria with their columns', () => {
    const made = furnished();
    made.reply({ deleteDimension: { range: columns(1, 2) } });
    expect(places(made)).toMatchObject({
      viewColumn: '1',
      sortColumn: undefined,
      hidden: [1],
      widths: { 1: 70 },
    });
  });

  it.each([
    [
      rows(999, 1001),
      "Cannot delete a row that doesn't exist. Tried to delete row index 1000 but there are only 1000 rows.",
    ],
    [columns(0, 26), "You can't delete all the columns on the sheet."],
    [rows(1, 1000), 'Sorry, it is not possible to delete all non-frozen rows.'],
  ])('refuses in Google’s words (translation-sheet issue 9, tGoogleSheet issue 19): %j', (range, words) => {
    const { update } = sheetWorkspace();
    const frozen = { sheetId: 0, gridProperties: { frozenRowCount: 1 } };
    update([{ updateSheetProperties: { properties: frozen, fields: 'gridProperties.frozenRowCount' } }]);
    expect(update([{ deleteDimension: { range } }]).error?.message).toContain(words);
  });
});

describe('moveDimension', () => {
  it('moves to before the index that was there before (Sheets v4 MoveDimensionRequest)', () => {
    const { reply, values } = sheetWorkspace();
    reply(write(0, 0, ['1'], ['2'], ['3'], ['4'], ['5']));
    reply({ moveDimension: { source: rows(0, 2), destinationIndex: 4 } });
    expect(values('A1:A5')?.flat()).toEqual(['3', '4', '1', '2', '5']);
    reply({ moveDimension: { source: rows(3, 5), destinationIndex: 0 } });
    expect(values('A1:A5')?.flat()).toEqual(['2', '5', '3', '4', '1']);
    reply(write(0, 1, ['x']), { moveDimension: { source: columns(1, 2), destinationIndex: 0 } });
    expect(values('A1:B1')).toEqual([['x', '2']]);
  });

  it('takes blocks along that move whole, and keeps those that it moves within', () => {
    const made = furnished();
    made.reply({ moveDimension: { source: rows(2, 5), destinationIndex: 8 } });
    expect(places(made)).toMatchObject({
      name: block(5, 8, 1, 3),
      merge: block(5, 7, 1, 3),
      heights: { 6: 50 },
    });
    made.reply({ moveDimension: { source: rows(5, 6), destinationIndex: 8 } });
    expect(places(made)).toMatchObject({ name: block(5, 8, 1, 3), protection: block(5, 8, 1, 3) });
    made.reply({ moveDimension: { source: rows(0, 1), destinationIndex: 6 } });
    expect(places(made).name).toEqual(block(4, 8, 1, 3));
  });
});

describe('a protection of others', () => {
  const protect = (range: object) => ({ addProtectedRange: { protectedRange: { range } } });

  it.each([
    ['insertDimension', { range: rows(3, 4) }],
    ['deleteDimension', { range: rows(4, 6) }],
    ['moveDimension', { source: rows(3, 4), destinationIndex: 0 }],
    ['moveDimension', { source: rows(9, 10), destinationIndex: 3 }],
    ['sortRange', { range: block(0, 9, 0, 9), sortSpecs: [{ dimensionIndex: 0 }] }],
    ['insertRange', { range: block(0, 1, 1, 2), shiftDimension: 'ROWS' }],
    ['deleteRange', { range: block(0, 1, 1, 2), shiftDimension: 'ROWS' }],
    ['copyPaste', { source: block(0, 1, 0, 1), destination: block(3, 4, 1, 2) }],
  ])('refuses %s across it (platform.md §3.2)', (name, request) => {
    const { reply, update } = sheetWorkspace();
    reply(protect(block(2, 5, 1, 2)));
    expect(update([{ [name]: request }], OTHER).error?.message).toContain(
      'You are trying to edit a protected cell or object.',
    );
    expect(update([{ [name]: request }]).error).toBeUndefined();
  });

  it('that is a whole column keeps others from inserting any row (webapps.stackexchange.com 104684)', () => {
    const { reply, update } = sheetWorkspace();
    reply(protect({ sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 }));
    expect(update([{ insertDimension: { range: rows(7, 8) } }], OTHER).error?.message).toContain('protected');
    expect(update([{ insertDimension: { range: columns(5, 6) } }], OTHER).error).toBeUndefined();
  });

  it('is pushed on by rows that are inserted above it', () => {
    const { reply, update, tab } = sheetWorkspace();
    reply(protect(block(2, 5, 1, 2)));
    expect(update([{ insertDimension: { range: rows(2, 3) } }], OTHER).error).toBeUndefined();
    expect(tab().protectedRanges?.[0]?.range).toEqual(block(3, 6, 1, 2));
  });
});
