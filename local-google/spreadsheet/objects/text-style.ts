/** TextStyle: how a text, or a part of one, looks; and its builder. What is not set is null. */
import type { CellFormat } from '../../documents';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { ServiceObject } from '../../service-object';
import { colorOf } from '../colors';
import { ColorFace } from './color';
import { integer } from './spreadsheet-object';

type Style = GoogleAppsScript.Spreadsheet.TextStyle;
type Builder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

/** The part of a format that is a text's. */
export const TEXT_KEYS = [
  ...(['bold', 'italic', 'underline', 'strikethrough', 'fontFamily', 'fontSize', 'color'] as const),
];

export function textPart(format: CellFormat): CellFormat {
  return Object.fromEntries(
    TEXT_KEYS.flatMap((key) => (format[key] === undefined ? [] : [[key, format[key]]])),
  );
}

export class TextStyleFace extends ServiceObject implements Imitation<TextStyleFace, Style> {
  readonly _name = 'TextStyle';

  constructor(
    execution: ServiceObject['_execution'],
    readonly _format: CellFormat,
  ) {
    super(execution);
  }

  copy(): Builder {
    return partial(new TextStyleBuilderFace(this._execution, { ...this._format }));
  }
  getFontFamily(): string | null {
    return this._format.fontFamily ?? null;
  }
  getFontSize(): GoogleAppsScript.Integer | null {
    return this._format.fontSize === undefined ? null : integer(this._format.fontSize);
  }
  getForegroundColor(): string | null {
    return this._format.color ?? null;
  }
  getForegroundColorObject(): GoogleAppsScript.Spreadsheet.Color | null {
    const { color } = this._format;
    return color ? partial(new ColorFace(this._execution, color)) : null;
  }
  isBold(): boolean | null {
    return this._format.bold ?? null;
  }
  isItalic(): boolean | null {
    return this._format.italic ?? null;
  }
  isStrikethrough(): boolean | null {
    return this._format.strikethrough ?? null;
  }
  isUnderline(): boolean | null {
    return this._format.underline ?? null;
  }
}

export class TextStyleBuilderFace extends ServiceObject implements Imitation<TextStyleBuilderFace, Builder> {
  readonly _name = 'TextStyleBuilder';

  constructor(
    execution: ServiceObject['_execution'],
    private _format: CellFormat = {},
  ) {
    super(execution);
  }

  build(): Style {
    return partial(new TextStyleFace(this._execution, { ...this._format }));
  }
  setBold(bold: boolean): Builder {
    return this._set({ bold });
  }
  setFontFamily(fontFamily: string): Builder {
    return this._set({ fontFamily });
  }
  setFontSize(fontSize: number): Builder {
    return this._set({ fontSize });
  }
  setForegroundColor(cssString: string): Builder {
    return this._set({ color: colorOf(cssString) });
  }
  setForegroundColorObject(color: GoogleAppsScript.Spreadsheet.Color): Builder {
    return this._set({ color: (color as unknown as ColorFace)._css });
  }
  setItalic(italic: boolean): Builder {
    return this._set({ italic });
  }
  setStrikethrough(strikethrough: boolean): Builder {
    return this._set({ strikethrough });
  }
  setUnderline(underline: boolean): Builder {
    return this._set({ underline });
  }

  private _set(part: CellFormat): Builder {
    this._format = { ...this._format, ...part };
    return partial(this);
  }
}
