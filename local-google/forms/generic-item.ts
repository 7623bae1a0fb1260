/** Item: what `getItems` gives, with the ways to its typed face. */
import type { Imitation } from '../imitation';
import { partial } from '../partial';
import { AnyItem } from './item';
import { type TypedItemType, typedItem } from './typed-items';

type Item = GoogleAppsScript.Forms.Item;

export class GenericItem extends AnyItem<Item> implements Imitation<GenericItem, Item> {
  readonly _name = 'Item';

  asTextItem(): GoogleAppsScript.Forms.TextItem {
    return this._as('TEXT');
  }
  asParagraphTextItem(): GoogleAppsScript.Forms.ParagraphTextItem {
    return this._as('PARAGRAPH_TEXT');
  }
  asDateItem(): GoogleAppsScript.Forms.DateItem {
    return this._as('DATE');
  }
  asDateTimeItem(): GoogleAppsScript.Forms.DateTimeItem {
    return this._as('DATETIME');
  }
  asTimeItem(): GoogleAppsScript.Forms.TimeItem {
    return this._as('TIME');
  }
  asDurationItem(): GoogleAppsScript.Forms.DurationItem {
    return this._as('DURATION');
  }
  asMultipleChoiceItem(): GoogleAppsScript.Forms.MultipleChoiceItem {
    return this._as('MULTIPLE_CHOICE');
  }
  asListItem(): GoogleAppsScript.Forms.ListItem {
    return this._as('LIST');
  }
  asCheckboxItem(): GoogleAppsScript.Forms.CheckboxItem {
    return this._as('CHECKBOX');
  }
  asScaleItem(): GoogleAppsScript.Forms.ScaleItem {
    return this._as('SCALE');
  }
  asGridItem(): GoogleAppsScript.Forms.GridItem {
    return this._as('GRID');
  }
  asCheckboxGridItem(): GoogleAppsScript.Forms.CheckboxGridItem {
    return this._as('CHECKBOX_GRID');
  }
  asSectionHeaderItem(): GoogleAppsScript.Forms.SectionHeaderItem {
    return this._as('SECTION_HEADER');
  }
  asPageBreakItem(): GoogleAppsScript.Forms.PageBreakItem {
    return this._as('PAGE_BREAK');
  }
  asImageItem(): GoogleAppsScript.Forms.ImageItem {
    return this._as('IMAGE');
  }
  asVideoItem(): GoogleAppsScript.Forms.VideoItem {
    return this._as('VIDEO');
  }

  _as<G>(type: TypedItemType): G {
    this._requireType(type);
    return partial<G>(new (typedItem(type))(this._execution, this._formId, this._itemId));
  }
}
