/** The items by type, as `add…Item` and `as…Item` give them. A type has only the methods that Google gives it. */
import { checkArguments } from '../arguments';
import type { FormItemType } from '../documents';
import type { Execution } from '../execution/execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { AnyItem, type ItemMethods } from './item';

type QuestionMethods = ItemMethods | 'setRequired' | 'isRequired';
type ChoiceMethods = QuestionMethods | 'setChoiceValues' | 'setChoices' | 'getChoices';

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
      delete item.goTo;
    });
  }
  setChoices(choices: GoogleAppsScript.Forms.Choice[]): G {
    checkArguments(`FormApp.${this._name}.setChoices`, [choices], ['Array']);
    const given = choices as unknown as ChoiceFace[];
    const leading = given.filter((one) => one._goTo !== undefined);
    // "Choices that use page navigation cannot be combined in the same item with choices that do not."
    if (leading.length > 0 && leading.length < given.length)
      throw new Error(
        'Choices with page navigation cannot be combined with choices without page navigation.',
      );
    this.setChoiceValues(given.map((one) => one._value));
    if (leading.length === 0) return partial<G>(this);
    return this._change((item) => {
      item.goTo = Object.fromEntries(given.map((one) => [one._value, one._goTo ?? 0]));
    });
  }
  getChoices(): GoogleAppsScript.Forms.Choice[] {
    const { choices, goTo } = this._item;
    return choices.map((value) =>
      partial(new ChoiceFace(this._execution, this._formId, value, goTo?.[value])),
    );
  }
}

abstract class NavigatingQuestion<G> extends ChoiceQuestion<G> {
  createChoice(value: string): GoogleAppsScript.Forms.Choice;
  createChoice(
    value: string,
    navigation: boolean | GoogleAppsScript.Forms.PageBreakItem | GoogleAppsScript.Forms.PageNavigationType,
  ): GoogleAppsScript.Forms.Choice;
  createChoice(value: string, navigation?: unknown): GoogleAppsScript.Forms.Choice {
    checkArguments(
      `FormApp.${this._name}.createChoice`,
      [value, navigation],
      ['String'],
      ['String', 'Object'],
    );
    if (navigation !== undefined && !(navigation instanceof PageBreakItem))
      throw new Error('local-google imitates choices that lead to a PageBreakItem only');
    return partial(new ChoiceFace(this._execution, this._formId, value, navigation?._itemId));
  }
}

class ChoiceFace
  extends ServiceObject
  implements Pick<GoogleAppsScript.Forms.Choice, 'getValue' | 'getGotoPage'>
{
  readonly _name = 'Choice';

  constructor(
    execution: Execution,
    private readonly _formId: string,
    readonly _value: string,
    readonly _goTo?: number,
  ) {
    super(execution);
  }
  getValue(): string {
    return this._value;
  }
  /** Null when it leads nowhere. */
  getGotoPage(): GoogleAppsScript.Forms.PageBreakItem {
    if (this._goTo === undefined) return null as unknown as GoogleAppsScript.Forms.PageBreakItem;
    return partial(new PageBreakItem(this._execution, this._formId, this._goTo));
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
  extends NavigatingQuestion<GoogleAppsScript.Forms.MultipleChoiceItem>
  implements Pick<GoogleAppsScript.Forms.MultipleChoiceItem, ChoiceMethods | 'createChoice'>
{
  readonly _name = 'MultipleChoiceItem';
}

export class ListItem
  extends NavigatingQuestion<GoogleAppsScript.Forms.ListItem>
  implements Pick<GoogleAppsScript.Forms.ListItem, ChoiceMethods | 'createChoice'>
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
  implements Pick<GoogleAppsScript.Forms.PageBreakItem, ItemMethods | 'setGoToPage' | 'getGoToPage'>
{
  readonly _name = 'PageBreakItem';
  override readonly _roundTrips = ['setTitle', 'setHelpText', 'setGoToPage'];

  setGoToPage(
    page: GoogleAppsScript.Forms.PageBreakItem | GoogleAppsScript.Forms.PageNavigationType,
  ): GoogleAppsScript.Forms.PageBreakItem {
    checkArguments('FormApp.PageBreakItem.setGoToPage', [page], ['Object']);
    if (!(page instanceof PageBreakItem))
      throw new Error('local-google imitates going to a PageBreakItem only');
    return this._change((item) => {
      item.pageGoTo = page._itemId;
    });
  }
  /** Null when the next page follows. */
  getGoToPage(): GoogleAppsScript.Forms.PageBreakItem {
    const id = this._item.pageGoTo;
    if (id === undefined) return null as unknown as GoogleAppsScript.Forms.PageBreakItem;
    return partial(new PageBreakItem(this._execution, this._formId, id));
  }
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
