/** Color: a colour that scripts hold, with its builder. Theme colours are kept by name. */
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { ServiceObject } from '../../service-object';
import { colorOf } from '../colors';
import { ColorType } from '../enums';

type Execution = ServiceObject['_execution'];
type S = typeof GoogleAppsScript.Spreadsheet;
type ThemeName = keyof S['ThemeColorType'];

/** The colours of a new spreadsheet's theme, which is the only one here. */
const THEME: Partial<Record<ThemeName, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

abstract class AnyColor extends ServiceObject {
  constructor(
    execution: Execution,
    public _css: string,
    public _theme?: GoogleAppsScript.Spreadsheet.ThemeColorType,
  ) {
    super(execution);
  }

  asRgbColor(): GoogleAppsScript.Base.RgbColor {
    return partial(new RgbColorFace(this._execution, this._css));
  }
  asThemeColor(): GoogleAppsScript.Spreadsheet.ThemeColor {
    if (!this._theme) throw new Error('Object is not of type ThemeColor.');
    return partial(new ThemeColorFace(this._execution, this._theme));
  }
  getColorType(): GoogleAppsScript.Base.ColorType {
    return this._theme ? ColorType.THEME : ColorType.RGB;
  }
}

export class ColorFace extends AnyColor implements Imitation<ColorFace, GoogleAppsScript.Spreadsheet.Color> {
  readonly _name = 'Color';
}

export class ColorBuilderFace
  extends AnyColor
  implements Imitation<ColorBuilderFace, GoogleAppsScript.Spreadsheet.ColorBuilder>
{
  readonly _name = 'ColorBuilder';

  setRgbColor(cssString: string): GoogleAppsScript.Spreadsheet.ColorBuilder {
    this._css = colorOf(cssString);
    this._theme = undefined;
    return partial(this);
  }
  setThemeColor(
    themeColorType: GoogleAppsScript.Spreadsheet.ThemeColorType,
  ): GoogleAppsScript.Spreadsheet.ColorBuilder {
    this._css = THEME[String(themeColorType) as ThemeName] ?? '#000000';
    this._theme = themeColorType;
    return partial(this);
  }
  build(): GoogleAppsScript.Spreadsheet.Color {
    return partial(new ColorFace(this._execution, this._css, this._theme));
  }
}

class RgbColorFace extends ServiceObject implements Imitation<RgbColorFace, GoogleAppsScript.Base.RgbColor> {
  readonly _name = 'RgbColor';

  constructor(
    execution: Execution,
    private readonly _css: string,
  ) {
    super(execution);
  }

  asHexString(): string {
    return this._css;
  }
  getRed(): GoogleAppsScript.Integer {
    return this._part(1);
  }
  getGreen(): GoogleAppsScript.Integer {
    return this._part(3);
  }
  getBlue(): GoogleAppsScript.Integer {
    return this._part(5);
  }
  getColorType(): GoogleAppsScript.Base.ColorType {
    return ColorType.RGB;
  }

  private _part(at: number): GoogleAppsScript.Integer {
    return Number.parseInt(this._css.slice(at, at + 2), 16) as GoogleAppsScript.Integer;
  }
}

class ThemeColorFace
  extends ServiceObject
  implements Imitation<ThemeColorFace, GoogleAppsScript.Spreadsheet.ThemeColor>
{
  readonly _name = 'ThemeColor';

  constructor(
    execution: Execution,
    private readonly _theme: GoogleAppsScript.Spreadsheet.ThemeColorType,
  ) {
    super(execution);
  }

  getColorType(): GoogleAppsScript.Base.ColorType {
    return ColorType.THEME;
  }
  getThemeColorType(): GoogleAppsScript.Spreadsheet.ThemeColorType {
    return this._theme;
  }
}
