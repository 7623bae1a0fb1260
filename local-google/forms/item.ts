/**
 * What all items of a form have in common as scripts see them. Apart from the typed ones, because `getItems` gives
 * items without knowing their type, and a file question has no other (platform.md §1.1).
 */
import type { FormItem, FormItemType } from '../documents';
import type { Execution } from '../execution/execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { getForm, newItemId, updateForm } from './state';
import { itemTypeOf } from './types';

/** @typeParam G the type that Google's chainable methods return. */
export abstract class AnyItem<G> extends ServiceObject {
  constructor(
    execution: Execution,
    readonly _formId: string,
    readonly _itemId: number,
  ) {
    super(execution);
  }

  /** What changes the form must reach it; what was read with it is at hand. */
  override _travels(method: string): boolean {
    return /^(set|show|clear|duplicate)/.test(method);
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

  /** The same class for another item of the form. */
  _of(itemId: number): G {
    const Own = this.constructor as new (
      execution: Execution,
      formId: string,
      itemId: number,
    ) => ServiceObject;
    return partial<G>(new Own(this._execution, this._formId, itemId));
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
    return this._change((item) => {
      item.title = title;
    });
  }
  getHelpText(): string {
    return this._item.helpText;
  }
  setHelpText(text: string): G {
    return this._change((item) => {
      item.helpText = text;
    });
  }
  /** Appended to the end of the form (reference, Item.duplicate). */
  duplicate(): G {
    const id = newItemId(this._execution.world);
    updateForm(this._execution.world, this._formId, (form) => {
      form.items.push({ ...structuredClone(this._item), id });
    });
    return this._of(id);
  }

  _requireType(type: FormItemType): void {
    if (this._item.type !== type) throw new Error('Invalid conversion for this item type.');
  }
}
