/** HtmlService: pages and templates, from text or from the project's `.html` files. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { checkArguments } from '../arguments';
import { enumeration } from '../enumeration';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { HtmlOutput } from './html-output';
import { HtmlTemplateFace } from './template';

export { HtmlOutput } from './html-output';

type Imitated = Pick<
  GoogleAppsScript.HTML.HtmlService,
  | 'SandboxMode'
  | 'XFrameOptionsMode'
  | 'createHtmlOutput'
  | 'createHtmlOutputFromFile'
  | 'createTemplate'
  | 'createTemplateFromFile'
>;

type Source = string | GoogleAppsScript.Base.BlobSource;

export class HtmlServiceService extends ServiceObject implements Imitated {
  readonly _name = 'HtmlService';
  readonly SandboxMode = enumeration<typeof GoogleAppsScript.HTML.SandboxMode>(
    ...(['EMULATED', 'IFRAME', 'NATIVE'] as const),
  );
  readonly XFrameOptionsMode = enumeration<typeof GoogleAppsScript.HTML.XFrameOptionsMode>(
    ...(['ALLOWALL', 'DEFAULT'] as const),
  );

  createHtmlOutput(html?: Source): GoogleAppsScript.HTML.HtmlOutput {
    checkArguments('HtmlService.createHtmlOutput', [html], [], ['String'], ['Object']);
    return partial(new HtmlOutput(this._execution, html === undefined ? '' : textOf(html)));
  }

  createHtmlOutputFromFile(filename: string): GoogleAppsScript.HTML.HtmlOutput {
    return partial(new HtmlOutput(this._execution, this._file('createHtmlOutputFromFile', filename)));
  }

  createTemplate(html: Source): GoogleAppsScript.HTML.HtmlTemplate {
    checkArguments('HtmlService.createTemplate', [html], ['String'], ['Object']);
    return partial(new HtmlTemplateFace(this._execution, textOf(html)));
  }

  createTemplateFromFile(filename: string): GoogleAppsScript.HTML.HtmlTemplate {
    const source = this._file('createTemplateFromFile', filename);
    return partial(new HtmlTemplateFace(this._execution, source, filename));
  }

  _file(method: string, name: string): string {
    checkArguments(`HtmlService.${method}`, [name], ['String']);
    const folder = resolve(this._execution.project.folder);
    const path = resolve(folder, name.endsWith('.html') ? name : `${name}.html`);
    if (!path.startsWith(folder + sep) || !existsSync(path)) {
      throw new Error(`No HTML file named ${name} was found.`);
    }
    return readFileSync(path, 'utf8');
  }
}

function textOf(source: Source): string {
  return typeof source === 'string' ? source : source.getBlob().getDataAsString();
}
