/**
 * Answering a form as people do on its page: sending in and editing. Apart from FormApp, because a script's
 * `submit()` is another thing, which fires no trigger (platform.md §1.7).
 */
import { extname } from 'node:path';
import type { FileDocument, FormAnswer, FormDocument, FormItem, ResponseDocument } from '../documents';
import { createFile } from '../drive/files';
import { ADDRESS } from '../mail/address';
import { fireFormTriggers } from '../triggers/fire';
import { fireSheetSubmit } from '../triggers/fire-sheet';
import type { World } from '../world';
import { type Answer, type Answers, answersById, checkAnswer, type Upload } from './answers';
import { toDestination } from './destination';
import { getForm } from './state';
import { isQuestion } from './types';

export type { Answer, Answers, Upload } from './answers';

export interface Respondent {
  /** '' for somebody who is not signed in. */
  email: string;
  formId: string;
}

/** Checks, stores, and fires the form's triggers. Nothing is stored when an answer is refused. */
export function submitResponse(world: World, respondent: Respondent, answers: Answers): ResponseDocument {
  const form = openForm(world, respondent.formId, respondent.email);
  const response: ResponseDocument = {
    id: world.newId('response'),
    formId: form.id,
    respondentEmail: '',
    createdAt: world.clock.now(),
    submittedAt: 0,
    answers: {},
  };
  return keep(world, form, response, respondent.email, answers);
}

/** Questions not named in `answers` keep their answer. Whoever holds the address may edit (platform.md §1.7). */
export function editResponse(
  world: World,
  email: string,
  responseId: string,
  answers: Answers,
): ResponseDocument {
  const response = world.store.get('response', responseId);
  if (!response) throw new Error('Respons tidak ditemukan.');
  const form = openForm(world, response.formId, email);
  if (!form.allowResponseEdits) throw new Error('Respons tidak dapat diedit.');
  return keep(world, form, response, email, answers);
}

/** The form, if it can be answered now by this account. */
function openForm(world: World, formId: string, email: string): FormDocument {
  const form = getForm(world, formId);
  if (!form.published) throw new Error('Formulir ini belum dipublikasikan.');
  if (!form.acceptingResponses) {
    throw new Error(form.closedMessage || `Formulir ${form.title} tidak lagi menerima respons.`);
  }
  const asksForFiles = form.items.some((item) => item.type === 'FILE_UPLOAD');
  const asksForLogin = form.emailCollection === 'verified' || form.limitOneResponse || form.requiresLogin;
  if (email === '' && (asksForFiles || asksForLogin)) {
    throw new Error('Login untuk melanjutkan. Untuk mengisi formulir ini, Anda harus login.');
  }
  return form;
}

function keep(
  world: World,
  form: FormDocument,
  before: ResponseDocument,
  email: string,
  answers: Answers,
): ResponseDocument {
  const given = answersById(form, answers);
  const merged = new Map<FormItem, Answer | undefined>();
  for (const item of form.items.filter((one) => isQuestion(one.type))) {
    const old = before.answers[item.id];
    const answer = given.has(item.id) ? given.get(item.id) : old;
    checkAnswer(item, answer, Array.isArray(old) ? old.flat() : []);
    merged.set(item, answer);
  }
  const respondentEmail = recordedEmail(form, email, answers.typedEmail);
  const response = world.store.atomically(() => {
    const stored: ResponseDocument = {
      ...before,
      respondentEmail,
      submittedAt: world.clock.now(),
      answers: {},
    };
    for (const [item, answer] of merged) {
      if (answer !== undefined) stored.answers[item.id] = storedAnswer(world, form, item, answer, email);
    }
    world.store.put('response', stored.id, stored);
    return stored;
  });
  // Forms writes to the spreadsheet itself, after it has the answer, and for an edited one only what changed is told.
  const arrival = toDestination(world, form, response);
  fireFormTriggers(world, form.id, response.id, email);
  if (arrival) fireSheetSubmit(world, arrival, email, changedTitles(form, before, response));
  return world.store.get('response', response.id) ?? response;
}

/** Of an answer that was edited, the titles whose answers changed; all of a new one. */
function changedTitles(
  form: FormDocument,
  before: ResponseDocument,
  after: ResponseDocument,
): string[] | undefined {
  if (before.submittedAt === 0) return undefined;
  const isSame = ({ id }: FormItem) =>
    JSON.stringify(before.answers[id]) === JSON.stringify(after.answers[id]);
  return form.items.filter((one) => !isSame(one)).map((one) => one.title);
}

/** platform.md §1.4: only 'verified' proves anything; a typed address is whatever was typed. */
function recordedEmail(form: FormDocument, email: string, typed: string | undefined): string {
  if (form.emailCollection === 'none') return '';
  if (form.emailCollection === 'verified') return email;
  const address = typed ?? email;
  if (address === '') throw new Error('Email: Pertanyaan ini wajib diisi');
  if (!ADDRESS.test(address)) throw new Error('Email: Alamat email tidak valid');
  return address;
}

function storedAnswer(
  world: World,
  form: FormDocument,
  item: FormItem,
  answer: Answer,
  email: string,
): FormAnswer {
  if (item.rows) return structuredClone(answer) as FormAnswer;
  if (item.type === 'CHECKBOX') return typeof answer === 'string' ? [answer] : answer.map(String);
  if (item.type !== 'FILE_UPLOAD') return String(typeof answer === 'string' ? answer : answer[0]);
  const owner = (world.store.get('file', form.id) as FileDocument).ownerEmail;
  return (answer as (string | Upload)[]).map((file) => {
    if (typeof file === 'string') return file;
    return createFile(world, owner, {
      name: nameWith(file.name, world.account(email).name),
      kind: 'file',
      mimeType: file.mimeType,
      bytes: file.bytes,
      parentId: item.upload?.folderId,
    }).id;
  });
}

/** `photo.jpg` of Sari becomes `photo - Sari.jpg`. */
function nameWith(name: string, respondent: string): string {
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)} - ${respondent}${extension}`;
}
