/**
 * The form as far as a script can make it, and what is left for a person: the upload question and verified
 * addresses, which no script can set (platform.md §1.1, §1.4). The upload question is verified before going live.
 */
import type { Office } from '../domain/office';
import {
  FORM_CONFIRMATION,
  FORM_DESCRIPTION,
  FORM_TITLE,
  QUESTIONS,
  UPLOAD_QUESTION,
  WITHDRAW_CHOICE,
} from '../text/form';
import { HAND_WORK } from '../text/menu';
import { driveFiles } from './drive';

type Form = GoogleAppsScript.Forms.Form;

/** Methods of 2025 that the type package lacks (platform.md §1.5). */
interface PublishableForm {
  setPublished?(published: boolean): unknown;
  supportsAdvancedResponderPermissions?(): boolean;
}

const FORM_TYPE = 'application/vnd.google-apps.form';

/** A form that an interrupted run made and did not keep: nobody has filled it, so it is made from its beginning. */
export function adoptForm(name: string): string | undefined {
  const q = `name = '${name}' and mimeType = '${FORM_TYPE}' and trashed = false and 'me' in owners`;
  const id = driveFiles().list({ q, fields: 'files(id)' }).files?.[0]?.id;
  if (!id) return undefined;
  const form = FormApp.openById(id);
  for (const item of form.getItems()) form.deleteItem(item);
  fillForm(form);
  return id;
}

/**
 * A new form, closed to answers until everything about it is verified.
 * @param name its name in Drive for as long as its id is not kept; respondents see its title
 */
export function createForm(name: string): Form {
  return fillForm(FormApp.create(name));
}

function fillForm(form: Form): Form {
  form.setTitle(FORM_TITLE).setDescription(FORM_DESCRIPTION).setConfirmationMessage(FORM_CONFIRMATION);
  form.setAllowResponseEdits(true).setAcceptingResponses(false);
  form
    .addTextItem()
    .setTitle(QUESTIONS.submitterName.title)
    .setHelpText(QUESTIONS.submitterName.help)
    .setRequired(true);
  form
    .addListItem()
    .setTitle(QUESTIONS.department.title)
    .setHelpText(QUESTIONS.department.help)
    .setRequired(true);
  form.addListItem().setTitle(QUESTIONS.kind.title).setHelpText(QUESTIONS.kind.help).setRequired(true);
  form.addTextItem().setTitle(QUESTIONS.title.title).setHelpText(QUESTIONS.title.help).setRequired(true);
  form
    .addDateItem()
    .setTitle(QUESTIONS.eventDate.title)
    .setHelpText(QUESTIONS.eventDate.help)
    .setRequired(true);
  form.addDateItem().setTitle(QUESTIONS.eventEnd.title).setHelpText(QUESTIONS.eventEnd.help);
  form.addTextItem().setTitle(QUESTIONS.place.title).setHelpText(QUESTIONS.place.help);
  // Not "required" in Google's sense: what is incomplete is kept, numbered and answered, never lost.
  form.addParagraphTextItem().setTitle(QUESTIONS.narrative.title).setHelpText(QUESTIONS.narrative.help);
  form.addParagraphTextItem().setTitle(QUESTIONS.caption.title).setHelpText(QUESTIONS.caption.help);
  form.addParagraphTextItem().setTitle(QUESTIONS.shortCaption.title).setHelpText(QUESTIONS.shortCaption.help);
  form
    .addCheckboxItem()
    .setTitle(QUESTIONS.platforms.title)
    .setHelpText(QUESTIONS.platforms.help)
    .setRequired(true);
  form.addTextItem().setTitle(QUESTIONS.videoLink.title).setHelpText(QUESTIONS.videoLink.help);
  form
    .addCheckboxItem()
    .setTitle(QUESTIONS.withdraw.title)
    .setHelpText(QUESTIONS.withdraw.help)
    .setChoiceValues([WITHDRAW_CHOICE]);
  form
    .addParagraphTextItem()
    .setTitle(QUESTIONS.withdrawReason.title)
    .setHelpText(QUESTIONS.withdrawReason.help);
  return form;
}

/** The choices that follow the settings. */
export function applyChoices(form: Form, office: Office): void {
  const kinds = office.kinds.map((one) => one.name);
  const platforms = office.platforms.filter((one) => one.active).map((one) => one.name);
  for (const item of form.getItems()) {
    const title = item.getTitle();
    if (title === QUESTIONS.department.title) item.asListItem().setChoiceValues(office.departments);
    if (title === QUESTIONS.kind.title) item.asListItem().setChoiceValues(kinds);
    if (title === QUESTIONS.platforms.title) item.asCheckboxItem().setChoiceValues(platforms);
  }
}

/** What a person still has to do in the form's editor. */
export function formHandWork(form: Form): string[] {
  const steps: string[] = [];
  const uploads = form.getItems(FormApp.ItemType.FILE_UPLOAD);
  if (!uploads.some((item) => item.getTitle() === UPLOAD_QUESTION.title)) {
    steps.push(HAND_WORK.addUpload(UPLOAD_QUESTION.title, UPLOAD_QUESTION.maxFiles));
  }
  // A script sees only that addresses are collected; whether they are verified shows in the answers themselves.
  if (!form.collectsEmail()) steps.push(HAND_WORK.collectEmail);
  return steps;
}

/** Opens the form for answers; publishing came in 2025 and older forms do not know it (platform.md §1.5). */
export function publish(form: Form): void {
  const publishable = form as Form & PublishableForm;
  if (publishable.supportsAdvancedResponderPermissions?.()) publishable.setPublished?.(true);
  form.setAcceptingResponses(true);
}
