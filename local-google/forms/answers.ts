/**
 * Checks a respondent's answers as the form's page does, in its Indonesian words, each message with the name of
 * its question. Apart from sending in, because nothing here changes anything.
 */
import type { FormAnswer, FormDocument, FormItem } from '../documents';
import { isQuestion } from './types';
import { isValid } from './validation';

/** A file chosen on the form's page. */
export interface Upload {
  name: string;
  mimeType: string;
  bytes: Uint8Array;
}

/** What was filled into one question. A file question takes uploads and, on editing, the ids of files kept. */
export type Answer = string | (string | Upload)[] | string[][];

export interface Answers {
  /** By the question's title, or by its id where titles repeat. Empty text or list: not answered. */
  byTitle: Record<string, Answer>;
  /** What is typed into the box for the address where the form collects it unverified; the own one if absent. */
  typedEmail?: string;
}

/** The answers by item id, emptied ones as `undefined`. Throws for a question that the form does not have. */
export function answersById(form: FormDocument, answers: Answers): Map<number, Answer | undefined> {
  const found = new Map<number, Answer | undefined>();
  for (const [key, answer] of Object.entries(answers.byTitle)) {
    const item = form.items.find(
      (one) => isQuestion(one.type) && (one.title === key || String(one.id) === key),
    );
    if (!item) throw new Error(`Formulir ini tidak memiliki pertanyaan "${key}".`);
    found.set(item.id, answer.length === 0 ? undefined : answer);
  }
  return found;
}

type Refuse = (message: string) => never;

/** @param kept ids of the files that the question held before. */
export function checkAnswer(item: FormItem, answer: Answer | undefined, kept: readonly string[]): void {
  const refuse: Refuse = (message) => {
    throw new Error(`${item.title}: ${message}`);
  };
  const blank = answer === undefined || (typeof answer === 'string' && answer.trim() === '');
  if (blank && item.required) refuse('Pertanyaan ini wajib diisi');
  if (answer === undefined) return;
  if (item.type === 'FILE_UPLOAD') checkUploads(item, answer, kept, refuse);
  else if (item.rows) checkGrid(item, answer, refuse);
  else checkValues(item, typeof answer === 'string' ? [answer] : answer, refuse);
  if (item.validation && !blank && !isValid(item.validation, answer as FormAnswer))
    refuse(item.validation.helpText ?? 'Jawaban tidak valid');
}

/** A required grid wants an answer in each row. */
function checkGrid(item: FormItem, answer: Answer, refuse: Refuse): void {
  if (typeof answer === 'string' || answer.length !== item.rows?.length) refuse('Pilihan tidak valid');
  for (const row of answer as (string | string[])[]) {
    const chosen = [row].flat().filter((one) => one !== '');
    if (item.required && chosen.length === 0) refuse('Pertanyaan ini mewajibkan satu respons per baris');
    if (!chosen.every((one) => item.columns?.includes(one))) refuse('Pilihan tidak valid');
  }
}

function checkValues(item: FormItem, values: readonly unknown[], refuse: Refuse): void {
  if (!values.every((value) => typeof value === 'string')) refuse('Pertanyaan ini tidak menerima file');
  if (values.length > 1 && item.type !== 'CHECKBOX') refuse('Pilih satu jawaban saja');
  const text = String(values[0]);
  switch (item.type) {
    case 'DATE':
      if (!isDate(item.includesYear === false ? `2000-${text}` : text)) refuse('Tanggal tidak valid');
      break;
    case 'DATETIME':
      if (!isDate(text.slice(0, 10)) || !TIME.test(text.slice(11))) refuse('Tanggal tidak valid');
      break;
    case 'TIME':
      if (!TIME.test(text)) refuse('Waktu tidak valid');
      break;
    case 'DURATION':
      if (!/^\d+:[0-5]\d:[0-5]\d$/.test(text)) refuse('Durasi tidak valid');
      break;
    case 'SCALE':
      if (!isOnScale(item, text)) refuse('Pilihan tidak valid');
      break;
    case 'MULTIPLE_CHOICE':
    case 'LIST':
    case 'CHECKBOX':
      if (!item.hasOther && !values.every((value) => item.choices.includes(String(value))))
        refuse('Pilihan tidak valid');
      break;
    default:
  }
}

function checkUploads(item: FormItem, answer: Answer, kept: readonly string[], refuse: Refuse): void {
  const { maxFiles, maxBytes } = item.upload as NonNullable<FormItem['upload']>;
  if (typeof answer === 'string') refuse('Pertanyaan ini hanya menerima file');
  if (answer.length > maxFiles) refuse(`Upload maksimal ${maxFiles} file`);
  for (const file of answer) {
    if (typeof file === 'string') {
      if (!kept.includes(file)) refuse('File tidak ditemukan');
    } else if (!Array.isArray(file) && file.bytes.length > maxBytes) {
      refuse(`File "${file.name}" terlalu besar. Ukuran maksimal ${sizeText(maxBytes)}`);
    }
  }
}

function sizeText(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1 ? `${Math.round(megabytes)} MB` : `${Math.round(bytes / 1024)} KB`;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function isOnScale({ scale }: FormItem, text: string): boolean {
  const { lower = 1, upper = 5 } = scale ?? {};
  return /^\d+$/.test(text) && Number(text) >= lower && Number(text) <= upper;
}

/** `yyyy-mm-dd`, a day that exists. */
function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
