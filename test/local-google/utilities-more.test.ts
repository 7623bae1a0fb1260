/** Utilities: archives, CSV, dates read back, signatures, PDFs of simple HTML. */
import { createVerify, generateKeyPairSync } from 'node:crypto';
import { pdfText } from '../pdf-text';
import { OWNER, workspace } from './workspace';

const CODE = `
function hex(bytes) { return bytes.map((b) => ('0' + (b & 255).toString(16)).slice(-2)).join(''); }
function digest(name, text) { return hex(Utilities.computeDigest(Utilities.DigestAlgorithm[name], text)); }
function mac(name, text, key) { return hex(Utilities.computeHmacSignature(Utilities.MacAlgorithm[name], text, key)); }
function rsa(text, key) { return Utilities.computeRsaSha256Signature(text, key); }
function csv(text, delimiter) { return delimiter ? Utilities.parseCsv(text, delimiter) : Utilities.parseCsv(text); }
function date(text, zone, format) { return Utilities.parseDate(text, zone, format).getTime(); }
function isDate() { return Utilities.parseDate('2026', 'GMT', 'yyyy') instanceof Date; }
function format(template, values) { return Utilities.formatString.apply(Utilities, [template].concat(values)); }
function zipped() {
  const zip = Utilities.zip([Utilities.newBlob('a', 'text/plain', 'a.txt'), Utilities.newBlob('{}', 'application/json', 'b.json')], 'arsip.zip');
  return [zip.getName(), zip.getContentType(), Utilities.unzip(zip).map((b) => [b.getName(), b.getContentType(), b.getDataAsString()])];
}
function twice() { Utilities.zip([Utilities.newBlob('a', null, 'x'), Utilities.newBlob('b', null, 'x')]); }
function broken() { Utilities.unzip(Utilities.newBlob('kein Zip')); }
function gzipped() {
  const gz = Utilities.gzip(Utilities.newBlob('halo', 'text/plain', 'a.txt'), 'a.txt.gz');
  return [gz.getContentType(), Utilities.ungzip(gz).getName(), Utilities.ungzip(gz).getDataAsString()];
}
function pdf(html, name) {
  const blob = Utilities.newBlob(html, 'text/html', name).getAs('application/pdf');
  return { name: blob.getName(), type: blob.getContentType(), bytes: Utilities.base64Encode(blob.getBytes()) };
}
function toPng() { Utilities.newBlob('x', 'text/html').getAs('image/png'); }
function types() { return [MimeType.PDF, MimeType.GOOGLE_SHEETS, Utilities.newBlob('x', null, 'a.csv').setContentTypeFromExtension().getContentType()]; }
`;

describe('digests and signatures', () => {
  it.each([
    ['MD2', 'abc', 'da853b0d3f88d99b30283a69e6ded6bb'],
    ['MD2', '', '8350e5a3e24c153df2275c9f80692773'],
    ['MD5', 'abc', '900150983cd24fb0d6963f7d28e17f72'],
    [
      'SHA_384',
      'abc',
      'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7',
    ],
  ])('%s of %j (RFC 1319, RFC 1321, FIPS 180-4)', (name, text, digest) => {
    expect(workspace(CODE).value('digest', { args: [name, text] })).toBe(digest);
  });

  it('makes HMACs of every kind (RFC 2202)', () => {
    const { value } = workspace(CODE);
    const text = 'what do ya want for nothing?';
    expect(value('mac', { args: ['HMAC_MD5', text, 'Jefe'] })).toBe('750c783e6ab0b503eaa86e310a5db738');
    expect(value('mac', { args: ['HMAC_SHA_1', text, 'Jefe'] })).toBe(
      'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
    );
  });

  it('signs with a private key', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const { value, refusal } = workspace(CODE);
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    const signature = value('rsa', { args: ['halo', pem] }) as number[];
    expect(
      createVerify('sha256')
        .update('halo')
        .verify(
          publicKey,
          Uint8Array.from(signature, (one) => one & 255),
        ),
    ).toBe(true);
    expect(refusal('rsa', { args: ['halo', 'kein Schlüssel'] })).toBe('Invalid argument: key');
  });
});

describe('parseCsv', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '"a,b","c ""d"""\n"zwei\nZeilen",',
      [
        ['a,b', 'c "d"'],
        ['zwei\nZeilen', ''],
      ],
    ],
    ['', []],
  ])('%j', (text, rows) => {
    expect(workspace(CODE).value('csv', { args: [text] })).toEqual(rows);
  });

  it('takes another delimiter, and refuses an open quote', () => {
    const { value, refusal } = workspace(CODE);
    expect(value('csv', { args: ['a;b', ';'] })).toEqual([['a', 'b']]);
    expect(refusal('csv', { args: ['"a'] })).toBe('Could not parse text.');
  });
});

describe('parseDate', () => {
  it.each([
    ['2026-03-02 08:00', 'Asia/Jakarta', 'yyyy-MM-dd HH:mm', '2026-03-02T01:00:00.000Z'],
    ['2 March 2026, 3:05 PM', 'GMT', 'd MMMM yyyy, h:mm a', '2026-03-02T15:05:00.000Z'],
    ['Mon 02 Mar 26', 'GMT', 'EEE dd MMM yy', '2026-03-02T00:00:00.000Z'],
    ['20260302T010203', 'GMT', "yyyyMMdd'T'HHmmss", '2026-03-02T01:02:03.000Z'],
    ['2026-03-02T08:00:00+07:00', 'GMT', "yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-02T01:00:00.000Z'],
  ])('%s in %s by %s', (text, zone, format, iso) => {
    const { value } = workspace(CODE);
    expect(new Date(value('date', { args: [text, zone, format] }) as number).toISOString()).toBe(iso);
  });

  it('gives the script’s own Date, and refuses what does not fit', () => {
    const { value, refusal } = workspace(CODE);
    expect(value('isDate')).toBe(true);
    expect(refusal('date', { args: ['kemarin', 'GMT', 'yyyy-MM-dd'] })).toBe('Unparseable date: "kemarin"');
  });
});

it.each([
  ['%s dan %s', ['a', 1], 'a dan 1'],
  ['%5d|%-5d|%05d|%+d', [42, 42, 42, 42], '   42|42   |00042|+42'],
  ['%.2f %e %x %X %%', [2.5, 1500, 255, 255], '2.50 1.500000e+03 ff FF %'],
  ['%,d', [1234567], '1,234,567'],
])('formatString %j', (template, values, text) => {
  expect(workspace(CODE).value('format', { args: [template, values] })).toBe(text);
});

describe('archives', () => {
  it('go there and back, with names and types', () => {
    const { value, refusal } = workspace(CODE);
    expect(value('zipped')).toEqual([
      'arsip.zip',
      'application/zip',
      [
        ['a.txt', 'text/plain', 'a'],
        ['b.json', 'application/json', '{}'],
      ],
    ]);
    expect(value('gzipped')).toEqual(['application/x-gzip', 'a.txt', 'halo']);
    expect(refusal('twice')).toContain('Duplicate file name: x');
    expect(refusal('broken')).toBe('Invalid argument');
    expect(value('types')).toEqual([
      'application/pdf',
      'application/vnd.google-apps.spreadsheet',
      'text/csv',
    ]);
  });
});

describe('a PDF of simple HTML (platform.md §5.2)', () => {
  it('has its texts, in order, and turns pages', () => {
    const html = `<html><head><title>weg</title><style>p{}</style></head><body>
      <h1 style="text-align:center">Berita &amp; Acara</h1><p>Satu <b>dua</b><br>tiga</p>
      <ol><li>pertama<li>kedua</ol><table border="1"><tr><th>Nama</th><td colspan="2">Sari</td></tr></table>
      <p style="page-break-before: always">halaman dua</p><script>alert(1)</script></body></html>`;
    const { value } = workspace(CODE);
    const { name, type, bytes } = value('pdf', { args: [html, 'berita.html'] }) as Record<string, string>;
    expect([name, type]).toEqual(['berita.pdf', 'application/pdf']);
    const pages = pdfText(Buffer.from(bytes ?? '', 'base64'));
    expect(pages.map((page) => page.replace(/\s+/g, ' ').trim())).toEqual([
      'Berita & Acara Satu dua tiga 1. pertama 2. kedua Nama Sari',
      'halaman dua',
    ]);
  });

  it('is the same each time, and counts as a conversion', () => {
    const { value, google } = workspace(CODE);
    const make = () => value('pdf', { args: ['<p>Halo</p>', 'a.html'] });
    expect(make()).toEqual(make());
    expect(google.world.store.get('usage', `conversion/${OWNER}`)?.amount).toBe(2);
    expect(workspace(CODE).refusal('toPng')).toBe('Converting from text/html to image/png is not supported.');
  });
});
