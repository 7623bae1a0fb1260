import { createRequire } from 'node:module';
import { lineHeight, lineStarts, textWidth } from '../../src/pages/text-width';

/** Widths as the typeface's own files have them; Arimo is as wide as Arial. */
const fontkit = createRequire(__filename)('fontkit') as {
  openSync(path: string): {
    unitsPerEm: number;
    glyphForCodePoint(code: number): { advanceWidth: number };
  };
};
const face = (weight: 400 | 700) =>
  fontkit.openSync(require.resolve(`@fontsource/arimo/files/arimo-latin-${weight}-normal.woff`));
const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

describe.each([
  [false, 400],
  [true, 700],
] as const)('bold: %s', (bold, weight) => {
  const font = face(weight);
  it.each([...PRINTABLE, '–', '“', '”', '’', 'é'])('“%s” is as wide as in the typeface', (letter) => {
    const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    const expected = (glyph.advanceWidth / font.unitsPerEm) * 96;
    expect(textWidth(letter, { size: 72, bold })).toBeCloseTo(expected, 0);
  });

  it('what the tables have not is as wide as the widest, never narrower', () => {
    expect(textWidth('😀', { size: 72, bold })).toBeGreaterThan(96);
  });
});

const FACE = { size: 9, bold: false };
const linesOf = (text: string, width: number) => {
  const starts = lineStarts(text, width, FACE);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
};

it('lines lose nothing, and none is wider than it may be', () => {
  const text =
    'Komisi Pemilihan Umum Kabupaten Pasaman menggelar sosialisasi. https://www.instagram.com/p/DAbCdEfGhIj/?img_index=1&utm_source=ig\n\nBaris ketiga.';
  for (const width of [30, 60, 100, 200, 900]) {
    const lines = linesOf(text, width);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(textWidth(line.trimEnd(), FACE)).toBeLessThanOrEqual(width);
  }
});

it('words stay whole where they can, addresses break behind a sign', () => {
  expect(linesOf('Rapat pleno terbuka', 70)).toEqual(['Rapat pleno ', 'terbuka']);
  expect(linesOf('https://kab-pasaman.kpu.go.id/blog', 120)).toEqual([
    'https://kab-pasaman.',
    'kpu.go.id/blog',
  ]);
});

it('lines stand further apart than letters are high', () => {
  expect(lineHeight({ size: 9 })).toBeGreaterThan((9 * 96) / 72);
});
