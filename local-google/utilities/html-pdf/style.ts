/** How elements look: what their names say, and the few properties of a `style` attribute that are imitated. */
import type { Element } from './parse';

export interface Style {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Points. */
  size: number;
  color: string;
  align: 'left' | 'center' | 'right';
  keepsBlanks: boolean;
}

export interface Box {
  before: number;
  after: number;
  indent: number;
  background?: string;
  border?: string;
  breaksBefore: boolean;
}

export const PLAIN: Style = {
  bold: false,
  italic: false,
  underline: false,
  size: 12,
  color: '#000000',
  align: 'left',
  keepsBlanks: false,
};

const HEADINGS: Record<string, number> = { h1: 24, h2: 18, h3: 14, h4: 12, h5: 10, h6: 9 };
const BLOCKS = new Set(
  'address article aside blockquote div dl dd dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul'.split(
    ' ',
  ),
);

export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

export function styleOf(element: Element, around: Style): Style {
  const { name, attributes } = element;
  const style = { ...around };
  if (name in HEADINGS) Object.assign(style, { bold: true, size: HEADINGS[name] });
  if (['b', 'strong', 'th'].includes(name)) style.bold = true;
  if (['i', 'em', 'cite'].includes(name)) style.italic = true;
  if (['u', 'ins', 'a'].includes(name)) style.underline = true;
  if (name === 'a') style.color = '#0000ee';
  if (name === 'th') style.align = 'center';
  if (name === 'center') style.align = 'center';
  if (name === 'small') style.size *= 0.83;
  if (name === 'pre') style.keepsBlanks = true;
  const css = cssOf(attributes.style);
  const size = css['font-size'] && pointsOf(css['font-size'], around.size);
  if (size) style.size = size;
  if (css.color) style.color = colorOf(css.color) ?? style.color;
  if (css['font-weight']) style.bold = /bold|[6-9]00/.test(css['font-weight']);
  if (css['font-style']) style.italic = css['font-style'] === 'italic';
  if (css['text-decoration']) style.underline = css['text-decoration'].includes('underline');
  const align = css['text-align'] ?? attributes.align;
  if (align === 'left' || align === 'center' || align === 'right') style.align = align;
  return style;
}

export function boxOf({ name, attributes }: Element, { size }: Style): Box {
  const css = cssOf(attributes.style);
  const edge = (side: string, usual: number) =>
    pointsOf(css[`margin-${side}`] ?? css.margin ?? '', size) ?? usual;
  const spaced = name in HEADINGS || ['p', 'ul', 'ol', 'blockquote', 'pre'].includes(name);
  const usual = spaced ? size * 0.8 : 0;
  return {
    before: edge('top', usual),
    after: edge('bottom', usual),
    indent: ['ul', 'ol', 'blockquote', 'dd'].includes(name)
      ? 24
      : (pointsOf(css['margin-left'] ?? '', size) ?? 0),
    background: colorOf(css['background-color'] ?? css.background ?? attributes.bgcolor ?? ''),
    border:
      css.border && css.border !== 'none'
        ? (colorOf(css.border.split(/\s+/).at(-1) ?? '') ?? '#000000')
        : undefined,
    breaksBefore: /always|page/.test(css['page-break-before'] ?? css['break-before'] ?? ''),
  };
}

function cssOf(text: string | undefined): Record<string, string> {
  const entries = (text ?? '').split(';').map((part) => {
    const [name = '', ...value] = part.split(':');
    return [name.trim().toLowerCase(), value.join(':').trim().toLowerCase()] as const;
  });
  return Object.fromEntries(entries.filter(([name]) => name !== ''));
}

/** Lengths in points; the first where several are given. */
export function pointsOf(text: string, size: number): number | undefined {
  const match = /^(-?[\d.]+)(px|pt|em|rem|cm|mm|in)?/.exec(text.trim());
  if (!match) return undefined;
  const unit =
    { px: 0.75, pt: 1, em: size, rem: PLAIN.size, cm: 28.35, mm: 2.835, in: 72 }[match[2] ?? 'px'] ?? 1;
  return Number(match[1]) * unit;
}

const NAMES: Record<string, string> = {
  black: '#000000',
  blue: '#0000ff',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lightgray: '#d3d3d3',
  navy: '#000080',
  orange: '#ffa500',
  red: '#ff0000',
  silver: '#c0c0c0',
  white: '#ffffff',
  yellow: '#ffff00',
};

export function colorOf(text: string): string | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((one) => one + one)
      .join('')}`;
  if (/^#[\da-f]{6}$/.test(text)) return text;
  const rgb = /^rgba?\((\d+)[,\s]+(\d+)[,\s]+(\d+)/.exec(text);
  if (rgb)
    return `#${rgb
      .slice(1, 4)
      .map((one) => Number(one).toString(16).padStart(2, '0'))
      .join('')}`;
  return NAMES[text];
}
