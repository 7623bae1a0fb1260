/** UrlFetchApp: the export of a spreadsheet, with the rights of the token; and nothing else in the world. */
import { OWNER, STAFF, workspace } from './workspace';

const CODE = `
const address = (id) => 'https://docs.google.com/spreadsheets/d/' + id + '/export?format=pdf&gid=0&size=A4';
const bearer = () => ({ Authorization: 'Bearer ' + ScriptApp.getOAuthToken() });
function show(response) {
  return [response.getResponseCode(), response.getHeaders()['Content-Type'], response.getContentText().slice(0, 4)];
}
function print(id) { return show(UrlFetchApp.fetch(address(id), { headers: bearer(), muteHttpExceptions: true })); }
function loud(id) { return show(UrlFetchApp.fetch(address(id), { headers: bearer() })); }
function anonymous(id) { return show(UrlFetchApp.fetch(address(id))); }
function forged(id) { return show(UrlFetchApp.fetch(address(id), { headers: { Authorization: 'Bearer ya29.x' } })); }
function token() { return ScriptApp.getOAuthToken(); }
function blob(id) { const blob = UrlFetchApp.fetch(address(id), { headers: bearer() }).getBlob(); return [blob.getContentType(), blob.getBytes().slice(0, 4)]; }
function elsewhere() { UrlFetchApp.fetch('https://example.com/'); }
function nonsense() { UrlFetchApp.fetch('halo'); }
`;

it('prints a spreadsheet for whoever may see it', () => {
  const { value, sheetId } = workspace(CODE);
  expect(value('print', { args: [sheetId] })).toEqual([200, 'application/pdf', '%PDF']);
  expect(value('blob', { args: [sheetId] })).toEqual(['application/pdf', [37, 80, 68, 70]]);
});

it('prints nothing for anybody else', () => {
  const { value, refusal, sheetId } = workspace(CODE);
  const [code, type] = value('print', { as: STAFF, args: [sheetId] }) as [number, string];
  expect(code).toBe(404);
  expect(type).toMatch('text/html');
  expect(refusal('loud', { as: STAFF, args: [sheetId] })).toMatch('returned code 404');
});

it('answers without a token with a page to sign in, and no error', () => {
  const { value, sheetId } = workspace(CODE);
  const page = [200, 'text/html; charset=utf-8', '<!do'];
  expect(value('anonymous', { args: [sheetId] })).toEqual(page);
  expect(value('forged', { args: [sheetId] })).toEqual(page);
});

it('reaches no other address', () => {
  const { refusal } = workspace(CODE);
  expect(refusal('elsewhere')).toBe('DNS error: https://example.com/');
  expect(refusal('nonsense')).toBe('Invalid argument: halo');
});

it('the token is that of the account that the script runs as', () => {
  const { value } = workspace(CODE);
  expect(value('token')).toBe(`local-google:${OWNER}`);
  expect(value('token', { as: STAFF })).toBe(`local-google:${STAFF}`);
});
