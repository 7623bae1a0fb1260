/**
 * FormApp's enums and the part of it that @types/google-apps-script 2.0.13 lacks (platform.md §1.5). Apart,
 * because items, forms and FormApp itself all need them.
 */
import type { FormItemType } from '../documents';
import { declaredEnumeration } from '../enumeration';

type F = typeof GoogleAppsScript.Forms;

export const Alignment = declaredEnumeration<F['Alignment']>('Forms.Alignment');
export const DestinationType = declaredEnumeration<F['DestinationType']>('Forms.DestinationType');
export const FeedbackType = declaredEnumeration<F['FeedbackType']>('Forms.FeedbackType');
export const ItemType = declaredEnumeration<F['ItemType']>('Forms.ItemType');
export const PageNavigationType = declaredEnumeration<F['PageNavigationType']>('Forms.PageNavigationType');

export function itemTypeOf(type: FormItemType): GoogleAppsScript.Forms.ItemType {
  return ItemType[type];
}

/** Methods of April 2025. */
export interface Publishing {
  setPublished(enabled: boolean): GoogleAppsScript.Forms.Form;
  isPublished(): boolean;
  supportsAdvancedResponderPermissions(): boolean;
}

const LAYOUT: FormItemType[] = ['SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO'];

/** Whether respondents answer an item; the others only divide and adorn the form. */
export function isQuestion(type: FormItemType): boolean {
  return !LAYOUT.includes(type);
}

export function hasChoices(type: FormItemType): boolean {
  return type === 'MULTIPLE_CHOICE' || type === 'LIST' || type === 'CHECKBOX';
}
