/**
 * Where in a page a printing scriptlet stands, and what makes its value harmless there (platform.md §4: "escapes
 * contextually"). Apart from the template, because it reads the HTML around the scriptlets. The ways of escaping are those of
 * Closure Templates, on which Google's are built: a value in a script becomes a JavaScript value, text in a string of it
 * stays text, and an address must not run anything.
 */
import { escapeHtml } from './escape';

export type Place =
  | { kind: 'html' }
  | { kind: 'tag' }
  | { kind: 'attribute'; name: string; quote: string; code: Code }
  | { kind: 'script' | 'style'; code: Code }
  | { kind: 'comment' };

/** Within JavaScript: outside of strings and comments (''), or in one that this ends. */
type Code = '' | "'" | '"' | '`' | '\n' | '*/';

export const START: Place = { kind: 'html' };

/** The place after some more of the page. */
export function placeAfter(place: Place, text: string): Place {
  let at = place;
  for (let index = 0; index < text.length; index += 1) {
    const rest = text.slice(index);
    const [next, length] = step(at, rest);
    at = next;
    index += length - 1;
  }
  return at;
}

function step(at: Place, rest: string): [Place, length: number] {
  switch (at.kind) {
    case 'html': {
      if (rest.startsWith('<!--')) return [{ kind: 'comment' }, 4];
      const raw = /^<(script|style)\b(?:"[^"]*"|'[^']*'|[^>"'])*>/i.exec(rest);
      if (raw) return [{ kind: raw[1]?.toLowerCase() as 'script' | 'style', code: '' }, raw[0].length];
      return /^<\/?[a-z]/i.test(rest) ? [{ kind: 'tag' }, 1] : [at, 1];
    }
    case 'comment':
      return rest.startsWith('-->') ? [START, 3] : [at, 1];
    case 'tag': {
      if (rest.startsWith('>')) return [START, 1];
      const value = /^([^\s=>"'/]+)\s*=\s*(["']?)/.exec(rest);
      return value
        ? [
            { kind: 'attribute', name: (value[1] ?? '').toLowerCase(), quote: value[2] ?? '', code: '' },
            value[0].length,
          ]
        : [at, 1];
    }
    case 'attribute': {
      const isEnd = at.quote === '' ? /^[\s>]/.test(rest) : rest.startsWith(at.quote);
      if (isEnd) return at.quote === '' ? step({ kind: 'tag' }, rest) : [{ kind: 'tag' }, 1];
      return [{ ...at, code: isCode(at.name) ? codeAfter(at.code, rest)[0] : '' }, 1];
    }
    default: {
      if (new RegExp(`^</${at.kind}`, 'i').test(rest)) return [{ kind: 'tag' }, 2];
      const [code, length] = codeAfter(at.code, rest);
      return [{ ...at, code }, length];
    }
  }
}

function codeAfter(code: Code, rest: string): [Code, length: number] {
  if (code === '') {
    if (rest.startsWith('//')) return ['\n', 2];
    if (rest.startsWith('/*')) return ['*/', 2];
    return /^["'`]/.test(rest) ? [rest[0] as Code, 1] : ['', 1];
  }
  if (rest.startsWith('\\') && code !== '\n' && code !== '*/') return [code, 2];
  return rest.startsWith(code) ? ['', code.length] : [code, 1];
}

const isCode = (attribute: string) => attribute.startsWith('on');
const isAddress = (attribute: string) => /^(href|src|action|formaction|poster|cite)$/.test(attribute);

/** The value as it may stand there. */
export function escapedFor(place: Place, value: unknown): string {
  switch (place.kind) {
    case 'script':
      return scriptText(place.code, value);
    case 'attribute':
      if (isCode(place.name)) return escapeHtml(scriptText(place.code, value));
      if (isAddress(place.name)) return escapeHtml(safeAddress(String(value)));
      return escapeHtml(String(value));
    default:
      return escapeHtml(String(value));
  }
}

function scriptText(code: Code, value: unknown): string {
  if (code !== '') return inString(String(value));
  if (value === null || value === undefined) return ' null ';
  if (typeof value === 'number' || typeof value === 'boolean') return ` ${value} `;
  return `'${inString(String(value))}'`;
}

/** Nothing in it can end a string, a script or a line. */
function inString(text: string): string {
  return text.replace(/[\\'"`<>&=/\p{Cc}\u2028\u2029]/gu, (letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}

function safeAddress(text: string): string {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  const isSafe = scheme === undefined || ['http', 'https', 'mailto', 'data'].includes(scheme);
  return isSafe ? text : 'about:invalid#zClosurez';
}
