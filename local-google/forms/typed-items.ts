/** The items by type, as `add…Item` and `as…Item` give them. A type has only the methods that Google gives it. */
import { checkArguments } from '../arguments';
import type { FormItemType } from '../documents';
import type { Execution } from '../execution/execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { AnyItem, type ItemMethods } from './item';

type QuestionMethods = ItemMethods | 'setRequired' | 'isRequired';
type ChoiceMethods = QuestionMethods | 'setChoiceValues' | 'getChoices';

abstract class Question<G> extends AnyItem<G> {
  isRequired(): boolean {
    return this._item.required;
  }
  setRequired(enabled: boolean): G {
    checkArguments(`FormApp.${this._name}.setRequired`, [enabled], ['Boolean']);
    return this._change((item) => {
      item.required = enabled;
    });
  }
}

abstract class ChoiceQuestion<G> extends Question<G> {
  setChoiceValues(values: string[]): G {
    checkArguments(`FormApp.${this._name}.setChoiceValues`, [values], ['Array']);
    if (values.length === 0) throw new Error('Array is empty: values');
    const choices = values.map(String);
    if (new Set(choices).size < choices.length) {
      throw new Error('Questions cannot have duplicate choice values.');
    }
    return this._change((item) => {
      item.choices = choices;
    });
  }
  getChoices(): GoogleAppsScript.Forms.Choice[] {
    return this._item.choices.map((value) => partial(new ChoiceFace(this._execution, value)));
  }
}

class ChoiceFace extends ServiceObject implements Pick<GoogleAppsScript.Forms.Choice, 'getValue'> {
  readonly _name = 'Choice';

  constructor(
    execution: Execution,
    private readonly _value: string,
  ) {
    super(execution);
  }
  getValue(): string {
    return this._value;
  }
}

export class TextItem
  extends Question<GoogleAppsScript.Forms.TextItem>
  implements Pick<GoogleAppsScript.Forms.TextItem, QuestionMethods>
{
  readonly _name = 'TextItem';
}

export class ParagraphTextItem
  extends Question<GoogleAppsScript.Forms.ParagraphTextItem>
  implements Pick<GoogleAppsScript.Forms.ParagraphTextItem, QuestionMethods>
{
  readonly _name = 'ParagraphTextItem';
}

export class DateItem
  extends Question<GoogleAppsScript.Forms.DateItem>
  implements Pick<GoogleAppsScript.Forms.DateItem, QuestionMethods>
{
  readonly _name = 'DateItem';
}

export class MultipleChoiceItem
  extends ChoiceQuestion<GoogleAppsScript.Forms.MultipleChoiceItem>
  implements Pick<GoogleAppsScript.Forms.MultipleChoiceItem, ChoiceMethods>
{
  readonly _name = 'MultipleChoiceItem';
}

export class ListItem
  extends ChoiceQuestion<GoogleAppsScript.Forms.ListItem>
  implements Pick<GoogleAppsScript.Forms.ListItem, ChoiceMethods>
{
  readonly _name = 'ListItem';
}

export class CheckboxItem
  extends ChoiceQuestion<GoogleAppsScript.Forms.CheckboxItem>
  implements Pick<GoogleAppsScript.Forms.CheckboxItem, ChoiceMethods>
{
  readonly _name = 'CheckboxItem';
}

export class SectionHeaderItem
  extends AnyItem<GoogleAppsScript.Forms.SectionHeaderItem>
  implements Pick<GoogleAppsScript.Forms.SectionHeaderItem, ItemMethods>
{
  readonly _name = 'SectionHeaderItem';
}

export class PageBreakItem
  extends AnyItem<GoogleAppsScript.Forms.PageBreakItem>
  implements Pick<GoogleAppsScript.Forms.PageBreakItem, ItemMethods>
{
  readonly _name = 'PageBreakItem';
}

type TypedItemClass = new (execution: Execution, formId: string, itemId: number) => ServiceObject;

/** The class of each type. A file question has none: a script cannot reach its settings (platform.md §1.1). */
export const TYPED_ITEMS: Record<Exclude<FormItemType, 'FILE_UPLOAD'>, TypedItemClass> = {
  TEXT: TextItem,
  PARAGRAPH_TEXT: ParagraphTextItem,
  DATE: DateItem,
  MULTIPLE_CHOICE: MultipleChoiceItem,
  LIST: ListItem,
  CHECKBOX: CheckboxItem,
  SECTION_HEADER: SectionHeaderItem,
  PAGE_BREAK: PageBreakItem,
};
