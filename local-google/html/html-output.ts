/** HtmlOutput: a page for a dialog or sidebar. */
import { checkArguments } from '../arguments';
import type { Execution } from '../execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { BlobFace } from '../utilities/blob';
import { escapeHtml } from './escape';
import { HtmlTemplateFace } from './template';

/** Those that Google allows (HtmlOutput reference, `addMetaTag`). */
const META_TAGS = [
  ...['apple-mobile-web-app-capable', 'apple-mobile-web-app-status-bar-style', 'google-site-verification'],
  ...['mobile-web-app-capable', 'viewport'],
];

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
  | 'getMetaTags'
  | 'setFaviconUrl'
  | 'getFaviconUrl'
  | 'asTemplate'
  | 'getAs'
  | 'setXFrameOptionsMode'
  | 'setSandboxMode'
  | 'getBlob'
>;

export class HtmlOutput extends ServiceObject implements Imitated {
  readonly _name = 'HtmlOutput';
  private _title = '';
  private _width: number | null = null;
  private _height: number | null = null;
  private _favicon: string | null = null;
  private readonly _metaTags: [name: string, content: string][] = [];

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

  /** Of a web app's page around this one; `<meta>` in the HTML itself does nothing there. */
  addMetaTag(name: string, content: string): Output {
    checkArguments('HtmlOutput.addMetaTag', [name, content], ['String', 'String']);
    if (!META_TAGS.includes(name)) {
      throw new Error('The specified meta tag cannot be used in this context.');
    }
    this._metaTags.push([name, content]);
    return partial(this);
  }
  getMetaTags(): GoogleAppsScript.HTML.HtmlOutputMetaTag[] {
    return this._metaTags.map((tag) => partial(new MetaTag(this._execution, tag)));
  }
  setFaviconUrl(iconUrl: string): Output {
    checkArguments('HtmlOutput.setFaviconUrl', [iconUrl], ['String']);
    this._favicon = iconUrl;
    return partial(this);
  }
  /** Null until set, which Google's types do not say. */
  getFaviconUrl(): string {
    return this._favicon as string;
  }
  setXFrameOptionsMode(mode: GoogleAppsScript.HTML.XFrameOptionsMode): Output {
    checkArguments('HtmlOutput.setXFrameOptionsMode', [mode], ['Object']);
    return partial(this);
  }
  setSandboxMode(mode: GoogleAppsScript.HTML.SandboxMode): Output {
    checkArguments('HtmlOutput.setSandboxMode', [mode], ['Object']);
    return partial(this);
  }

  asTemplate(): GoogleAppsScript.HTML.HtmlTemplate {
    return partial(new HtmlTemplateFace(this._execution, this._html));
  }
  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    return this.getBlob().getAs(contentType);
  }
  getBlob(): GoogleAppsScript.Base.Blob {
    return partial(new BlobFace(this._execution, Buffer.from(this._html), 'text/html', this._title || null));
  }
}

class MetaTag extends ServiceObject implements GoogleAppsScript.HTML.HtmlOutputMetaTag {
  readonly _name = 'HtmlOutputMetaTag';

  constructor(
    execution: Execution,
    private readonly _tag: [name: string, content: string],
  ) {
    super(execution);
  }

  getName(): string {
    return this._tag[0];
  }
  getContent(): string {
    return this._tag[1];
  }
}
