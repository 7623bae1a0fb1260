/**
 * Cell formats between their two shapes: the Sheets API's nested one with colours from 0 to 1, and the flat one
 * that local-google keeps. Apart, because field masks are resolved here and nowhere else.
 */
import type { Border, CellFormat, HorizontalAlign, VerticalAlign } from '../documents';

type ApiFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type ApiColor = GoogleAppsScript.Sheets.Schema.Color;
type ApiBorder = GoogleAppsScript.Sheets.Schema.Border;
type Side = 'top' | 'bottom' | 'left' | 'right';

export function colorText(color: ApiColor | undefined): string | undefined {
  if (!color) return undefined;
  const part = (value: number | undefined) =>
    Math.round((value ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`;
}

export function borderOf(border: ApiBorder | undefined): Border | undefined {
  if (!border?.style || border.style === 'NONE') return undefined;
  return { style: border.style as Border['style'], color: colorText(border.color) ?? '#000000' };
}

/** The flat format's keys that each field of the API's format sets, and from what. */
const FIELDS: Record<string, (api: ApiFormat) => CellFormat> = {
  backgroundColor: (api) => ({ backgroundColor: colorText(api.backgroundColor) }),
  horizontalAlignment: (api) => ({
    horizontalAlignment: api.horizontalAlignment as HorizontalAlign | undefined,
  }),
  verticalAlignment: (api) => ({ verticalAlignment: api.verticalAlignment as VerticalAlign | undefined }),
  wrapStrategy: (api) => ({ wrap: api.wrapStrategy ? api.wrapStrategy === 'WRAP' : undefined }),
  numberFormat: (api) => ({
    numberFormat: api.numberFormat
      ? api.numberFormat.type === 'TEXT'
        ? '@'
        : api.numberFormat.pattern
      : undefined,
  }),
  borders: (api) => ({
    borders:
      api.borders &&
      Object.fromEntries(
        (['top', 'bottom', 'left', 'right'] as Side[])
          .map((side) => [side, borderOf(api.borders?.[side])] as const)
          .filter(([, border]) => border),
      ),
  }),
  'textFormat.bold': (api) => ({ bold: api.textFormat?.bold }),
  'textFormat.italic': (api) => ({ italic: api.textFormat?.italic }),
  'textFormat.underline': (api) => ({ underline: api.textFormat?.underline }),
  'textFormat.fontFamily': (api) => ({ fontFamily: api.textFormat?.fontFamily }),
  'textFormat.fontSize': (api) => ({ fontSize: api.textFormat?.fontSize }),
  'textFormat.foregroundColor': (api) => ({ color: colorText(api.textFormat?.foregroundColor) }),
};

/** The fields of a mask below a name: `a(b,c.d)` and `a.b,a.c.d` both give `b`, `c.d` for `a`; `a` gives ''. */
export function maskFields(mask: string, below: string): string[] {
  const names: string[] = [];
  const expand = (text: string, prefix: string): void => {
    let depth = 0;
    let from = 0;
    for (let at = 0; at <= text.length; at += 1) {
      const letter = text[at];
      if (letter === '(') depth += 1;
      if (letter === ')') depth -= 1;
      if (at === text.length || (letter === ',' && depth === 0)) {
        const part = text.slice(from, at).trim();
        const group = /^([\w.]+)\((.*)\)$/.exec(part);
        if (group) expand(group[2] ?? '', `${prefix}${group[1]}.`);
        else if (part) names.push(prefix + part);
        from = at + 1;
      }
    }
  };
  expand(mask, '');
  return names
    .filter((name) => name === below || name.startsWith(`${below}.`))
    .map((name) => name.slice(below.length + 1));
}

/** Applies a format under the mask's fields below `userEnteredFormat` ('' is the whole format). */
export function applyFormat(old: CellFormat, api: ApiFormat | undefined, fields: string[]): CellFormat {
  const given = api ?? {};
  if (fields.includes(''))
    return compact(Object.assign({}, ...Object.values(FIELDS).map((read) => read(given))));
  const changed = fields.flatMap((field) => {
    const reads = Object.entries(FIELDS).filter(([name]) => name === field || name.startsWith(`${field}.`));
    if (reads.length === 0) throw new Error(`local-google does not imitate the cell format ${field} yet`);
    return reads.map(([, read]) => read(given));
  });
  return compact(Object.assign({}, old, ...changed));
}

/** Without the keys that are undefined, so that an empty format is `{}`. */
function compact(format: CellFormat): CellFormat {
  return Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined));
}
