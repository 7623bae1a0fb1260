/**
 * The address of a form with answers filled in, made and read: `…/viewform?usp=pp_url&entry.123=Ya`. Apart, because
 * scripts make it and the form's page reads it. The entries are numbered as the items, where Google has numbers of its own.
 */
import { addressOf } from '../addresses';
import type { FormAnswer, FormDocument, FormItem } from '../documents';

export function prefilledUrl(form: FormDocument, answers: Record<number, FormAnswer>): string {
  const query = new URLSearchParams({ usp: 'pp_url' });
  for (const item of form.items) {
    const answer = answers[item.id];
    if (answer === undefined || item.type === 'FILE_UPLOAD') continue;
    if (item.rows) {
      (answer as (string | string[])[]).forEach((row, index) => {
        for (const one of [row].flat()) if (one !== '') query.append(`entry.${item.id + index + 1}`, one);
      });
    } else for (const one of [answer].flat(2)) query.append(`entry.${item.id}`, one);
  }
  return `${addressOf.formView(form.id)}?${query}`;
}

/** The answers that an address fills in; what the form does not take is left out. */
export function prefilledAnswers(form: FormDocument, query: URLSearchParams): Record<number, FormAnswer> {
  const filled: Record<number, FormAnswer> = {};
  for (const item of form.items) {
    if (item.type === 'FILE_UPLOAD') continue;
    const rows = item.rows?.map((_, index) => query.getAll(`entry.${item.id + index + 1}`));
    if (rows?.some((one) => one.length > 0)) filled[item.id] = rowsOf(item, rows);
    const given = query.getAll(`entry.${item.id}`);
    if (!rows && given.length > 0) filled[item.id] = item.type === 'CHECKBOX' ? given : (given[0] as string);
  }
  return filled;
}

function rowsOf(item: FormItem, rows: string[][]): FormAnswer {
  return item.type === 'CHECKBOX_GRID' ? rows : rows.map((one) => one[0] ?? '');
}
