/** Questions with choices: one of several, a list, several of several; a scale. */
import type { FormItem, PageGoal } from '../documents';
import { isEnumValue } from '../enumeration';
import type { Execution } from '../execution/execution';
import type { Imitation } from '../imitation';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { PageBreakItemFace } from './layout-items';
import { GradedQuestion, OpenQuestion } from './question';
import { PageNavigationType } from './types';

type Choice = GoogleAppsScript.Forms.Choice;
type Navigation = GoogleAppsScript.Forms.PageNavigationType;
type PageBreakItem = GoogleAppsScript.Forms.PageBreakItem;
type ItemResponse = GoogleAppsScript.Forms.ItemResponse;
type QuizFeedback = GoogleAppsScript.Forms.QuizFeedback;
type Facts = { goal?: PageGoal; isCorrect?: boolean };

export class ChoiceFace extends ServiceObject implements Imitation<ChoiceFace, Choice> {
  readonly _name = 'Choice';

  constructor(
    execution: Execution,
    private readonly _formId: string,
    readonly _value: string,
    readonly _facts: Facts = {},
  ) {
    super(execution);
  }

  getValue(): string {
    return this._value;
  }
  isCorrectAnswer(): boolean {
    return this._facts.isCorrect ?? false;
  }
  /** Null where the choice leads nowhere, which the types do not say. */
  getPageNavigationType(): Navigation {
    const { goal } = this._facts;
    return (goal ? PageNavigationType[goal.type] : null) as Navigation;
  }
  getGotoPage(): PageBreakItem {
    const itemId = this._facts.goal?.itemId;
    return (
      itemId === undefined ? null : partial(new PageBreakItemFace(this._execution, this._formId, itemId))
    ) as PageBreakItem;
  }
}

abstract class ChoiceQuestion<G> extends GradedQuestion<G> {
  getChoices(): Choice[] {
    const { choices, choiceFacts } = this._item;
    return choices.map((value, index) =>
      partial(new ChoiceFace(this._execution, this._formId, value, choiceFacts?.[index] ?? {})),
    );
  }
  setChoiceValues(values: string[]): G {
    return this._set(values.map(String), () => ({}));
  }
  setChoices(choices: Choice[]): G {
    const given = choices as unknown as ChoiceFace[];
    const leading = given.filter((one) => one._facts.goal).length;
    if (leading > 0 && leading < given.length)
      throw new Error('All choices must have navigation, or none of them.');
    return this._set(
      given.map((one) => one._value),
      (index) => given[index]?._facts ?? {},
    );
  }
  getFeedbackForCorrect(): QuizFeedback {
    return this._feedback('correct');
  }
  setFeedbackForCorrect(feedback: QuizFeedback): G {
    return this._setFeedback('correct', feedback);
  }
  getFeedbackForIncorrect(): QuizFeedback {
    return this._feedback('incorrect');
  }
  setFeedbackForIncorrect(feedback: QuizFeedback): G {
    return this._setFeedback('incorrect', feedback);
  }

  _set(choices: string[], factsOf: (index: number) => Facts): G {
    if (choices.length === 0) throw new Error('Array is empty: values');
    if (new Set(choices).size < choices.length)
      throw new Error('Questions cannot have duplicate choice values.');
    const facts = choices.map((_, index) => factsOf(index));
    return this._change((item: FormItem) => {
      item.choices = choices;
      if (facts.some((one) => Object.keys(one).length > 0)) item.choiceFacts = facts;
      else delete item.choiceFacts;
    });
  }
  _choice(value: string, second?: boolean | PageBreakItem | Navigation): Choice {
    return partial(new ChoiceFace(this._execution, this._formId, value, factsOf(second)));
  }
  _requireChoices(values: string[]): void {
    const { choices, hasOther } = this._item;
    if (hasOther) return;
    for (const value of values)
      if (!choices.includes(value)) throw new Error(`Invalid response submitted to item: ${value}.`);
  }
}

function factsOf(second: boolean | PageBreakItem | Navigation | undefined): Facts {
  if (second === undefined) return {};
  if (typeof second === 'boolean') return { isCorrect: second };
  if (isEnumValue(second)) return { goal: { type: String(second) as PageGoal['type'] } };
  return { goal: { type: 'GO_TO_PAGE', itemId: (second as unknown as PageBreakItemFace)._itemId } };
}

/** One that may have an "Other …" beside its choices. */
abstract class OtherQuestion<G> extends ChoiceQuestion<G> {
  hasOtherOption(): boolean {
    return this._item.hasOther ?? false;
  }
  showOtherOption(enabled: boolean): G {
    return this._change((item) => {
      item.hasOther = enabled;
    });
  }
}

type MultipleChoiceItem = GoogleAppsScript.Forms.MultipleChoiceItem;

export class MultipleChoiceItemFace
  extends OtherQuestion<MultipleChoiceItem>
  implements Imitation<MultipleChoiceItemFace, MultipleChoiceItem>
{
  readonly _name = 'MultipleChoiceItem';

  createChoice(value: string, second?: boolean | PageBreakItem | Navigation): Choice {
    return this._choice(value, second);
  }
  createResponse(response: string): ItemResponse {
    this._requireChoices([response]);
    return this._respond(response);
  }
}

type ListItem = GoogleAppsScript.Forms.ListItem;

export class ListItemFace extends ChoiceQuestion<ListItem> implements Imitation<ListItemFace, ListItem> {
  readonly _name = 'ListItem';

  createChoice(value: string, second?: boolean | PageBreakItem | Navigation): Choice {
    return this._choice(value, second);
  }
  createResponse(response: string): ItemResponse {
    this._requireChoices([response]);
    return this._respond(response);
  }
}

type CheckboxItem = GoogleAppsScript.Forms.CheckboxItem;

export class CheckboxItemFace
  extends OtherQuestion<CheckboxItem>
  implements Imitation<CheckboxItemFace, CheckboxItem>
{
  readonly _name = 'CheckboxItem';

  createChoice(value: string, isCorrect?: boolean): Choice {
    return this._choice(value, isCorrect);
  }
  createResponse(responses: string[]): ItemResponse {
    this._requireChoices(responses);
    return this._respond([...responses]);
  }
  setValidation(validation: GoogleAppsScript.Forms.CheckboxValidation): CheckboxItem {
    return this._setValidation(validation);
  }
  clearValidation(): CheckboxItem {
    return this._clearValidation();
  }
}

type ScaleItem = GoogleAppsScript.Forms.ScaleItem;
type Integer = GoogleAppsScript.Integer;

export class ScaleItemFace extends OpenQuestion<ScaleItem> implements Imitation<ScaleItemFace, ScaleItem> {
  readonly _name = 'ScaleItem';

  createResponse(response: number): ItemResponse {
    const { lower, upper } = this._scale;
    if (!(response >= lower && response <= upper))
      throw new Error(`Invalid response submitted to item: ${response}.`);
    return this._respond(String(response));
  }
  getLowerBound(): Integer {
    return this._scale.lower as Integer;
  }
  getUpperBound(): Integer {
    return this._scale.upper as Integer;
  }
  getLeftLabel(): string {
    return this._scale.leftLabel;
  }
  getRightLabel(): string {
    return this._scale.rightLabel;
  }
  /** "The scale's lower bound must be 0 or 1 and the scale's upper bound must be between 3 and 10" (reference). */
  setBounds(lower: number, upper: number): ScaleItem {
    if (![0, 1].includes(lower) || !(upper >= 3 && upper <= 10 && Number.isInteger(upper)))
      throw new Error('Invalid scale bounds.');
    return this._change((item) => {
      item.scale = { ...this._scale, lower, upper };
    });
  }
  setLabels(lower: string, upper: string): ScaleItem {
    return this._change((item) => {
      item.scale = { ...this._scale, leftLabel: lower, rightLabel: upper };
    });
  }

  get _scale(): NonNullable<FormItem['scale']> {
    return this._item.scale ?? { lower: 1, upper: 5, leftLabel: '', rightLabel: '' };
  }
}
