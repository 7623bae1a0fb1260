/** Forms: what a respondent sees and sends, and the parts of the edit page that only a person can do. */
import { Hono } from 'hono';
import type { FormDocument, ResponseDocument } from '../../documents';
import { mayEdit, mayView } from '../../drive/access';
import { prefilledAnswers } from '../../forms/prefilled';
import type { Answers, Upload } from '../../forms/respond';
import type { FileView, FormView, SentAnswer, SentView } from '../protocol';
import { type Env, jsonBody, missing, param, Refusal, requireEdit } from '../request';
import { messageOf } from '../scripts';
import type { WebState } from '../web-state';
import { fileView } from './drive';

/** Below `/api/u/:account`. */
export function formApi(state: WebState): Hono<Env> {
  const app = new Hono<Env>();
  const { google } = state;
  const { world } = google;

  app.get('/forms/:id', (context) => {
    const form = formOf(state, param(context, 'id'));
    const email = context.get('email');
    const { id, title, description, confirmationMessage, items, emailCollection, allowResponseEdits } = form;
    const view: FormView = {
      id,
      title,
      description,
      confirmationMessage,
      items,
      emailCollection,
      allowResponseEdits,
      accepting: form.published && form.acceptingResponses,
      mayEditForm: mayEdit(world, id, email),
    };
    const responseId = context.req.query('edit2');
    if (!responseId) view.answers = prefilledAnswers(form, new URL(context.req.url).searchParams);
    if (responseId) {
      const response = responseOf(state, form, responseId);
      view.answers = response.answers;
      view.files = filesOf(state, form, response, { email, account: context.get('account') });
    }
    return context.json(view);
  });

  /** Multipart: `answers` is JSON by question (title or id), the other parts are the files that it names. */
  app.post('/forms/:id/responses', async (context) => {
    const form = formOf(state, param(context, 'id'));
    const email = context.get('email');
    const answers = await answersOf(await context.req.formData().catch(() => undefined));
    const responseId = context.req.query('edit2');
    if (responseId) responseOf(state, form, responseId);
    let response: ResponseDocument;
    try {
      const person = google.person(email);
      response = responseId ? person.editResponse(responseId, answers) : person.submitForm(form.id, answers);
    } catch (error) {
      throw new Refusal(422, messageOf(error));
    }
    const editAddress = `/u/${context.get('account')}/forms/d/e/${form.id}/viewform?edit2=${response.id}`;
    return context.json({
      responseId: response.id,
      confirmationMessage: form.confirmationMessage,
      ...(form.allowResponseEdits ? { editAddress } : {}),
    } satisfies SentView);
  });

  app.post('/forms/:id/upload-question', async (context) => {
    const id = formOf(state, param(context, 'id')).id;
    requireEdit(state, context.get('email'), id);
    const { title, helpText, maxFiles, required } = await jsonBody(context);
    if (typeof title !== 'string' || !title.trim()) throw new Refusal(422, 'Pertanyaan harus diberi judul.');
    try {
      const item = google.person(context.get('email')).addUploadQuestion(id, {
        title: title.trim(),
        helpText: String(helpText ?? ''),
        maxFiles: Number(maxFiles),
        required: required === true,
      });
      return context.json({ item });
    } catch (error) {
      throw new Refusal(422, messageOf(error));
    }
  });

  app.post('/forms/:id/email-collection', async (context) => {
    const id = formOf(state, param(context, 'id')).id;
    requireEdit(state, context.get('email'), id);
    const { collection } = await jsonBody(context);
    if (collection !== 'none' && collection !== 'typed' && collection !== 'verified') {
      throw new Refusal(400, 'Pilihan tidak sah.');
    }
    google.person(context.get('email')).setEmailCollection(id, collection);
    return context.json({});
  });
  return app;
}

/** Anyone with the address may open a form, as on Google; whether it takes answers is the form's own business. */
function formOf(state: WebState, id: string): FormDocument {
  const form = state.google.world.store.get('form', id);
  if (!form) throw missing('formulir');
  return form;
}

/** As on Google, whoever holds the address of an answer may edit it. */
function responseOf(state: WebState, form: FormDocument, id: string): ResponseDocument {
  const response = state.google.world.store.get('response', id);
  if (response?.formId !== form.id) throw missing('respons');
  return response;
}

/** The files stay the owner's: a respondent sees their names, and pictures only if Drive lets them. */
function filesOf(
  state: WebState,
  form: FormDocument,
  response: ResponseDocument,
  viewer: { email: string; account: number },
): Record<number, FileView[]> {
  const { world } = state.google;
  const uploads = form.items.filter((one) => one.type === 'FILE_UPLOAD');
  return Object.fromEntries(
    uploads.map(({ id }) => {
      const ids = response.answers[id] ?? [];
      const files = [ids].flat(2).flatMap((one) => world.store.get('file', one) ?? []);
      return [
        id,
        files.map((file) => {
          const { rawAddress, ...view } = fileView(file, viewer.account);
          return mayView(world, file.id, viewer.email) && rawAddress ? { ...view, rawAddress } : view;
        }),
      ];
    }),
  );
}

async function answersOf(body: FormData | undefined): Promise<Answers> {
  const json = body?.get('answers');
  const typedEmail = body?.get('typedEmail');
  if (!body || typeof json !== 'string') throw new Refusal(400, 'Jawaban tidak sah.');
  const byTitle: Answers['byTitle'] = {};
  for (const [question, answer] of Object.entries(parsed(json))) {
    byTitle[question] =
      typeof answer === 'string' || isGrid(answer)
        ? answer
        : await Promise.all((answer as (string | { part: string })[]).map((one) => partOf(body, one)));
  }
  return { byTitle, ...(typeof typedEmail === 'string' ? { typedEmail: typedEmail.trim() } : {}) };
}

function parsed(json: string): Record<string, SentAnswer> {
  try {
    const answers = JSON.parse(json) as Record<string, SentAnswer>;
    const isSound = Object.values(answers).every((one) => typeof one === 'string' || Array.isArray(one));
    if (isSound) return answers;
  } catch {
    // Said below, like everything else that is not JSON of the right shape.
  }
  throw new Refusal(400, 'Jawaban tidak sah.');
}

/** The ticked columns of each row. */
function isGrid(answer: Exclude<SentAnswer, string>): answer is string[][] {
  return answer.length > 0 && answer.every((one) => Array.isArray(one));
}

async function partOf(body: FormData, one: string | { part: string }): Promise<string | Upload> {
  if (typeof one === 'string') return one;
  const part = body.get(one.part);
  if (!part || typeof part === 'string')
    throw new Refusal(400, 'Berkas tidak lengkap terkirim. Coba kirim lagi.');
  const upload: Upload = {
    name: part.name,
    mimeType: part.type || 'application/octet-stream',
    bytes: new Uint8Array(await part.arrayBuffer()),
  };
  return upload;
}
