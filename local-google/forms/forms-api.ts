/**
 * A form and its responses as the Forms API (v1) shows them. Apart from FormApp, whose ids are decimal numbers where
 * these are hexadecimal, and apart from the REST face, which only leads here.
 */
import { addressOf } from '../addresses';
import type { FormDocument, FormItem, ResponseDocument } from '../documents';
import { renameFile } from '../drive/files';
import { withMask } from '../spreadsheet/field-mask';
import type { World } from '../world';
import { getForm, newItem, updateForm } from './state';
import { isQuestion } from './types';

// The type package has no Forms API; these are the parts that are imitated, by Google's names.
export interface ApiForm {
  formId: string;
  info: { title: string; documentTitle: string; description?: string };
  settings: { emailCollectionType: string };
  revisionId: string;
  responderUri: string;
  linkedSheetId?: string;
  items: ApiItem[];
  publishSettings: { publishState: { isPublished: boolean; isAcceptingResponses: boolean } };
}
export interface ApiItem {
  itemId?: string;
  title?: string;
  description?: string;
  questionItem?: { question: ApiQuestion };
  pageBreakItem?: object;
  textItem?: object;
}
export interface ApiQuestion {
  questionId?: string;
  required?: boolean;
  textQuestion?: { paragraph?: boolean };
  dateQuestion?: { includeYear?: boolean; includeTime?: boolean };
  choiceQuestion?: { type: string; options: { value?: string }[] };
  fileUploadQuestion?: { folderId?: string; maxFiles?: number; maxFileSize?: string };
}
export interface FormsRequest {
  updateFormInfo?: { info: Partial<ApiForm['info']>; updateMask: string };
  updateSettings?: { settings: Partial<ApiForm['settings']>; updateMask: string };
  createItem?: { item: ApiItem; location: { index: number } };
  moveItem?: { originalLocation: { index: number }; newLocation: { index: number } };
  deleteItem?: { location: { index: number } };
}

const COLLECTION: Record<FormDocument['emailCollection'], string> = {
  none: 'DO_NOT_COLLECT',
  typed: 'RESPONDER_INPUT',
  verified: 'VERIFIED',
};

/** Choice questions by FormApp's names. */
const CHOICES: Record<string, string> = {
  MULTIPLE_CHOICE: 'RADIO',
  CHECKBOX: 'CHECKBOX',
  LIST: 'DROP_DOWN',
};

export function apiForm(world: World, formId: string): ApiForm {
  const form = getForm(world, formId);
  const file = world.store.get('file', formId);
  return {
    formId,
    info: {
      title: form.title,
      documentTitle: file?.name ?? '',
      ...(form.description ? { description: form.description } : {}),
    },
    settings: { emailCollectionType: COLLECTION[form.emailCollection] },
    revisionId: String(file?.updatedAt ?? 0).padStart(8, '0'),
    responderUri: addressOf.formView(formId),
    items: form.items.map(apiItem),
    publishSettings: {
      publishState: { isPublished: form.published, isAcceptingResponses: form.acceptingResponses },
    },
  };
}

const hex = (id: number) => id.toString(16).padStart(8, '0');
/** Another number than the item's, as on Google, so that nobody takes one for the other. */
const questionIdOf = ({ id }: FormItem) => hex((id ^ 0x2f5a3c17) >>> 0);

function apiItem(item: FormItem): ApiItem {
  return {
    itemId: hex(item.id),
    ...(item.title ? { title: item.title } : {}),
    ...(item.helpText ? { description: item.helpText } : {}),
    ...kindOf(item),
  };
}

function kindOf(item: FormItem): Partial<ApiItem> {
  if (item.type === 'PAGE_BREAK') return { pageBreakItem: {} };
  if (!isQuestion(item.type)) return { textItem: {} };
  const common = { questionId: questionIdOf(item), ...(item.required ? { required: true } : {}) };
  return { questionItem: { question: { ...common, ...questionOf(item) } } };
}

function questionOf({ type, choices, upload }: FormItem): ApiQuestion {
  const choice = CHOICES[type];
  if (choice) return { choiceQuestion: { type: choice, options: choices.map((value) => ({ value })) } };
  switch (type) {
    case 'TEXT':
      return { textQuestion: {} };
    case 'PARAGRAPH_TEXT':
      return { textQuestion: { paragraph: true } };
    case 'DATE':
      return { dateQuestion: { includeYear: true } };
    case 'FILE_UPLOAD':
      return {
        fileUploadQuestion: {
          folderId: upload?.folderId,
          maxFiles: upload?.maxFiles,
          maxFileSize: String(upload?.maxBytes ?? 0),
        },
      };
    default:
      throw new Error(`local-google does not imitate ${type} in the Forms API yet`);
  }
}

export function changeForm(world: World, formId: string, requests: FormsRequest[]): object[] {
  return world.store.atomically(() => requests.map((request) => change(world, formId, request)));
}

function change(world: World, formId: string, request: FormsRequest): object {
  const [kind = ''] = Object.keys(request);
  if (request.updateFormInfo) {
    const { info, updateMask } = request.updateFormInfo;
    const next = withMask(apiForm(world, formId).info, info, updateMask, ['documentTitle']);
    updateForm(world, formId, (form) => {
      form.title = next.title ?? '';
      form.description = next.description ?? '';
    });
    return {};
  }
  if (request.updateSettings) {
    const { settings, updateMask } = request.updateSettings;
    const next = withMask(apiForm(world, formId).settings, settings, updateMask);
    const collection = Object.entries(COLLECTION).find(([, name]) => name === next.emailCollectionType)?.[0];
    if (!collection) throw new Error('Invalid value at settings.emailCollectionType');
    updateForm(world, formId, (form) => {
      form.emailCollection = collection as FormDocument['emailCollection'];
    });
    return {};
  }
  if (request.createItem) {
    const { item, location } = request.createItem;
    const made = itemFrom(world, item);
    updateForm(world, formId, ({ items }) => {
      requireIndex(location.index, items.length + 1);
      items.splice(location.index, 0, made);
    });
    const questionId = isQuestion(made.type) ? [questionIdOf(made)] : [];
    return { createItem: { itemId: hex(made.id), questionId } };
  }
  if (request.moveItem) {
    const { originalLocation, newLocation } = request.moveItem;
    updateForm(world, formId, ({ items }) => {
      requireIndex(originalLocation.index, items.length);
      requireIndex(newLocation.index, items.length);
      items.splice(newLocation.index, 0, ...items.splice(originalLocation.index, 1));
    });
    return {};
  }
  if (request.deleteItem) {
    const { index } = request.deleteItem.location;
    updateForm(world, formId, ({ items }) => {
      requireIndex(index, items.length);
      items.splice(index, 1);
    });
    return {};
  }
  throw new Error(`local-google does not imitate the Forms request ${kind} yet`);
}

function requireIndex(index: number, end: number): void {
  if (!(index >= 0 && index < end)) throw new Error('Invalid requests: the index is out of range.');
}

function itemFrom(world: World, given: ApiItem): FormItem {
  const question = given.questionItem?.question;
  // Forms API reference, `FileUploadQuestion` (platform.md §1.1).
  if (question?.fileUploadQuestion)
    throw new Error('The API currently does not support creating file upload questions.');
  const item = newItem(world, typeFrom(given, question));
  item.title = given.title ?? '';
  item.helpText = given.description ?? '';
  item.required = question?.required ?? false;
  if (question?.choiceQuestion)
    item.choices = question.choiceQuestion.options.map(({ value }) => value ?? '');
  return item;
}

function typeFrom(given: ApiItem, question: ApiQuestion | undefined): FormItem['type'] {
  if (given.pageBreakItem) return 'PAGE_BREAK';
  if (given.textItem) return 'SECTION_HEADER';
  if (question?.textQuestion) return question.textQuestion.paragraph ? 'PARAGRAPH_TEXT' : 'TEXT';
  if (question?.dateQuestion && !question.dateQuestion.includeTime) return 'DATE';
  const choice = Object.entries(CHOICES).find(([, name]) => name === question?.choiceQuestion?.type)?.[0];
  if (choice) return choice as FormItem['type'];
  throw new Error('local-google does not imitate this kind of item in the Forms API yet');
}

export function setPublished(world: World, formId: string, isPublished: boolean, isAccepting: boolean): void {
  if (isAccepting && !isPublished) throw new Error('An unpublished form cannot accept responses.');
  updateForm(world, formId, (form) => {
    form.published = isPublished;
    form.acceptingResponses = isAccepting;
  });
}

/** Renames the file; the title that respondents see is another (platform.md §1.6). */
export function renameForm(world: World, formId: string, name: string): void {
  renameFile(world, formId, name);
}

export function apiResponse(world: World, form: FormDocument, response: ResponseDocument): object {
  const answers = form.items.flatMap((item) => {
    const given = response.answers[item.id];
    if (given === undefined || given.length === 0) return [];
    const id = questionIdOf(item);
    const values = typeof given === 'string' ? [given] : given.flat();
    const filled =
      item.type === 'FILE_UPLOAD'
        ? { fileUploadAnswers: { answers: values.map((fileId) => fileAnswer(world, fileId)) } }
        : { textAnswers: { answers: values.map((value) => ({ value })) } };
    return [[id, { questionId: id, ...filled }] as const];
  });
  return {
    formId: form.id,
    responseId: response.id,
    createTime: new Date(response.createdAt ?? response.submittedAt).toISOString(),
    lastSubmittedTime: new Date(response.submittedAt).toISOString(),
    ...(response.respondentEmail ? { respondentEmail: response.respondentEmail } : {}),
    answers: Object.fromEntries(answers),
  };
}

function fileAnswer(world: World, fileId: string): object {
  const file = world.store.get('file', fileId);
  return { fileId, ...(file ? { fileName: file.name, mimeType: file.mimeType } : {}) };
}
