/**
 * Breaking a cell's text into lines. Pure (the widths come in through `measure`), so that the layout can be
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

/** A line by where it begins and ends in its text. */
export type Span = readonly [from: number, to: number];

/** Lines as typed, not wrapped. */
export function typedLines(text: string): Span[] {
  if (text === '') return [];
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(/\r\n|\r|\n/g)) {
    spans.push([from, index]);
    from = index + sign.length;
  }
  return [...spans, [from, text.length]];
}

/**
 * Lines that are at most `width` wide. Nothing is lost but the blanks at which a line ends.
 * @param measure how wide a stretch of the text is, which may look differently in its parts
 */
export function wrapText(text: string, width: number, measure: (span: Span) => number): Span[] {
  return typedLines(text).flatMap((paragraph) => wrapParagraph(text, paragraph, width, measure));
}

function wrapParagraph(
  text: string,
  [start, end]: Span,
  width: number,
  measure: (span: Span) => number,
): Span[] {
  const trimmed = (from: number, to: number): Span => [from, from + text.slice(from, to).trimEnd().length];
  const fits = (from: number, to: number) => measure(trimmed(from, to)) <= width;
  if (fits(start, end)) return [trimmed(start, end)];
  const lines: Span[] = [];
  const isBlank = (from: number, to: number) => text.slice(from, to).trim() === '';
  let from = start;
  let at = start;
  for (const word of words(text.slice(start, end))) {
    const to = at + word.length;
    if (!fits(from, to)) {
      if (!isBlank(from, at)) lines.push(trimmed(from, at));
      from = at;
      while (!fits(from, to)) {
        const cut = from + cutAt(text.slice(from, to), (length) => fits(from, from + length));
        lines.push([from, cut]);
        from = cut;
      }
    }
    at = to;
  }
  if (!isBlank(from, end)) lines.push(trimmed(from, end));
  return lines;
}

/** A word keeps the blanks behind it. A line may end after a hyphen too, but addresses stay whole if they can. */
function words(paragraph: string): string[] {
  const parts = paragraph.match(/\s*\S+\s*/g) ?? [];
  return parts.flatMap((part) => (part.includes('/') ? [part] : (part.match(/[^-]*-+|[^-]+$/g) ?? [])));
}

/** Where to cut a word that is wider than a line: behind a sign at which addresses are read in parts, if any. */
function cutAt(word: string, fits: (length: number) => boolean): number {
  let longest = 0;
  let afterSign = 0;
  for (const { 0: letter, index } of word.matchAll(/\P{M}\p{M}*/gu)) {
    const end = index + letter.length;
    if (longest > 0 && !fits(end)) break;
    longest = end;
    if (/[/?&=_.#+%,;:]/.test(letter)) afterSign = end;
  }
  return afterSign > longest / 2 ? afterSign : longest;
}
