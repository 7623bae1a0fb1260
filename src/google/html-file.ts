/**
 * The project's HTML files, pages and parts, by name. Apart because a project that was pasted by hand has none: there
 * they are texts in its one script file (decision 0060).
 */

/** What the build puts at the end of `build/paste/Code.gs`. */
declare const PASTED_FILES: Record<string, string>;

export function htmlFile(name: string): GoogleAppsScript.HTML.HtmlTemplate {
  return typeof PASTED_FILES === 'undefined'
    ? HtmlService.createTemplateFromFile(name)
    : HtmlService.createTemplate(PASTED_FILES[name] ?? '');
}
