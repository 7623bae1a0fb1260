/**
 * The part of Form that adds, finds, moves and deletes items. Apart from the settings for size. There is no way
 * here to add a file question, because Google has none (platform.md §1.1).
 */
import type { FormItem } from '../documents';
import type { Execution } from '../execution/execution';
import type { Imitation } from '../imitation';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { GenericItem } from './generic-item';
import { getForm, newItem, updateForm } from './state';
import { type TypedItemType, typedItem } from './typed-items';

type ItemReference = number | GoogleAppsScript.Forms.Item;

export abstract class FormItems
  extends ServiceObject
  implements Imitation<FormItems, GoogleAppsScript.Forms.Form>
{
  constructor(
    execution: Execution,
    readonly _id: string,
  ) {
    super(execution);
  }

  addTextItem(): GoogleAppsScript.Forms.TextItem {
    return this._add('TEXT');
  }
  addParagraphTextItem(): GoogleAppsScript.Forms.ParagraphTextItem {
    return this._add('PARAGRAPH_TEXT');
  }
  addDateItem(): GoogleAppsScript.Forms.DateItem {
    return this._add('DATE');
  }
  addDateTimeItem(): GoogleAppsScript.Forms.DateTimeItem {
    return this._add('DATETIME');
  }
  addTimeItem(): GoogleAppsScript.Forms.TimeItem {
    return this._add('TIME');
  }
  addDurationItem(): GoogleAppsScript.Forms.DurationItem {
    return this._add('DURATION');
  }
  addScaleItem(): GoogleAppsScript.Forms.ScaleItem {
    return this._add('SCALE');
  }
  addGridItem(): GoogleAppsScript.Forms.GridItem {
    return this._add('GRID');
  }
  addCheckboxGridItem(): GoogleAppsScript.Forms.CheckboxGridItem {
    return this._add('CHECKBOX_GRID');
  }
  addImageItem(): GoogleAppsScript.Forms.ImageItem {
    return this._add('IMAGE');
  }
  addVideoItem(): GoogleAppsScript.Forms.VideoItem {
    return this._add('VIDEO');
  }
  addMultipleChoiceItem(): GoogleAppsScript.Forms.MultipleChoiceItem {
    return this._add('MULTIPLE_CHOICE');
  }
  addListItem(): GoogleAppsScript.Forms.ListItem {
    return this._add('LIST');
  }
  addCheckboxItem(): GoogleAppsScript.Forms.CheckboxItem {
    return this._add('CHECKBOX');
  }
  addSectionHeaderItem(): GoogleAppsScript.Forms.SectionHeaderItem {
    return this._add('SECTION_HEADER');
  }
  addPageBreakItem(): GoogleAppsScript.Forms.PageBreakItem {
    return this._add('PAGE_BREAK');
  }

  getItems(itemType?: GoogleAppsScript.Forms.ItemType): GoogleAppsScript.Forms.Item[] {
    return this._items
      .filter((item) => itemType === undefined || item.type === String(itemType))
      .map((item) => this._face(item));
  }

  /** Null when there is none. */
  getItemById(id: number): GoogleAppsScript.Forms.Item {
    const item = this._items.find((one) => one.id === id);
    return (item ? this._face(item) : null) as GoogleAppsScript.Forms.Item;
  }

  moveItem(from: ItemReference, toIndex: number): GoogleAppsScript.Forms.Item {
    const index = this._indexOf(from);
    this._requireIndex(toIndex);
    let moved: FormItem | undefined;
    updateForm(this._execution.world, this._id, (form) => {
      [moved] = form.items.splice(index, 1);
      if (moved) form.items.splice(toIndex, 0, moved);
    });
    return this._face(moved as FormItem);
  }

  deleteItem(which: ItemReference): void {
    const index = this._indexOf(which);
    updateForm(this._execution.world, this._id, (form) => {
      form.items.splice(index, 1);
    });
  }

  get _items(): FormItem[] {
    return getForm(this._execution.world, this._id).items;
  }

  _add<G>(type: TypedItemType): G {
    const item = newItem(this._execution.world, type);
    updateForm(this._execution.world, this._id, (form) => {
      form.items.push(item);
    });
    return partial<G>(new (typedItem(type))(this._execution, this._id, item.id));
  }

  _face(item: FormItem): GoogleAppsScript.Forms.Item {
    return partial(new GenericItem(this._execution, this._id, item.id));
  }

  _indexOf(which: ItemReference): number {
    const index =
      typeof which === 'number' ? which : this._items.findIndex((one) => one.id === which.getId());
    this._requireIndex(index);
    return index;
  }

  _requireIndex(index: number): void {
    if (!(index >= 0 && index < this._items.length)) throw new Error('Invalid argument: index');
  }
}
