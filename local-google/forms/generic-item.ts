/** Item: what `getItems` gives, with the ways to its typed face. */
import { partial } from '../partial';
import { AnyItem, type ItemMethods } from './item';
import { TYPED_ITEMS } from './typed-items';

type Imitated = Pick<
  GoogleAppsScript.Forms.Item,
  | ItemMethods
  | 'asTextItem'
  | 'asParagraphTextItem'
  | 'asDateItem'
  | 'asMultipleChoiceItem'
  | 'asListItem'
  | 'asCheckboxItem'
  | 'asSectionHeaderItem'
  | 'asPageBreakItem'
>;

export class GenericItem extends AnyItem<GoogleAppsScript.Forms.Item> implements Imitated {
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
  asMultipleChoiceItem(): GoogleAppsScript.Forms.MultipleChoiceItem {
    return this._as('MULTIPLE_CHOICE');
  }
  asListItem(): GoogleAppsScript.Forms.ListItem {
    return this._as('LIST');
  }
  asCheckboxItem(): GoogleAppsScript.Forms.CheckboxItem {
    return this._as('CHECKBOX');
  }
  asSectionHeaderItem(): GoogleAppsScript.Forms.SectionHeaderItem {
    return this._as('SECTION_HEADER');
  }
  asPageBreakItem(): GoogleAppsScript.Forms.PageBreakItem {
    return this._as('PAGE_BREAK');
  }

  _as<G>(type: keyof typeof TYPED_ITEMS): G {
    this._requireType(type);
    return partial<G>(new TYPED_ITEMS[type](this._execution, this._formId, this._itemId));
  }
}
