/** Sheets API v4 over HTTP, by the real client: the same cells as scripts see, the same refusals. */
import { clients, refusalOf } from './rest-clients';
import { OTHER, OWNER, STAFF, workspace } from './workspace';

const CODE = `function read() { return Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId(), 'Sheet1!A1:C3').values; }
function write() { Sheets.Spreadsheets.Values.update({ values: [['dari skrip']] }, SpreadsheetApp.getActive().getId(), 'Sheet1!C1', { valueInputOption: 'RAW' }); }`;

it('writes what scripts read, and reads what scripts write', async () => {
  const { google, sheetId, value } = workspace(CODE);
  const { sheets } = await clients(google, OWNER);
  const spreadsheetId = sheetId;
  const { data } = await sheets.spreadsheets.values.update({
    spreadsheetId,
    range: 'Sheet1!A1:B2',
    valueInputOption: 'USER_ENTERED',
    requestBody: {
      values: [
        ['Nama', 'Umur'],
        ['Sari', '31'],
      ],
    },
  });
  expect(data.updatedCells).toBe(4);
  value('write');
  expect(value('read')).toEqual([
    ['Nama', 'Umur', 'dari skrip'],
    ['Sari', '31'],
  ]);
  const read = await sheets.spreadsheets.values.batchGet({
    spreadsheetId,
    ranges: ['Sheet1!C1', "'Sheet1'!A2:B2"],
    valueRenderOption: 'UNFORMATTED_VALUE',
  });
  expect(read.data.valueRanges?.map((one) => one.values)).toEqual([[['dari skrip']], [['Sari', 31]]]);
});

it('appends below a table, clears, and names the ranges as Google does', async () => {
  const { google, sheetId } = workspace(CODE);
  const { sheets } = await clients(google, OWNER);
  const values = (rows: string[][]) => ({
    spreadsheetId: sheetId,
    range: 'Sheet1!A1:B1',
    valueInputOption: 'RAW',
    requestBody: { values: rows },
  });
  await sheets.spreadsheets.values.append(values([['a', 'b']]));
  const { data } = await sheets.spreadsheets.values.append(values([['c', 'd']]));
  expect(data.updates?.updatedRange).toBe('Sheet1!A2:B2');
  const cleared = await sheets.spreadsheets.values.clear({ spreadsheetId: sheetId, range: 'Sheet1!A1:B1' });
  expect(cleared.data.clearedRange).toBe('Sheet1!A1:B1');
  const { data: left } = await sheets.spreadsheets.values.get({ spreadsheetId: sheetId, range: 'Sheet1' });
  expect(left.values).toEqual([[], ['c', 'd']]);
});

it('makes a spreadsheet, changes it in one batch or not at all, and gives the fields that were asked for', async () => {
  const { google } = workspace(CODE);
  const { sheets } = await clients(google, STAFF);
  const { data } = await sheets.spreadsheets.create({ requestBody: { properties: { title: 'Rekap' } } });
  const spreadsheetId = data.spreadsheetId ?? '';
  const addSheet = (title: string) => ({ addSheet: { properties: { title } } });
  const refused = await refusalOf(
    sheets.spreadsheets.batchUpdate({
      spreadsheetId,
      requestBody: { requests: [addSheet('Satu'), addSheet('Satu')] },
    }),
  );
  expect(refused.status).toBe(400);
  await sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [addSheet('Dua')] } });
  const got = await sheets.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties.title' });
  expect(got.data).toEqual({
    sheets: [{ properties: { title: 'Sheet1' } }, { properties: { title: 'Dua' } }],
  });
});

it('refuses with the statuses that Google gives', async () => {
  const { google, sheetId } = workspace(CODE);
  const stranger = await clients(google, OTHER);
  const get = (spreadsheetId: string) => stranger.sheets.spreadsheets.get({ spreadsheetId });
  expect(await refusalOf(get(sheetId))).toEqual({
    status: 403,
    message: 'The caller does not have permission',
  });
  expect(await refusalOf(get('1tidakada'))).toEqual({
    status: 404,
    message: 'Requested entity was not found.',
  });
  const owner = await clients(google, OWNER);
  const range = 'TidakAda!A1';
  const refused = owner.sheets.spreadsheets.values.get({ spreadsheetId: sheetId, range });
  expect(await refusalOf(refused)).toEqual({
    status: 400,
    message: `Unable to parse range: ${range}`,
  });
});

it('says 401 without a token, or with one of nobody', async () => {
  const { google, sheetId } = workspace(CODE);
  const { address } = await clients(google, OWNER);
  const get = (headers: Record<string, string>) =>
    fetch(`${address}/v4/spreadsheets/${sheetId}`, { headers });
  expect((await get({})).status).toBe(401);
  const answer = await get({ Authorization: 'Bearer local-google:siapa@saja.test' });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ error: { status: 'UNAUTHENTICATED' } });
  expect((await get({ Authorization: `Bearer local-google:${OWNER}` })).status).toBe(200);
});

it('names what it does not imitate', async () => {
  const { google } = workspace(CODE);
  const { address } = await clients(google, OWNER);
  const answer = await fetch(`${address}/v4/spreadsheets/x/developerMetadata/1`, {
    headers: { Authorization: `Bearer local-google:${OWNER}` },
  });
  expect(answer.status).toBe(501);
  expect(await answer.text()).toContain(
    'local-google does not imitate GET /v4/spreadsheets/x/developerMetadata/1 yet',
  );
});
