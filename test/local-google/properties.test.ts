/** Properties: text by key, kept between executions, for the project, the container or one account. */
import { STAFF, workspace } from './workspace';

const CODE = `
const of = (kind) => PropertiesService['get' + kind + 'Properties']();
function set(kind, key, value) { of(kind).setProperty(key, value); }
function get(kind, key) { return of(kind).getProperty(key); }
function all(kind) { return of(kind).getProperties(); }
function setAll(kind, values, others) { of(kind).setProperties(values, others); }
function remove(kind, key) { return of(kind).deleteProperty(key).getKeys(); }
function clear(kind) { return of(kind).deleteAllProperties().getKeys(); }
function number() { of('Script').setProperty('a', 5); }
`;

it('are kept between executions, each kind by itself', () => {
  const { value } = workspace(CODE);
  for (const kind of ['Script', 'Document', 'User']) value('set', { args: [kind, 'a', kind] });
  expect(value('get', { args: ['Script', 'a'] })).toBe('Script');
  expect(value('get', { args: ['Document', 'a'] })).toBe('Document');
  expect(value('get', { args: ['User', 'a'] })).toBe('User');
  expect(value('get', { args: ['Script', 'b'] })).toBeNull();
});

it('of the project are shared by everybody, of a user by nobody', () => {
  const { value } = workspace(CODE);
  value('set', { args: ['Script', 'a', '1'] });
  value('set', { args: ['User', 'a', '1'] });
  expect(value('get', { as: STAFF, args: ['Script', 'a'] })).toBe('1');
  expect(value('get', { as: STAFF, args: ['User', 'a'] })).toBeNull();
});

it('can be set, listed and deleted together', () => {
  const { value } = workspace(CODE);
  value('setAll', { args: ['Script', { a: '1', b: '2' }] });
  value('setAll', { args: ['Script', { c: '3' }] });
  expect(value('all', { args: ['Script'] })).toEqual({ a: '1', b: '2', c: '3' });
  expect(value('remove', { args: ['Script', 'a'] })).toEqual(['b', 'c']);
  value('setAll', { args: ['Script', { d: '4' }, true] });
  expect(value('all', { args: ['Script'] })).toEqual({ d: '4' });
  expect(value('clear', { args: ['Script'] })).toEqual([]);
});

it('hold text of at most 9 KB', () => {
  const { value, refusal } = workspace(CODE);
  value('set', { args: ['Script', 'a', 'x'.repeat(9216)] });
  expect(refusal('set', { args: ['Script', 'a', 'x'.repeat(9217)] })).toBe('Argument too large: value');
  expect(refusal('number')).toMatch('The parameters (String,number)');
});
