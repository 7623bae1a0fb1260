/** How the cells of a Range look: colours, fonts, alignment, numbers, borders. Each change is one request of the API. */
import type { CellFormat } from '../../documents';
import { partial } from '../../partial';
import { colorOf, colorStyle } from '../colors';
import { TextDirection, WrapStrategy } from '../enums';
import { effectiveFormat, ownFormat } from '../state';
import { ColorFace } from './color';
import { RangeValues } from './range-values';
import { cellOfRich, type RichTextValueFace, richTextOf } from './rich-text';
import { integer } from './spreadsheet-object';
import { TextRotationFace } from './text-rotation';
import { TextStyleFace, textPart } from './text-style';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Color = GoogleAppsScript.Spreadsheet.Color;
type Style = GoogleAppsScript.Spreadsheet.TextStyle;
type Rich = GoogleAppsScript.Spreadsheet.RichTextValue;
type Rotation = GoogleAppsScript.Spreadsheet.TextRotation;
type Direction = GoogleAppsScript.Spreadsheet.TextDirection;
type Strategy = GoogleAppsScript.Spreadsheet.WrapStrategy;
type FontLine = GoogleAppsScript.Spreadsheet.FontLine;
type FontStyle = GoogleAppsScript.Spreadsheet.FontStyle;
type FontWeight = GoogleAppsScript.Spreadsheet.FontWeight;
type Integer = GoogleAppsScript.Integer;
type Horizontal = 'left' | 'center' | 'normal' | 'right';
type Vertical = 'top' | 'middle' | 'bottom';
type ApiFormat = GoogleAppsScript.Sheets.Schema.CellFormat;

/** How a cell looks where nothing was said of it. */
const PLAIN = { color: '#000000', backgroundColor: '#ffffff', fontFamily: 'Arial', fontSize: 10 } as const;

export abstract class RangeLooks extends RangeValues {
  getBackground(): string {
    return this._first((cell) => this._own(cell).backgroundColor ?? PLAIN.backgroundColor);
  }
  getBackgrounds(): string[][] {
    return this._map((cell) => this._own(cell).backgroundColor ?? PLAIN.backgroundColor);
  }
  getBackgroundObject(): Color {
    return this._color(this.getBackground());
  }
  getBackgroundObjects(): Color[][] {
    return this.getBackgrounds().map((row) => row.map((one) => this._color(one)));
  }
  setBackground(color: string | null): Range {
    return this._format('backgroundColorStyle', () => ({ backgroundColorStyle: colorStyle(color) }));
  }
  setBackgrounds(colors: (string | null)[][]): Range {
    return this._formatEach('backgroundColorStyle', colors, (one) => ({
      backgroundColorStyle: colorStyle(one),
    }));
  }
  setBackgroundObject(color: Color | null): Range {
    return this.setBackground(cssOf(color));
  }
  setBackgroundObjects(colors: Color[][] | null): Range {
    return colors ? this.setBackgrounds(colors.map((row) => row.map(cssOf))) : this.setBackground(null);
  }
  setBackgroundRGB(red: number, green: number, blue: number): Range {
    return this.setBackground(colorOf(`rgb(${red}, ${green}, ${blue})`));
  }

  getFontColor(): string {
    return this._first((cell) => this._own(cell).color ?? PLAIN.color);
  }
  getFontColors(): string[][] {
    return this._map((cell) => this._own(cell).color ?? PLAIN.color);
  }
  getFontColorObject(): Color {
    return this._color(this.getFontColor());
  }
  getFontColorObjects(): Color[][] {
    return this.getFontColors().map((row) => row.map((one) => this._color(one)));
  }
  setFontColor(color: string | null): Range {
    return this._font('foregroundColorStyle', () => ({ foregroundColorStyle: colorStyle(color) }));
  }
  setFontColors(colors: unknown[][]): Range {
    return this._fontEach('foregroundColorStyle', colors, (one) => ({
      foregroundColorStyle: colorStyle(one === null ? null : String(one)),
    }));
  }
  setFontColorObject(color: Color | null): Range {
    return this.setFontColor(cssOf(color));
  }
  setFontColorObjects(colors: (Color | null)[][]): Range {
    return this.setFontColors(colors.map((row) => row.map(cssOf)));
  }

  getFontFamily(): string {
    return this._first((cell) => this._own(cell).fontFamily ?? PLAIN.fontFamily);
  }
  getFontFamilies(): string[][] {
    return this._map((cell) => this._own(cell).fontFamily ?? PLAIN.fontFamily);
  }
  setFontFamily(fontFamily: string | null): Range {
    return this._font('fontFamily', () => ({ fontFamily: fontFamily ?? undefined }));
  }
  setFontFamilies(families: (string | null)[][]): Range {
    return this._fontEach('fontFamily', families, (one) => ({ fontFamily: one ?? undefined }));
  }
  getFontSize(): Integer {
    return this._first((cell) => integer(this._own(cell).fontSize ?? PLAIN.fontSize));
  }
  getFontSizes(): Integer[][] {
    return this._map((cell) => integer(this._own(cell).fontSize ?? PLAIN.fontSize));
  }
  setFontSize(size: number): Range {
    return this._font('fontSize', () => ({ fontSize: size }));
  }
  setFontSizes(sizes: number[][]): Range {
    return this._fontEach('fontSize', sizes, (one) => ({ fontSize: one }));
  }
  getFontWeight(): FontWeight {
    return this._first((cell) => weightOf(this._own(cell)));
  }
  getFontWeights(): FontWeight[][] {
    return this._map((cell) => weightOf(this._own(cell)));
  }
  setFontWeight(fontWeight: FontWeight | null): Range {
    return this._font('bold', () => ({ bold: boldOf(fontWeight) }));
  }
  setFontWeights(weights: (FontWeight | null)[][]): Range {
    return this._fontEach('bold', weights, (one) => ({ bold: boldOf(one) }));
  }
  getFontStyle(): FontStyle {
    return this._first((cell) => styleOf(this._own(cell)));
  }
  getFontStyles(): FontStyle[][] {
    return this._map((cell) => styleOf(this._own(cell)));
  }
  setFontStyle(fontStyle: FontStyle | null): Range {
    return this._font('italic', () => ({ italic: italicOf(fontStyle) }));
  }
  setFontStyles(styles: (FontStyle | null)[][]): Range {
    return this._fontEach('italic', styles, (one) => ({ italic: italicOf(one) }));
  }
  getFontLine(): FontLine {
    return this._first((cell) => lineOf(this._own(cell)));
  }
  getFontLines(): FontLine[][] {
    return this._map((cell) => lineOf(this._own(cell)));
  }
  setFontLine(fontLine: FontLine | null): Range {
    return this._font('underline,strikethrough', () => linesOf(fontLine));
  }
  setFontLines(lines: (FontLine | null)[][]): Range {
    return this._fontEach('underline,strikethrough', lines, linesOf);
  }

  getTextStyle(): Style {
    return this._first((cell) => this._style(cell));
  }
  getTextStyles(): Style[][] {
    return this._map((cell) => this._style(cell));
  }
  /** Sets what the style says, and leaves the rest. */
  setTextStyle(style: Style): Range {
    return this._rewrite((cell) => ({
      ...cell,
      format: { ...ownFormat(this._sheet, cell), ...formatOf(style) },
    }));
  }
  setTextStyles(styles: Style[][]): Range {
    return this._each(styles, (cell, style) => ({
      ...cell,
      format: { ...ownFormat(this._sheet, cell), ...formatOf(style) },
    }));
  }
  getRichTextValue(): Rich | null {
    return this._first((cell) => richTextOf(this._execution, this._shown(cell), cell, this._own(cell)));
  }
  getRichTextValues(): (Rich | null)[][] {
    return this._map((cell) => richTextOf(this._execution, this._shown(cell), cell, this._own(cell)));
  }
  /** Never parsed: a leading `=` stays text (platform.md §8). */
  setRichTextValue(value: Rich): Range {
    return this._rewrite((cell) => richCell(cell, value));
  }
  setRichTextValues(values: Rich[][]): Range {
    return this._each(values, richCell);
  }
  setShowHyperlink(showHyperlink: boolean): Range {
    const hyperlinkDisplayType = showHyperlink ? 'LINKED' : 'PLAIN_TEXT';
    return this._format('hyperlinkDisplayType', () => ({ hyperlinkDisplayType }));
  }

  getNumberFormat(): string {
    return this._first((cell) => this._own(cell).numberFormat ?? '0.###############');
  }
  getNumberFormats(): string[][] {
    return this._map((cell) => this._own(cell).numberFormat ?? '0.###############');
  }
  setNumberFormat(numberFormat: string): Range {
    return this._format('numberFormat', () => ({ numberFormat: patternOf(numberFormat) }));
  }
  setNumberFormats(formats: string[][]): Range {
    return this._formatEach('numberFormat', formats, (one) => ({ numberFormat: patternOf(String(one)) }));
  }

  /** `general-left` and `general-right` where nothing was set: numbers and dates stand to the right. */
  getHorizontalAlignment(): string {
    return this._first((cell) => horizontalOf(this._own(cell), cell.value));
  }
  getHorizontalAlignments(): string[][] {
    return this._map((cell) => horizontalOf(this._own(cell), cell.value));
  }
  setHorizontalAlignment(alignment: Horizontal | null): Range {
    return this._format('horizontalAlignment', () => ({
      horizontalAlignment: sideOf(alignment, HORIZONTALS),
    }));
  }
  setHorizontalAlignments(alignments: (Horizontal | null)[][]): Range {
    return this._formatEach('horizontalAlignment', alignments, (one) => ({
      horizontalAlignment: sideOf(one, HORIZONTALS),
    }));
  }
  getVerticalAlignment(): string {
    return this._first((cell) => (this._own(cell).verticalAlignment ?? 'BOTTOM').toLowerCase());
  }
  getVerticalAlignments(): string[][] {
    return this._map((cell) => (this._own(cell).verticalAlignment ?? 'BOTTOM').toLowerCase());
  }
  setVerticalAlignment(alignment: Vertical | null): Range {
    return this._format('verticalAlignment', () => ({ verticalAlignment: sideOf(alignment, VERTICALS) }));
  }
  setVerticalAlignments(alignments: (Vertical | null)[][]): Range {
    return this._formatEach('verticalAlignment', alignments, (one) => ({
      verticalAlignment: sideOf(one, VERTICALS),
    }));
  }

  getWrap(): boolean {
    return this._first((cell) => this._own(cell).wrap ?? false);
  }
  getWraps(): boolean[][] {
    return this._map((cell) => this._own(cell).wrap ?? false);
  }
  setWrap(isWrapEnabled: boolean): Range {
    return this.setWrapStrategy(isWrapEnabled ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW);
  }
  setWraps(isWrapEnabled: boolean[][]): Range {
    return this.setWrapStrategies(
      isWrapEnabled.map((row) => row.map((one) => (one ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW))),
    );
  }
  getWrapStrategy(): Strategy {
    return this._first((cell) => strategyOf(this._own(cell)));
  }
  getWrapStrategies(): Strategy[][] {
    return this._map((cell) => strategyOf(this._own(cell)));
  }
  setWrapStrategy(strategy: Strategy): Range {
    return this._format('wrapStrategy', () => ({ wrapStrategy: apiStrategy(strategy) }));
  }
  setWrapStrategies(strategies: Strategy[][]): Range {
    return this._formatEach('wrapStrategy', strategies, (one) => ({ wrapStrategy: apiStrategy(one) }));
  }

  getTextDirection(): Direction | null {
    return this._first((cell) => directionOf(this._own(cell)));
  }
  getTextDirections(): (Direction | null)[][] {
    return this._map((cell) => directionOf(this._own(cell)));
  }
  setTextDirection(direction: Direction | null): Range {
    return this._format('textDirection', () => ({
      textDirection: direction ? String(direction) : undefined,
    }));
  }
  setTextDirections(directions: (Direction | null)[][]): Range {
    return this._formatEach('textDirection', directions, (one) => ({
      textDirection: one ? String(one) : undefined,
    }));
  }
  getTextRotation(): Rotation {
    return this._first((cell) => this._rotation(this._own(cell)));
  }
  getTextRotations(): Rotation[][] {
    return this._map((cell) => this._rotation(this._own(cell)));
  }
  setTextRotation(rotation: number | Rotation): Range {
    const textRotation =
      typeof rotation === 'number'
        ? { angle: rotation }
        : (rotation as unknown as TextRotationFace)._rotation;
    return this._format('textRotation', () => ({ textRotation }));
  }
  setTextRotations(rotations: Rotation[][]): Range {
    return this._formatEach('textRotation', rotations, (one) => ({
      textRotation: (one as unknown as TextRotationFace)._rotation,
    }));
  }
  setVerticalText(isVertical: boolean): Range {
    return this._format('textRotation', () => ({ textRotation: { vertical: isVertical } }));
  }

  /** Null leaves a side as it is, false clears it. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): Range {
    const line = { style: style ? String(style) : 'SOLID', colorStyle: colorStyle(color ?? '#000000') };
    const side = (isSet: boolean | null) => (isSet === null ? undefined : isSet ? line : { style: 'NONE' });
    this._apply({
      updateBorders: {
        range: this._gridRange,
        top: side(top),
        left: side(left),
        bottom: side(bottom),
        right: side(right),
        innerVertical: side(vertical),
        innerHorizontal: side(horizontal),
      },
    });
    return partial(this);
  }

  /** With conditional formats left out, as Google's getters do (reference, Range.getBackground). */
  _own(cell: Parameters<typeof ownFormat>[1]): CellFormat {
    return ownFormat(this._sheet, cell);
  }

  /** With conditional formats and banding. */
  _seen(): CellFormat[][] {
    return this._map((cell, row, column) => effectiveFormat(this._sheet, row, column, cell));
  }

  _color(css: string): Color {
    return partial(new ColorFace(this._execution, css));
  }
  _style(cell: Parameters<typeof ownFormat>[1]): Style {
    const { color, fontFamily, fontSize } = PLAIN;
    const usual = {
      color,
      fontFamily,
      fontSize,
      bold: false,
      italic: false,
      underline: false,
      strikethrough: false,
    };
    return partial(new TextStyleFace(this._execution, { ...usual, ...textPart(this._own(cell)) }));
  }
  _rotation(format: CellFormat): Rotation {
    return partial(new TextRotationFace(this._execution, format.textRotation ?? {}));
  }

  _format(field: string, format: () => ApiFormat): Range {
    this._apply({
      repeatCell: {
        range: this._gridRange,
        cell: { userEnteredFormat: format() },
        fields: `userEnteredFormat(${field})`,
      },
    });
    return partial(this);
  }
  _formatEach<T>(field: string, given: T[][], format: (one: T) => ApiFormat): Range {
    this._requireSize(given);
    this._apply({
      updateCells: {
        range: this._gridRange,
        rows: given.map((row) => ({ values: row.map((one) => ({ userEnteredFormat: format(one) })) })),
        fields: `userEnteredFormat(${field})`,
      },
    });
    return partial(this);
  }
  _font(fields: string, format: () => ApiFormat['textFormat']): Range {
    return this._format(`textFormat(${fields})`, () => ({ textFormat: format() }));
  }
  _fontEach<T>(fields: string, given: T[][], format: (one: T) => ApiFormat['textFormat']): Range {
    return this._formatEach(`textFormat(${fields})`, given, (one) => ({ textFormat: format(one) }));
  }
  _each<T>(given: T[][], change: (cell: Parameters<typeof ownFormat>[1] & object, one: T) => object): Range {
    this._requireSize(given);
    const { fromRow, fromColumn } = this._block;
    return this._rewrite((cell, row, column) => {
      const one = given[row - fromRow]?.[column - fromColumn];
      return one == null ? cell : change(cell, one);
    });
  }
}

function cssOf(color: Color | null): string | null {
  return color ? (color as unknown as ColorFace)._css : null;
}

function formatOf(style: Style): CellFormat {
  return (style as unknown as TextStyleFace)._format;
}

function richCell(cell: object, value: Rich): object {
  const { value: _value, formula: _formula, runs: _runs, ...kept } = cell as Record<string, unknown>;
  return { ...kept, ...cellOfRich(value as unknown as RichTextValueFace) };
}

const weightOf = (format: CellFormat): FontWeight => (format.bold ? 'bold' : 'normal');
const styleOf = (format: CellFormat): FontStyle => (format.italic ? 'italic' : 'normal');
const lineOf = (format: CellFormat): FontLine =>
  format.strikethrough ? 'line-through' : format.underline ? 'underline' : 'none';

function boldOf(weight: FontWeight | null): boolean | undefined {
  if (weight !== null && weight !== 'bold' && weight !== 'normal')
    throw new Error(`Invalid argument: ${weight}`);
  return weight === null ? undefined : weight === 'bold';
}
function italicOf(style: FontStyle | null): boolean | undefined {
  if (style !== null && style !== 'italic' && style !== 'normal')
    throw new Error(`Invalid argument: ${style}`);
  return style === null ? undefined : style === 'italic';
}
function linesOf(line: FontLine | null) {
  if (line !== null && !['none', 'underline', 'line-through'].includes(line))
    throw new Error(`Invalid argument: ${line}`);
  return line === null ? {} : { underline: line === 'underline', strikethrough: line === 'line-through' };
}

function patternOf(pattern: string) {
  if (pattern === '' || /^general$/i.test(pattern)) return undefined;
  return pattern === '@' ? { type: 'TEXT' } : { pattern };
}

const HORIZONTALS = ['left', 'center', 'right', 'normal'];
const VERTICALS = ['top', 'middle', 'bottom'];

/** `normal` clears. */
function sideOf(side: string | null, known: string[]): string | undefined {
  if (side !== null && !known.includes(side)) throw new Error(`Invalid argument: ${side}`);
  return side === null || side === 'normal' ? undefined : side.toUpperCase();
}

function horizontalOf(format: CellFormat, value: unknown): string {
  const side = format.horizontalAlignment?.toLowerCase();
  return side ?? (typeof value === 'number' ? 'general-right' : 'general-left');
}

function strategyOf(format: CellFormat): Strategy {
  return format.wrap ? WrapStrategy.WRAP : format.clip ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW;
}
function apiStrategy(strategy: Strategy): string {
  return String(strategy) === 'OVERFLOW' ? 'OVERFLOW_CELL' : String(strategy);
}
function directionOf(format: CellFormat): Direction | null {
  const name = format.textDirection as keyof typeof TextDirection | undefined;
  return name ? TextDirection[name] : null;
}
