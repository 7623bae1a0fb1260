/**
 * The state of forms: reading and changing them and their responses, without asking who does it. Apart from
 * FormApp, because respondents, form editors and the web interface reach the same forms.
 */
import type { FormDocument, FormItem, FormItemType, ResponseDocument } from '../documents';
import { createFile } from '../drive/files';
import type { World } from '../world';
import { hasChoices } from './types';

/** platform.md §1.6: the name given is the file's; the form's own title stays empty. */
export function createFormState(world: World, owner: string, name: string, published: boolean): FormDocument {
  const file = createFile(world, owner, { name, kind: 'form' });
  const form: FormDocument = {
    id: file.id,
    title: '',
    description: '',
    confirmationMessage: '',
    items: [],
    published,
    acceptingResponses: published,
    allowResponseEdits: false,
    emailCollection: 'none',
  };
  world.store.put('form', form.id, form);
  return form;
}

export function getForm(world: World, formId: string): FormDocument {
  const form = world.store.get('form', formId);
  if (!form) throw new Error(`No form ${formId}`);
  return form;
}

export function updateForm(world: World, formId: string, change: (form: FormDocument) => void): FormDocument {
  const form = getForm(world, formId);
  change(form);
  world.store.put('form', formId, form);
  return form;
}

/** Scattered as Google's ids are, so that nobody mistakes an id for a position. */
export function newItemId(world: World): number {
  return (world.store.next('form item') * 2_654_435_761) % 2 ** 31;
}

export function newItem(world: World, type: FormItemType): FormItem {
  return {
    id: newItemId(world),
    type,
    title: '',
    helpText: '',
    required: false,
    // platform.md §1.6: a new choice question starts with one empty choice.
    choices: hasChoices(type) ? [''] : [],
    ...(type === 'GRID' || type === 'CHECKBOX_GRID' ? { rows: [''], columns: [''] } : {}),
  };
}

/** All responses of a form, in the order in which they were first sent in. */
export function listResponses(world: World, formId: string): ResponseDocument[] {
  return world.store.list('response').filter((one) => one.formId === formId);
}
