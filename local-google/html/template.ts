/**
 * HtmlTemplate: HTML with scriptlets, run in the script's own global scope with the template's properties as
 * variables. Apart from HtmlService, because it is a small language.
 */
import { runInContext } from 'node:vm';
import type { Execution } from '../execution/execution';
import { partial } from '../partial';
import { ServiceObject } from '../service-object';
import { escapedFor, type Place, placeAfter, START } from './context';
import { HtmlOutput } from './html-output';

type Imitated = Pick<GoogleAppsScript.HTML.HtmlTemplate, 'evaluate' | 'getRawContent' | 'getCode'>;

export class HtmlTemplateFace extends ServiceObject implements Imitated {
  readonly _name = 'HtmlTemplate';

  constructor(
    execution: Execution,
    private readonly _source: string,
    private readonly _fileName = 'template',
  ) {
    super(execution);
  }

  evaluate(): GoogleAppsScript.HTML.HtmlOutput {
    const variables = this._variables();
    const names = variables.map(([name]) => name);
    const run = runInContext(
      `(function (${['__write', '__escape', ...names].join(', ')}) {${codeOf(this._source)}\n})`,
      this._execution.context,
      { filename: `${this._fileName}.html` },
    ) as (...given: unknown[]) => void;
    const places = placesIn(this._source);
    let html = '';
    const write = (text: string) => {
      html += text;
    };
    const escaped = (place: number, value: unknown) => escapedFor(places[place] ?? START, value);
    this._execution.inScript(() => run(write, escaped, ...variables.map(([, value]) => value)));
    return partial(new HtmlOutput(this._execution, html));
  }

  getRawContent(): string {
    return this._source;
  }

  getCode(): string {
    return codeOf(this._source);
  }

  /** What the script has set on the template; the class's own fields begin with an underscore. */
  _variables(): [string, unknown][] {
    return Object.entries(this).filter(
      ([name]) => !name.startsWith('_') && /^[\p{L}$][\p{L}\p{N}_$]*$/u.test(name),
    );
  }
}

const SCRIPTLET = /<\?(!=|=)?([\s\S]*?)\?>/g;

/** Where each scriptlet stands, by what is written before it in the file. */
function placesIn(source: string): Place[] {
  const places: Place[] = [];
  let place = START;
  let position = 0;
  for (const match of source.matchAll(SCRIPTLET)) {
    place = placeAfter(place, source.slice(position, match.index));
    places.push(place);
    position = match.index + match[0].length;
  }
  return places;
}

/** The scriptlets as one function body; the text between them is written out unchanged. */
function codeOf(source: string): string {
  let code = '';
  let position = 0;
  let index = 0;
  for (const match of source.matchAll(SCRIPTLET)) {
    code += literal(source.slice(position, match.index));
    const script = match[2] ?? '';
    // An assignment, not an argument: what is printed may end in a semicolon or a comment.
    const printed = index;
    index += 1;
    if (match[1] === '=') code += `{ const __value = ${script}\n; __write(__escape(${printed}, __value)); }`;
    else if (match[1] === '!=') code += `{ const __value = ${script}\n; __write(String(__value)); }`;
    else code += `${script}\n`;
    position = match.index + match[0].length;
  }
  return code + literal(source.slice(position));
}

function literal(text: string): string {
  return text && `__write(${JSON.stringify(text)});`;
}
