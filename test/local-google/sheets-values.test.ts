/** `Spreadsheets.Values` and the rest of the advanced service: reading, writing, appending, clearing, creating. */
import { block, sheetWorkspace, write } from './sheets-workspace';
import { OTHER, OWNER, STAFF, workspace } from './workspace';

const RAW = { valueInputOption: 'RAW' };
const TYPED = { valueInputOption: 'USER_ENTERED' };

describe('Values.update', () => {
  const NASTY = ['=1+1', '2026-03-04', '07:00', '0812', 'TRUE', '1e5', '10%'];

  it('RAW keeps text as it is, USER_ENTERED reads it as if typed (platform.md §8)', () => {
    const { call, sheetId } = sheetWorkspace();
    const update = (a1: string, how: object) =>
      call('Spreadsheets.Values.update', { values: [NASTY] }, sheetId, a1, how);
    const get = (a1: string, optional: object) =>
      (call('Spreadsheets.Values.get', sheetId, a1, optional) as { values: unknown[][] }).values[0];
    update('A1', RAW);
    expect(get('A1:G1', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual(NASTY);
    update('A2', TYPED);
    const plain = { valueRenderOption: 'UNFORMATTED_VALUE' };
    expect(get('A2:G2', plain)).toEqual(['#N/A', 46085, 0.2916666666666667, 812, true, 100000, 0.1]);
    expect(get('A2:G2', {})).toEqual(['#N/A', '2026-03-04', '7:00', '812', 'TRUE', '100000', '10%']);
    expect(get('A2:B2', { ...plain, dateTimeRenderOption: 'FORMATTED_STRING' })).toEqual([
      '#N/A',
      '2026-03-04',
    ]);
    expect(get('A2:B2', { valueRenderOption: 'FORMULA' })).toEqual(['=1+1', 46085]);
  });

  it('reads nothing into a cell of plain text, nor behind an apostrophe (platform.md §8)', () => {
    const { call, sheetId, reply, values } = sheetWorkspace();
    const format = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    reply({
      repeatCell: { range: block(0, 1, 0, 7), cell: format, fields: 'userEnteredFormat.numberFormat' },
    });
    call('Spreadsheets.Values.update', { values: [NASTY] }, sheetId, 'A1', TYPED);
    expect(values('A1:G1')).toEqual([NASTY]);
    call('Spreadsheets.Values.update', { values: [["'=x", "'0812"]] }, sheetId, 'A2', TYPED);
    expect(values('A2:B2')).toEqual([['=x', '0812']]);
  });

  it('leaves a cell where null stands, and empties it where an empty text does', () => {
    const { call, sheetId, values } = sheetWorkspace();
    call('Spreadsheets.Values.update', { values: [['a', 'b', 'c']] }, sheetId, 'A1', RAW);
    const answer = call('Spreadsheets.Values.update', { values: [[null, '', 'z']] }, sheetId, 'A1', RAW);
    expect(values('A1:C1')).toEqual([['a', '', 'z']]);
    expect(answer).toEqual({
      spreadsheetId: sheetId,
      updatedRange: 'Sheet1!A1:C1',
      updatedRows: 1,
      updatedColumns: 3,
      updatedCells: 2,
    });
  });

  it('writes columns where told, and answers with what is there then', () => {
    const { call, sheetId, values } = sheetWorkspace();
    const resource = { majorDimension: 'COLUMNS', values: [['1', '2'], ['3']] };
    const optional = { ...RAW, includeValuesInResponse: true };
    expect(call('Spreadsheets.Values.update', resource, sheetId, 'B2:C3', optional)).toMatchObject({
      updatedData: { range: 'Sheet1!B2:C3', values: [['1', '3'], ['2']] },
    });
    expect(values('B2:C3')).toEqual([['1', '3'], ['2']]);
  });

  it.each([
    ['A1', [['x']], {}, "'valueInputOption' is required but not specified"],
    [
      'A1:B1',
      [['1'], ['2']],
      RAW,
      'Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]',
    ],
    [
      'A1:B1',
      [['1', '2', '3']],
      RAW,
      'Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]',
    ],
    ['A1001', [['x']], RAW, 'Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26'],
    ['A1', [['x'.repeat(50_001)]], RAW, 'more than the maximum of 50000 characters in a single cell.'],
    ['Nirgends!A1', [['x']], RAW, 'Unable to parse range: Nirgends!A1'],
  ])('refuses %s in Google’s words (case %#)', (a1, values, optional, words) => {
    const { refused, sheetId } = sheetWorkspace();
    expect(refused('Spreadsheets.Values.update', { values }, sheetId, a1, optional)).toContain(words);
  });

  it('binds by protections and rights', () => {
    const { google, project, reply, sheetId } = sheetWorkspace();
    reply({ addProtectedRange: { protectedRange: { range: block(0, 1, 0, 1) } } });
    const run = (as: string, a1: string) =>
      google.run(project, 'call', {
        as,
        args: ['Spreadsheets.Values.update', [{ values: [['x']] }, sheetId, a1, RAW]],
      }).error?.message;
    expect(run(OTHER, 'A1')).toContain('protected cell');
    expect(run(OTHER, 'A2')).toBeUndefined();
    expect(run(STAFF, 'A2')).toBe(
      'API call to sheets.spreadsheets.values.update failed with error: The caller does not have permission',
    );
    expect(run(OWNER, 'A1')).toBeUndefined();
  });
});

describe('Values.append', () => {
  it.each([
    ['Sheet1!A1', 'Sheet1!A1:B2', 'Sheet1!A3:B3'],
    ['Sheet1!D5', 'Sheet1!D4:E6', 'Sheet1!D7:E7'],
    ['Sheet1', 'Sheet1!D4:E6', 'Sheet1!D7:E7'],
    ['Sheet1!G9', undefined, 'Sheet1!G9:H9'],
  ])(
    'to %s goes below the table %s that it touches (Sheets guide, “Append values”)',
    (a1, tableRange, updatedRange) => {
      const { call, sheetId, reply } = sheetWorkspace();
      reply(write(0, 0, ['a', 'b'], ['c', 'd']), write(3, 3, ['1', '2'], ['3', ''], ['4', '5']));
      const answer = call('Spreadsheets.Values.append', { values: [['x', 'y']] }, sheetId, a1, RAW);
      expect(answer).toMatchObject({
        ...(tableRange ? { tableRange } : {}),
        updates: { updatedRange, updatedCells: 2 },
      });
    },
  );

  it('makes room with INSERT_ROWS, and overwrites what is below without', () => {
    const { call, sheetId, reply, values } = sheetWorkspace();
    const resource = { values: [['neu']] };
    reply(write(0, 0, ['a'], [''], ['unten']));
    call('Spreadsheets.Values.append', resource, sheetId, 'A1', { ...RAW, insertDataOption: 'INSERT_ROWS' });
    expect(values('A1:A9')).toEqual([['a'], ['neu'], [], ['unten']]);
    call('Spreadsheets.Values.append', { values: [['1'], ['2']] }, sheetId, 'A1', RAW);
    expect(values('A1:A9')).toEqual([['a'], ['neu'], ['1'], ['2']]);
  });

  it('lengthens a full tab', () => {
    const { call, sheetId, reply, tab } = sheetWorkspace();
    reply(write(999, 0, ['letzte']));
    call('Spreadsheets.Values.append', { values: [['x']] }, sheetId, 'A1000', RAW);
    expect(tab().properties?.gridProperties?.rowCount).toBe(1001);
  });
});

describe('many at once', () => {
  it('batchUpdate writes all or nothing, and counts', () => {
    const { call, refused, sheetId, values } = sheetWorkspace();
    const data = [
      { range: 'A1', values: [['a', 'b']] },
      { range: 'Sheet1!C3', values: [['c'], ['d']] },
    ];
    expect(call('Spreadsheets.Values.batchUpdate', { ...RAW, data }, sheetId)).toMatchObject({
      totalUpdatedCells: 4,
      totalUpdatedSheets: 1,
      responses: [{ updatedRange: 'Sheet1!A1:B1' }, { updatedRange: 'Sheet1!C3:C4' }],
    });
    const broken = [
      { range: 'A1', values: [['neu']] },
      { range: 'Z!A1', values: [['x']] },
    ];
    expect(refused('Spreadsheets.Values.batchUpdate', { ...RAW, data: broken }, sheetId)).toContain('Z!A1');
    expect(values('A1')).toEqual([['a']]);
  });

  it('clear and batchClear take values only', () => {
    const { call, sheetId, reply, tab } = sheetWorkspace();
    reply(write(0, 0, ['a', 'b'], ['c', 'd']));
    const cell = { note: 'bleibt', userEnteredFormat: { textFormat: { bold: true } } };
    reply({ repeatCell: { range: block(0, 2, 0, 2), cell, fields: 'note,userEnteredFormat' } });
    expect(call('Spreadsheets.Values.clear', {}, sheetId, 'A1:B1')).toEqual({
      spreadsheetId: sheetId,
      clearedRange: 'Sheet1!A1:B1',
    });
    call('Spreadsheets.Values.batchClear', { ranges: ['A2', 'Sheet1!B2:C9'] }, sheetId);
    const { data } = tab({ ranges: ['A1:B2'], fields: 'sheets.data.rowData.values(note,formattedValue)' });
    expect(data?.[0]?.rowData).toEqual(Array(2).fill({ values: [{ note: 'bleibt' }, { note: 'bleibt' }] }));
  });

  it('batchGetByDataFilter takes A1 notation and indices', () => {
    const { call, sheetId, reply } = sheetWorkspace();
    reply(write(0, 0, ['a', 'b']));
    const dataFilters = [{ a1Range: 'Sheet1!B1' }, { gridRange: block(0, 1, 0, 1) }];
    expect(call('Spreadsheets.Values.batchGetByDataFilter', { dataFilters }, sheetId)).toMatchObject({
      valueRanges: [
        { valueRange: { range: 'Sheet1!B1', values: [['b']] }, dataFilters: [dataFilters[0]] },
        { valueRange: { range: 'Sheet1!A1', values: [['a']] } },
      ],
    });
  });
});

describe('Spreadsheets.get', () => {
  it('gives what the fields name, and grid data for the ranges alone', () => {
    const { reply, shape } = sheetWorkspace();
    reply(write(1, 1, ['x']), { addSheet: { properties: { title: 'Zwei', tabColor: { red: 1 } } } });
    expect(shape({ fields: 'properties.title,sheets.properties(sheetId,title,tabColorStyle)' })).toEqual({
      properties: { title: 'Register' },
      sheets: [
        { properties: { sheetId: 0, title: 'Sheet1' } },
        { properties: { sheetId: 1, title: 'Zwei', tabColorStyle: { rgbColor: { red: 1 } } } },
      ],
    });
    expect(shape().sheets?.[0]?.data).toBeUndefined();
    const { sheets } = shape({ ranges: ['Sheet1!B2:C3'], includeGridData: true });
    expect(sheets).toHaveLength(1);
    expect(sheets?.[0]?.data).toEqual([
      {
        startRow: 1,
        startColumn: 1,
        rowData: [
          {
            values: [
              {
                userEnteredValue: { stringValue: 'x' },
                effectiveValue: { stringValue: 'x' },
                formattedValue: 'x',
              },
            ],
          },
        ],
        rowMetadata: [{ pixelSize: 21 }, { pixelSize: 21 }],
        columnMetadata: [{ pixelSize: 100 }, { pixelSize: 100 }],
      },
    ]);
  });

  it('tells of a protection who may edit it only to those who may', () => {
    const { google, project, reply } = sheetWorkspace();
    reply({ addProtectedRange: { protectedRange: { range: block(0, 1, 0, 1), description: 'Kepala' } } });
    const seen = (as: string) => {
      const { value } = google.run(project, 'shape', { as, args: [{ fields: 'sheets.protectedRanges' }] });
      return (value as GoogleAppsScript.Sheets.Schema.Spreadsheet).sheets?.[0]?.protectedRanges?.[0];
    };
    expect(seen(OWNER)).toMatchObject({ requestingUserCanEdit: true, editors: { users: [OWNER] } });
    expect(seen(OTHER)).toEqual({ protectedRangeId: 1, description: 'Kepala', range: block(0, 1, 0, 1) });
  });
});

describe('tabs', () => {
  it('are added, moved by the indices of before, renamed by field mask, and deleted', () => {
    const { reply, shape, update } = sheetWorkspace();
    const titles = () =>
      shape({ fields: 'sheets.properties.title' }).sheets?.map((one) => one.properties?.title);
    reply(
      { addSheet: { properties: { title: 'B' } } },
      { addSheet: { properties: { title: 'A', index: 0 } } },
    );
    expect(titles()).toEqual(['A', 'Sheet1', 'B']);
    const change = (properties: object, fields: string) => ({
      updateSheetProperties: { properties, fields },
    });
    // "In order to move S1 ahead of S2 the index would have to be set to 2" (Sheets v4 SheetProperties).
    reply(change({ sheetId: 2, index: 2 }, 'index'));
    expect(titles()).toEqual(['Sheet1', 'A', 'B']);
    reply(
      change({ sheetId: 0, title: 'Eins', gridProperties: { frozenRowCount: 2 } }, 'title,gridProperties'),
    );
    expect(shape().sheets?.[0]?.properties).toMatchObject({
      title: 'Eins',
      gridProperties: { rowCount: 1000 },
    });
    reply(change({ sheetId: 0 }, 'gridProperties.frozenRowCount'));
    expect(shape().sheets?.[0]?.properties?.gridProperties).toEqual({ rowCount: 1000, columnCount: 26 });
    expect(update([change({ sheetId: 0, title: 'A' }, 'title')]).error?.message).toContain(
      'A sheet with the name "A" already exists. Please enter another name.',
    );
    reply({ deleteSheet: { sheetId: 0 } });
    expect(titles()).toEqual(['A', 'B']);
    expect(
      update([{ deleteSheet: { sheetId: 1 } }, { deleteSheet: { sheetId: 2 } }]).error?.message,
    ).toContain("You can't remove all the sheets in a document.");
  });

  it('are duplicated with all but their protections', () => {
    const { reply, shape, values } = sheetWorkspace();
    reply(
      write(0, 0, ['a']),
      { mergeCells: { range: block(1, 2, 0, 2) } },
      { addProtectedRange: { protectedRange: { range: block(0, 1, 0, 1) } } },
      { duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 0, newSheetId: 77, newSheetName: 'Kopie' } },
      { duplicateSheet: { sourceSheetId: 0 } },
    );
    expect(values('Kopie!A1')).toEqual([['a']]);
    expect(shape().sheets?.map((one) => one.properties?.title)).toEqual([
      'Copy of Sheet1',
      'Kopie',
      'Sheet1',
    ]);
    expect(shape().sheets?.[1]?.merges).toEqual([{ ...block(1, 2, 0, 2), sheetId: 77 }]);
    expect(shape().sheets?.[1]?.protectedRanges).toBeUndefined();
  });

  it('go to another spreadsheet with copyTo, which one must be allowed to edit', () => {
    const { call, google, project, reply, sheetId } = sheetWorkspace();
    reply(write(0, 0, ['a']));
    const other = google.createSpreadsheet(OWNER, 'Lain');
    const resource = { destinationSpreadsheetId: other };
    expect(call('Spreadsheets.Sheets.copyTo', resource, sheetId, 0)).toMatchObject({
      title: 'Copy of Sheet1',
      index: 1,
    });
    expect(call('Spreadsheets.Values.get', other, "'Copy of Sheet1'!A1")).toMatchObject({ values: [['a']] });
    const { error } = google.run(project, 'call', {
      as: OTHER,
      args: ['Spreadsheets.Sheets.copyTo', [resource, sheetId, 0]],
    });
    expect(error?.message).toContain('The caller does not have permission');
  });
});

describe('Spreadsheets.create', () => {
  it('makes a spreadsheet in the account’s Drive, with its tabs and what they hold', () => {
    const { call, google } = sheetWorkspace();
    const made = call('Spreadsheets.create', {
      properties: { title: 'Brankas', locale: 'id_ID', timeZone: 'Asia/Jakarta' },
      sheets: [
        {
          properties: { sheetId: 5, title: 'Isi', gridProperties: { rowCount: 10, columnCount: 3 } },
          data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: 'a' } }] }] }],
        },
        { properties: { title: 'Zwei' } },
      ],
    }) as GoogleAppsScript.Sheets.Schema.Spreadsheet;
    expect(made).toMatchObject({
      properties: { title: 'Brankas', locale: 'id_ID', timeZone: 'Asia/Jakarta' },
      sheets: [
        { properties: { sheetId: 5, title: 'Isi', gridProperties: { rowCount: 10, columnCount: 3 } } },
        { properties: { title: 'Zwei', index: 1 } },
      ],
    });
    expect(call('Spreadsheets.Values.get', made.spreadsheetId, 'A1')).toMatchObject({
      range: 'Isi!A1',
      values: [['a']],
    });
    expect(google.world.store.get('file', made.spreadsheetId ?? '')).toMatchObject({
      name: 'Brankas',
      ownerEmail: OWNER,
    });
  });
});

describe('the service', () => {
  const NO_SERVICE = { 'appsscript.json': '{"timeZone":"Asia/Jakarta"}' };

  it('exists only when the manifest enables it, and under the name given there', () => {
    expect(workspace('function f() { return typeof Sheets; }', NO_SERVICE).value('f')).toBe('undefined');
    const named = JSON.stringify({
      dependencies: {
        enabledAdvancedServices: [{ userSymbol: 'Tabellen', serviceId: 'sheets', version: 'v4' }],
      },
    });
    const renamed = workspace('function f() { return typeof Tabellen.Spreadsheets.get; }', {
      'appsscript.json': named,
    });
    expect(renamed.value('f')).toBe('function');
  });

  it('needs one of the API’s own scopes, and no simple trigger has any (platform.md §2.2, §6)', () => {
    const manifest = (scope: string) =>
      JSON.stringify({
        oauthScopes: [`https://www.googleapis.com/auth/${scope}`],
        dependencies: {
          enabledAdvancedServices: [{ userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' }],
        },
      });
    const code =
      'function f() { return Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId()).spreadsheetId; }';
    const only = workspace(code, { 'appsscript.json': manifest('spreadsheets.currentonly') });
    expect(only.refusal('f')).toBe(
      'API call to sheets.spreadsheets.get failed with error: Request had insufficient authentication scopes.',
    );
    const granted = workspace(code, { 'appsscript.json': manifest('spreadsheets.readonly') });
    expect(granted.value('f')).toBe(granted.sheetId);
    expect(granted.refusal('f', { surroundings: 'simple trigger' })).toContain(
      'missing required authentication',
    );
  });

  it('makes empty resources to be filled in', () => {
    const made = workspace('function f() { const v = Sheets.newValueRange(); v.values = [[1]]; return v; }');
    expect(made.value('f')).toEqual({ values: [[1]] });
  });
});
