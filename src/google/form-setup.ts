/**
 * The form as far as a script can make it, what a person still has to do about it, and publishing. No script can create
 * a question for files nor have addresses verified (platform.md §1.1, §1.4); it can look whether the first is there.
 */
import type { FormCheck } from '../actions/care-ports';
import { UPLOAD_QUESTION } from '../text/form';
import { driveFiles } from './drive';
import { shapeForm, uploadsOf } from './form-shape';

type Form = GoogleAppsScript.Forms.Form;

/** Methods of 2025 that the type package lacks (platform.md §1.5). */
interface PublishableForm {
  setPublished?(published: boolean): unknown;
  isPublished?(): boolean;
  supportsAdvancedResponderPermissions?(): boolean;
}

const FORM_TYPE = 'application/vnd.google-apps.form';

/** A form that an interrupted run made and did not keep: nobody has filled it, so it is brought into shape. */
export function adoptForm(name: string): string | undefined {
  const q = `name = '${name}' and mimeType = '${FORM_TYPE}' and trashed = false and 'me' in owners`;
  const id = driveFiles().list({ q, fields: 'files(id)' }).files?.[0]?.id;
  if (!id) return undefined;
  shapeForm(FormApp.openById(id));
  return id;
}

/**
 * A new form, closed to answers until everything about it is verified.
 * @param name its name in Drive for as long as its id is not kept; respondents see its title
 */
export function createForm(name: string): Form {
  const form = FormApp.create(name);
  form.setAcceptingResponses(false);
  shapeForm(form);
  return form;
}

/** Item by item, what a script can see of what only a person can do. */
export function checkForm(form: Form): FormCheck {
  const uploads = uploadsOf(form);
  const titles = uploads.map((one) => one.getTitle());
  return {
    uploads: titles,
    hasUpload: uploads.length === 1 && titles[0] === UPLOAD_QUESTION.title,
    // A script sees only that addresses are collected; whether they are verified only a person.
    collectsEmail: form.collectsEmail(),
    isOpen: form.isAcceptingResponses() && ((form as Form & PublishableForm).isPublished?.() ?? true),
  };
}

/** Opens the form for answers; publishing came in 2025 and older forms do not know it (platform.md §1.5). */
export function publish(form: Form): void {
  const publishable = form as Form & PublishableForm;
  if (publishable.supportsAdvancedResponderPermissions?.()) publishable.setPublished?.(true);
  form.setAcceptingResponses(true);
}
