/**
 * The parameters of `…/export?format=pdf&…`, read from an address. Apart from the drawing, because Google never
 * documented them: what is not known to work is refused here, loudly, instead of being ignored.
 */
import { parseA1 } from '../a1';

/** Lengths are points (1/72 inch). */
export interface PdfOptions {
  /** Of the paper as it is turned. */
  width: number;
  height: number;
  margins: { top: number; bottom: number; left: number; right: number };
  scale: 'actual' | 'width' | 'height' | 'page';
  gridlines: boolean;
  showTitle: boolean;
  showSheetName: boolean;
  pageNumber: 'LEFT' | 'CENTER' | 'RIGHT' | 'NONE';
  repeatFrozenRows: boolean;
  horizontalAlignment: 'LEFT' | 'CENTER' | 'RIGHT';
  verticalAlignment: 'TOP' | 'MIDDLE' | 'BOTTOM';
  /** Zero-based, ends exclusive; a missing bound is the used area's. */
  range: { fromRow?: number; toRow?: number; fromColumn?: number; toColumn?: number };
}

const POINTS_PER_INCH = 72;
const POINTS_PER_MM = 72 / 25.4;

const mm = (width: number, height: number): [number, number] => [
  width * POINTS_PER_MM,
  height * POINTS_PER_MM,
];
const inches = (width: number, height: number): [number, number] => [
  width * POINTS_PER_INCH,
  height * POINTS_PER_INCH,
];

/** By Google's number; upright. */
const SIZES: Record<string, [number, number]> = {
  '0': inches(8.5, 11),
  '1': inches(11, 17),
  '2': inches(8.5, 14),
  '3': inches(5.5, 8.5),
  '4': inches(7.25, 10.5),
  '5': inches(8.5, 13),
  '6': mm(297, 420),
  '7': mm(210, 297),
  '8': mm(148, 210),
  '9': mm(250, 353),
  '10': mm(176, 250),
};
const SIZE_NAMES: Record<string, string> = {
  letter: '0',
  tabloid: '1',
  legal: '2',
  statement: '3',
  executive: '4',
  folio: '5',
  a3: '6',
  a4: '7',
  a5: '8',
  b4: '9',
  b5: '10',
};

const KNOWN = new Set(
  'format id gid size portrait fitw scale top_margin bottom_margin left_margin right_margin gridlines printnotes printtitle sheetnames pagenum fzr fzc horizontal_alignment vertical_alignment r1 c1 r2 c2 range ir ic attachment'.split(
    ' ',
  ),
);

export function parsePdfOptions(query: URLSearchParams): PdfOptions {
  for (const name of query.keys()) {
    if (!KNOWN.has(name)) throw new Error(`PDF export: unknown parameter "${name}"`);
  }
  if ((query.get('format') ?? 'pdf') !== 'pdf') throw invalid('format', query.get('format') ?? '');
  for (const name of ['printnotes', 'fzc']) {
    if (flag(query, name, false))
      throw new Error(`PDF export: local-google does not imitate ${name}=true yet`);
  }
  for (const name of ['ir', 'ic', 'attachment']) flag(query, name, false);

  const [shortSide, longSide] = paper(query.get('size') ?? 'letter');
  const portrait = flag(query, 'portrait', true);
  const options: PdfOptions = {
    width: portrait ? shortSide : longSide,
    height: portrait ? longSide : shortSide,
    margins: {
      top: margin(query, 'top_margin', 0.75),
      bottom: margin(query, 'bottom_margin', 0.75),
      left: margin(query, 'left_margin', 0.7),
      right: margin(query, 'right_margin', 0.7),
    },
    scale: scale(query),
    gridlines: flag(query, 'gridlines', true),
    showTitle: flag(query, 'printtitle', false),
    showSheetName: flag(query, 'sheetnames', false),
    pageNumber: pageNumber(query.get('pagenum')),
    repeatFrozenRows: flag(query, 'fzr', false),
    horizontalAlignment: oneOf(query, 'horizontal_alignment', ['LEFT', 'CENTER', 'RIGHT']),
    verticalAlignment: oneOf(query, 'vertical_alignment', ['TOP', 'MIDDLE', 'BOTTOM']),
    range: range(query),
  };
  const { margins } = options;
  if (
    margins.left + margins.right >= options.width - 36 ||
    margins.top + margins.bottom >= options.height - 36
  ) {
    throw new Error('PDF export: the margins leave no room on the page');
  }
  return options;
}

function paper(value: string): [number, number] {
  const known = SIZES[SIZE_NAMES[value.toLowerCase()] ?? value];
  if (known) return known;
  const custom = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)$/i.exec(value);
  if (!custom) throw invalid('size', value);
  const [width, height] = inches(Number(custom[1]), Number(custom[2]));
  // Below two inches nothing legible fits; above 200 a PDF page is not allowed.
  if (Math.min(width, height) < 144 || Math.max(width, height) > 14_400) throw invalid('size', value);
  return [width, height];
}

function scale(query: URLSearchParams): PdfOptions['scale'] {
  const fitWidth = flag(query, 'fitw', false);
  const value = query.get('scale');
  switch (value) {
    case null:
      return fitWidth ? 'width' : 'actual';
    case '1':
      return 'actual';
    case '2':
      return 'width';
    case '3':
      return 'height';
    case '4':
      return 'page';
    default:
      throw invalid('scale', value);
  }
}

function pageNumber(value: string | null): PdfOptions['pageNumber'] {
  switch ((value ?? 'UNDEFINED').toUpperCase()) {
    case 'FALSE':
    case 'UNDEFINED':
      return 'NONE';
    case 'TRUE':
    case 'CENTER':
      return 'CENTER';
    case 'LEFT':
      return 'LEFT';
    case 'RIGHT':
      return 'RIGHT';
    default:
      throw invalid('pagenum', value ?? '');
  }
}

function range(query: URLSearchParams): PdfOptions['range'] {
  const result: PdfOptions['range'] = {};
  const a1 = query.get('range');
  if (a1 !== null) {
    const parsed = parseA1(a1);
    result.fromRow = parsed.startRowIndex;
    result.toRow = parsed.endRowIndex;
    result.fromColumn = parsed.startColumnIndex;
    result.toColumn = parsed.endColumnIndex;
  }
  result.fromRow = index(query, 'r1') ?? result.fromRow;
  result.fromColumn = index(query, 'c1') ?? result.fromColumn;
  result.toRow = index(query, 'r2') ?? result.toRow;
  result.toColumn = index(query, 'c2') ?? result.toColumn;
  if (
    (result.toRow ?? Infinity) <= (result.fromRow ?? 0) ||
    (result.toColumn ?? Infinity) <= (result.fromColumn ?? 0)
  ) {
    throw new Error('PDF export: the range is empty (r2 and c2 are exclusive ends)');
  }
  return result;
}

function index(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!/^\d{1,7}$/.test(value)) throw invalid(name, value);
  return Number(value);
}

function margin(query: URLSearchParams, name: string, byDefault: number): number {
  const value = query.get(name);
  if (value === null) return byDefault * POINTS_PER_INCH;
  if (!/^\d*\.?\d+$/.test(value)) throw invalid(name, value);
  return Number(value) * POINTS_PER_INCH;
}

function flag(query: URLSearchParams, name: string, byDefault: boolean): boolean {
  const value = query.get(name);
  if (value === null) return byDefault;
  if (/^(true|1)$/i.test(value)) return true;
  if (/^(false|0)$/i.test(value)) return false;
  throw invalid(name, value);
}

/** The first choice is what Google does unasked. */
function oneOf<T extends string>(query: URLSearchParams, name: string, choices: readonly [T, ...T[]]): T {
  const value = query.get(name);
  if (value === null) return choices[0];
  const choice = choices.find((one) => one === value.toUpperCase());
  if (!choice) throw invalid(name, value);
  return choice;
}

function invalid(name: string, value: string): Error {
  return new Error(`PDF export: invalid value for ${name}: "${value}"`);
}
