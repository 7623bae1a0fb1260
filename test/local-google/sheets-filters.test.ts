/** Named ranges, filter views, the basic filter and charts: kept, changed by field mask, and given back. */
import { applyFilter } from '../../local-google/spreadsheet/filters';
import { getSheet } from '../../local-google/spreadsheet/state';
import { block, sheetWorkspace, write } from './sheets-workspace';
import { OTHER } from './workspace';

const refused = ({ update }: ReturnType<typeof sheetWorkspace>, request: object, as?: string) =>
  update([request], as).error?.message;

describe('named ranges', () => {
  it('are ranges wherever A1 notation is', () => {
    const { reply, values, shape } = sheetWorkspace();
    reply(write(1, 1, ['x', 'y']), {
      addNamedRange: { namedRange: { name: 'Judul', range: block(1, 2, 1, 3) } },
    });
    expect(values('Judul')).toEqual([['x', 'y']]);
    expect(values('judul')).toEqual([['x', 'y']]);
    expect(shape({ fields: 'namedRanges(name,range)' })).toEqual({
      namedRanges: [{ name: 'Judul', range: block(1, 2, 1, 3) }],
    });
  });

  it('have unique names, which cannot be read as cells', () => {
    const made = sheetWorkspace();
    const add = (name: string) => ({ addNamedRange: { namedRange: { name, range: block(0, 1, 0, 1) } } });
    made.reply(add('Nama'));
    expect(refused(made, add('NAMA'))).toContain('already exists');
    for (const name of ['A1', 'R1C1', 'true', '1x', 'a b', ''])
      expect(refused(made, add(name))).toContain('name');
  });

  it('are changed by field mask and deleted by id', () => {
    const made = sheetWorkspace();
    const [reply] = made.reply({ addNamedRange: { namedRange: { name: 'Satu', range: block(0, 1, 0, 1) } } });
    const { namedRangeId } = (reply as { addNamedRange: { namedRange: { namedRangeId: string } } })
      .addNamedRange.namedRange;
    made.reply({
      updateNamedRange: {
        namedRange: { namedRangeId, name: 'Dua', range: block(5, 6, 0, 1) },
        fields: 'name',
      },
    });
    expect(made.shape().namedRanges).toEqual([{ namedRangeId, name: 'Dua', range: block(0, 1, 0, 1) }]);
    made.reply({ deleteNamedRange: { namedRangeId } });
    expect(made.shape().namedRanges).toBeUndefined();
    // The words of pygsheets issue 253.
    expect(refused(made, { deleteNamedRange: { namedRangeId } })).toContain(
      `No NamedRange with id: ${namedRangeId}`,
    );
    expect(refused(made, { updateNamedRange: { namedRange: { namedRangeId }, fields: '' } })).toContain(
      'No NamedRange',
    );
  });
});

describe('filter views', () => {
  const specs = [
    {
      columnIndex: 0,
      filterCriteria: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'x' }] } },
    },
  ];
  const add = { addFilterView: { filter: { title: 'Saya', range: block(0, 5, 0, 2), filterSpecs: specs } } };

  it('come back as specs and as the criteria of old', () => {
    const { reply, tab } = sheetWorkspace();
    const [made] = reply(add);
    const filter = {
      filterViewId: 1,
      title: 'Saya',
      range: block(0, 5, 0, 2),
      filterSpecs: specs,
      criteria: { 0: specs[0]?.filterCriteria },
    };
    expect(made).toEqual({ addFilterView: { filter } });
    expect(tab().filterViews).toEqual([filter]);
  });

  it('take the criteria of old', () => {
    const { reply, tab } = sheetWorkspace();
    reply({
      addFilterView: { filter: { range: block(0, 5, 0, 2), criteria: { 1: { hiddenValues: ['a'] } } } },
    });
    expect(tab().filterViews).toMatchObject([
      { title: 'Filter 1', filterSpecs: [{ columnIndex: 1, filterCriteria: { hiddenValues: ['a'] } }] },
    ]);
  });

  it('change by field mask: what is named and absent is cleared, what is not named stays', () => {
    const { reply, tab } = sheetWorkspace();
    reply(add);
    const update = (filter: object, fields: string) =>
      reply({ updateFilterView: { filter: { filterViewId: 1, ...filter }, fields } });
    update({ title: 'Lain', range: block(9, 10, 0, 2) }, 'title');
    expect(tab().filterViews).toMatchObject([
      { title: 'Lain', range: block(0, 5, 0, 2), filterSpecs: specs },
    ]);
    update({ sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] }, 'sortSpecs,filterSpecs');
    expect(tab().filterViews?.[0]).toEqual({
      filterViewId: 1,
      title: 'Lain',
      range: block(0, 5, 0, 2),
      sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
    });
  });

  it('may be made by every editor, also over protected cells; ids must be there', () => {
    const made = sheetWorkspace();
    made.reply({ addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } });
    expect(refused(made, add, OTHER)).toBeUndefined();
    made.reply({ duplicateFilterView: { filterId: 1 } });
    expect(made.tab().filterViews?.map((one) => one.title)).toEqual(['Saya', 'Copy of Saya']);
    made.reply({ deleteFilterView: { filterId: 1 } });
    expect(refused(made, { deleteFilterView: { filterId: 1 } })).toContain('id: 1');
    expect(refused(made, { updateFilterView: { filter: { filterViewId: 2 } } })).toContain(
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
  });

  it.each([
    [[{ columnIndex: 0, hiddenValues: ['b'] }], [2]],
    [[{ columnIndex: 0, condition: { type: 'TEXT_CONTAINS', values: ['A'] } }], [2, 3]],
    [[{ columnIndex: 0, condition: { type: 'TEXT_NOT_CONTAINS', values: ['a'] } }], [1, 4]],
    [[{ columnIndex: 0, condition: { type: 'BLANK', values: [] } }], [1, 2, 4]],
    [[{ columnIndex: 1, condition: { type: 'NUMBER_GREATER', values: ['5'] } }], [1, 3]],
    [[{ columnIndex: 1, condition: { type: 'NUMBER_BETWEEN', values: ['1', '9'] } }], [2, 3]],
    [
      [
        { columnIndex: 0, condition: { type: 'NOT_BLANK', values: [] } },
        { columnIndex: 1, condition: { type: 'NUMBER_LESS', values: ['9'] } },
      ],
      [2, 3],
    ],
    [[{ columnIndex: 0, condition: { type: 'CUSTOM_FORMULA', values: ['=TRUE'] } }], [1, 2, 3, 4]],
  ])('hide the rows that do not meet all of %j', (filterSpecs, hidden) => {
    const { call, sheetId, google } = sheetWorkspace();
    const values = [
      ['Nama', 'Nilai'],
      ['a', 3],
      ['b', 12],
      ['', 'x'],
      ['cA', 8],
    ];
    call('Spreadsheets.Values.update', { values }, sheetId, 'A1', { valueInputOption: 'RAW' });
    const sheet = getSheet(google.world, sheetId, 0);
    const filtered = applyFilter(google.world, sheet, {
      range: block(0, 5, 0, 2),
      sortSpecs: [],
      filterSpecs,
    });
    const all = [1, 2, 3, 4];
    expect([...filtered.hidden]).toEqual(hidden.filter((row) => all.includes(row)));
  });

  it('sort what they show', () => {
    const { reply, sheetId, google } = sheetWorkspace();
    reply(write(0, 0, ['Nama'], ['b'], ['c'], ['a'], ['x']));
    const sheet = getSheet(google.world, sheetId, 0);
    expect(
      applyFilter(google.world, sheet, {
        range: block(0, 5, 0, 1),
        sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        filterSpecs: [{ columnIndex: 0, hiddenValues: ['x'] }],
      }),
    ).toEqual({ hidden: new Set([4]), order: [2, 1, 3] });
  });
});

describe('the basic filter', () => {
  it('is one a tab, hides from view only, and says so in the row metadata', () => {
    const { reply, tab, values } = sheetWorkspace();
    reply(write(0, 0, ['Nama'], ['a'], ['b']));
    const set = (hiddenValues: string[]) =>
      reply({
        setBasicFilter: {
          filter: { range: block(0, 3, 0, 1), criteria: { 0: { hiddenValues } } },
        },
      });
    set(['b']);
    set(['a']);
    expect(tab().basicFilter).toMatchObject({
      range: block(0, 3, 0, 1),
      criteria: { 0: { hiddenValues: ['a'] } },
    });
    const { data } = tab({ ranges: ['A1:A3'], includeGridData: true });
    expect(data?.[0]?.rowMetadata?.map((row) => row.hiddenByFilter)).toEqual([undefined, true, undefined]);
    expect(values('A1:A3')).toEqual([['Nama'], ['a'], ['b']]);
    reply({ clearBasicFilter: { sheetId: 0 } });
    expect(tab().basicFilter).toBeUndefined();
  });
});

describe('charts', () => {
  it('are kept, changed, moved and deleted', () => {
    const made = sheetWorkspace();
    const spec = { title: 'Konten', basicChart: { chartType: 'COLUMN' } };
    const [reply] = made.reply({ addChart: { chart: { spec } } });
    const overlayPosition = { anchorCell: { sheetId: 0 }, widthPixels: 600, heightPixels: 371 };
    expect(reply).toEqual({ addChart: { chart: { chartId: 1, spec, position: { overlayPosition } } } });
    made.reply(
      { updateChartSpec: { chartId: 1, spec: { title: 'Lain' } } },
      {
        updateEmbeddedObjectPosition: {
          objectId: 1,
          newPosition: { overlayPosition: { widthPixels: 300 } },
          fields: 'widthPixels',
        },
      },
    );
    expect(made.tab().charts).toEqual([
      {
        chartId: 1,
        spec: { title: 'Lain' },
        position: { overlayPosition: { ...overlayPosition, widthPixels: 300 } },
      },
    ]);
    made.reply({ deleteEmbeddedObject: { objectId: 1 } });
    expect(made.tab().charts).toBeUndefined();
    expect(refused(made, { deleteEmbeddedObject: { objectId: 1 } })).toContain(
      'No embedded object with id: 1',
    );
    expect(refused(made, { updateChartSpec: { chartId: 1, spec } })).toContain('No chart with id: 1');
  });
});
