/** What somebody has filled into a form so far, what is wrong with it, and how it is sent. No drawing here. */

import type { FormAnswer, FormItem } from '../../documents';
import type { FileView, FormView, SentAnswer } from '../protocol';

/** A file chosen now, or one of the answer that is being edited. */
export type ChosenFile = { key: string; file: File; preview?: string } | { key: string; kept: FileView };

export interface Filled {
  /** By item id: text, the chosen option, the chosen options, or those of each row. */
  values: Record<number, FormAnswer>;
  files: Record<number, ChosenFile[]>;
  typedEmail: string;
}

const LAYOUT = ['SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO'];
export const isQuestion = (item: FormItem) => !LAYOUT.includes(item.type);

export function startWith(form: FormView, email: string): Filled {
  const filled: Filled = { values: {}, files: {}, typedEmail: email };
  for (const { id, type } of form.items) {
    const answer = form.answers?.[id];
    if (type === 'FILE_UPLOAD') {
      filled.files[id] = (form.files?.[id] ?? []).map((kept) => ({ key: kept.id, kept }));
    } else if (answer !== undefined) {
      filled.values[id] = answer;
    }
  }
  return filled;
}

/** The one who answers is told at once what the server would refuse; by item id. */
export function problemsOf(form: FormView, filled: Filled): Record<number, string> {
  const problems: Record<number, string> = {};
  for (const item of form.items) {
    if (!isQuestion(item) || !item.required) continue;
    const answer = item.type === 'FILE_UPLOAD' ? filled.files[item.id] : filled.values[item.id];
    const isEmpty =
      answer === undefined || (typeof answer === 'string' ? answer.trim() === '' : answer.length === 0);
    const rows = item.rows && (answer as FormAnswer[] | undefined);
    if (rows?.some((row) => row.length === 0))
      problems[item.id] = 'Pertanyaan ini mewajibkan satu respons per baris';
    if (isEmpty) problems[item.id] = 'Pertanyaan ini wajib diisi';
  }
  return problems;
}

/** Messages of the server begin with the question's title: `Foto kegiatan: Upload maksimal 5 file`. */
export function questionOf(form: FormView, message: string): { id: number; problem: string } | undefined {
  const item = form.items
    .filter(isQuestion)
    .sort((a, b) => b.title.length - a.title.length)
    .find((one) => message.startsWith(`${one.title}: `));
  return item && { id: item.id, problem: message.slice(item.title.length + 2) };
}

export function bodyOf(form: FormView, filled: Filled): FormData {
  const body = new FormData();
  const answers: Record<string, SentAnswer> = {};
  for (const { id, type } of form.items.filter(isQuestion)) {
    if (type !== 'FILE_UPLOAD') {
      answers[id] = filled.values[id] ?? '';
      continue;
    }
    answers[id] = (filled.files[id] ?? []).map((one) => {
      if ('kept' in one) return one.kept.id;
      const part = `file-${id}-${one.key}`;
      body.append(part, one.file, one.file.name);
      return { part };
    });
  }
  body.append('answers', JSON.stringify(answers));
  if (form.emailCollection === 'typed') body.append('typedEmail', filled.typedEmail);
  return body;
}
