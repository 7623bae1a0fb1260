/**
 * Reads simple HTML into a tree: elements, text, attributes. What Google converts to a PDF is static markup without
 * scripts, so this knows no more (platform.md §5.2).
 */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}
export type Node = Element | string;

const VOID = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'col', 'wbr']);
/** Elements whose content is not shown. */
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);
/** Opening one of these ends one of the same kind that was left open. */
const SELF_CLOSING: Record<string, string[]> = {
  li: ['li'],
  p: ['p'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
};

export function parseHtml(html: string): Element {
  const root: Element = { name: 'body', attributes: {}, children: [] };
  const open = [root];
  const add = (node: Node) => open.at(-1)?.children.push(node);
  const pattern =
    /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+|<)/gi;
  let hidden = '';
  for (const [, slash, tag, attributes, text] of html.matchAll(pattern)) {
    const name = tag?.toLowerCase();
    if (hidden) {
      if (slash && name === hidden) hidden = '';
    } else if (text !== undefined) add(decoded(text));
    else if (!name || ['html', 'body'].includes(name)) continue;
    else if (slash) close(open, name);
    else if (HIDDEN.has(name)) hidden = name;
    else {
      for (const one of SELF_CLOSING[name] ?? []) if (open.at(-1)?.name === one) open.pop();
      const element: Element = { name, attributes: attributesOf(attributes ?? ''), children: [] };
      add(element);
      if (!VOID.has(name) && !attributes?.trim().endsWith('/')) open.push(element);
    }
  }
  return root;
}

/** An end without a beginning says nothing. */
function close(open: Element[], name: string): void {
  const at = open.map((one) => one.name).lastIndexOf(name);
  if (at > 0) open.length = at;
}

function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single, bare] of text.matchAll(
    /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g,
  ))
    if (name) attributes[name.toLowerCase()] = decoded(double ?? single ?? bare ?? '');
  return attributes;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[String(name).toLowerCase()] ?? all;
  });
}
