/**
 * A form's pages and the way through them: a choice may lead to a section, and a section break says where to go when
 * the page before it is done and no choice said otherwise (PageBreakItem.setGoToPage, Choice navigation;
 * developers.google.com/apps-script/reference/forms/page-break-item). No state and no checks: the form's page, sending
 * in and FormApp all ask.
 */
import type { FormItem, PageGoal } from '../documents';

/** What was chosen in a question; nothing while it is not answered. */
export type Chosen = (itemId: number) => string | undefined;

export interface FormPage {
  /** The break that begins it; none of the first. */
  begins?: FormItem;
  items: FormItem[];
}

export function pagesOf(items: readonly FormItem[]): FormPage[] {
  const pages: FormPage[] = [{ items: [] }];
  for (const item of items) {
    if (item.type === 'PAGE_BREAK') pages.push({ begins: item, items: [] });
    else pages[pages.length - 1]?.items.push(item);
  }
  return pages;
}

/** The page after one; nothing where the form is sent. The last choice on the page decides (Forms help, "Show questions based on answers"). */
export function pageAfter(pages: readonly FormPage[], at: number, chosen: Chosen): number | undefined {
  for (const item of [...(pages[at]?.items ?? [])].reverse()) {
    const goal = item.choiceFacts?.[item.choices.indexOf(chosen(item.id) ?? '')]?.goal;
    if (goal) return pageOf(pages, at, goal);
  }
  const next = pages[at + 1]?.begins;
  if (!next) return undefined;
  return next.goal ? pageOf(pages, at, next.goal) : at + 1;
}

/** The pages that these answers lead through, the first included. */
export function wayThrough(items: readonly FormItem[], chosen: Chosen): FormPage[] {
  const pages = pagesOf(items);
  const way: number[] = [];
  for (
    let at: number | undefined = 0;
    at !== undefined && !way.includes(at);
    at = pageAfter(pages, at, chosen)
  )
    way.push(at);
  return way.flatMap((at) => pages[at] ?? []);
}

/** A deleted section leads nowhere: the form goes on to its end. */
function pageOf(pages: readonly FormPage[], at: number, { type, itemId }: PageGoal): number | undefined {
  if (type === 'CONTINUE') return at + 1 < pages.length ? at + 1 : undefined;
  if (type === 'RESTART') return 0;
  const number = type === 'SUBMIT' ? -1 : pages.findIndex((one) => one.begins?.id === itemId);
  return number < 0 ? undefined : number;
}
