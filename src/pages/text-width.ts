/**
 * How wide a text is in Arial and where its lines end. Sheets fits no row to cells that span columns, and pages can be
 * divided only when every row's height is known before it is printed.
 */

/** Thousandths of the size, by character; Arimo has the same, which is what the tests compare with. */
const REGULAR: Record<number, string> = {
  191: "'",
  222: 'ijl‘’',
  260: '|',
  278: ' !,./:;I[\\]ft',
  333: '()-`r“”',
  334: '{}',
  355: '"',
  389: '*',
  469: '^',
  500: 'Jcksvxyz',
  556: '#$0123456789?L_abdeghnopqu–éè',
  584: '+<=>~×',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%',
  944: 'W',
  1000: '—…',
  1015: '@',
};
const BOLD: Record<number, string> = {
  238: "'",
  278: ' ,./I\\ijl‘’',
  280: '|',
  333: '!()-:;[]`ft',
  389: '*r{}',
  474: '"',
  500: 'z“”',
  556: '#$0123456789J_aceksvxy–éè',
  584: '+<=>^~×',
  611: '?FLTZbdghnopqu',
  667: 'EPSVXY',
  722: '&ABCDHKNRU',
  778: 'GOQw',
  833: 'M',
  889: '%m',
  944: 'W',
  975: '@',
  1000: '—…',
};
const TABLES = [REGULAR, BOLD].map(
  (table) =>
    new Map(
      Object.entries(table).flatMap(([width, letters]) => [...letters].map((one) => [one, Number(width)])),
    ),
);
/** Of what the tables have not: as wide as any letter is. */
const WIDEST = 1015;

export interface Face {
  /** Points. */
  size: number;
  bold: boolean;
}

const PIXELS_PER_POINT = 96 / 72;

/** Pixels. */
export function textWidth(text: string, { size, bold }: Face): number {
  const table = TABLES[bold ? 1 : 0];
  let width = 0;
  for (const letter of text) width += table?.get(letter) ?? WIDEST;
  return (width * size * PIXELS_PER_POINT) / 1000;
}

/** Where each line of a text begins, when lines may be so many pixels wide. Never fewer than Sheets makes of it. */
export function lineStarts(text: string, width: number, face: Face): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const paragraph of text.split('\n')) {
    starts.push(...startsIn(paragraph, width, face).map((start) => at + start));
    at += paragraph.length + 1;
  }
  return starts;
}

function startsIn(paragraph: string, width: number, face: Face): number[] {
  const fits = (from: number, to: number) =>
    textWidth(paragraph.slice(from, to).replace(/ +$/, ''), face) <= width;
  const starts = [0];
  let start = 0;
  let end = 0;
  for (const word of paragraph.match(/\S+\s*|\s+/g) ?? []) {
    if (end > start && !fits(start, end + word.length)) {
      start = end;
      starts.push(start);
    }
    end += word.length;
    while (!fits(start, end)) {
      start += cut(paragraph.slice(start, end), width, face);
      starts.push(start);
    }
  }
  return starts;
}

/** How much of a word that is wider than a line stands on it: up to a sign at which addresses are read in parts, if any. */
function cut(word: string, width: number, face: Face): number {
  let longest = 1;
  while (longest < word.length && textWidth(word.slice(0, longest + 1), face) <= width) longest += 1;
  for (let end = longest; end > longest / 2; end -= 1)
    if (/[/?&=_.#+%,;:-]/.test(word.charAt(end - 1))) return end;
  return longest;
}

/** Pixels between lines, with some air, so that no descender is cut. */
export function lineHeight({ size }: Pick<Face, 'size'>): number {
  return Math.ceil(size * PIXELS_PER_POINT * 1.2);
}
