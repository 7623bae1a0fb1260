/** Banding: the alternating colours of a range as scripts see them. */
import type { BandColors, Banding as Kept } from '../../documents';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { apiBanding } from '../banding';
import { colorOf } from '../colors';
import { listSheets } from '../state';
import { RangeFace } from './range';
import { SpreadsheetObject } from './spreadsheet-object';

type Banding = GoogleAppsScript.Spreadsheet.Banding;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Theme = keyof typeof GoogleAppsScript.Spreadsheet.BandingTheme;

/** Header, first, second and footer of each theme, as Sheets' menu "Alternating colours" has them. */
const THEMES: Record<Theme, [header: string, first: string, second: string, footer: string]> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
};

export class BandingFace extends SpreadsheetObject implements Imitation<BandingFace, Banding> {
  readonly _name = 'Banding';

  constructor(
    execution: SpreadsheetObject['_execution'],
    spreadsheetId: string,
    private readonly _id: number,
  ) {
    super(execution, spreadsheetId);
  }

  getRange(): Range {
    return partial(RangeFace.of(this._execution, this._spreadsheetId, this._kept.range));
  }
  setRange(range: Range): Banding {
    this._apply({
      updateBanding: {
        bandedRange: { bandedRangeId: this._id, range: (range as unknown as RangeFace)._gridRange },
        fields: 'range',
      },
    });
    return partial(this);
  }
  copyTo(range: Range): Banding {
    const { rows, columns } = this._kept;
    return addBanding(range as unknown as RangeFace, { rows, columns });
  }
  remove(): void {
    this._apply({ deleteBanding: { bandedRangeId: this._id } });
  }

  getHeaderRowColor(): string | null {
    return this._color('rows', 'header');
  }
  getFirstRowColor(): string | null {
    return this._color('rows', 'first');
  }
  getSecondRowColor(): string | null {
    return this._color('rows', 'second');
  }
  getFooterRowColor(): string | null {
    return this._color('rows', 'footer');
  }
  getHeaderColumnColor(): string | null {
    return this._color('columns', 'header');
  }
  getFirstColumnColor(): string | null {
    return this._color('columns', 'first');
  }
  getSecondColumnColor(): string | null {
    return this._color('columns', 'second');
  }
  getFooterColumnColor(): string | null {
    return this._color('columns', 'footer');
  }
  setHeaderRowColor(color: string | null): Banding {
    return this._set('rows', 'header', color);
  }
  setFirstRowColor(color: string | null): Banding {
    return this._set('rows', 'first', color);
  }
  setSecondRowColor(color: string | null): Banding {
    return this._set('rows', 'second', color);
  }
  setFooterRowColor(color: string | null): Banding {
    return this._set('rows', 'footer', color);
  }
  setHeaderColumnColor(color: string | null): Banding {
    return this._set('columns', 'header', color);
  }
  setFirstColumnColor(color: string | null): Banding {
    return this._set('columns', 'first', color);
  }
  setSecondColumnColor(color: string | null): Banding {
    return this._set('columns', 'second', color);
  }
  setFooterColumnColor(color: string | null): Banding {
    return this._set('columns', 'footer', color);
  }

  get _kept(): Kept {
    for (const { bandings } of listSheets(this._world, this._spreadsheetId)) {
      const found = bandings.find((one) => one.bandedRangeId === this._id);
      if (found) return found;
    }
    throw new Error('The banding has been removed.');
  }

  private _color(of: 'rows' | 'columns', name: keyof BandColors): string | null {
    return this._kept[of]?.[name] ?? null;
  }
  private _set(of: 'rows' | 'columns', name: keyof BandColors, color: string | null): Banding {
    const kept = this._kept;
    const colors = { ...kept[of], [name]: color ? colorOf(color) : undefined };
    const bandedRange = apiBanding({ ...kept, [of]: colors });
    this._apply({ updateBanding: { bandedRange, fields: 'rowProperties,columnProperties' } });
    return partial(this);
  }
}

export function addBanding(range: RangeFace, bands: Pick<Kept, 'rows' | 'columns'>): Banding {
  const { bandedRangeId: _none, ...bandedRange } = apiBanding({
    bandedRangeId: 0,
    range: range._gridRange,
    ...bands,
  });
  const [reply] = range._apply({ addBanding: { bandedRange } });
  const id = reply?.addBanding?.bandedRange?.bandedRangeId ?? 0;
  return partial(new BandingFace(range._execution, range._spreadsheetId, id));
}

export function themeColors(
  theme: GoogleAppsScript.Spreadsheet.BandingTheme | undefined,
  showHeader: boolean,
  showFooter: boolean,
): BandColors {
  const [header, first, second, footer] = THEMES[(theme ? String(theme) : 'LIGHT_GREY') as Theme];
  return { first, second, ...(showHeader ? { header } : {}), ...(showFooter ? { footer } : {}) };
}

export function bandingsOf(
  execution: SpreadsheetObject['_execution'],
  spreadsheetId: string,
  isWanted: (banding: Kept) => boolean,
): Banding[] {
  return listSheets(execution.world, spreadsheetId)
    .flatMap((one) => one.bandings)
    .filter(isWanted)
    .map((one) => partial(new BandingFace(execution, spreadsheetId, one.bandedRangeId)));
}
