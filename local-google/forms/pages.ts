/**
 * A form's pages and the way through them: a choice may lead to a section, and a section break says where to go when
 * the page before it is done and no choice said otherwise (PageBreakItem.setGoToPage, Choice navigation;
 * developers.google.com/apps-script/reference/forms/page-break-item). No state and no checks: the form's page, sending
 * in and FormApp all ask.
 */
import type { FormItem } from '../documents';

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
    const target = item.goTo?.[chosen(item.id) ?? ''];
    if (target !== undefined) return pageNumber(pages, target);
  }
  const next = pages[at + 1]?.begins;
  if (!next) return undefined;
  return next.pageGoTo === undefined ? at + 1 : pageNumber(pages, next.pageGoTo);
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
function pageNumber(pages: readonly FormPage[], breakId: number): number | undefined {
  const at = pages.findIndex((one) => one.begins?.id === breakId);
  return at < 0 ? undefined : at;
}
