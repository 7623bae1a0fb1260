/** Captions as platforms count them; X by its own library, which is a development dependency for this alone. */
import * as fc from 'fast-check';
import { extractHashtags, parseTweet } from 'twitter-text';
import { checkCaption, countHashtags, lengthOf, type Post } from '../../src/domain/caption';
import type { Platform } from '../../src/domain/office';
import { lengthOnX } from '../../src/domain/x-length';
import { FILES, office } from './samples';

const WORDS = [
  ...[
    'Rapat',
    'pleno',
    'KPU',
    'Rp1.000',
    '2026',
    '(2/11)',
    '“kutip”',
    '–',
    '…',
    'naïve',
    'e\u0301',
    '©',
    '®',
    '™',
  ],
  ...['🙏', '🙏🏽', '👨‍👩‍👧‍👦', '👩🏽‍💻', '🇮🇩', '1️⃣', '#️⃣', '❤️', '✔️', '✔', '☎', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🗳️', '🤷‍♂️'],
  ...['بسم الله', '‏العربية‎', '中文', 'ꦗꦮ', 'Ōe', '𝓚𝓟𝓤'],
  ...[
    'https://kpu.go.id/berita?a=1&b=2',
    'http://x.com/a_(b)',
    'kpu.go.id',
    'jdih.kpu.go.id/x-y.',
    'www.kpu.go.id,',
  ],
  ...[
    '(kpu.go.id)',
    'selesai.di',
    'selesai.ke',
    'info@kpu.go.id',
    '@kpu_pasaman',
    'https://',
    'http://a',
    'a.b.c',
    'Dr.M',
  ],
  ...[
    '#KPU',
    '#TemanPemilih',
    '#2026',
    '#Pemilu2029',
    '#kpu.go.id',
    'a#b',
    '#العربية',
    '##KPU',
    '#kpu_pasaman',
    '&#39;',
  ],
];
const CAPTION = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '\n', ' , ', '! ', '\t')), {
    maxLength: 30,
  })
  .map((words) => words.flat().join(''));

it('X is counted as its own library counts, whatever is written', () => {
  fc.assert(
    fc.property(CAPTION, (text) => {
      expect([text, lengthOnX(text)]).toEqual([text, parseTweet(text).weightedLength]);
    }),
    { numRuns: 3_000 },
  );
});

it.each([
  ['', 0],
  ['a', 1],
  ['中', 2],
  ['👨‍👩‍👧‍👦', 2],
  ['https://kpu.go.id/alamat/yang/panjang/sekali/dan/lebih/panjang', 23],
  ['a'.repeat(280), 280],
])('X counts %j as %i', (text, length) => {
  expect(lengthOnX(text)).toBe(length);
});

it('hashtags are counted as X finds them', () => {
  fc.assert(
    fc.property(CAPTION, (text) => {
      expect([text, countHashtags(text)]).toEqual([text, extractHashtags(text).length]);
    }),
    { numRuns: 1_000 },
  );
});

it('code points, UTF-16 and bytes are what the language itself says they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      expect(lengthOf(text, 'code points')).toBe([...text].length);
      expect(lengthOf(text, 'UTF-16')).toBe(text.length);
      expect(lengthOf(text, 'bytes')).toBe(new TextEncoder().encode(text).length);
    }),
  );
});

describe('each planned platform is checked against its own limits', () => {
  const platform = (name: string, changes: Partial<Platform>): Platform => ({
    name,
    hosts: [],
    active: true,
    textLimit: 10,
    counting: 'code points',
    hashtagLimit: 2,
    mediaLimit: 3,
    checkedOn: '',
    ...changes,
  });
  const at = office({
    platforms: [
      platform('Instagram', {}),
      platform('X', { counting: 'X' }),
      platform('Facebook', { textLimit: 0, hashtagLimit: 0, mediaLimit: 0 }),
    ],
  });
  const post = (changes: Partial<Post>): Post => ({
    caption: '',
    shortCaption: '',
    platforms: ['Instagram'],
    kind: 'Berita kegiatan',
    files: FILES.slice(0, 3),
    ...changes,
  });
  const warnings = (changes: Partial<Post>) => checkCaption(post(changes), at).flatMap((one) => one.warnings);

  it('at the limit nothing is warned of, one more is', () => {
    expect(warnings({ caption: '#a #b 1234' })).toEqual([]);
    expect(warnings({ caption: '#a #b 12345' })).toEqual([
      { platform: 'Instagram', about: 'text', number: 11, limit: 10, isShort: false },
    ]);
    expect(warnings({ caption: '#a #b #c' })).toEqual([
      { platform: 'Instagram', about: 'hashtags', number: 3, limit: 2 },
    ]);
    expect(warnings({ files: FILES })).toEqual([
      { platform: 'Instagram', about: 'media', number: 4, limit: 3 },
    ]);
  });

  it('a photo that was sent twice is one, and what is no documentation none', () => {
    const [one] = FILES;
    if (!one) throw new Error('no files');
    const again = { ...one, id: 'sekali lagi' };
    const letter = { id: 'surat', name: 'surat.docx', checksum: 'x', type: 'other' as const };
    expect(warnings({ files: [...FILES.slice(0, 3), again, letter] })).toEqual([]);
  });

  it('a platform that was not planned, or that the settings do not know, is not checked', () => {
    expect(checkCaption(post({ platforms: ['Koran'] }), at)).toEqual([]);
    expect(warnings({ platforms: ['Facebook'], caption: 'a'.repeat(99_999) })).toEqual([]);
  });

  it('X gets the short caption where there is one, others the caption', () => {
    const long = { platforms: ['Instagram', 'X'], caption: 'a'.repeat(11) };
    expect(warnings(long).map((one) => one.platform)).toEqual(['Instagram', 'X']);
    expect(warnings({ ...long, shortCaption: 'pendek' }).map((one) => one.platform)).toEqual(['Instagram']);
    expect(warnings({ ...long, shortCaption: 'b'.repeat(12) })[1]).toEqual({
      platform: 'X',
      about: 'text',
      number: 12,
      limit: 10,
      isShort: true,
    });
  });
});
