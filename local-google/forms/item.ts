/**
 * A form's item without regard to its type, and what the typed items share. Apart from the typed classes,
 * because `getItems` gives only this one, and a file question has no other (platform.md §1.1).
 */
import { checkArguments } from '../arguments';
import type { FormItem, FormItemType } from '../documents';
import type { Execution } from '../execution/execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { getForm, updateForm } from './state';
import { itemTypeOf } from './types';

export type ItemMethods =
  | 'getId'
  | 'getIndex'
  | 'getTitle'
  | 'setTitle'
  | 'getHelpText'
  | 'setHelpText'
  | 'getType';

/** @typeParam G the type that Google's chainable methods return. */
export abstract class AnyItem<G> extends ServiceObject {
  override readonly _roundTrips: readonly string[] = [
    'setTitle',
    'setHelpText',
    'setRequired',
    'setChoiceValues',
    'setChoices',
  ];

  constructor(
    execution: Execution,
    readonly _formId: string,
    readonly _itemId: number,
  ) {
    super(execution);
  }

  get _item(): FormItem {
    const item = getForm(this._execution.world, this._formId).items.find((one) => one.id === this._itemId);
    if (!item) throw new Error('Invalid data updating form.');
    return item;
  }

  _change(change: (item: FormItem) => void): G {
    updateForm(this._execution.world, this._formId, (form) => {
      const item = form.items.find((one) => one.id === this._itemId);
      if (!item) throw new Error('Invalid data updating form.');
      change(item);
    });
    return partial<G>(this);
  }

  getId(): number {
    return this._itemId;
  }
  getIndex(): number {
    const { items } = getForm(this._execution.world, this._formId);
    return items.findIndex((one) => one.id === this._itemId);
  }
  getType(): GoogleAppsScript.Forms.ItemType {
    return itemTypeOf(this._item.type);
  }
  getTitle(): string {
    return this._item.title;
  }
  setTitle(title: string): G {
    checkArguments(`FormApp.${this._name}.setTitle`, [title], ['String']);
    return this._change((item) => {
      item.title = title;
    });
  }
  getHelpText(): string {
    return this._item.helpText;
  }
  setHelpText(text: string): G {
    checkArguments(`FormApp.${this._name}.setHelpText`, [text], ['String']);
    return this._change((item) => {
      item.helpText = text;
    });
  }

  _requireType(type: FormItemType): void {
    if (this._item.type !== type) throw new Error('Invalid conversion for this item type.');
  }
}
