/**
 * Cell formats between their two shapes: the Sheets API's nested one with colours from 0 to 1, and the flat one
 * that local-google keeps. Apart, because field masks are resolved here and nowhere else.
 */
import type { Border, CellFormat, HorizontalAlign, VerticalAlign } from '../documents';
import { numberType } from './numbers';

type ApiFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
type ApiTextFormat = GoogleAppsScript.Sheets.Schema.TextFormat & { link?: { uri?: string } };
type ApiColor = GoogleAppsScript.Sheets.Schema.Color;
type ApiColorStyle = GoogleAppsScript.Sheets.Schema.ColorStyle;
type ApiBorder = GoogleAppsScript.Sheets.Schema.Border;
const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/** The colours of a new spreadsheet's theme. */
const THEME: Record<string, string> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  LINK: '#1155cc',
};

export function colorText(color: ApiColor | undefined): string | undefined {
  if (!color) return undefined;
  const part = (value: number | undefined) =>
    Math.round((value ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`;
}

/** As Google answers: without the parts that are 0. */
export function apiColor(text: string | undefined): ApiColor | undefined {
  if (!text) return undefined;
  const part = (at: number) => Number.parseInt(text.slice(at, at + 2), 16) / 255;
  const parts = { red: part(1), green: part(3), blue: part(5) };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value > 0));
}

/** The style takes precedence over the plain colour, as Google says of every pair of them. */
export function styledColor(
  style: ApiColorStyle | undefined,
  plain: ApiColor | undefined,
): string | undefined {
  if (style?.themeColor) return THEME[style.themeColor];
  return colorText(style?.rgbColor ?? plain);
}

export function borderOf(border: ApiBorder | undefined): Border | undefined {
  if (!border?.style || border.style === 'NONE') return undefined;
  return {
    style: border.style as Border['style'],
    color: styledColor(border.colorStyle, border.color) ?? '#000000',
  };
}

/** What a format says of text: of a whole cell, and of a part of it. */
const TEXT_FIELDS: Record<string, (api: ApiTextFormat) => CellFormat> = {
  bold: (api) => ({ bold: api.bold }),
  italic: (api) => ({ italic: api.italic }),
  underline: (api) => ({ underline: api.underline }),
  strikethrough: (api) => ({ strikethrough: api.strikethrough }),
  fontFamily: (api) => ({ fontFamily: api.fontFamily }),
  fontSize: (api) => ({ fontSize: api.fontSize }),
  foregroundColor: (api) => ({ color: styledColor(api.foregroundColorStyle, api.foregroundColor) }),
  foregroundColorStyle: (api) => ({ color: styledColor(api.foregroundColorStyle, api.foregroundColor) }),
  link: (api) => ({ link: api.link?.uri }),
};

/** The flat format's keys that each field of the API's format sets, from what is given and what was there. */
const FIELDS: Record<string, (api: ApiFormat, old: CellFormat) => CellFormat> = {
  backgroundColor: (api) => ({ backgroundColor: styledColor(api.backgroundColorStyle, api.backgroundColor) }),
  backgroundColorStyle: (api) => ({
    backgroundColor: styledColor(api.backgroundColorStyle, api.backgroundColor),
  }),
  horizontalAlignment: (api) => ({
    horizontalAlignment: api.horizontalAlignment as HorizontalAlign | undefined,
  }),
  verticalAlignment: (api) => ({ verticalAlignment: api.verticalAlignment as VerticalAlign | undefined }),
  wrapStrategy: (api) => ({
    wrap: api.wrapStrategy ? api.wrapStrategy === 'WRAP' : undefined,
    clip: api.wrapStrategy === 'CLIP' ? true : undefined,
  }),
  numberFormat: ({ numberFormat }) => ({
    numberFormat:
      numberFormat?.type === 'TEXT' ? '@' : (numberFormat?.pattern ?? PATTERNS[numberFormat?.type ?? '']),
    numberFormatType: numberFormat?.type === 'TEXT' ? undefined : numberFormat?.type,
  }),
  ...Object.fromEntries(
    SIDES.map((side) => [
      `borders.${side}`,
      (api: ApiFormat, old: CellFormat) => {
        const borders = { ...old.borders, [side]: borderOf(api.borders?.[side]) };
        return { borders: Object.keys(compact(borders)).length > 0 ? compact(borders) : undefined };
      },
    ]),
  ),
  padding: (api) => ({ padding: api.padding }),
  textDirection: (api) => ({ textDirection: api.textDirection }),
  hyperlinkDisplayType: (api) => ({ hyperlinkDisplayType: api.hyperlinkDisplayType }),
  textRotation: (api) => ({ textRotation: api.textRotation }),
  ...Object.fromEntries(
    Object.entries(TEXT_FIELDS).map(([name, read]) => [
      `textFormat.${name}`,
      (api: ApiFormat) => read((api.textFormat as ApiTextFormat | undefined) ?? {}),
    ]),
  ),
};

/** What a type of number looks like where no pattern is given (the locale `en_US`'s, as the Sheets guide has them). */
const PATTERNS: Record<string, string> = {
  DATE: 'yyyy-mm-dd',
  TIME: 'h:mm:ss am/pm',
  DATE_TIME: 'm/d/yyyy h:mm:ss',
  PERCENT: '0.00%',
  NUMBER: '#,##0.00',
  CURRENCY: '"$"#,##0.00',
  SCIENTIFIC: '0.00E+00',
};

/** Applies a format under the mask's fields below `userEnteredFormat` ('' is the whole format). */
export function applyFormat(old: CellFormat, api: ApiFormat | undefined, fields: string[]): CellFormat {
  let format = { ...old };
  for (const field of fields) {
    // A field may be above what is kept apart (`textFormat`), or below it (`backgroundColor.red`): all of it is set.
    const reads = Object.entries(FIELDS).filter(
      ([name]) =>
        field === '' || name === field || name.startsWith(`${field}.`) || field.startsWith(`${name}.`),
    );
    if (reads.length === 0) throw new Error(`local-google does not imitate the cell format ${field} yet`);
    for (const [, read] of reads) format = { ...format, ...read(api ?? {}, format) };
  }
  return compact(format);
}

export function textFormatOf(api: ApiTextFormat | undefined): CellFormat {
  return compact(Object.assign({}, ...Object.values(TEXT_FIELDS).map((read) => read(api ?? {}))));
}

/** Without the keys that are undefined, so that an empty format is `{}`. */
function compact<T extends object>(format: T): T {
  return Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined)) as T;
}

/** The other way: a kept format as the API answers it. */
export function apiFormat(format: CellFormat): ApiFormat {
  const textFormat = apiTextFormat(format);
  const background = apiColor(format.backgroundColor);
  const { numberFormat, numberFormatType, borders } = format;
  return compact<ApiFormat>({
    numberFormat: numberFormat
      ? numberFormat === '@'
        ? { type: 'TEXT', pattern: '@' }
        : { type: numberFormatType ?? numberType(numberFormat), pattern: numberFormat }
      : undefined,
    backgroundColor: background,
    backgroundColorStyle: background && { rgbColor: background },
    borders:
      borders &&
      Object.fromEntries(
        Object.entries(borders).map(([side, { style, color }]) => {
          const rgbColor = apiColor(color) ?? {};
          return [side, { style, width: 1, color: rgbColor, colorStyle: { rgbColor } }];
        }),
      ),
    padding: format.padding,
    horizontalAlignment: format.horizontalAlignment,
    verticalAlignment: format.verticalAlignment,
    wrapStrategy:
      format.wrap === undefined ? undefined : format.wrap ? 'WRAP' : format.clip ? 'CLIP' : 'OVERFLOW_CELL',
    textDirection: format.textDirection,
    textFormat: Object.keys(textFormat).length > 0 ? textFormat : undefined,
    hyperlinkDisplayType: format.hyperlinkDisplayType,
    textRotation: format.textRotation,
  });
}

export function apiTextFormat(format: CellFormat): ApiTextFormat {
  const color = apiColor(format.color);
  return compact<ApiTextFormat>({
    foregroundColor: color,
    foregroundColorStyle: color && { rgbColor: color },
    fontFamily: format.fontFamily,
    fontSize: format.fontSize,
    bold: format.bold,
    italic: format.italic,
    strikethrough: format.strikethrough,
    underline: format.underline,
    link: format.link ? { uri: format.link } : undefined,
  });
}
