/** ContentService: text that a web app answers with instead of a page. */
import { checkArguments } from '../arguments';
import { enumeration } from '../enumeration';
import type { Execution } from '../execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';

const MimeType = enumeration<typeof GoogleAppsScript.Content.MimeType>(
  ...(['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML'] as const),
);

/** What each is called on the wire. */
const TYPES: Record<string, string> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'application/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/x-vcard',
  XML: 'text/xml',
};

export class ContentServiceService extends ServiceObject implements GoogleAppsScript.Content.ContentService {
  readonly _name = 'ContentService';
  readonly MimeType = MimeType;

  createTextOutput(content?: string): GoogleAppsScript.Content.TextOutput {
    checkArguments('ContentService.createTextOutput', [content], [], ['String']);
    return partial(new TextOutput(this._execution, content ?? ''));
  }
}

export class TextOutput extends ServiceObject implements GoogleAppsScript.Content.TextOutput {
  readonly _name = 'TextOutput';
  private _mimeType = MimeType.TEXT;
  private _fileName: string | null = null;

  constructor(
    execution: Execution,
    private _content: string,
  ) {
    super(execution);
  }

  get _contentType(): string {
    return TYPES[String(this._mimeType)] ?? 'text/plain';
  }
  /** Null until told to be a file. */
  get _download(): string | null {
    return this._fileName;
  }

  getContent(): string {
    return this._content;
  }
  setContent(content: string): GoogleAppsScript.Content.TextOutput {
    checkArguments('TextOutput.setContent', [content], ['String']);
    this._content = content;
    return partial(this);
  }
  append(addedContent: string): GoogleAppsScript.Content.TextOutput {
    checkArguments('TextOutput.append', [addedContent], ['String']);
    this._content += addedContent;
    return partial(this);
  }
  clear(): GoogleAppsScript.Content.TextOutput {
    this._content = '';
    return partial(this);
  }
  getMimeType(): GoogleAppsScript.Content.MimeType {
    return this._mimeType;
  }
  setMimeType(mimeType: GoogleAppsScript.Content.MimeType): GoogleAppsScript.Content.TextOutput {
    checkArguments('TextOutput.setMimeType', [mimeType], ['Object']);
    this._mimeType = mimeType;
    return partial(this);
  }
  /** Null until set, which Google's types do not say. */
  getFileName(): string {
    return this._fileName as string;
  }
  downloadAsFile(filename: string): GoogleAppsScript.Content.TextOutput {
    checkArguments('TextOutput.downloadAsFile', [filename], ['String']);
    this._fileName = filename;
    return partial(this);
  }
}
