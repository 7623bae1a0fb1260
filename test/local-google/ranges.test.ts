/** Range: where it lies, what it reads and writes, how it looks, and in what words it refuses. */

import { setRole } from '../../local-google/drive/files';
import { spreadsheetScript } from './spreadsheet-app';
import { OTHER, STAFF } from './workspace';

const signature = (kinds: string, method: string) =>
  `The parameters (${kinds}) don't match the method signature for SpreadsheetApp.${method}.`;

describe('wrong arguments are refused in the words that scripts met on Google', () => {
  // Each as reported: in public code and questions (stackoverflow 63720612 for `number[]`), see signatures.ts.
  it.each([
    ["sheet.getRange('A1').setValues([1, 2])", signature('number[]', 'Range.setValues')],
    [
      "sheet.getRange('A1').setValues(sheet.getRange('A1'))",
      signature('SpreadsheetApp.Range', 'Range.setValues'),
    ],
    ['sheet.deleteRow(null)', signature('null', 'Sheet.deleteRow')],
    [
      "SpreadsheetApp.newDataValidation().requireDate('=I1')",
      signature('String', 'DataValidationBuilder.requireDate'),
    ],
    ["sheet.getRange('A1', 1)", signature('String,number', 'Sheet.getRange')],
    ['sheet.getRange()', signature('', 'Sheet.getRange')],
    ['ss.getSheetByName(5)', signature('number', 'Spreadsheet.getSheetByName')],
    ['SpreadsheetApp.openById()', signature('', 'openById')],
    [
      "sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireDate())",
      signature('SpreadsheetApp.DataValidationBuilder', 'Range.setDataValidation'),
    ],
    ["sheet.getRange('A1').setWrapStrategy('WRAP')", signature('String', 'Range.setWrapStrategy')],
  ])('%s', (code, words) => {
    expect(spreadsheetScript().thrown(code)).toBe(words);
  });

  it.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["sheet.getRange('nowhere')", 'Range not found'],
    [
      "sheet.getRange('A1:B1').setValues([[1, 2], [3, 4]])",
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
    ],
    [
      "sheet.getRange('A1:B1').setValues([[1]])",
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    ['sheet.deleteRows(999, 3)', 'Those rows are out of bounds.'],
    ["ss.insertSheet('Sheet1')", 'A sheet with the name "Sheet1" already exists. Please enter another name.'],
    ['ss.deleteSheet(sheet)', "You can't remove all the sheets in a document."],
    ['sheet.hideSheet()', "You can't hide all the sheets in a document."],
  ])('%s', (code, words) => {
    expect(spreadsheetScript().thrown(code)).toBe(words);
  });

  it('what is not imitated yet says so by name', () => {
    expect(spreadsheetScript().thrown("sheet.getRange('A1').createPivotTable(sheet.getRange('A1'))")).toBe(
      'local-google does not imitate Range.createPivotTable yet',
    );
  });
});

describe('values', () => {
  it('are parsed as if they were typed (platform.md §8: dates, times, numbers without their zero, TRUE, 1e5)', () => {
    const { js } = spreadsheetScript();
    const read = js(`
      const range = sheet.getRange('A1:H1');
      range.setValues([['2026-03-04', '07:00', '0812', 'TRUE', '1e5', '50%', 'teks', '']]);
      return range.getValues().concat(range.getDisplayValues());`);
    // A time is of the day on which Sheets' count begins, when Jakarta was 7:07 ahead.
    expect(read).toEqual([
      ['2026-03-03T17:00:00.000Z', '1899-12-29T23:53:00.000Z', 812, true, 100000, 0.5, 'teks', ''],
      ['2026-03-04', '7:00', '812', 'TRUE', '100000', '50%', 'teks', ''],
    ]);
  });

  it('beginning with = or + become formulas, which are not computed, loudly (platform.md §8)', () => {
    const { js, google } = spreadsheetScript();
    const read = js(`
      sheet.getRange('A1').setValue('=1+1');
      sheet.appendRow(['+SUM(A1)', "'=x"]);
      const range = sheet.getRange('A1:B2');
      return [range.getFormulas(), range.getValues()];`);
    expect(read).toEqual([
      [
        ['=1+1', ''],
        ['+SUM(A1)', ''],
      ],
      [
        ['#N/A', ''],
        ['#N/A', '=x'],
      ],
    ]);
    const warnings = google.world.store.list('log').filter((one) => one.level === 'warn');
    expect(warnings.map((one) => one.text)).toEqual([
      'local-google does not compute formulas: =1+1 reads as #N/A',
    ]);
  });

  it('in cells of plain text stay text (platform.md §8, @)', () => {
    const read = spreadsheetScript().js(`
      const range = sheet.getRange('A1:C1').setNumberFormat('@').setValues([['=1+1', '0812', '2026-03-04']]);
      return [range.getValues()[0], range.getFormulas()[0], range.getNumberFormat()];`);
    expect(read).toEqual([['=1+1', '0812', '2026-03-04'], ['', '', ''], '@']);
  });

  it('null and undefined leave the cell blank (platform.md §2.6)', () => {
    const read = spreadsheetScript().js(`
      const range = sheet.getRange('A1:C1').setValues([[1, 2, 3]]);
      range.setValues([[null, undefined, 3]]);
      return [range.getValues()[0], sheet.getRange('A1').isBlank(), sheet.getLastColumn()];`);
    expect(read).toEqual([['', '', 3], true, 3]);
  });

  it('dates are the script’s own Dates by the spreadsheet’s clock (platform.md §2.6)', () => {
    const read = spreadsheetScript().js(`
      const at = new Date(Date.UTC(2026, 2, 4, 17, 30));
      const value = sheet.getRange('A1').setValue(at).getValue();
      return [value instanceof Date, value.getTime() === at.getTime(), sheet.getRange('A1').getDisplayValue()];`);
    expect(read).toEqual([true, true, '05/03/2026 0:30:00']);
  });

  it('are at most 50,000 letters (platform.md §2.5)', () => {
    expect(spreadsheetScript().thrown("sheet.getRange('A1').setValue('x'.repeat(50001))")).toBe(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  it('that break a strict rule are refused, others only marked (Range.setDataValidation)', () => {
    const { js, thrown } = spreadsheetScript();
    js(`
      const list = SpreadsheetApp.newDataValidation().requireValueInList(['Ya', 'Tidak']);
      sheet.getRange('A1').setDataValidation(list.setAllowInvalid(false).build());
      sheet.getRange('A2').setDataValidation(list.setAllowInvalid(true).build()).setValue('Mungkin');`);
    expect(thrown("sheet.getRange('A1').setValue('Mungkin')")).toBe(
      'The data you entered in cell A1 violates the data validation rules set on this cell.\nPlease enter one of the following values: Ya, Tidak.',
    );
    expect(js("return sheet.getRange('A1:A2').getValues()")).toEqual([[''], ['Mungkin']]);
  });

  it('come and go as R1C1, too', () => {
    const read = spreadsheetScript().js(`
      const cell = sheet.getRange('C3').setFormulaR1C1('=SUM(R[-2]C:R[-1]C)+R1C1');
      return [cell.getFormula(), cell.getFormulaR1C1()];`);
    expect(read).toEqual(['=SUM(C1:C2)+$A$1', '=SUM(R[-2]C[0]:R[-1]C[0])+R1C1']);
  });

  it('cost what they cost: each read and write is a round trip, and cells are counted', () => {
    const { run } = spreadsheetScript();
    const { meter } = run(`
      sheet.getRange(1, 1, 10, 3).setValues(Array.from({ length: 10 }, () => [1, 2, 3]));
      sheet.getRange('A1:B2').getValues();`);
    expect(meter).toMatchObject({ cellsRead: 4, cellsWritten: 30 });
    expect(meter.trips).toEqual([
      'Spreadsheet.getSheets',
      'Sheet.getRange',
      'Range.setValues',
      'Sheet.getRange',
      'Range.getValues',
    ]);
  });
});

describe('places', () => {
  it('are told in A1 notation, open ends too', () => {
    const read = spreadsheetScript().js(`
      return ['B2:C3', 'A:A', '2:3', 'B2:B', 'C3:A1', 'Sheet1!D4'].map((a1) => {
        const range = sheet.getRange(a1);
        return [range.getA1Notation(), range.getNumRows(), range.getNumColumns()];
      });`);
    expect(read).toEqual([
      ['B2:C3', 2, 2],
      ['A:A', 1000, 1],
      ['2:3', 2, 26],
      ['B2:B', 999, 1],
      ['A1:C3', 3, 3],
      ['D4', 1, 1],
    ]);
  });

  it('are found from others: cells, offsets, regions, the next data', () => {
    const read = spreadsheetScript().js(`
      sheet.getRange('B2:C4').setValues([[1, 2], [3, 4], [5, 6]]);
      sheet.getRange('B9').setValue(1);
      const range = sheet.getRange('B2:C4');
      const { Direction } = SpreadsheetApp;
      return [range.getCell(2, 2), range.offset(1, 0), range.offset(1, 1, 1), range.offset(0, 0, 1, 1),
        sheet.getRange('C3').getDataRegion(), sheet.getDataRange(), sheet.getRange('B2').getNextDataCell(Direction.DOWN),
        sheet.getRange('B4').getNextDataCell(Direction.DOWN), sheet.getRange('B9').getNextDataCell(Direction.DOWN)]
        .map((one) => one.getA1Notation());`);
    expect(read).toEqual(['C3', 'B3:C5', 'C3:D3', 'B2', 'B2:C4', 'A1:C9', 'B4', 'B9', 'B1000']);
  });
});

describe('looks', () => {
  it('are set and read one by one and in blocks', () => {
    const read = spreadsheetScript().js(`
      const range = sheet.getRange('A1:B1');
      range.setBackground('red').setFontColors([['#00f', null]]).setFontWeight('bold').setFontStyle('italic')
        .setFontLine('underline').setFontSize(14).setFontFamily('Lora').setHorizontalAlignment('center')
        .setVerticalAlignment('middle').setWrap(true).setNumberFormat('0.00').setTextRotation(45);
      const { wrap, size } = { wrap: String(range.getWrapStrategy()), size: range.getFontSizes() };
      return [range.getBackgrounds(), range.getFontColors(), range.getFontWeights()[0], range.getFontStyle(), range.getFontLine(),
        size[0], range.getFontFamily(), range.getHorizontalAlignment(), range.getVerticalAlignment(), wrap,
        range.getNumberFormat(), range.getTextRotation().getDegrees()];`);
    expect(read).toEqual([
      [['#ff0000', '#ff0000']],
      [['#0000ff', '#000000']],
      ...[['bold', 'bold'], 'italic', 'underline', [14, 14], 'Lora', 'center', 'middle', 'WRAP', '0.00', 45],
    ]);
  });

  it('of an untouched cell are Sheets’ own', () => {
    const read = spreadsheetScript().js(`
      const cell = sheet.getRange('A1');
      return [cell.getBackground(), cell.getFontColor(), cell.getFontFamily(), cell.getFontSize(), cell.getFontWeight(),
        cell.getHorizontalAlignment(), cell.getVerticalAlignment(), String(cell.getWrapStrategy())];`);
    expect(read).toEqual(['#ffffff', '#000000', 'Arial', 10, 'normal', 'general-left', 'bottom', 'OVERFLOW']);
  });

  it('refuse what is no colour and no weight', () => {
    const { thrown } = spreadsheetScript();
    expect(thrown("sheet.getRange('A1').setBackground('rot')")).toMatch('rot');
    expect(thrown("sheet.getRange('A1').setFontWeight('fett')")).toMatch('fett');
  });

  it('rich text keeps its parts, and is never parsed', () => {
    const read = spreadsheetScript().js(`
      const bold = SpreadsheetApp.newTextStyle().setBold(true).setForegroundColor('#ff0000').build();
      const rich = SpreadsheetApp.newRichTextValue().setText('=Halo KPU').setTextStyle(1, 5, bold)
        .setLinkUrl(6, 9, 'https://kpu.go.id').build();
      const cell = sheet.getRange('A1').setRichTextValue(rich);
      const back = cell.getRichTextValue();
      return [cell.getValue(), cell.getFormula(), back.getText(), back.getLinkUrl(),
        back.getRuns().map((run) => [run.getText(), run.getLinkUrl(), run.getTextStyle().isBold(), run.getStartIndex()])];`);
    expect(read).toEqual([
      '=Halo KPU',
      '',
      '=Halo KPU',
      null,
      [
        ['=', null, null, 0],
        ['Halo', null, true, 1],
        [' ', null, null, 5],
        ['KPU', 'https://kpu.go.id', null, 6],
      ],
    ]);
  });

  it('borders, merges and banding', () => {
    const read = spreadsheetScript().js(`
      const range = sheet.getRange('A1:C4').setBorder(true, true, true, true, false, null, '#ff0000', SpreadsheetApp.BorderStyle.DASHED);
      sheet.getRange('A1:B1').setValues([['kiri', 'kanan']]).merge();
      const banding = sheet.getRange('A2:C4').applyRowBanding(SpreadsheetApp.BandingTheme.GREEN, false, false);
      banding.setSecondRowColor('#eeeeee');
      return [sheet.getRange('A1:C1').getMergedRanges().map((one) => one.getA1Notation()), sheet.getRange('B1').isPartOfMerge(),
        sheet.getRange('A1:B1').getValues()[0], sheet.getBandings().length, banding.getFirstRowColor(), banding.getSecondRowColor(),
        banding.getRange().getA1Notation(), sheet.getRange('A3').getBackground()];`);
    expect(read).toEqual([['A1:B1'], true, ['kiri', ''], 1, '#ffffff', '#eeeeee', 'A2:C4', '#ffffff']);
  });
});

describe('deeds', () => {
  it('clear what they are told to clear', () => {
    const read = spreadsheetScript().js(`
      const cell = sheet.getRange('A1');
      const state = () => [cell.getValue(), cell.getBackground(), cell.getNote(), !!cell.getDataValidation()];
      const fill = () => cell.setValue('x').setBackground('#ff0000').setNote('n')
        .setDataValidation(SpreadsheetApp.newDataValidation().requireTextIsEmail().build());
      return ['clear', 'clearContent', 'clearFormat', 'clearNote', 'clearDataValidations'].map((name) => { fill()[name](); return state(); });`);
    expect(read).toEqual([
      ['', '#ffffff', 'n', true],
      ['', '#ff0000', 'n', true],
      ['x', '#ffffff', 'n', true],
      ['x', '#ff0000', '', true],
      ['x', '#ff0000', 'n', false],
    ]);
  });

  it('copy, move, sort, split, trim and throw out repetitions', () => {
    const read = spreadsheetScript().js(`
      sheet.getRange('A1:B3').setValues([['b', 2], ['a', 1], ['b', 2]]);
      sheet.getRange('A1:B3').copyTo(sheet.getRange('D1'));
      sheet.getRange('A1:B3').sort([{ column: 1, ascending: true }]);
      const sorted = sheet.getRange('A1:B3').getValues();
      const left = sheet.getRange('A1:B3').removeDuplicates().getA1Notation();
      sheet.getRange('A1:B2').moveTo(sheet.getRange('H1'));
      sheet.getRange('A1').setValue('satu,dua, tiga').splitTextToColumns();
      sheet.getRange('C1').trimWhitespace();
      return [sorted, left, sheet.getRange('D1:E3').getValues(), sheet.getRange('H1:I2').getValues(), sheet.getRange('A1:C1').getValues()[0]];`);
    expect(read).toEqual([
      [
        ['a', 1],
        ['b', 2],
        ['b', 2],
      ],
      'A1:B2',
      [
        ['b', 2],
        ['a', 1],
        ['b', 2],
      ],
      [
        ['a', 1],
        ['b', 2],
      ],
      ['satu', 'dua', 'tiga'],
    ]);
  });

  it('tick boxes', () => {
    const read = spreadsheetScript().js(`
      const range = sheet.getRange('A1:A2').insertCheckboxes();
      const before = [range.isChecked(), range.getValues()];
      sheet.getRange('A1').check();
      return [before, range.isChecked(), range.getValues(), range.removeCheckboxes().getValues()];`);
    expect(read).toEqual([[false, [[false], [false]]], null, [[true], [false]], [[''], ['']]]);
  });

  it('find and replace', () => {
    const read = spreadsheetScript().js(`
      sheet.getRange('A1:A3').setValues([['Pemilu 2024'], ['pemilu'], ['2024']]);
      const finder = sheet.createTextFinder('pemilu');
      const first = finder.findNext().getA1Notation(), second = finder.findNext().getA1Notation(), none = finder.findNext();
      const exact = sheet.createTextFinder('pemilu').matchEntireCell(true).findAll().map((one) => one.getA1Notation());
      const expression = sheet.createTextFinder('(\\\\d)(\\\\d+)').useRegularExpression(true).replaceAllWith('$2-$1');
      return [first, second, none, exact, expression, sheet.getRange('A1:A3').getDisplayValues(),
        ss.createTextFinder('Pemilu').matchCase(true).replaceAllWith('Pilkada'), sheet.getRange('A1').getValue()];`);
    expect(read).toEqual([
      ...['A1', 'A2', null, ['A2'], 2, [['Pemilu 024-2'], ['pemilu'], ['024-2']], 1, 'Pilkada 024-2'],
    ]);
  });
});

it('a viewer cannot change anything, and a stranger cannot look', () => {
  const { google, thrown, sheetId } = spreadsheetScript();
  expect(thrown(`SpreadsheetApp.openById('${sheetId}')`, { as: STAFF })).toBe(
    'You do not have permission to access the requested document.',
  );
  setRole(google.world, sheetId, OTHER, 'editor', false);
  setRole(google.world, sheetId, OTHER, 'viewer', true);
  expect(thrown("sheet.getRange('A1').setValue(1)", { as: OTHER })).toMatch('protected cell or object');
});
