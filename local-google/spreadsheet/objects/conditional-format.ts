/** ConditionalFormatRule: when cells of some ranges are to look otherwise; its conditions and its builder. */
import type { ConditionalFormat } from '../../documents';
import type { Imitation } from '../../imitation';
import { partial } from '../../partial';
import { ServiceObject } from '../../service-object';
import { colorOf, colorStyle } from '../colors';
import { apiCondition } from '../conditions';
import { BooleanCriteria, InterpolationType } from '../enums';
import { apiFormat, styledColor } from '../format';
import { type Criteria, conditionOf, criteriaOf } from './criteria';
import { CriteriaBuilder } from './criteria-builder';
import { RangeFace } from './range';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type ApiRule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;
type Point = GoogleAppsScript.Sheets.Schema.InterpolationPoint;
type ApiGradient = GoogleAppsScript.Sheets.Schema.GradientRule;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Execution = ServiceObject['_execution'];

interface Look {
  backgroundColor?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
}

export interface RuleDraft {
  ranges: Range[];
  criteria?: Criteria;
  look: Look;
  gradient?: ApiGradient;
}

export class ConditionalFormatRuleFace
  extends ServiceObject
  implements Imitation<ConditionalFormatRuleFace, Rule>
{
  readonly _name = 'ConditionalFormatRule';

  constructor(
    execution: Execution,
    readonly _draft: RuleDraft,
  ) {
    super(execution);
  }

  static of(execution: Execution, spreadsheetId: string, kept: ConditionalFormat): Rule {
    const { format, gradient } = kept;
    const draft: RuleDraft = {
      ranges: kept.ranges.map((one) => partial(RangeFace.of(execution, spreadsheetId, one))),
      look: { ...format } as Look,
      ...(gradient
        ? { gradient: structuredClone(gradient) as ApiGradient }
        : { criteria: criteriaOf(execution, kept, BooleanCriteria) }),
    };
    return partial(new ConditionalFormatRuleFace(execution, draft));
  }

  copy(): Builder {
    return partial(new ConditionalFormatRuleBuilderFace(this._execution, copyOf(this._draft)));
  }
  getRanges(): Range[] {
    return [...this._draft.ranges];
  }
  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    return booleanOf(this._execution, this._draft);
  }
  getGradientCondition(): GoogleAppsScript.Spreadsheet.GradientCondition | null {
    return gradientOf(this._execution, this._draft);
  }

  _api(): ApiRule {
    const { ranges, criteria, look, gradient } = this._draft;
    return {
      ranges: ranges.map((one) => (one as unknown as RangeFace)._gridRange),
      ...(gradient
        ? { gradientRule: gradient }
        : {
            booleanRule: {
              condition: criteria && apiCondition(conditionOf(this._execution, criteria)),
              format: apiFormat(look),
            },
          }),
    };
  }
}

export class ConditionalFormatRuleBuilderFace
  extends CriteriaBuilder<Builder>
  implements Imitation<ConditionalFormatRuleBuilderFace, Builder>
{
  readonly _name = 'ConditionalFormatRuleBuilder';

  constructor(
    execution: Execution,
    private readonly _draft: RuleDraft = { ranges: [], look: {} },
  ) {
    super(execution);
  }

  build(): Rule {
    const { criteria, gradient, ranges } = this._draft;
    if (!criteria && !gradient)
      throw new Error(
        'Cannot build a conditional format rule without a boolean condition or a gradient condition.',
      );
    if (ranges.length === 0) throw new Error('Cannot build a conditional format rule without any ranges.');
    return partial(new ConditionalFormatRuleFace(this._execution, copyOf(this._draft)));
  }
  copy(): Builder {
    return partial(new ConditionalFormatRuleBuilderFace(this._execution, copyOf(this._draft)));
  }
  getRanges(): Range[] {
    return [...this._draft.ranges];
  }
  setRanges(ranges: Range[]): Builder {
    this._draft.ranges = [...ranges];
    return partial(this);
  }
  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition | null {
    return booleanOf(this._execution, this._draft);
  }
  getGradientCondition(): GoogleAppsScript.Spreadsheet.GradientCondition | null {
    return gradientOf(this._execution, this._draft);
  }

  setBackground(color: string | null): Builder {
    return this._look({ backgroundColor: color ? colorOf(color) : undefined });
  }
  setFontColor(color: string | null): Builder {
    return this._look({ color: color ? colorOf(color) : undefined });
  }
  setBold(bold: boolean | null): Builder {
    return this._look({ bold: bold ?? undefined });
  }
  setItalic(italic: boolean | null): Builder {
    return this._look({ italic: italic ?? undefined });
  }
  setStrikethrough(strikethrough: boolean | null): Builder {
    return this._look({ strikethrough: strikethrough ?? undefined });
  }
  setUnderline(underline: boolean | null): Builder {
    return this._look({ underline: underline ?? undefined });
  }

  setGradientMinpoint(color: string): Builder {
    return this._point('minpoint', color, 'MIN');
  }
  setGradientMaxpoint(color: string): Builder {
    return this._point('maxpoint', color, 'MAX');
  }
  setGradientMinpointWithValue(
    color: string,
    type: GoogleAppsScript.Spreadsheet.InterpolationType,
    value: string,
  ): Builder {
    return this._point('minpoint', color, String(type), value);
  }
  setGradientMidpointWithValue(
    color: string,
    type: GoogleAppsScript.Spreadsheet.InterpolationType,
    value: string,
  ): Builder {
    return this._point('midpoint', color, String(type), value);
  }
  setGradientMaxpointWithValue(
    color: string,
    type: GoogleAppsScript.Spreadsheet.InterpolationType,
    value: string,
  ): Builder {
    return this._point('maxpoint', color, String(type), value);
  }

  override _when(criteria: Criteria): Builder {
    this._draft.criteria = criteria;
    delete this._draft.gradient;
    return partial(this);
  }

  private _look(part: Look): Builder {
    this._draft.look = { ...this._draft.look, ...part };
    return partial(this);
  }
  private _point(name: keyof ApiGradient, color: string, type: string, value?: string): Builder {
    const point: Point = { colorStyle: colorStyle(color), type, ...(value === undefined ? {} : { value }) };
    this._draft.gradient = { ...this._draft.gradient, [name]: point };
    delete this._draft.criteria;
    return partial(this);
  }
}

function copyOf(draft: RuleDraft): RuleDraft {
  return { ...draft, ranges: [...draft.ranges], look: { ...draft.look } };
}

function booleanOf(execution: Execution, { criteria, look }: RuleDraft) {
  return criteria
    ? partial<GoogleAppsScript.Spreadsheet.BooleanCondition>(
        new BooleanConditionFace(execution, criteria, look),
      )
    : null;
}
function gradientOf(execution: Execution, { gradient }: RuleDraft) {
  return gradient
    ? partial<GoogleAppsScript.Spreadsheet.GradientCondition>(new GradientConditionFace(execution, gradient))
    : null;
}

class BooleanConditionFace
  extends ServiceObject
  implements Imitation<BooleanConditionFace, GoogleAppsScript.Spreadsheet.BooleanCondition>
{
  readonly _name = 'BooleanCondition';

  constructor(
    execution: Execution,
    private readonly _criteria: Criteria,
    private readonly _look: Look,
  ) {
    super(execution);
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return BooleanCriteria[this._criteria.type as keyof typeof BooleanCriteria];
  }
  // biome-ignore lint/suspicious/noExplicitAny: Google's own signature.
  getCriteriaValues(): any[] {
    return [...this._criteria.values];
  }
  getBackground(): string | null {
    return this._look.backgroundColor ?? null;
  }
  getFontColor(): string | null {
    return this._look.color ?? null;
  }
  getBold(): boolean | null {
    return this._look.bold ?? null;
  }
  getItalic(): boolean | null {
    return this._look.italic ?? null;
  }
  getStrikethrough(): boolean | null {
    return this._look.strikethrough ?? null;
  }
  getUnderline(): boolean | null {
    return this._look.underline ?? null;
  }
}

class GradientConditionFace
  extends ServiceObject
  implements Imitation<GradientConditionFace, GoogleAppsScript.Spreadsheet.GradientCondition>
{
  readonly _name = 'GradientCondition';

  constructor(
    execution: Execution,
    private readonly _gradient: ApiGradient,
  ) {
    super(execution);
  }

  getMinColor(): string {
    return this._color('minpoint');
  }
  getMidColor(): string {
    return this._color('midpoint');
  }
  getMaxColor(): string {
    return this._color('maxpoint');
  }
  getMinType(): GoogleAppsScript.Spreadsheet.InterpolationType | null {
    return this._type('minpoint');
  }
  getMidType(): GoogleAppsScript.Spreadsheet.InterpolationType | null {
    return this._type('midpoint');
  }
  getMaxType(): GoogleAppsScript.Spreadsheet.InterpolationType | null {
    return this._type('maxpoint');
  }
  getMinValue(): string {
    return this._gradient.minpoint?.value ?? '';
  }
  getMidValue(): string {
    return this._gradient.midpoint?.value ?? '';
  }
  getMaxValue(): string {
    return this._gradient.maxpoint?.value ?? '';
  }

  private _color(name: keyof ApiGradient): string {
    const point = this._gradient[name] as (Point & { colorStyle?: object }) | undefined;
    return styledColor(point?.colorStyle, point?.color) ?? '';
  }
  private _type(name: keyof ApiGradient) {
    const type = this._gradient[name]?.type as keyof typeof InterpolationType | undefined;
    return type ? (InterpolationType[type] ?? null) : null;
  }
}
