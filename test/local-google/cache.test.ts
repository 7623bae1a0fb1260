/** CacheService: its limits, and that it forgets (platform.md §2.4). */
import { OTHER, OWNER, workspace } from './workspace';

const CODE = `
const cache = (kind) => CacheService['get' + kind + 'Cache']();
function put(kind, key, value, seconds) { seconds === undefined ? cache(kind).put(key, value) : cache(kind).put(key, value, seconds); }
function get(kind, key) { return cache(kind).get(key); }
function all(keys) { return cache('Script').getAll(keys); }
function putAll(values) { cache('Script').putAll(values, 60); }
function removeAll(keys) { cache('Script').removeAll(keys); }
function fill(count) { for (let i = 0; i < count; i += 1) cache('Script').put('k' + i, 'v', 600 + i); }
`;

it('keeps a value for ten minutes unless told, at most for six hours', () => {
  const { value, refusal, google } = workspace(CODE);
  value('put', { args: ['Script', 'a', '1'] });
  value('put', { args: ['Script', 'b', '2', 21_600] });
  google.advance(599_000);
  expect(value('get', { args: ['Script', 'a'] })).toBe('1');
  google.advance(1000);
  expect(value('get', { args: ['Script', 'a'] })).toBeNull();
  google.advance(20_999_000);
  expect(value('get', { args: ['Script', 'b'] })).toBe('2');
  google.advance(1000);
  expect(value('get', { args: ['Script', 'b'] })).toBeNull();
  expect(refusal('put', { args: ['Script', 'a', '1', 21_601] })).toContain('expirationInSeconds');
});

it('refuses keys over 250 characters and values over 100 KB', () => {
  const { value, refusal } = workspace(CODE);
  value('put', { args: ['Script', 'k'.repeat(250), 'v'.repeat(102_400)] });
  expect(refusal('put', { args: ['Script', 'k'.repeat(251), 'v'] })).toBe('Argument too large: key');
  expect(refusal('put', { args: ['Script', 'k', 'v'.repeat(102_401)] })).toBe('Argument too large: value');
  expect(refusal('put', { args: ['Script', 'k', 7] })).toContain(
    "don't match the method signature for CacheService.Cache.put",
  );
});

it('holds a thousand items and pushes out what would expire first', () => {
  const { value } = workspace(CODE);
  value('fill', { args: [1001] });
  expect(value('get', { args: ['Script', 'k0'] })).toBeNull();
  expect(value('get', { args: ['Script', 'k1'] })).toBe('v');
});

it('is one for the script, one for each account, one for the document', () => {
  const { value } = workspace(CODE);
  for (const kind of ['Script', 'User', 'Document']) value('put', { args: [kind, 'k', kind] });
  const seen = (as: string) =>
    ['Script', 'User', 'Document'].map((kind) => value('get', { as, args: [kind, 'k'] }));
  expect(seen(OWNER)).toEqual(['Script', 'User', 'Document']);
  expect(seen(OTHER)).toEqual(['Script', null, 'Document']);
});

it('puts, gets and removes many at once', () => {
  const { value } = workspace(CODE);
  value('putAll', { args: [{ a: '1', b: '2' }] });
  expect(value('all', { args: [['a', 'b', 'c']] })).toEqual({ a: '1', b: '2' });
  value('removeAll', { args: [['a']] });
  expect(value('all', { args: [['a', 'b']] })).toEqual({ b: '2' });
});
