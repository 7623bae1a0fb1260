/** Spreadsheet, Sheet and what they hand out: tabs, rows, names, rules, filters, charts, and above all protections. */
import { spreadsheetScript } from './spreadsheet-app';
import { OTHER, OWNER } from './workspace';

describe('protections (platform.md §3.2)', () => {
  const PROTECT = `
    const protection = sheet.getRange('A1:A5').protect().setDescription('Kode');
    protection.removeEditors(protection.getEditors());`;

  it('keep nobody out before editors are removed (reference, Range.protect)', () => {
    const { js } = spreadsheetScript();
    js("sheet.getRange('A1:A5').protect();");
    expect(js("return sheet.getRange('A1').setValue('x').getValue()", { as: OTHER })).toBe('x');
  });

  it('bind whoever runs the script, in Google’s words; rows cannot be put through them either', () => {
    const { js, thrown } = spreadsheetScript();
    js(PROTECT);
    const words =
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
    expect(thrown("sheet.getRange('A1').setValue('x')", { as: OTHER })).toBe(words);
    expect(thrown("sheet.getRange('A5:B5').clear()", { as: OTHER })).toBe(words);
    expect(thrown('sheet.insertRowBefore(3)', { as: OTHER })).toBe(words);
    expect(thrown("sheet.getProtections('RANGE')", { as: OTHER })).toMatch('method signature');
    expect(
      thrown('sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove()', { as: OTHER }),
    ).toBe(words);
    expect(
      js("return [sheet.getRange('B1').setValue('x').getValue(), sheet.getRange('A1').canEdit()]", {
        as: OTHER,
      }),
    ).toEqual(['x', false]);
    expect(js("return sheet.getRange('A1').setValue('y').getValue()")).toBe('y');
  });

  it('leave in neither fewer than the owner nor the current user, who stays one', () => {
    const { js } = spreadsheetScript();
    const editors = js(`${PROTECT} return protection.getEditors().map((one) => one.getEmail()).sort();`, {
      as: OTHER,
    });
    expect(editors).toEqual([OTHER, OWNER].sort());
  });

  it('of a whole tab have holes; a second one of it is the first', () => {
    const { js, thrown } = spreadsheetScript();
    const read = js(`
      const protection = sheet.protect().setUnprotectedRanges([sheet.getRange('C1:C9')]);
      protection.removeEditors(protection.getEditors());
      return [String(protection.getProtectionType()), sheet.protect().getUnprotectedRanges()[0].getA1Notation(),
        ss.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, protection.canDomainEdit()];`);
    expect(read).toEqual(['SHEET', 'C1:C9', 1, false]);
    expect(js("return sheet.getRange('C2').setValue(1).getValue()", { as: OTHER })).toBe(1);
    expect(thrown("sheet.getRange('D2').setValue(1)", { as: OTHER })).toMatch('protected');
  });

  it('that only warn stop no script', () => {
    const { js, thrown } = spreadsheetScript();
    js("sheet.getRange('A1').protect().setWarningOnly(true);");
    expect(js("return sheet.getRange('A1').setValue(1).getValue()", { as: OTHER })).toBe(1);
    expect(
      thrown('sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].removeEditor("a@b.id")'),
    ).toMatch('warning only');
  });
});

it('tabs are made, found, moved, copied, hidden and deleted', () => {
  const read = spreadsheetScript().js(`
    const second = ss.insertSheet('Dua');
    const active = ss.getActiveSheet().getName();
    const first = ss.insertSheet('Nol', 0);
    second.getRange('A1').setValue('isi');
    const copy = ss.insertSheet('Salinan', 3, { template: second });
    ss.setActiveSheet(sheet); ss.moveActiveSheet(4);
    second.hideSheet();
    ss.deleteSheet(first);
    return [active, ss.getSheets().map((one) => one.getName()), copy.getRange('A1').getValue(), second.isSheetHidden(),
      ss.getSheetByName('tidak ada'), ss.getSheetById(sheet.getSheetId()).getName(), sheet.getIndex(), ss.getNumSheets()];`);
  expect(read).toEqual(['Dua', ['Dua', 'Salinan', 'Sheet1'], 'isi', true, null, 'Sheet1', 3, 3]);
});

it('rows and columns are counted, sized, hidden, frozen, inserted, deleted and moved', () => {
  const read = spreadsheetScript().js(`
    sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
    sheet.getRange('Z900').setBackground('red');
    const counted = [sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxRows()];
    sheet.insertRowAfter(1); sheet.deleteRow(3); sheet.moveRows(sheet.getRange('A4'), 1);
    sheet.setRowHeight(1, 5).setRowHeightsForced(2, 1, 5).setColumnWidth(1, 200);
    sheet.setFrozenRows(1); sheet.hideColumns(2, 2); sheet.hideRow(sheet.getRange('A3')); sheet.showColumns(3);
    return [counted, sheet.getRange('A1:A5').getValues().flat(), sheet.getRowHeight(1), sheet.getRowHeight(2), sheet.getColumnWidth(1),
      sheet.getFrozenRows(), sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3), sheet.isRowHiddenByUser(3)];`);
  expect(read).toEqual([[4, 1, 1000], ['d', 'a', '', 'c', ''], 21, 5, 200, 1, true, false, true]);
});

it('names are of the whole spreadsheet, and of tabs', () => {
  const { js, thrown } = spreadsheetScript();
  const read = js(`
    ss.setNamedRange('Kota', sheet.getRange('B2:B3'));
    ss.setNamedRange('Kota', sheet.getRange('C2:C3'));
    sheet.insertColumnBefore(1);
    const [named] = sheet.getNamedRanges();
    named.setName('Kabupaten');
    return [ss.getRangeByName('Kabupaten').getA1Notation(), ss.getRange('Kabupaten').getNumRows(), ss.getRangeByName('Kota'),
      ss.getNamedRanges().length, ss.getRange('Sheet1!B1').getA1Notation()];`);
  expect(read).toEqual(['D2:D3', 2, null, 1, 'B1']);
  expect(thrown("ss.setNamedRange('A1', sheet.getRange('A1'))")).toBe('Invalid name: "A1"');
});

it('rules for looks are read back as they were built', () => {
  const { js, thrown } = spreadsheetScript();
  const read = js(`
    const range = sheet.getRange('A1:A9');
    const one = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(5).setBackground('#ff0000').setRanges([range]).build();
    const two = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#ffffff')
      .setGradientMaxpointWithValue('#00ff00', SpreadsheetApp.InterpolationType.NUMBER, '9').setRanges([range]).build();
    sheet.setConditionalFormatRules([one, two]);
    const [first, second] = sheet.getConditionalFormatRules();
    const condition = first.getBooleanCondition();
    const gradient = second.getGradientCondition();
    return [String(condition.getCriteriaType()), condition.getCriteriaValues(), condition.getBackground(), condition.getBold(),
      first.getRanges()[0].getA1Notation(), second.getBooleanCondition(), gradient.getMaxColor(), String(gradient.getMaxType()), gradient.getMaxValue()];`);
  expect(read).toEqual([
    'NUMBER_GREATER_THAN',
    [5],
    '#ff0000',
    null,
    'A1:A9',
    null,
    '#00ff00',
    'NUMBER',
    '9',
  ]);
  expect(thrown('SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()')).toMatch(
    'without any ranges',
  );
});

it('rules for values are read back as they were built: lists, ranges, days, boxes', () => {
  const read = spreadsheetScript().js(`
    const make = () => SpreadsheetApp.newDataValidation();
    const built = [make().requireValueInList(['a', 'b'], false), make().requireValueInRange(sheet.getRange('D1:D3')),
      make().requireDateAfter(new Date(2026, 0, 31)), make().requireCheckbox('ya', 'tidak'), make().requireNumberBetween(1, 9).setHelpText('1-9')];
    built.forEach((one, index) => sheet.getRange(index + 1, 1).setDataValidation(one.build()));
    return sheet.getRange('A1:A5').getDataValidations().map(([rule]) => [String(rule.getCriteriaType()),
      rule.getCriteriaValues().map((one) => (one.getA1Notation ? one.getA1Notation() : one instanceof Date ? one.getDate() : one)), rule.getHelpText()]);`);
  expect(read).toEqual([
    ['VALUE_IN_LIST', [['a', 'b'], false], null],
    ['VALUE_IN_RANGE', ['D1:D3', true], null],
    ['DATE_AFTER', [31], null],
    ['CHECKBOX', ['ya', 'tidak'], null],
    ['NUMBER_BETWEEN', [1, 9], '1-9'],
  ]);
});

it('the filter hides rows from view alone', () => {
  const { js, thrown } = spreadsheetScript();
  const read = js(`
    sheet.getRange('A1:A4').setValues([['n'], [3], [1], [2]]);
    const filter = sheet.getRange('A1:A4').createFilter();
    filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenNumberLessThan(3).build());
    const hidden = [2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row));
    filter.sort(1, true);
    const criteria = sheet.getFilter().getColumnFilterCriteria(1);
    return [hidden, sheet.getRange('A1:A4').getValues().flat(), String(criteria.getCriteriaType()), criteria.getCriteriaValues()];`);
  expect(read).toEqual([[true, false, false], ['n', 1, 2, 3], 'NUMBER_LESS_THAN', [3]]);
  expect(thrown("sheet.getRange('A1:A4').createFilter()")).toBe(
    "You can't create a filter in a sheet that already has a filter.",
  );
  expect(js('sheet.getFilter().remove(); return sheet.getFilter();')).toBeNull();
});

it('charts are inserted, changed in their place, and removed', () => {
  const { js, thrown } = spreadsheetScript();
  const read = js(`
    const range = sheet.getRange('A1:C4');
    sheet.insertChart(sheet.newChart().asLineChart().addRange(range).setTitle('Satu').setPosition(5, 2, 10, 0).build());
    const [chart] = sheet.getCharts();
    sheet.updateChart(chart.modify().setOption('title', 'Dua').setChartType(Charts.ChartType.PIE).build());
    const [changed] = sheet.getCharts();
    const seen = [changed.getChartId() === chart.getChartId(), changed.getOptions().get('title'), String(changed.modify().getChartType()),
      changed.getRanges()[0].getA1Notation(), changed.getContainerInfo().getAnchorRow(), changed.getContainerInfo().getOffsetX()];
    sheet.removeChart(changed);
    return seen.concat(sheet.getCharts().length);`);
  expect(read).toEqual([true, 'Dua', 'PIE', 'A1:C4', 5, 10, 0]);
  expect(thrown('sheet.newChart().build().getBlob()')).toBe(
    'local-google does not imitate EmbeddedChart.getBlob yet',
  );
});

it('what a script selects, it sees as selected', () => {
  const read = spreadsheetScript().js(`
    const second = ss.insertSheet('Dua');
    second.getRange('C3:D4').activate();
    return [ss.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation(), ss.getCurrentCell().getA1Notation(),
      sheet.getActiveRange(), second.getSelection().getActiveRangeList().getRanges().length];`);
  expect(read).toEqual(['Dua', 'C3:D4', 'C3', null, 1]);
});

it('other spreadsheets are made, opened, copied and counted', () => {
  const { js, thrown, google } = spreadsheetScript();
  const read = js(`
    const made = SpreadsheetApp.create('Baru', 5, 3);
    const opened = SpreadsheetApp.openByUrl(made.getUrl());
    opened.rename('Lain'); opened.getSheets()[0].appendRow([1, 'a']);
    const copy = opened.copy('Tiruan');
    sheet.copyTo(copy).setName('Dari sini');
    opened.addEditor('${OTHER}');
    return [SpreadsheetApp.openById(made.getId()).getName(), made.getSheets()[0].getMaxRows(), made.getSheets()[0].getMaxColumns(),
      copy.getSheets().map((one) => one.getName()), copy.getSheets()[0].getDataRange().getValues(), opened.getEditors().map((one) => one.getEmail()),
      opened.getOwner().getEmail(), DriveApp.getFileById(made.getId()).getName()];`);
  expect(read).toEqual(['Lain', 5, 3, ['Sheet1', 'Dari sini'], [[1, 'a']], [OTHER], OWNER, 'Lain']);
  google.useQuota(OWNER, 'spreadsheets', 248);
  expect(thrown("SpreadsheetApp.create('Satu lagi')")).toMatch('Service invoked too many times for one day');
});
