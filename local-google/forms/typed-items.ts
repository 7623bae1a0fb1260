/** The class of each type of item, as `add…Item` and `as…Item` give it. Apart, because both need the one list. */
import type { FormItemType } from '../documents';
import type { Execution } from '../execution/execution';
import type { ServiceObject } from '../service-object';
import { CheckboxItemFace, ListItemFace, MultipleChoiceItemFace, ScaleItemFace } from './choice-items';
import { CheckboxGridItemFace, GridItemFace } from './grid-items';
import { ImageItemFace, PageBreakItemFace, SectionHeaderItemFace, VideoItemFace } from './layout-items';
import { ParagraphTextItemFace, TextItemFace } from './text-items';
import { DateItemFace, DateTimeItemFace, DurationItemFace, TimeItemFace } from './time-items';

type TypedItemClass = new (execution: Execution, formId: string, itemId: number) => ServiceObject;
export type TypedItemType = Exclude<FormItemType, 'FILE_UPLOAD'>;

/** A file question has none: a script cannot reach its settings (platform.md §1.1). */
export function typedItem(type: TypedItemType): TypedItemClass {
  return {
    TEXT: TextItemFace,
    PARAGRAPH_TEXT: ParagraphTextItemFace,
    DATE: DateItemFace,
    DATETIME: DateTimeItemFace,
    TIME: TimeItemFace,
    DURATION: DurationItemFace,
    MULTIPLE_CHOICE: MultipleChoiceItemFace,
    LIST: ListItemFace,
    CHECKBOX: CheckboxItemFace,
    SCALE: ScaleItemFace,
    GRID: GridItemFace,
    CHECKBOX_GRID: CheckboxGridItemFace,
    SECTION_HEADER: SectionHeaderItemFace,
    PAGE_BREAK: PageBreakItemFace,
    IMAGE: ImageItemFace,
    VIDEO: VideoItemFace,
  }[type];
}
