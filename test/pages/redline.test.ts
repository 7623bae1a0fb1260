import fc from 'fast-check';
import { redline } from '../../src/pages/redline';

const marked = (before: string, after: string) =>
  redline(before, after)
    .map(({ removed, added, same }) => `${removed && `[-${removed}-]`}${added && `[+${added}+]`}${same}`)
    .join('');

it.each([
  ['one word', 'Rapat dihadiri 20 orang.', 'Rapat dihadiri 25 orang.', 'Rapat dihadiri [-20-][+25+] orang.'],
  ['words apart', 'Satu dua tiga empat', 'Satu 2 tiga 4', 'Satu [-dua-][+2+] tiga [-empat-][+4+]'],
  [
    'words side by side are one run',
    'buka pintu besar kita',
    'tutup jendela kecil kita',
    '[-buka pintu besar-][+tutup jendela kecil+] kita',
  ],
  ['only put in', 'Rapat.', 'Rapat pleno rutin.', 'Rapat[+ pleno rutin+].'],
  ['nothing', 'Sama saja.', 'Sama saja.', 'Sama saja.'],
  ['of nothing', '', '', ''],
])('%s', (_, before, after, expected) => {
  expect(marked(before, after)).toBe(expected);
});

it('says both texts whole, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '. '), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = redline(before, after);
      expect(runs.map(({ removed, same }) => removed + same).join('')).toBe(before);
      expect(runs.map(({ added, same }) => added + same).join('')).toBe(after);
    }),
  );
});
