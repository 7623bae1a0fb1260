/**
 * Parts of the server's code that most executions never need. Apps Script loads every script file before each call; an
 * HTML file it loads when asked, and what is in one may be evaluated as its own templates are (HtmlTemplate.getCode:
 * "Calling eval(<code>) will return…", developers.google.com/apps-script/reference/html/html-template).
 */

import { htmlFile } from './html-file';

/** @param name of the HTML file that the build made of `src/<name>.ts`; its code is ours, like that of any script file */
export function loadPart<T>(name: string): T {
  const code = htmlFile(name).getRawContent();
  return new Function(`${code}\nreturn Part;`)() as T;
}
