/** RichTextValue: a text whose parts look differently or lead somewhere; and its builder. */
import type { Cell, CellFormat } from '../../documents';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { ServiceObject } from '../../service-object';
import { integer } from './spreadsheet-object';
import { TextStyleFace, textPart } from './text-style';

type Rich = GoogleAppsScript.Spreadsheet.RichTextValue;
type Builder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type Style = GoogleAppsScript.Spreadsheet.TextStyle;
type Execution = ServiceObject['_execution'];

/** The look of each letter; from this, runs are made. */
type Looks = CellFormat[];

export class RichTextValueFace extends ServiceObject implements Imitation<RichTextValueFace, Rich> {
  readonly _name = 'RichTextValue';

  constructor(
    execution: Execution,
    readonly _text: string,
    readonly _looks: Looks,
    private readonly _start = 0,
  ) {
    super(execution);
  }

  copy(): Builder {
    return partial(new RichTextValueBuilderFace(this._execution, this._text, [...this._looks]));
  }
  getText(): string {
    return this._text;
  }
  getStartIndex(): GoogleAppsScript.Integer {
    return integer(this._start);
  }
  getEndIndex(): GoogleAppsScript.Integer {
    return integer(this._start + this._text.length);
  }

  /** Null where the part has several. */
  getLinkUrl(startOffset?: number, endOffset?: number): string | null {
    const links = new Set(this._part(startOffset, endOffset).map((one) => one.link));
    return links.size === 1 ? ([...links][0] ?? null) : null;
  }
  /** What the parts have in common. */
  getTextStyle(startOffset?: number, endOffset?: number): Style {
    const [first = {}, ...others] = this._part(startOffset, endOffset);
    const common = Object.entries(textPart(first)).filter(([key, value]) =>
      others.every((one) => one[key as keyof CellFormat] === value),
    );
    return partial(new TextStyleFace(this._execution, Object.fromEntries(common)));
  }
  getRuns(): Rich[] {
    return runsOf(this._looks).map(({ startIndex, end, format }) =>
      partial(
        new RichTextValueFace(
          this._execution,
          this._text.slice(startIndex, end),
          Array.from({ length: end - startIndex }, () => format),
          startIndex,
        ),
      ),
    );
  }

  private _part(from = 0, to = this._text.length): Looks {
    requireOffsets(this._text, from, to);
    return this._looks.slice(from, to);
  }
}

export class RichTextValueBuilderFace
  extends ServiceObject
  implements Imitation<RichTextValueBuilderFace, Builder>
{
  readonly _name = 'RichTextValueBuilder';

  constructor(
    execution: Execution,
    private _text = '',
    private _looks: Looks = [],
  ) {
    super(execution);
  }

  build(): Rich {
    return partial(new RichTextValueFace(this._execution, this._text, [...this._looks]));
  }
  /** Forgets the looks of what it had. */
  setText(text: string): Builder {
    this._text = text;
    this._looks = Array.from({ length: text.length }, () => ({}));
    return partial(this);
  }
  setLinkUrl(first: number | string | null, endOffset?: number, linkUrl?: string | null): Builder {
    const url = typeof first === 'number' ? linkUrl : first;
    return this._set(typeof first === 'number' ? first : 0, endOffset, ({ link: _link, ...look }) =>
      url ? { ...look, link: url } : look,
    );
  }
  setTextStyle(first: number | Style | null, endOffset?: number, textStyle?: Style | null): Builder {
    const style = (typeof first === 'number' ? textStyle : first) as unknown as
      | TextStyleFace
      | null
      | undefined;
    return this._set(typeof first === 'number' ? first : 0, endOffset, (look) =>
      style ? { ...look, ...style._format } : look.link ? { link: look.link } : {},
    );
  }

  private _set(from: number, to = this._text.length, change: (look: CellFormat) => CellFormat): Builder {
    requireOffsets(this._text, from, to);
    this._looks = this._looks.map((look, index) => (index >= from && index < to ? change(look) : look));
    return partial(this);
  }
}

function requireOffsets(text: string, from: number, to: number): void {
  if (from < 0 || to > text.length || from > to) throw new Error('Illegal argument.');
}

/** The text of a cell with its parts; null of numbers, dates and formulas, which have none. */
export function richTextOf(execution: Execution, text: string, cell: Cell, own: CellFormat): Rich | null {
  if (typeof cell.value !== 'string' && cell.value !== undefined) return null;
  if (cell.formula !== undefined) return null;
  const base: CellFormat = { ...textPart(own), ...(own.link ? { link: own.link } : {}) };
  const looks = [...text].length === 0 ? [] : Array.from({ length: text.length }, () => base);
  for (const { startIndex, format } of cell.runs ?? [])
    for (let at = startIndex; at < text.length; at += 1) looks[at] = { ...base, ...format };
  return partial(new RichTextValueFace(execution, text, looks));
}

/** What a cell keeps of it. */
export function cellOfRich({ _text, _looks }: RichTextValueFace): Pick<Cell, 'value' | 'runs'> {
  if (_text === '') return {};
  const runs = runsOf(_looks).map(({ startIndex, format }) => ({ startIndex, format }));
  const isPlain = runs.length <= 1 && Object.keys(runs[0]?.format ?? {}).length === 0;
  return { value: _text, ...(isPlain ? {} : { runs }) };
}

function runsOf(looks: Looks): { startIndex: number; end: number; format: CellFormat }[] {
  const runs: { startIndex: number; end: number; format: CellFormat }[] = [];
  looks.forEach((format, index) => {
    const last = runs.at(-1);
    if (last && sameLook(last.format, format)) last.end = index + 1;
    else runs.push({ startIndex: index, end: index + 1, format });
  });
  return runs;
}

function sameLook(a: CellFormat, b: CellFormat): boolean {
  const text = (look: CellFormat) => JSON.stringify(Object.entries(look).sort());
  return a === b || text(a) === text(b);
}
