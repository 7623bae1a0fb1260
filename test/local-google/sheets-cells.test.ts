/** Cells with all that they hold: notes, validation, links, parts of text, looks; and conditional formats. */
import { effectiveFormat, getSheet } from '../../local-google/spreadsheet/state';
import { block, sheetWorkspace, write } from './sheets-workspace';
import { OWNER } from './workspace';

/** The cell data of A1, as the API answers it. */
function cellOf(made: ReturnType<typeof sheetWorkspace>): GoogleAppsScript.Sheets.Schema.CellData {
  const { data } = made.tab({ ranges: ['A1'], includeGridData: true });
  return data?.[0]?.rowData?.[0]?.values?.[0] ?? {};
}

const A1 = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
const set = (cell: object, fields: string) => ({
  updateCells: { start: A1, rows: [{ values: [cell] }], fields },
});

describe('updateCells and repeatCell', () => {
  const rule = {
    condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Ya' }, { userEnteredValue: 'Tidak' }] },
    inputMessage: 'Pilih satu.',
    strict: true,
    showCustomUi: true,
  };
  const runs = [
    { format: { bold: true } },
    { startIndex: 4, format: { link: { uri: 'https://kpu.go.id' }, foregroundColor: { blue: 1 } } },
  ];

  it('keep notes, validation with its help, and the parts of a text', () => {
    const made = sheetWorkspace();
    const cell = {
      userEnteredValue: { stringValue: 'Situs KPU' },
      note: 'n',
      dataValidation: rule,
      textFormatRuns: runs,
    };
    made.reply(set(cell, '*'));
    expect(cellOf(made)).toEqual({
      ...cell,
      effectiveValue: cell.userEnteredValue,
      formattedValue: 'Situs KPU',
      hyperlink: 'https://kpu.go.id',
      textFormatRuns: [
        runs[0],
        { startIndex: 4, format: { ...runs[1]?.format, foregroundColorStyle: { rgbColor: { blue: 1 } } } },
      ],
    });
  });

  it('clear what the mask names and the cell does not have, and nothing else', () => {
    const made = sheetWorkspace();
    made.reply(set({ userEnteredValue: { stringValue: 'x' }, note: 'n', dataValidation: rule }, '*'));
    made.reply(set({}, 'note'));
    expect(cellOf(made)).toMatchObject({ formattedValue: 'x', dataValidation: rule });
    expect(cellOf(made).note).toBeUndefined();
    made.reply({ repeatCell: { range: block(0, 1, 0, 1), cell: {}, fields: 'dataValidation' } });
    expect(cellOf(made)).toEqual({
      userEnteredValue: { stringValue: 'x' },
      effectiveValue: { stringValue: 'x' },
      formattedValue: 'x',
    });
    // A text's parts do not outlive it.
    made.reply(
      set(
        { userEnteredValue: { stringValue: 'abc' }, textFormatRuns: runs },
        'userEnteredValue,textFormatRuns',
      ),
    );
    made.reply(write(0, 0, ['baru']));
    expect(cellOf(made).textFormatRuns).toBeUndefined();
  });

  it('set single fields of a look, colours by either name, a link and single borders', () => {
    const made = sheetWorkspace();
    const look = {
      backgroundColorStyle: { rgbColor: { red: 1 } },
      textFormat: { bold: true, fontSize: 12, link: { uri: 'https://a.id' } },
      borders: { top: { style: 'SOLID' }, left: { style: 'DOTTED', colorStyle: { rgbColor: { green: 1 } } } },
    };
    made.reply(set({ userEnteredValue: { stringValue: 'x' }, userEnteredFormat: look }, '*'));
    made.reply(
      set(
        { userEnteredFormat: { textFormat: { italic: true }, backgroundColor: { blue: 1 } } },
        'userEnteredFormat(textFormat(bold,italic),backgroundColor,borders.top)',
      ),
    );
    const { userEnteredFormat, hyperlink } = cellOf(made);
    expect(hyperlink).toBe('https://a.id');
    expect(userEnteredFormat).toEqual({
      backgroundColor: { blue: 1 },
      backgroundColorStyle: { rgbColor: { blue: 1 } },
      textFormat: { italic: true, fontSize: 12, link: { uri: 'https://a.id' } },
      borders: {
        left: { style: 'DOTTED', width: 1, color: { green: 1 }, colorStyle: { rgbColor: { green: 1 } } },
      },
    });
  });

  it('refuse no fields, in Google’s words, and what is computed', () => {
    const { update } = sheetWorkspace();
    expect(update([set({}, '')]).error?.message).toContain(
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
    expect(update([set({}, 'formattedValue')]).error?.message).toContain('does not imitate');
  });
});

describe('merges', () => {
  const merge = (range: object, mergeType?: string) => ({ mergeCells: { range, mergeType } });

  it('keep the first cell’s content only, and go by row or column', () => {
    const made = sheetWorkspace();
    made.reply(write(0, 0, ['a', 'b'], ['c', 'd']), merge(block(0, 2, 0, 2), 'MERGE_ROWS'));
    expect(made.values('A1:B2')).toEqual([['a'], ['c']]);
    expect(made.tab().merges).toEqual([block(0, 1, 0, 2), block(1, 2, 0, 2)]);
    made.reply(merge(block(0, 2, 0, 2)));
    expect(made.tab().merges).toEqual([block(0, 2, 0, 2)]);
    made.reply({ unmergeCells: { range: block(0, 5, 0, 5) } });
    expect(made.tab().merges).toBeUndefined();
  });

  it('are not cut in two', () => {
    const { reply, update } = sheetWorkspace();
    reply(merge(block(0, 2, 0, 2)));
    for (const request of [merge(block(1, 3, 0, 2)), { unmergeCells: { range: block(0, 1, 0, 1) } }])
      expect(update([request]).error?.message).toContain(
        'You must select all cells in a merged range to merge or unmerge them.',
      );
  });
});

describe('conditional formats', () => {
  const rule = (type: string, ...values: string[]) => ({
    ranges: [block(0, 9, 0, 1)],
    booleanRule: {
      condition: {
        type,
        ...(values.length > 0 ? { values: values.map((userEnteredValue) => ({ userEnteredValue })) } : {}),
      },
      format: { textFormat: { bold: true } },
    },
  });
  const add = (type: string, ...values: string[]) => ({
    addConditionalFormatRule: { rule: rule(type, ...values) },
  });

  it.each([
    ['TEXT_EQ', ['terima'], 'Terima'],
    ['TEXT_CONTAINS', ['ERI'], 'Terima'],
    ['TEXT_NOT_CONTAINS', ['x'], 'Terima'],
    ['TEXT_STARTS_WITH', ['ter'], 'Terima'],
    ['TEXT_ENDS_WITH', ['MA'], 'Terima'],
    ['NOT_BLANK', [], 'Terima'],
    ['NUMBER_GREATER', ['3'], 4],
    ['NUMBER_GREATER_THAN_EQ', ['4'], 4],
    ['NUMBER_LESS', ['5'], 4],
    ['NUMBER_LESS_THAN_EQ', ['4'], 4],
    ['NUMBER_EQ', ['4'], 4],
    ['NUMBER_NOT_EQ', ['3'], 4],
    ['NUMBER_BETWEEN', ['1', '4'], 4],
    ['NUMBER_NOT_BETWEEN', ['1', '3'], 4],
  ] as const)('%s %j shows %j so, and not what does not meet it', (type, values, value) => {
    const { reply, google, sheetId, call } = sheetWorkspace();
    reply(add(type, ...values));
    call('Spreadsheets.Values.update', { values: [[value]] }, sheetId, 'A1', { valueInputOption: 'RAW' });
    const look = (cell: { value?: string | number }) =>
      effectiveFormat(getSheet(google.world, sheetId, 0), 0, 0, cell).bold ?? false;
    expect(look({ value })).toBe(true);
    const other = {
      TEXT_NOT_CONTAINS: 'xyz',
      NUMBER_NOT_EQ: 3,
      NUMBER_NOT_BETWEEN: 2,
      NUMBER_LESS: 9,
      NUMBER_LESS_THAN_EQ: 9,
    };
    const against = (other as Record<string, string | number>)[type] ?? (typeof value === 'number' ? 0 : '');
    expect(look({ value: against })).toBe(false);
  });

  it('of a formula are kept and never met; unknown ones are refused by name', () => {
    const { reply, google, sheetId, tab, update } = sheetWorkspace();
    reply(add('CUSTOM_FORMULA', '=$A1="x"'), add('BLANK'));
    expect(effectiveFormat(getSheet(google.world, sheetId, 0), 0, 0, { value: 'x' }).bold).toBeUndefined();
    expect(effectiveFormat(getSheet(google.world, sheetId, 0), 0, 0, {}).bold).toBe(true);
    expect(tab().conditionalFormats).toEqual([rule('BLANK'), rule('CUSTOM_FORMULA', '=$A1="x"')]);
    expect(update([add('SOMETHING')]).error?.message).toContain(
      'does not imitate the condition SOMETHING yet',
    );
  });

  it('are changed, moved and deleted by index, and say what was there', () => {
    const { reply, tab, update } = sheetWorkspace();
    reply(add('BLANK'), add('NOT_BLANK'));
    const [changed] = reply({
      updateConditionalFormatRule: { sheetId: 0, index: 0, rule: rule('TEXT_EQ', 'x') },
    });
    expect(changed).toEqual({
      updateConditionalFormatRule: {
        oldIndex: 0,
        oldRule: rule('NOT_BLANK'),
        newIndex: 0,
        newRule: rule('TEXT_EQ', 'x'),
      },
    });
    reply({ updateConditionalFormatRule: { sheetId: 0, index: 0, newIndex: 1 } });
    expect(tab().conditionalFormats).toEqual([rule('BLANK'), rule('TEXT_EQ', 'x')]);
    expect(reply({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } })).toEqual([
      { deleteConditionalFormatRule: { rule: rule('BLANK') } },
    ]);
    expect(update([{ deleteConditionalFormatRule: { index: 7 } }]).error?.message).toContain(
      'No conditional format on sheet: 0 at index: 7',
    );
  });

  it('that are colour scales are kept', () => {
    const { reply, tab } = sheetWorkspace();
    const gradient = {
      ranges: [block(0, 9, 0, 1)],
      gradientRule: { minpoint: { type: 'MIN' }, maxpoint: { type: 'MAX' } },
    };
    reply({ addConditionalFormatRule: { rule: gradient } });
    expect(tab().conditionalFormats).toEqual([gradient]);
  });
});

describe('a strict validation', () => {
  it('refuses what a person types, and leaves scripts alone', () => {
    const made = sheetWorkspace();
    const { google, sheetId, reply, values } = made;
    const condition = {
      type: 'NUMBER_BETWEEN',
      values: [{ userEnteredValue: '1' }, { userEnteredValue: '5' }],
    };
    reply({
      setDataValidation: {
        range: block(0, 2, 0, 1),
        rule: { condition, strict: true, inputMessage: 'Antara 1 dan 5.' },
      },
    });
    const type = (a1: string, value: string) =>
      google.person(OWNER).typeIntoCell(sheetId, 'Sheet1', a1, value);
    expect(() => type('A1', '9')).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    expect(() => type('A1', 'x')).toThrow('violates');
    type('A1', '3');
    expect(values('A1')).toEqual([['3']]);
    reply(write(0, 0, ['apa saja']));
    expect(values('A1')).toEqual([['apa saja']]);
  });
});
