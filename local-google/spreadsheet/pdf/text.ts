/**
 * Breaking a cell's text into lines. Pure (the widths come in through `Measure`), so that the layout can be
 * reasoned about without a PDF.
 */

/** How a run of text looks; the size in pixels of the sheet. */
export interface TextStyle {
  bold: boolean;
  italic: boolean;
  size: number;
}

/** The width of one line of text, in pixels of the sheet. */
export type Measure = (text: string, style: TextStyle) => number;

/** Lines as typed, not wrapped. */
export function typedLines(text: string): string[] {
  return text === '' ? [] : text.split(/\r\n|\r|\n/);
}

/** Lines that are at most `width` wide. Nothing is lost but the blanks at which a line ends. */
export function wrapText(text: string, width: number, style: TextStyle, measure: Measure): string[] {
  return typedLines(text).flatMap((paragraph) => wrapParagraph(paragraph, width, style, measure));
}

function wrapParagraph(paragraph: string, width: number, style: TextStyle, measure: Measure): string[] {
  const fits = (candidate: string) => measure(candidate.trimEnd(), style) <= width;
  if (fits(paragraph)) return [paragraph.trimEnd()];
  const lines: string[] = [];
  let line = '';
  for (const word of words(paragraph)) {
    if (fits(line + word)) {
      line += word;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    line = word;
    while (!fits(line)) {
      const cut = cutAt(line, fits);
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** A word keeps the blanks behind it. A line may end after a hyphen too, but addresses stay whole if they can. */
function words(paragraph: string): string[] {
  const parts = paragraph.match(/\s*\S+\s*/g) ?? [];
  return parts.flatMap((part) => (part.includes('/') ? [part] : (part.match(/[^-]*-+|[^-]+$/g) ?? [])));
}

/** Where to cut a word that is wider than a line: behind a sign at which addresses are read in parts, if any. */
function cutAt(word: string, fits: (candidate: string) => boolean): number {
  let longest = 0;
  let afterSign = 0;
  for (const { 0: letter, index } of word.matchAll(/\P{M}\p{M}*/gu)) {
    const end = index + letter.length;
    if (longest > 0 && !fits(word.slice(0, end))) break;
    longest = end;
    if (/[/?&=_.#+%,;:]/.test(letter)) afterSign = end;
  }
  return afterSign > longest / 2 ? afterSign : longest;
}
