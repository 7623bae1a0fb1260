/**
 * FormApp's enums and the part of it that @types/google-apps-script 2.0.13 lacks (platform.md §1.5). Apart,
 * because items, forms and FormApp itself all need them.
 */
import type { FormItemType } from '../documents';
import { enumeration } from '../enumeration';

export const ItemType = enumeration<typeof GoogleAppsScript.Forms.ItemType>(
  ...(['CHECKBOX', 'CHECKBOX_GRID', 'DATE', 'DATETIME', 'DURATION', 'GRID', 'IMAGE', 'LIST'] as const),
  ...([
    'MULTIPLE_CHOICE',
    'PAGE_BREAK',
    'PARAGRAPH_TEXT',
    'SCALE',
    'SECTION_HEADER',
    'TEXT',
    'TIME',
  ] as const),
  ...(['VIDEO', 'FILE_UPLOAD'] as const),
);

export const DestinationType = enumeration<typeof GoogleAppsScript.Forms.DestinationType>('SPREADSHEET');

export function itemTypeOf(type: FormItemType): GoogleAppsScript.Forms.ItemType {
  return ItemType[type];
}

/** Methods of April 2025. */
export interface Publishing {
  setPublished(enabled: boolean): GoogleAppsScript.Forms.Form;
  isPublished(): boolean;
  supportsAdvancedResponderPermissions(): boolean;
}

/** Whether respondents answer an item; the others only divide the form. */
export function isQuestion(type: FormItemType): boolean {
  return type !== 'SECTION_HEADER' && type !== 'PAGE_BREAK';
}

export function hasChoices(type: FormItemType): boolean {
  return type === 'MULTIPLE_CHOICE' || type === 'LIST' || type === 'CHECKBOX';
}
