/** What is believed of Forms: a new form, and answers to the register's own, when there are some. */
import { UPLOAD_QUESTION } from '../../text/form';
import { rawResponse } from '../intake-form';
import { type Assumption, open, relied } from './assumption';
import type { Bench } from './bench';

type Form = GoogleAppsScript.Forms.Form;
/** Methods of 2025 that the type package lacks (platform.md §1.5). */
type Publishable = Form & {
  isPublished?(): boolean;
  setPublished?(published: boolean): unknown;
  supportsAdvancedResponderPermissions?(): boolean;
};

export const FORMS_ASSUMPTIONS: readonly Assumption[] = [
  open('new-form-is-published', 'platform.md §1.5, §10.2', 'published, accepting', (bench) => {
    const form = bench.form() as Publishable;
    if (!form.supportsAdvancedResponderPermissions?.()) return 'of the old kind';
    const accepts = form.isAcceptingResponses() ? 'accepting' : 'not accepting';
    return `${form.isPublished?.() ? 'published' : 'not published'}, ${accepts}`;
  }),
  open('new-form-has-no-title', 'platform.md §1.6', 'no title', (bench) =>
    bench.form().getTitle() === '' ? 'no title' : 'a title',
  ),
  relied('form-opens', 'src/google/form-setup.ts', 'accepting', (bench) => {
    const form = bench.form() as Publishable;
    form.setAcceptingResponses(false);
    if (form.supportsAdvancedResponderPermissions?.()) form.setPublished?.(true);
    form.setAcceptingResponses(true);
    return form.isAcceptingResponses() ? 'accepting' : 'not accepting';
  }),
  relied('choices-are-taken', 'src/google/form-setup.ts', 'Satu, Dua', (bench) => {
    const item = bench.form().addListItem();
    item.setTitle('Pilihan').setChoiceValues(['Satu', 'Dua']);
    return item
      .getChoices()
      .map((one) => one.getValue())
      .join(', ');
  }),
  relied('address-can-be-edited', 'platform.md §1.7', 'allowed', (bench) => {
    const form = bench.form();
    form.setAllowResponseEdits(true);
    return form.canEditResponse() ? 'allowed' : 'not allowed';
  }),
  open('addresses-are-collected', 'platform.md §1.4', 'collected', ({ control }) => {
    if (!control?.formId) return undefined;
    return FormApp.openById(control.formId).collectsEmail() ? 'collected' : 'not collected';
  }),
  relied('answer-has-an-address', 'platform.md §1.4', 'an address', (bench) => {
    const response = lastAnswer(bench);
    return response && (/@/.test(response.getRespondentEmail()) ? 'an address' : 'none');
  }),
  relied('answer-can-be-edited', 'platform.md §1.7', 'an address of Google Forms', (bench) => {
    const response = lastAnswer(bench);
    if (!response) return undefined;
    const url = response.getEditResponseUrl() ?? '';
    return url.startsWith('https://docs.google.com/forms/') ? 'an address of Google Forms' : url;
  }),
  relied('day-of-an-answer', 'platform.md §1.3', 'yyyy-mm-dd', (bench) => {
    const day = answersOf(bench, FormApp.ItemType.DATE)?.[0];
    return day === undefined ? undefined : /^\d{4}-\d\d-\d\d$/.test(String(day)) ? 'yyyy-mm-dd' : String(day);
  }),
  relied('files-of-an-answer', 'platform.md §1.3', 'a list of ids', (bench) => {
    const files = answersOf(bench, FormApp.ItemType.FILE_UPLOAD)?.[0];
    if (files === undefined) return undefined;
    if (!Array.isArray(files)) return typeof files;
    return files.every((one) => /^[-\w]+$/.test(String(one))) ? 'a list of ids' : `a list of ${files[0]}`;
  }),
  relied('upload-question-is-seen', 'platform.md §1.1', 'by its title', ({ control }) => {
    if (!control?.formId) return undefined;
    const uploads = FormApp.openById(control.formId).getItems(FormApp.ItemType.FILE_UPLOAD);
    return uploads.some((one) => one.getTitle() === UPLOAD_QUESTION.title) ? 'by its title' : 'not seen';
  }),
  relied('answers-since', 'platform.md §1.7', 'the last one alone', (bench) => {
    const response = lastAnswer(bench);
    if (!response || !bench.control) return undefined;
    const before = new Date(response.getTimestamp().getTime() - 1);
    const since = FormApp.openById(bench.control.formId).getResponses(before);
    const isIt = since.length === 1 && since[0]?.getId() === response.getId();
    return isIt ? 'the last one alone' : `${since.length} answers`;
  }),
  relied('answer-keeps-its-id', 'platform.md §10.6', 'the same id', (bench) => {
    const edited = bench.editedAnswers;
    if (edited.length === 0 || !bench.control) return undefined;
    const ids = FormApp.openById(bench.control.formId)
      .getResponses()
      .map((one) => rawResponse(one).id);
    return edited.every((id) => ids.includes(id)) ? 'the same id' : 'another id';
  }),
  open('forms-by-rest', 'platform.md §10.8', 'no answer', (bench) => {
    const url = `https://forms.googleapis.com/v1/forms/${bench.form().getId()}`;
    try {
      const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
      return `code ${UrlFetchApp.fetch(url, { headers, muteHttpExceptions: true }).getResponseCode()}`;
    } catch {
      return 'no answer';
    }
  }),
];

/** The register's last answer, when there is one. */
function lastAnswer({ control }: Bench): GoogleAppsScript.Forms.FormResponse | undefined {
  if (!control?.formId) return undefined;
  const responses = FormApp.openById(control.formId).getResponses();
  return responses[responses.length - 1];
}

/** What the last answer says to questions of a kind; those that were left empty are not among them. */
function answersOf(bench: Bench, type: GoogleAppsScript.Forms.ItemType): unknown[] | undefined {
  return lastAnswer(bench)
    ?.getItemResponses()
    .filter((one) => one.getItem().getType() === type)
    .map((one) => one.getResponse() as unknown)
    .filter((one) => one !== '');
}
