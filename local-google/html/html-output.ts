/** HtmlOutput: a page for a dialog or sidebar. */
import { checkArguments } from '../arguments';
import type { Execution } from '../execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { BlobFace } from '../utilities/blob';
import { escapeHtml } from './escape';

type Output = GoogleAppsScript.HTML.HtmlOutput;
type Imitated = Pick<
  Output,
  | 'getContent'
  | 'setContent'
  | 'append'
  | 'appendUntrusted'
  | 'clear'
  | 'setTitle'
  | 'getTitle'
  | 'setWidth'
  | 'getWidth'
  | 'setHeight'
  | 'getHeight'
  | 'addMetaTag'
  | 'setXFrameOptionsMode'
  | 'setSandboxMode'
  | 'getBlob'
>;

export class HtmlOutput extends ServiceObject implements Imitated {
  readonly _name = 'HtmlOutput';
  private _title = '';
  private _width: number | null = null;
  private _height: number | null = null;

  constructor(
    execution: Execution,
    private _html: string,
  ) {
    super(execution);
  }

  getContent(): string {
    return this._html;
  }
  setContent(content: string): Output {
    checkArguments('HtmlOutput.setContent', [content], ['String']);
    this._html = content;
    return partial(this);
  }
  append(addedContent: string): Output {
    checkArguments('HtmlOutput.append', [addedContent], ['String']);
    this._html += addedContent;
    return partial(this);
  }
  appendUntrusted(addedContent: string): Output {
    checkArguments('HtmlOutput.appendUntrusted', [addedContent], ['String']);
    this._html += escapeHtml(addedContent);
    return partial(this);
  }
  clear(): Output {
    this._html = '';
    return partial(this);
  }
  getTitle(): string {
    return this._title;
  }
  setTitle(title: string): Output {
    checkArguments('HtmlOutput.setTitle', [title], ['String']);
    this._title = title;
    return partial(this);
  }
  /** Null until set, which Google's types do not say. */
  getWidth(): number {
    return this._width as number;
  }
  setWidth(width: number): Output {
    checkArguments('HtmlOutput.setWidth', [width], ['number']);
    this._width = width;
    return partial(this);
  }
  getHeight(): number {
    return this._height as number;
  }
  setHeight(height: number): Output {
    checkArguments('HtmlOutput.setHeight', [height], ['number']);
    this._height = height;
    return partial(this);
  }

  /** Concerns web apps only; a dialog's page is the same with it. */
  addMetaTag(name: string, content: string): Output {
    checkArguments('HtmlOutput.addMetaTag', [name, content], ['String', 'String']);
    return partial(this);
  }
  setXFrameOptionsMode(mode: GoogleAppsScript.HTML.XFrameOptionsMode): Output {
    checkArguments('HtmlOutput.setXFrameOptionsMode', [mode], ['Object']);
    return partial(this);
  }
  setSandboxMode(mode: GoogleAppsScript.HTML.SandboxMode): Output {
    checkArguments('HtmlOutput.setSandboxMode', [mode], ['Object']);
    return partial(this);
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    return partial(new BlobFace(this._execution, Buffer.from(this._html), 'text/html', this._title || null));
  }
}
