/**
 * The typefaces of the PDF: Arimo, whose letters are as wide as Arial's, so that lines break where Google
 * breaks them. Apart, because its files come in pieces by script, and a text may need several.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Measure, TextStyle } from './text';

type Pdf = PDFKit.PDFDocument;

/** Which piece holds a character; the first match wins, the first piece takes what no piece holds. */
const PIECES: [name: string, pattern: RegExp][] = [
  [
    'latin',
    /[\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/,
  ],
  ['latin-ext', /[\u0100-\u02ff\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/],
  ['vietnamese', /[\u0300-\u0323\u1ea0-\u1ef1]/],
  ['greek', /[\u0370-\u03ff]/],
  ['cyrillic', /[\u0400-\u045f\u2116]/],
];

/** They only modify an emoji, which Arimo has not; drawn, they would be a second empty box. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]|[\ufe00-\ufe0f]/g;

const files = new Map<string, Uint8Array>();

export class Fonts {
  private readonly registered = new Set<string>();
  private readonly widths = new Map<string, number>();

  constructor(private readonly pdf: Pdf) {}

  readonly measure: Measure = (text, style) => {
    const key = `${Number(style.bold)}${Number(style.italic)}${style.size} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = 0;
      for (const run of this.runs(text, style)) width += this.use(run.font, style).widthOfString(run.text);
      this.widths.set(key, width);
    }
    return width;
  };

  /** Draws one line; `y` is its baseline. */
  draw(text: string, x: number, y: number, style: TextStyle): void {
    let at = x;
    for (const run of this.runs(text, style)) {
      const pdf = this.use(run.font, style);
      pdf.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
      at += pdf.widthOfString(run.text);
    }
  }

  private runs(text: string, style: TextStyle): { text: string; font: string }[] {
    const face = `${style.bold ? 700 : 400}-${style.italic ? 'italic' : 'normal'}`;
    const runs: { text: string; font: string }[] = [];
    for (const letter of text.replace(/\t/g, '    ').replace(INVISIBLE, '')) {
      const piece = PIECES.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'latin';
      const font = `arimo-${piece}-${face}`;
      const last = runs.at(-1);
      if (last?.font === font) last.text += letter;
      else runs.push({ text: letter, font });
    }
    return runs;
  }

  private use(font: string, style: TextStyle): Pdf {
    if (!this.registered.has(font)) {
      this.registered.add(font);
      this.pdf.registerFont(font, fontFile(font) as Buffer);
    }
    return this.pdf.font(font).fontSize(style.size);
  }
}

function fontFile(font: string): Uint8Array {
  let bytes = files.get(font);
  if (!bytes) {
    bytes = readFileSync(resolveFromProject(`@fontsource/arimo/files/${font}.woff`));
    files.set(font, bytes);
  }
  return bytes;
}

/** Bundled code does not know its own place: packages are looked for from these folders, until one knows them. */
export const packageFolders = [process.cwd(), dirname(process.argv[1] ?? '.')];

export function resolveFromProject(file: string): string {
  const starts = packageFolders;
  for (const start of starts) {
    try {
      return createRequire(join(start, 'package.json')).resolve(file);
    } catch {
      // The next start may know it.
    }
  }
  throw new Error(`${file} was not found from ${starts.join(' or ')}; run "npm ci" first.`);
}
