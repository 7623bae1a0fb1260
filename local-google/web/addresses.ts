/**
 * Leads Google's addresses to this server's own pages of the same account. Scripts write real Google addresses
 * into mails, cells and dialogs; whatever shows those goes through here, on the server and in the browser.
 */

const GOOGLE_ID = '([A-Za-z0-9_-]+)';
/** Google puts `/u/0` in many places; it says nothing about the account here. */
const U = '(?:/u/\\d+)?';

/** What an address is, by host and path; the first that fits counts. */
const RULES: { host: string; path: RegExp; lead: (id: string, search: URLSearchParams) => string }[] = [
  {
    host: 'docs.google.com',
    path: new RegExp(`^/spreadsheets${U}/d/${GOOGLE_ID}/export$`),
    lead: (id, search) => `/spreadsheets/d/${id}/export${query(search)}`,
  },
  {
    host: 'docs.google.com',
    path: new RegExp(`^/spreadsheets${U}/d/${GOOGLE_ID}(?:/.*)?$`),
    lead: (id, search) => `/spreadsheets/d/${id}/edit${query(search, ['gid'])}`,
  },
  {
    host: 'docs.google.com',
    path: new RegExp(`^/forms${U}/d/e/${GOOGLE_ID}(?:/.*)?$`),
    lead: (id, search) => `/forms/d/e/${id}/viewform${query(search, ['edit2', 'entry.'])}`,
  },
  {
    host: 'docs.google.com',
    path: new RegExp(`^/forms${U}/d/${GOOGLE_ID}/viewform$`),
    lead: (id, search) => `/forms/d/e/${id}/viewform${query(search, ['edit2', 'entry.'])}`,
  },
  {
    host: 'docs.google.com',
    path: new RegExp(`^/forms${U}/d/${GOOGLE_ID}(?:/.*)?$`),
    lead: (id) => `/forms/d/${id}/edit`,
  },
  {
    host: 'drive.google.com',
    path: new RegExp(`^/drive${U}/folders/${GOOGLE_ID}$`),
    lead: (id) => `/drive/folders/${id}`,
  },
  {
    host: 'drive.google.com',
    path: new RegExp(`^/file${U}/d/${GOOGLE_ID}(?:/.*)?$`),
    lead: (id) => `/drive/file/d/${id}/view`,
  },
  {
    host: 'drive.google.com',
    path: /^\/open()$/,
    lead: (_, search) => `/drive/file/d/${search.get('id')}/view`,
  },
  {
    host: 'drive.google.com',
    path: /^\/uc()$/,
    lead: (_, search) =>
      `/drive/file/d/${search.get('id')}/raw${search.get('export') === 'download' ? '?download=1' : ''}`,
  },
  {
    host: 'drive.google.com',
    path: /^\/thumbnail()$/,
    lead: (_, search) => `/drive/file/d/${search.get('id')}/thumbnail${query(search, ['sz'])}`,
  },
  {
    host: 'lh3.googleusercontent.com',
    path: /^\/(?:drive-storage|d)\/([A-Za-z0-9_-]+(?:=[a-z]\d+)?)$/,
    lead: (place) => {
      const [id, size] = place.split('=');
      return `/drive/file/d/${id}/thumbnail${size ? `?sz=${size}` : ''}`;
    },
  },
  {
    host: 'script.google.com',
    path: /^\/macros(?:\/u\/\d+)?\/s\/([A-Za-z0-9_-]+\/(?:exec|dev)(?:\/.*)?)$/,
    lead: (rest, search) => `/macros/s/${rest}${query(search)}`,
  },
  { host: 'drive.google.com', path: /^\/(?:drive(?:\/.*)?)?()$/, lead: () => '/drive' },
  { host: 'mail.google.com', path: /^()/, lead: () => '/mail' },
];

/** The page of account number `account` that a Google address leads to; undefined for all other addresses. */
export function localAddress(address: string, account: number): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const search = new URLSearchParams(url.search);
  // Sheets keeps the tab behind the `#`, as `#gid=123`, and often nowhere else.
  for (const [key, value] of new URLSearchParams(url.hash.slice(1)))
    if (!search.has(key)) search.set(key, value);
  for (const { host, path, lead } of RULES) {
    const match = url.host === host ? path.exec(url.pathname) : null;
    if (match) return `/u/${account}${lead(match[1] ?? '', search)}`;
  }
  return undefined;
}

/** Rewrites the pictures of a page, so that those that lie in Drive are loaded from here. */
export function rewritePictures(html: string, account: number): string {
  return rewriteAttribute(html, 'img', 'src', account);
}

/** Rewrites the links of a mail, so that Google's addresses lead here. */
export function rewriteLinks(html: string, account: number): string {
  return rewriteAttribute(html, 'a', 'href', account);
}

function rewriteAttribute(html: string, element: string, attribute: string, account: number): string {
  return html.replace(
    new RegExp(`(<${element}\\b[^>]*?\\b${attribute}\\s*=\\s*)("([^"]*)"|'([^']*)')`, 'gi'),
    (all, before: string, _quoted: string, double?: string, single?: string) => {
      const local = localAddress(unescapeHtml(double ?? single ?? ''), account);
      return local ? `${before}"${escapeHtml(local)}"` : all;
    },
  );
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/&#(?:x2f|47);/gi, '/')
    .replace(/&#(?:x3d|61);/gi, '=')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** @param keep names; those that end in a dot, whatever follows */
function query(search: URLSearchParams, keep?: string[]): string {
  const isKept = (key: string) =>
    keep?.some((one) => (one.endsWith('.') ? key.startsWith(one) : key === one)) ?? true;
  const kept = [...search].filter(([key]) => isKept(key));
  return kept.length ? `?${new URLSearchParams(kept)}` : '';
}
