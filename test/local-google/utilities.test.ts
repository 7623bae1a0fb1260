/** Utilities, and the log that scripts write. */
import { createHash } from 'node:crypto';
import { formatDate } from '../../local-google/utilities/format-date';
import { workspace } from './workspace';

const CODE = `
function digest(text) { return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8); }
function digestPlain(text) { return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text); }
function digestBytes() { return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, [104, 105]); }
function base64() {
  const bytes = [-1, -17, -2];
  return [Utilities.base64Encode(bytes), Utilities.base64EncodeWebSafe(bytes), Utilities.base64Decode('/+/+'), Utilities.base64Encode('halo')];
}
function uuid() { return [Utilities.getUuid(), Utilities.getUuid()]; }
function date(pattern) { return Utilities.formatDate(new Date(Date.UTC(2026, 2, 1, 18, 5, 9)), 'Asia/Jakarta', pattern); }
function noDate() { return Utilities.formatDate('2026-03-01', 'Asia/Jakarta', 'yyyy'); }
function blob() {
  const blob = Utilities.newBlob('é', 'text/plain', 'a.txt'), copy = blob.copyBlob().setName('b.txt');
  return [blob.getBytes(), blob.getDataAsString(), blob.getName(), copy.getName(), copy.getAs('text/plain').getContentType()];
}
function convert() { Utilities.newBlob('x').getAs('image/png'); }
function enums() { const algorithm = Utilities.DigestAlgorithm; return [algorithm.MD5, typeof algorithm.MD5, algorithm.MD5 === algorithm.MD5, algorithm.MD5 + '']; }
function logs() { Logger.log('a %s', 1); console.warn('b', { c: 1 }); return Logger.getLog(); }
function template() { return Utilities.formatString('%s-%05d-%.2f-%%', 'a', 42, 1.5); }
`;

const signed = (algorithm: string, text: string) => [
  ...new Int8Array(createHash(algorithm).update(text).digest()),
];

it('digests are signed bytes', () => {
  const { value } = workspace(CODE);
  expect(value('digest', { args: ['Pemilu'] })).toEqual(signed('sha256', 'Pemilu'));
  expect(value('digestBytes')).toEqual(signed('md5', 'hi'));
});

it('text is taken as ASCII unless told, so that names beyond it collide', () => {
  const { value } = workspace(CODE);
  expect(value('digest', { args: ['é'] })).toEqual(signed('sha256', 'é'));
  expect(value('digestPlain', { args: ['é'] })).toEqual(signed('sha256', '?'));
});

it('base64 takes signed bytes', () => {
  expect(workspace(CODE).value('base64')).toEqual(['/+/+', '_-_-', [-1, -17, -2], 'aGFsbw==']);
});

it('UUIDs are well formed, never twice the same, and the same in the same world', () => {
  const [first, second] = workspace(CODE).value('uuid') as string[];
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(first).not.toBe(second);
  expect((workspace(CODE).value('uuid') as string[])[0]).toBe(first);
});

describe('formatDate', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:ss', '2026-03-02 01:05:09'],
    ['d/M/yy h:mm a', '2/3/26 1:05 AM'],
    ['EEEE, d MMMM yyyy', 'Monday, 2 March 2026'],
    ['EEE MMM', 'Mon Mar'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-03-02T01:05:09.000+07:00'],
    ["'pukul' HH''mm Z", "pukul 01'05 +0700"],
  ])('%s', (pattern, text) => {
    expect(workspace(CODE).value('date', { args: [pattern] })).toBe(text);
  });

  it('knows midnight, noon and zones with other offsets', () => {
    const at = (hour: number, zone: string) => formatDate(Date.UTC(2026, 0, 1, hour), zone, 'HH hh a XXX');
    expect(at(0, 'Etc/GMT')).toBe('00 12 AM Z');
    expect(at(12, 'Etc/GMT')).toBe('12 12 PM Z');
    expect(at(0, 'America/St_Johns')).toBe('20 08 PM -03:30');
  });

  it('refuses letters, zones and dates that it does not know', () => {
    const { refusal } = workspace(CODE);
    expect(refusal('date', { args: ['bb'] })).toMatch("Illegal pattern character 'b'");
    expect(() => formatDate(0, 'Asia/Bukan', 'yyyy')).toThrow('Invalid argument: Asia/Bukan');
    expect(refusal('noDate')).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });
});

it('blobs hold UTF-8 and are copied whole', () => {
  const { value, refusal } = workspace(CODE);
  expect(value('blob')).toEqual([[-61, -87], 'é', 'a.txt', 'b.txt', 'text/plain']);
  expect(refusal('convert')).toMatch('is not supported');
});

it('enums are objects that print as their name', () => {
  expect(workspace(CODE).value('enums')).toEqual(['MD5', 'object', true, 'MD5']);
});

it('formatString fills in text and numbers', () => {
  expect(workspace(CODE).value('template')).toBe('a-00042-1.50-%');
});

it('Logger and console write to the log of the world', () => {
  const { google, value } = workspace(CODE);
  expect(value('logs')).toMatch(/INFO: a 1\n$/);
  expect(google.world.store.list('log').map((line) => [line.level, line.text])).toEqual([
    ['info', 'a 1'],
    ['warn', 'b { c: 1 }'],
  ]);
});
